#pragma once

#include "ui/widgets/card.h"

#include <QMap>

class QComboBox;

namespace madang {

class ImportModel;

/// Which column of the file is what: one chooser for each thing an import needs or can use.
class ImportColumnsCard final : public Card {
    Q_OBJECT

public:
    ImportColumnsCard(const Theme& theme, ImportModel& model, QWidget* parent = nullptr);

    void render();

private:
    ImportModel& m_model;
    QMap<int, QComboBox*> m_choosers; ///< by ImportField
};

} // namespace madang

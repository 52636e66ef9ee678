#pragma once

#include "ui/widgets/field.h"

class QAction;

namespace madang {

/// A field to find things with: a magnifying glass, what can be found as placeholder, and a way to empty it as soon as
/// something is typed.
class SearchField final : public Field {
    Q_OBJECT

public:
    /// `words` are placeholder and accessible name.
    SearchField(const Theme& theme, const QString& words, QWidget* parent = nullptr);

signals:
    void searched(const QString& words);

private:
    QAction* m_clear = nullptr;
};

} // namespace madang

#pragma once

#include "ui/widgets/form_dialog.h"

class QComboBox;

namespace madang {

class DrawModel;

/// Gives a winner's prize to the next reserve: with a reason from a list or in the owner's words, which stays on the
/// certificate.
class ReplaceDialog final : public FormDialog {
    Q_OBJECT

public:
    ReplaceDialog(const Theme& theme, DrawModel& model, const QString& code, QWidget* parent);

private:
    void submit() override;

    DrawModel& m_model;
    QString m_code;
    QComboBox* m_choice = nullptr;
    Field* m_words = nullptr;
};

} // namespace madang

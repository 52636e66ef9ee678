#pragma once

#include "ui/widgets/form_dialog.h"

class QButtonGroup;
class QLabel;

namespace madang {

class ExportModel;

/// How the list leaves the program: as which file, masked or as it is and then why. Where to is asked last.
class ExportDialog final : public FormDialog {
    Q_OBJECT

public:
    ExportDialog(const Theme& theme, ExportModel& model, QWidget* parent);

    /// The file was chosen; what the file dialog does.
    void writeTo(const QString& file);

signals:
    /// A list in clear needs the owner's PIN, and there is none yet.
    void pinSettingRequested();

protected:
    void submit() override;

private:
    QButtonGroup* addChoice(const QStringList& words, const char* name);
    void render();

    ExportModel& m_model;
    Field* m_reason = nullptr;
    QLabel* m_line = nullptr;
    QPushButton* m_setPin = nullptr;
    QButtonGroup* m_masking = nullptr;
};

} // namespace madang

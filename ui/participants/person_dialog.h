#pragma once

#include "ui/theme/tokens.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace madang {

class PersonModel;
class Theme;

/// Everything that is known of one customer: to read, to print, to save for them, and to destroy when they ask.
class PersonDialog final : public QDialog {
    Q_OBJECT

public:
    PersonDialog(const Theme& theme, PersonModel& model, QWidget* parent);

    /// The file was chosen; what the file dialog does.
    void savePdf(const QString& file);

private:
    QWidget* makeButtons(const Theme& theme);
    void chooseFile();
    void print();
    void askToForget();
    void render();
    void say(const QString& sentence, Tone tone);

    const Theme& m_theme;
    PersonModel& m_model;
    QVBoxLayout* m_parts = nullptr;
    QLabel* m_line = nullptr;
    QPushButton* m_show = nullptr;
    QPushButton* m_forget = nullptr;
};

} // namespace madang

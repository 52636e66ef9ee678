#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace madang {

class Chip;
class SecretsModel;
class Theme;

/// Where keys are kept: in the computer's store, in a file with a passphrase, or nowhere; and whether what is personal
/// of customers can be opened.
class SecretsSettings final : public QWidget {
    Q_OBJECT

public:
    SecretsSettings(const Theme& theme, SecretsModel& model, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeButtons(const Theme& theme);
    void askToUnlock();
    void askForNew();
    void askToChange();
    void askToStartAnew();
    void render();

    const Theme& m_theme;
    SecretsModel& m_model;
    Chip* m_place = nullptr;
    QLabel* m_placeLine = nullptr;
    Chip* m_dataKey = nullptr;
    QLabel* m_dataKeyLine = nullptr;
    QPushButton* m_unlock = nullptr;
    QPushButton* m_move = nullptr;
    QPushButton* m_change = nullptr;
    QPushButton* m_look = nullptr;
    QPushButton* m_anew = nullptr;
    QLabel* m_line = nullptr;
};

} // namespace madang

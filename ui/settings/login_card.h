#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace madang {

class Chip;
class LoginsModel;
class Theme;

/// One provider in the settings: how the sign-in stands, the button for it, and, folded away, what it needs to be
/// possible at all (the owner's own app, addresses to register, the cafe).
class LoginCard final : public QWidget {
    Q_OBJECT

public:
    LoginCard(const Theme& theme, LoginsModel& model, QString provider, QWidget* parent = nullptr);

private:
    QWidget* makeHead(const Theme& theme);
    QWidget* makeReturn(const Theme& theme);
    QWidget* makeDetails(const Theme& theme);
    void addApp(const Theme& theme, QBoxLayout& column);
    void addRedirects(const Theme& theme, QBoxLayout& column);
    void addAccount(const Theme& theme, QBoxLayout& column);
    void addToken(const Theme& theme, QBoxLayout& column);
    void openPage(const QUrl& page);
    void fold(bool isOpen);
    void render();

    LoginsModel& m_model;
    QString m_provider;
    Chip* m_state = nullptr;
    QPushButton* m_signIn = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_signOut = nullptr;
    QPushButton* m_unfold = nullptr;
    QLabel* m_line = nullptr;
    QWidget* m_return = nullptr;
    QLineEdit* m_address = nullptr;
    QWidget* m_details = nullptr;
    QLineEdit* m_account = nullptr; ///< the cafe, or the registered redirect
    QPushButton* m_removeApp = nullptr;
};

} // namespace madang

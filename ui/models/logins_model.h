#pragma once

#include "domain/result.h"
#include "ui/models/labels.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QUrl>

namespace madang {

class ChannelLogins;
struct ChannelLogin;

/// One provider's sign-in as the settings show it.
struct LoginView {
    QString provider;
    QString name; ///< "카카오"
    QString mark; ///< icon
    StateWords state;
    QString line; ///< what came of the last try, or until when it lasts
    Tone lineTone = Tone::Ink2;
    QString signInWord; ///< "로그인", "다시 로그인", "동의하기"; empty where that makes no sense now
    bool canSignOut = false;
    bool isWaiting = false;
    bool hasApp = false;
    bool comesBackByItself = true;
    QString account; ///< Naver: cafe and board
    QString redirect; ///< the registered https address, where one is needed
};

/// Signing in at the channels.
class LoginsModel final : public QObject {
    Q_OBJECT

public:
    LoginsModel(ChannelLogins& logins, bool practice, QObject* parent = nullptr);

    QList<LoginView> logins() const;
    bool isPractice() const { return m_practice; }
    /// To be registered with an app, each.
    QStringList redirectAddresses() const;

    /// Asks for the browser by pageRequested().
    void signIn(const QString& provider);
    void cancel(const QString& provider);
    void signOut(const QString& provider);
    /// What the browser's address line says.
    void returnedTo(const QString& provider, const QString& address);
    /// The browser did not open.
    void browserFailed(const QString& provider);
    void saveApp(const QString& provider, const QString& id, const QString& secret);
    void removeApp(const QString& provider);
    /// `key` as in ChannelLogins::setAccount.
    void saveAccount(const QString& provider, const QString& key, const QString& account);
    void useToken(const QString& provider, const QString& token);

signals:
    void changed();
    void pageRequested(const QString& provider, const QUrl& page);

private:
    struct Said {
        QString line;
        Tone tone = Tone::Ink2;
    };
    LoginView viewOf(const ChannelLogin& login) const;
    void say(const QString& provider, const QString& line, Tone tone);

    ChannelLogins& m_logins;
    bool m_practice;
    QHash<QString, Said> m_said;
};

/// Why somebody is not signed in.
QString signInProblemLine(const Error& error);

} // namespace madang

#pragma once

#include "domain/result.h"
#include "services/channel_login.h"
#include "services/secret.h"

#include <QFuture>
#include <QObject>
#include <QSet>
#include <QUrl>

#include <memory>
#include <vector>

class QRandomGenerator;

namespace madang {

class Clock;
class LoginSession;
class Outside;
class SecretStore;
class Settings;

/// Signing in at the channels that want it (Kakao, Naver, Instagram) through the system's browser. An app's secret
/// cannot ship with a program: it is that of the owner's own registration, or a hub's. Tokens and secrets lie in the
/// store of keys only, go to where they are used, and never come back from here.
class ChannelLogins final : public QObject {
    Q_OBJECT

public:
    /// All outlive it but the store. `random`: nobody else may be able to guess what it gives.
    ChannelLogins(Outside& outside, Settings& settings, std::unique_ptr<SecretStore> store, const Clock& clock,
                  QRandomGenerator& random, QObject* parent = nullptr);
    ~ChannelLogins() override;

    /// Takes up what is kept, and looks every six hours whether something must be prolonged. Again when the store of
    /// keys was opened.
    void start();

    QList<ChannelLogin> logins() const;
    /// True where it is kept, false where it lasts for this run. An empty `id` forgets it. InvalidInput: this cannot be
    /// one.
    QFuture<Result<bool>> setApp(const QString& provider, const QString& id, const Secret& secret);
    /// What the provider wants to know besides: Naver's cafe and board ("10000001/1"); Instagram's registered redirect
    /// address for the app ("https://…"). InvalidInput where it is not of that shape.
    Result<void> setAccount(const QString& key, const QString& account);
    /// The page for the browser; the rest is told by changed(). Unauthorized: no app; Busy: no redirect address is
    /// free; InvalidInput: a redirect address of the owner's own must be set first.
    Result<QUrl> begin(const QString& provider);
    /// The address the browser ended at, where it cannot come back by itself.
    void returnedTo(const QString& provider, const QString& address);
    void cancel(const QString& provider);
    /// A token from the provider's own pages in place of signing in.
    void useToken(const QString& provider, const Secret& token);
    /// At once and always; the error where the store still holds it.
    QFuture<Result<void>> signOut(const QString& provider);
    /// Every address to register as a redirect with Kakao and Naver.
    static QStringList redirectAddresses();

signals:
    void changed();

private:
    LoginSession* session(const QString& provider) const;
    void lookAgainLater();

    Outside& m_outside;
    Settings& m_settings;
    std::unique_ptr<SecretStore> m_store;
    QSet<QString> m_keptApps; ///< by door
    bool m_isLooking = false;
    const Clock& m_clock;
    std::vector<LoginSession*> m_sessions; ///< children
};

} // namespace madang

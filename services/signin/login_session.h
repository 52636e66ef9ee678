#pragma once

#include "services/channel_login.h"
#include "services/egress/token_source.h"
#include "services/signin/oauth_vendor.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

class QRandomGenerator;

namespace madang {

class Outside;
class RedirectListener;
class SecretStore;

/// One provider's sign-in from the page in the browser to the tokens of its calls: keeps what was given in the store
/// of keys, hands the calls their tokens (ProviderAccess::tokens), renews them, and notices when it has ended or when
/// the person has not agreed to something.
class LoginSession final : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    LoginSession(std::unique_ptr<OAuthVendor> vendor, Outside& outside, SecretStore& store, const Clock& clock,
                 QRandomGenerator& random, QObject* parent);
    ~LoginSession() override;

    const OAuthTraits& traits() const { return m_vendor->traits(); }
    ChannelLogin describe() const;
    /// Takes up what is kept.
    void restore();
    /// The page for the browser. Unauthorized: no app is registered; Busy: no redirect address is free; InvalidInput:
    /// this provider needs a redirect address of the owner's own.
    Result<QUrl> begin();
    /// Where the browser ended, as it stands in its address line.
    void returnedTo(const QString& address);
    void cancel();
    /// Nothing of it is used any more from now on, whatever the provider and the store say.
    QFuture<Result<void>> signOut();
    /// A token the owner got from the provider's own pages; it is renewed once to see that it is one.
    void adoptToken(const Secret& token);
    /// Prolongs what would end soon.
    void look();

signals:
    void changed();

private:
    void exchange(const Result<Secret>& code);
    void conclude(const Result<Grant>& given);
    void adopt(const Grant& grant);
    void keep();
    void end();
    void use(bool isSignedIn);
    QFuture<Result<Token>> fetch();
    QFuture<Result<Token>> renew();

    std::unique_ptr<OAuthVendor> m_vendor;
    Outside& m_outside;
    SecretStore& m_store;
    const Clock& m_clock;
    QRandomGenerator& m_random;
    std::shared_ptr<TokenSource> m_tokens;
    std::optional<SignInAttempt> m_attempt;
    std::unique_ptr<RedirectListener> m_listener;
    Grant m_grant;
    QStringList m_missing;
    std::optional<Error> m_problem;
    QByteArray m_handedOut; ///< the access token that a call had: asking again means that it was refused
    quint64 m_generation = 0; ///< of the sign-in: an answer for an earlier one changes nothing
    bool m_isBusy = false; ///< a code is being exchanged
    bool m_isSignedIn = false;
    bool m_hasEnded = false;
    bool m_isKept = true;
};

} // namespace madang

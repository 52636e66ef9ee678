#pragma once

#include "domain/owner.h"
#include "domain/result.h"
#include "services/hash_cost.h"
#include "services/secret.h"
#include "services/secret_store.h"

#include <QFuture>
#include <QObject>
#include <QSet>

#include <chrono>
#include <memory>
#include <optional>

namespace madang {

class Clock;
class Database;
class PersonalCipher;

struct SignUp {
    Owner owner;
    Secret password;
    QSet<QString> consents; ///< ids of the texts that were agreed to
};

/// The owner's account on this machine: signing up, logging in, the session that goes on with the next start, logging
/// out. Nothing here needs the network, and no first event waits for it.
///
/// A password is tried five times (TryGuard), then RateLimited says how long nothing is tried. A session is a token of
/// fifteen minutes and a refresh token of thirty days that changes with every use; one that was used before ends the
/// session. The refresh token and the signing key lie in the store of keys; where there is none, a session lasts for
/// this run. Personal data is Locked while the cipher has no key.
class AccountService final : public QObject {
    Q_OBJECT

public:
    /// What outlives it: database, cipher, clock.
    AccountService(Database& database, PersonalCipher& cipher, std::unique_ptr<SecretStore> keys, const Clock& clock,
                   HashCost cost = {}, QObject* parent = nullptr);
    ~AccountService() override;

    /// Goes on with the session of the last run, once the store of keys can be read; again when it was opened.
    void start();
    bool hasAccount() const;
    bool isLoggedIn() const;
    /// Who is logged in; nothing where nobody is, or while the cipher is locked.
    std::optional<Owner> owner() const;

    /// InvalidInput (detail: the field), Conflict ("email", "mobile"); then a session begins.
    QFuture<Result<void>> signUp(const SignUp& form);
    /// Unauthorized, RateLimited, Busy while another try is under way.
    QFuture<Result<void>> logIn(const QString& email, const Secret& password);
    /// Here and at once, also without a network and with a locked store of keys.
    void logOut();
    /// Unauthorized where the current one is wrong. All other sessions end.
    QFuture<Result<void>> changePassword(const Secret& current, const Secret& next);
    /// Whether it is the password of who is logged in; counts as a try.
    QFuture<Result<void>> confirmPassword(const Secret& password);
    /// How many tries are left before nothing is tried for a while.
    int triesLeft(const QString& email) const;

    /// For the hub, renewed where it has run out. Unauthorized where nobody is logged in.
    Result<Secret> accessToken();

    /// What it keeps in the store of keys.
    static QStringList keyNames();

signals:
    void changed();

private:
    struct Parts;
    struct Session;
    QFuture<Result<void>> check(const QString& email, const Secret& password);
    Result<void> beginSession(const QString& accountId);
    Result<void> renew(const Secret& refresh);
    void endSession();
    void keep(const Secret& refresh);
    void resume(const Secret& refresh);
    void useSigningKey(const Result<Secret>& stored);
    Result<QString> subjectOf(const QString& email) const;
    void readOwner();

    std::unique_ptr<Parts> m_parts;
    std::unique_ptr<Session> m_session;
};

} // namespace madang

#include "services/account_service.h"

#include "domain/password.h"
#include "domain/phone_number.h"
#include "services/accounts/password_hasher.h"
#include "services/accounts/session_token.h"
#include "services/accounts/sessions.h"
#include "services/accounts/try_guard.h"
#include "services/async/then.h"
#include "services/consent_texts.h"
#include "services/log.h"
#include "services/personal_cipher.h"
#include "services/storage/account_store.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const QString kSigningKey = u"account-signing"_s;
const QString kRefreshToken = u"account-refresh"_s;

Error refusal(ErrorKind kind, const QString& what)
{
    return {kind, what, {}};
}

QFuture<Result<void>> refused(const Error& error)
{
    return async::ready(Result<void>(error));
}

/// The field that is not as it has to be; empty where all are.
QString wrongField(const SignUp& form, const QList<ConsentText>& texts)
{
    if (checkOwnerName(form.owner.name) != OwnerProblem::None)
        return u"name"_s;
    if (checkOwnerMobile(form.owner.mobile) != OwnerProblem::None)
        return u"mobile"_s;
    if (checkEmail(form.owner.email) != OwnerProblem::None)
        return u"email"_s;
    if (!checkPassword(QString::fromUtf8(form.password.reveal())).isGood())
        return u"password"_s;
    for (const ConsentText& text : texts) {
        if (text.isRequired && !form.consents.contains(text.id))
            return u"consents"_s;
    }
    return {};
}
} // namespace

struct AccountService::Parts {
    Parts(Database& database, PersonalCipher& openCipher, std::unique_ptr<SecretStore> store, const Clock& wall,
          HashCost cost)
        : cipher(openCipher)
        , keys(std::move(store))
        , clock(wall)
        , accounts(database, openCipher)
        , sessions(accounts, wall)
        , guard(database, wall)
        , hasher(cost)
    {
    }

    PersonalCipher& cipher;
    std::unique_ptr<SecretStore> keys;
    const Clock& clock;
    AccountStore accounts;
    Sessions sessions;
    mutable TryGuard guard;
    PasswordHasher hasher;
    bool isChecking = false;
    bool wasUsed = false; ///< somebody has logged in or out: what the last run left does not count any more
};

struct AccountService::Session {
    SessionTokens tokens;
    std::optional<Owner> owner;
};

AccountService::AccountService(Database& database, PersonalCipher& cipher, std::unique_ptr<SecretStore> keys,
                               const Clock& clock, HashCost cost, QObject* parent)
    : QObject(parent)
    , m_parts(std::make_unique<Parts>(database, cipher, std::move(keys), clock, cost))
{
    connect(&cipher, &PersonalCipher::opened, this, [this] {
        readOwner();
        emit changed();
    });
}

AccountService::~AccountService() = default;

void AccountService::start()
{
    async::onResult(this, m_parts->keys->read(kSigningKey), [this](const Result<Secret>& key) {
        useSigningKey(key);
        async::onResult(this, m_parts->keys->read(kRefreshToken), [this](const Result<Secret>& refresh) {
            if (refresh && !m_parts->wasUsed && !m_session)
                resume(*refresh);
        });
    });
}

void AccountService::useSigningKey(const Result<Secret>& stored)
{
    const Secret key = stored ? fromText(*stored) : Secret();
    if (!key.isEmpty())
        return m_parts->sessions.setSigningKey(key);
    // None yet, or none that can be read now: this run signs with its own.
    if (stored || stored.error().kind != ErrorKind::NotFound)
        return log::info(u"account: the signing key is of this run only"_s);
    async::onResult(this, m_parts->keys->write(kSigningKey, toText(m_parts->sessions.signingKey())),
                    [](const Result<void>& kept) {
                        if (!kept)
                            log::info(u"account: the signing key is not kept: "_s + kept.error().detail);
                    });
}

void AccountService::resume(const Secret& refresh)
{
    if (const Result<void> renewed = renew(refresh); !renewed) {
        log::info(u"account: the last session does not go on: "_s + renewed.error().detail);
        return;
    }
    emit changed();
}

QStringList AccountService::keyNames()
{
    return {kSigningKey, kRefreshToken};
}

bool AccountService::hasAccount() const
{
    return m_parts->accounts.count().value_or(0) > 0;
}

bool AccountService::isLoggedIn() const
{
    return m_session && m_parts->clock.now() < m_session->tokens.refreshUntil;
}

std::optional<Owner> AccountService::owner() const
{
    return isLoggedIn() ? m_session->owner : std::nullopt;
}

QFuture<Result<void>> AccountService::signUp(const SignUp& form)
{
    const QList<ConsentText> texts = consentTexts();
    if (const QString field = wrongField(form, texts); !field.isEmpty() || texts.isEmpty())
        return refused(refusal(ErrorKind::InvalidInput, field));
    if (!m_parts->cipher.isOpen())
        return refused(refusal(ErrorKind::Locked, u"the data key is not here yet"_s));
    AccountRow account;
    account.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    account.owner.name = form.owner.name.simplified();
    account.owner.mobile = PhoneNumber::parseMobile(form.owner.mobile)->digits();
    account.owner.email = form.owner.email.trimmed();
    QList<ConsentRow> consents;
    for (const ConsentText& text : texts)
        consents << ConsentRow{text.id, text.version, form.consents.contains(text.id)};
    return async::then(this, m_parts->hasher.hash(form.password),
                       [this, account, consents](const Result<QByteArray>& hash) -> Result<void> {
                           if (!hash)
                               return hash.error();
                           AccountRow row = account;
                           row.password = *hash;
                           if (Result<void> added = m_parts->accounts.add(row, consents, m_parts->clock.now()); !added)
                               return added;
                           return beginSession(row.id);
                       });
}

QFuture<Result<void>> AccountService::logIn(const QString& email, const Secret& password)
{
    return async::then(this, check(email, password), [this, email](const Result<void>& isRight) -> Result<void> {
        if (!isRight)
            return isRight;
        const Result<AccountRow> account = m_parts->accounts.byEmail(email);
        return account ? beginSession(account->id) : Result<void>(account.error());
    });
}

QFuture<Result<void>> AccountService::check(const QString& email, const Secret& password)
{
    if (m_parts->isChecking)
        return refused(refusal(ErrorKind::Busy, u"a password is being looked at"_s));
    const Result<QString> subject = subjectOf(email);
    if (!subject)
        return refused(subject.error());
    const Result<AccountRow> account = m_parts->accounts.byEmail(email);
    if (!account && account.error().kind != ErrorKind::NotFound)
        return refused(account.error());
    if (const Result<void> begun = m_parts->guard.begin(*subject); !begun)
        return refused(begun.error());
    m_parts->isChecking = true;
    const QByteArray hash = account ? account->password : QByteArray();
    return async::then(this, m_parts->hasher.verify(hash, password), [this, subject = *subject](bool isRight) {
        m_parts->isChecking = false;
        if (isRight)
            return m_parts->guard.right(subject);
        const auto left = m_parts->guard.lockedFor(subject);
        if (left.count() > 0)
            return Result<void>(Error{ErrorKind::RateLimited, u"locked"_s, left});
        return Result<void>(refusal(ErrorKind::Unauthorized, u"wrong e-mail or password"_s));
    });
}

Result<QString> AccountService::subjectOf(const QString& email) const
{
    const auto lookUp = m_parts->cipher.lookUp({u"lockouts"_s, u"email"_s, {}}, normalEmail(email));
    if (!lookUp)
        return lookUp.error();
    return u"login:"_s + QString::fromLatin1(lookUp->toHex());
}

int AccountService::triesLeft(const QString& email) const
{
    const Result<QString> subject = subjectOf(email);
    return subject ? m_parts->guard.triesLeft(*subject) : 0;
}

Result<void> AccountService::beginSession(const QString& accountId)
{
    endSession();
    const Result<SessionTokens> tokens = m_parts->sessions.begin(accountId);
    if (!tokens)
        return tokens.error();
    m_parts->wasUsed = true;
    m_session = std::make_unique<Session>(Session{*tokens, {}});
    readOwner();
    keep(tokens->refresh);
    log::info(u"account: logged in"_s);
    emit changed();
    return {};
}

Result<void> AccountService::renew(const Secret& refresh)
{
    const Result<SessionTokens> tokens = m_parts->sessions.renew(refresh);
    if (!tokens)
        return tokens.error();
    m_session = std::make_unique<Session>(Session{*tokens, {}});
    readOwner();
    keep(tokens->refresh);
    return {};
}

void AccountService::keep(const Secret& refresh)
{
    async::onResult(this, m_parts->keys->write(kRefreshToken, refresh), [](const Result<void>& kept) {
        if (!kept)
            log::info(u"account: the session is for this run only: "_s + kept.error().detail);
    });
}

void AccountService::readOwner()
{
    if (!m_session)
        return;
    const Result<AccountRow> account = m_parts->accounts.byId(m_session->tokens.accountId);
    m_session->owner = account ? std::optional(account->owner) : std::nullopt;
}

void AccountService::logOut()
{
    m_parts->wasUsed = true;
    if (!m_session)
        return;
    endSession();
    // Not waited for: a locked store of keys may ask for a long time, and the session is over all the same.
    async::onResult(this, m_parts->keys->remove(kRefreshToken), [](const Result<void>& removed) {
        if (!removed && removed.error().kind != ErrorKind::NotFound)
            log::info(u"account: an ended session stays in the store of keys: "_s + removed.error().detail);
    });
    log::info(u"account: logged out"_s);
    emit changed();
}

void AccountService::endSession()
{
    if (!m_session)
        return;
    if (const Result<void> ended = m_parts->sessions.end(m_session->tokens.sessionId); !ended)
        log::error(u"account: the end of a session is not written: "_s + ended.error().detail);
    m_session.reset();
}

QFuture<Result<void>> AccountService::confirmPassword(const Secret& password)
{
    const auto who = owner();
    return who ? check(who->email, password) : refused(refusal(ErrorKind::Forbidden, u"nobody is logged in"_s));
}

QFuture<Result<void>> AccountService::changePassword(const Secret& current, const Secret& next)
{
    if (!checkPassword(QString::fromUtf8(next.reveal())).isGood())
        return refused(refusal(ErrorKind::InvalidInput, u"password"_s));
    const auto setTo = [this](const Result<QByteArray>& hash) -> Result<void> {
        if (!hash)
            return hash.error();
        if (!m_session)
            return refusal(ErrorKind::Forbidden, u"nobody is logged in"_s);
        const QString id = m_session->tokens.accountId;
        if (Result<void> written = m_parts->accounts.setPassword(id, *hash, m_parts->clock.now()); !written)
            return written;
        if (Result<void> ended = m_parts->sessions.endOthers(id, m_session->tokens.sessionId); !ended)
            return ended;
        return renew(m_session->tokens.refresh);
    };
    return async::then(this, confirmPassword(current), [this, next, setTo](const Result<void>& isRight) {
        if (!isRight)
            return refused(isRight.error());
        return async::then(this, m_parts->hasher.hash(next), setTo);
    });
}

Result<Secret> AccountService::accessToken()
{
    if (!isLoggedIn())
        return refusal(ErrorKind::Unauthorized, u"nobody is logged in"_s);
    if (!m_parts->sessions.isGood(m_session->tokens.access)) {
        if (const Result<void> renewed = renew(m_session->tokens.refresh); !renewed) {
            logOut();
            return renewed.error();
        }
    }
    return m_session->tokens.access;
}

} // namespace madang

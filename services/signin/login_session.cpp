#include "services/signin/login_session.h"

#include "services/async/then.h"
#include "services/clock.h"
#include "services/log.h"
#include "services/outside.h"
#include "services/secret_store.h"
#include "services/signin/redirect_listener.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr auto kMargin = std::chrono::seconds(60); ///< an access token this near its end is not handed out

/// 32 bytes, as RFC 7636 §4.1 wants a verifier.
QByteArray unguessable(QRandomGenerator& random)
{
    std::array<quint32, 8> words{};
    random.fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char*>(words.data()), qsizetype(sizeof words)) // NOLINT: bytes of words
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// What practice mode was given is not for the real ones, and the other way round.
QString grantName(const OAuthTraits& traits, const Outside& outside)
{
    return (outside.isRehearsal().value_or(false) ? u"practice-"_s : QString()) + traits.provider + u"Grant"_s;
}
} // namespace

LoginSession::LoginSession(std::unique_ptr<OAuthVendor> vendor, Outside& outside, SecretStore& store,
                           const Clock& clock, QRandomGenerator& random, QObject* parent)
    : QObject(parent)
    , m_vendor(std::move(vendor))
    , m_outside(outside)
    , m_store(store)
    , m_clock(clock)
    , m_random(random)
{
    // Calls may hold it longer than this lives.
    m_tokens = std::make_shared<TokenSource>(
        [self = QPointer(this)]() -> QFuture<Result<Token>> {
            if (self)
                return self->fetch();
            return async::ready(Result<Token>(Error{ErrorKind::Cancelled, u"closing"_s, {}}));
        },
        clock);
    m_tokens->onMissing([self = QPointer(this)](const QStringList& scopes) {
        if (!self || self->m_missing == scopes)
            return;
        self->m_missing = scopes;
        emit self->changed();
    });
}

LoginSession::~LoginSession() = default;

ChannelLogin LoginSession::describe() const
{
    const OAuthTraits& traits = m_vendor->traits();
    const ProviderAccess door = m_outside.providers().value(traits.door);
    ChannelLogin login;
    login.provider = traits.provider;
    login.door = traits.door;
    login.hasApp = door.isSetUp();
    login.problem = m_problem;
    login.isKept = m_isKept;
    login.comesBackByItself = traits.takesLoopback;
    login.redirect = door.account;
    login.account = m_outside.providers().value(traits.provider).account;
    login.missingScopes = m_missing;
    const bool isGiven = !m_outside.providers().value(traits.provider).credential.isEmpty();
    if (m_attempt || m_isBusy)
        login.state = LoginState::Waiting;
    else if (m_isSignedIn)
        login.state = m_missing.isEmpty() ? LoginState::SignedIn : LoginState::ConsentMissing;
    else if (m_hasEnded)
        login.state = LoginState::Ended;
    else if (isGiven)
        login.state = LoginState::Given;
    else
        login.state = login.hasApp ? LoginState::SignedOut : LoginState::NoApp;
    if (m_isSignedIn && m_grant.refreshUntil.isValid())
        login.until = m_grant.refreshUntil;
    return login;
}

void LoginSession::restore()
{
    async::onResult(this, m_store.read(grantName(traits(), m_outside)), [this](const Result<Secret>& kept) {
        if (!kept && kept.error().kind != ErrorKind::NotFound)
            log::info(u"no sign-in of %1: %2"_s.arg(traits().provider, kept.error().detail));
        const std::optional<Grant> grant = kept ? grantFrom(*kept) : std::nullopt;
        if (!grant || m_isSignedIn || m_generation > 0) // whoever signed in in the meantime meant that
            return;
        m_grant = *grant;
        if (!grant->isUsable() || (grant->refreshUntil.isValid() && grant->refreshUntil <= m_clock.now()))
            return end();
        use(true);
        look();
        emit changed();
    });
}

Result<QUrl> LoginSession::begin()
{
    cancel();
    m_problem.reset();
    const ProviderAccess door = m_outside.providers().value(traits().door);
    if (!door.isSetUp())
        return Error{ErrorKind::Unauthorized, u"no app is registered"_s, {}};
    // What the person has agreed to already is not asked again.
    const QStringList scopes = m_isSignedIn && !m_missing.isEmpty() ? m_missing : traits().scopes;
    SignInAttempt attempt{door.account, unguessable(m_random), unguessable(m_random), scopes};
    if (!traits().takesLoopback) {
        if (attempt.redirect.isEmpty())
            return Error{ErrorKind::InvalidInput, u"no redirect address is registered"_s, {}};
    } else {
        auto listener = std::make_unique<RedirectListener>(m_clock);
        const Result<QString> redirect = listener->open(attempt.state);
        if (!redirect)
            return redirect.error();
        attempt.redirect = *redirect;
        m_listener = std::move(listener);
        async::onResult(this, m_listener->code(), [this, state = attempt.state](const Result<Secret>& code) {
            if (m_attempt && m_attempt->state == state)
                exchange(code);
        });
    }
    m_attempt = attempt;
    emit changed();
    return m_vendor->page(attempt);
}

void LoginSession::returnedTo(const QString& address)
{
    if (!m_attempt)
        return;
    QByteArray line = address.trimmed().toUtf8();
    const qsizetype query = line.indexOf('?');
    const Result<Secret> code = query < 0 ? Result<Secret>(Error{ErrorKind::NotFound, u"no query"_s, {}})
                                          : codeFromRedirect(line.mid(query + 1), m_attempt->state);
    if (!code && code.error().kind == ErrorKind::NotFound) {
        m_problem = Error{ErrorKind::InvalidInput, u"not the address of this sign-in"_s, {}};
        emit changed();
        return;
    }
    exchange(code);
}

void LoginSession::cancel()
{
    if (!m_attempt)
        return;
    m_attempt.reset();
    if (m_listener) {
        m_listener->close(); // its port may be wanted at once
        m_listener.release()->deleteLater(); // perhaps within its own signal
    }
    emit changed();
}

void LoginSession::exchange(const Result<Secret>& code)
{
    if (!m_attempt)
        return;
    const SignInAttempt attempt = *m_attempt;
    cancel();
    if (!code)
        return conclude(code.error());
    m_isBusy = true;
    emit changed();
    async::onResult(this, m_vendor->exchange(this, attempt, *code),
                    [this, generation = m_generation, asked = attempt.scopes](const Result<Grant>& given) {
                        m_isBusy = false;
                        if (generation != m_generation)
                            return;
                        if (!given)
                            return conclude(given);
                        Grant grant = *given;
                        if (asked == m_missing) // agreed to besides what there was
                            grant.scopes = m_grant.scopes + asked;
                        conclude(grant);
                    });
}

void LoginSession::conclude(const Result<Grant>& given)
{
    if (given) {
        m_problem.reset();
        adopt(*given);
    } else {
        m_problem = given.error();
        log::info(u"sign-in of %1: %2"_s.arg(traits().provider, errorKey(given.error().kind)));
    }
    emit changed();
}

void LoginSession::adoptToken(const Secret& token)
{
    cancel();
    Grant grant;
    grant.access = token;
    m_isBusy = true;
    emit changed();
    async::onResult(this, m_vendor->renew(this, grant), [this, generation = m_generation](const Result<Grant>& given) {
        m_isBusy = false;
        if (generation == m_generation)
            conclude(given);
    });
}

void LoginSession::adopt(const Grant& grant)
{
    m_grant = grant;
    m_missing.clear();
    m_hasEnded = false;
    m_handedOut.clear();
    ++m_generation;
    m_tokens->forget();
    use(true);
    keep();
}

void LoginSession::keep()
{
    async::onResult(
        this, m_store.write(grantName(traits(), m_outside), toSecret(m_grant)), [this](const Result<void>& kept) {
            if (m_isKept == kept.has_value())
                return;
            m_isKept = kept.has_value();
            if (!kept)
                log::warning(u"the sign-in of %1 is not kept: %2"_s.arg(traits().provider, kept.error().detail));
            emit changed();
        });
}

void LoginSession::use(bool isSignedIn)
{
    m_isSignedIn = isSignedIn;
    m_outside.setTokens(traits().provider, isSignedIn ? m_tokens : nullptr);
    if (isSignedIn && !m_grant.account.isEmpty())
        m_outside.setAccount(traits().provider, m_grant.account);
}

/// The provider does not know this sign-in any more: what is dead is not kept, but that there was one is.
void LoginSession::end()
{
    use(false);
    m_hasEnded = true;
    const QString account = m_grant.account;
    m_grant = {};
    m_grant.account = account;
    ++m_generation;
    m_tokens->forget();
    keep();
    emit changed();
}

QFuture<Result<void>> LoginSession::signOut()
{
    cancel();
    const Grant grant = m_grant;
    const bool wasSignedIn = m_isSignedIn;
    use(false);
    m_grant = {};
    m_missing.clear();
    m_problem.reset();
    m_hasEnded = false;
    m_isBusy = false;
    ++m_generation;
    m_tokens->forget();
    if (wasSignedIn) {
        async::onResult(this, m_vendor->revoke(this, grant), [this](const Result<void>& told) {
            if (!told) // it ends there by itself
                log::info(u"%1 was not told of the sign-out: %2"_s.arg(traits().provider, told.error().detail));
        });
    }
    emit changed();
    return async::then(this, m_store.remove(grantName(traits(), m_outside)),
                       [](const Result<void>& removed) -> Result<void> {
                           return removed || removed.error().kind == ErrorKind::NotFound ? Result<void>() : removed;
                       });
}

void LoginSession::look()
{
    if (!m_isSignedIn || !m_grant.refreshUntil.isValid())
        return;
    const QDateTime due
        = m_grant.refreshUntil.addSecs(-std::chrono::duration_cast<std::chrono::seconds>(traits().renewAhead).count());
    if (m_clock.now() < due)
        return;
    m_handedOut = m_grant.access.reveal();
    m_tokens->forget();
    async::onResult(this, m_tokens->token(), [](const Result<Secret>&) {}); // fetch() says what came of it
}

QFuture<Result<Token>> LoginSession::fetch()
{
    const std::chrono::seconds left(m_clock.now().secsTo(m_grant.accessUntil));
    const bool isFresh = !m_grant.access.isEmpty() && (!m_grant.accessUntil.isValid() || left > kMargin);
    if (!isFresh || m_handedOut == m_grant.access.reveal())
        return renew();
    m_handedOut = m_grant.access.reveal();
    return async::ready(Result<Token>(Token{m_grant.access, left}));
}

QFuture<Result<Token>> LoginSession::renew()
{
    const quint64 generation = m_generation;
    return async::then(
        this, m_vendor->renew(this, m_grant), [this, generation](const Result<Grant>& renewed) -> Result<Token> {
            if (generation != m_generation)
                return Error{ErrorKind::Cancelled, u"signed in or out in the meantime"_s, {}};
            if (!renewed) {
                if (renewed.error().kind == ErrorKind::Unauthorized)
                    end();
                return renewed.error();
            }
            m_grant = *renewed;
            m_handedOut = m_grant.access.reveal();
            keep();
            emit changed();
            return Token{m_grant.access, std::chrono::seconds(m_clock.now().secsTo(m_grant.accessUntil))};
        });
}

} // namespace madang

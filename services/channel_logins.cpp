// To add one: write an OAuthVendor in signin/, put it into the constructor below, name its calls in egress/api_rules
// and its door in app/runtime/provider_settings, and imitate its page in the sandbox.
#include "services/channel_logins.h"

#include "services/async/then.h"
#include "services/clock.h"
#include "services/log.h"
#include "services/outside.h"
#include "services/secret_store.h"
#include "services/settings.h"
#include "services/signin/instagram_login.h"
#include "services/signin/kakao_login.h"
#include "services/signin/login_session.h"
#include "services/signin/naver_login.h"
#include "services/signin/redirect_listener.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr auto kBetweenLooks = std::chrono::hours(6);
constexpr qsizetype kLongest = 500;

bool isPlain(const QByteArray& text)
{
    return text.size() <= kLongest && std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7f'; });
}

bool canBeAccount(const QString& key, const QString& account)
{
    static const QRegularExpression cafe(u"^[0-9]{1,12}/[0-9]{1,9}$"_s);
    if (account.isEmpty())
        return true;
    if (key == u"naver")
        return cafe.match(account).hasMatch();
    const QUrl address(account, QUrl::StrictMode);
    return key == u"instagramLogin" && address.isValid() && address.scheme() == u"https" && !address.host().isEmpty()
        && !address.hasQuery() && !address.hasFragment() && account.size() <= kLongest;
}

QFuture<Result<bool>> refused(const QString& why)
{
    return async::ready(Result<bool>(Error{ErrorKind::InvalidInput, why, {}}));
}
} // namespace

ChannelLogins::ChannelLogins(Outside& outside, Settings& settings, std::unique_ptr<SecretStore> store,
                             const Clock& clock, QRandomGenerator& random, QObject* parent)
    : QObject(parent)
    , m_outside(outside)
    , m_settings(settings)
    , m_store(std::move(store))
    , m_clock(clock)
{
    const auto add = [&](std::unique_ptr<OAuthVendor> vendor) {
        const OAuthTraits& traits = vendor->traits();
        for (const QString& key : {traits.provider, traits.door}) {
            if (const QString chosen = m_settings.providerAccount(key); canBeAccount(key, chosen) && !chosen.isEmpty())
                m_outside.setAccount(key, chosen);
        }
        auto* session = new LoginSession(std::move(vendor), outside, *m_store, clock, random, this);
        connect(session, &LoginSession::changed, this, &ChannelLogins::changed);
        m_sessions.push_back(session);
    };
    add(std::make_unique<InstagramLogin>(outside.egress(), outside.providers(), clock));
    add(std::make_unique<NaverLogin>(outside.egress(), outside.providers(), clock));
    add(std::make_unique<KakaoLogin>(outside.egress(), outside.providers(), clock));
}

ChannelLogins::~ChannelLogins() = default;

void ChannelLogins::start()
{
    for (LoginSession* session : m_sessions) {
        session->restore();
        const QString door = session->traits().door;
        if (!m_outside.providers().value(door).credential.isEmpty())
            continue;
        async::onResult(this, m_store->read(door), [this, door](const Result<Secret>& app) {
            if (!app || !isPlain(app->reveal()) || !m_outside.providers().value(door).credential.isEmpty())
                return;
            m_outside.setCredential(door, *app);
            m_keptApps.insert(door);
            emit changed();
        });
    }
    if (!std::exchange(m_isLooking, true))
        lookAgainLater();
}

void ChannelLogins::lookAgainLater()
{
    m_clock.after(kBetweenLooks, this, [this] {
        for (LoginSession* session : m_sessions)
            session->look();
        emit changed(); // days have passed
        lookAgainLater();
    });
}

QList<ChannelLogin> ChannelLogins::logins() const
{
    QList<ChannelLogin> logins;
    for (const LoginSession* session : m_sessions) {
        ChannelLogin login = session->describe();
        login.isAppKept = m_keptApps.contains(login.door);
        logins << login;
    }
    return logins;
}

QFuture<Result<bool>> ChannelLogins::setApp(const QString& provider, const QString& id, const Secret& secret)
{
    const LoginSession* found = session(provider);
    if (found == nullptr)
        return refused(u"nobody signs in at "_s + provider);
    const QString door = found->traits().door;
    if (id.isEmpty()) {
        m_outside.setCredential(door, {});
        m_keptApps.remove(door);
        emit changed();
        return async::then(this, m_store->remove(door), [](const Result<void>& removed) -> Result<bool> {
            if (removed || removed.error().kind == ErrorKind::NotFound)
                return true;
            return removed.error();
        });
    }
    const Secret app(id.toUtf8() + ':' + secret.reveal());
    if (!isPlain(app.reveal()) || id.contains(u':'))
        return refused(u"not an app"_s);
    m_outside.setCredential(door, app);
    emit changed();
    return async::then(this, m_store->write(door, app), [this, door](const Result<void>& kept) -> Result<bool> {
        if (kept)
            m_keptApps.insert(door);
        else
            log::warning(u"the app of %1 is not kept: %2"_s.arg(door, kept.error().detail));
        return kept.has_value();
    });
}

Result<void> ChannelLogins::setAccount(const QString& key, const QString& account)
{
    if (!canBeAccount(key, account))
        return Error{ErrorKind::InvalidInput, u"not an account of "_s + key, {}};
    m_settings.setProviderAccount(key, account);
    m_outside.setAccount(key, account);
    emit changed();
    return {};
}

Result<QUrl> ChannelLogins::begin(const QString& provider)
{
    LoginSession* found = session(provider);
    if (found == nullptr)
        return Error{ErrorKind::InvalidInput, u"nobody signs in at "_s + provider, {}};
    return found->begin();
}

void ChannelLogins::returnedTo(const QString& provider, const QString& address)
{
    if (LoginSession* found = session(provider))
        found->returnedTo(address);
}

void ChannelLogins::cancel(const QString& provider)
{
    if (LoginSession* found = session(provider))
        found->cancel();
}

void ChannelLogins::useToken(const QString& provider, const Secret& token)
{
    if (LoginSession* found = session(provider); found != nullptr && isPlain(token.reveal()) && !token.isEmpty())
        found->adoptToken(token);
}

QFuture<Result<void>> ChannelLogins::signOut(const QString& provider)
{
    LoginSession* found = session(provider);
    return found != nullptr ? found->signOut() : async::ready(Result<void>());
}

QStringList ChannelLogins::redirectAddresses()
{
    QStringList addresses;
    for (const quint16 port : kRedirectPorts)
        addresses << redirectAddress(port);
    return addresses;
}

LoginSession* ChannelLogins::session(const QString& provider) const
{
    const auto it = std::ranges::find(m_sessions, provider,
                                      [](const LoginSession* session) { return session->traits().provider; });
    return it == m_sessions.end() ? nullptr : *it;
}

} // namespace madang

#include "services/channel_watch.h"

#include "services/async/async.h"
#include "services/channel_logins.h"
#include "services/clock.h"
#include "services/log.h"
#include "services/outside.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace madang {

namespace {
constexpr auto kFirstLook = 20s; ///< not while somebody waits for the first screen
constexpr auto kBetweenLooks = 30min;
constexpr int kWarnDays = 3;
constexpr qint64 kDay = 86'400;

std::optional<ChannelLogin> loginOf(const ChannelLogins& logins, const QString& provider)
{
    const QList<ChannelLogin> all = logins.logins();
    const auto it = std::ranges::find(all, provider, &ChannelLogin::provider);
    return it == all.end() ? std::nullopt : std::optional(*it);
}

ApiHealth apiOf(const Outside& outside, const QString& api)
{
    const QList<ApiHealth> apis = outside.health().apis;
    const auto it = std::ranges::find(apis, api, &ApiHealth::api);
    return it == apis.end() ? ApiHealth() : *it;
}

/// What the way out knows of it now.
std::optional<ChannelHealth> restOf(const ApiHealth& api)
{
    switch (api.light) {
    case ApiHealth::Light::Good:
        return std::nullopt;
    case ApiHealth::Light::Trying:
        return ChannelHealth{ChannelLight::Trying, 0, {}};
    case ApiHealth::Light::Throttled:
    case ApiHealth::Light::Resting:
    case ApiHealth::Light::Stopped:
        break;
    }
    return ChannelHealth{ChannelLight::Resting, 0, api.nextTry};
}

bool isSignedIn(const ChannelLogin& login)
{
    return login.state == LoginState::SignedIn || login.state == LoginState::ConsentMissing;
}
} // namespace

ChannelWatch::ChannelWatch(Outside& outside, const ChannelLogins& logins, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_outside(outside)
    , m_logins(logins)
    , m_clock(clock)
{
    connect(&m_outside, &Outside::healthChanged, this, &ChannelWatch::changed);
    connect(&m_logins, &ChannelLogins::changed, this, [this] {
        // What was said of an earlier sign-in says nothing of this one.
        for (const auto& channel : m_outside.channels()) {
            if (m_troubles.value(channel->descriptor().id) == ErrorKind::Unauthorized)
                m_troubles.remove(channel->descriptor().id);
        }
        emit changed();
    });
}

void ChannelWatch::start()
{
    lookAgain(kFirstLook);
}

void ChannelWatch::lookAgain(std::chrono::milliseconds after)
{
    m_clock.after(after, this, [this] {
        look();
        lookAgain(kBetweenLooks);
    });
}

QFuture<void> ChannelWatch::look()
{
    QList<QFuture<bool>> looks;
    if (m_outside.health().isOffline)
        return async::delay(this, m_clock, 0ms);
    for (const auto& channel : m_outside.channels()) {
        const ChannelDescriptor& descriptor = channel->descriptor();
        if (!channel->isConnected() || apiOf(m_outside, descriptor.api).light != ApiHealth::Light::Good)
            continue;
        looks << async::then(this, channel->check(), [this, id = descriptor.id](const Result<void>& answer) {
            take(id, answer);
            return answer.has_value();
        });
    }
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    async::onResult(this, async::allOf(this, looks), [this, promise](const QList<bool>&) {
        emit changed();
        promise->finish();
    });
    return promise->future();
}

void ChannelWatch::take(const QString& channelId, const Result<void>& answer)
{
    if (answer) {
        m_troubles.remove(channelId);
        return;
    }
    m_troubles.insert(channelId, answer.error().kind);
    log::info(u"a look at %1: %2"_s.arg(channelId, errorKey(answer.error().kind)));
}

ChannelHealth ChannelWatch::health(const QString& channelId) const
{
    const Channel* channel = m_outside.channel(channelId);
    if (channel == nullptr)
        return {};
    const ChannelDescriptor& descriptor = channel->descriptor();
    if (descriptor.kind == ChannelClass::Assisted)
        return {ChannelLight::ByHand, 0, {}};
    const std::optional<ChannelLogin> login = loginOf(m_logins, descriptor.provider);
    const std::optional<ErrorKind> trouble
        = m_troubles.contains(channelId) ? std::optional(m_troubles.value(channelId)) : std::nullopt;
    if (login && login->state == LoginState::Ended)
        return {ChannelLight::SignInNow, 0, {}};
    if (login && login->state == LoginState::ConsentMissing)
        return {ChannelLight::ConsentMissing, 0, {}};
    if (!channel->isConnected())
        return {};
    if (trouble == ErrorKind::Unauthorized)
        return {login && isSignedIn(*login) ? ChannelLight::SignInNow : ChannelLight::OwnerNeeded, 0, {}};
    if (trouble == ErrorKind::Forbidden || trouble == ErrorKind::SpendLimit)
        return {ChannelLight::OwnerNeeded, 0, {}};
    if (trouble == ErrorKind::Unavailable)
        return {ChannelLight::Maintenance, 0, apiOf(m_outside, descriptor.api).nextTry};
    if (const auto rest = restOf(apiOf(m_outside, descriptor.api)))
        return *rest;
    if (login && isSignedIn(*login) && login->until) {
        const qint64 seconds = m_clock.now().secsTo(*login->until);
        if (seconds <= kWarnDays * kDay)
            return {ChannelLight::SignInSoon, int(std::max<qint64>(0, seconds / kDay)), {}};
    }
    return {ChannelLight::Connected, 0, {}};
}

} // namespace madang

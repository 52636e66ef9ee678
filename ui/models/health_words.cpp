#include "ui/models/health_words.h"

#include "services/channel_watch.h"
#include "services/service_health.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(HealthWords)
};

constexpr qint64 kMinute = 60;

QString waitWords(qint64 seconds)
{
    if (seconds <= 2 * kMinute)
        return Words::tr("%1초").arg(std::max<qint64>(1, seconds));
    return Words::tr("%1분").arg((seconds + kMinute - 1) / kMinute);
}
} // namespace

QString restingWords(const ApiHealth& api, const QDateTime& now)
{
    switch (api.light) {
    case ApiHealth::Light::Good:
        return {};
    case ApiHealth::Light::Trying:
        return Words::tr("다시 해 보는 중");
    case ApiHealth::Light::Stopped:
        return Words::tr("쉬는 중");
    case ApiHealth::Light::Throttled:
    case ApiHealth::Light::Resting:
        break;
    }
    if (!api.nextTry)
        return Words::tr("쉬는 중");
    return Words::tr("쉬는 중 (%1 뒤 다시)").arg(waitWords(now.secsTo(*api.nextTry)));
}

StateWords channelWords(const ChannelHealth& health, const QDateTime& now)
{
    switch (health.light) {
    case ChannelLight::SignInNow:
        return {Words::tr("다시 로그인해 주세요"), u"key"_s, Tone::Bad};
    case ChannelLight::ConsentMissing:
        return {Words::tr("동의가 더 필요해요"), u"key"_s, Tone::Warn};
    case ChannelLight::NotConnected:
        return {Words::tr("연결 안 됨"), u"plug"_s, Tone::Ink2};
    case ChannelLight::OwnerNeeded:
        return {Words::tr("사장님이 확인해 주세요"), u"warning"_s, Tone::Bad};
    case ChannelLight::Resting:
        if (health.nextTry)
            return {Words::tr("쉬는 중 (%1 뒤 다시)").arg(waitWords(now.secsTo(*health.nextTry))), u"clock"_s,
                    Tone::Warn};
        return {Words::tr("쉬는 중"), u"clock"_s, Tone::Warn};
    case ChannelLight::Trying:
        return {Words::tr("다시 해 보는 중"), u"clock"_s, Tone::Warn};
    case ChannelLight::Maintenance:
        return {Words::tr("그쪽 점검 중"), u"clock"_s, Tone::Warn};
    case ChannelLight::SignInSoon:
        return {health.daysLeft > 0 ? Words::tr("%1일 뒤 다시 로그인").arg(health.daysLeft)
                                    : Words::tr("오늘 안에 다시 로그인"),
                u"key"_s, Tone::Warn};
    case ChannelLight::ByHand:
        return {Words::tr("연결 없이 써요"), u"hand"_s, Tone::Calm};
    case ChannelLight::Connected:
        break;
    }
    return {Words::tr("연결됨"), u"check"_s, Tone::Good};
}

bool needsOwner(const ChannelHealth& health)
{
    switch (health.light) {
    case ChannelLight::SignInNow:
    case ChannelLight::ConsentMissing:
    case ChannelLight::OwnerNeeded:
    case ChannelLight::SignInSoon:
        return true;
    default:
        return false;
    }
}

HealthWords healthWords(const ServiceHealth& health, const std::function<QString(const QString& api)>& name)
{
    if (health.isOffline)
        return {u"plug"_s, Words::tr("인터넷이 끊겼어요 · 이어지면 계속해요"), Tone::Warn};
    for (const ApiHealth& api : health.apis) {
        const QString resting = restingWords(api, health.at);
        if (!resting.isEmpty() && !name(api.api).isEmpty())
            return {u"clock"_s, u"%1 %2"_s.arg(name(api.api), resting), Tone::Warn};
    }
    return {};
}

} // namespace madang

#include "ui/models/health_words.h"

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

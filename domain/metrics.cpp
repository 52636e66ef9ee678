#include "domain/metrics.h"

#include "domain/keys.h"

#include <algorithm>

namespace madang {

namespace {
constexpr std::array kKindKeys{
    KeyOf{MetricKind::Views, "views"},       KeyOf{MetricKind::Reach, "reach"},   KeyOf{MetricKind::Likes, "likes"},
    KeyOf{MetricKind::Comments, "comments"}, KeyOf{MetricKind::Shares, "shares"}, KeyOf{MetricKind::Calls, "calls"},
    KeyOf{MetricKind::Spend, "spend"},
};
constexpr int kPrizeShare = 50;
constexpr int kContentShare = 30;
} // namespace

QString metricKindKey(MetricKind kind)
{
    return keyIn(kKindKeys, kind);
}
std::optional<MetricKind> metricKindFromKey(QStringView key)
{
    return valueIn(kKindKeys, key);
}

std::optional<double> percentOf(double part, double whole)
{
    if (whole <= 0)
        return std::nullopt;
    return part / whole * 100;
}

std::optional<double> roiPercent(Won revenue, Won investment)
{
    return percentOf(double(revenue - investment), double(investment));
}

MoneySplit splitMoney(Won channelSpend, Won plannedTotal)
{
    const Won rest = std::max<Won>(0, plannedTotal - channelSpend);
    MoneySplit split;
    split.channels = channelSpend;
    split.prize = rest * kPrizeShare / 100;
    split.content = rest * kContentShare / 100;
    split.operation = rest - split.prize - split.content; // the rounding stays here, so the parts add up
    return split;
}

} // namespace madang

#pragma once

#include "domain/money.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace madang {

/// What can be counted about an event.
enum class MetricKind { Views, Reach, Likes, Comments, Shares, Calls, Spend };
QString metricKindKey(MetricKind kind);
std::optional<MetricKind> metricKindFromKey(QStringView key);

/// A counter of one channel as it stood at a moment (cumulative, never a difference).
struct MetricPoint {
    QString campaignId;
    QString channel;
    MetricKind kind = MetricKind::Views;
    QDateTime at;
    qint64 value = 0;

    friend bool operator==(const MetricPoint&, const MetricPoint&) = default;
};

/// The newest counters of one channel.
struct ChannelNumbers {
    QString channel;
    QMap<MetricKind, qint64> counters;
    int participants = 0;
    QDateTime measuredAt;
    bool old = false; ///< the channel did not answer the last time; these are the numbers before
};

/// Participants in one hour or on one day.
struct CountAt {
    QDateTime at;
    int count = 0;
};

/// Everything the results page says. Empty optionals mean "not known yet", never zero.
struct Results {
    int participants = 0;
    int expectedParticipants = 0; ///< middle of the plan's range
    qint64 views = 0;
    Won investment = 0;
    Won plannedSales = 0; ///< middle of the plan's range
    Won estimatedSales = 0; ///< planned sales scaled by the participants so far
    std::optional<double> participationPercent; ///< participants / views · 100
    std::optional<double> achievementPercent; ///< participants / expected · 100
    std::optional<double> roiPercent; ///< (estimatedSales − investment) / investment · 100
    QList<ChannelNumbers> channels;
    QList<CountAt> byHour;
    QList<CountAt> byDay;
    QDateTime measuredAt;
};

std::optional<double> percentOf(double part, double whole);
/// (revenue − investment) / investment · 100; empty without an investment.
std::optional<double> roiPercent(Won revenue, Won investment);

/// How the money that does not go to channels is split for the breakdown: prize 50, content 30, operation 20.
struct MoneySplit {
    Won channels = 0;
    Won prize = 0;
    Won content = 0;
    Won operation = 0;
    Won total() const { return channels + prize + content + operation; }
};
MoneySplit splitMoney(Won channelSpend, Won plannedTotal);

} // namespace madang

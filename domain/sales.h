#pragma once

#include "domain/plan.h"

#include <QDateTime>

#include <optional>

namespace madang {

/// How the sales of a day came to us.
enum class SalesSource { Typed, Imported };
QString salesSourceKey(SalesSource source);
std::optional<SalesSource> salesSourceFromKey(QStringView key);

/// What the store took on one day; refunds are taken off, so it can be below zero.
struct DaySales {
    QDate day;
    Won amount = 0;
    std::optional<int> receipts; ///< empty: not known
    SalesSource source = SalesSource::Typed;
    QDateTime at; ///< UTC; when it was written down

    /// The same statement about the same day, whoever made it and when.
    bool saysTheSameAs(const DaySales& other) const
    {
        return day == other.day && amount == other.amount && receipts == other.receipts;
    }
    friend bool operator==(const DaySales&, const DaySales&) = default;
};

/// The days of a period that are known, added up. Days that nobody has written down are not zero: see daysKnown.
struct SalesSum {
    Won amount = 0;
    std::optional<int> receipts; ///< empty where a known day has no count
    int daysKnown = 0;
    int days = 0; ///< of the period
};
SalesSum sumSales(const QList<DaySales>& days, const DatePeriod& period);

/// Beyond this one amount is a slip of the finger, and so is a day.
inline constexpr Won kSaleMax = 10'000'000'000;
inline constexpr Won kDayTotalMax = 1'000'000'000'000;

} // namespace madang

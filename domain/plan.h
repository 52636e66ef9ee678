#pragma once

#include "domain/choices.h"
#include "domain/error.h"
#include "domain/money.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace madang {

struct Trend {
    QString keyword;
    double relevance = 0; ///< 0–1
    QString why; ///< one sentence
    friend bool operator==(const Trend&, const Trend&) = default;
};

struct Trends {
    QList<Trend> industry;
    QList<Trend> region;
    QList<Trend> season;
    friend bool operator==(const Trends&, const Trends&) = default;
};

/// First and last day, both inside.
struct DatePeriod {
    QDate first;
    QDate last;
    int days() const { return int(first.daysTo(last)) + 1; }
    bool contains(QDate day) const { return first <= day && day <= last; }
    friend bool operator==(const DatePeriod&, const DatePeriod&) = default;
};

struct Prize {
    QString name;
    int quantity = 0;
    Won unitCost = 0;
    friend bool operator==(const Prize&, const Prize&) = default;
};

struct CostLine {
    QString label;
    Won amount = 0; ///< at most
    friend bool operator==(const CostLine&, const CostLine&) = default;
};

/// What an event costs. The lines add up to `range.max`; `range.min` is what is spent if few people come.
struct Cost {
    WonRange range;
    QList<CostLine> lines;
    friend bool operator==(const Cost&, const Cost&) = default;
};

/// An estimate, never a measurement; the ranges are shown as ranges.
struct Expected {
    CountRange participants;
    CountRange newCustomers;
    WonRange sales; ///< additional revenue
    CountRange roiPercent; ///< (sales − cost) / cost · 100
    int extraOrdersAtPeak = 0; ///< in the busiest hour of a day
    friend bool operator==(const Expected&, const Expected&) = default;
};

/// One proposed event: a contract card that says what happens, for whom, for how long and for how much.
struct Plan {
    QString id;
    Tier tier = Tier::Low;
    Mechanism mechanism = Mechanism::Discount;
    QString title; ///< what the poster shouts, at most kPlanTitleMax characters
    QString idea; ///< one line
    QString description;
    QString target; ///< who it is for
    QStringList customerSteps; ///< exactly three
    QString guide; ///< the sentence customers read on the poster
    Prize prize;
    int days = 0;
    DatePeriod recommended;
    QStringList promotion; ///< channel ids
    Cost cost;
    Expected expected;
    QString reason; ///< why it fits this store
    friend bool operator==(const Plan&, const Plan&) = default;
};

inline constexpr int kPlanTitleMax = 24;
inline constexpr int kPlanGuideMax = 80;

enum class PlanSource { Fresh, Cache, Stale, Fallback };
QString planSourceKey(PlanSource source);
std::optional<PlanSource> planSourceFromKey(QStringView key);

/// What a provider is asked for. `budget` is a ceiling that no plan may pass.
struct PlanRequest {
    Goal goal = Goal::NewCustomers;
    Industry industry = Industry::Restaurant;
    QString region;
    Won budget = 0;
    QDate today;
    QDate firstDay; ///< earliest day the event may begin
    QString storeName;
    QString prizeWish; ///< what the owner would like to give; may be empty
    int variation = 0; ///< counts how often something else was asked for
    QString voice = {}; ///< key of Voice; empty: not said
    QString openingHours = {}; ///< as formatHours() has them; may be empty
    int seats = 0; ///< 0: not said
    QString reference = {}; ///< what the answer costs is told apart by this; changes nothing in the answer
};

/// What an answer cost: said before it was asked for, and known after.
struct AnswerCost {
    Won estimate = 0; ///< at most
    Won actual = 0;
    bool isCertain = true; ///< false: `actual` is the most it can be
    friend bool operator==(const AnswerCost&, const AnswerCost&) = default;
};

/// Who was asked before and gave no answer.
struct PassedOver {
    QString provider;
    ErrorKind reason = ErrorKind::Internal;
    friend bool operator==(const PassedOver&, const PassedOver&) = default;
};

/// Trends and exactly three plans, low to high.
struct PlanAnswer {
    Trends trends;
    QList<Plan> plans;
    QString provider; ///< "library", "claude", …
    PlanSource source = PlanSource::Fresh;
    QDateTime madeAt;
    std::optional<AnswerCost> cost = {};
    QList<PassedOver> passedOver = {};
    friend bool operator==(const PlanAnswer&, const PlanAnswer&) = default;
};

} // namespace madang

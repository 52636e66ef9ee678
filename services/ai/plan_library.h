#pragma once

#include "domain/choices.h"
#include "domain/money.h"
#include "domain/result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace madang {

/// One thing an event may give away and what it costs the store.
struct PrizeChoice {
    QString name; ///< may contain {unit}
    Won least = 0; ///< cheapest sensible unit cost
    Won most = 0;
};

/// A part of the money. The first share of an entry is always the prize.
struct CostShare {
    QString label;
    int weight = 0;
};

/// Assumptions behind the estimate of one entry.
struct PlanFactors {
    double participantsPerTenThousand = 0; ///< won spent, before the curve flattens
    int newPercent = 0; ///< of the participants who have not been here before
    Won ticket = 0; ///< what a buying participant spends during the event
    int buyPercent = 100; ///< of the participants who buy at all
};

/// One plan of the library before it is fitted to a budget, a date and a store. Texts may contain
/// {prize}, {store}, {qty}, {unit}, {region}, {season}, {industry}, and {prize:을/를} for a word
/// with its particle.
struct LibraryEntry {
    Goal goal = Goal::NewCustomers;
    Tier tier = Tier::Low;
    Mechanism mechanism = Mechanism::Discount;
    QStringList moments; ///< season moments it is written for; empty: any time
    QStringList seasons; ///< "봄" …; empty: any
    QString title;
    QString plainTitle; ///< used where the title with the prize is too long
    QString idea;
    QString description;
    QString target;
    QStringList steps;
    QString guide;
    QList<PrizeChoice> prizes; ///< cheapest first
    QList<CostShare> shares;
    int days = 14;
    QStringList promotion;
    PlanFactors factors;
    QString reason;
    int number = 0; ///< position among the entries of the same goal and tier, from 1: part of the
                    ///< plan's id
};

/// What holds for every event of one industry.
struct IndustryHabits {
    Industry industry = Industry::Restaurant;
    int peoplePerDay = 40; ///< more participants than this cannot be served in a day
    int peakPercent = 25; ///< part of a day's visits in its busiest hour
    int startWeekday = 4; ///< events begin on this day of the week (1 = Monday)
};

struct IndustryPlans {
    IndustryHabits habits;
    QList<LibraryEntry> entries;
};

/// The built-in plans of one industry from `folder`/<industry>.json. Refuses a file that is
/// missing, not JSON or lacks what a plan needs (kind Damaged), and one where two tiers of the same
/// goal share a mechanism: three different mechanisms must come out whichever variants are chosen.
Result<IndustryPlans> loadIndustryPlans(const QString& folder, Industry industry);

} // namespace madang

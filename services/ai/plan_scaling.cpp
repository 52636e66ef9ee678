#include "services/ai/plan_scaling.h"

#include "domain/metrics.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr Won kThousand = 1'000;
constexpr std::array kTierPercent{30, 60, 95};
constexpr int kWinnersMost = 30;
constexpr int kWinnersAim = 5;
constexpr int kWinnersLeast = 3;
constexpr int kGivenLeast = 5;

/// Below this a line of that name buys nothing: the smallest amount a printer, an ad or a broadcast
/// takes.
struct SmallestBuy {
    const char16_t* label;
    Won amount;
};
constexpr std::array kSmallestBuys{
    SmallestBuy{u"동네 TV 광고", 100'000},
    SmallestBuy{u"전화 안내 광고", 30'000},
    SmallestBuy{u"온라인 광고", 5'000},
    SmallestBuy{u"메시지 발송", 2'000},
};

Won thousandsDown(Won amount)
{
    return amount / kThousand * kThousand;
}
Won thousandsUp(Won amount)
{
    return thousandsDown(amount + kThousand - 1);
}

Won smallestBuy(const QString& label)
{
    for (const SmallestBuy& row : kSmallestBuys) {
        if (label == QStringView(row.label))
            return row.amount;
    }
    return kThousand;
}

/// A price as shops write it: steps of 100, 500, 1,000 and 10,000 won.
Won shopPrice(Won amount)
{
    const Won step = amount < 1'000 ? 100 : amount < 10'000 ? 500 : amount < 100'000 ? 1'000 : 10'000;
    return amount / step * step;
}

/// Draws and challenges have a few winners; in every other mechanism each participant gets the
/// prize.
bool hasWinners(Mechanism mechanism)
{
    return mechanism == Mechanism::Draw || mechanism == Mechanism::Challenge;
}

int toCount(double value)
{
    return int(std::clamp(value, 0.0, 1.0e6));
}

// Participants: each 10,000 won brings the entry's number of people up to 300,000 won; beyond that
// every doubling of the money brings about 1.6 times the people (exponent 0.7), because a
// neighbourhood is finite. These are this product's own cautious planning assumptions (several
// thousand won for each visitor), not measurements of anybody's store; the results page replaces
// them by what really happened. Nobody can be served beyond the industry's people a day.
int peopleFor(const LibraryEntry& entry, const IndustryHabits& habits, Won total)
{
    constexpr double kStraightUpTo = 30; // in 10,000 won
    constexpr double kFlattening = 0.7;
    const double spent = double(total) / 10'000;
    const double effective
        = spent <= kStraightUpTo ? spent : kStraightUpTo * std::pow(spent / kStraightUpTo, kFlattening);
    const int people = std::max(1, toCount(entry.factors.participantsPerTenThousand * effective));
    return std::min(people, habits.peoplePerDay * entry.days);
}

struct Quantities {
    int least, aim, most;
};

/// A prize for each participant is bought for the people expected and some more, not for a whole
/// town.
Quantities quantitiesOf(Mechanism mechanism, int people)
{
    if (hasWinners(mechanism))
        return {kWinnersLeast, kWinnersAim, kWinnersMost};
    const int least = std::max(kGivenLeast, people);
    return {least, least * 6 / 5, least * 3 / 2};
}

Prize choosePrize(const LibraryEntry& entry, int people, Won money)
{
    const Quantities quantities = quantitiesOf(entry.mechanism, people);
    PrizeChoice choice = entry.prizes.first();
    for (const PrizeChoice& candidate : entry.prizes) {
        if (money / candidate.least >= quantities.least)
            choice = candidate;
    }
    const Won unit = std::clamp(shopPrice(money / quantities.aim), choice.least, choice.most);
    const Won affordable = std::max<Won>(1, money / unit);
    Prize prize;
    prize.unitCost = std::min(unit, money);
    prize.quantity = int(std::min<Won>(affordable, quantities.most));
    prize.name = choice.name;
    prize.name.replace(u"{unit}"_s, formatWon(prize.unitCost));
    return prize;
}

/// Largest remainder in whole thousands.
QList<CostLine> spread(const QList<CostShare>& shares, Won money)
{
    int weights = 0;
    for (const CostShare& share : shares)
        weights += share.weight;
    QList<CostLine> lines;
    Won left = money;
    for (const CostShare& share : shares) {
        const Won amount = thousandsDown(money * share.weight / weights);
        lines << CostLine{share.label, amount};
        left -= amount;
    }
    if (!lines.isEmpty())
        lines.first().amount += left;
    return lines;
}

/// Leaves out lines too small to buy anything, the last first, until all that remain can.
QList<CostLine> spreadSensibly(QList<CostShare> shares, Won money)
{
    while (shares.size() > 1) {
        const QList<CostLine> lines = spread(shares, money);
        qsizetype small = lines.size() - 1;
        while (small >= 0 && lines.at(small).amount >= smallestBuy(lines.at(small).label))
            --small;
        if (small < 0)
            return lines;
        shares.removeAt(small);
    }
    return spread(shares, money);
}
} // namespace

Won moneyForTier(Won ceiling, Tier tier)
{
    return thousandsDown(ceiling * kTierPercent.at(std::size_t(tier)) / 100);
}

FittedMoney fitMoney(const LibraryEntry& entry, const IndustryHabits& habits, Won total)
{
    const CostShare prizeShare = entry.shares.first();
    const Won target = std::max(kThousand, thousandsDown(total * prizeShare.weight / 100));
    FittedMoney money;
    money.prize = choosePrize(entry, peopleFor(entry, habits, total), target);
    const Won prizeLine = thousandsUp(money.prize.quantity * money.prize.unitCost);
    const Won rest = total - prizeLine;
    const QList<CostLine> others = spreadSensibly(entry.shares.mid(1), rest);
    money.cost.lines << CostLine{prizeShare.label, prizeLine};
    for (const CostLine& line : others) {
        if (line.amount > 0)
            money.cost.lines << line;
    }

    // Few people: half of what is handed out one by one stays on the shelf; the winners' prizes are
    // spent in any case, but a third of the advertising can still be stopped.
    const Won saved = hasWinners(entry.mechanism) ? rest * 3 / 10 : prizeLine / 2;
    money.cost.range.max = total;
    money.cost.range.min = total - std::max(kThousand, thousandsDown(saved));
    return money;
}

// Participants as above, and no more than there are prizes where each of them gets one. The lower
// end of the range is half of the upper.
//
// Additional sales: buyers × ticket × (new + extra × known), since most regulars would have come
// anyway: of ten about three come because of the event, five where it is made for coming back.
Expected estimate(const LibraryEntry& entry, const IndustryHabits& habits, const FittedMoney& money)
{
    const double knownExtra = entry.goal == Goal::ReturnVisits ? 0.5 : 0.3;
    constexpr double kBestDay = 1.5; // the busiest day of the week against the average day
    const PlanFactors& factors = entry.factors;
    int most = peopleFor(entry, habits, money.cost.range.max);
    if (!hasWinners(entry.mechanism))
        most = std::min(most, money.prize.quantity);

    Expected expected;
    expected.participants = {most / 2, most};
    const double newShare = factors.newPercent / 100.0;
    expected.newCustomers.max = toCount(std::round(most * newShare));
    expected.newCustomers.min = std::min(expected.newCustomers.max, toCount(most / 2 * newShare * 0.8));
    const double perPerson
        = double(factors.ticket) * factors.buyPercent / 100 * (newShare + (1 - newShare) * knownExtra);
    expected.sales.min = thousandsDown(Won(expected.participants.min * perPerson));
    expected.sales.max = thousandsDown(Won(expected.participants.max * perPerson));
    expected.roiPercent = roiRangeOf(expected.sales, money.cost.range);
    const double aDay = double(most) / entry.days * kBestDay;
    expected.extraOrdersAtPeak = toCount(std::ceil(aDay * habits.peakPercent / 100 * factors.buyPercent / 100));
    return expected;
}

CountRange roiRangeOf(const WonRange& sales, const WonRange& cost)
{
    const auto percent = [](Won revenue, Won investment) {
        return int(std::clamp(std::round(roiPercent(revenue, investment).value_or(0)), -100.0, 100'000.0));
    };
    const auto [least, most] = std::minmax({percent(sales.min, cost.min), percent(sales.max, cost.max)});
    return {least, most};
}

} // namespace madang

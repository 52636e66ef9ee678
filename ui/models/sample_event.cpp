#include "ui/models/sample_event.h"

#include "domain/korean_text.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(SampleEvent)
};

constexpr int kDays = 7;
/// Customers of each day: slow start, a weekend, a last-day rush.
constexpr std::array kPerDay{9, 12, 15, 31, 38, 14, 23};
constexpr std::array kPerHourShare{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, 8, 4, 2, 2, 4, 9, 14, 12, 8, 4, 1, 0};

struct Reach {
    const char* channel;
    qint64 views;
    qint64 likes;
    Won spend;
};
constexpr std::array kReach{Reach{"instagram", 2'840, 196, 0}, Reach{"uridongne-tv", 5'120, 0, 90'000},
                            Reach{"naver-cafe", 910, 24, 0}, Reach{"ringo-biz", 240, 0, 0}};

Plan samplePlan(const DatePeriod& period)
{
    Plan plan;
    plan.id = u"sample"_s;
    plan.mechanism = Mechanism::Draw;
    plan.tier = Tier::Mid;
    plan.title = Words::tr("주말엔 반반, 생맥주 추첨");
    plan.guide = Words::tr("계산할 때 전화번호만 남기면 추첨해 드려요");
    plan.prize = {Words::tr("생맥주 500cc"), 50, 3'000};
    plan.days = kDays;
    plan.recommended = period;
    plan.cost = {{210'000, 300'000},
                 {{Words::tr("경품"), 150'000}, {Words::tr("광고"), 90'000}, {Words::tr("인쇄물"), 60'000}}};
    plan.expected = {{100, 140}, {40, 60}, {1'300'000, 1'900'000}, {330, 530}, 6};
    return plan;
}

void spreadOverHours(const QDate& day, int customers, QList<CountAt>& hours)
{
    int total = 0;
    for (const int share : kPerHourShare)
        total += share;
    for (int hour = 0; hour < int(kPerHourShare.size()); ++hour) {
        const int count = customers * kPerHourShare.at(std::size_t(hour)) / total;
        hours.append({QDateTime(day, QTime(hour, 0), koreanTime()), count});
    }
}
} // namespace

SampleEvent sampleEvent(const QDateTime& now)
{
    const QDate last = now.toTimeZone(koreanTime()).date().addDays(-1);
    SampleEvent sample;
    Campaign& c = sample.campaign;
    c.id = u"sample"_s;
    c.practice = false; // it is marked 예시 instead
    c.state = CampaignState::Ended;
    c.goal = Goal::Sales;
    c.budget = 300'000;
    c.period = {last.addDays(1 - kDays), last};
    c.plan = samplePlan(c.period);
    c.poster = {Words::tr("예시"),
                c.plan->title,
                Words::tr("생맥주 500cc · 50명"),
                c.plan->guide,
                formatPeriod(c.period.first, c.period.last),
                Words::tr("마당치킨 · 031-000-0000")};
    c.style = PosterStyle::Fancy;

    Results& r = sample.results;
    Won spend = 0;
    for (const Reach& reach : kReach) {
        ChannelNumbers numbers;
        numbers.channel = QString::fromLatin1(reach.channel);
        numbers.counters
            = {{MetricKind::Views, reach.views}, {MetricKind::Likes, reach.likes}, {MetricKind::Spend, reach.spend}};
        numbers.measuredAt = now;
        r.views += reach.views;
        spend += reach.spend;
        r.channels << numbers;
    }
    for (int day = 0; day < kDays; ++day) {
        const int count = kPerDay.at(std::size_t(day));
        r.participants += count;
        r.byDay.append({QDateTime(c.period.first.addDays(day), QTime(0, 0), koreanTime()), count});
        spreadOverHours(c.period.first.addDays(day), count, r.byHour);
    }
    ChannelNumbers counter;
    counter.channel = u"store"_s;
    counter.participants = r.participants;
    r.channels << counter;

    const Expected& expected = c.plan->expected;
    r.expectedParticipants = (expected.participants.min + expected.participants.max) / 2;
    r.plannedSales = (expected.sales.min + expected.sales.max) / 2;
    r.investment = splitMoney(spend, c.plan->cost.range.max).total();
    r.estimatedSales = r.plannedSales * r.participants / r.expectedParticipants;
    r.participationPercent = percentOf(r.participants, double(r.views));
    r.achievementPercent = percentOf(r.participants, r.expectedParticipants);
    r.roiPercent = roiPercent(r.estimatedSales, r.investment);
    r.measuredAt = now;
    return sample;
}

} // namespace madang

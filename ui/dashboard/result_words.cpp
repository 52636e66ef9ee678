#include "ui/dashboard/result_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ResultWords)
};

const QString kUnknown = u"–"_s;

QString percentText(double percent)
{
    const double size = std::abs(percent);
    return size < 10 && size > 0 ? QString::number(percent, 'f', 1) : formatCount(std::llround(percent));
}

/// An estimate is not shown to the last won: "182만", "1.2억". Where to shorten is a matter of the language: at 만 and
/// 억, or at thousands and millions.
QString roundWon(Won amount)
{
    const Won small = std::max<Won>(1, Words::tr("10000").toLongLong());
    const Won large = std::max<Won>(small, Words::tr("100000000").toLongLong());
    if (amount >= large)
        return Words::tr("%1억").arg(QString::number(double(amount) / double(large), 'f', 1));
    if (amount >= small)
        return Words::tr("%1만").arg(formatCount((amount + small / 2) / small));
    return formatCount(amount);
}
} // namespace

bool areViewsKnown(const Results& results)
{
    return std::ranges::any_of(results.channels,
                               [](const ChannelNumbers& c) { return c.counters.contains(MetricKind::Views); });
}

std::optional<Won> toldSpend(const Results& results)
{
    std::optional<Won> spend;
    for (const ChannelNumbers& channel : results.channels) {
        if (const auto it = channel.counters.constFind(MetricKind::Spend); it != channel.counters.cend())
            spend = spend.value_or(0) + *it;
    }
    return spend;
}

CardWords participantsWords(const Campaign& campaign, const Results& results)
{
    CardWords words{formatCount(results.participants),
                    Words::tr("명"),
                    {},
                    Tone::Ink2,
                    Words::tr("응모한 손님을 센 숫자예요. 전화번호 하나를 손님 한 명으로 세요.")};
    if (!results.achievementPercent || !campaign.plan) {
        words.line = Words::tr("계획한 손님 수가 없어요");
        return words;
    }
    words.line = Words::tr("계획의 %1%").arg(percentText(*results.achievementPercent));
    if (*results.achievementPercent >= 100)
        words.tone = Tone::Good;
    const CountRange& range = campaign.plan->expected.participants;
    words.how += u"\n\n"_s
        + Words::tr("계획은 %1~%2명이라 가운데인 %3명과 견줘요.\n%4명 ÷ %3명 × 100 = %5%")
              .arg(formatCount(range.min), formatCount(range.max), formatCount(results.expectedParticipants),
                   formatCount(results.participants), percentText(*results.achievementPercent));
    return words;
}

CardWords viewsWords(const Results& results, const ChannelNames& names)
{
    if (!areViewsKnown(results))
        return {
            kUnknown,
            {},
            Words::tr("채널이 아직 안 알려 줬어요"),
            Tone::Ink2,
            Words::tr(
                "본 횟수는 올린 채널이 알려 줘요. 아직 알려 준 채널이 없어서 비워 두었어요. 0번이라는 뜻은 아니에요.")};
    CardWords words{formatCount(results.views), Words::tr("번"), {}, Tone::Ink2, {}};
    QStringList parts;
    for (const ChannelNumbers& channel : results.channels) {
        if (const auto it = channel.counters.constFind(MetricKind::Views); it != channel.counters.cend())
            parts << u"%1 %2"_s.arg(names(channel.channel), formatCount(*it));
    }
    words.how = Words::tr("채널이 알려 준 본 횟수를 더했어요. 한 사람이 두 번 보면 두 번이에요.\n\n%1 = %2번")
                    .arg(parts.join(u" + "_s), formatCount(results.views));
    if (results.participationPercent) {
        // At the counter people join who have seen nothing; above 100 a rate says nothing.
        if (*results.participationPercent <= 100)
            words.line = Words::tr("참여율 %1%").arg(percentText(*results.participationPercent));
        words.how += u"\n\n"_s
            + Words::tr("참여율 = 손님 %1명 ÷ 본 횟수 %2번 × 100 = %3%")
                  .arg(formatCount(results.participants), formatCount(results.views),
                       percentText(*results.participationPercent));
    }
    return words;
}

CardWords returnWords(const Campaign& campaign, const Results& results)
{
    if (!results.roiPercent || !campaign.plan)
        return {kUnknown, {}, Words::tr("쓴 돈을 아직 몰라요"), Tone::Ink2, {}};
    if (results.participants == 0)
        return {kUnknown,
                {},
                Words::tr("손님이 참여하면 나와요"),
                Tone::Ink2,
                Words::tr("아직 참여한 손님이 없어서 어림할 것이 없어요. 손해라는 뜻은 아니에요.")};
    const double percent = *results.roiPercent;
    CardWords words{(percent > 0 ? u"+"_s : QString()) + percentText(percent),
                    u"%"_s,
                    Words::tr("쓴 돈 %1원").arg(roundWon(results.investment)),
                    Tone::Ink2,
                    {}};
    const MoneySplit split = splitMoney(toldSpend(results).value_or(0), campaign.plan->cost.range.max);
    words.how = Words::tr("(번 돈 − 쓴 돈) ÷ 쓴 돈 × 100\n(%1 − %2) ÷ %2 × 100 = %3%\n\n쓴 돈 %2원 = 채널이 알려 준 "
                          "광고비 %4원 + 계획한 "
                          "경품·준비·운영비 %5원\n\n번 돈은 계획에서 어림한 숫자라 실제와 달라요.")
                    .arg(formatCount(results.estimatedSales), formatCount(results.investment), percentText(percent),
                         formatCount(split.channels), formatCount(split.total() - split.channels));
    return words;
}

CardWords salesWords(const Results& results)
{
    if (results.expectedParticipants <= 0)
        return {kUnknown, {}, Words::tr("계획한 매출이 없어요"), Tone::Ink2, {}};
    if (results.participants == 0)
        return {kUnknown,
                {},
                Words::tr("손님이 참여하면 나와요"),
                Tone::Ink2,
                Words::tr("계획한 추가 매출 %1을 참여한 손님 수만큼 나누어 어림해요. 아직 참여한 손님이 없어요.")
                    .arg(formatWon(results.plannedSales))};
    return {roundWon(results.estimatedSales), Words::tr("원"),
            Words::tr("계획은 %1원").arg(roundWon(results.plannedSales)), Tone::Ink2,
            Words::tr("계획한 추가 매출 × 참여한 손님 ÷ 계획한 손님\n%1원 × %2명 ÷ %3명 = %4원\n\n계산대에서 잰 매출이 "
                      "아니라 어림한 숫자예요.")
                .arg(formatCount(results.plannedSales), formatCount(results.participants),
                     formatCount(results.expectedParticipants), formatCount(results.estimatedSales))};
}

} // namespace madang

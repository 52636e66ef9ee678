#include "domain/captions.h"

#include "domain/campaign_text.h"
#include "domain/hashtags.h"
#include "domain/korean_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
/// A line, and how easily it is missed: the highest goes first where room is short, 0 never.
struct Line {
    QString words;
    int spare = 0;
};
using Lines = QList<Line>;

/// What all voices speak of.
struct Subject {
    const Campaign& campaign;
    const StoreProfile& store;
    const CaptionRules& rules;

    const PosterText& text() const { return campaign.poster; }
    QString phone() const
    {
        const auto number = PhoneNumber::parseStore(store.phone);
        return number ? number->formatted() : QString();
    }
    QString storeLine() const { return store.name.isEmpty() ? text().storeLine : storeLineOf(store); }
    QString address() const
    {
        return store.name.isEmpty() || store.address.isEmpty() ? store.name + store.address
                                                               : store.name + u", "_s + store.address;
    }
    QString mapLink() const { return rules.opensLinks ? store.mapLink : QString(); }
    bool isQuiet() const { return store.voice == Voice::Calm || store.voice == Voice::Polite; }
};

QString joined(const Lines& lines)
{
    QStringList words;
    for (const Line& line : lines) {
        // One empty line between parts, none at the ends.
        if (!line.words.isEmpty() || (!words.isEmpty() && !words.last().isEmpty()))
            words << line.words;
    }
    return words.join(u'\n').trimmed();
}

/// Leaves out what is missed least until the rest fits; what is left at the end is cut.
QString fitted(Lines lines, const CaptionRules& rules)
{
    while (captionLength(joined(lines), rules.unit) > rules.most) {
        const auto least = std::ranges::max_element(lines, {}, &Line::spare);
        if (least == lines.end() || least->spare == 0)
            break;
        lines.erase(least);
    }
    return cutCaption(joined(lines), rules.most, rules.unit);
}

/// A line where there is something to say.
void add(Lines& lines, const QString& label, const QString& words, int spare)
{
    if (!words.trimmed().isEmpty())
        lines << Line{label + words.simplified(), spare};
}

QString industryEmoji(Industry industry)
{
    switch (industry) {
    case Industry::Restaurant:
        return u"🍽️"_s;
    case Industry::Cafe:
        return u"☕"_s;
    case Industry::Retail:
        return u"🛍️"_s;
    case Industry::Beauty:
        return u"✨"_s;
    case Industry::Fitness:
        return u"💪"_s;
    case Industry::Education:
        return u"📚"_s;
    case Industry::Service:
        return u"🧺"_s;
    case Industry::Other:
        return u"🎉"_s;
    }
    return {};
}

Lines post(const Subject& subject)
{
    const PosterText& text = subject.text();
    const auto mark = [&subject](const QString& emoji) { return subject.isQuiet() ? QString() : emoji + u' '; };
    Lines lines;
    if (!subject.rules.showsTitle) {
        const QString emoji = subject.isQuiet() ? QString() : u' ' + industryEmoji(subject.store.industry);
        lines << Line{text.title.simplified() + emoji, 0};
        lines << Line{};
    }
    add(lines, {}, text.badge, 4);
    add(lines, {}, text.guide, 1);
    lines << Line{};
    add(lines, mark(u"🎁"_s), text.prize, 2);
    add(lines, mark(u"📅"_s), text.period, 0);
    add(lines, mark(u"📍"_s), subject.address(), 0);
    add(lines, mark(u"📞"_s), subject.phone(), 3);
    lines << Line{};
    if (subject.rules.hashtags > 0)
        lines << Line{hashtagsFor(subject.campaign, subject.store, subject.rules.hashtags).join(u' '), 5};
    return lines;
}

/// Where the event's name stands above, the words begin with whose it is.
Lines introduction(const Subject& subject)
{
    const QString& name = subject.store.name;
    const QString title = subject.text().title.simplified();
    if (!subject.rules.showsTitle)
        return {{title, 0}};
    const QString hello = name.isEmpty() ? u"안녕하세요."_s
        : subject.isQuiet()              ? u"안녕하세요. %1입니다."_s.arg(name)
                                         : u"안녕하세요, %1!"_s.arg(withParticle(name, u"이에요/예요"));
    return {{hello, 6}, {u"이번에 ‘%1’ 이벤트를 준비했어요."_s.arg(title), 5}};
}

QString farewell(const Subject& subject)
{
    const QString& name = subject.store.name;
    if (name.isEmpty())
        return u"가까이 지나실 때 편하게 들러 주세요."_s;
    return (subject.isQuiet() ? u"%1에서 기다리겠습니다."_s : u"%1에서 기다릴게요!"_s).arg(name);
}

/// Of folded news only the first lines are seen: they say what there is, and how to get it.
Lines news(const Subject& subject)
{
    const PosterText& text = subject.text();
    Lines lines = introduction(subject);
    add(lines, {}, text.guide, 1);
    lines << Line{};
    add(lines, u"혜택: "_s, text.prize, 2);
    add(lines, u"기간: "_s, text.period, 0);
    add(lines, u"장소: "_s, subject.address(), 3);
    add(lines, u"영업시간: "_s, formatHours(subject.store.hours), 8);
    add(lines, u"전화: "_s, subject.phone(), 0);
    add(lines, u"길 찾기: "_s, subject.mapLink(), 7);
    lines << Line{};
    lines << Line{farewell(subject), 9};
    return lines;
}

Lines message(const Subject& subject)
{
    const PosterText& text = subject.text();
    Lines lines;
    if (!subject.rules.showsTitle)
        lines << Line{text.title.simplified(), 0};
    add(lines, {}, text.guide.isEmpty() ? text.prize : text.guide, 1);
    add(lines, {}, text.period, 0);
    add(lines, {}, subject.storeLine(), 0);
    return lines;
}

/// "10월 21일": spoken, so without year and weekday.
QString spokenDay(QDate day)
{
    return u"%1월 %2일"_s.arg(day.month()).arg(day.day());
}

/// A long title gives way before the dates do.
QString spoken(const Subject& subject)
{
    const DatePeriod& period = subject.campaign.period;
    const QString thanks = u"전화 주셔서 고맙습니다. "_s;
    const QString hello = subject.store.name.isEmpty() ? thanks : thanks + u"%1입니다. "_s.arg(subject.store.name);
    const QString when = period.first == period.last
        ? spokenDay(period.first) + u" 하루"_s
        : u"%1부터 %2까지"_s.arg(spokenDay(period.first), spokenDay(period.last));
    const QString rest = u", %1 진행합니다. 많이 찾아 주세요."_s.arg(when);
    const int room = subject.rules.most - captionLength(hello + rest, subject.rules.unit);
    const QString title = subject.text().title.simplified();
    return cutCaption(hello + cutCaption(title, std::max(room, 1), subject.rules.unit) + rest, subject.rules.most,
                      subject.rules.unit);
}
} // namespace

QString suggestedCaption(const Campaign& campaign, const StoreProfile& now, const CaptionRules& rules)
{
    if (!rules.takesWords())
        return {};
    const Subject subject{campaign, storeOf(campaign, now), rules};
    switch (rules.voice) {
    case CaptionVoice::Post:
        return fitted(post(subject), rules);
    case CaptionVoice::News:
        return fitted(news(subject), rules);
    case CaptionVoice::Message:
        return fitted(message(subject), rules);
    case CaptionVoice::Spoken:
        return spoken(subject);
    }
    return {};
}

QString captionFor(const Campaign& campaign, const StoreProfile& now, const ChannelDescriptor& channel)
{
    if (!channel.caption.takesWords())
        return {};
    const QString own = campaign.captions.value(channel.id).trimmed();
    return own.isEmpty() ? suggestedCaption(campaign, now, channel.caption) : own;
}

} // namespace madang

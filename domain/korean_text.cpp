#include "domain/korean_text.h"

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr char16_t kFirstSyllable = 0xAC00;
constexpr char16_t kLastSyllable = 0xD7A3;
constexpr int kFinalsPerVowel = 28;
constexpr int kFinalRieul = 8;

QString weekday(QDate date)
{
    return u"월화수목금토일"_s.mid(date.dayOfWeek() - 1, 1);
}

/// Index of the final consonant (0 = none); digits and Latin letters as they are read aloud in
/// Korean.
int finalConsonant(QChar last)
{
    if (last >= QChar(kFirstSyllable) && last <= QChar(kLastSyllable))
        return (last.unicode() - kFirstSyllable) % kFinalsPerVowel;
    switch (last.unicode()) {
    case u'0':
    case u'3':
    case u'6':
    case u'M':
    case u'N':
    case u'm':
    case u'n':
        return 1;
    case u'1':
    case u'7':
    case u'8':
    case u'L':
    case u'R':
    case u'l':
    case u'r':
        return kFinalRieul;
    default:
        return 0;
    }
}
} // namespace

QTimeZone koreanTime()
{
    return QTimeZone(9 * 3600);
}

QString formatDate(QDate date)
{
    if (!date.isValid())
        return {};
    return u"%1. %2. %3.(%4)"_s.arg(date.year()).arg(date.month()).arg(date.day()).arg(weekday(date));
}

QString formatDayShort(QDate date)
{
    if (!date.isValid())
        return {};
    return u"%1월 %2일(%3)"_s.arg(date.month()).arg(date.day()).arg(weekday(date));
}

QString formatPeriod(QDate first, QDate last)
{
    if (first == last || !last.isValid())
        return formatDate(first);
    if (!first.isValid())
        return {};
    const QString end = first.year() == last.year()
        ? u"%1. %2.(%3)"_s.arg(last.month()).arg(last.day()).arg(weekday(last))
        : formatDate(last);
    return formatDate(first) + u" ~ "_s + end;
}

QString formatTime(QTime time)
{
    if (!time.isValid())
        return {};
    const int hour = time.hour() % 12 == 0 ? 12 : time.hour() % 12;
    const QString half = time.hour() < 12 ? u"오전"_s : u"오후"_s;
    return time.minute() == 0 ? u"%1 %2시"_s.arg(half).arg(hour)
                              : u"%1 %2시 %3분"_s.arg(half).arg(hour).arg(time.minute());
}

QString formatAppointment(const QDateTime& moment)
{
    if (!moment.isValid())
        return {};
    const QDateTime here = moment.toTimeZone(koreanTime());
    return formatDayShort(here.date()) + u' ' + formatTime(here.time());
}

QString formatMoment(const QDateTime& moment, const QDateTime& now)
{
    if (!moment.isValid())
        return {};
    const QDateTime then = moment.toTimeZone(koreanTime());
    const QDateTime today = now.toTimeZone(koreanTime());
    const qint64 seconds = moment.secsTo(now);
    if (seconds >= 0 && seconds < 60)
        return u"방금"_s;
    if (seconds >= 0 && seconds < 3600)
        return u"%1분 전"_s.arg(seconds / 60);
    if (then.date() == today.date())
        return u"오늘 "_s + formatTime(then.time());
    return formatDate(then.date());
}

QString withParticle(const QString& word, QStringView pair)
{
    const qsizetype slash = pair.indexOf(u'/');
    if (slash < 0)
        return word + pair.toString();
    // Names that come from a Mac's file system arrive as single letters (ㅊㅣㅋㅣㄴ); full-width
    // digits count too.
    const QString spoken = word.normalized(QString::NormalizationForm_KC);
    qsizetype last = spoken.size() - 1;
    while (last >= 0 && !spoken.at(last).isLetterOrNumber())
        --last;
    const int final = last < 0 ? 0 : finalConsonant(spoken.at(last));
    const bool closed = pair == u"으로/로" ? final != 0 && final != kFinalRieul : final != 0;
    return word + (closed ? pair.left(slash) : pair.mid(slash + 1)).toString();
}

} // namespace madang

#include "domain/season_calendar.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
/// Days of one year that follow the moon or the sun, as {month, day}.
struct MovingDays {
    int year;
    int seollalMonth, seollalDay; ///< 음력 1월 1일
    int buddhaMonth, buddhaDay; ///< 음력 4월 8일
    int chuseokMonth, chuseokDay; ///< 음력 8월 15일
    int autumnDay; ///< 입추, in August
};

// Source: new moons and solar terms computed with PyEphem 4.1.4 (XEphem/VSOP87) in Korean time
// (UTC+9), months numbered by the winter-solstice rule (시헌력). The lunar dates agree in all 16
// years with the tables of the npm package korean-lunar-calendar 0.4.0 (made from the data of
// 한국천문연구원). Korea and China differ where a new moon falls in the hour before midnight in
// Beijing: 설날 of 2027 and 2028 is one day later in Korea.
constexpr std::array kMovingDays{
    MovingDays{2025, 1, 29, 5, 5, 10, 6, 7},  MovingDays{2026, 2, 17, 5, 24, 9, 25, 7},
    MovingDays{2027, 2, 7, 5, 13, 9, 15, 8},  MovingDays{2028, 1, 27, 5, 2, 10, 3, 7},
    MovingDays{2029, 2, 13, 5, 20, 9, 22, 7}, MovingDays{2030, 2, 3, 5, 9, 9, 12, 7},
    MovingDays{2031, 1, 23, 5, 28, 10, 1, 8}, MovingDays{2032, 2, 11, 5, 16, 9, 19, 7},
    MovingDays{2033, 1, 31, 5, 6, 9, 8, 7},   MovingDays{2034, 2, 19, 5, 25, 9, 27, 7},
    MovingDays{2035, 2, 8, 5, 15, 9, 16, 8},  MovingDays{2036, 1, 28, 5, 3, 10, 4, 7},
    MovingDays{2037, 2, 15, 5, 22, 9, 24, 7}, MovingDays{2038, 2, 4, 5, 11, 9, 13, 7},
    MovingDays{2039, 1, 24, 4, 30, 10, 2, 8}, MovingDays{2040, 2, 12, 5, 18, 9, 21, 7},
};
constexpr int kSummerSolstice = 21; // 하지 is 21 June in Korean time in every year of the table

/// The same stretch every year. A stretch whose end comes before its start runs into the next year.
struct YearlyMoment {
    const char* id;
    const char16_t* name;
    int firstMonth, firstDay, lastMonth, lastDay;
};
constexpr std::array kYearly{
    YearlyMoment{"newyear", u"새해", 1, 1, 1, 5},
    YearlyMoment{"graduation", u"졸업 시즌", 2, 1, 2, 20},
    YearlyMoment{"valentine", u"밸런타인데이", 2, 14, 2, 14},
    YearlyMoment{"samil", u"삼일절", 3, 1, 3, 1},
    YearlyMoment{"newterm", u"새학기", 3, 2, 3, 15},
    YearlyMoment{"whiteday", u"화이트데이", 3, 14, 3, 14},
    YearlyMoment{"blossom", u"벚꽃철", 3, 28, 4, 12},
    YearlyMoment{"children", u"어린이날", 5, 5, 5, 5},
    YearlyMoment{"parents", u"어버이날", 5, 8, 5, 8},
    YearlyMoment{"teachers", u"스승의날", 5, 15, 5, 15},
    YearlyMoment{"rain", u"장마철", 6, 23, 7, 24},
    YearlyMoment{"summerbreak", u"여름방학", 7, 20, 8, 20},
    YearlyMoment{"vacation", u"여름휴가철", 7, 25, 8, 15},
    YearlyMoment{"secondterm", u"2학기", 8, 25, 9, 7},
    YearlyMoment{"nationalday", u"개천절", 10, 3, 10, 3},
    YearlyMoment{"hangul", u"한글날", 10, 9, 10, 9},
    YearlyMoment{"foliage", u"단풍철", 10, 18, 11, 10},
    YearlyMoment{"halloween", u"핼러윈", 10, 31, 10, 31},
    YearlyMoment{"pepero", u"빼빼로데이", 11, 11, 11, 11},
    YearlyMoment{"kimjang", u"김장철", 11, 15, 12, 10},
    YearlyMoment{"christmas", u"크리스마스", 12, 24, 12, 25},
    YearlyMoment{"yearend", u"연말", 12, 10, 12, 31},
    YearlyMoment{"winterbreak", u"겨울방학", 12, 26, 1, 31},
};

/// Big matches; dates as announced by their organisers.
struct Match {
    const char16_t* name;
    int year, firstMonth, firstDay, lastMonth, lastDay;
};
constexpr std::array kMatches{
    Match{u"북중미 월드컵", 2026, 6, 11, 7, 19},
    Match{u"아시안게임", 2026, 9, 19, 10, 4},
    Match{u"LA 올림픽", 2028, 7, 14, 7, 30},
};

/// The n-th 경일(庚日) on or after a day. Day stems repeat every ten days; 庚 is where the Julian
/// day ends in 7.
QDate gyeongDay(QDate from, int nth)
{
    const qint64 julian = from.toJulianDay();
    const qint64 wait = (7 - julian % 10 + 10) % 10;
    return from.addDays(wait + 10 * (nth - 1));
}

SeasonMoment oneDay(const QString& id, const QString& name, QDate day)
{
    return {id, name, day, day};
}

/// 설날 and 추석 with the day before and after, 부처님오신날 and the three dog days: 초복 is the
/// third 경일 after 하지, 중복 the fourth, 말복 the first after 입추.
void addMoving(QList<SeasonMoment>& list, int year)
{
    const auto row = std::find_if(kMovingDays.begin(), kMovingDays.end(),
                                  [year](const MovingDays& days) { return days.year == year; });
    if (row == kMovingDays.end())
        return;
    const QDate seollal(year, row->seollalMonth, row->seollalDay);
    const QDate chuseok(year, row->chuseokMonth, row->chuseokDay);
    const QDate solstice(year, 6, kSummerSolstice);
    list << SeasonMoment{u"seollal"_s, u"설날"_s, seollal.addDays(-1), seollal.addDays(1)}
         << SeasonMoment{u"chuseok"_s, u"추석"_s, chuseok.addDays(-1), chuseok.addDays(1)}
         << oneDay(u"buddha"_s, u"부처님오신날"_s, QDate(year, row->buddhaMonth, row->buddhaDay))
         << oneDay(u"sambok-cho"_s, u"초복"_s, gyeongDay(solstice, 3))
         << oneDay(u"sambok-jung"_s, u"중복"_s, gyeongDay(solstice, 4))
         << oneDay(u"sambok-mal"_s, u"말복"_s, gyeongDay(QDate(year, 8, row->autumnDay), 1));
}

/// 수능 is held on the Thursday of the third week of November (weeks from Sunday, 1 November in the
/// first), unless the ministry moves it: 14 November 2024, 13 November 2025, 19 November 2026.
QDate suneungOf(int year)
{
    const QDate first(year, 11, 1);
    const QDate sunday = first.addDays(-(first.dayOfWeek() % 7));
    return sunday.addDays(Qt::Thursday + 14);
}

/// Most wages come on the 25th, on the Friday before where that is a weekend.
QDate paydayOf(int year, int month)
{
    const QDate day(year, month, 25);
    return day.addDays(-std::max(0, day.dayOfWeek() - Qt::Friday));
}

void addYear(QList<SeasonMoment>& list, int year)
{
    for (const YearlyMoment& moment : kYearly) {
        const QDate first(year, moment.firstMonth, moment.firstDay);
        const int endYear = moment.lastMonth < moment.firstMonth ? year + 1 : year;
        list << SeasonMoment{QString::fromLatin1(moment.id), QString::fromUtf16(moment.name), first,
                             QDate(endYear, moment.lastMonth, moment.lastDay)};
    }
    for (const Match& match : kMatches) {
        if (match.year == year) {
            list << SeasonMoment{u"match"_s, QString::fromUtf16(match.name),
                                 QDate(year, match.firstMonth, match.firstDay),
                                 QDate(year, match.lastMonth, match.lastDay)};
        }
    }
    list << oneDay(u"suneung"_s, u"수능"_s, suneungOf(year));
    for (int month = 1; month <= 12; ++month)
        list << oneDay(u"payday"_s, u"월급날"_s, paydayOf(year, month));
    addMoving(list, year);
}
} // namespace

QList<SeasonMoment> momentsBetween(QDate from, int days)
{
    if (!from.isValid() || days < 0)
        return {};
    const QDate until = from.addDays(days);
    QList<SeasonMoment> all;
    for (int year = from.year() - 1; year <= until.year(); ++year)
        addYear(all, year);
    all.removeIf([&](const SeasonMoment& moment) { return moment.last < from || moment.first > until; });
    const auto wait = [from](const SeasonMoment& m) { return std::max<qint64>(0, from.daysTo(m.first)); };
    std::stable_sort(all.begin(), all.end(), [&](const SeasonMoment& a, const SeasonMoment& b) {
        const auto keyOf = [&](const SeasonMoment& m) { return std::pair(wait(m), m.first.daysTo(m.last)); };
        return keyOf(a) < keyOf(b);
    });
    return all;
}

QString seasonName(QDate day)
{
    static constexpr std::array kNames{u"겨울", u"봄", u"여름", u"가을"};
    return day.isValid() ? QString::fromUtf16(kNames.at(std::size_t(day.month() % 12 / 3))) : QString();
}

} // namespace madang

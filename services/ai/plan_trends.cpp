#include "services/ai/plan_trends.h"

#include "domain/korean_text.h"
#include "domain/season_calendar.h"
#include "services/http/json.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kTrendsInList = 3;
constexpr int kLookAheadDays = 30;
constexpr double kFadePerDay = 0.01;

std::optional<Trend> trendOf(const nlohmann::json& row)
{
    if (!row.is_array() || row.size() != 3 || !row[0].is_string() || !row[1].is_number() || !row[2].is_string())
        return std::nullopt;
    return Trend{QString::fromStdString(row[0].get_ref<const std::string&>()),
                 std::clamp(row[1].get<double>(), 0.0, 1.0),
                 QString::fromStdString(row[2].get_ref<const std::string&>())};
}

QList<Trend> trendsIn(const nlohmann::json& rows)
{
    QList<Trend> trends;
    for (const nlohmann::json& row : rows) {
        if (const std::optional<Trend> trend = trendOf(row))
            trends << *trend;
    }
    return trends;
}

/// The most specific kind of place is listed first; the last has no words and fits everywhere.
QList<Trend> regionTrends(const nlohmann::json& regions, const QString& region)
{
    for (const nlohmann::json& kind : regions) {
        const nlohmann::json& words = json::at(kind, "words");
        const bool fits = words.empty() || std::any_of(words.begin(), words.end(), [&](const nlohmann::json& word) {
                              return word.is_string()
                                  && region.contains(QString::fromStdString(word.get_ref<const std::string&>()));
                          });
        if (fits)
            return trendsIn(json::at(kind, "trends")).mid(0, kTrendsInList);
    }
    return {};
}

QList<Trend> seasonTrends(const nlohmann::json& data, QDate firstDay)
{
    QList<Trend> trends;
    QSet<QString> seen;
    for (const SeasonMoment& moment : momentsBetween(firstDay, kLookAheadDays)) {
        const QByteArray key = moment.id.toUtf8();
        std::optional<Trend> trend = trendOf(json::at(json::at(data, "moments"), key.constData()));
        if (!trend || seen.contains(moment.id))
            continue;
        seen.insert(moment.id);
        const qint64 wait = std::max<qint64>(0, firstDay.daysTo(moment.first));
        trend->relevance = std::max(0.0, trend->relevance - kFadePerDay * double(wait));
        trend->why.replace(u"{name}"_s, moment.name).replace(u"{when}"_s, formatDayShort(moment.first));
        trend->keyword.replace(u"{name}"_s, moment.name);
        trends << *trend;
    }
    const QByteArray season = seasonName(firstDay).toUtf8();
    trends << trendsIn(json::at(json::at(data, "seasons"), season.constData()));
    std::stable_sort(trends.begin(), trends.end(),
                     [](const Trend& a, const Trend& b) { return a.relevance > b.relevance; });
    for (Trend& trend : trends)
        trend.relevance = std::round(trend.relevance * 100) / 100;
    return trends.mid(0, kTrendsInList);
}
} // namespace

Result<Trends> trendsFor(const QString& folder, const PlanRequest& request, QDate firstDay)
{
    const QString path = folder + u"/trends.json"_s;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Damaged, u"%1: %2"_s.arg(path, file.errorString()), {}};
    const Result<nlohmann::json> data = json::parse(file.readAll());
    if (!data)
        return Error{ErrorKind::Damaged, u"%1: %2"_s.arg(path, data.error().detail), {}};
    const QByteArray industry = industryKey(request.industry).toUtf8();
    Trends trends;
    trends.industry = trendsIn(json::at(json::at(*data, "industry"), industry.constData())).mid(0, kTrendsInList);
    trends.region = regionTrends(json::at(*data, "regions"), request.region);
    trends.season = seasonTrends(*data, firstDay);
    if (trends.industry.isEmpty() || trends.region.isEmpty() || trends.season.isEmpty())
        return Error{ErrorKind::Damaged, path + u": a list of trends is missing"_s, {}};
    return trends;
}

} // namespace madang

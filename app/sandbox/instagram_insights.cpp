#include "sandbox/instagram.h"
#include "sandbox/instagram_errors.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
struct Metric {
    const char* name;
    const char* title;
    double shareOfViews;
};

constexpr std::array kMetrics{
    Metric{"views", "Views", 1.0},         Metric{"reach", "Accounts reached", 0.78}, Metric{"likes", "Likes", 0.062},
    Metric{"comments", "Comments", 0.007}, Metric{"saved", "Saved", 0.011},           Metric{"shares", "Shares", 0.008},
};

const Metric* metricNamed(const QString& name)
{
    const auto* found = std::find_if(kMetrics.begin(), kMetrics.end(),
                                     [&](const Metric& metric) { return name == QLatin1StringView(metric.name); });
    return found == kMetrics.end() ? nullptr : found;
}
} // namespace

qint64 Instagram::metricValue(const Json& media, const QString& name) const
{
    if (name == "total_interactions"_L1) {
        qint64 sum = 0;
        for (const char* part : {"likes", "comments", "saved", "shares"})
            sum += metricValue(media, QLatin1StringView(part));
        return sum;
    }
    const Metric* metric = metricNamed(name);
    if (metric == nullptr)
        return 0;
    const QString id = textAt(media, "id");
    const double minutes = double(world().clock.nowMs() - intAt(media, "_publishedAt")) / 60'000.0;
    const double ceiling = double(world().chance.between(id + u"/views"_s, 600, 4800));
    // At first `pace` · 60 · (0.5 … 1.5) views a minute, then ever fewer.
    const double perMinute = 60.0 * world().audiencePace() * (0.5 + world().chance.fraction(id + u"/pace"_s));
    const double lively = 0.6 + 0.8 * world().chance.fraction(id + u'/' + name);
    const double share = name == "views"_L1 ? 1.0 : qMin(0.95, metric->shareOfViews * lively);
    return grown(ceiling * share, minutes, ceiling / perMinute);
}

Json Instagram::metric(const QString& mediaId, const QString& name, qint64 value) const
{
    const Metric* metric = metricNamed(name);
    const std::string title = metric == nullptr ? "Total interactions" : metric->title;
    return {
        {"name", utf8(name)}, {"period", "lifetime"}, {"values", {{{"value", value}}}},
        {"title", title},     {"description", title}, {"id", utf8(u"%1/insights/%2/lifetime"_s.arg(mediaId, name))}};
}

Response Instagram::insights(const Request& request, const QString& mediaId)
{
    const Json& media = at(at(data(), "media"), mediaId);
    if (!media.is_object())
        return graphError({100, 33});
    const QStringList names = parameters(request).value(u"metric"_s).split(u',', Qt::SkipEmptyParts);
    if (names.isEmpty())
        return graphError({100, 0}, u"(#100) The parameter metric is required"_s);
    Json items = Json::array();
    const bool hasData = metricValue(media, u"views"_s) > 0;
    for (const QString& raw : names) {
        const QString name = raw.trimmed();
        if (metricNamed(name) == nullptr && name != "total_interactions"_L1)
            return graphError({100, 0}, u"(#100) metric[0] must be one of the following values"_s);
        if (hasData) // nothing yet is an empty list, not zeros
            items.push_back(metric(mediaId, name, metricValue(media, name)));
    }
    return jsonReply(200, {{"data", items}});
}

} // namespace madang::sandbox

#include "services/store_profile_json.h"

#include "domain/brand_colour.h"
#include "domain/picture.h"
#include "services/http/json.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
nlohmann::json listToJson(const QStringList& list)
{
    nlohmann::json array = nlohmann::json::array();
    for (const QString& one : list)
        array.push_back(json::utf8(one));
    return array;
}

QStringList listAt(const nlohmann::json& object, const char* key, int most, bool (*isGood)(const QString& one))
{
    QStringList list;
    for (const nlohmann::json& one : json::at(object, key)) {
        const QString text = one.is_string() ? QString::fromStdString(one.get_ref<const std::string&>()) : QString();
        if (isGood(text) && !list.contains(text) && list.size() < most)
            list << text;
    }
    return list;
}

nlohmann::json hoursToJson(const OpeningHours& hours)
{
    nlohmann::json days = nlohmann::json::array();
    for (const DayHours& day : hours.days)
        days.push_back({{"open", day.isOpen},
                        {"from", day.opens},
                        {"to", day.closes},
                        {"breakFrom", day.breakFrom},
                        {"breakTo", day.breakTo}});
    return {{"known", hours.isKnown}, {"days", std::move(days)}};
}

OpeningHours hoursFromJson(const nlohmann::json& value)
{
    OpeningHours hours;
    hours.isKnown = json::boolean(value, "known");
    const nlohmann::json& days = json::at(value, "days");
    for (std::size_t i = 0; days.is_array() && i < std::min(days.size(), hours.days.size()); ++i) {
        const nlohmann::json& given = days.at(i);
        const DayHours usual;
        const auto minutes = [&given](const char* key, int otherwise) {
            return int(std::clamp<qint64>(json::integer(given, key, otherwise), -1, 24 * 60));
        };
        hours.days.at(i) = {json::boolean(given, "open", usual.isOpen), minutes("from", usual.opens),
                            minutes("to", usual.closes), minutes("breakFrom", 0), minutes("breakTo", 0)};
    }
    return isPossible(hours) ? hours : OpeningHours();
}

QString logoToKeep(const QString& path)
{
    const QFileInfo logo(path);
    const bool isOurs = logo.dir().dirName() == QLatin1StringView(kStoreFolder);
    return isOurs ? QLatin1StringView(kStoreFolder) + u'/' + logo.fileName() : path;
}
} // namespace

nlohmann::json storeProfileToJson(const StoreProfile& p)
{
    return {{"name", json::utf8(p.name)},
            {"industry", json::utf8(industryKey(p.industry))},
            {"phone", json::utf8(p.phone)},
            {"region", json::utf8(p.region)},
            {"address", json::utf8(p.address)},
            {"logo", json::utf8(logoToKeep(p.logoPath))},
            {"colours", listToJson(p.colours)},
            {"photos", listToJson(p.photos)},
            {"voice", json::utf8(voiceKey(p.voice))},
            {"hours", hoursToJson(p.hours)},
            {"mapLink", json::utf8(p.mapLink)},
            {"seats", p.seats}};
}

StoreProfile storeProfileFromJson(const nlohmann::json& value)
{
    StoreProfile p;
    p.name = json::text(value, "name");
    p.industry = industryFromKey(json::text(value, "industry")).value_or(Industry::Other);
    p.phone = json::text(value, "phone");
    p.region = json::text(value, "region");
    p.address = json::text(value, "address");
    p.logoPath = json::text(value, "logo");
    p.colours
        = listAt(value, "colours", kBrandColours, [](const QString& key) { return brandColourFrom(key).has_value(); });
    p.photos = listAt(value, "photos", kStorePhotos, [](const QString& name) { return isPictureFile(name); });
    p.voice = voiceFromKey(json::text(value, "voice")).value_or(Voice::Friendly);
    p.hours = hoursFromJson(json::at(value, "hours"));
    p.mapLink = json::text(value, "mapLink");
    if (checkMapLink(p.mapLink) != FieldProblem::None)
        p.mapLink.clear();
    p.seats = int(std::clamp<qint64>(json::integer(value, "seats"), 0, kSeatsMax));
    return p;
}

} // namespace madang

#include "services/storage/order_json.h"

#include "services/http/json.h"

#include <nlohmann/json.hpp>

namespace madang {

namespace {
nlohmann::json mapToJson(const QMap<QString, QString>& map)
{
    nlohmann::json object = nlohmann::json::object();
    for (auto it = map.cbegin(); it != map.cend(); ++it)
        object[json::utf8(it.key())] = json::utf8(it.value());
    return object;
}

QMap<QString, QString> mapFromJson(const nlohmann::json& object)
{
    QMap<QString, QString> map;
    if (!object.is_object())
        return map;
    for (const auto& [key, value] : object.items()) {
        if (value.is_string())
            map.insert(QString::fromStdString(key), QString::fromStdString(value.get_ref<const std::string&>()));
    }
    return map;
}
} // namespace

QByteArray orderToText(const PublishOrder& o, const QString& pictureFile)
{
    return json::dump({{"intentId", json::utf8(o.intentId)},
                       {"campaignId", json::utf8(o.campaignId)},
                       {"title", json::utf8(o.title)},
                       {"caption", json::utf8(o.caption)},
                       {"first", json::utf8(o.period.first.toString(Qt::ISODate))},
                       {"last", json::utf8(o.period.last.toString(Qt::ISODate))},
                       {"budget", o.budget},
                       {"storeName", json::utf8(o.storeName)},
                       {"storePhone", json::utf8(o.storePhone)},
                       {"options", mapToJson(o.options)},
                       {"reached", json::utf8(o.reached.join(u' '))},
                       {"picture", json::utf8(pictureFile)}});
}

void orderFromText(const QByteArray& text, PublishOrder& o, QString& pictureFile)
{
    const Result<nlohmann::json> parsed = json::parse(text);
    if (!parsed)
        return;
    o.intentId = json::text(*parsed, "intentId");
    o.campaignId = json::text(*parsed, "campaignId");
    o.title = json::text(*parsed, "title");
    o.caption = json::text(*parsed, "caption");
    o.period = {QDate::fromString(json::text(*parsed, "first"), Qt::ISODate),
                QDate::fromString(json::text(*parsed, "last"), Qt::ISODate)};
    o.budget = json::integer(*parsed, "budget");
    o.storeName = json::text(*parsed, "storeName");
    o.storePhone = json::text(*parsed, "storePhone");
    o.options = mapFromJson(json::at(*parsed, "options"));
    o.reached = json::text(*parsed, "reached").split(u' ', Qt::SkipEmptyParts);
    pictureFile = json::text(*parsed, "picture");
}

QByteArray preparedToText(const Prepared& prepared)
{
    return json::dump(mapToJson(prepared));
}

Prepared preparedFromText(const QByteArray& text)
{
    const Result<nlohmann::json> parsed = json::parse(text);
    return parsed ? mapFromJson(*parsed) : Prepared{};
}

} // namespace madang

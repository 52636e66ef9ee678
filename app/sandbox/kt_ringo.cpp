#include "sandbox/kt_ringo.h"

#include "sandbox/kt_airtime.h"
#include "sandbox/kt_assets.h"
#include "sandbox/kt_rules.h"

#include <nlohmann/json.hpp>

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr qsizetype kShortestText = 10;
constexpr qsizetype kLongestText = 200;
constexpr qint64 kDayMs = 86'400'000;

bool isPending(const Json& change)
{
    const QString state = textAt(change, "state");
    return state == "SCHEDULED"_L1 || state == "CONVERTING"_L1 || state == "REVIEW"_L1;
}

/// Everything but what the telephone carries as it is.
bool isToBeConverted(const Json& asset)
{
    const Json& media = at(asset, "media");
    const bool isMaster
        = textAt(media, "format") == "wav"_L1 && intAt(media, "sampleRate") == 8000 && intAt(media, "channels") == 1;
    return media.is_object() && !isMaster;
}

bool isOneOf(const QString& value, std::initializer_list<const char*> allowed)
{
    return std::any_of(allowed.begin(), allowed.end(),
                       [&](const char* word) { return value == QLatin1StringView(word); });
}
} // namespace

KtRingo::KtRingo(KtGateway& gateway)
    : m_gateway(gateway)
{
    const QString root = u"/kt/ringo-biz/v1/"_s;
    gateway.addRead(root + u"lines"_s, [this](const Request& request, const QStringList&) { return lines(request); });
    gateway.addWrite("PUT", root + u"lines/{}/ringback"_s, [this](const Request& request, const QStringList& captured) {
        return change(request, captured.first());
    });
    gateway.addRead(root + u"lines/{}/metrics"_s, [this](const Request& request, const QStringList& captured) {
        return metrics(request, captured.first());
    });
    gateway.addRead(root + u"changes/{}"_s,
                    [this](const Request&, const QStringList& captured) { return get(captured.first()); });
    gateway.addWrite("POST", root + u"changes/{}/cancel"_s,
                     [this](const Request&, const QStringList& captured) { return cancel(captured.first()); });
    gateway.addWrite("POST", root + u"changes/{}/restore"_s,
                     [this](const Request&, const QStringList& captured) { return restore(captured.first()); });
}

void KtRingo::settle()
{
    for (auto& [id, change] : m_gateway.data()["changes"].items())
        settleChange(change);
}

void KtRingo::settleChange(Json& change)
{
    const qint64 now = m_gateway.world().clock.nowMs();
    const qint64 decidedAt = intAt(change, "_decidedAt");
    Json& line = m_gateway.data()["lines"][utf8(textAt(change, "phoneNumber"))];
    if (isPending(change)) {
        if (now < decidedAt) {
            const qint64 half = (decidedAt - intAt(change, "_createdAt")) / 2;
            if (now > intAt(change, "_createdAt"))
                change["state"] = now < decidedAt - half ? "CONVERTING" : "REVIEW";
            return;
        }
        if (isToBeRejected(textAt(at(change, "source"), "text"))) {
            change["state"] = "FAILED";
            change["failure"] = rejection(now);
            change["failure"]["code"] = "CONTENT_REJECTED";
            return;
        }
        const qint64 effective = std::max(decidedAt, intAt(change, "_from"));
        change["state"] = now < effective ? "SCHEDULED" : "APPLIED";
        if (now >= effective) {
            change["appliedAt"] = utf8(koreanIso(effective));
            line["currentRingbackId"] = change["newRingbackId"];
        }
    }
    const bool isOver = textAt(change, "state") == "APPLIED"_L1 && now >= intAt(change, "_until")
        && textAt(change, "afterExpiry") != "KEEP"_L1;
    if (isOver) {
        change["state"] = "RESTORED";
        if (at(line, "currentRingbackId") == at(change, "newRingbackId"))
            line["currentRingbackId"] = change["previousRingbackId"];
    }
}

Response KtRingo::lines(const Request& request)
{
    const QString business = parseForm(request.rawQuery).value(u"businessNo"_s);
    if (business.isEmpty())
        return ktError("INVALID_REQUEST", ktDetail("businessNo", "REQUIRED"));
    if (auto refused = businessRefusal(business, "businessNo"))
        return *std::move(refused);
    Json items = Json::array();
    for (const Json& line : at(m_gateway.data(), "lines"))
        items.push_back(line);
    return jsonReply(200, {{"items", items}});
}

std::optional<Response> KtRingo::lineRefusal(const QString& number)
{
    static const QRegularExpression form(u"^(?:0[2-9]\\d{7,9}|1[568]\\d{6})$"_s);
    if (!form.match(number).hasMatch())
        return ktError("INVALID_REQUEST", ktDetail("phoneNumber", "MALFORMED", utf8(number)));
    const Json& line = at(at(m_gateway.data(), "lines"), number);
    if (!line.is_object())
        return ktError("LINE_NOT_OWNED");
    if (textAt(line, "state") != "ACTIVE"_L1)
        return ktError("NOT_SUBSCRIBED");
    return std::nullopt;
}

std::optional<Response> KtRingo::sourceRefusal(const Json& source)
{
    const QString type = textAt(source, "type");
    if (type == "AUDIO_ASSET"_L1)
        return assetRefusal(at(m_gateway.data(), "assets"), textAt(source, "assetId"), u"AUDIO"_s, "source.assetId");
    if (type != "TTS"_L1)
        return ktError("INVALID_REQUEST", ktDetail("source.type", "UNKNOWN_VALUE", at(source, "type")));
    const qsizetype length = textAt(source, "text").toUcs4().size(); // letters, not UTF-16 units
    if (length < kShortestText || length > kLongestText) {
        Json detail = ktDetail("source.text", "LENGTH", length);
        detail["allowed"] = {kShortestText, kLongestText};
        return ktError("AUDIO_SPEC_INVALID", detail);
    }
    if (!isOneOf(textAt(source, "voice", u"F1"_s), {"F1", "F2", "M1", "M2"}))
        return ktError("INVALID_REQUEST", ktDetail("source.voice", "UNKNOWN_VALUE", at(source, "voice")));
    if (!isOneOf(textAt(source, "bgm", u"NONE"_s), {"NONE", "SOFT", "BRIGHT", "CALM"}))
        return ktError("INVALID_REQUEST", ktDetail("source.bgm", "UNKNOWN_VALUE", at(source, "bgm")));
    return std::nullopt;
}

std::optional<Response> KtRingo::changeRefusal(const Json& body)
{
    if (!body.is_object())
        return ktError("INVALID_REQUEST");
    if (auto refused = sourceRefusal(at(body, "source")))
        return refused;
    const qint64 from = parseIso(textAt(body, "effectiveFrom"));
    const qint64 until = parseIso(textAt(body, "effectiveUntil"));
    if (from < 0 || until < 0)
        return ktError("INVALID_REQUEST", ktDetail(from < 0 ? "effectiveFrom" : "effectiveUntil", "MALFORMED"));
    if (until <= from || until <= m_gateway.world().clock.nowMs())
        return ktError("PERIOD_INVALID", ktDetail("effectiveUntil", "NOT_LATER", at(body, "effectiveUntil")));
    if (!isOneOf(textAt(body, "afterExpiry", u"RESTORE_PREVIOUS"_s), {"RESTORE_PREVIOUS", "KEEP", "DEFAULT"}))
        return ktError("INVALID_REQUEST", ktDetail("afterExpiry", "UNKNOWN_VALUE", at(body, "afterExpiry")));
    for (const Json& part : at(body, "dayparts")) {
        AirTime window(QDate(2026, 1, 1), QDate(2026, 1, 7));
        if (!window.add(textAt(part, "days"), minuteOfDay(textAt(part, "from")), minuteOfDay(textAt(part, "to"))))
            return ktError("INVALID_REQUEST", ktDetail("dayparts", "UNKNOWN_VALUE", part));
    }
    return std::nullopt;
}

Response KtRingo::change(const Request& request, const QString& number)
{
    if (auto refused = lineRefusal(number))
        return *std::move(refused);
    const Json body = parseJson(request.body);
    if (auto refused = changeRefusal(body))
        return *std::move(refused);
    Json& changes = m_gateway.data()["changes"];
    for (const Json& other : std::as_const(changes)) {
        if (isPending(other) && textAt(other, "phoneNumber") == number)
            return ktError("SCHEDULE_CONFLICT", ktDetail("changeId", "PENDING", at(other, "changeId")));
    }
    World& world = m_gateway.world();
    const QString id = world.newId(u"rbc_"_s);
    const qint64 now = world.clock.nowMs();
    const Json sound = at(at(m_gateway.data(), "assets"), textAt(at(body, "source"), "assetId"));
    Json answer{{"changeId", utf8(id)},
                {"state", "SCHEDULED"},
                {"phoneNumber", utf8(number)},
                {"previousRingbackId", at(at(at(m_gateway.data(), "lines"), number), "currentRingbackId")},
                {"newRingbackId", utf8(world.newId(u"rbk_"_s))},
                {"effectiveFrom", at(body, "effectiveFrom")},
                {"converted", isToBeConverted(sound)},
                {"warnings", boolAt(sound, "_clipping") ? Json::array({"CLIPPING"}) : Json::array()}};
    Json record = answer;
    record["effectiveUntil"] = at(body, "effectiveUntil");
    record["afterExpiry"] = utf8(textAt(body, "afterExpiry", u"RESTORE_PREVIOUS"_s));
    record["externalRef"] = at(body, "externalRef");
    record["source"] = at(body, "source");
    record["appliedAt"] = nullptr;
    record["failure"] = nullptr;
    record["_createdAt"] = now;
    record["_decidedAt"] = now + world.options.reviewSec * 1000LL;
    record["_from"] = parseIso(textAt(body, "effectiveFrom"));
    record["_until"] = parseIso(textAt(body, "effectiveUntil"));
    changes[utf8(id)] = record;
    return jsonReply(202, answer);
}

Response KtRingo::get(const QString& id)
{
    const Json& change = at(at(m_gateway.data(), "changes"), id);
    return change.is_object() ? jsonReply(200, withoutPrivate(change)) : ktError("NOT_FOUND");
}

Response KtRingo::cancel(const QString& id)
{
    Json& changes = m_gateway.data()["changes"];
    if (!changes.contains(utf8(id)))
        return ktError("NOT_FOUND");
    Json& change = changes[utf8(id)];
    if (!isPending(change))
        return ktError("INVALID_STATE", ktDetail("state", "NOT_CANCELLABLE", at(change, "state")));
    change["state"] = "CANCELLED";
    return jsonReply(200, {{"changeId", utf8(id)}, {"state", "CANCELLED"}});
}

Response KtRingo::restore(const QString& id)
{
    Json& changes = m_gateway.data()["changes"];
    if (!changes.contains(utf8(id)))
        return ktError("NOT_FOUND");
    Json& change = changes[utf8(id)];
    if (textAt(change, "state") != "APPLIED"_L1)
        return ktError("INVALID_STATE", ktDetail("state", "NOT_APPLIED", at(change, "state")));
    change["state"] = "RESTORED";
    m_gateway.data()["lines"][utf8(textAt(change, "phoneNumber"))]["currentRingbackId"] = change["previousRingbackId"];
    return jsonReply(200, {{"changeId", utf8(id)}, {"state", "RESTORED"}});
}

Response KtRingo::metrics(const Request& request, const QString& number)
{
    if (auto refused = lineRefusal(number))
        return *std::move(refused);
    const World& world = m_gateway.world();
    const Fields query = parseForm(request.rawQuery);
    const qint64 now = world.clock.nowMs();
    const QDate today = world.clock.today();
    const QDate from = QDate::fromString(query.value(u"from"_s).left(10), Qt::ISODate);
    const QDate to = QDate::fromString(query.value(u"to"_s).left(10), Qt::ISODate);
    const QDate last = to.isValid() ? std::min(to, today) : today;
    const QDate first = std::max(from.isValid() ? from : last.addDays(-6), last.addDays(-365));
    Json items = Json::array();
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        const QString name = number + day.toString(Qt::ISODate);
        const double elapsed = std::clamp(double(now - startOfDayMs(day)) / double(kDayMs), 0.0, 1.0);
        const double busy = (20.0 + double(world.chance.between(name, 0, 25))) * std::sqrt(world.audiencePace());
        const qint64 calls = qint64(busy * elapsed);
        const double listened = 8.0 + 6.0 * world.chance.fraction(name + u"/listen"_s);
        items.push_back({{"date", utf8(day.toString(Qt::ISODate))},
                         {"calls", calls},
                         {"ringbackPlays", calls - calls / 18},
                         {"avgListenSec", std::round(listened * 10) / 10},
                         {"answered", calls - calls / 5}});
    }
    return jsonReply(200, {{"items", items}});
}

} // namespace madang::sandbox

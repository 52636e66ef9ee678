#include "sandbox/kt_rules.h"

#include "domain/business_number.h"
#include "sandbox/fake_clock.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
bool isInBadStanding(const QString& digits)
{
    return digits == "9999999997"_L1 || digits == "9999999982"_L1 || digits == "9999999978"_L1;
}

bool fits(const Json& record, const Json& filter, qint64 updatedSince)
{
    for (const auto& [key, wanted] : filter.items()) {
        if (at(record, key.c_str()) != wanted)
            return false;
    }
    return updatedSince < 0 || intAt(record, "_updatedAt") >= updatedSince;
}
} // namespace

std::optional<Response> businessRefusal(const QString& businessNo, const char* field)
{
    if (businessNo.isEmpty())
        return std::nullopt;
    const auto number = BusinessNumber::parse(businessNo);
    if (!number || number->digits() != businessNo)
        return ktError("INVALID_REQUEST", ktDetail(field, "MALFORMED", utf8(businessNo)));
    if (isInBadStanding(businessNo))
        return ktError("BUSINESS_NOT_VERIFIED", ktDetail(field, "NOT_ACTIVE", utf8(businessNo)));
    return std::nullopt;
}

QDate dateAt(const Json& object, const char* key)
{
    return QDate::fromString(textAt(object, key), u"yyyy-MM-dd"_s);
}

std::optional<Response> periodRefusal(const Json& schedule, QDate earliest, int mostDays)
{
    const QDate start = dateAt(schedule, "startDate");
    const QDate end = dateAt(schedule, "endDate");
    if (!start.isValid() || !end.isValid())
        return ktError("INVALID_REQUEST", ktDetail(start.isValid() ? "endDate" : "startDate", "MALFORMED"));
    if (end < start)
        return ktError("PERIOD_INVALID", ktDetail("endDate", "BEFORE_START"));
    if (start < earliest) {
        Json detail = ktDetail("startDate", "TOO_EARLY", at(schedule, "startDate"));
        detail["allowed"] = {{"from", utf8(earliest.toString(Qt::ISODate))}};
        return ktError("PERIOD_INVALID", detail);
    }
    if (start.daysTo(end) + 1 > mostDays) {
        Json detail = ktDetail("endDate", "TOO_LONG", at(schedule, "endDate"));
        detail["allowed"] = {{"days", mostDays}};
        return ktError("PERIOD_INVALID", detail);
    }
    return std::nullopt;
}

QDate workingDaysAfter(QDate day, int count)
{
    while (count > 0) {
        day = day.addDays(1);
        if (day.dayOfWeek() < Qt::Saturday)
            --count;
    }
    return day;
}

bool isToBeRejected(const QString& title)
{
    return title.contains(u"반려테스트"_s);
}

Json rejection(qint64 nowMs)
{
    return {{"decidedAt", utf8(koreanIso(nowMs))},
            {"reasonCode", "MISSING_DISCLOSURE"},
            {"reason", "할인 조건과 기간이 표시되지 않았습니다."}};
}

Response pageOf(const Json& records, const Json& filter, const QByteArray& rawQuery)
{
    const Fields query = parseForm(rawQuery);
    const QString cursor = query.value(u"cursor"_s);
    const QString since = query.value(u"updatedSince"_s);
    const int asked = query.value(u"limit"_s).toInt();
    const size_t limit = asked > 0 ? size_t(std::min(asked, 100)) : 50;
    Json items = Json::array();
    Json next;
    for (const auto& [id, record] : records.items()) { // ids grow with time, so this is their order
        if (QString::fromStdString(id) <= cursor || !fits(record, filter, parseIso(since)))
            continue;
        if (items.size() == limit) {
            next = at(items.back(), "_id");
            break;
        }
        items.push_back(record);
        items.back()["_id"] = id;
    }
    for (Json& item : items)
        item = withoutPrivate(item);
    return jsonReply(200, {{"items", items}, {"nextCursor", next}});
}

} // namespace madang::sandbox

#include "sandbox/event_plans.h"

#include <nlohmann/json.hpp>

#include <QDate>

#include <array>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
struct Idea {
    const char* mechanism;
    const char* title;
    const char* what; ///< the customer gets
    const char* when;
    int percentOfBudget;
    int days;
    int unitCost;
};
constexpr std::array kIdeas{
    Idea{"gift", "첫 방문이면 하나 더", "음료 한 잔", "처음 오신 날", 30, 7, 1'500},
    Idea{"stamp", "세 번 오면 반값 쿠폰", "반값 쿠폰", "세 번째 오신 날", 60, 14, 3'000},
    Idea{"draw", "이번 주 행운의 손님", "만 원 식사권", "응모하신 주의 일요일", 90, 14, 10'000},
};

/// The words of a message, told as a text or in blocks.
QString wordsOf(const Json& message)
{
    const Json& content = at(message, "content");
    if (content.is_string())
        return fromUtf8(content);
    QString words;
    if (content.is_array()) {
        for (const Json& block : content)
            words += textAt(block, "text");
    }
    return words;
}

Json questionIn(const Json& body)
{
    const Json& messages = at(body, "messages");
    if (!messages.is_array())
        return {};
    for (const Json& message : messages) {
        Json question = parseJson(wordsOf(message).toUtf8());
        if (question.is_object() && intAt(question, "budget") > 0 && at(question, "firstDay").is_string())
            return question;
    }
    return {};
}

Json between(qint64 least, qint64 most)
{
    return {{"min", least}, {"max", most}};
}

Json planOf(const Idea& idea, qint64 budget, QDate firstDay, const QString& store)
{
    const QString what = QString::fromUtf8(idea.what);
    const QString when = QString::fromUtf8(idea.when);
    const qint64 cost = budget * idea.percentOfBudget / 100;
    const qint64 notice = std::min<qint64>(20'000, cost / 5);
    const qint64 pieces = std::max<qint64>(1, (cost - notice) / idea.unitCost);
    const qint64 spent = std::min(pieces * idea.unitCost, cost - notice);
    return {{"mechanism", idea.mechanism},
            {"title", idea.title},
            {"idea", utf8(when + u" "_s + what + u" 드려요"_s)},
            {"description",
             utf8(u"%1에 %2에 오시면 %3을 드려요. 준비한 수량이 다 나가면 끝나요."_s.arg(when, store, what))},
            {"target", "가게 가까이에 살거나 일하는 분"},
            {"customerSteps", {"가게에 들러요", "직원에게 이벤트를 말해요", "그 자리에서 받아요"}},
            {"guide", utf8(u"%1 %2 드려요. 직원에게 말씀해 주세요."_s.arg(when, what))},
            {"prize", {{"name", idea.what}, {"quantity", pieces}, {"unitCost", idea.unitCost}}},
            {"firstDay", utf8(firstDay.toString(Qt::ISODate))},
            {"lastDay", utf8(firstDay.addDays(idea.days - 1).toString(Qt::ISODate))},
            {"promotion", {"instagram", "naver-cafe"}},
            {"costLines", {{{"label", idea.what}, {"amount", spent}}, {{"label", "안내문"}, {"amount", notice}}}},
            {"minCost", notice},
            {"participants", between(pieces / 3, pieces)},
            {"newCustomers", between(pieces / 6, pieces / 2)},
            {"sales", between(cost, cost * 3)},
            {"extraOrdersAtPeak", 4},
            {"reason", utf8(store + u"은 다시 오는 손님이 많아서, 작은 혜택이 잘 통해요."_s)}};
}
} // namespace

std::optional<QByteArray> plansFor(const Json& body, const Json& schema)
{
    const Json& plan = at(at(at(at(schema, "properties"), "plans"), "items"), "properties");
    const Json question = questionIn(body);
    const QDate firstDay = QDate::fromString(textAt(question, "firstDay"), Qt::ISODate);
    if (at(plan, "mechanism").is_null() || !firstDay.isValid())
        return std::nullopt;
    Json plans = Json::array();
    for (const Idea& idea : kIdeas)
        plans.push_back(
            planOf(idea, intAt(question, "budget"), firstDay, textAt(question, "storeName", u"우리 가게"_s)));
    return dumpJson({{"plans", plans}});
}

} // namespace madang::sandbox

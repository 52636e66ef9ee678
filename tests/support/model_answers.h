#pragma once

#include "domain/plan.h"

#include <nlohmann/json.hpp>

#include <QByteArray>

namespace madang::test {

/// What a model writes when it does as it is asked: three plans and trends in one answer, so that it fits either
/// question.
inline nlohmann::json modelAnswer(const PlanRequest& request)
{
    nlohmann::json plans = nlohmann::json::array();
    int tenths = 3;
    for (const char* mechanism : {"gift", "stamp", "draw"}) {
        const Won cost = request.budget * tenths / 10;
        plans.push_back(
            {{"mechanism", mechanism},
             {"title", "오늘만 사이드 하나 더"},
             {"idea", "점심 손님께 사이드를 드려요"},
             {"description", "점심에 오신 손님께 사이드 하나를 더 드려요."},
             {"target", "점심 시간 직장인"},
             {"customerSteps", {"자리에 앉아요", "주문할 때 말해요", "사이드를 받아요"}},
             {"guide", "점심에 오시면 사이드 하나를 더 드려요"},
             {"prize", {{"name", "사이드 메뉴"}, {"quantity", 10}, {"unitCost", 1'000}}},
             {"firstDay", request.firstDay.toString(Qt::ISODate).toStdString()},
             {"lastDay", request.firstDay.addDays(6).toString(Qt::ISODate).toStdString()},
             {"promotion", {"instagram"}},
             {"costLines",
              {{{"label", "재료비"}, {"amount", cost - 10'000}}, {{"label", "안내문"}, {"amount", 10'000}}}},
             {"minCost", 10'000},
             {"participants", {{"min", 30}, {"max", 60}}},
             {"newCustomers", {{"min", 10}, {"max", 20}}},
             {"sales", {{"min", 100'000}, {"max", 500'000}}},
             {"extraOrdersAtPeak", 3},
             {"reason", "점심 손님이 많은 가게예요"}});
        tenths += 3;
    }
    const nlohmann::json trend
        = nlohmann::json::array({{{"keyword", "점심 특선"}, {"relevance", 0.8}, {"why", "점심을 밖에서 먹어요."}}});
    return {{"plans", plans}, {"industry", trend}, {"region", trend}, {"season", trend}};
}

inline PlanRequest someRequest(QDate firstDay = {2026, 11, 25})
{
    PlanRequest request;
    request.industry = Industry::Restaurant;
    request.region = QStringLiteral("경기도 수원시");
    request.budget = 300'000;
    request.today = QDate(2026, 11, 23);
    request.firstDay = firstDay;
    request.storeName = QStringLiteral("수원왕갈비통닭");
    return request;
}

} // namespace madang::test

#pragma once

#include "domain/plan.h"

namespace madang::test {

/// A plan with everything in it: a draw of two prizes.
inline Plan planForTests(const QString& title)
{
    Plan plan;
    plan.id = QStringLiteral("test-plan");
    plan.tier = Tier::Mid;
    plan.mechanism = Mechanism::Draw;
    plan.title = title;
    plan.idea = QStringLiteral("추첨으로 다시 오게 해요");
    plan.description = QStringLiteral("계산할 때 번호를 남기면 추첨해요");
    plan.target = QStringLiteral("동네 손님");
    plan.customerSteps = {QStringLiteral("먹고"), QStringLiteral("번호를 남기고"), QStringLiteral("당첨!")};
    plan.guide = QStringLiteral("계산할 때 번호만 남겨 주세요");
    plan.prize = {QStringLiteral("생맥주"), 2, 3'000};
    plan.days = 3;
    plan.cost = {{100'000, 300'000}, {{QStringLiteral("경품"), 200'000}, {QStringLiteral("인쇄"), 100'000}}};
    plan.expected.participants = {6, 10};
    plan.expected.sales = {800'000, 1'200'000};
    plan.expected.roiPercent = {100, 300};
    plan.reason = QStringLiteral("단골이 많아서요");
    return plan;
}

} // namespace madang::test

#pragma once

#include "services/draw_service.h"
#include "support/wait.h"

/// A draw from its promise to its winners.
namespace madang::test {

inline Result<Draw> drawNow(DrawService& draws, const QString& campaignId, int winners, int reserves = 0)
{
    DrawTerms terms;
    terms.winners = winners;
    terms.reserves = reserves;
    terms.numberName = QStringLiteral("가게에서 손님이 부른 숫자");
    const Result<Draw> sealed = waitFor(draws.seal(campaignId, terms));
    return sealed ? waitFor(draws.reveal(campaignId, QStringLiteral("777"))) : sealed;
}

} // namespace madang::test

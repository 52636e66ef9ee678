#pragma once

#include "domain/business_number.h"
#include "domain/result.h"
#include "services/providers.h"

#include <QFuture>
#include <QObject>

namespace madang {

class AnswerCache;
class Egress;

/// Asks the tax office (국세청 상태조회 through odcloud) what became of a business number. A number it does not know is
/// an answer (Unregistered), not an error; a store opened yesterday may be missing there, so nobody is refused for it.
/// Answers are kept on this machine: a day, Unregistered half an hour. Unauthorized where there is no key or the office
/// does not know it. The key (credential of provider "nts") may be in either of the portal's spellings.
class BusinessCheck final {
public:
    BusinessCheck(Egress& egress, AnswerCache& answers, const ProviderTable& providers);
    BusinessCheck(const BusinessCheck&) = delete;
    BusinessCheck& operator=(const BusinessCheck&) = delete;

    QFuture<Result<BusinessStatus>> status(const BusinessNumber& number);

private:
    QFuture<Result<BusinessStatus>> ask(const BusinessNumber& number);

    Egress& m_egress;
    AnswerCache& m_answers;
    const ProviderTable& m_providers;
    QObject m_context;
};

} // namespace madang

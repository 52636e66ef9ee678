#pragma once

#include "domain/business_number.h"
#include "domain/result.h"
#include "services/clock.h"
#include "services/providers.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <chrono>
#include <optional>

namespace madang {

class Egress;

/// Asks the tax office (국세청 상태조회 through odcloud) what became of a business number. A number
/// it does not know is an answer (Unregistered), not an error; a store opened yesterday may be
/// missing there, so nobody is refused for it. Answers are kept in memory: 24 hours, Unregistered
/// for 30 minutes, because the office's list is that old. Two retries on 5xx and time-outs, none on
/// refusals. Unauthorized where there is no key or the office does not know it. The key (credential
/// of provider "nts") may be in either of the portal's spellings.
class BusinessCheck final {
public:
    BusinessCheck(Egress& egress, const ProviderTable& providers, const Clock& clock);
    BusinessCheck(const BusinessCheck&) = delete;
    BusinessCheck& operator=(const BusinessCheck&) = delete;

    QFuture<Result<BusinessStatus>> status(const BusinessNumber& number);
    /// What is remembered and still good, without asking anyone.
    std::optional<BusinessStatus> remembered(const BusinessNumber& number) const;

private:
    struct Answer {
        BusinessStatus status;
        QDateTime until;
    };
    QFuture<Result<BusinessStatus>> ask(const BusinessNumber& number);
    void remember(const BusinessNumber& number, BusinessStatus status);

    Egress& m_egress;
    const ProviderTable& m_providers;
    const Clock& m_clock;
    QHash<QString, Answer> m_answers;
    QObject m_context;
};

} // namespace madang

#pragma once

#include "domain/business_registration.h"
#include "domain/result.h"
#include "services/providers.h"

#include <QFuture>
#include <QObject>

namespace madang {

class AnswerCache;
class Egress;
struct CacheQuestion;
struct Call;

/// Asks the tax office (국세청 상태조회 and 진위확인 through odcloud) what became of a business number, and whether it
/// is that owner's. A number it does not know is an answer (Unregistered), not an error, and so is a name that does not
/// fit; a store opened yesterday may be missing there, so nobody is refused for it. Answers are kept on this machine: a
/// day, Unregistered and what does not fit half an hour. Unauthorized where there is no key or the office does not know
/// it. The key (credential of provider "nts") may be in either of the portal's spellings.
class BusinessCheck final {
public:
    BusinessCheck(Egress& egress, AnswerCache& answers, const ProviderTable& providers);
    BusinessCheck(const BusinessCheck&) = delete;
    BusinessCheck& operator=(const BusinessCheck&) = delete;

    QFuture<Result<BusinessStatus>> status(const BusinessNumber& number);
    /// With the owner's name and the opening day also whether it is theirs.
    QFuture<Result<BusinessVerdict>> verdict(const BusinessClaim& claim);
    /// In the order asked, in calls of at most a hundred; not from the cache. The first error where one failed.
    QFuture<Result<QList<BusinessVerdict>>> verdicts(const QList<BusinessNumber>& numbers);

private:
    using Answer = Result<BusinessVerdict>;
    using Answers = Result<QList<BusinessVerdict>>;
    QFuture<Answer> stateOf(const BusinessNumber& number);
    QFuture<Answer> validate(const BusinessClaim& claim);
    QFuture<Answer> remembered(const CacheQuestion& question, const std::function<QFuture<Answer>()>& ask);
    QFuture<Answers> askStates(const QList<BusinessNumber>& numbers);
    QFuture<Answer> askValidity(const BusinessClaim& claim);
    Call callFor(const QString& operation, const QByteArray& body) const;
    CacheQuestion questionOf(const QString& operation, const QByteArray& request) const;

    Egress& m_egress;
    AnswerCache& m_answers;
    const ProviderTable& m_providers;
    QObject m_context;
};

} // namespace madang

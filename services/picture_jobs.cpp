#include "services/picture_jobs.h"

#include "services/async/on_cancel.h"
#include "services/async/then.h"
#include "services/background_jobs.h"
#include "services/cost_ledger.h"
#include "services/http/json.h"
#include "services/jobs/job_answers.h"
#include "services/log.h"
#include "services/picture_service.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const QString kKind = u"picture"_s;

QByteArray argumentsFor(const QString& draftId, const PictureWish& wish)
{
    return json::dump({{"draft", json::utf8(draftId)},
                       {"style", json::utf8(posterStyleKey(wish.style))},
                       {"industry", json::utf8(industryKey(wish.industry))},
                       {"idea", json::utf8(wish.idea)},
                       {"colours", json::utf8(wish.colours.join(u','))},
                       {"variation", wish.variation}});
}

std::optional<PictureWish> wishIn(const nlohmann::json& arguments)
{
    const auto style = posterStyleFromKey(json::text(arguments, "style"));
    const auto industry = industryFromKey(json::text(arguments, "industry"));
    if (!style || !industry)
        return std::nullopt;
    return PictureWish{*style, *industry, json::text(arguments, "idea"), int(json::integer(arguments, "variation")),
                       json::text(arguments, "colours").split(u',', Qt::SkipEmptyParts)};
}

nlohmann::json toJson(const PictureAnswer& answer)
{
    nlohmann::json failed = nlohmann::json::array();
    for (const PictureAnswer::Attempt& attempt : answer.failed)
        failed.push_back(
            {{"provider", json::utf8(attempt.provider)}, {"error", json::utf8(errorKey(attempt.error.kind))}});
    return {{"file", json::utf8(answer.picture.file)},
            {"provider", json::utf8(answer.picture.provider)},
            {"model", json::utf8(answer.picture.model)},
            {"kept", answer.isKept},
            {"cost", answer.cost.amount},
            {"certain", answer.cost.isCertain},
            {"failed", std::move(failed)}};
}

PictureAnswer fromJson(const nlohmann::json& value)
{
    PictureAnswer answer;
    answer.picture = {json::text(value, "file"), json::text(value, "provider"), json::text(value, "model")};
    answer.isKept = json::boolean(value, "kept");
    answer.cost = {json::integer(value, "cost"), json::boolean(value, "certain", true)};
    for (const nlohmann::json& attempt : json::at(value, "failed")) {
        const auto kind = errorKindFromKey(json::text(attempt, "error"));
        answer.failed << PictureAnswer::Attempt{json::text(attempt, "provider"),
                                                {kind.value_or(ErrorKind::Internal), {}, {}}};
    }
    return answer;
}

/// A job that ended without an answer: nobody has painted.
PictureAnswer answerOf(const Result<QByteArray>& result)
{
    const Result<nlohmann::json> document = result ? json::parse(*result) : Result<nlohmann::json>(result.error());
    if (document)
        return fromJson(*document);
    const Error& error = document.error();
    const bool isDisk
        = error.kind == ErrorKind::DiskFull || error.kind == ErrorKind::ReadOnly || error.kind == ErrorKind::Storage;
    PictureAnswer answer;
    answer.failed << PictureAnswer::Attempt{{}, isDisk ? error : Error{ErrorKind::Internal, error.detail, {}}};
    return answer;
}
} // namespace

PictureJobs::PictureJobs(PictureService& pictures, BackgroundJobs& jobs, CostLedger* ledger, QObject* parent)
    : QObject(parent)
    , m_pictures(pictures)
    , m_jobs(jobs)
    , m_ledger(ledger)
    , m_answers(std::make_unique<JobAnswers>(jobs.runner()))
{
    jobs.runner().add(kKind, [this](JobContext& context) { return work(context); });
}

PictureJobs::~PictureJobs() = default;

QFuture<PictureAnswer> PictureJobs::paint(const QString& draftId, const PictureWish& wish,
                                          const PictureProgress& progress)
{
    const QByteArray arguments = argumentsFor(draftId, wish);
    m_watching.insert(arguments, progress);
    // One that has finished is not joined: what it has made is kept, and what it could not make may be possible now.
    const Result<QList<QByteArray>> underWay = m_jobs.runner().underWay(kKind);
    const JobRequest request{.kind = kKind, .arguments = arguments, .idempotencyKey = {}};
    auto result = underWay && underWay->contains(arguments) ? m_answers->join(request) : m_answers->submit(request);
    async::whenFinished(this, result, [this, arguments](const auto&) { m_watching.remove(arguments); });
    const QFuture<PictureAnswer> answer = async::then(this, result, answerOf);
    async::onCancel(this, answer, [result]() mutable { result.cancel(); });
    return answer;
}

QList<PictureWish> PictureJobs::underWay(const QString& draftId) const
{
    QList<PictureWish> wishes;
    const Result<QList<QByteArray>> all = m_jobs.runner().underWay(kKind);
    if (!all)
        log::warning(u"pictures under way: "_s + all.error().detail);
    for (const QByteArray& arguments : all.value_or({})) {
        const Result<nlohmann::json> document = json::parse(arguments);
        const auto wish = document ? wishIn(*document) : std::nullopt;
        if (wish && json::text(*document, "draft") == draftId)
            wishes << *wish;
    }
    return wishes;
}

QFuture<Result<QByteArray>> PictureJobs::work(JobContext& context)
{
    const QByteArray arguments = context.arguments();
    const Result<nlohmann::json> document = json::parse(arguments);
    const auto wish = document ? wishIn(*document) : std::nullopt;
    if (!wish)
        return async::ready(Result<QByteArray>(Error{ErrorKind::InvalidInput, u"not a wish"_s, {}}));
    // What an earlier attempt has paid for, or may have: the ledger knows, also after a crash.
    const CostSum before = m_ledger != nullptr ? m_ledger->spentOn(context.id()) : CostSum();
    const auto progress = [this, arguments, context](int percent) mutable {
        if (const PictureProgress& watching = m_watching.value(arguments))
            watching(percent);
        if (const Result<void> kept = context.progress(percent); !kept)
            log::warning(u"picture: progress not kept: "_s + kept.error().detail);
    };
    QFuture<PictureAnswer> answer
        = m_pictures.paint(*wish, progress, {.reference = context.id(), .mayOrder = before.amount == 0});
    context.onCancel(this, [answer]() mutable { answer.cancel(); });
    return async::then(this, answer,
                       [](const PictureAnswer& made) { return Result<QByteArray>(json::dump(toJson(made))); });
}

} // namespace madang

#include "services/ai/plan_round.h"

#include "services/ai/plan_prompt.h"
#include "services/ai/plan_trends.h"
#include "services/async/then.h"
#include "services/clock.h"
#include "services/http/json.h"
#include "services/log.h"
#include "services/plan_json.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

PlanRound::PlanRound(TextModel& model, const PlanRequest& request, PlanProgress progress, const Clock& clock,
                     QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_request(request)
    , m_progress(std::move(progress))
    , m_clock(clock)
{
}

QFuture<Result<QByteArray>> PlanRound::start()
{
    m_promise.start();
    connect(&m_caller, &QFutureWatcherBase::canceled, this, [this] {
        m_isOver = true;
        deleteLater(); // and with it what is on the line
    });
    m_caller.setFuture(m_promise.future());
    askPlans(plan_prompt::plans(m_request));
    async::onResult(this, m_model.write(this, plan_prompt::trends(m_request)), [this](const Result<ModelReply>& reply) {
        const Result<Trends> trends = reply ? plan_prompt::readTrends(reply->text) : Result<Trends>(reply.error());
        if (!trends) {
            log::info(u"trends from %1: %2"_s.arg(m_model.id(), errorKey(trends.error().kind)));
            m_trends = trendsFor(u":/plans"_s, m_request, m_request.firstDay).value_or({});
        } else {
            m_trends = *trends;
        }
        finishWhenWhole();
    });
    return m_promise.future();
}

void PlanRound::askPlans(const ModelAsk& ask)
{
    const auto progress = [this](const QByteArray& text) {
        if (m_progress && !m_isOver)
            m_progress(int(text.count("\"mechanism\"")));
    };
    async::onResult(this, m_model.write(this, ask, progress),
                    [this](const Result<ModelReply>& reply) { takePlans(reply); });
}

void PlanRound::takePlans(const Result<ModelReply>& reply)
{
    if (!reply)
        return finish(reply.error());
    const Result<QList<Plan>> plans = plan_prompt::readPlans(reply->text);
    QStringList wrong;
    if (!plans) {
        wrong << plans.error().detail;
    } else {
        const QList<PlanFinding> findings = checkAnswer(*plans, m_request);
        for (const PlanFinding& finding : findings)
            wrong << plan_prompt::inWords(finding);
    }
    if (wrong.isEmpty()) {
        m_plans = *plans;
        return finishWhenWhole();
    }
    if (m_isRepairing)
        return finish(Error{ErrorKind::BadReply, u"still wrong after a repair: "_s + wrong.first(), {}});
    m_isRepairing = true;
    askPlans(plan_prompt::repair(m_request, reply->text, wrong));
}

void PlanRound::finishWhenWhole()
{
    if (m_plans && m_trends)
        finish(json::dump(answerToJson({*m_trends, *m_plans, m_model.id(), PlanSource::Fresh, m_clock.now()})));
}

void PlanRound::finish(const Result<QByteArray>& answer)
{
    if (std::exchange(m_isOver, true))
        return;
    m_promise.addResult(answer);
    m_promise.finish();
    deleteLater();
}

} // namespace madang

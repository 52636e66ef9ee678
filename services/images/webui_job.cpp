#include "services/images/webui_job.h"

#include "services/clock.h"
#include "services/egress/egress.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace madang {

namespace {
constexpr auto kLookEvery = 1s;
}

WebUiJob::WebUiJob(Egress& egress, const Clock& clock, Call order, HttpRequest look, Hooks hooks, QObject* context)
    : QObject(context)
    , m_egress(egress)
    , m_clock(clock)
    , m_order(std::move(order))
    , m_look(std::move(look))
    , m_hooks(std::move(hooks))
{
    m_promise.start();
}

WebUiJob::~WebUiJob()
{
    if (std::exchange(m_isOver, true))
        return;
    if (m_isOut && m_isOurs)
        m_hooks.interrupt();
    m_hooks.isOver(this);
}

/// Whether it is there at all is found out before anything is ordered.
void WebUiJob::begin()
{
    async::onResult(this, look(), [this](const Result<WebUiState>& state) {
        if (!state)
            return finish(state.error());
        order(!state->isBusy);
    });
}

QFuture<Result<WebUiState>> WebUiJob::look()
{
    return m_egress.ask<WebUiState>(this, {.request = m_look, .callClass = CallClass::Background}, readWebUiState);
}

void WebUiJob::order(bool isIdle)
{
    m_isOurs = isIdle;
    Call call = m_order;
    call.stamp = [this](HttpRequest&) { m_isOut = true; };
    async::onResult(this, m_egress.ask<PictureReply>(this, std::move(call), readWebUiPicture),
                    [this](const Result<PictureReply>& picture) {
                        m_isOut = false;
                        if (!picture)
                            return finish(picture);
                        m_isOurs = true;
                        // A picture that somebody stopped there comes as if it were whole: only the state tells.
                        async::onResult(this, look(), [this, picture](const Result<WebUiState>& state) {
                            if (state)
                                note(*state);
                            finish(m_wasStopped ? Error{ErrorKind::Cancelled, u"stopped at the WebUI"_s, {}} : picture);
                        });
                    });
    m_clock.after(kLookEvery, this, [this] { watch(); });
}

/// Only for the eye: a look that fails changes nothing.
void WebUiJob::watch()
{
    async::onResult(this, look(), [this](const Result<WebUiState>& state) {
        if (state && m_isOut)
            note(*state);
        m_clock.after(kLookEvery, this, [this] { watch(); });
    });
}

/// It tells of one picture at a time and begins at zero with each: where it falls back, ours has begun.
void WebUiJob::note(const WebUiState& state)
{
    m_isOurs |= !state.isBusy || state.percent < m_seen;
    m_seen = state.percent;
    // Until the next one begins it says of the last whether it was stopped.
    if (m_isOurs && state.isBusy == m_isOut)
        m_wasStopped |= state.wasStopped;
    if (!m_isOurs || state.percent <= m_percent || !m_isOut)
        return;
    m_percent = state.percent;
    if (m_hooks.progress)
        m_hooks.progress(m_percent);
}

void WebUiJob::finish(const Result<PictureReply>& picture)
{
    if (std::exchange(m_isOver, true))
        return;
    m_promise.addResult(picture);
    m_promise.finish();
    deleteLater();
    m_hooks.isOver(this);
}

} // namespace madang

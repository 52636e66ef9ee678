#pragma once

#include "services/async/then.h"
#include "services/egress/call.h"
#include "services/image_provider.h"
#include "services/images/webui_answers.h"

#include <QObject>
#include <QPromise>

namespace madang {

class Clock;
class Egress;

/// One picture at a WebUI: a look whether it is there and idle, one long request, and beside it how far it is, once a
/// second. Somebody who goes before it is ready has the WebUI stop, so that the card is free again; but never somebody
/// else's picture that ours was waiting behind.
class WebUiJob final : public QObject {
public:
    struct Hooks {
        PictureProgress progress;
        std::function<void(const WebUiJob* job)> isOver; ///< also when it is deleted before
        std::function<void()> interrupt;
    };

    /// Egress, clock and what the hooks use outlive it; goes with `context`.
    WebUiJob(Egress& egress, const Clock& clock, Call order, HttpRequest look, Hooks hooks, QObject* context);
    ~WebUiJob() override;

    QFuture<Result<PictureReply>> picture() { return m_promise.future(); }
    void begin();

private:
    QFuture<Result<WebUiState>> look();
    void order(bool isIdle);
    void watch();
    void note(const WebUiState& state);
    void finish(const Result<PictureReply>& picture);

    Egress& m_egress;
    const Clock& m_clock;
    Call m_order;
    HttpRequest m_look;
    Hooks m_hooks;
    QPromise<Result<PictureReply>> m_promise;
    bool m_isOut = false;
    bool m_isOurs = false; ///< what the WebUI is working on
    bool m_wasStopped = false;
    bool m_isOver = false;
    int m_percent = 0; ///< told
    int m_seen = 0; ///< of whatever it was working on
};

} // namespace madang

#include "services/images/webui_provider.h"

#include "services/egress/egress.h"
#include "services/http/json.h"
#include "services/images/webui_job.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kSide = 768; // older models repeat themselves beyond it, newer ones still know it
constexpr int kSteps = 25;
const QString kOperation = u"txt2img"_s;
} // namespace

WebUiProvider::WebUiProvider(Egress& egress, const ProviderTable& providers, const Clock& clock)
    : VendorPictures(u"webui"_s, {}, egress, providers)
    , m_clock(clock)
{
}

WebUiProvider::~WebUiProvider() = default;

QString WebUiProvider::recipe() const
{
    return u"%1 %2x%2 %3"_s.arg(model()).arg(kSide).arg(kSteps);
}

AiCharge WebUiProvider::chargeFor(const PicturePrompt& prompt) const
{
    return charge(kOperation, prompt, {.width = kSide, .height = kSide});
}

QFuture<Result<PictureReply>> WebUiProvider::paint(QObject* context, const PicturePrompt& prompt,
                                                   const PictureProgress& progress)
{
    nlohmann::json body{{"prompt", json::utf8(prompt.english)},
                        {"negative_prompt", json::utf8(prompt.avoid)},
                        {"width", kSide},
                        {"height", kSide},
                        {"steps", kSteps}};
    if (!model().isEmpty())
        body["override_settings"] = {{"sd_model_checkpoint", json::utf8(model())}};
    HttpRequest order = withLogin(request("POST", u"/sdapi/v1/txt2img"_s, kOperation));
    order.headers << QPair<QByteArray, QByteArray>{"Content-Type", "application/json"};
    order.body = json::dump(body);
    WebUiJob::Hooks hooks;
    hooks.progress = progress;
    hooks.isOver = [this](const WebUiJob* over) {
        if (m_running == over)
            m_running.clear();
        next();
    };
    hooks.interrupt = [this] {
        HttpRequest interrupt = control("POST", u"/sdapi/v1/interrupt"_s, u"interrupt"_s);
        egress().send(&egress(), {.request = interrupt}); // whoever wanted the picture is gone
    };
    auto* job = new WebUiJob(egress(), m_clock, {.request = order, .charge = chargeFor(prompt)},
                             control("GET", u"/sdapi/v1/progress?skip_current_image=true"_s, u"progress"_s),
                             std::move(hooks), context);
    m_waiting.emplace_back(job);
    const QFuture<Result<PictureReply>> picture = job->picture();
    next();
    return picture;
}

HttpRequest WebUiProvider::withLogin(HttpRequest request) const
{
    const Secret login = access().credential;
    if (!login.isEmpty())
        request.headers << QPair<QByteArray, QByteArray>{"Authorization", "Basic " + login.reveal().toBase64()};
    return request;
}

HttpRequest WebUiProvider::control(const QByteArray& method, const QString& path, const QString& operation) const
{
    HttpRequest question = withLogin(request(method, path, operation));
    question.api = u"webui/control"_s;
    return question;
}

void WebUiProvider::next()
{
    while (!m_waiting.empty() && m_running.isNull()) {
        m_running = m_waiting.front();
        m_waiting.pop_front();
        if (m_running)
            m_running->begin();
    }
}

} // namespace madang

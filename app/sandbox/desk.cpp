#include "sandbox/desk.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr int kStateVersion = 1;

Response refused(const char* why)
{
    return jsonReply(400, {{"error", why}});
}
} // namespace

Desk::Desk(World& world, std::function<void()> onChange)
    : m_world(world)
    , m_onChange(std::move(onChange))
    , m_providers(makeProviders(world))
{
    addControlRoutes();
}

void Desk::addControlRoutes()
{
    m_control.add("POST", u"/__ctl/reset"_s, [this](const Request&, const QStringList&) {
        reset();
        return jsonReply(200, {{"ok", true}});
    });
    const auto clockRoute = [this](const Request& request, const QStringList&) { return clock(request); };
    m_control.add("GET", u"/__ctl/clock"_s, clockRoute);
    m_control.add("POST", u"/__ctl/clock"_s, clockRoute);
    m_control.add("POST", u"/__ctl/faults"_s, [this](const Request& request, const QStringList&) {
        return m_faults.add(parseJson(request.body)) ? jsonReply(201, m_faults.list())
                                                     : refused("not a fault that can be ordered");
    });
    m_control.add("GET", u"/__ctl/faults"_s,
                  [this](const Request&, const QStringList&) { return jsonReply(200, m_faults.list()); });
    m_control.add("DELETE", u"/__ctl/faults"_s, [this](const Request&, const QStringList&) {
        m_faults.clear();
        return jsonReply(200, m_faults.list());
    });
    m_control.add("GET", u"/__ctl/journal"_s, [this](const Request& request, const QStringList&) {
        const qint64 since = parseForm(request.rawQuery).value(u"since"_s).toLongLong();
        return jsonReply(200, m_journal.since(since));
    });
    const auto stateRoute
        = [this](const Request& request, const QStringList& captured) { return stateOf(request, captured.first()); };
    m_control.add("GET", u"/__ctl/state/{}"_s, stateRoute);
    m_control.add("PUT", u"/__ctl/state/{}"_s, stateRoute);
    m_control.add("POST", u"/__ctl/ai/answer"_s,
                  [this](const Request& request, const QStringList&) { return queueAnswer(request); });
}

Response Desk::handle(const Request& request)
{
    // Records changed by hand through the control plane may have any shape; JSON's own complaint
    // about that ends here.
    try {
        Response response;
        if (request.path.startsWith("/__ctl/"_L1)) {
            response = control(request);
        } else {
            const Json fault = m_faults.take(request);
            const auto owner = std::find_if(m_providers.begin(), m_providers.end(),
                                            [&](const auto& provider) { return provider->owns(request.path); });
            if (owner == m_providers.end()) {
                response = jsonReply(404, {{"error", "no such service here"}});
                m_journal.add(m_world.clock.nowMs(), {}, request, response, fault);
            } else {
                response = ask(**owner, request, fault);
                journal((*owner)->name(), request, response, fault);
            }
        }
        if (request.method != "GET")
            m_onChange();
        return response;
    } catch (const nlohmann::json::exception& problem) {
        return jsonReply(500, {{"error", problem.what()}});
    }
}

Response Desk::ask(Provider& provider, const Request& request, const Json& fault)
{
    const auto failure = [this](const QString& name, const QString& code) {
        Provider* named = providerNamed(name);
        return named == nullptr ? std::optional<Response>() : named->failure(code);
    };
    std::optional<Response> response = Faults::instead(fault, failure);
    if (!response) {
        Request asked = request;
        asked.answerDelayMs = Faults::delayOf(fault);
        asked.fault = fault.is_null() ? QByteArray() : dumpJson(fault);
        response = provider.serve(asked);
    }
    Faults::spoil(fault, *response);
    return *std::move(response);
}

/// An answer that comes later is spoilt and told when it is there.
void Desk::journal(const QString& provider, const Request& request, Response& response, const Json& fault)
{
    const qint64 id = m_journal.add(m_world.clock.nowMs(), provider, request, response, fault);
    if (!response.later)
        return;
    response.later = [this, id, fault, ask = std::move(response.later)] {
        std::optional<Response> answer = ask();
        if (answer) {
            Faults::spoil(fault, *answer);
            answer->delayMs = 0; // it has been waited for already
            m_journal.answered(id, *answer);
            m_onChange();
        }
        return answer;
    };
}

Response Desk::control(const Request& request)
{
    bool knowsPath = false;
    if (std::optional<Response> response = m_control.serve(request, &knowsPath))
        return *std::move(response);
    return jsonReply(knowsPath ? 405 : 404, {{"error", "no such control"}});
}

Response Desk::clock(const Request& request)
{
    if (request.method == "POST") {
        const Json order = parseJson(request.body);
        const QString now = textAt(order, "now");
        if (!order.is_object() || (!now.isEmpty() && parseIso(now) < 0))
            return refused(R"({"advanceSec":n}, {"now":"…+09:00"} or {"frozen":true|false})");
        if (!now.isEmpty())
            m_world.clock.setNow(parseIso(now));
        if (at(order, "frozen").is_boolean())
            m_world.clock.setFrozen(boolAt(order, "frozen"));
        m_world.clock.advance(intAt(order, "advanceSec"));
    }
    const qint64 now = m_world.clock.nowMs();
    return jsonReply(200, {{"now", utf8(koreanIso(now))}, {"epochMs", now}});
}

Response Desk::stateOf(const Request& request, const QString& name)
{
    Provider* provider = providerNamed(name);
    if (provider == nullptr)
        return jsonReply(404, {{"error", "no such service here"}});
    if (request.method == "PUT") {
        const Json patch = parseJson(request.body);
        if (!patch.is_object() || !provider->mergeState(patch))
            return refused("not a state this service can have");
    }
    return jsonReply(200, provider->state());
}

Response Desk::queueAnswer(const Request& request)
{
    const Json order = parseJson(request.body);
    Provider* provider = providerNamed(textAt(order, "api"));
    if (provider == nullptr || !at(provider->state(), "answers").is_array() || !at(order, "text").is_string())
        return refused(R"({"api":"anthropic"|"openai","text":"…"})");
    Json answers = at(provider->state(), "answers");
    answers.push_back(order["text"]);
    if (!provider->mergeState({{"answers", answers}}))
        return refused("not a state this service can have");
    return jsonReply(201, {{"answers", answers.size()}});
}

void Desk::reset()
{
    m_world.clock = FakeClock();
    m_world.blobs.clear();
    m_faults.clear();
    m_journal.clear();
    for (const auto& provider : m_providers)
        provider->reset();
}

Provider* Desk::providerNamed(const QString& name) const
{
    for (const auto& provider : m_providers) {
        if (provider->name() == name)
            return provider.get();
    }
    return nullptr;
}

Json Desk::save()
{
    Json states = Json::object();
    for (const auto& provider : m_providers)
        states[utf8(provider->name())] = provider->state();
    return {
        {"version", kStateVersion}, {"clock", m_world.clock.save()}, {"ids", m_world.idCount}, {"providers", states}};
}

bool Desk::restore(const Json& saved)
{
    const Json& states = at(saved, "providers");
    const Json& ids = at(saved, "ids");
    if (intAt(saved, "version") != kStateVersion || !states.is_object() || !ids.is_number_unsigned()
        || !m_world.clock.restore(at(saved, "clock")))
        return false;
    m_world.idCount = ids.get<quint64>();
    bool isWhole = true;
    for (const auto& provider : m_providers) {
        const Json& state = at(states, provider->name());
        isWhole = (state.is_null() || provider->replaceState(state)) && isWhole;
    }
    if (!isWhole)
        reset();
    return isWhole;
}

} // namespace madang::sandbox

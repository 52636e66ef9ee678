#include "sandbox/anthropic_models.h"

#include "sandbox/fake_clock.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace madang::sandbox {

namespace {
constexpr qint64 kMillion = 1'000'000;
constexpr qint64 kWide = 128'000;

constexpr std::array kModels{
    ClaudeModel{"claude-fable-5-2", "Claude Fable 5.2", "fable", 52, Thinking::Always, kMillion, kWide,
                "2026-10-29T00:00:00Z", ""},
    ClaudeModel{"claude-opus-5-5", "Claude Opus 5.5", "opus", 55, Thinking::Always, kMillion, kWide,
                "2026-10-21T00:00:00Z", ""},
    ClaudeModel{"claude-sonnet-5-5", "Claude Sonnet 5.5", "sonnet", 55, Thinking::BetweenTools, kMillion, kWide,
                "2026-10-21T00:00:00Z", ""},
    ClaudeModel{"claude-haiku-5-5", "Claude Haiku 5.5", "haiku", 55, Thinking::Adaptive, kMillion, kWide,
                "2026-10-21T00:00:00Z", ""},
    ClaudeModel{"claude-fable-5-1", "Claude Fable 5.1", "fable", 51, Thinking::Always, kMillion, kWide,
                "2026-08-20T00:00:00Z", ""},
    ClaudeModel{"claude-opus-5", "Claude Opus 5", "opus", 50, Thinking::Adaptive, kMillion, kWide,
                "2026-06-11T00:00:00Z", ""},
    ClaudeModel{"claude-sonnet-5", "Claude Sonnet 5", "sonnet", 50, Thinking::Adaptive, kMillion, kWide,
                "2026-06-11T00:00:00Z", ""},
    ClaudeModel{"claude-sonnet-4-6", "Claude Sonnet 4.6", "sonnet", 46, Thinking::OnRequest, kMillion, kWide,
                "2026-02-17T00:00:00Z", ""},
    ClaudeModel{"claude-haiku-4-5", "Claude Haiku 4.5", "haiku", 45, Thinking::OnRequest, 200'000, 64'000,
                "2025-10-15T00:00:00Z", ""},
    ClaudeModel{"claude-sonnet-4-5", "Claude Sonnet 4.5", "sonnet", 45, Thinking::OnRequest, 200'000, 64'000,
                "2025-09-29T00:00:00Z", "2026-11-30T00:00:00Z"},
    ClaudeModel{"claude-3-7-sonnet-20250219", "Claude Sonnet 3.7", "sonnet", 37, Thinking::OnRequest, 200'000, 64'000,
                "2025-02-19T00:00:00Z", "2026-02-19T00:00:00Z"},
};

Json timeOrNull(const char* text)
{
    return *text == '\0' ? Json() : Json(text);
}
} // namespace

bool ClaudeModel::refusesForcedTools() const
{
    const QLatin1StringView kind(line);
    return (generation == 55 && kind != QLatin1StringView("haiku"))
        || (generation > 50 && kind == QLatin1StringView("fable"));
}

const ClaudeModel* claudeModel(const QString& id)
{
    const auto* found = std::find_if(kModels.begin(), kModels.end(),
                                     [&](const ClaudeModel& model) { return id == QLatin1StringView(model.id); });
    return found == kModels.end() ? nullptr : found;
}

bool isRetired(const ClaudeModel& model, qint64 nowMs)
{
    return *model.retiresAt != '\0' && parseIso(QString::fromLatin1(model.retiresAt)) <= nowMs;
}

Json claudeModelInfo(const ClaudeModel& model, qint64 nowMs)
{
    const bool isEnding = *model.retiresAt != '\0';
    const char* lifecycle = isEnding ? "deprecated" : "active";
    return {{"type", "model"},
            {"id", model.id},
            {"display_name", model.name},
            {"created_at", model.createdAt},
            {"line", model.line},
            {"lifecycle", isRetired(model, nowMs) ? "retired" : lifecycle},
            {"deprecated_at", isEnding ? Json(model.createdAt) : Json()},
            {"retires_at", timeOrNull(model.retiresAt)},
            {"max_input_tokens", model.maxInput},
            {"max_tokens", model.maxTokens},
            {"capabilities", nullptr}};
}

Json claudeModelInfos(qint64 nowMs)
{
    Json infos = Json::array();
    for (const ClaudeModel& model : kModels)
        infos.push_back(claudeModelInfo(model, nowMs));
    return infos;
}

} // namespace madang::sandbox

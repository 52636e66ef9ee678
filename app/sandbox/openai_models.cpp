#include "sandbox/openai_models.h"

#include "sandbox/fake_clock.h"

#include <nlohmann/json.hpp>

#include <array>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
using enum OpenAiModel::Family;

constexpr std::array kModels{
    OpenAiModel{"gpt-6-astra", Reasoning, 60, 1'791'000'000, ""},
    OpenAiModel{"gpt-6.1-sol", Reasoning, 61, 1'792'000'000, ""},
    OpenAiModel{"gpt-6.1-terra", Reasoning, 61, 1'792'000'000, ""},
    OpenAiModel{"gpt-6-sol", Reasoning, 60, 1'790'000'000, ""},
    OpenAiModel{"gpt-6-luna", Reasoning, 60, 1'790'000'000, ""},
    OpenAiModel{"gpt-5", Reasoning, 50, 1'754'425'777, "2026-12-11"},
    OpenAiModel{"gpt-5-mini", Reasoning, 50, 1'754'425'928, "2026-12-11"},
    OpenAiModel{"gpt-5-nano", Reasoning, 50, 1'754'426'384, "2026-12-11"},
    OpenAiModel{"gpt-4o", Classic, 40, 1'715'367'049, "2027-01-14"},
    OpenAiModel{"gpt-4.1", Classic, 41, 1'744'316'542, "2027-01-14"},
    OpenAiModel{"gpt-4.1-mini", Classic, 41, 1'744'318'173, "2027-01-14"},
    OpenAiModel{"gpt-image-2.6-sunburst", Image, 26, 1'792'500'000, ""},
    OpenAiModel{"gpt-image-2.6-flare", Image, 26, 1'792'500'000, ""},
    OpenAiModel{"gpt-image-2.5-sunburst", Image, 25, 1'787'000'000, ""},
    OpenAiModel{"gpt-image-2.5-flare", Image, 25, 1'787'000'000, ""},
    OpenAiModel{"gpt-image-2", Image, 20, 1'776'000'000, ""},
    OpenAiModel{"gpt-image-1.5", Image, 15, 1'764'000'000, "2026-12-01"},
    OpenAiModel{"gpt-image-1-mini", Image, 10, 1'759'000'000, "2026-12-01"},
    OpenAiModel{"gpt-image-1", Image, 10, 1'745'000'000, "2026-10-23"},
};

bool isThere(const OpenAiModel& model, qint64 nowMs)
{
    return *model.shutdown == '\0' || parseIso(QString::fromLatin1(model.shutdown) + u"T00:00:00Z"_s) > nowMs;
}
} // namespace

const OpenAiModel* openAiModel(const QString& id, qint64 nowMs)
{
    for (const OpenAiModel& model : kModels) {
        if (id == QLatin1StringView(model.id) && isThere(model, nowMs))
            return &model;
    }
    return nullptr;
}

Json openAiModelInfo(const OpenAiModel& model)
{
    return {{"id", model.id},
            {"object", "model"},
            {"created", model.created},
            {"owned_by", "system"},
            {"shutdown_date", *model.shutdown == '\0' ? Json() : Json(model.shutdown)}};
}

Json openAiModelInfos(qint64 nowMs)
{
    Json infos = Json::array();
    for (const OpenAiModel& model : kModels) {
        if (isThere(model, nowMs))
            infos.push_back(openAiModelInfo(model));
    }
    return infos;
}

} // namespace madang::sandbox

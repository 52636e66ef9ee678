#include "sandbox/webui_order.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr std::array kSamplers{"DPM++ 2M", "DPM++ SDE", "Euler a", "Euler", "LMS", "Heun", "DDIM", "UniPC", "LCM"};
constexpr std::array kSchedulers{"automatic", "uniform", "karras", "exponential", "sgm_uniform"};

Json defaults()
{
    return {{"prompt", ""},
            {"negative_prompt", ""},
            {"seed", -1},
            {"subseed", -1},
            {"sampler_name", nullptr},
            {"scheduler", nullptr},
            {"batch_size", 1},
            {"n_iter", 1},
            {"steps", 50},
            {"cfg_scale", 7.0},
            {"width", 512},
            {"height", 512},
            {"denoising_strength", 0.75},
            {"enable_hr", false},
            {"hr_scale", 2.0},
            {"hr_upscaler", nullptr},
            {"hr_second_pass_steps", 0},
            {"styles", Json::array()},
            {"override_settings", Json::object()},
            {"override_settings_restore_afterwards", true},
            {"script_name", nullptr},
            {"script_args", Json::array()},
            {"alwayson_scripts", Json::object()},
            {"send_images", true},
            {"save_images", false},
            {"force_task_id", nullptr}};
}

/// What a member must be, after its default; members without one are texts.
const char* wrongType(const Json& wanted, const Json& given)
{
    if (given.is_null())
        return nullptr;
    if (wanted.is_boolean())
        return given.is_boolean() ? nullptr : "bool";
    if (wanted.is_number_integer())
        return given.is_number_integer() ? nullptr : "integer";
    if (wanted.is_number())
        return given.is_number() ? nullptr : "float";
    if (wanted.is_array())
        return given.is_array() ? nullptr : "list";
    if (wanted.is_object())
        return given.is_object() ? nullptr : "dict";
    return given.is_string() ? nullptr : "str";
}
} // namespace

Json webuiOrder(const Json& body)
{
    Json order = defaults();
    for (auto& [name, value] : order.items()) {
        if (const Json& given = at(body, name.c_str()); !given.is_null())
            value = given;
    }
    return order;
}

std::optional<Json> webuiProblem(const Json& body)
{
    Json problems = Json::array();
    if (!body.is_object())
        problems.push_back({{"loc", {"body"}}, {"msg", "value is not a valid dict"}, {"type", "type_error.dict"}});
    const Json wanted = defaults();
    for (const auto& [name, value] : wanted.items()) {
        if (const char* type = wrongType(value, at(body, name.c_str())); type != nullptr)
            problems.push_back({{"loc", {"body", name}},
                                {"msg", "value is not a valid " + std::string(type)},
                                {"type", "type_error." + std::string(type)}});
    }
    return problems.empty() ? std::nullopt : std::optional(problems);
}

bool isWebuiSampler(const QString& name)
{
    return std::any_of(kSamplers.begin(), kSamplers.end(),
                       [&](const char* known) { return name == QLatin1StringView(known); });
}

Json webuiSamplers()
{
    Json list = Json::array();
    for (const char* name : kSamplers)
        list.push_back({{"name", name}, {"aliases", Json::array()}, {"options", Json::object()}});
    return list;
}

Json webuiSchedulers()
{
    Json list = Json::array();
    for (const char* name : kSchedulers)
        list.push_back({{"name", name},
                        {"label", name},
                        {"aliases", nullptr},
                        {"default_rho", -1.0},
                        {"need_inner_model", false}});
    return list;
}

} // namespace madang::sandbox

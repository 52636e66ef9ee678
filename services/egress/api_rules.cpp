#include "services/egress/api_rules.h"

#include <algorithm>
#include <array>

using namespace std::chrono_literals;

namespace madang {

namespace {

/// "Overloaded" in place of an answer: the model has written nothing.
constexpr bool kWroteNothing = true;

constexpr std::array kApis{
    //  api             attempt  deadline  typical  at once
    ApiRule{"claude", 60s, 90s, 10s, 4, kWroteNothing},
    ApiRule{"openai", 60s, 90s, 10s, 4, kWroteNothing},
    ApiRule{"openaiImages", 300s, 330s, 20s, 4}, // large and exact ones take minutes, and are billed to the end
    ApiRule{"stability", 60s, 60s, 10s, 4}, // its penalty of a minute is not waited for
    ApiRule{"webui", 600s, 1800s, 20s, 1, false, true}, // one job at a time there; ours wait here, and can be stopped
    ApiRule{"webui/control", 5s, 10s, 1s, 2, false, true},
    ApiRule{"nts", 8s, 20s, 2s, 2},
    ApiRule{"instagram", 20s, 60s, 2s, 2}, // it fetches the picture while we wait
    ApiRule{"media", 30s, 60s, 2s, 2},
    ApiRule{"naver", 10s, 60s, 2s, 2},
    ApiRule{"kakao", 10s, 60s, 2s, 2},
    ApiRule{"instagram/auth", 10s, 20s, 1s, 2},
    ApiRule{"naver/auth", 10s, 20s, 1s, 2},
    ApiRule{"kakao/auth", 10s, 20s, 1s, 2},
    ApiRule{"sens", 10s, 60s, 2s, 2},
    ApiRule{"kt", 8s, 60s, 1s, 2}, // the token of all KT products
    ApiRule{"kt/uridongne-tv", 8s, 60s, 1s, 2},
    ApiRule{"kt/genie-ads", 8s, 60s, 2s, 2},
    ApiRule{"kt/ringo-biz", 8s, 60s, 1s, 2},
};

using enum EffectClass;

constexpr std::array kOperations{
    OperationRule{"claude", "plans", PaidPure},
    OperationRule{"claude", "trends", PaidPure},
    OperationRule{"claude", "check", PaidPure},
    OperationRule{"claude", "models", Read},
    OperationRule{"openai", "plans", PaidPure},
    OperationRule{"openai", "trends", PaidPure},
    OperationRule{"openai", "check", PaidPure},
    OperationRule{"openai", "models", Read},
    OperationRule{"openaiImages", "generations", PaidOnce},
    OperationRule{"openaiImages", "file", Read}, // a picture that has been paid for
    OperationRule{"stability", "generate", PaidOnce},
    OperationRule{"stability", "balance", Read},
    OperationRule{"webui", "txt2img", PaidOnce}, // in minutes of the graphics card
    OperationRule{"webui/control", "progress", Read},
    OperationRule{"webui/control", "interrupt", Read},
    OperationRule{"nts", "status", Read},
    OperationRule{"nts", "validate", Read},
    OperationRule{"media", "assets", Read}, // a picture more at our own host is nothing
    OperationRule{"media", "object", Read}, // named by its content: the same again is the same
    OperationRule{"instagram", "media", Read}, // a container that nobody publishes goes by itself
    OperationRule{"instagram", "container", Read},
    OperationRule{"instagram", "media_publish", EffectUnkeyed},
    OperationRule{"instagram", "media_link", Read},
    OperationRule{"instagram", "media_list", Read},
    OperationRule{"instagram", "insights", Read},
    OperationRule{"instagram", "me", Read},
    OperationRule{"instagram/auth", "exchange", EffectUnkeyed}, // a code works once
    OperationRule{"instagram/auth", "lengthen", Read},
    OperationRule{"instagram/auth", "renew", Read},
    OperationRule{"instagram/auth", "me", Read},
    OperationRule{"naver", "article", EffectUnkeyed},
    OperationRule{"naver", "me", Read},
    OperationRule{"naver/auth", "exchange", EffectUnkeyed},
    OperationRule{"naver/auth", "renew", Read},
    OperationRule{"naver/auth", "revoke", Read},
    OperationRule{"kakao", "image_upload", Read}, // unused pictures expire
    OperationRule{"kakao", "memo_send", EffectUnkeyed},
    OperationRule{"kakao", "token_info", Read},
    OperationRule{"kakao/auth", "exchange", EffectUnkeyed},
    OperationRule{"kakao/auth", "renew", Read},
    OperationRule{"kakao/auth", "revoke", Read},
    OperationRule{"kakao", "friends", Read},
    OperationRule{"kakao", "friends_send", EffectUnkeyed},
    OperationRule{"sens", "brand_send", EffectUnkeyed},
    OperationRule{"sens", "brand_state", Read},
    OperationRule{"kt", "token", Read},
    OperationRule{"kt/uridongne-tv", "asset", EffectKeyed},
    OperationRule{"kt/uridongne-tv", "asset_content", EffectUnkeyed}, // what KT has of it is asked before more is sent
    OperationRule{"kt/uridongne-tv", "asset_offset", Read},
    OperationRule{"kt/uridongne-tv", "asset_state", Read},
    OperationRule{"kt/uridongne-tv", "broadcast", EffectKeyed},
    OperationRule{"kt/uridongne-tv", "broadcast_cancel", EffectKeyed},
    OperationRule{"kt/uridongne-tv", "broadcast_state", Read},
    OperationRule{"kt/uridongne-tv", "broadcast_list", Read},
    OperationRule{"kt/uridongne-tv", "broadcast_metrics", Read},
    OperationRule{"kt/genie-ads", "asset", EffectKeyed},
    OperationRule{"kt/genie-ads", "asset_content", EffectUnkeyed}, // what KT has of it is asked before more is sent
    OperationRule{"kt/genie-ads", "asset_offset", Read},
    OperationRule{"kt/genie-ads", "asset_state", Read},
    OperationRule{"kt/genie-ads", "campaign", EffectKeyed},
    OperationRule{"kt/genie-ads", "submit", EffectKeyed},
    OperationRule{"kt/genie-ads", "campaign_cancel", EffectKeyed},
    OperationRule{"kt/genie-ads", "campaign_state", Read},
    OperationRule{"kt/genie-ads", "campaign_metrics", Read},
    OperationRule{"kt/genie-ads", "targets", Read},
    OperationRule{"kt/ringo-biz", "asset", EffectKeyed},
    OperationRule{"kt/ringo-biz", "asset_content", EffectUnkeyed}, // what KT has of it is asked before more is sent
    OperationRule{"kt/ringo-biz", "asset_offset", Read},
    OperationRule{"kt/ringo-biz", "asset_state", Read},
    OperationRule{"kt/ringo-biz", "ringback", EffectKeyed},
    OperationRule{"kt/ringo-biz", "ringback_cancel", EffectKeyed},
    OperationRule{"kt/ringo-biz", "ringback_restore", EffectKeyed},
    OperationRule{"kt/ringo-biz", "ringback_state", Read},
    OperationRule{"kt/ringo-biz", "ringback_metrics", Read},
};

bool isNamed(const char* name, QStringView word)
{
    return word.compare(QLatin1StringView(name)) == 0;
}

} // namespace

std::span<const ApiRule> apiRules()
{
    return kApis;
}

std::span<const OperationRule> operationRules()
{
    return kOperations;
}

const ApiRule* apiRule(QStringView api)
{
    const auto* const rule = std::ranges::find_if(kApis, [api](const ApiRule& r) { return isNamed(r.api, api); });
    return rule == kApis.end() ? nullptr : rule;
}

const OperationRule* operationRule(QStringView api, QStringView operation)
{
    const auto* const rule = std::ranges::find_if(
        kOperations, [&](const OperationRule& r) { return isNamed(r.api, api) && isNamed(r.operation, operation); });
    return rule == kOperations.end() ? nullptr : rule;
}

BreakerRule breakerRule(const ApiRule& rule)
{
    BreakerRule breaker;
    breaker.attemptTimeout = rule.attempt;
    breaker.slow = 2 * rule.typical;
    return breaker;
}

} // namespace madang

#include "sandbox/kt_errors.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace madang::sandbox {

namespace {
struct Known {
    const char* code;
    int status;
    bool isRetryable;
    const char* message;
};

constexpr std::array kKnown{
    Known{"INVALID_REQUEST", 400, false, "요청 값이 올바르지 않습니다."},
    Known{"IDEMPOTENCY_KEY_REQUIRED", 400, false, "Idempotency-Key 헤더가 필요합니다."},
    Known{"TOKEN_INVALID", 401, true, "인증 정보가 올바르지 않습니다."},
    Known{"TOKEN_EXPIRED", 401, true, "인증이 만료되었습니다."},
    Known{"NOT_SUBSCRIBED", 403, false, "가입하지 않은 서비스입니다."},
    Known{"LINE_NOT_OWNED", 403, false, "등록된 회선이 아닙니다."},
    Known{"BUSINESS_NOT_VERIFIED", 403, false, "사업자 확인이 되지 않았습니다."},
    Known{"NOT_FOUND", 404, false, "찾을 수 없습니다."},
    Known{"METHOD_NOT_ALLOWED", 405, false, "지원하지 않는 방식입니다."},
    Known{"INVALID_STATE", 409, false, "지금 상태에서는 할 수 없습니다."},
    Known{"SLOT_SOLD_OUT", 409, false, "남은 광고 물량이 없습니다."},
    Known{"SCHEDULE_CONFLICT", 409, false, "이미 예약된 변경이 있습니다."},
    Known{"IDEMPOTENCY_IN_PROGRESS", 409, true, "같은 요청을 처리하고 있습니다."},
    Known{"VERSION_MISMATCH", 412, true, "다른 곳에서 먼저 수정했습니다."},
    Known{"ASSET_TOO_LARGE", 413, false, "파일이 너무 큽니다."},
    Known{"UNSUPPORTED_MEDIA", 415, false, "지원하지 않는 파일입니다."},
    Known{"VIDEO_SPEC_INVALID", 422, false, "영상 규격이 맞지 않습니다."},
    Known{"AUDIO_SPEC_INVALID", 422, false, "음원 규격이 맞지 않습니다."},
    Known{"ASSET_HASH_MISMATCH", 422, false, "받은 파일이 보낸 파일과 다릅니다."},
    Known{"AREA_OUT_OF_SERVICE", 422, false, "서비스 지역이 아닙니다."},
    Known{"PERIOD_INVALID", 422, false, "기간이 올바르지 않습니다."},
    Known{"BUDGET_TOO_SMALL", 422, false, "예산이 최소 금액보다 적습니다."},
    Known{"CONTENT_REJECTED", 422, false, "심의 기준에 맞지 않습니다."},
    Known{"IDEMPOTENCY_KEY_REUSED", 422, false, "같은 키로 다른 요청을 보냈습니다."},
    Known{"RATE_LIMITED", 429, true, "요청이 너무 많습니다."},
    Known{"INTERNAL", 500, true, "일시적인 오류입니다."},
    Known{"UPSTREAM", 502, true, "연계 시스템 오류입니다."},
    Known{"MAINTENANCE", 503, true, "점검 중입니다."},
    Known{"TIMEOUT", 504, true, "응답이 늦어지고 있습니다."},
};

Response build(const char* code, const Json& details)
{
    const auto* found = std::find_if(kKnown.begin(), kKnown.end(),
                                     [code](const Known& entry) { return std::string_view(entry.code) == code; });
    const Known known = found == kKnown.end() ? Known{code, 500, true, "일시적인 오류입니다."} : *found;
    Response response = jsonReply(
        known.status,
        {{"error",
          {{"code", known.code}, {"message", known.message}, {"retryable", known.isRetryable}, {"details", details}}}});
    if (known.status == 429 || known.status == 503)
        response.with("Retry-After", known.status == 429 ? "5" : "60");
    if (std::string_view(code) == "IDEMPOTENCY_IN_PROGRESS")
        response.with("Retry-After", "1");
    return response;
}
} // namespace

Json ktDetail(const char* field, const char* reason)
{
    return {{"field", field}, {"reason", reason}};
}

Json ktDetail(const char* field, const char* reason, const Json& value)
{
    return {{"field", field}, {"reason", reason}, {"value", value}};
}

Response ktError(const char* code)
{
    return build(code, Json::array());
}

Response ktError(const char* code, const Json& detail)
{
    return build(code, Json::array({detail}));
}

} // namespace madang::sandbox

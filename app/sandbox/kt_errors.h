#pragma once

#include "sandbox/http_message.h"

namespace madang::sandbox {

/// One complaint about one field of a request to KT: {"field","reason","value"?,"allowed"?,…}.
Json ktDetail(const char* field, const char* reason);
Json ktDetail(const char* field, const char* reason, const Json& value);
/// The gateway's error body; status, text and whether to try again follow from the code. The
/// gateway adds the request's id.
Response ktError(const char* code);
Response ktError(const char* code, const Json& detail);

} // namespace madang::sandbox

#pragma once

#include "sandbox/http_message.h"

namespace madang::sandbox {

/// Meta's two numbers for one error; the second may be 0.
struct GraphCode {
    int code = 1;
    int subcode = 0;
};

/// Meta's error body; the usual text for the code where `message` is empty.
Response graphError(GraphCode code, const QString& message = {});

} // namespace madang::sandbox

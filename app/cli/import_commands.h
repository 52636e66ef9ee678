#pragma once

#include "command.h"

namespace madang::cli {

/// `participants import FILE --campaign ID [--dry-run]`: whoever imports has made sure that these customers agreed.
ExitCode importCustomers(Context& context, const QString& path);

} // namespace madang::cli

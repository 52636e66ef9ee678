#pragma once

#include "command.h"
#include "runtime/runtime.h"

namespace madang::cli {

/// The services over the data folder that was named. In practice mode a folder without a store card gets one, so that
/// there is something to practise with.
Result<std::unique_ptr<Runtime>> openRuntime(const Context& context);

} // namespace madang::cli

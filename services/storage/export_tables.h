#pragma once

#include "domain/result.h"

namespace madang {

class Database;

/// Version 10: what left the program as a file or on paper, who is just coming in from a file, and entries by time.
Result<void> createExports(Database& database);

} // namespace madang

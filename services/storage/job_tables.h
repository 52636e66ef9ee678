#pragma once

#include "domain/result.h"

namespace madang {

class Database;

/// The step of the schema's history that brings background jobs; for migrations.cpp.
Result<void> createJobs(Database& database);

} // namespace madang

#pragma once

#include "domain/result.h"

namespace madang {

class Database;

/// The step of the schema's history that brings what AI has cost; for migrations.cpp.
Result<void> createAiCosts(Database& database);

} // namespace madang

#pragma once

#include "domain/result.h"

namespace madang {

class Database;

/// The step of the schema's history that brings accounts, sessions, PINs and the store's business number; for
/// migrations.cpp.
Result<void> createAccounts(Database& database);

} // namespace madang

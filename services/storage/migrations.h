#pragma once

#include "domain/result.h"

#include <span>

namespace madang {

class Database;

/// One step of the schema's history. A plain function pointer on purpose: a migration must not depend on anything but
/// the database it changes, and writes its table and column names out literally.
struct Migration {
    int version;
    Result<void> (*apply)(Database& database);
};

/// Append-only, in order. To change a table: add one entry at the end; never touch an earlier one.
std::span<const Migration> migrations();

} // namespace madang

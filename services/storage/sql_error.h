#pragma once

#include "domain/error.h"

class QSqlError;

namespace madang {

/// What SQLite's own result code means to an owner.
Error storageError(const QSqlError& error);

} // namespace madang

#pragma once

#include "domain/lockout.h"
#include "domain/result.h"

#include <QString>

namespace madang {

class Database;

/// Rows of lockouts; `subject` names whose tries are counted and says nothing about a person.
class LockoutStore final {
public:
    explicit LockoutStore(Database& database);

    /// Nothing wrong so far where there is no row.
    Result<Lockout> load(const QString& subject);
    Result<void> save(const QString& subject, const Lockout& lockout);
    Result<void> remove(const QString& subject);

private:
    Database& m_database;
};

} // namespace madang

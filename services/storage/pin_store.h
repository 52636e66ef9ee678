#pragma once

#include "domain/result.h"
#include "domain/roles.h"

#include <QByteArray>
#include <QDateTime>

namespace madang {

class Database;

/// Rows of counter_pins and the one of counter_state.
class PinStore final {
public:
    explicit PinStore(Database& database);

    /// Empty where none is set.
    Result<QByteArray> hash(Role role);
    Result<void> setHash(Role role, const QByteArray& hash, const QDateTime& now);
    Result<void> remove(Role role);

    /// Who was at the counter last; the owner at first.
    Result<Role> atCounter();
    Result<void> setAtCounter(Role role);

private:
    Database& m_database;
};

} // namespace madang

#pragma once

#include "domain/result.h"
#include "domain/sales.h"

namespace madang {

class Database;

/// Rows of day_sales: one for a day.
class SalesStore final {
public:
    explicit SalesStore(Database& database);

    /// Puts `days` in the place of what is there for them, and takes `gone` away; all or nothing.
    Result<void> write(const QList<DaySales>& days, const QList<QDate>& gone);
    /// Oldest first, both ends included.
    Result<QList<DaySales>> between(QDate first, QDate last);

private:
    Database& m_database;
};

} // namespace madang

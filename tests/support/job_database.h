#pragma once

#include "services/database.h"
#include "services/storage/job_tables.h"

#include <QSqlQuery>
#include <QString>

#include <memory>

/// The owner's database with the tables of background jobs, for tests of these.
namespace madang::test {

inline qint64 number(Database& database, const QString& sql, const QVariantList& values = {})
{
    qint64 answer = -1;
    const Result<void> asked
        = database.run(sql, values, [&](const QSqlQuery& row) { answer = row.value(0).toLongLong(); });
    if (!asked)
        qFatal("%s: %s", qUtf8Printable(sql), qUtf8Printable(asked.error().detail));
    return answer;
}

inline std::unique_ptr<Database> openJobs(const QString& folder)
{
    Result<std::unique_ptr<Database>> database = Database::open(folder);
    if (!database)
        qFatal("no database: %s", qUtf8Printable(database.error().detail));
    const Result<void> ready = (*database)->inTransaction([&]() -> Result<void> {
        if (number(**database, QStringLiteral("SELECT COUNT(*) FROM sqlite_master WHERE name = 'jobs'")) > 0)
            return {};
        return createJobs(**database);
    });
    if (!ready)
        qFatal("no tables of jobs: %s", qUtf8Printable(ready.error().detail));
    return std::move(database).value();
}

/// Lets nothing be written from now on (SQLITE_FULL), or again.
inline void fillDisk(Database& database, bool full)
{
    const qint64 pages = full ? number(database, QStringLiteral("PRAGMA page_count")) : 1'000'000;
    number(database, QStringLiteral("PRAGMA max_page_count=%1").arg(pages));
}

} // namespace madang::test

#include "services/storage/cost_tables.h"

#include "services/database.h"

using namespace Qt::StringLiterals;

namespace madang {

// `at` is milliseconds since 1970 UTC, `month` the month in Korea ("2026-11") that the row counts for, `amount` the won
// that count: what was set aside (`at_most`) until it is known better.
Result<void> createAiCosts(Database& database)
{
    for (const QString& statement : {
             uR"(CREATE TABLE ai_costs (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                at INTEGER NOT NULL,
                month TEXT NOT NULL,
                vendor TEXT NOT NULL,
                model TEXT NOT NULL,
                purpose TEXT NOT NULL,
                reference TEXT NOT NULL,
                at_most INTEGER NOT NULL CHECK (at_most >= 0),
                amount INTEGER NOT NULL CHECK (amount >= 0),
                approximate INTEGER NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('reserved', 'paid', 'unknown', 'released'))) STRICT)"_s,
             u"CREATE INDEX ai_costs_by_month ON ai_costs (month)"_s,
             u"CREATE INDEX ai_costs_by_reference ON ai_costs (reference)"_s,
         }) {
        if (Result<void> done = database.run(statement); !done)
            return done;
    }
    return {};
}

} // namespace madang

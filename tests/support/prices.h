#pragma once

#include "services/costs/price_table.h"

namespace madang::test {

/// A token of the answer of "model" costs one won, of "dear model" two; "own" is free. Claude and GPT cost the same.
inline PriceTable wonForATokenEach()
{
    Result<PriceTable> table = PriceTable::parse(R"({
        "format": 1, "date": "2026-11-22", "source": "a test", "currency": "USD",
        "exchange": {"to": "KRW", "rate": 2000, "date": "2026-11-22", "source": "a test"},
        "vendors": {
            "vendor": {"tokens": [{"model": "model", "input": 0, "output": 500},
                                  {"model": "dear model", "input": 0, "output": 1000}]},
            "claude": {"tokens": [{"model": "claude-*", "input": 0, "output": 500}]},
            "openai": {"tokens": [{"model": "gpt-*", "input": 0, "output": 500}]},
            "own": {"free": true}}})");
    if (!table)
        qFatal("%s", qUtf8Printable(table.error().detail));
    return std::move(table).value();
}

} // namespace madang::test

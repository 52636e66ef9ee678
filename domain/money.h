#pragma once

#include <QString>

#include <optional>

namespace madang {

/// Whole won. Korean won have no minor unit.
using Won = qint64;

struct WonRange {
    Won min = 0;
    Won max = 0;
    friend bool operator==(const WonRange&, const WonRange&) = default;
};

struct CountRange {
    int min = 0;
    int max = 0;
    friend bool operator==(const CountRange&, const CountRange&) = default;
};

/// 12000 → "12,000원".
QString formatWon(Won amount);
/// 120000 → "12만 원", 125000 → "12만 5,000원", 0 → "0원": the way an amount is said.
QString formatWonShort(Won amount);
/// 1234567 → "1,234,567".
QString formatCount(qint64 count);
/// Reads an amount as owners type it: "500000", "500,000원", "₩500,000", "50만 원", "1만5천",
/// "1.5만", "3십만", "오십만", "백만원", "만원". Empty where it is not an amount (a sign, a gap
/// between digits, units out of order, half a won) or above a trillion won.
std::optional<Won> parseWon(QStringView text);

} // namespace madang

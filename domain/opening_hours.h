#pragma once

#include <QString>

#include <array>

namespace madang {

/// One day of the week, in minutes after midnight. A store that closes at or before it opens closes on the next day.
struct DayHours {
    bool isOpen = true;
    int opens = 11 * 60;
    int closes = 22 * 60;
    int breakFrom = 0; ///< the same as breakTo: no break
    int breakTo = 0;

    bool hasBreak() const { return isOpen && breakFrom != breakTo; }
    friend bool operator==(const DayHours&, const DayHours&) = default;
};

/// A week from Monday on.
struct OpeningHours {
    bool isKnown = false; ///< false: the owner has said nothing about them
    std::array<DayHours, 7> days = {};

    friend bool operator==(const OpeningHours&, const OpeningHours&) = default;
};

/// Times within a day, and a break within the hours it interrupts.
bool isPossible(const DayHours& day);
bool isPossible(const OpeningHours& hours);

/// "월–금 11:00–22:00 (쉬는 시간 15:00–17:00), 토 11:00–02:00, 일 쉬어요"; days that are alike together. Empty where
/// nothing is known.
QString formatHours(const OpeningHours& hours);

} // namespace madang

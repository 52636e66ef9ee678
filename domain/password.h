#pragma once

#include <QStringView>

namespace madang {

inline constexpr int kPasswordMin = 8;
inline constexpr int kPasswordMax = 128;
inline constexpr int kPinMin = 4;
inline constexpr int kPinMax = 6;

/// What a password has of what it needs, while it is typed.
struct PasswordCheck {
    bool isLongEnough = false; ///< eight characters
    bool isTooLong = false;
    bool hasLetter = false; ///< of any script
    bool hasDigit = false;
    bool hasSpecial = false; ///< neither letter nor digit; a space counts
    int strength = 0; ///< 0…4, for a meter: one for each of the four, and never 4 where one is missing

    bool isGood() const { return isLongEnough && !isTooLong && hasLetter && hasDigit && hasSpecial; }
    friend bool operator==(const PasswordCheck&, const PasswordCheck&) = default;
};
PasswordCheck checkPassword(QStringView password);

enum class PinProblem { None, NotDigits, WrongLength, TooEasy };
/// Four to six digits; not one digit all along ("0000") and no run ("1234", "4321"), which everybody tries first.
PinProblem checkPin(QStringView pin);

} // namespace madang

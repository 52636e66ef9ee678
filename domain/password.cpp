#include "domain/password.h"

#include <algorithm>

namespace madang {

PasswordCheck checkPassword(QStringView password)
{
    PasswordCheck check;
    check.isLongEnough = password.size() >= kPasswordMin;
    check.isTooLong = password.size() > kPasswordMax;
    for (const QChar c : password) {
        check.hasDigit = check.hasDigit || c.isDigit();
        check.hasLetter = check.hasLetter || c.isLetter();
        check.hasSpecial = check.hasSpecial || !c.isLetterOrNumber();
    }
    check.strength = int(check.isLongEnough) + int(check.hasLetter) + int(check.hasDigit) + int(check.hasSpecial);
    return check;
}

PinProblem checkPin(QStringView pin)
{
    if (!std::all_of(pin.begin(), pin.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return PinProblem::NotDigits;
    if (pin.size() < kPinMin || pin.size() > kPinMax)
        return PinProblem::WrongLength;
    const int step = pin.at(1).unicode() - pin.at(0).unicode();
    if (step < -1 || step > 1)
        return PinProblem::None;
    for (qsizetype i = 1; i < pin.size(); ++i) {
        if (pin.at(i).unicode() - pin.at(i - 1).unicode() != step)
            return PinProblem::None;
    }
    return PinProblem::TooEasy;
}

} // namespace madang

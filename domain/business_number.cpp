#include "domain/business_number.h"

#include "domain/digits.h"
#include "domain/keys.h"

namespace madang {

namespace {
constexpr std::array kStatusKeys{
    KeyOf{BusinessStatus::Unknown, "unknown"},           KeyOf{BusinessStatus::Active, "active"},
    KeyOf{BusinessStatus::Suspended, "suspended"},       KeyOf{BusinessStatus::Closed, "closed"},
    KeyOf{BusinessStatus::Unregistered, "unregistered"},
};
constexpr std::array kWeights{1, 3, 7, 1, 3, 7, 1, 3, 5};
constexpr qsizetype kLength = 10;

bool checkDigitFits(const QString& digits)
{
    int sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i)
        sum += digits.at(qsizetype(i)).digitValue() * kWeights.at(i);
    sum += digits.at(8).digitValue() * 5 / 10;
    return (10 - sum % 10) % 10 == digits.at(9).digitValue();
}
} // namespace

QString businessStatusKey(BusinessStatus status)
{
    return keyIn(kStatusKeys, status);
}

std::optional<BusinessStatus> businessStatusFromKey(QStringView key)
{
    return valueIn(kStatusKeys, key);
}

BusinessNumber::BusinessNumber(QString digits)
    : m_digits(std::move(digits))
{
}

std::optional<BusinessNumber> BusinessNumber::parse(QStringView text)
{
    for (const QChar c : text) {
        if (!c.isDigit() && c.category() != QChar::Punctuation_Dash && !c.isSpace())
            return std::nullopt;
    }
    const QString digits = digitsOf(text);
    if (digits.size() != kLength || digits.count(u'0') == kLength || !checkDigitFits(digits))
        return std::nullopt;
    return BusinessNumber(digits);
}

QString BusinessNumber::formatted() const
{
    return formatBusinessNumberWhileTyping(m_digits);
}

QString formatBusinessNumberWhileTyping(QStringView text)
{
    QString digits = digitsOf(text).left(kLength);
    if (digits.size() > 5)
        digits.insert(5, u'-');
    if (digits.size() > 3)
        digits.insert(3, u'-');
    return digits;
}

} // namespace madang

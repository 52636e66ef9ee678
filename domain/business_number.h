#pragma once

#include <QString>

#include <optional>

namespace madang {

/// What the tax office says of a number.
enum class BusinessStatus { Unknown, Active, Suspended, Closed, Unregistered };
QString businessStatusKey(BusinessStatus status);
std::optional<BusinessStatus> businessStatusFromKey(QStringView key);

/// A ten-digit Korean business registration number (사업자등록번호) whose check digit is right.
/// Check digit: weights 1 3 7 1 3 7 1 3 5 on the first nine digits, plus floor(d9·5/10); the last digit is
/// (10 − sum mod 10) mod 10. 000-00-00000 satisfies the sum and is refused all the same.
class BusinessNumber {
public:
    static std::optional<BusinessNumber> parse(QStringView text);

    const QString& digits() const { return m_digits; }
    /// "124-81-00998"
    QString formatted() const;

    friend bool operator==(const BusinessNumber&, const BusinessNumber&) = default;

private:
    explicit BusinessNumber(QString digits);
    QString m_digits;
};

/// "1248100" → "124-81-00"
QString formatBusinessNumberWhileTyping(QStringView text);

} // namespace madang

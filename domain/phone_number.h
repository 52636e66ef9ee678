#pragma once

#include <QString>

#include <optional>

namespace madang {

/// A Korean telephone number as digits only. Made only by the parsers below, so holding one means
/// it is possible.
class PhoneNumber {
public:
    /// A personal mobile number: 010 with eight more digits, or an old 011/016/017/018/019 number.
    static std::optional<PhoneNumber> parseMobile(QStringView text);
    /// Any number a store answers: mobile, regional (02, 031…), 070, 080, 050x, 15xx/16xx/18xx.
    static std::optional<PhoneNumber> parseStore(QStringView text);

    const QString& digits() const { return m_digits; }
    /// "010-1234-5678"
    QString formatted() const;
    /// "010-****-5678"; of a number in two groups the second: "1588-****".
    QString masked() const;

    friend bool operator==(const PhoneNumber&, const PhoneNumber&) = default;

private:
    explicit PhoneNumber(QString digits);
    QString m_digits;
};

/// Groups what has been typed so far, for a field that formats while typing: "0101234" →
/// "010-1234".
QString formatPhoneWhileTyping(QStringView text);

} // namespace madang

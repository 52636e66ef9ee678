#include "domain/import_values.h"

#include "domain/digits.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kEarliestYear = 2000;
constexpr qsizetype kLongestValue = 64; ///< no phone, day or amount is longer

/// One form for full-width digits, odd spaces and the wide won sign; without the apostrophe that means "text".
QString plain(QStringView text)
{
    if (text.size() > kLongestValue)
        return {};
    QString plain = text.toString().normalized(QString::NormalizationForm_KC).simplified();
    while (plain.startsWith(u'\''))
        plain.remove(0, 1);
    return plain;
}

/// "1012345678.0" and "12000.00" are whole numbers written by a program.
void dropZeroDecimals(QString& number)
{
    static const QRegularExpression zeros(u"^([^.]*[0-9])\\.0+$"_s);
    if (const QRegularExpressionMatch match = zeros.match(number); match.hasMatch())
        number = match.captured(1);
}

/// Takes the sign off: "-", "−", "△", "▲", "(…)" or a minus at the end.
bool takeSign(QString& amount)
{
    static const QRegularExpression bracketed(u"^\\((.+)\\)$"_s);
    if (const QRegularExpressionMatch match = bracketed.match(amount); match.hasMatch()) {
        amount = match.captured(1).trimmed();
        return true;
    }
    static const QRegularExpression minus(u"^([₩\\\\]?)\\s*[-−–△▲]\\s*(.+)$"_s);
    if (const QRegularExpressionMatch match = minus.match(amount); match.hasMatch()) {
        amount = match.captured(1) + match.captured(2);
        return true;
    }
    if (amount.endsWith(u'-') || amount.endsWith(u'−')) {
        amount.chop(1);
        return true;
    }
    return false;
}
} // namespace

std::optional<PhoneNumber> parseImportedMobile(QStringView text)
{
    QString number = plain(text);
    dropZeroDecimals(number);
    if (auto phone = PhoneNumber::parseMobile(number))
        return phone;
    static const QRegularExpression eaten(u"^1[016789][0-9 .-]{7,12}$"_s);
    if (eaten.match(number).hasMatch())
        return PhoneNumber::parseMobile(QString(u'0' + number));
    if (number.startsWith(u"82") && digitsOf(number).size() >= 11)
        return PhoneNumber::parseMobile(QString(u'+' + number));
    return std::nullopt;
}

std::optional<QDate> parseImportedDay(QStringView text)
{
    static const QRegularExpression spelled(
        u"^(\\d{4}|\\d{2})(?:\\s?[-./]\\s?|\\s?년\\s?)(\\d{1,2})(?:\\s?[-./]\\s?|\\s?월\\s?)(\\d{1,2})(?!\\d)"
        "\\s?[.일]?(?:\\s?\\([월화수목금토일](?:요일)?\\)|\\s?[월화수목금토일]요일)?(?:[T ,]\\s?\\D{0,3}\\s?\\d{1,2}\\D.*)?$"_s);
    static const QRegularExpression packed(u"^(20\\d{2})(\\d{2})(\\d{2})(?:\\s?\\d{4,6})?$"_s);
    QString day = plain(text);
    dropZeroDecimals(day);
    QRegularExpressionMatch match = spelled.match(day);
    if (!match.hasMatch())
        match = packed.match(day);
    if (!match.hasMatch())
        return std::nullopt;
    int year = match.capturedView(1).toInt();
    if (match.capturedLength(1) == 2)
        year += kEarliestYear;
    const QDate date(year, match.capturedView(2).toInt(), match.capturedView(3).toInt());
    return date.isValid() && year >= kEarliestYear && year < kEarliestYear + 100 ? std::optional(date) : std::nullopt;
}

std::optional<Won> parseImportedWon(QStringView text)
{
    QString amount = plain(text);
    const bool isNegative = takeSign(amount);
    if (amount.startsWith(u'\\')) // the won sign of old Korean fonts
        amount.remove(0, 1);
    if (amount.endsWith(u'원'))
        amount = amount.chopped(1).trimmed();
    dropZeroDecimals(amount);
    const std::optional<Won> won = parseWon(amount);
    return won && isNegative ? std::optional(-*won) : won;
}

std::optional<int> parseImportedCount(QStringView text)
{
    QString count = plain(text);
    dropZeroDecimals(count);
    static const QRegularExpression frame(u"^(\\d{1,3}(?:,?\\d{3}){0,2})\\s?[건개회]?$"_s);
    const QRegularExpressionMatch match = frame.match(count);
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).remove(u',').toInt();
}

} // namespace madang

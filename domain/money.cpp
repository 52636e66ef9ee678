#include "domain/money.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr Won kMan = 10'000;
constexpr Won kEok = 100'000'000;
/// Nothing a small store spends comes near this; above it a typed number is a slip of the finger.
constexpr Won kLargestReadable = 1'000'000'000'000;
constexpr qsizetype kMostDigits = 13;
constexpr qsizetype kMostDecimals = 6;

struct Unit {
    char16_t sign;
    Won factor;
};
constexpr std::array kUnits{Unit{u'억', kEok}, Unit{u'만', kMan}, Unit{u'천', 1'000}, Unit{u'백', 100},
                            Unit{u'십', 10}};

Won factorOf(QStringView sign)
{
    for (const Unit& unit : kUnits) {
        if (sign.startsWith(QChar(unit.sign)))
            return unit.factor;
    }
    return 1;
}

/// "1,500" → {1500, 0 decimals}, "1.5" → {15, 1 decimal}, "오" → {5, 0}.
struct Number {
    Won value = 0;
    qsizetype decimals = 0;

    /// Empty where won would be split or the amount is out of all reason.
    std::optional<Won> times(Won factor) const
    {
        if (decimals > 0 && factor == 1)
            return std::nullopt;
        Won scale = 1;
        for (qsizetype i = 0; i < decimals; ++i)
            scale *= 10;
        if (value > kLargestReadable * scale / factor || value * factor % scale != 0)
            return std::nullopt;
        return value * factor / scale;
    }
};

std::optional<Number> readNumber(QStringView whole, QStringView decimals, QStringView word)
{
    if (!word.isEmpty())
        return Number{QStringView(u"영일이삼사오육칠팔구").indexOf(word.front())};
    const QString digits = whole.toString().remove(u',') + decimals.toString();
    if (digits.size() > kMostDigits || decimals.size() > kMostDecimals)
        return std::nullopt;
    return Number{digits.toLongLong(), decimals.size()};
}
} // namespace

QString formatCount(qint64 count)
{
    QString digits = QString::number(count);
    const qsizetype first = count < 0 ? 1 : 0;
    for (qsizetype i = digits.size() - 3; i > first; i -= 3)
        digits.insert(i, u',');
    return digits;
}

QString formatWon(Won amount)
{
    return formatCount(amount) + u"원"_s;
}

QString formatWonShort(Won amount)
{
    const quint64 size = amount < 0 ? 0 - quint64(amount) : quint64(amount);
    QStringList parts;
    if (size >= kEok)
        parts << formatCount(qint64(size / kEok)) + u"억"_s;
    if (size % kEok >= kMan)
        parts << formatCount(qint64(size % kEok / kMan)) + u"만"_s;
    const qint64 rest = qint64(size % kMan);
    parts << (rest > 0 || parts.isEmpty() ? formatWon(rest) : u"원"_s);
    return (amount < 0 ? u"-"_s : QString()) + parts.join(u' ');
}

std::optional<Won> parseWon(QStringView text)
{
    // A row of numbers, each with its unit; either may be missing ("천", "5000"), not both.
    static const QRegularExpression frame(u"^₩?\\s*(.*?\\S)\\s*원?$"_s);
    static const QRegularExpression group(
        u"\\G\\s*(?:(\\d+(?:,\\d+)*)(?:\\.(\\d+))?|([영일이삼사오육칠팔구]))?\\s*([억만천백십])?"_s);
    const QString plain = text.toString().normalized(QString::NormalizationForm_KC).trimmed();
    const QRegularExpressionMatch framed = frame.match(plain);
    if (!framed.hasMatch())
        return std::nullopt;
    const QString amount = framed.captured(1);

    Won total = 0;
    Won section = 0; // what stands before the next 만 or 억
    Won largestBig = kLargestReadable; // units only grow smaller from left to right
    Won largestSmall = kLargestReadable;
    for (qsizetype at = 0; at < amount.size();) {
        const QRegularExpressionMatch match = group.match(amount, at);
        const Won factor = factorOf(match.capturedView(4));
        const bool named = match.capturedLength(1) > 0 || match.capturedLength(3) > 0;
        const bool isBig = factor >= kMan;
        const std::optional<Number> number = named
            ? readNumber(match.capturedView(1), match.capturedView(2), match.capturedView(3))
            : Number{isBig && section > 0 ? 0 : 1};
        if ((!named && factor == 1) || !number || factor >= (isBig ? largestBig : largestSmall))
            return std::nullopt;
        at = match.capturedEnd();

        const std::optional<Won> part = number->times(factor);
        if (!part || (isBig && section > kLargestReadable / factor))
            return std::nullopt;
        if (isBig) {
            total += section * factor + *part;
            section = 0;
            largestBig = factor;
            largestSmall = kLargestReadable;
        } else {
            section += *part;
            largestSmall = factor;
        }
        if (total + section > kLargestReadable)
            return std::nullopt;
    }
    return total + section;
}

} // namespace madang

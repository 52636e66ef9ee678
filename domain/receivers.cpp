#include "domain/receivers.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
/// "010-1234-5678 010 8765 4321" cannot be told apart, "010-1234-5678 010-8765-4321" can.
QStringList numbersIn(const QString& piece)
{
    if (PhoneNumber::parseMobile(piece))
        return {piece};
    const QStringList words = piece.split(u' ', Qt::SkipEmptyParts);
    const bool areAll
        = std::ranges::all_of(words, [](const QString& word) { return PhoneNumber::parseMobile(word).has_value(); });
    return areAll ? words : QStringList{piece};
}
} // namespace

bool Receivers::areUsable() const
{
    return !numbers.isEmpty() && wrong.isEmpty() && numbers.size() <= kReceiversMax;
}

Receivers parseReceivers(const QString& text)
{
    static const QRegularExpression kBetween(u"[\\r\\n,;\\t]+"_s);
    Receivers receivers;
    const QStringList pieces = text.split(kBetween, Qt::SkipEmptyParts);
    for (const QString& raw : pieces) {
        const QString piece = raw.simplified();
        if (piece.isEmpty())
            continue;
        const QStringList written = numbersIn(piece);
        for (const QString& one : written) {
            const auto number = PhoneNumber::parseMobile(one);
            if (!number)
                receivers.wrong << one;
            else if (receivers.numbers.contains(*number))
                ++receivers.repeated;
            else
                receivers.numbers << *number;
        }
    }
    return receivers;
}

} // namespace madang

#include "domain/draw.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr qsizetype kSeedBytes = 32;

/// A number strictly between 0 and 1, exact in a double: the first 52 bits of a hash and a half.
double unitInterval(const QByteArray& hash)
{
    quint64 bits = 0;
    for (int i = 0; i < 8; ++i)
        bits = (bits << 8) | quint8(hash.at(i));
    return (double(bits >> 12) + 0.5) / 4503599627370496.0;
}

Error invalid(const QString& why)
{
    return {ErrorKind::InvalidInput, why, {}};
}
} // namespace

QByteArray sealOf(QList<DrawTicket> tickets)
{
    std::ranges::sort(tickets, {}, &DrawTicket::code);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const DrawTicket& ticket : tickets)
        hash.addData((ticket.code + u':' + QString::number(ticket.weight) + u'\n').toUtf8());
    return hash.result();
}

Result<QStringList> drawWinners(const QList<DrawTicket>& tickets, int count, const QByteArray& seed)
{
    if (count < 1 || count > tickets.size())
        return invalid(u"%1 winners out of %2 entries"_s.arg(count).arg(tickets.size()));
    if (seed.size() != kSeedBytes)
        return invalid(u"the seed must have 32 bytes"_s);

    struct Keyed {
        double key;
        QString code;
    };
    const QByteArray prefix = seed + sealOf(tickets);
    QList<Keyed> order;
    QSet<QString> seen;
    for (const DrawTicket& ticket : tickets) {
        if (ticket.weight < 1 || seen.contains(ticket.code))
            return invalid(u"a weight below one or a code twice: "_s + ticket.code);
        // Either sign would let two different lists have the same seal.
        if (ticket.code.isEmpty() || ticket.code.contains(u':') || ticket.code.contains(u'\n'))
            return invalid(u"not a code: "_s + ticket.code);
        seen.insert(ticket.code);
        const QByteArray hash = QCryptographicHash::hash(prefix + ticket.code.toUtf8(), QCryptographicHash::Sha256);
        order.append({-std::log(unitInterval(hash)) / double(ticket.weight), ticket.code});
    }
    std::ranges::sort(order,
                      [](const Keyed& a, const Keyed& b) { return a.key != b.key ? a.key < b.key : a.code < b.code; });
    QStringList winners;
    for (const Keyed& keyed : order.first(count))
        winners << keyed.code;
    return winners;
}

} // namespace madang

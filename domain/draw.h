#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

namespace madang {

/// One ticket holder of a draw: the entry's code and how many tickets it holds.
struct DrawTicket {
    QString code;
    int weight = 1;
};

/// What was drawn, with everything needed to draw it again.
struct Draw {
    QString campaignId;
    QByteArray seal; ///< SHA-256 over the sorted list of "code:weight" lines
    QByteArray seed; ///< 32 random bytes
    QStringList winners; ///< codes, in the order drawn
    QDateTime at;

    friend bool operator==(const Draw&, const Draw&) = default;
};

/// SHA-256 over the sorted "code:weight\n" lines: the list as it was when drawn.
QByteArray sealOf(QList<DrawTicket> tickets);

/// Draws `count` different codes. Each code's key is −ln(u)/weight with u from SHA-256(seed ‖ seal
/// ‖ code) (Efraimidis and Spirakis 2006, weighted sampling without replacement); the smallest keys
/// win. The same seed and list give the same winners on every machine. InvalidInput unless 0 <
/// count ≤ tickets, all weights are at least 1, codes are unique, not empty and without ':' or line
/// end, and the seed has 32 bytes.
Result<QStringList> drawWinners(const QList<DrawTicket>& tickets, int count, const QByteArray& seed);

} // namespace madang

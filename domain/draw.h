#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <optional>

namespace madang {

/// One ticket holder of a draw: the entry's code and how many tickets it holds.
struct DrawTicket {
    QString code;
    int weight = 1;

    friend bool operator==(const DrawTicket&, const DrawTicket&) = default;
};

/// Random: one ticket for everybody. Weighted: as many as an entry's weight.
enum class DrawMode { Random, Weighted };
QString drawModeKey(DrawMode mode);
std::optional<DrawMode> drawModeFromKey(QStringView key);

/// Where the number comes from that nobody in the store can choose: a coming draw of the Korean lottery, or a number
/// that a customer calls out in the store.
enum class NumberKind { Lottery, CalledOut };
QString numberKindKey(NumberKind kind);
std::optional<NumberKind> numberKindFromKey(QStringView key);

/// What is promised before anybody knows the number.
struct DrawTerms {
    DrawMode mode = DrawMode::Weighted;
    int winners = 1;
    int reserves = 0; ///< drawn in the same run, after the winners
    NumberKind numberKind = NumberKind::CalledOut;
    QString numberName; ///< one line that says which number counts: "로또 제1252회 당첨 번호"

    friend bool operator==(const DrawTerms&, const DrawTerms&) = default;
};

/// A winner who could not be given the prize, and the reserve who has it instead.
struct Replacement {
    QString out;
    QString in;
    QString reason;
    QDateTime at;

    friend bool operator==(const Replacement&, const Replacement&) = default;
};

/// A draw from its promise on, with everything needed to draw it again.
struct Draw {
    QString campaignId;
    DrawTerms terms;
    QByteArray seal; ///< drawSeal() of what was promised
    QByteArray secret; ///< 32 random bytes, shown only after the number is known
    QDateTime sealedAt;
    QString publicNumber; ///< empty until it is known
    QStringList drawn; ///< codes in the order drawn, winners first; empty until then
    QDateTime drawnAt;
    QList<Replacement> replacements; ///< in their order

    bool isDrawn() const { return !drawn.isEmpty(); }
    /// As they were drawn.
    QStringList firstWinners() const;
    /// Who has a prize now; a replaced winner's place is the reserve's.
    QStringList winners() const;
    /// Who would come next, in their order.
    QStringList reservesLeft() const;

    friend bool operator==(const Draw&, const Draw&) = default;
};

inline constexpr qsizetype kDrawSecretBytes = 32;

/// SHA-256 of the secret: what is shown of it before the draw.
QByteArray commitmentTo(const QByteArray& secret);

/// The seal: SHA-256 over these lines, each ended by "\n", tickets sorted by their code:
///   madang-draw-2
///   mode:<random|weighted>
///   winners:<n>
///   reserves:<n>
///   number:<numberName>
///   commitment:<hex>
///   <code>:<weight>          (weight 1 in a random draw)
/// Whatever is changed afterwards, a customer added or a prize less, changes it. InvalidInput as drawOrder(), and for a
/// number's name of more than one line.
Result<QByteArray> drawSeal(const DrawTerms& terms, const QByteArray& commitment, const QList<DrawTicket>& tickets);

/// The number as it counts: whole numbers parted by single spaces ("7, 11,12" → "7 11 12"), without leading zeros; a
/// lottery's six in ascending order. Nothing where it is none: for the lottery not six different ones from 1 to 45; for
/// a called one not one number of up to nine digits.
std::optional<QString> publicNumberOf(NumberKind kind, QStringView typed);

/// SHA-256 of "madang-draw-2\n<seal hex>\n<secret hex>\n<publicNumber>\n".
QByteArray drawSeed(const QByteArray& seal, const QByteArray& secret, const QString& publicNumber);

/// Draws `count` different codes by drawing tickets out of a box: for pick i = 0, 1, … and try j = 0, 1, … let x be
/// the first 8 bytes (big-endian) of SHA-256("<seed hex>:<i>:<j>"). With T tickets left, x counts where it is below the
/// largest multiple of T up to 2^64; then ticket x mod T wins, counted from 0 along the codes in ascending order, and
/// all tickets of that code leave the box. Whole numbers only: the same on every machine and in every language.
/// InvalidInput unless 0 < count ≤ tickets, all weights are from 1 to 1000, and codes are unique, plain ASCII letters
/// and digits.
Result<QStringList> drawOrder(const QList<DrawTicket>& tickets, int count, const QByteArray& seed);

/// The tickets as a mode counts them.
QList<DrawTicket> ticketsFor(DrawMode mode, QList<DrawTicket> tickets);

/// The next draw of the Korean lottery (Lotto 6/45: Saturdays, half past eight in the evening; the first was on
/// 2002-12-07) that nobody can know yet at that moment.
struct LotteryDraw {
    int round = 0;
    QDate day;
};
LotteryDraw nextLottery(const QDateTime& now);
/// "로또 제1252회 당첨 번호 (2026. 11. 28.)"
QString lotteryName(const LotteryDraw& lottery);
/// From when on a sealed draw's number can be known: for the lottery, when the one that came next after the seal is
/// drawn; invalid where anybody may call it out at once.
QDateTime numberKnownFrom(const Draw& draw);

} // namespace madang

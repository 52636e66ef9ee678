#include "domain/draw.h"

#include "domain/keys.h"
#include "domain/korean_text.h"
#include "domain/ticket_box.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr std::array kModeKeys{KeyOf{DrawMode::Random, "random"}, KeyOf{DrawMode::Weighted, "weighted"}};
constexpr std::array kNumberKeys{KeyOf{NumberKind::Lottery, "lottery"}, KeyOf{NumberKind::CalledOut, "called"}};
constexpr int kMostWeight = 1000;
constexpr int kLotteryNumbers = 6;
constexpr int kLotteryHighest = 45;
constexpr int kDaysOfWeek = 7;
const QTime kLotteryTime(20, 30);
const QDate kFirstLottery(2002, 12, 7);

Error invalid(const QString& why)
{
    return {ErrorKind::InvalidInput, why, {}};
}

/// What could be read in two ways (a sign of the seal's own lines, a letter that sorts differently elsewhere) is none.
bool isCode(const QString& code)
{
    return !code.isEmpty() && std::ranges::all_of(code, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
    });
}

Result<void> checkTickets(const QList<DrawTicket>& tickets)
{
    QSet<QString> seen;
    for (const DrawTicket& ticket : tickets) {
        if (ticket.weight < 1 || ticket.weight > kMostWeight)
            return invalid(u"a weight of %1: %2"_s.arg(ticket.weight).arg(ticket.code));
        if (!isCode(ticket.code) || seen.contains(ticket.code))
            return invalid(u"not a code, or twice: "_s + ticket.code);
        seen.insert(ticket.code);
    }
    return {};
}

QByteArray sha256(const QByteArray& text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

/// A whole number below `total`, each as likely as the other.
quint64 numberBelow(quint64 total, const QByteArray& seedHex, int pick)
{
    const quint64 rest = (std::numeric_limits<quint64>::max() % total + 1) % total; // 2^64 mod total
    for (int attempt = 0;; ++attempt) {
        const QByteArray hash = sha256(seedHex + ':' + QByteArray::number(pick) + ':' + QByteArray::number(attempt));
        quint64 x = 0;
        for (int i = 0; i < 8; ++i)
            x = (x << 8) | quint8(hash.at(i));
        if (x <= std::numeric_limits<quint64>::max() - rest)
            return x % total;
    }
}
} // namespace

QString drawModeKey(DrawMode mode)
{
    return keyIn(kModeKeys, mode);
}
std::optional<DrawMode> drawModeFromKey(QStringView key)
{
    return valueIn(kModeKeys, key);
}
QString numberKindKey(NumberKind kind)
{
    return keyIn(kNumberKeys, kind);
}
std::optional<NumberKind> numberKindFromKey(QStringView key)
{
    return valueIn(kNumberKeys, key);
}

QStringList Draw::firstWinners() const
{
    return drawn.first(std::clamp(qsizetype(terms.winners), qsizetype(0), drawn.size()));
}

QStringList Draw::winners() const
{
    QStringList now = firstWinners();
    for (const Replacement& replacement : replacements)
        std::ranges::replace(now, replacement.out, replacement.in);
    return now;
}

QStringList Draw::reservesLeft() const
{
    QStringList left = drawn.mid(firstWinners().size());
    for (const Replacement& replacement : replacements)
        left.removeOne(replacement.in);
    return left;
}

QByteArray commitmentTo(const QByteArray& secret)
{
    return sha256(secret);
}

Result<QByteArray> drawSeal(const DrawTerms& terms, const QByteArray& commitment, const QList<DrawTicket>& tickets)
{
    if (const Result<void> checked = checkTickets(tickets); !checked)
        return checked.error();
    if (terms.numberName.contains(u'\n') || terms.numberName.contains(u'\r'))
        return invalid(u"the number's name has more than one line"_s);
    QList<DrawTicket> sorted = ticketsFor(terms.mode, tickets);
    std::ranges::sort(sorted, {}, &DrawTicket::code);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(
        u"madang-draw-2\nmode:%1\nwinners:%2\nreserves:%3\nnumber:%4\ncommitment:%5\n"_s.arg(drawModeKey(terms.mode))
            .arg(terms.winners)
            .arg(terms.reserves)
            .arg(terms.numberName, QString::fromLatin1(commitment.toHex()))
            .toUtf8());
    for (const DrawTicket& ticket : sorted)
        hash.addData(ticket.code.toLatin1() + ':' + QByteArray::number(ticket.weight) + '\n');
    return hash.result();
}

std::optional<QString> publicNumberOf(NumberKind kind, QStringView typed)
{
    QList<int> numbers;
    QString digits;
    constexpr qsizetype kMostDigits = 9;
    const QString text = typed.toString() + u' ';
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9') {
            digits += c;
        } else if (c.isSpace() || c == u',' || c == u'-') {
            if (digits.size() > kMostDigits)
                return std::nullopt;
            if (!digits.isEmpty())
                numbers << digits.toInt();
            digits.clear();
        } else {
            return std::nullopt;
        }
    }
    if (kind == NumberKind::CalledOut)
        return numbers.size() == 1 ? std::optional(QString::number(numbers.first())) : std::nullopt;
    std::ranges::sort(numbers);
    const bool isLottery = numbers.size() == kLotteryNumbers && std::ranges::adjacent_find(numbers) == numbers.end()
        && numbers.first() >= 1 && numbers.last() <= kLotteryHighest;
    if (!isLottery)
        return std::nullopt;
    QStringList words;
    for (const int number : std::as_const(numbers))
        words << QString::number(number);
    return words.join(u' ');
}

QByteArray drawSeed(const QByteArray& seal, const QByteArray& secret, const QString& publicNumber)
{
    return sha256("madang-draw-2\n" + seal.toHex() + '\n' + secret.toHex() + '\n' + publicNumber.toUtf8() + '\n');
}

Result<QStringList> drawOrder(const QList<DrawTicket>& tickets, int count, const QByteArray& seed)
{
    if (count < 1 || count > tickets.size())
        return invalid(u"%1 to be drawn out of %2 entries"_s.arg(count).arg(tickets.size()));
    if (const Result<void> checked = checkTickets(tickets); !checked)
        return checked.error();
    QList<DrawTicket> sorted = tickets;
    std::ranges::sort(sorted, {}, &DrawTicket::code);
    TicketBox box(sorted);
    const QByteArray seedHex = seed.toHex();
    QStringList order;
    for (int pick = 0; pick < count; ++pick)
        order << sorted.at(box.take(numberBelow(box.total(), seedHex, pick))).code;
    return order;
}

QList<DrawTicket> ticketsFor(DrawMode mode, QList<DrawTicket> tickets)
{
    if (mode == DrawMode::Random) {
        for (DrawTicket& ticket : tickets)
            ticket.weight = 1;
    }
    return tickets;
}

LotteryDraw nextLottery(const QDateTime& now)
{
    const QDateTime here = now.toTimeZone(koreanTime());
    QDate day = here.date().addDays((Qt::Saturday - here.date().dayOfWeek() + kDaysOfWeek) % kDaysOfWeek);
    if (day == here.date() && here.time() >= kLotteryTime)
        day = day.addDays(kDaysOfWeek);
    return {int(kFirstLottery.daysTo(day) / kDaysOfWeek) + 1, day};
}

QString lotteryName(const LotteryDraw& lottery)
{
    return u"로또 제%1회 당첨 번호 (%2)"_s.arg(lottery.round).arg(lottery.day.toString(u"yyyy. M. d."));
}

QDateTime numberKnownFrom(const Draw& draw)
{
    if (draw.terms.numberKind != NumberKind::Lottery || !draw.sealedAt.isValid())
        return {};
    return QDateTime(nextLottery(draw.sealedAt).day, kLotteryTime, koreanTime());
}

} // namespace madang

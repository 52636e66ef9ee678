#include "domain/draw.h"
#include "domain/draw_certificate.h"
#include "support/program.h"

#include <QCryptographicHash>
#include <QMap>
#include <QSet>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace madang;

namespace {
constexpr int kDraws = 100'000;

QByteArray countingSecret()
{
    QByteArray secret;
    for (char byte = 0; byte < 32; ++byte)
        secret += byte;
    return secret;
}

QByteArray seedNumber(int i)
{
    return QCryptographicHash::hash("madang-draw-" + QByteArray::number(i), QCryptographicHash::Sha256);
}

QList<DrawTicket> sixTickets()
{
    return {{u"7KQ2M9XA"_s, 1}, {u"B3HJ5N6P"_s, 3}, {u"C8VWX2YZ"_s, 1},
            {u"DD4E5F6G"_s, 3}, {u"EMADANG2"_s, 1}, {u"F9G8H7J6"_s, 2}};
}

DrawTerms lotteryTerms()
{
    return {DrawMode::Weighted, 2, 1, NumberKind::Lottery, u"로또 제1252회 당첨 번호"_s};
}

QByteArray sealOf(const DrawTerms& terms, const QList<DrawTicket>& tickets)
{
    return drawSeal(terms, commitmentTo(countingSecret()), tickets).value_or({});
}

/// A whole draw as it would be certified.
DrawCertificate certified(const DrawTerms& terms = lotteryTerms(), const QString& number = u"3 11 15 29 35 44"_s)
{
    DrawCertificate c;
    c.tickets = sixTickets();
    c.draw.terms = terms;
    c.draw.secret = countingSecret();
    c.commitment = commitmentTo(c.draw.secret);
    c.draw.seal = sealOf(terms, c.tickets);
    c.draw.publicNumber = number;
    c.draw.drawn = drawOrder(ticketsFor(terms.mode, c.tickets), terms.winners + terms.reserves,
                             drawSeed(c.draw.seal, c.draw.secret, number))
                       .value_or({});
    return c;
}

/// Σ (seen − expected)² / expected.
double chiSquare(const QMap<QString, int>& seen, const QMap<QString, double>& expected)
{
    double sum = 0;
    for (auto it = expected.cbegin(); it != expected.cend(); ++it)
        sum += (seen.value(it.key()) - it.value()) * (seen.value(it.key()) - it.value()) / it.value();
    return sum;
}
} // namespace

class DrawTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithAnIndependentProgram();
    void theSealSeesEveryChange();
    void orderOfTheListDoesNotMatter();
    void fewerWinnersAreTheFirstOfMore();
    void everybodyWinsOnceWhenAllAreDrawn();
    void manyDrawsAreFair_data();
    void manyDrawsAreFair();
    void refusesWhatCannotBeDrawn_data();
    void refusesWhatCannotBeDrawn();
    void numbersAreReadAsTheyAreTyped_data();
    void numbersAreReadAsTheyAreTyped();
    void theNextLotteryIsOneThatNobodyKnows();
    void aReplacedWinnersPlaceIsTheNextReserves();
    void aCertificateFitsOrSaysWhatDoesNot();
};

/// From tests/interop/check_draw.py, which knows nothing of this program.
void DrawTest::agreesWithAnIndependentProgram()
{
    const QByteArray commitment = commitmentTo(countingSecret());
    QCOMPARE(commitment.toHex(), QByteArray("630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd"));
    const QByteArray seal = sealOf(lotteryTerms(), sixTickets());
    QCOMPARE(seal.toHex(), QByteArray("0492e7781fa128b3261ecf2b93739baaa85513e047ed60689a56f70451d5e435"));
    const QByteArray seed = drawSeed(seal, countingSecret(), u"3 11 15 29 35 44"_s);
    QCOMPARE(seed.toHex(), QByteArray("5dce36fd04ec2120ee4cea8e1f5f4f9702d8a73219af411cd357352072ca49da"));
    QCOMPARE(drawOrder(sixTickets(), 6, seed).value_or({}),
             (QStringList{u"B3HJ5N6P"_s, u"EMADANG2"_s, u"DD4E5F6G"_s, u"F9G8H7J6"_s, u"7KQ2M9XA"_s, u"C8VWX2YZ"_s}));
    QCOMPARE(drawOrder(ticketsFor(DrawMode::Random, sixTickets()), 6, seed).value_or({}),
             (QStringList{u"C8VWX2YZ"_s, u"EMADANG2"_s, u"DD4E5F6G"_s, u"7KQ2M9XA"_s, u"B3HJ5N6P"_s, u"F9G8H7J6"_s}));
}

void DrawTest::theSealSeesEveryChange()
{
    QSet<QByteArray> seals{sealOf(lotteryTerms(), sixTickets())};
    const auto isAnother = [&](const DrawTerms& terms, const QList<DrawTicket>& tickets) {
        const QByteArray seal = sealOf(terms, tickets);
        const bool isNew = !seal.isEmpty() && !seals.contains(seal);
        seals.insert(seal);
        return isNew;
    };
    QList<DrawTicket> heavier = sixTickets();
    heavier[2].weight = 2;
    QList<DrawTicket> renamed = sixTickets();
    renamed[2].code = u"C8VWX2YY"_s;
    QVERIFY(isAnother(lotteryTerms(), heavier));
    QVERIFY(isAnother(lotteryTerms(), renamed));
    QVERIFY(isAnother(lotteryTerms(), sixTickets().first(5)));
    for (const auto& change : QList<std::function<void(DrawTerms&)>>{
             [](DrawTerms& terms) { terms.mode = DrawMode::Random; }, [](DrawTerms& terms) { terms.winners = 1; },
             [](DrawTerms& terms) { terms.reserves = 2; }, [](DrawTerms& terms) { terms.numberName += u"!"_s; }}) {
        DrawTerms terms = lotteryTerms();
        change(terms);
        QVERIFY(isAnother(terms, sixTickets()));
    }
    QVERIFY(drawSeal(lotteryTerms(), commitmentTo("other"), sixTickets()).value_or({})
            != sealOf(lotteryTerms(), sixTickets()));
    DrawTerms twoLines = lotteryTerms();
    twoLines.numberName = u"하나\n둘"_s;
    QVERIFY(!drawSeal(twoLines, {}, sixTickets()));
}

void DrawTest::orderOfTheListDoesNotMatter()
{
    QList<DrawTicket> tickets = sixTickets();
    const QStringList winners = drawOrder(tickets, 3, seedNumber(0)).value();
    const QByteArray seal = sealOf(lotteryTerms(), tickets);
    const auto byCode = [](const DrawTicket& a, const DrawTicket& b) { return a.code < b.code; };
    std::ranges::sort(tickets, byCode);
    int orders = 0;
    do {
        QCOMPARE(drawOrder(tickets, 3, seedNumber(0)).value(), winners);
        QCOMPARE(sealOf(lotteryTerms(), tickets), seal);
        ++orders;
    } while (std::next_permutation(tickets.begin(), tickets.end(), byCode));
    QCOMPARE(orders, 720);
}

void DrawTest::fewerWinnersAreTheFirstOfMore()
{
    const QStringList all = drawOrder(sixTickets(), 6, seedNumber(0)).value();
    for (int count = 1; count <= 6; ++count)
        QCOMPARE(drawOrder(sixTickets(), count, seedNumber(0)).value(), all.first(count));
}

void DrawTest::everybodyWinsOnceWhenAllAreDrawn()
{
    QList<DrawTicket> tickets;
    for (int i = 0; i < 500; ++i)
        tickets.append({u"CODE%1"_s.arg(i), 1 + i % 3});
    const QStringList winners = drawOrder(tickets, 500, seedNumber(0)).value();
    QCOMPARE(winners.size(), 500);
    QCOMPARE(QSet<QString>(winners.begin(), winners.end()).size(), 500);
}

/// The seeds are fixed, so the result is too. Ten customers: 27.88 is χ² with nine degrees of freedom at p = 0.001.
void DrawTest::manyDrawsAreFair_data()
{
    QTest::addColumn<bool>("isWeighted");
    QTest::newRow("one ticket for everybody") << false;
    QTest::newRow("visits weigh three") << true;
}

void DrawTest::manyDrawsAreFair()
{
    QFETCH(const bool, isWeighted);
    QList<DrawTicket> tickets;
    double total = 0;
    for (int i = 0; i < 10; ++i) {
        tickets.append({u"CODE%1"_s.arg(i), isWeighted && i % 2 == 0 ? 3 : 1});
        total += tickets.last().weight;
    }
    QMap<QString, double> expectedFirst;
    QMap<QString, double> expectedSecond;
    for (const DrawTicket& one : std::as_const(tickets)) {
        expectedFirst[one.code] = kDraws * one.weight / total;
        for (const DrawTicket& before : std::as_const(tickets)) {
            if (before.code != one.code)
                expectedSecond[one.code] += kDraws * (before.weight / total) * (one.weight / (total - before.weight));
        }
    }
    QMap<QString, int> first;
    QMap<QString, int> second;
    for (int i = 0; i < kDraws; ++i) {
        const QStringList order = drawOrder(tickets, 2, seedNumber(i)).value();
        QVERIFY(order.at(0) != order.at(1));
        ++first[order.at(0)];
        ++second[order.at(1)];
    }
    constexpr double kLimit = 27.88;
    QVERIFY2(chiSquare(first, expectedFirst) < kLimit, qPrintable(QString::number(chiSquare(first, expectedFirst))));
    QVERIFY2(chiSquare(second, expectedSecond) < kLimit,
             qPrintable(QString::number(chiSquare(second, expectedSecond))));
}

void DrawTest::refusesWhatCannotBeDrawn_data()
{
    QTest::addColumn<QList<DrawTicket>>("tickets");
    QTest::addColumn<int>("count");
    const QList<DrawTicket> two{{u"AAAAAAAA"_s, 1}, {u"BBBBBBBB"_s, 1}};
    QTest::newRow("nobody joined") << QList<DrawTicket>{} << 1;
    QTest::newRow("no winner") << two << 0;
    QTest::newRow("below zero") << two << -1;
    QTest::newRow("more winners than tickets") << two << 3;
    QTest::newRow("weight zero") << QList<DrawTicket>{{u"AAAAAAAA"_s, 1}, {u"BBBBBBBB"_s, 0}} << 1;
    QTest::newRow("weight below zero") << QList<DrawTicket>{{u"AAAAAAAA"_s, -3}, {u"BBBBBBBB"_s, 1}} << 1;
    QTest::newRow("weight out of all proportion") << QList<DrawTicket>{{u"AAAAAAAA"_s, 1001}} << 1;
    QTest::newRow("a code twice") << QList<DrawTicket>{{u"AAAAAAAA"_s, 1}, {u"AAAAAAAA"_s, 3}} << 1;
    QTest::newRow("no code") << QList<DrawTicket>{{u""_s, 1}, {u"BBBBBBBB"_s, 1}} << 1;
    QTest::newRow("a code with two lines") << QList<DrawTicket>{{u"AAAAAAAA:1\nBBBBBBBB"_s, 1}} << 1;
    QTest::newRow("letters that sort differently elsewhere") << QList<DrawTicket>{{u"손님"_s, 1}} << 1;
}

void DrawTest::refusesWhatCannotBeDrawn()
{
    QFETCH(QList<DrawTicket>, tickets);
    QFETCH(int, count);
    const Result<QStringList> winners = drawOrder(tickets, count, seedNumber(0));
    QVERIFY(!winners.has_value());
    QCOMPARE(winners.error().kind, ErrorKind::InvalidInput);
}

void DrawTest::numbersAreReadAsTheyAreTyped_data()
{
    QTest::addColumn<NumberKind>("kind");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("number"); // empty: none
    QTest::newRow("lottery") << NumberKind::Lottery << u"44, 3,11 - 15  29 35 "_s << u"3 11 15 29 35 44"_s;
    QTest::newRow("five") << NumberKind::Lottery << u"3 11 15 29 35"_s << u""_s;
    QTest::newRow("seven") << NumberKind::Lottery << u"3 11 15 29 35 44 45"_s << u""_s;
    QTest::newRow("twice") << NumberKind::Lottery << u"3 3 15 29 35 44"_s << u""_s;
    QTest::newRow("46") << NumberKind::Lottery << u"3 11 15 29 35 46"_s << u""_s;
    QTest::newRow("zero") << NumberKind::Lottery << u"0 11 15 29 35 44"_s << u""_s;
    QTest::newRow("called") << NumberKind::CalledOut << u" 0077 "_s << u"77"_s;
    QTest::newRow("called zero") << NumberKind::CalledOut << u"0"_s << u"0"_s;
    QTest::newRow("called two") << NumberKind::CalledOut << u"7 8"_s << u""_s;
    QTest::newRow("called word") << NumberKind::CalledOut << u"칠"_s << u""_s;
    QTest::newRow("called too long") << NumberKind::CalledOut << u"1234567890"_s << u""_s;
    QTest::newRow("nothing") << NumberKind::CalledOut << u""_s << u""_s;
}

void DrawTest::numbersAreReadAsTheyAreTyped()
{
    QFETCH(const NumberKind, kind);
    QFETCH(const QString, typed);
    QFETCH(const QString, number);
    QCOMPARE(publicNumberOf(kind, typed).value_or(QString()), number);
}

void DrawTest::theNextLotteryIsOneThatNobodyKnows()
{
    const auto at = [](QDate day, QTime time) { return QDateTime(day, time, QTimeZone("Asia/Seoul")); };
    QCOMPARE(nextLottery(at({2022, 1, 28}, {12, 0})).round, 1000); // drawn on 2022-01-29
    QCOMPARE(nextLottery(at({2022, 1, 29}, {20, 29})).round, 1000);
    QCOMPARE(nextLottery(at({2022, 1, 29}, {20, 30})).round, 1001);
    QCOMPARE(nextLottery(at({2022, 1, 30}, {0, 0})).day, QDate(2022, 2, 5));
}

void DrawTest::aReplacedWinnersPlaceIsTheNextReserves()
{
    Draw draw;
    draw.terms.winners = 2;
    draw.terms.reserves = 2;
    QVERIFY(draw.winners().isEmpty());
    draw.drawn = {u"A"_s, u"B"_s, u"C"_s, u"D"_s};
    QCOMPARE(draw.winners(), (QStringList{u"A"_s, u"B"_s}));
    QCOMPARE(draw.reservesLeft(), (QStringList{u"C"_s, u"D"_s}));
    draw.replacements = {{u"A"_s, u"C"_s, u"연락이 안 돼요"_s, {}}, {u"C"_s, u"D"_s, u"싫대요"_s, {}}};
    QCOMPARE(draw.winners(), (QStringList{u"D"_s, u"B"_s}));
    QVERIFY(draw.reservesLeft().isEmpty());
}

void DrawTest::aCertificateFitsOrSaysWhatDoesNot()
{
    DrawCertificate good = certified();
    QVERIFY(problemsIn(good).isEmpty());
    good.draw.replacements = {{good.draw.drawn.at(0), good.draw.drawn.at(2), u"연락이 안 돼요"_s, {}}};
    QVERIFY(problemsIn(good).isEmpty());

    const auto problemsAfter = [](const std::function<void(DrawCertificate&)>& change) {
        DrawCertificate c = certified();
        change(c);
        return problemsIn(c);
    };
    using P = CertificateProblem;
    QCOMPARE(problemsAfter([](auto& c) { c.draw.drawn.clear(); }), QList{P::NotDrawn});
    QVERIFY(problemsAfter([](auto& c) { c.draw.secret[0] = 'x'; }).contains(P::Commitment));
    QVERIFY(problemsAfter([](auto& c) { c.tickets[0].weight = 2; }).contains(P::Seal));
    QVERIFY(problemsAfter([](auto& c) { c.tickets.removeLast(); }).contains(P::Seal));
    QVERIFY(problemsAfter([](auto& c) { c.draw.publicNumber = u"1 2 3 4 5 6"_s; }).contains(P::Winners));
    QVERIFY(problemsAfter([](auto& c) { c.draw.publicNumber = u"03 11 15 29 35 44"_s; }).contains(P::Number));
    QCOMPARE(problemsAfter([](auto& c) { c.draw.drawn.swapItemsAt(0, 1); }), QList{P::Winners});
    QCOMPARE(problemsAfter([](auto& c) {
                 c.draw.replacements = {{c.draw.drawn.at(2), c.draw.drawn.at(0), u"?"_s, {}}};
             }),
             QList{P::Replacement});
}

MADANG_TEST(QCoreApplication, DrawTest)
#include "tst_draw.moc"

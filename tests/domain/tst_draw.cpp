#include "domain/draw.h"
#include "support/program.h"

#include <QCryptographicHash>
#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace madang;

namespace {
QByteArray countingSeed()
{
    QByteArray seed;
    for (char byte = 0; byte < 32; ++byte)
        seed += byte;
    return seed;
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
} // namespace

class DrawTest : public QObject {
    Q_OBJECT

private slots:
    void sealIsTheHashOfTheSortedLines();
    void sealSeesEveryChange();
    void agreesWithAnIndependentProgram_data();
    void agreesWithAnIndependentProgram();
    void orderOfTheListDoesNotMatter();
    void fewerWinnersAreTheFirstOfMore();
    void everybodyWinsOnceWhenAllAreDrawn();
    void anotherSeedDrawsAnother();
    void weightsCountAsTickets();
    void equalWeightsAreEqual();
    void refusesWhatCannotBeDrawn_data();
    void refusesWhatCannotBeDrawn();
};

void DrawTest::sealIsTheHashOfTheSortedLines()
{
    QCOMPARE(sealOf(sixTickets()).toHex(),
             QByteArray("dc504b2591de7c71ea3fb36a6afb93e21a77b9b03793cc7a0a842fc802a78b20"));
    QCOMPARE(sealOf({{u"손님-가"_s, 1}, {u"손님-나"_s, 5}, {u"손님-다"_s, 2}}).toHex(),
             QByteArray("09e7fd92d51d03b437ad217d5479e7d2be74299e21bcb1145c7cff376a75e4b0"));
    QCOMPARE(sealOf({}).toHex(), QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
}

void DrawTest::sealSeesEveryChange()
{
    const QByteArray seal = sealOf(sixTickets());
    QList<DrawTicket> reversed = sixTickets();
    std::ranges::reverse(reversed);
    QCOMPARE(sealOf(reversed), seal);

    QList<DrawTicket> heavier = sixTickets();
    heavier[2].weight = 2;
    QVERIFY(sealOf(heavier) != seal);
    QList<DrawTicket> renamed = sixTickets();
    renamed[2].code = u"C8VWX2YY"_s;
    QVERIFY(sealOf(renamed) != seal);
    QVERIFY(sealOf(sixTickets().first(5)) != seal);
}

/// Winners computed by a separate program in Python (hashlib, math.log) from the description in
/// draw.h.
void DrawTest::agreesWithAnIndependentProgram_data()
{
    QTest::addColumn<QList<DrawTicket>>("tickets");
    QTest::addColumn<QByteArray>("seed");
    QTest::addColumn<QStringList>("winners");
    QTest::newRow("counting seed") << sixTickets() << countingSeed()
                                   << QStringList{u"DD4E5F6G"_s, u"F9G8H7J6"_s, u"C8VWX2YZ"_s,
                                                  u"B3HJ5N6P"_s, u"7KQ2M9XA"_s, u"EMADANG2"_s};
    QTest::newRow("hashed seed") << sixTickets() << QCryptographicHash::hash("madang", QCryptographicHash::Sha256)
                                 << QStringList{u"F9G8H7J6"_s, u"B3HJ5N6P"_s, u"7KQ2M9XA"_s,
                                                u"DD4E5F6G"_s, u"C8VWX2YZ"_s, u"EMADANG2"_s};
    QTest::newRow("Hangul codes") << QList<DrawTicket>{{u"손님-가"_s, 1}, {u"손님-나"_s, 5}, {u"손님-다"_s, 2}}
                                  << countingSeed() << QStringList{u"손님-나"_s, u"손님-다"_s, u"손님-가"_s};
}

void DrawTest::agreesWithAnIndependentProgram()
{
    QFETCH(QList<DrawTicket>, tickets);
    QFETCH(QByteArray, seed);
    QFETCH(QStringList, winners);
    QCOMPARE(drawWinners(tickets, int(tickets.size()), seed).value(), winners);
}

void DrawTest::orderOfTheListDoesNotMatter()
{
    QList<DrawTicket> tickets = sixTickets();
    const QStringList winners = drawWinners(tickets, 3, countingSeed()).value();
    const auto byCode = [](const DrawTicket& a, const DrawTicket& b) { return a.code < b.code; };
    std::ranges::sort(tickets, byCode);
    int orders = 0;
    do {
        QCOMPARE(drawWinners(tickets, 3, countingSeed()).value(), winners);
        ++orders;
    } while (std::next_permutation(tickets.begin(), tickets.end(), byCode));
    QCOMPARE(orders, 720);
}

void DrawTest::fewerWinnersAreTheFirstOfMore()
{
    const QStringList all = drawWinners(sixTickets(), 6, countingSeed()).value();
    for (int count = 1; count <= 6; ++count)
        QCOMPARE(drawWinners(sixTickets(), count, countingSeed()).value(), all.first(count));
}

void DrawTest::everybodyWinsOnceWhenAllAreDrawn()
{
    QList<DrawTicket> tickets;
    for (int i = 0; i < 500; ++i)
        tickets.append({u"CODE%1"_s.arg(i), 1 + i % 3});
    const QStringList winners = drawWinners(tickets, 500, countingSeed()).value();
    QCOMPARE(winners.size(), 500);
    QCOMPARE(QSet<QString>(winners.begin(), winners.end()).size(), 500);
}

void DrawTest::anotherSeedDrawsAnother()
{
    QSet<QString> firsts;
    for (int i = 0; i < 100; ++i)
        firsts << drawWinners(sixTickets(), 1, seedNumber(i)).value().constFirst();
    QCOMPARE(firsts.size(), 6);
}

/// 3000 fixed seeds. With weights 3 1 1 1 the heavy ticket comes first in 1/2 of the draws and
/// second in 3/10 (3 · 1/6 · 3/5); four standard deviations are 110 and 101. The seeds are fixed,
/// so the result is too.
void DrawTest::weightsCountAsTickets()
{
    const QList<DrawTicket> tickets{{u"HEAVY111"_s, 3}, {u"LIGHT222"_s, 1}, {u"LIGHT333"_s, 1}, {u"LIGHT444"_s, 1}};
    QMap<QString, int> first;
    QMap<QString, int> second;
    for (int i = 0; i < 3000; ++i) {
        const QStringList winners = drawWinners(tickets, 2, seedNumber(i)).value();
        ++first[winners.at(0)];
        ++second[winners.at(1)];
    }
    QVERIFY2(std::abs(first[u"HEAVY111"_s] - 1500) < 110, qPrintable(QString::number(first[u"HEAVY111"_s])));
    QVERIFY2(std::abs(second[u"HEAVY111"_s] - 900) < 101, qPrintable(QString::number(second[u"HEAVY111"_s])));
    for (const QString& light : {u"LIGHT222"_s, u"LIGHT333"_s, u"LIGHT444"_s})
        QVERIFY2(std::abs(first[light] - 500) < 82, qPrintable(QString::number(first[light])));
}

void DrawTest::equalWeightsAreEqual()
{
    QList<DrawTicket> tickets;
    for (int i = 0; i < 10; ++i)
        tickets.append({u"CODE%1"_s.arg(i), 3});
    QMap<QString, int> wins;
    for (int i = 0; i < 2000; ++i) {
        const QStringList winners = drawWinners(tickets, 3, seedNumber(i)).value();
        for (const QString& code : winners)
            ++wins[code];
    }
    QCOMPARE(wins.size(), 10);
    for (auto it = wins.cbegin(); it != wins.cend(); ++it) // 600 each, four standard deviations are 82
        QVERIFY2(std::abs(it.value() - 600) < 82, qPrintable(it.key()));
}

void DrawTest::refusesWhatCannotBeDrawn_data()
{
    QTest::addColumn<QList<DrawTicket>>("tickets");
    QTest::addColumn<int>("count");
    QTest::addColumn<QByteArray>("seed");
    const QList<DrawTicket> two{{u"AAAAAAAA"_s, 1}, {u"BBBBBBBB"_s, 1}};
    const QByteArray seed = countingSeed();
    QTest::newRow("nobody joined") << QList<DrawTicket>{} << 1 << seed;
    QTest::newRow("no winner") << two << 0 << seed;
    QTest::newRow("below zero") << two << -1 << seed;
    QTest::newRow("more winners than tickets") << two << 3 << seed;
    QTest::newRow("no seed") << two << 1 << QByteArray();
    QTest::newRow("short seed") << two << 1 << seed.first(31);
    QTest::newRow("long seed") << two << 1 << QByteArray(seed + 'x');
    QTest::newRow("weight zero") << QList<DrawTicket>{{u"AAAAAAAA"_s, 1}, {u"BBBBBBBB"_s, 0}} << 1 << seed;
    QTest::newRow("weight below zero") << QList<DrawTicket>{{u"AAAAAAAA"_s, -3}, {u"BBBBBBBB"_s, 1}} << 1 << seed;
    QTest::newRow("a code twice") << QList<DrawTicket>{{u"AAAAAAAA"_s, 1}, {u"AAAAAAAA"_s, 3}} << 1 << seed;
    QTest::newRow("no code") << QList<DrawTicket>{{u""_s, 1}, {u"BBBBBBBB"_s, 1}} << 1 << seed;
    QTest::newRow("a code with two lines") << QList<DrawTicket>{{u"AAAAAAAA:1\nBBBBBBBB"_s, 1}} << 1 << seed;
}

void DrawTest::refusesWhatCannotBeDrawn()
{
    QFETCH(QList<DrawTicket>, tickets);
    QFETCH(int, count);
    QFETCH(QByteArray, seed);
    const Result<QStringList> winners = drawWinners(tickets, count, seed);
    QVERIFY(!winners.has_value());
    QCOMPARE(winners.error().kind, ErrorKind::InvalidInput);
}

MADANG_TEST(QCoreApplication, DrawTest)
#include "tst_draw.moc"

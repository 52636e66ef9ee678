#include "services/costs/price_table.h"
#include "services/costs/token_bound.h"
#include "support/program.h"

#include <nlohmann/json.hpp>

#include <limits>

using namespace madang;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kMillion = 1'000'000;

nlohmann::json someFile()
{
    return nlohmann::json::parse(R"({
        "format": 1, "date": "2026-11-22", "source": "a test", "currency": "USD",
        "exchange": {"to": "KRW", "rate": 1000, "date": "2026-11-22", "source": "a test"},
        "vendors": {
            "words": {"tokens": [
                {"model": "big", "input": 10, "cached": 1, "output": 50},
                {"model": "big-2", "input": 2, "output": 10},
                {"model": "big-3-*", "input": 3, "output": 15},
                {"model": "small", "input": 0.1, "output": 0.5, "above": {"prompt": 100, "input": 0.5, "output": 2.5}}]},
            "pictures": {"credit": 0.01, "pictures": [
                {"model": "one", "credits": 6.5},
                {"model": "two", "quality": "low", "size": "512x512", "usd": 0.02},
                {"model": "two", "quality": "high", "usd": 0.2}]},
            "drawn": {"tokens": [{"model": "gpt-image-*", "input": 5, "images": 8, "output": 30, "picture": {"low": 16, "high": 96}}]},
            "own": {"free": true}}})");
}

PriceTable tableOf(const nlohmann::json& file)
{
    Result<PriceTable> table = PriceTable::parse(QByteArray::fromStdString(file.dump()));
    if (!table)
        qFatal("%s", qUtf8Printable(table.error().detail));
    return std::move(table).value();
}
} // namespace

class TestPriceTable final : public QObject {
    Q_OBJECT

private slots:
    void tokensCostWhatIsListed_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<TokenUse>("use");
        QTest::addColumn<Won>("won");
        QTest::addColumn<bool>("isApproximate");
        const auto row
            = [](const char* name, const char* model, const TokenUse& use, Won won, bool isApproximate = false) {
                  QTest::newRow(name) << QString::fromLatin1(model) << use << won << isApproximate;
              };
        const TokenUse both{.input = kMillion, .output = kMillion};
        row("a million each", "big", both, 60'000);
        row("the longer name", "big-2", both, 12'000);
        row("a day behind the name", "big-2-20261021", both, 12'000);
        row("a family", "big-3-7", both, 18'000);
        row("from the cache", "big", {.cached = kMillion}, 1'000);
        row("a cache price that is not given", "big-2", {.cached = kMillion}, 2'000);
        row("into the cache", "big-2", {.cacheWritten = kMillion}, 4'000);
        row("one token is a won", "small", {.input = 1}, 1);
        row("rounded up", "big-2", {.input = 1'501}, 4);
        row("not rounded where it is even", "big-2", {.input = 1'500}, 3);
        row("a long prompt", "small", {.input = 101, .output = kMillion}, 2'501);
        row("a prompt that is just short", "small", {.input = 100, .output = kMillion}, 501);
        row("nothing", "big", {}, 0);
        row("not listed: the dearest", "new", both, 60'000, true);
        row("not listed, though it begins alike", "big-25", both, 60'000, true);
        row("no model", "", both, 60'000, true);
    }
    void tokensCostWhatIsListed()
    {
        QFETCH(const QString, model);
        QFETCH(const TokenUse, use);
        QFETCH(const Won, won);
        QFETCH(const bool, isApproximate);
        const Result<CostEstimate> cost = tableOf(someFile()).cost(u"words"_s, model, use);
        QVERIFY(cost);
        QCOMPARE(cost->atMost, won);
        QCOMPARE(cost->isApproximate, isApproximate);
    }

    void picturesCostWhatIsListed_data()
    {
        QTest::addColumn<QString>("vendor");
        QTest::addColumn<QString>("model");
        QTest::addColumn<PictureUse>("use");
        QTest::addColumn<Won>("won");
        QTest::addColumn<bool>("isApproximate");
        const auto row = [](const char* name, const char* vendor, const char* model, const PictureUse& use, Won won,
                            bool isApproximate = false) {
            QTest::newRow(name) << QString::fromLatin1(vendor) << QString::fromLatin1(model) << use << won
                                << isApproximate;
        };
        const auto picture = [](int side, const char* quality, int count = 1) {
            return PictureUse{count, side, side, QString::fromLatin1(quality), 0};
        };
        row("by credit", "pictures", "one", picture(1024, ""), 65);
        row("several", "pictures", "one", picture(1024, "", 3), 195);
        row("by size and quality", "pictures", "two", picture(512, "low"), 20);
        row("by quality", "pictures", "two", picture(1024, "high"), 200);
        row("of no listed size: the dearest", "pictures", "two", picture(1024, "low"), 200, true);
        row("not listed: the dearest", "pictures", "three", picture(1024, ""), 200, true);
        row("by tokens: 7,024 of them", "drawn", "gpt-image-2", picture(1024, "high"), 211);
        row("a quality nobody knows: the dearest", "drawn", "gpt-image-2", picture(1024, "max"), 211, true);
        row("on one's own machine", "own", "anything", picture(1024, "high"), 0);
    }
    void picturesCostWhatIsListed()
    {
        QFETCH(const QString, vendor);
        QFETCH(const QString, model);
        QFETCH(const PictureUse, use);
        QFETCH(const Won, won);
        QFETCH(const bool, isApproximate);
        const Result<CostEstimate> cost = tableOf(someFile()).cost(vendor, model, use);
        QVERIFY(cost);
        QCOMPARE(cost->atMost, won);
        QCOMPARE(cost->isApproximate, isApproximate);
    }

    void noNumberRunsOver()
    {
        const PriceTable table = tableOf(someFile());
        constexpr qint64 kMost = std::numeric_limits<qint64>::max();
        constexpr qint64 kLeast = std::numeric_limits<qint64>::min();
        const Result<CostEstimate> most = table.cost(u"words"_s, u"big"_s, TokenUse{kMost, kMost, kMost, kMost, kMost});
        QVERIFY(most && most->atMost > 1'000'000);
        QCOMPARE(table.cost(u"words"_s, u"big"_s, TokenUse{kLeast, -1, kLeast, -1, kLeast})->atMost, 0);
        constexpr int kBig = std::numeric_limits<int>::max();
        const Result<CostEstimate> picture
            = table.cost(u"drawn"_s, u"gpt-image-2"_s, PictureUse{kBig, kBig, kBig, u"high"_s, kMost});
        QVERIFY(picture && picture->atMost > 0);
        QVERIFY(table.cost(u"drawn"_s, u"gpt-image-2"_s, PictureUse{-1, -1, -1, u"high"_s, -1})->atMost > 0);
    }

    void aVendorWithoutPricesIsSaid()
    {
        const PriceTable table = tableOf(someFile());
        QCOMPARE(table.cost(u"nobody"_s, u"big"_s, TokenUse{.input = 1}).error().kind, ErrorKind::NotFound);
        QCOMPARE(table.cost(u"pictures"_s, u"one"_s, TokenUse{.input = 1}).error().kind, ErrorKind::NotFound);
        QCOMPARE(table.cost(u"words"_s, u"big"_s, PictureUse{}).error().kind, ErrorKind::NotFound);
    }

    void aBrokenFileIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("patch");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* name, const char* path, const char* value, const char* place) {
            const nlohmann::json patch{{{"op", "add"}, {"path", path}, {"value", nlohmann::json::parse(value)}}};
            QTest::newRow(name) << QByteArray::fromStdString(patch.dump()) << QString::fromLatin1(place);
        };
        row("another format", "/format", "2", "format");
        row("no date", "/date", R"("soon")", "date");
        row("no source", "/source", R"("")", "source");
        row("another currency", "/currency", R"("EUR")", "currency");
        row("no rate", "/exchange/rate", "0", "exchange.rate");
        row("a wild rate", "/exchange/rate", "1e12", "exchange.rate");
        row("a rate without a date", "/exchange/date", "null", "exchange.date");
        row("no vendors", "/vendors", "[]", "vendors");
        row("a vendor without prices", "/vendors/none", "{}", "vendors.none");
        row("a price below nothing", "/vendors/words/tokens/1/output", "-1", "vendors.words.tokens[1].output");
        row("a price as text", "/vendors/words/tokens/0/input", R"("10")", "vendors.words.tokens[0].input");
        row("a wild price", "/vendors/words/tokens/0/input", "1e300", "vendors.words.tokens[0].input");
        row("a model without a name", "/vendors/words/tokens/0/model", R"("*")", "vendors.words.tokens[0].model");
        row("a threshold of nothing", "/vendors/words/tokens/3/above/prompt", "0",
            "vendors.words.tokens[3].above.prompt");
        row("a factor of nothing", "/vendors/drawn/tokens/0/picture/low", "0", "vendors.drawn.tokens[0].picture.low");
        row("no credits", "/vendors/pictures/pictures/0/credits", "null", "vendors.pictures.pictures[0].credits");
        row("tokens that are no list", "/vendors/words/tokens", "{}", "vendors.words.tokens");
    }
    void aBrokenFileIsRefusedWithItsPlace()
    {
        QFETCH(const QByteArray, patch);
        QFETCH(const QString, place);
        const nlohmann::json file = someFile().patch(nlohmann::json::parse(patch.toStdString()));
        const Result<PriceTable> table = PriceTable::parse(QByteArray::fromStdString(file.dump()));
        QVERIFY(!table);
        QCOMPARE(table.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(table.error().detail, u"prices: "_s + place);
    }

    void whatIsNoJsonIsRefused()
    {
        for (const char* file : {"", "[]", "null", "{", "\xff\xfe"})
            QCOMPARE(PriceTable::parse(file).error().kind, ErrorKind::InvalidInput);
    }

    void theBuiltInPricesKnowTheModelsThatAreAsked()
    {
        const PriceTable table = PriceTable::builtIn();
        QVERIFY(table.date() >= QDate(2026, 11, 1));
        const TokenUse some{.input = 3'000, .output = 3'000};
        for (const char* model : {"claude-sonnet-5-5", "claude-haiku-5-5", "claude-opus-5-5", "claude-fable-5-2"})
            QVERIFY(!table.cost(u"claude"_s, QString::fromLatin1(model), some)->isApproximate);
        for (const char* model : {"gpt-6-sol", "gpt-6.1-terra", "gpt-6-luna", "gpt-6-astra"})
            QVERIFY(!table.cost(u"openai"_s, QString::fromLatin1(model), some)->isApproximate);
        // $2 and $10 a million: 3,000 of each are 3.6 cents.
        const Won won = table.cost(u"claude"_s, u"claude-sonnet-5-5"_s, some)->atMost;
        QVERIFY2(won >= 36 && won <= 72, qPrintable(QString::number(won)));
        QVERIFY(table.cost(u"claude"_s, u"claude-haiku-5-5"_s, some)->atMost < won);
        QVERIFY(table.cost(u"openai"_s, u"gpt-9"_s, some)->isApproximate);
        QVERIFY(table.cost(u"stability"_s, u"core"_s, PictureUse{})->atMost > 0);
        QVERIFY(
            table.cost(u"openaiImages"_s, u"gpt-image-2.5-flare"_s, PictureUse{1, 1024, 1024, u"high"_s, 100})->atMost
            > 0);
        QCOMPARE(table.cost(u"webui"_s, u"sd"_s, PictureUse{})->atMost, 0);
    }

    void aRequestIsBoundedByItsBytesAndItsLimit()
    {
        const TokenUse most = mostTokens(QByteArray(5'000, 'x'), 4'000);
        QVERIFY(most.input >= 5'000);
        QCOMPARE(most.output, 4'000);
    }
};

MADANG_TEST(QCoreApplication, TestPriceTable)
#include "tst_price_table.moc"

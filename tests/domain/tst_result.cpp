#include "domain/result.h"
#include "support/program.h"

#include <QSet>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace madang;

namespace {
/// Has no default, like an order that makes no sense empty.
struct Ticket {
    explicit Ticket(int printed)
        : number(printed)
    {
    }
    int number;
};

Result<int> halved(int number)
{
    if (number % 2 != 0)
        return Error{ErrorKind::InvalidInput, u"odd"_s, {}};
    return number / 2;
}

static_assert(!std::is_default_constructible_v<Result<Ticket>>);
static_assert(std::is_default_constructible_v<Result<int>>);
static_assert(!std::is_convertible_v<Result<int>, bool>, "a Result must not become a number by accident");
static_assert(!std::is_convertible_v<Result<void>, bool>);
} // namespace

class ResultTest : public QObject {
    Q_OBJECT

private slots:
    void carriesAValue();
    void carriesAnError();
    void carriesValuesWithoutDefault();
    void movesTheValueOut();
    void commandsSucceedOrSayWhy();
    void valueOfAFailureIsAProgrammingError();
    void errorsCompareByEverything();
    void everyErrorHasItsOwnKeyAndComesBack();
};

void ResultTest::carriesAValue()
{
    const Result<int> result = halved(8);
    QVERIFY(result.has_value());
    QVERIFY(bool(result));
    QCOMPARE(result.value(), 4);
    QCOMPARE(*result, 4);
    QCOMPARE(result.value_or(7), 4);
    QCOMPARE(Result<QString>(u"마당"_s)->size(), 2);
    QCOMPARE(Result<QString>().value(), QString());
}

void ResultTest::carriesAnError()
{
    const Result<int> result = halved(7);
    QVERIFY(!result.has_value());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(result.error().detail, u"odd"_s);
    QCOMPARE(result.value_or(7), 7);
}

void ResultTest::carriesValuesWithoutDefault()
{
    const Result<Ticket> result = Ticket(3);
    QCOMPARE(result->number, 3);
    const Result<Ticket> failed = Error{ErrorKind::NotFound, {}, {}};
    QVERIFY(!failed);
}

void ResultTest::movesTheValueOut()
{
    Result<std::unique_ptr<int>> result = std::make_unique<int>(5);
    const std::unique_ptr<int> taken = std::move(result).value();
    QCOMPARE(*taken, 5);
    const std::unique_ptr<int> other = *Result<std::unique_ptr<int>>(std::make_unique<int>(6));
    QCOMPARE(*other, 6);
}

void ResultTest::commandsSucceedOrSayWhy()
{
    const Result<void> done;
    QVERIFY(done.has_value());
    QVERIFY(bool(done));
    const Result<void> failed = Error{ErrorKind::DiskFull, u"madang.db"_s, 30s};
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, ErrorKind::DiskFull);
    QCOMPARE(failed.error().retryAfter.value(), 30s);
}

void ResultTest::valueOfAFailureIsAProgrammingError()
{
    const Result<int> failed = halved(7);
    QVERIFY_THROWS_EXCEPTION(std::bad_variant_access, failed.value());
    const Result<int> good = halved(8);
    QVERIFY_THROWS_EXCEPTION(std::bad_variant_access, good.error());
    const Result<void> done;
    QVERIFY_THROWS_EXCEPTION(std::bad_optional_access, done.error());
}

void ResultTest::errorsCompareByEverything()
{
    const Error error{ErrorKind::RateLimited, u"429"_s, 30s};
    QVERIFY(error == (Error{ErrorKind::RateLimited, u"429"_s, 30s}));
    QVERIFY(error != (Error{ErrorKind::ServerError, u"429"_s, 30s}));
    QVERIFY(error != (Error{ErrorKind::RateLimited, u"503"_s, 30s}));
    QVERIFY(error != (Error{ErrorKind::RateLimited, u"429"_s, {}}));
}

void ResultTest::everyErrorHasItsOwnKeyAndComesBack()
{
    QSet<QString> keys;
    constexpr int count = int(ErrorKind::Internal) + 1; // Internal is the last
    for (int i = 0; i < count; ++i) {
        const auto kind = static_cast<ErrorKind>(i);
        const QString key = errorKey(kind);
        QVERIFY2(!key.isEmpty(), qPrintable(QString::number(i)));
        QVERIFY(errorKindFromKey(key) == kind);
        QCOMPARE(key, key.toLower());
        keys << key;
    }
    QCOMPARE(keys.size(), count);
    QCOMPARE(errorKey(static_cast<ErrorKind>(count)), QString());
    QCOMPARE(errorKey(ErrorKind::OutcomeUnknown), u"outcome-unknown"_s);
    QVERIFY(!errorKindFromKey(u"Offline"));
    QVERIFY(!errorKindFromKey(u""));
}

MADANG_TEST(QCoreApplication, ResultTest)
#include "tst_result.moc"

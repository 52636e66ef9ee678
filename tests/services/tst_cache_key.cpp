#include "services/cache/cache_entry.h"
#include "services/cache/canonical_json.h"
#include "support/program.h"

#include <QtEndian>

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
CacheQuestion question()
{
    return {u"ai"_s,    u"plan"_s,    u"model-1"_s,      u"3"_s, R"({"store":"치킨","count":2})",
            u"ko_KR"_s, u"store-1"_s, CacheScope::Tenant};
}

CacheKey keyOf(const CacheQuestion& asked)
{
    return CacheKey::of(asked).value();
}

const QDateTime kNow(QDate(2026, 11, 23), QTime(3, 0), Qt::UTC);

CacheEntry entryOf(const CacheKey& key, std::chrono::milliseconds age)
{
    return {key.hash(), "value", std::chrono::milliseconds(kNow.toMSecsSinceEpoch()) - age, 7, false};
}
} // namespace

class TestCacheKey : public QObject {
    Q_OBJECT

private slots:
    // C13
    void koreanTextInEitherUnicodeFormIsTheSameQuestion()
    {
        const QString text = uR"({"가게":"수원왕갈비통닭","a":["닭"]})"_s;
        CacheQuestion composed = question();
        composed.request = text.normalized(QString::NormalizationForm_C).toUtf8();
        CacheQuestion decomposed = question();
        decomposed.request = text.normalized(QString::NormalizationForm_D).toUtf8();
        QVERIFY(composed.request != decomposed.request);
        composed.tenant = u"수원점"_s.normalized(QString::NormalizationForm_C);
        decomposed.tenant = composed.tenant.normalized(QString::NormalizationForm_D);
        QCOMPARE(keyOf(composed).text(), keyOf(decomposed).text());
    }

    // C13
    void theOrderOfKeysAndBlanksDoNotMatter()
    {
        CacheQuestion other = question();
        other.request = "{ \"count\" : 2,\n \"store\":\"치킨\" }";
        QCOMPARE(keyOf(other).text(), keyOf(question()).text());
    }

    // C13
    void everyPartMakesAnotherKey_data()
    {
        QTest::addColumn<int>("part");
        for (int part = 0; part < 7; ++part)
            QTest::addRow("part %d", part) << part;
    }
    void everyPartMakesAnotherKey()
    {
        QFETCH(const int, part);
        CacheQuestion other = question();
        QString* texts[]
            = {&other.api, &other.operation, &other.model, &other.locale, &other.tenant, &other.promptVersion};
        if (part < 6)
            *texts[part] += u'x';
        else
            other.request = R"({"store":"치킨","count":3})";
        QVERIFY(keyOf(other).hash() != keyOf(question()).hash());
    }

    // C13: without lengths "ab"+"c" and "a"+"bc" would be one key.
    void movingALetterBetweenPartsMakesAnotherKey()
    {
        CacheQuestion one = question();
        one.model = u"ab"_s;
        one.promptVersion = u"c"_s;
        CacheQuestion other = question();
        other.model = u"a"_s;
        other.promptVersion = u"bc"_s;
        QVERIFY(keyOf(one).hash() != keyOf(other).hash());
    }

    // C13
    void onlyASharedQuestionIsTheSameForEveryTenant()
    {
        CacheQuestion one = question();
        CacheQuestion other = question();
        other.tenant = u"store-2"_s;
        for (const CacheScope scope : {CacheScope::Tenant, CacheScope::Personal}) {
            one.scope = other.scope = scope;
            QVERIFY(keyOf(one).hash() != keyOf(other).hash());
        }
        one.scope = other.scope = CacheScope::Shared;
        QCOMPARE(keyOf(one).hash(), keyOf(other).hash());
        other.scope = CacheScope::Tenant;
        QVERIFY(keyOf(one).hash() != keyOf(other).hash());
    }

    void onlyAPersonalAnswerStaysOnThisMachine()
    {
        CacheQuestion asked = question();
        QVERIFY(keyOf(asked).mayLeaveMachine());
        asked.scope = CacheScope::Shared;
        QVERIFY(keyOf(asked).mayLeaveMachine());
        asked.scope = CacheScope::Personal;
        QVERIFY(!keyOf(asked).mayLeaveMachine());
    }

    void beginsWithApiAndOperation()
    {
        const CacheKey key = keyOf(question());
        QCOMPARE(key.prefix(), u"ai/plan/"_s);
        QCOMPARE(key.text(), u"ai/plan/"_s + QString::fromLatin1(key.hash().toHex()));
        QCOMPARE(key.hash().size(), 32);
    }

    void refusesWhatNamesNoQuestion()
    {
        const auto refuses = [](auto change) {
            CacheQuestion asked = question();
            change(asked);
            const Result<CacheKey> key = CacheKey::of(asked);
            return !key && key.error().kind == ErrorKind::InvalidInput;
        };
        QVERIFY(refuses([](CacheQuestion& asked) { asked.api.clear(); }));
        QVERIFY(refuses([](CacheQuestion& asked) { asked.operation = u"a/b"_s; }));
        QVERIFY(refuses([](CacheQuestion& asked) { asked.tenant.clear(); }));
        QVERIFY(refuses([](CacheQuestion& asked) { asked.request = "{"; }));
        QVERIFY(refuses([](CacheQuestion& asked) { asked.request.clear(); }));
        QVERIFY(!refuses([](CacheQuestion& asked) { asked.scope = CacheScope::Shared, asked.tenant.clear(); }));
    }

    void canonicalJsonKeepsTheDigitsOfNumbers_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("canonical");
        QTest::newRow("fraction") << QByteArray(" [0.1, 1.10, 1e3] ") << QByteArray("[0.1,1.10,1e3]");
        QTest::newRow("long") << QByteArray("[123456789012345678901234567890]")
                              << QByteArray("[123456789012345678901234567890]");
        QTest::newRow("nested") << QByteArray(R"({"b":{"z":[],"a":{}},"a":[true,null,-7]})")
                                << QByteArray(R"({"a":[true,null,-7],"b":{"a":{},"z":[]}})");
        QTest::newRow("escapes") << QByteArray(R"({"\u0061":"\n\ud55c"})") << QByteArray(R"({"a":"\n한"})");
        QTest::newRow("empty key") << QByteArray(R"({"":1,"a":""})") << QByteArray(R"({"":1,"a":""})");
        QTest::newRow("text") << QByteArray("\"a\"") << QByteArray("\"a\"");
    }
    void canonicalJsonKeepsTheDigitsOfNumbers()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QByteArray, canonical);
        const Result<QByteArray> result = canonicalJson(json);
        QVERIFY(result);
        QCOMPARE(*result, canonical);
    }

    void canonicalJsonRefusesWhatHasTwoMeanings()
    {
        QVERIFY(!canonicalJson(R"({"a":1,"a":2})"));
        QVERIFY(!canonicalJson(u"{\"가\":1,\"\u1100\u1161\":2}"_s.toUtf8())); // one key in two spellings
        QVERIFY(!canonicalJson("1 2"));
        QVERIFY(!canonicalJson("\"\xff\""));
        QVERIFY(!canonicalJson("1e999"));
        QVERIFY(canonicalJson(QByteArray(64, '[') + QByteArray(64, ']')));
        QVERIFY(!canonicalJson(QByteArray(65, '[') + QByteArray(65, ']')));
    }

    // §1.8 TTL
    void agesByTheRule()
    {
        const CacheKey key = keyOf(question());
        CacheRule rule;
        rule.staleIfError = CacheRule::kStaleIfError;
        const auto hard = rule.hardFor(key);
        const auto at = [&](std::chrono::milliseconds age) { return freshnessOf(entryOf(key, age), key, rule, kNow); };
        QCOMPARE(at(0ms), Freshness::Fresh);
        QCOMPARE(at(20h - 1ms), Freshness::Fresh);
        QCOMPARE(at(20h), Freshness::Aging);
        QCOMPARE(at(hard - 1ms), Freshness::Aging);
        QCOMPARE(at(hard), Freshness::Expired);
        QCOMPARE(at(7 * 24h), Freshness::Expired);
        QCOMPARE(at(7 * 24h + 1ms), Freshness::Useless);
        rule.staleIfError = 0ms;
        QCOMPARE(at(hard), Freshness::Useless);
        QCOMPARE(ageOf(entryOf(key, 3h), kNow), std::chrono::milliseconds(3h));
    }

    // §1.8 TTL ±5 %
    void expiryIsSpreadByFivePercentOverTheKeys()
    {
        const CacheRule rule;
        std::chrono::milliseconds least = 100h;
        std::chrono::milliseconds most = 0h;
        for (int i = 0; i < 2'000; ++i) {
            CacheQuestion asked = question();
            asked.request = QByteArray::number(i);
            const CacheKey key = keyOf(asked);
            const auto hard = rule.hardFor(key);
            QCOMPARE(hard, rule.hardFor(key));
            least = std::min(least, hard);
            most = std::max(most, hard);
        }
        QVERIFY(least >= 1368min && most <= 1512min); // 24 h ∓ 5 %
        QVERIFY(least < 1370min && most > 1510min);
    }

    // §1.8 clock
    void anEntryFromTheFutureIsStale()
    {
        const CacheKey key = keyOf(question());
        CacheRule rule;
        rule.staleIfError = CacheRule::kStaleIfError;
        QCOMPARE(freshnessOf(entryOf(key, -5min), key, rule, kNow), Freshness::Fresh);
        QCOMPARE(freshnessOf(entryOf(key, -5min - 1ms), key, rule, kNow), Freshness::Useless);
        QCOMPARE(ageOf(entryOf(key, -5min), kNow), 0ms);
    }

    void aNotFoundIsBelievedAsLongAsTheRuleSays()
    {
        const CacheKey key = keyOf(question());
        CacheEntry entry = entryOf(key, 5min - 1ms);
        entry.notFound = true;
        CacheRule rule;
        QCOMPARE(freshnessOf(entry, key, rule, kNow), Freshness::Useless);
        rule.notFound = CacheRule::kNotFound;
        QCOMPARE(freshnessOf(entry, key, rule, kNow), Freshness::Fresh);
        QCOMPARE(freshnessOf(entry, key, rule, kNow.addMSecs(1)), Freshness::Useless);
        QCOMPARE(rule.lifetimeOf(entry, key), CacheRule::kNotFound);
    }

    void theEnvelopeComesBackAsItWas()
    {
        const CacheKey key = keyOf(question());
        for (const bool notFound : {false, true}) {
            CacheEntry entry = entryOf(key, 3h);
            entry.notFound = notFound;
            const auto back = decode(encode(entry), key);
            const auto* read = std::get_if<CacheEntryPtr>(&back);
            QVERIFY(read);
            QCOMPARE((*read)->payload, entry.payload);
            QCOMPARE((*read)->keyHash, entry.keyHash);
            QCOMPARE((*read)->createdAt, entry.createdAt);
            QCOMPARE((*read)->generation, entry.generation);
            QCOMPARE((*read)->notFound, notFound);
        }
    }

    // X13
    void everyTruncationOrFlippedBitIsNoEntry()
    {
        const CacheKey key = keyOf(question());
        const QByteArray whole = encode(entryOf(key, 3h));
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const auto read = decode(whole.left(size), key);
            QVERIFY(std::holds_alternative<Unreadable>(read));
            QCOMPARE(std::get<Unreadable>(read), Unreadable::Truncated);
        }
        for (qsizetype bit = 0; bit < whole.size() * 8; ++bit) {
            QByteArray bytes = whole;
            bytes[bit / 8] = char(bytes.at(bit / 8) ^ (1 << (bit % 8)));
            QVERIFY(std::holds_alternative<Unreadable>(decode(bytes, key)));
        }
    }

    // X13
    void aNewerSchemaOrAnotherKeyIsNoEntry()
    {
        const CacheKey key = keyOf(question());
        const auto why = [&key](const QByteArray& bytes) {
            const auto decoded = decode(bytes, key);
            const auto* reason = std::get_if<Unreadable>(&decoded);
            return reason ? std::optional(*reason) : std::nullopt;
        };
        QByteArray newer = encode(entryOf(key, 3h));
        newer[5] = char(newer[5] + 1);
        QCOMPARE(why(newer), std::optional(Unreadable::OtherSchema));
        CacheQuestion asked = question();
        asked.tenant = u"store-2"_s;
        QCOMPARE(why(encode(entryOf(keyOf(asked), 3h))), std::optional(Unreadable::WrongKey));
    }
};

MADANG_TEST(QCoreApplication, TestCacheKey)
#include "tst_cache_key.moc"

#include "services/ai_connections.h"
#include "services/cost_ledger.h"
#include "services/database.h"
#include "services/outside.h"
#include "services/settings.h"
#include "support/memory_secrets.h"
#include "support/program.h"
#include "support/sandbox_bench.h"
#include "support/temp_folder.h"

#include <QSignalSpy>
#include <QTcpServer>

using namespace madang;
using namespace Qt::StringLiterals;
using test::waitFor;

/// Keys, models and the look whether a vendor answers, over the real pipeline against the imitated vendors.
class TestAiConnections final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_bench.reset();
        m_folder = std::make_unique<test::TempFolder>();
        m_drawer = {};
        m_claudeUrl = m_bench.url(u"/anthropic"_s);
        m_given = Secret();
        start();
    }
    void cleanup() { stop(); }

    void aTypedKeyIsUsedAndKept_data() { vendors(); }
    void aTypedKeyIsUsedAndKept()
    {
        QFETCH(const QString, vendor);
        QCOMPARE(keyOf(vendor), KeyOrigin::None);
        QCOMPARE(waitFor(m_ai->check(vendor)).error().kind, ErrorKind::Unauthorized);
        QCOMPARE(m_bench.requests(), 0); // without a key nobody is asked
        QCOMPARE(waitFor(m_ai->setKey(vendor, goodKey(vendor))).value_or(KeyOrigin::None), KeyOrigin::Kept);
        QVERIFY(waitFor(m_ai->check(vendor)));
        start();
        QCOMPARE(keyOf(vendor), KeyOrigin::Kept);
        QVERIFY(waitFor(m_ai->check(vendor)));
    }

    void aKeyThatCannotBeKeptIsUsedInThisRun()
    {
        m_drawer.refusal = ErrorKind::Unavailable;
        QCOMPARE(waitFor(m_ai->setKey(u"claude"_s, goodKey(u"claude"_s))).value_or(KeyOrigin::None),
                 KeyOrigin::ThisRun);
        QCOMPARE(keyOf(u"claude"_s), KeyOrigin::ThisRun);
        QVERIFY(waitFor(m_ai->check(u"claude"_s)));
        start();
        QCOMPARE(keyOf(u"claude"_s), KeyOrigin::None);
    }

    void aKeyOfThisRunThatHasFoundAPlaceIsKept()
    {
        m_drawer.refusal = ErrorKind::Unavailable;
        QVERIFY(waitFor(m_ai->setKey(u"claude"_s, goodKey(u"claude"_s))));
        m_drawer.secrets.insert(u"claude"_s, Secret("sk-an-older-one"));
        m_ai->start();
        QCoreApplication::processEvents();
        QCOMPARE(keyOf(u"claude"_s), KeyOrigin::ThisRun); // what the store has is not what is used
        m_drawer.secrets.insert(u"claude"_s, goodKey(u"claude"_s));
        m_ai->start();
        QTRY_COMPARE(keyOf(u"claude"_s), KeyOrigin::Kept);
        QVERIFY(waitFor(m_ai->check(u"claude"_s)));
    }

    void aRemovedKeyIsGone()
    {
        QVERIFY(waitFor(m_ai->setKey(u"claude"_s, goodKey(u"claude"_s))));
        QSignalSpy changed(m_ai.get(), &AiConnections::changed);
        QVERIFY(waitFor(m_ai->removeKey(u"claude"_s)));
        QVERIFY(!changed.isEmpty());
        QCOMPARE(keyOf(u"claude"_s), KeyOrigin::None);
        QVERIFY(m_drawer.secrets.isEmpty());
        QCOMPARE(waitFor(m_ai->check(u"claude"_s)).error().kind, ErrorKind::Unauthorized);
    }

    void aKeyThatStaysInItsStoreIsSaid()
    {
        QVERIFY(waitFor(m_ai->setKey(u"claude"_s, goodKey(u"claude"_s))));
        m_drawer.refusal = ErrorKind::Forbidden;
        QCOMPARE(waitFor(m_ai->removeKey(u"claude"_s)).error().kind, ErrorKind::Forbidden);
        QCOMPARE(keyOf(u"claude"_s), KeyOrigin::None); // and yet it is not used any more
    }

    void whatCannotBeAKeyIsRefused_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a blank inside") << QByteArray("sk one");
        QTest::newRow("a second header") << QByteArray("sk\r\nX-Other: 1");
        QTest::newRow("a nought") << QByteArray("sk\0x", 4);
        QTest::newRow("Korean") << QByteArray("열쇠");
        QTest::newRow("a whole page") << QByteArray(501, 'k');
    }
    void whatCannotBeAKeyIsRefused()
    {
        QFETCH(const QByteArray, key);
        QCOMPARE(waitFor(m_ai->setKey(u"claude"_s, Secret(key))).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(keyOf(u"claude"_s), KeyOrigin::None);
        QVERIFY(m_drawer.secrets.isEmpty());
        // Nor is it taken from the store.
        m_drawer.secrets.insert(u"claude"_s, Secret(key));
        start();
        QCOMPARE(keyOf(u"claude"_s), KeyOrigin::None);
    }

    void aGivenKeyIsLeftAlone()
    {
        m_given = goodKey(u"claude"_s);
        m_drawer.secrets.insert(u"claude"_s, Secret("sk-other"));
        start();
        QCOMPARE(keyOf(u"claude"_s), KeyOrigin::Given);
        QVERIFY(waitFor(m_ai->check(u"claude"_s)));
        QCOMPARE(waitFor(m_ai->setKey(u"claude"_s, Secret("sk-other"))).error().kind, ErrorKind::InvalidInput);
        QVERIFY(!waitFor(m_ai->removeKey(u"claude"_s)));
        QVERIFY(waitFor(m_ai->check(u"claude"_s)));
    }

    void theCheckSaysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("vendor");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<ErrorKind>("kind");
        const auto row = [](const char* vendor, const char* code, ErrorKind kind) {
            QTest::addRow("%s %s", vendor, code) << QString::fromLatin1(vendor) << QByteArray(code) << kind;
        };
        row("claude", "anthropic:authentication_error", ErrorKind::Unauthorized);
        row("claude", "anthropic:billing_error", ErrorKind::SpendLimit);
        row("claude", "anthropic:usage_limit", ErrorKind::SpendLimit);
        row("claude", "anthropic:region", ErrorKind::Forbidden);
        row("claude", "anthropic:not_found_error", ErrorKind::NotFound);
        row("openai", "openai:invalid_api_key", ErrorKind::Unauthorized);
        row("openai", "openai:insufficient_quota", ErrorKind::SpendLimit);
        row("openai", "openai:region", ErrorKind::Forbidden);
        row("openai", "openai:unverified", ErrorKind::Forbidden);
        row("openai", "openai:model_not_found", ErrorKind::NotFound);
        row("stability", "stability:unauthorized", ErrorKind::Unauthorized);
        row("stability", "stability:payment_required", ErrorKind::SpendLimit);
        row("stability", "stability:internal_error", ErrorKind::ServerError);
    }
    void theCheckSaysWhatIsWrong()
    {
        QFETCH(const QString, vendor);
        QFETCH(const QByteArray, code);
        QFETCH(const ErrorKind, kind);
        QVERIFY(waitFor(m_ai->setKey(vendor, goodKey(vendor))));
        const bool isPaid = vendor != u"stability"; // whose balance is read for nothing, and so may be read again
        m_bench.fault(isPaid ? u"POST"_s : u"GET"_s, u"."_s, {{"providerCode", code.toStdString()}}, 5);
        QCOMPARE(waitFor(m_ai->check(vendor), std::chrono::seconds(30)).error().kind, kind);
        QVERIFY(m_bench.requests() == 1 || !isPaid);
        QCOMPARE(spent(), 0);
    }

    void aWrongKeyAndAModelThatIsGoneAreSeenByTheVendorItself()
    {
        QVERIFY(waitFor(m_ai->setKey(u"claude"_s, Secret("sk-wrong"))));
        QCOMPARE(waitFor(m_ai->check(u"claude"_s)).error().kind, ErrorKind::Unauthorized);
        QVERIFY(waitFor(m_ai->setKey(u"claude"_s, goodKey(u"claude"_s))));
        m_ai->setModel(u"claude"_s, u"claude-3-7-sonnet-20250219"_s);
        QCOMPARE(waitFor(m_ai->check(u"claude"_s)).error().kind, ErrorKind::NotFound);
    }

    void withoutALineTheCheckSaysSo()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        m_claudeUrl = QUrl(u"http://127.0.0.1:%1"_s.arg(server.serverPort()));
        server.close(); // nobody is there
        start();
        QVERIFY(waitFor(m_ai->setKey(u"claude"_s, goodKey(u"claude"_s))));
        QCOMPARE(waitFor(m_ai->check(u"claude"_s), std::chrono::seconds(60)).error().kind, ErrorKind::Offline);
        QCOMPARE(spent(), 0);
    }

    void aBalanceThatDoesNotPayForOnePictureIsSaid()
    {
        const QString vendor = u"stability"_s;
        QVERIFY(waitFor(m_ai->setKey(vendor, goodKey(vendor))));
        QVERIFY(waitFor(m_ai->check(vendor)));
        const auto checkWith = [&](const nlohmann::json& credits) {
            m_bench.fault(u"GET"_s, u"balance"_s, {{"status", 200}, {"body", {{"credits", credits}}}});
            return waitFor(m_ai->check(vendor));
        };
        QVERIFY(checkWith(3)); // what core takes
        QCOMPARE(kindOf(checkWith(2.9)), ErrorKind::SpendLimit);
        m_ai->setModel(vendor, u"ultra"_s);
        QCOMPARE(kindOf(checkWith(7)), ErrorKind::SpendLimit);
        m_bench.fault(u"GET"_s, u"balance"_s, {{"status", 200}, {"body", {{"credits", "many"}}}}, 10);
        QCOMPARE(kindOf(waitFor(m_ai->check(vendor), std::chrono::seconds(30))), ErrorKind::BadReply);
        m_ai->setModel(vendor, u"stable-diffusion-xl"_s);
        QCOMPARE(kindOf(waitFor(m_ai->check(vendor))), ErrorKind::NotFound);
        QCOMPARE(spent(), 0);
    }

    void oneKeyOpensBothDoorsOfOneServer()
    {
        const QString words = u"openai"_s;
        const QString pictures = u"openaiImages"_s;
        const Secret key("sk-one");
        ProviderTable table{{words, {QUrl(u"https://api.openai.com/v1"_s), key, {}}},
                            {pictures, {QUrl(u"https://api.openai.com/v1"_s), {}, {}}}};
        QVERIFY(accessTo(table, pictures).isSetUp());
        table[pictures].credential = Secret("sk-its-own");
        QCOMPARE(accessTo(table, pictures).credential.reveal(), QByteArray("sk-its-own"));
        table[pictures].credential = {};
        for (const QString& other : {u"https://pictures.example/v1"_s, u"https://api.openai.com:8443/v1"_s}) {
            table[pictures].baseUrl = QUrl(other);
            QVERIFY(!accessTo(table, pictures).isSetUp());
        }
        table[pictures].credential = key;
        table[words].credential = {};
        QVERIFY(!accessTo(table, words).isSetUp());
    }

    void aCheckCostsAlmostNothingAndIsInTheBook_data() { textVendors(); }
    void aCheckCostsAlmostNothingAndIsInTheBook()
    {
        QFETCH(const QString, vendor);
        QVERIFY(waitFor(m_ai->setKey(vendor, goodKey(vendor))));
        QVERIFY(waitFor(m_ai->check(vendor)));
        const QList<CostEntry> entries = m_ledger->month(m_bench.clock.today()).value_or({}).entries;
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.first().state, SpendState::Paid);
        QCOMPARE(entries.first().purpose, u"check"_s);
        QVERIFY2(entries.first().amount >= 1 && entries.first().amount <= 10,
                 qPrintable(QString::number(entries.first().amount)));
        QVERIFY(entries.first().amount <= entries.first().atMost);
    }

    void theCeilingHoldsForTheCheckToo()
    {
        m_settings->setAiCeiling(0);
        QVERIFY(waitFor(m_ai->setKey(u"claude"_s, goodKey(u"claude"_s))));
        QCOMPARE(waitFor(m_ai->check(u"claude"_s)).error().kind, ErrorKind::CostCeiling);
        QCOMPARE(m_bench.requests(), 0);
    }

    void theVendorSaysWhichModelsItHas_data() { vendors(); }
    void theVendorSaysWhichModelsItHas()
    {
        QFETCH(const QString, vendor);
        QCOMPARE(waitFor(m_ai->models(vendor)).error().kind, ErrorKind::Unauthorized);
        QVERIFY(waitFor(m_ai->setKey(vendor, goodKey(vendor))));
        const QStringList models = waitFor(m_ai->models(vendor)).value_or({});
        QVERIFY(models.contains(vendorOf(vendor).usualModel));
        QVERIFY(!models.contains(u"claude-3-7-sonnet-20250219"_s)); // retired
        QVERIFY(models.filter(u"image"_s).isEmpty());
        QCOMPARE(spent(), 0);
        m_ai->setModel(vendor, models.last());
        QCOMPARE(vendorOf(vendor).model, models.last());
        start();
        QCOMPARE(vendorOf(vendor).model, models.last()); // also after a start
        m_ai->setModel(vendor, {});
        QCOMPARE(vendorOf(vendor).model, vendorOf(vendor).usualModel);
    }

    void aListThatIsNoneIsSaid()
    {
        QVERIFY(waitFor(m_ai->setKey(u"openai"_s, goodKey(u"openai"_s))));
        m_bench.fault(u"GET"_s, u"/models"_s, {{"status", 200}, {"html", true}}, 10);
        QCOMPARE(waitFor(m_ai->models(u"openai"_s)).error().kind, ErrorKind::BadReply);
    }

    void whoHasNoAddressIsNotAsked()
    {
        m_claudeUrl = QUrl();
        start();
        QVERIFY(!vendorOf(u"claude"_s).isReachable);
        QVERIFY(vendorOf(u"openai"_s).isReachable);
        QCOMPARE(waitFor(m_ai->setKey(u"claude"_s, goodKey(u"claude"_s))).value_or(KeyOrigin::None), KeyOrigin::Kept);
        QVERIFY(!waitFor(m_ai->check(u"claude"_s)));
        QVERIFY(!waitFor(m_ai->setKey(u"nobody"_s, Secret("sk"))));
    }

private:
    static void textVendors()
    {
        QTest::addColumn<QString>("vendor");
        for (const char* vendor : {"claude", "openai"})
            QTest::newRow(vendor) << QString::fromLatin1(vendor);
    }
    static void vendors()
    {
        textVendors();
        QTest::newRow("stability") << u"stability"_s;
    }
    static std::optional<ErrorKind> kindOf(const Result<void>& result)
    {
        return result ? std::nullopt : std::optional(result.error().kind);
    }
    static Secret goodKey(const QString& vendor)
    {
        if (vendor == u"stability")
            return Secret(sandbox::kStabilityKey);
        return Secret(vendor == u"claude" ? sandbox::kAnthropicKey : sandbox::kOpenAiKey);
    }
    void stop()
    {
        m_ai.reset();
        m_outside.reset();
        m_ledger.reset();
        m_settings.reset();
        m_database.reset();
    }
    /// As after a start of the program.
    void start()
    {
        stop();
        Result<std::unique_ptr<Database>> database = Database::open(m_folder->path());
        QVERIFY(database);
        m_database = std::move(database).value();
        m_settings = std::make_unique<Settings>(m_folder->path());
        m_ledger = std::make_unique<CostLedger>(*m_database, *m_settings, m_bench.clock);
        ProviderTable providers{{u"openai"_s, {m_bench.url(u"/openai/v1"_s), {}, {}}},
                                {u"stability"_s, {m_bench.url(u"/stability"_s), {}, {}}}};
        if (m_claudeUrl.isValid())
            providers.insert(u"claude"_s, {m_claudeUrl, m_given, {}});
        m_outside = std::make_unique<Outside>(OutsideOptions{.providers = providers, .ledger = m_ledger.get()},
                                              m_bench.clock);
        m_ai = std::make_unique<AiConnections>(*m_outside, *m_settings, m_bench.clock,
                                               std::make_unique<test::MemorySecrets>(m_drawer));
        m_ai->start();
        QCoreApplication::processEvents();
    }
    AiVendor vendorOf(const QString& id) const
    {
        const QList<AiVendor> vendors = m_ai->vendors();
        const auto it = std::ranges::find(vendors, id, &AiVendor::id);
        return it == vendors.end() ? AiVendor() : *it;
    }
    KeyOrigin keyOf(const QString& id) const { return vendorOf(id).key; }
    Won spent() { return m_ledger->month(m_bench.clock.today()).value_or({}).spent; }

    test::SandboxBench m_bench;
    std::unique_ptr<test::TempFolder> m_folder;
    test::SecretDrawer m_drawer;
    QUrl m_claudeUrl;
    Secret m_given;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<CostLedger> m_ledger;
    std::unique_ptr<Outside> m_outside;
    std::unique_ptr<AiConnections> m_ai;
};

MADANG_TEST(QCoreApplication, TestAiConnections)
#include "tst_ai_connections.moc"

#include "services/cache/redis_tier.h"
#include "support/cache_bench.h"
#include "support/fake_redis.h"
#include "support/program.h"
#include "support/redis_server.h"
#include "support/virtual_clock.h"

#include <QHostAddress>
#include <QRandomGenerator>
#include <QSignalSpy>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace madang;
using namespace madang::test;
using namespace std::chrono_literals;

namespace {
using State = RedisTier::State;
constexpr std::chrono::milliseconds kDay = 24h;

RedisConfig configFor(const QString& url)
{
    return RedisConfig::fromUrl(url).value();
}

/// A port where nobody takes calls: connecting neither succeeds nor fails.
class BlackHole {
public:
    BlackHole()
    {
        m_listener = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (::bind(m_listener, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(m_listener, 0) != 0)
            qFatal("no black hole");
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
        for (QTcpSocket& caller : m_callers)
            caller.connectToHost(QHostAddress::LocalHost, m_port);
        for (QTcpSocket& caller : m_callers)
            caller.waitForConnected(100);
    }
    ~BlackHole() { ::close(m_listener); }
    QString url() const { return u"redis://127.0.0.1:%1"_s.arg(m_port); }

private:
    int m_listener;
    quint16 m_port;
    QTcpSocket m_callers[4];
};
} // namespace

class TestRedisTier : public QObject {
    Q_OBJECT

private:
    struct Bench {
        explicit Bench(const QString& url)
            : tier(configFor(url), clock, random)
        {
        }
        bool isReady()
        {
            return becomesTrue([this] { return tier.state() == State::Ready; });
        }
        RedisTier::Finding find(const CacheKey& asked) { return waitFor(tier.find(asked)); }
        QByteArray value(const CacheKey& asked)
        {
            const CacheEntryPtr entry = find(asked).entry;
            return entry ? entry->payload : QByteArray("(none)");
        }
        /// As a load does: the generation before, the value after; true when it can be read back.
        bool put(const CacheKey& asked, const QByteArray& payload)
        {
            const std::optional<quint64> generation = find(asked).generation;
            if (!generation)
                return false;
            tier.put(asked, *cacheEntry(asked, payload, clock), kDay, *generation);
            return value(asked) == payload;
        }

        VirtualClock clock;
        QRandomGenerator random{1};
        RedisTier tier;
        CacheKey key = cacheKey(1);
    };

    std::unique_ptr<RedisServer> m_server;

private slots:
    void initTestCase()
    {
        if (!RedisServer::isInstalled()) {
            QVERIFY2(!qEnvironmentVariableIsSet("CI"), "redis-server is missing");
            QSKIP("redis-server is not installed");
        }
        m_server = std::make_unique<RedisServer>();
    }
    void init()
    {
        m_server->run({"CONFIG", "SET", "maxmemory", "0"});
        m_server->run({"FLUSHALL"});
    }
    void cleanupTestCase() { m_server.reset(); }

    void keepsWhatItWasGivenWithItsLifetime()
    {
        Bench bench(m_server->url());
        QVERIFY(bench.isReady());
        QCOMPARE(bench.value(bench.key), "(none)");
        QVERIFY(bench.put(bench.key, QByteArray("a\0b", 3)));
        const QByteArray ttl = m_server->run({"PTTL", "madang:1:entry:" + bench.key.text().toUtf8()});
        QVERIFY(ttl.mid(1).trimmed().toLongLong() > 86'000'000 && ttl.mid(1).trimmed().toLongLong() <= 86'400'000);
        QVERIFY(bench.tier.problem().isEmpty());
    }

    // X1
    void aBlackHoleCostsNobodyTimeAndIsOffAfterFiveConnects()
    {
        const BlackHole hole;
        Bench bench(hole.url());
        QSignalSpy changes(&bench.tier, &RedisTier::stateChanged);
        for (int i = 0; i < 100; ++i) {
            const auto found = bench.tier.find(bench.key);
            QVERIFY(found.isFinished() && !found.result().entry && !found.result().generation);
            QCOMPARE(bench.tier.state(), i < 5 ? State::Connecting : State::Off);
            bench.clock.advance(200ms);
        }
        QCOMPARE(changes.count(), 5);
        QVERIFY(bench.tier.problem().contains(u"200 ms"_s));
        bench.clock.advance(30s);
        QVERIFY(bench.tier.find(bench.key).isFinished());
        bench.clock.advance(200ms);
        QCOMPARE(changes.count(), 6); // one trial, and off again
        QCOMPARE(bench.tier.state(), State::Off);
    }

    // X2: a server that hangs costs a look-up 50 ms, is off after five failures, and one trial brings it back after 30
    // s
    void aStalledServerIsOffAfterFiveFailuresAndComesBack()
    {
        Bench bench(m_server->url());
        QVERIFY(bench.isReady() && bench.put(bench.key, "v"));
        m_server->stall();
        const auto late = bench.tier.find(bench.key);
        bench.clock.advance(49ms);
        QVERIFY(!late.isFinished());
        bench.clock.advance(1ms);
        QVERIFY(late.isFinished() && !late.result().entry);
        QSignalSpy changes(&bench.tier, &RedisTier::stateChanged);
        while (bench.tier.state() != State::Off) {
            QVERIFY(bench.tier.find(bench.key).isFinished());
            bench.clock.advance(200ms);
        }
        QCOMPARE(changes.count(), 4);
        m_server->resume();
        bench.clock.advance(30s - 201ms);
        bench.tier.find(bench.key);
        QCOMPARE(bench.tier.state(), State::Off);
        bench.clock.advance(201ms);
        bench.tier.find(bench.key);
        QVERIFY(bench.isReady());
        const auto trial = bench.tier.find(bench.key);
        const auto second = bench.tier.find(bench.key);
        QVERIFY(second.isFinished() && !second.result().entry); // only one at a time
        QCOMPARE(waitFor(trial).entry->payload, "v");
        QCOMPARE(bench.value(bench.key), "v");
    }

    // X3, with a server that answers late
    void aLateAnswerIsNeverTheAnswerToAnotherQuestion()
    {
        FakeRedis fake;
        Bench bench(fake.url());
        QVERIFY(bench.isReady());
        for (int number = 0; number < 5; ++number)
            QVERIFY(bench.put(cacheKey(number), QByteArray::number(number)));
        bool isLate = false;
        QList<std::pair<QPointer<QTcpSocket>, QByteArray>> held;
        fake.answer = [&](const QList<QByteArray>& words, QTcpSocket* socket) {
            if (isLate && words[0] == "GET")
                held.append({socket, fake.replyTo(words)});
            else
                socket->write(fake.replyTo(words));
        };
        const int seeds = qEnvironmentVariableIntValue("MADANG_SEEDS");
        int answered = 0;
        for (int seed = 0; seed < std::max(seeds, 500); ++seed) {
            QRandomGenerator dice(static_cast<quint32>(seed));
            const int a = dice.bounded(5);
            isLate = true;
            const auto late = bench.tier.find(cacheKey(a));
            QVERIFY(becomesTrue([&] { return !held.isEmpty(); }));
            if (dice.bounded(2) == 0)
                bench.clock.advance(50ms);
            isLate = false;
            const int b = (a + 1 + dice.bounded(4)) % 5;
            const auto next = bench.tier.find(cacheKey(b));
            for (const auto& [socket, bytes] : std::exchange(held, {})) {
                if (socket)
                    socket->write(bytes);
            }
            for (const auto& [future, number] : {std::pair(late, a), std::pair(next, b)}) {
                const RedisTier::Finding finding = waitFor(future);
                if (finding.entry)
                    QCOMPARE(finding.entry->payload, QByteArray::number(number));
                answered += finding.entry ? 1 : 0;
            }
            QVERIFY(bench.isReady() || bench.value(bench.key) == "(none)");
            QVERIFY(bench.isReady());
            QCOMPARE(bench.value(cacheKey(b)), QByteArray::number(b));
        }
        QVERIFY(answered > 0);
        QCOMPARE(bench.tier.desyncs(), 0u);
    }

    // X4: the server goes away; the next connection says the whole hello again (password, database)
    void aNewConnectionSaysTheWholeHelloAgain()
    {
        RedisServer server({u"--requirepass"_s, u"s e/cret"_s});
        Bench bench(u"unix://:s%20e%2Fcret@"_s + server.socket() + u"?database=3"_s);
        QVERIFY(bench.isReady() && bench.put(bench.key, "v"));
        server.run({"CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes"}, {"AUTH", "s e/cret"});
        QVERIFY(becomesTrue([&] { return bench.tier.state() != State::Ready; }));
        bench.tier.find(bench.key);
        QVERIFY(bench.isReady());
        QCOMPARE(bench.value(bench.key), "v");
        const QByteArray keys = server.run({"INFO", "keyspace"}, {"AUTH", "s e/cret"});
        QVERIFY(keys.contains("db3:") && !keys.contains("db0:"));
    }

    // X5
    void aFullServerIsReadOnlyForAWhileAndSaysSoOnce()
    {
        Bench bench(m_server->url());
        QVERIFY(bench.isReady() && bench.put(bench.key, "v"));
        QSignalSpy changes(&bench.tier, &RedisTier::stateChanged);
        const CacheKey other = cacheKey(2);
        m_server->run({"CONFIG", "SET", "maxmemory", "1", "maxmemory-policy", "noeviction"});
        const qint64 before = m_server->figure("commandstats", "cmdstat_set:calls=");
        QVERIFY(!bench.put(other, "w"));
        QCOMPARE(bench.value(bench.key), "v");
        QVERIFY(!bench.put(other, "w"));
        bench.clock.advance(30s - 1ms);
        QVERIFY(!bench.put(other, "w"));
        QCOMPARE(m_server->run({"INFO", "errorstats"}).contains("errorstat_OOM:count=1\r"), true);
        bench.clock.advance(1ms);
        QVERIFY(!bench.put(other, "w"));
        QCOMPARE(m_server->run({"INFO", "errorstats"}).contains("errorstat_OOM:count=2\r"), true);
        QCOMPARE(changes.count(), 1);
        QVERIFY(bench.tier.problem().startsWith(u"OOM"_s));
        QCOMPARE(bench.tier.state(), State::Ready);
        m_server->run({"CONFIG", "SET", "maxmemory", "0"});
        bench.clock.advance(30s);
        QVERIFY(bench.put(other, "w"));
        QVERIFY(bench.tier.problem().isEmpty());
        QVERIFY(before >= 0);
    }

    // X6: a wrong password or too few rights: off until it is configured anew, no storm
    void aWrongPasswordIsSaidOnceAndNotTriedAgain()
    {
        RedisServer server({u"--requirepass"_s, u"secret"_s});
        for (const QString& url : {u"unix://:wrong@"_s + server.socket(), server.url()}) {
            Bench bench(url);
            QSignalSpy changes(&bench.tier, &RedisTier::stateChanged);
            QVERIFY(becomesTrue([&] { return bench.tier.state() == State::Refused; }));
            for (int i = 0; i < 20; ++i) {
                QVERIFY(bench.tier.find(bench.key).isFinished());
                bench.clock.advance(1min);
            }
            QCOMPARE(changes.count(), 1);
            QVERIFY(!bench.tier.problem().isEmpty() && !bench.tier.problem().contains(u"wrong@"_s));
        }
        const QByteArray stats = server.run({"INFO", "stats"}, {"AUTH", "secret"});
        QVERIFY2(stats.contains("total_connections_received:4\r"),
                 stats.constData()); // two, the one that waited, and ours
    }

    // X7
    void aServerWithoutRoomIsOffAndComesBack()
    {
        RedisServer server({u"--maxclients"_s, u"10"_s});
        {
            QLocalSocket taken[10];
            for (QLocalSocket& line : taken) {
                line.connectToServer(server.socket());
                QVERIFY(line.waitForConnected());
                line.write(resp({"PING"}));
                QVERIFY(line.waitForReadyRead());
            }
            Bench bench(server.url());
            QVERIFY(becomesTrue([&] { return bench.tier.find(bench.key), bench.tier.state() == State::Off; }));
            QVERIFY(!bench.tier.problem().isEmpty()); // the server hangs up: its reason or a broken pipe, by chance
            for (QLocalSocket& line : taken)
                line.abort();
            bench.clock.advance(30s);
            bench.tier.find(bench.key);
            QVERIFY(bench.isReady());
        }
    }

    // X8: the rows of the table of error replies
    void errorRepliesMeanWhatTheTableSays_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<RedisTrouble>("trouble");
        const auto rows = [](RedisTrouble trouble, std::initializer_list<const char*> prefixes) {
            for (const char* prefix : prefixes)
                QTest::addRow("%s", prefix) << QByteArray(prefix).append(" because") << trouble;
        };
        rows(RedisTrouble::ReadOnly, {"OOM", "MISCONF", "READONLY", "NOREPLICAS"});
        rows(RedisTrouble::Failing, {"LOADING", "BUSY", "MASTERDOWN", "CLUSTERDOWN", "ERR max number of clients"});
        rows(RedisTrouble::Refused, {"NOAUTH", "WRONGPASS", "NOPERM", "MOVED", "ASK"});
        rows(RedisTrouble::Miss, {"WRONGTYPE", "ERR unknown command", "ERR", "ASKING", "BUSYGROUP", "NEW"});
    }
    void errorRepliesMeanWhatTheTableSays()
    {
        QFETCH(const QByteArray, reply);
        QFETCH(const RedisTrouble, trouble);
        QCOMPARE(troubleOf(reply), trouble);
    }

    // X8
    void aLoadingServerIsOffAfterFiveAnswersOverOneConnection()
    {
        FakeRedis fake;
        Bench bench(fake.url());
        QVERIFY(bench.isReady());
        fake.answer = [](const QList<QByteArray>&, QTcpSocket* socket) { socket->write("-LOADING dataset\r\n"); };
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(bench.tier.state(), State::Ready);
            QCOMPARE(bench.value(bench.key), "(none)");
        }
        QCOMPARE(bench.tier.state(), State::Off);
        QCOMPARE(fake.connections, 1);
    }

    // X10: a key of another type is a miss and is left alone
    void aKeyOfAnotherTypeIsLeftAlone()
    {
        Bench bench(m_server->url());
        QVERIFY(bench.isReady());
        const QByteArray name = "madang:1:entry:" + bench.key.text().toUtf8();
        m_server->run({"LPUSH", name, "mine"});
        QVERIFY(!bench.put(bench.key, "v"));
        QCOMPARE(m_server->run({"TYPE", name}), "+list\r\n");
        QCOMPARE(bench.tier.state(), State::Ready);
    }

    // X13
    void anEntryThatCannotBeReadIsAMissAndTheWrongKeyIsCounted()
    {
        Bench bench(m_server->url());
        QVERIFY(bench.isReady());
        const auto plant = [&](const QByteArray& bytes) {
            m_server->run({"SET", "madang:1:entry:" + bench.key.text().toUtf8(), bytes});
            const QByteArray value = bench.value(bench.key);
            bench.tier.find(bench.key);
            return value == "(none)" && bench.isReady();
        };
        const QByteArray own = encode(*cacheEntry(bench.key, "v", bench.clock));
        QByteArray newer = own;
        newer[5] = 9;
        QVERIFY(plant(newer));
        QVERIFY(plant(own.left(own.size() - 1)));
        QVERIFY(plant("rubbish"));
        QCOMPARE(bench.tier.desyncs(), 0u);
        QVERIFY(plant(encode(*cacheEntry(cacheKey(2), "another shop's", bench.clock))));
        QVERIFY(bench.tier.desyncs() >= 1u);
    }

    // §1.8 key
    void aPersonalAnswerNeverLeavesTheMachine()
    {
        Bench bench(m_server->url());
        QVERIFY(bench.isReady());
        const CacheKey key = cacheKey(1, u"tax"_s, u"number"_s, CacheScope::Personal);
        QVERIFY(bench.tier.find(key).isFinished());
        bench.tier.put(key, *cacheEntry(key, "v", bench.clock), kDay, 1);
        QVERIFY(bench.tier.lease(key).result() == RedisTier::Lease::Unavailable);
        bench.find(bench.key); // a turn on the line
        QVERIFY(!m_server->run({"KEYS", "*"}).contains("tax"));
    }

    // §1.8 invalidate
    void droppingIsForEveryMachineAndForLoadsThatBeganBefore_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<bool>("alsoLoads"); // of other machines; one key's are stopped on their own machine
        QTest::newRow("all") << QString() << true;
        QTest::newRow("api") << u"ai/"_s << true;
        QTest::newRow("operation") << u"ai/plan/"_s << true;
        QTest::newRow("key") << cacheKey(1).text() << false;
    }
    void droppingIsForEveryMachineAndForLoadsThatBeganBefore()
    {
        QFETCH(const QString, prefix);
        QFETCH(const bool, alsoLoads);
        Bench here(m_server->url());
        Bench there(m_server->url());
        const CacheKey bystander = cacheKey(1, u"trend"_s, u"list"_s);
        QVERIFY(here.isReady() && there.isReady());
        QVERIFY(here.put(here.key, "v") && here.put(bystander, "b"));
        QCOMPARE(there.value(here.key), "v");
        const std::optional<quint64> before = there.find(here.key).generation;
        here.tier.drop(prefix);
        QCOMPARE(here.value(here.key), "(none)");
        QVERIFY(becomesTrue([&] { return here.find(here.key).generation.has_value(); })); // the server has answered
        QCOMPARE(there.value(here.key), "(none)");
        QCOMPARE(there.value(bystander), prefix.isEmpty() ? "(none)" : "b");
        there.tier.put(here.key, *cacheEntry(here.key, "too late", there.clock), kDay, before.value());
        QCOMPARE(there.value(here.key), alsoLoads ? "(none)" : "too late");
        QVERIFY(there.put(here.key, "new") || there.put(here.key, "new"));
        QCOMPARE(here.value(here.key), "new");
    }

    // The server read it before it dropped it: the answer was on its way when the drop was asked for.
    void anAnswerUnderWayIsDroppedToo()
    {
        Bench bench(m_server->url());
        QVERIFY(bench.isReady() && bench.put(bench.key, "old"));
        const auto underWay = bench.tier.find(bench.key);
        bench.tier.drop(bench.key.text());
        const RedisTier::Finding finding = waitFor(underWay);
        QVERIFY(!finding.entry && !finding.generation);
    }

    void whatCouldNotBeDroppedIsDroppedWhenTheServerIsBack()
    {
        Bench bench(m_server->url());
        QVERIFY(bench.isReady() && bench.put(bench.key, "old") && bench.put(cacheKey(2), "keep"));
        m_server->stall();
        bench.tier.drop(bench.key.text());
        bench.clock.advance(50ms);
        QVERIFY(bench.tier.state() != State::Ready);
        m_server->resume();
        bench.tier.find(bench.key);
        QVERIFY(bench.isReady());
        QCOMPARE(bench.value(bench.key), "(none)");
        QVERIFY(becomesTrue([&] { return bench.find(bench.key).generation.has_value(); }));
        QCOMPARE(bench.value(bench.key), "(none)");
        QCOMPARE(bench.value(cacheKey(2)), "keep");
    }

    // X9, X11
    void refusesAConfigurationThatCannotBeRight_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<int>("connect");
        QTest::addColumn<qint64>("command");
        QTest::addColumn<QString>("why"); // empty: taken
        QTest::newRow("tls") << u"rediss://cache.example:6379"_s << 200 << qint64(50) << u"TLS"_s;
        QTest::newRow("scheme") << u"http://127.0.0.1"_s << 200 << qint64(50) << u"redis://"_s;
        QTest::newRow("internet") << u"redis://8.8.8.8"_s << 200 << qint64(50) << u"not encrypted"_s;
        QTest::newRow("internet, allowed") << u"redis://8.8.8.8?plaintext=allowed"_s << 200 << qint64(50) << QString();
        QTest::newRow("beside 172.16/12") << u"redis://172.32.0.1"_s << 200 << qint64(50) << u"not encrypted"_s;
        for (const QString& own : {u"127.0.0.1"_s, u"10.1.2.3"_s, u"172.31.0.1"_s, u"192.168.0.9"_s, u"[::1]"_s,
                                   u"[fd00::1]"_s, u"[fe80::1]"_s})
            QTest::addRow("%s", qPrintable(own)) << u"redis://"_s + own << 200 << qint64(50) << QString();
        QTest::newRow("database") << u"redis://127.0.0.1/x"_s << 200 << qint64(50) << u"database"_s;
        QTest::newRow("no host") << u"redis://"_s << 200 << qint64(50) << u"host"_s;
        QTest::newRow("no path") << u"unix:"_s << 200 << qint64(50) << u"path"_s;
        QTest::newRow("-1") << u"redis://127.0.0.1"_s << -1 << qint64(50) << u"connect limit"_s;
        QTest::newRow("10^9 s") << u"redis://127.0.0.1"_s << 200 << qint64(1'000'000'000'000) << u"command limit"_s;
        QTest::newRow("10 s") << u"redis://127.0.0.1"_s << 10'000 << qint64(10'000) << QString();
        QTest::newRow("0") << u"redis://127.0.0.1"_s << 200 << qint64(0) << u"command limit"_s;
    }
    void refusesAConfigurationThatCannotBeRight()
    {
        QFETCH(const QString, url);
        QFETCH(const int, connect);
        QFETCH(const qint64, command);
        QFETCH(const QString, why);
        const auto config
            = RedisConfig::fromUrl(url, {std::chrono::milliseconds(connect), std::chrono::milliseconds(command)});
        QCOMPARE(bool(config), why.isEmpty());
        if (!config) {
            QCOMPARE(config.error().kind, ErrorKind::InvalidInput);
            QVERIFY2(config.error().detail.contains(why), qPrintable(config.error().detail));
        }
    }

    void readsEveryPartOfAnAddress()
    {
        const RedisConfig config = configFor(u"redis://me:p%40ss@127.0.0.1:7000/5"_s);
        QCOMPARE(config.host, u"127.0.0.1"_s);
        QCOMPARE(config.port, 7000);
        QCOMPARE(config.user, u"me"_s);
        QCOMPARE(config.password.reveal(), "p@ss");
        QCOMPARE(config.database, 5);
        QCOMPARE(configFor(u"unix:/tmp/가 게/r.sock?database=2"_s).socketPath, u"/tmp/가 게/r.sock"_s);
        QCOMPARE(configFor(u"unix:/tmp/r.sock?database=2"_s).database, 2);
    }

    // A name is resolved without blocking, and a server that is not there is a failed connect.
    void aNameIsResolvedAndAMissingServerFails()
    {
        FakeRedis fake;
        Bench bench(QString(fake.url()).replace(u"127.0.0.1"_s, u"localhost"_s) + u"?plaintext=allowed"_s);
        QVERIFY(becomesTrue([&] { return bench.tier.find(bench.key), bench.tier.state() != State::Connecting; }));
        Bench missing(u"unix:/nonexistent/r.sock"_s);
        for (int i = 0; i < 5; ++i)
            QVERIFY(missing.tier.find(missing.key).isFinished());
        QCOMPARE(missing.tier.state(), State::Off);
    }
};

MADANG_TEST(QCoreApplication, TestRedisTier)
#include "tst_redis_tier.moc"

#include "services/answer_cache.h"
#include "services/business_check.h"
#include "support/program.h"
#include "support/raw_server.h"
#include "support/sandbox_bench.h"

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::RawServer;
using test::waitFor;

namespace {
BusinessNumber number(QStringView text)
{
    const auto parsed = BusinessNumber::parse(text);
    if (!parsed)
        qFatal("not a number");
    return *parsed;
}
const QString kStatusPath = u"^/odcloud/api/nts-businessman/v1/status$"_s;
} // namespace

class BusinessCheckTest final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_bench.reset(); }

    void readsWhatTheOfficeSays_data();
    void readsWhatTheOfficeSays();
    void escapesTheKeyOnce_data();
    void escapesTheKeyOnce();
    void remembersForADay();
    void remembersUnregisteredForHalfAnHour();
    void saysUnauthorizedForAnUnknownKey();
    void saysUnauthorizedWithoutAKey();
    void retriesTroubleThreeTimes();
    void doesNotRetryRefusals();
    void readsBothShapesOfRefusal_data();
    void readsBothShapesOfRefusal();
    void doesNotRememberTrouble();
    void saysNothingOldWhenTheOfficeIsDown();
    void saysWhetherTheNumberIsTheOwners_data();
    void saysWhetherTheNumberIsTheOwners();
    void remembersWhatWasLaidBeforeTheOfficeAsAWhole();
    void toleratesWhatIsLeftOut();
    void splitsWhatIsTooMuchForOneCall();
    void doesNotTakeTheAnswerToAnotherNumber();

private:
    test::SandboxBench m_bench;
};

void BusinessCheckTest::readsWhatTheOfficeSays_data()
{
    QTest::addColumn<QString>("digits");
    QTest::addColumn<BusinessStatus>("status");
    QTest::newRow("active") << u"1248100998"_s << BusinessStatus::Active;
    QTest::newRow("suspended") << u"9999999997"_s << BusinessStatus::Suspended;
    QTest::newRow("closed") << u"9999999982"_s << BusinessStatus::Closed;
    QTest::newRow("unregistered is an answer") << u"9999999978"_s << BusinessStatus::Unregistered;
}

void BusinessCheckTest::readsWhatTheOfficeSays()
{
    QFETCH(const QString, digits);
    QFETCH(const BusinessStatus, status);
    AnswerCache answers({}, {}, m_bench.clock, m_bench.random);
    BusinessCheck check(*m_bench.egress, answers, m_bench.providers);
    const Result<BusinessStatus> answer = waitFor(check.status(number(digits)));
    QVERIFY(answer);
    QCOMPARE(*answer, status);
}

void BusinessCheckTest::escapesTheKeyOnce_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("decoding") << QByteArray("ab+c/dEF==");
    QTest::newRow("encoding") << QByteArray("ab%2Bc%2FdEF%3D%3D");
}

void BusinessCheckTest::escapesTheKeyOnce()
{
    QFETCH(const QByteArray, key);
    RawServer server([](const RawServer::Request&, QTcpSocket* socket) {
        socket->write(RawServer::reply(200, R"({"status_code":"OK","data":[{"b_no":"1248100998","b_stt_cd":"01"}]})"));
    });
    const ProviderTable table{{u"nts"_s, {server.url(u""_s), Secret(key), {}}}};
    AnswerCache answers({}, {}, m_bench.clock, m_bench.random);
    BusinessCheck check(*m_bench.egress, answers, table);
    QVERIFY(waitFor(check.status(number(u"124-81-00998"))));
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().first().target(),
             QByteArray("/api/nts-businessman/v1/status?serviceKey=ab%2Bc%2FdEF%3D%3D"));
    QCOMPARE(server.requests().first().body, QByteArray(R"({"b_no":["1248100998"]})"));

    m_bench.providers[u"nts"_s].credential = Secret(key); // the sandbox knows the raw key only
    AnswerCache others({}, {}, m_bench.clock, m_bench.random);
    BusinessCheck real(*m_bench.egress, others, m_bench.providers);
    QCOMPARE(*waitFor(real.status(number(u"1248100998"))), BusinessStatus::Active);
}

void BusinessCheckTest::remembersForADay()
{
    AnswerCache answers({}, {}, m_bench.clock, m_bench.random);
    BusinessCheck check(*m_bench.egress, answers, m_bench.providers);
    const BusinessNumber samsung = number(u"1248100998");
    QVERIFY(waitFor(check.status(samsung)));
    m_bench.clock.advance(22h); // a day, give or take a twentieth
    QVERIFY(waitFor(check.status(samsung)));
    QCOMPARE(m_bench.journal(u"POST"_s, kStatusPath).size(), 1);
    m_bench.clock.advance(4h);
    QVERIFY(waitFor(check.status(samsung)));
    QCOMPARE(m_bench.journal(u"POST"_s, kStatusPath).size(), 2);
}

void BusinessCheckTest::remembersUnregisteredForHalfAnHour()
{
    AnswerCache answers({}, {}, m_bench.clock, m_bench.random);
    BusinessCheck check(*m_bench.egress, answers, m_bench.providers);
    const BusinessNumber fresh = number(u"9999999978");
    QVERIFY(waitFor(check.status(fresh)));
    m_bench.clock.advance(25min);
    QCOMPARE(*waitFor(check.status(fresh)), BusinessStatus::Unregistered);
    QCOMPARE(m_bench.journal(u"POST"_s, kStatusPath).size(), 1);
    m_bench.clock.advance(10min);
    QCOMPARE(*waitFor(check.status(fresh)), BusinessStatus::Unregistered);
    QCOMPARE(m_bench.journal(u"POST"_s, kStatusPath).size(), 2);
}

void BusinessCheckTest::saysUnauthorizedForAnUnknownKey()
{
    m_bench.providers[u"nts"_s].credential = Secret("somebody-elses-key");
    AnswerCache answers({}, {}, m_bench.clock, m_bench.random);
    BusinessCheck check(*m_bench.egress, answers, m_bench.providers);
    const Result<BusinessStatus> answer = waitFor(check.status(number(u"1248100998")));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Unauthorized);
    QVERIFY(answer.error().detail.contains(u"-4"_s));
    QCOMPARE(m_bench.journal(u"POST"_s, kStatusPath).size(), 1);
}

void BusinessCheckTest::saysUnauthorizedWithoutAKey()
{
    m_bench.providers.remove(u"nts"_s);
    AnswerCache answers({}, {}, m_bench.clock, m_bench.random);
    BusinessCheck check(*m_bench.egress, answers, m_bench.providers);
    const Result<BusinessStatus> answer = waitFor(check.status(number(u"1248100998")));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Unauthorized);
    QCOMPARE(m_bench.requests(), 0);
}

void BusinessCheckTest::retriesTroubleThreeTimes()
{
    AnswerCache answers({}, {}, m_bench.clock, m_bench.random);
    BusinessCheck check(*m_bench.egress, answers, m_bench.providers);
    m_bench.fault(u"POST"_s, kStatusPath, {{"status", 500}, {"body", {{"status_code", "INTERNAL_ERROR"}}}}, 3);
    QCOMPARE(*waitFor(check.status(number(u"1248100998"))), BusinessStatus::Active);
    QCOMPARE(m_bench.journal(u"POST"_s, kStatusPath).size(), 4);

    m_bench.fault(u"POST"_s, kStatusPath, {{"status", 503}}, 9);
    const Result<BusinessStatus> answer = waitFor(check.status(number(u"1028142945")));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Unavailable);
    QCOMPARE(m_bench.journal(u"POST"_s, kStatusPath).size(), 8);
}

void BusinessCheckTest::doesNotRetryRefusals()
{
    AnswerCache answers({}, {}, m_bench.clock, m_bench.random);
    BusinessCheck check(*m_bench.egress, answers, m_bench.providers);
    m_bench.fault(u"POST"_s, kStatusPath, {{"status", 411}, {"body", {{"status_code", "REQUEST_DATA_MALFORMED"}}}}, 9);
    const Result<BusinessStatus> answer = waitFor(check.status(number(u"1248100998")));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Rejected);
    QCOMPARE(answer.error().detail, u"REQUEST_DATA_MALFORMED"_s);
    QCOMPARE(m_bench.journal(u"POST"_s, kStatusPath).size(), 1);
}

void BusinessCheckTest::readsBothShapesOfRefusal_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("detail");
    QTest::newRow("gateway, key") << 401 << QByteArray(R"({"code":-4,"msg":"등록되지 않은 인증키 입니다."})")
                                  << ErrorKind::Unauthorized << u"-4 등록되지 않은 인증키 입니다."_s;
    QTest::newRow("gateway, key, with 400")
        << 400 << QByteArray(R"({"code":-4,"msg":"x"})") << ErrorKind::Unauthorized << u"-4 x"_s;
    QTest::newRow("gateway, path") << 404 << QByteArray(R"({"code":-3,"msg":"등록되지 않은 서비스 입니다."})")
                                   << ErrorKind::Rejected << u"-3 등록되지 않은 서비스 입니다."_s;
    QTest::newRow("gateway, unknown") << 400 << QByteArray(R"({"code":-999,"msg":"UNKNOWN"})") << ErrorKind::Rejected
                                      << u"-999 UNKNOWN"_s;
    QTest::newRow("service") << 413 << QByteArray("{\"status_code\":\"TOO_LARGE_REQUEST\"}\n") << ErrorKind::Rejected
                             << u"TOO_LARGE_REQUEST"_s;
    QTest::newRow("service, with 200") << 200 << QByteArray(R"({"status_code":"HTTP_ERROR"})") << ErrorKind::BadReply
                                       << u"HTTP_ERROR"_s;
    QTest::newRow("no shape at all") << 400 << QByteArray("<html>") << ErrorKind::Rejected << u"HTTP 400"_s;
    QTest::newRow("not json") << 200 << QByteArray("<html>") << ErrorKind::BadReply << u"not JSON"_s;
    QTest::newRow("no data") << 200 << QByteArray(R"({"status_code":"OK","data":[]})") << ErrorKind::BadReply
                             << u"an answer without data"_s;
    QTest::newRow("data of another type") << 200 << QByteArray(R"({"status_code":"OK","data":["01"]})")
                                          << ErrorKind::BadReply << u"an answer without data"_s;
}

void BusinessCheckTest::readsBothShapesOfRefusal()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, detail);
    RawServer server(
        [&](const RawServer::Request&, QTcpSocket* socket) { socket->write(RawServer::reply(status, body)); });
    const ProviderTable table{{u"nts"_s, {server.url(u""_s), Secret("key"), {}}}};
    AnswerCache answers({}, {}, m_bench.clock, m_bench.random);
    BusinessCheck check(*m_bench.egress, answers, table);
    const Result<BusinessStatus> answer = waitFor(check.status(number(u"1248100998")));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, kind);
    QCOMPARE(answer.error().detail, detail);
    QCOMPARE(server.requests().size(), kind == ErrorKind::BadReply ? 4 : 1); // what cannot be read is asked again
}

void BusinessCheckTest::doesNotRememberTrouble()
{
    AnswerCache answers({}, {}, m_bench.clock, m_bench.random);
    BusinessCheck check(*m_bench.egress, answers, m_bench.providers);
    m_bench.fault(u"POST"_s, kStatusPath, {{"garbageJson", true}}, 4);
    QVERIFY(!waitFor(check.status(number(u"1248100998"))));
    QCOMPARE(*waitFor(check.status(number(u"1248100998"))), BusinessStatus::Active);
}

// 1.8: an old answer never stands in for the office.
void BusinessCheckTest::saysNothingOldWhenTheOfficeIsDown()
{
    AnswerCache answers({}, {}, m_bench.clock, m_bench.random);
    BusinessCheck check(*m_bench.egress, answers, m_bench.providers);
    QCOMPARE(*waitFor(check.status(number(u"1248100998"))), BusinessStatus::Active);
    m_bench.clock.advance(26h); // past a day, give or take a twentieth
    m_bench.fault(u"POST"_s, kStatusPath, {{"status", 503}}, 4);
    const Result<BusinessStatus> answer = waitFor(check.status(number(u"1248100998")));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Unavailable);
}

void BusinessCheckTest::saysWhetherTheNumberIsTheOwners_data()
{
    QTest::addColumn<QString>("digits");
    QTest::addColumn<BusinessVerdict>("verdict");
    const QDate closed(2025, 9, 30);
    QTest::newRow("theirs") << u"9999999959"_s << BusinessVerdict{BusinessStatus::Active, true, {}};
    QTest::newRow("somebody else's") << u"9999999963"_s << BusinessVerdict{BusinessStatus::Active, false, {}};
    QTest::newRow("closed is genuine all the same")
        << u"9999999982"_s << BusinessVerdict{BusinessStatus::Closed, true, closed};
    QTest::newRow("suspended") << u"9999999997"_s << BusinessVerdict{BusinessStatus::Suspended, true, {}};
    QTest::newRow("unregistered is not a misfit")
        << u"9999999978"_s << BusinessVerdict{BusinessStatus::Unregistered, {}, {}};
}

void BusinessCheckTest::saysWhetherTheNumberIsTheOwners()
{
    QFETCH(const QString, digits);
    QFETCH(const BusinessVerdict, verdict);
    AnswerCache answers({}, {}, m_bench.clock, m_bench.random);
    BusinessCheck check(*m_bench.egress, answers, m_bench.providers);
    const auto answer = waitFor(check.verdict({number(digits), u"홍길동"_s, QDate(2010, 8, 3)}));
    QVERIFY(answer);
    QCOMPARE(*answer, verdict);
}

void BusinessCheckTest::remembersWhatWasLaidBeforeTheOfficeAsAWhole()
{
    AnswerCache answers({}, {}, m_bench.clock, m_bench.random);
    BusinessCheck check(*m_bench.egress, answers, m_bench.providers);
    const BusinessClaim claim{number(u"9999999959"), u"홍길동"_s, QDate(2010, 8, 3)};
    const QString path = u"^/odcloud/api/nts-businessman/v1/validate$"_s;
    QVERIFY(waitFor(check.verdict(claim)));
    QVERIFY(waitFor(check.verdict(claim)));
    QCOMPARE(m_bench.journal(u"POST"_s, path).size(), 1);
    BusinessClaim other = claim;
    other.openedOn = QDate(2010, 8, 4);
    QVERIFY(waitFor(check.verdict(other)));
    other.ownerName = u"김길동"_s;
    QVERIFY(waitFor(check.verdict(other)));
    QCOMPARE(m_bench.journal(u"POST"_s, path).size(), 3);
}

void BusinessCheckTest::toleratesWhatIsLeftOut()
{
    QByteArray body;
    RawServer server(
        [&](const RawServer::Request&, QTcpSocket* socket) { socket->write(RawServer::reply(200, body)); });
    const ProviderTable table{{u"nts"_s, {server.url(u""_s), Secret("key"), {}}}};
    const BusinessClaim claim{number(u"1208800767"), u"홍길동"_s, QDate(2010, 8, 3)};
    {
        // A match without its state, its count and its sentence.
        AnswerCache answers({}, {}, m_bench.clock, m_bench.random);
        BusinessCheck check(*m_bench.egress, answers, table);
        body = R"({"data":[{"b_no":"1208800767","valid":"01"}]})";
        const auto answer = waitFor(check.verdict(claim));
        QVERIFY(answer);
        QCOMPARE(*answer, (BusinessVerdict{BusinessStatus::Unknown, true, {}}));
    }
    AnswerCache answers({}, {}, m_bench.clock, m_bench.random);
    BusinessCheck check(*m_bench.egress, answers, table);
    body = R"({"status_code":"OK","data":[{"b_no":"1208800767","b_stt_cd":"","valid":"02"}]})"; // no match_cnt
    const auto answer = waitFor(check.verdict(claim));
    QVERIFY(answer);
    QCOMPARE(answer->status, BusinessStatus::Unregistered);
}

void BusinessCheckTest::splitsWhatIsTooMuchForOneCall()
{
    AnswerCache answers({}, {}, m_bench.clock, m_bench.random);
    BusinessCheck check(*m_bench.egress, answers, m_bench.providers);
    QList<BusinessNumber> many(100, number(u"1248100998"));
    many << number(u"9999999982");
    const auto verdicts = waitFor(check.verdicts(many));
    QVERIFY(verdicts);
    QCOMPARE(verdicts->size(), 101);
    QCOMPARE(verdicts->first().status, BusinessStatus::Active);
    QCOMPARE(verdicts->last().status, BusinessStatus::Closed);
    const auto calls = m_bench.journal(u"POST"_s, kStatusPath);
    QCOMPARE(calls.size(), 2);
    QVERIFY(waitFor(check.verdicts({})));

    m_bench.fault(u"POST"_s, kStatusPath, {{"status", 413}, {"body", {{"status_code", "TOO_LARGE_REQUEST"}}}});
    const auto refused = waitFor(check.verdicts({number(u"1248100998")}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Rejected);
    QCOMPARE(refused.error().detail, u"TOO_LARGE_REQUEST"_s);
}

void BusinessCheckTest::doesNotTakeTheAnswerToAnotherNumber()
{
    RawServer server([](const RawServer::Request&, QTcpSocket* socket) {
        socket->write(RawServer::reply(200, R"({"data":[{"b_no":"9999999982","b_stt_cd":"03"}]})"));
    });
    const ProviderTable table{{u"nts"_s, {server.url(u""_s), Secret("key"), {}}}};
    AnswerCache answers({}, {}, m_bench.clock, m_bench.random);
    BusinessCheck check(*m_bench.egress, answers, table);
    QCOMPARE(waitFor(check.status(number(u"1248100998"))).error().kind, ErrorKind::BadReply);
}

MADANG_TEST(QCoreApplication, BusinessCheckTest)
#include "tst_business_check.moc"

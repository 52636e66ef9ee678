#include "services/join_page_service.h"
#include "services/joining/join_site.h"
#include "support/fixed_clock.h"
#include "support/join_bench.h"
#include "support/phone_line.h"
#include "support/program.h"
#include "support/temp_folder.h"
#include "support/wait.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDate kFirst{2026, 11, 23};
const QDate kLast{2026, 11, 30};
const QHostAddress kPhone(u"127.0.0.9"_s);

} // namespace

/// The page as a whole: over real connections, with the real disk behind it.
class TestJoinPage final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<test::TempFolder>();
        m_clock.set(test::FixedClock().now());
        m_address = u"127.0.0.1"_s;
        m_bench = std::make_unique<test::JoinBench>(m_folder->path(), m_clock);
        m_id = m_bench->publish(u"반반치킨 1+1"_s, kFirst, kLast);
        QVERIFY(!m_id.isEmpty());
    }
    void cleanup()
    {
        m_page.reset();
        m_bench.reset();
    }

    void isOffUntilTheOwnerAllowsIt()
    {
        make();
        QCOMPARE(m_page->state(), JoinPageService::State::Off);
        QVERIFY(!m_page->url());
        QSignalSpy urls(m_page.get(), &JoinPageService::urlChanged);
        m_page->setAllowed(true);
        QVERIFY(test::becomesTrue([this] { return m_page->url().has_value(); }));
        QCOMPARE(urls.size(), 1);
        QCOMPARE(m_page->url(u"poster"_s)->query(), u"r=poster"_s);
        QCOMPARE(m_page->url(u"<script>"_s)->query(), QString());
    }

    void aPhoneJoinsAndIsThanked()
    {
        open();
        const test::Heard form = get("/?r=counter&lang=ko");
        QCOMPARE(form.status, 200);
        const test::Heard thanks = post(form, "010-1234-5678", "%EB%8B%A8%EA%B3%A8&news=1");
        QCOMPARE(thanks.status, 200);
        const QList<Entry> entries = m_bench->participation.entries(m_id).value_or({});
        QCOMPARE(entries.size(), 1);
        const Entry& entry = entries.first();
        QCOMPARE(entry.phone, u"01012345678"_s);
        QCOMPARE(entry.nickname, u"단골"_s);
        QCOMPARE(entry.source, EntrySource::Phone);
        QCOMPARE(entry.referral, u"counter"_s);
        QCOMPARE(entry.weight, 1);
        QVERIFY(thanks.body.contains(entry.number.toUtf8()));
        QVERIFY(thanks.body.contains(entry.code.toUtf8()));
        QVERIFY(!thanks.body.contains("1234-5678") && !thanks.body.contains("01012345678"));
        const PersonRecord record = m_bench->participation.record(entry).value();
        QCOMPARE(record.consents.size(), 3);
        QVERIFY(record.consents.at(1).given);
        QVERIFY(!record.consents.at(2).given);
        QCOMPARE(record.consents.first().device, u"손님 휴대폰"_s);
        QVERIFY(record.notice && form.body.contains(record.notice->title.toUtf8()));
    }

    void everyAnswerForbidsWhatABrowserCouldDoWithIt()
    {
        open();
        const test::Heard form = get("/");
        for (const test::Heard& heard : {form, post(form, "010-1234-5678"), get("/nothing"), get("/join")}) {
            for (const char* line :
                 {"Content-Security-Policy: default-src 'none'; style-src 'sha256-", "frame-ancestors 'none'",
                  "X-Frame-Options: DENY", "X-Content-Type-Options: nosniff", "Referrer-Policy: same-origin",
                  "Connection: close"})
                QVERIFY2(heard.head.contains(line), line);
            const bool hasForm = heard.body.contains("<form");
            QVERIFY(heard.head.contains(hasForm ? "Cache-Control: private, no-cache" : "Cache-Control: no-store"));
            QVERIFY(!heard.head.contains("unsafe-inline") && !heard.head.contains("Set-Cookie"));
            QVERIFY(!heard.body.contains("<script"));
        }
    }

    void nothingElseCanBeReached_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("status");
        const auto row = [](const QByteArray& line, int status) { QTest::newRow(line.constData()) << line << status; };
        for (const char* path : {"/customers", "/madang.db", "/../madang.db", "/..%2f..%2fetc%2fpasswd", "//", "/join/",
                                 "/settings", "/api", "/.env", "/index.html", "/favicon.ico", "/JOIN", "/join%00"})
            row(QByteArray("GET ") + path, QByteArray(path).contains("%00") ? 400 : 404);
        for (const char* method : {"POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "PROPFIND"})
            row(QByteArray(method) + " /", 405);
        for (const char* method : {"GET", "PUT", "HEAD"})
            row(QByteArray(method) + " /join", 405);
        row("OPTIONS *", 400);
    }
    void nothingElseCanBeReached()
    {
        QFETCH(QByteArray, line);
        QFETCH(const int, status);
        open();
        const test::Heard heard = send(line + " HTTP/1.1\r\nHost: " + host() + "\r\n\r\n");
        QCOMPARE(heard.status, status);
        QVERIFY(!heard.body.contains("010"));
    }

    void noLogAndNoAddressKnowsAPhone()
    {
        open();
        const test::Heard form = get("/");
        QVERIFY(form.body.contains("method=\"post\""));
        QVERIFY(m_page->url(u"counter"_s)->toString().indexOf(u"010"_s) < 0);
        QCOMPARE(post(form, "010-1234-5678").status, 200);
        QCOMPARE(post(get("/"), "010-1234-5678").status, 409);
        for (const QFileInfo& file : QDir(m_folder->path()).entryInfoList(QDir::Files)) {
            const QByteArray bytes = m_folder->read(file.fileName());
            QVERIFY2(!bytes.contains("01012345678") && !bytes.contains("1234-5678"), qPrintable(file.fileName()));
        }
    }

    void theEventEndsWhileAPhoneHasTheForm()
    {
        open();
        const test::Heard form = get("/");
        const QUrl url = *m_page->url();
        QVERIFY(m_bench->campaigns.endNow(m_id).has_value());
        QCOMPARE(m_page->state(), JoinPageService::State::NoEvent);
        QVERIFY(!m_page->url());
        const test::Heard late = send(test::postBytes(hostOf(url), test::filledForm(form.body, "010-1234-5678")), url);
        QCOMPARE(late.status, 410);
        QVERIFY(late.body.contains("이벤트가 끝났어요"));
        QCOMPARE(m_bench->participation.count(m_id), 0);
    }

    void theLastDayEndsWhileAPhoneHasTheForm()
    {
        open();
        const test::Heard form = get("/");
        m_clock.setInKorea(kLast.addDays(1), QTime(0, 0, 1)); // nothing has noticed yet
        QCOMPARE(post(form, "010-1234-5678").status, 410);
        QCOMPARE(m_bench->participation.count(m_id), 0);
    }

    void theOwnerSwitchesItOffWhileAPhoneHasTheForm()
    {
        open();
        const test::Heard form = get("/");
        const QUrl url = *m_page->url();
        m_page->setAllowed(false);
        QVERIFY(!m_page->url());
        const QByteArray bytes = test::postBytes(hostOf(url), test::filledForm(form.body, "010-1234-5678"));
        QVERIFY(test::becomesTrue([&] { return send(bytes, url).status == 0; }));
        QCOMPARE(m_bench->participation.count(m_id), 0);
        m_page->setAllowed(true); // and on again: the same form is still good
        QVERIFY(test::becomesTrue([this] { return m_page->url().has_value(); }));
        QCOMPARE(*m_page->url(), url);
        QCOMPARE(send(bytes, url).status, 200);
    }

    void keepsItsPortOverRestarts()
    {
        open();
        const QUrl url = *m_page->url();
        m_page.reset();
        make();
        QVERIFY(test::becomesTrue([this] { return m_page->url().has_value(); }));
        QCOMPARE(*m_page->url(), url);
    }

    void saysThatThePortIsTakenAndTakesAnotherOneWhenTold()
    {
        open();
        const QUrl url = *m_page->url();
        m_page.reset();
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost, quint16(url.port())));
        make();
        QVERIFY(test::becomesTrue([this] { return m_page->state() == JoinPageService::State::PortTaken; }));
        QCOMPARE(int(m_page->port()), url.port());
        QVERIFY(!m_page->url());
        m_page->takeAnotherPort();
        QVERIFY(test::becomesTrue([this] { return m_page->url().has_value(); }));
        QVERIFY(m_page->url()->port() != url.port());
        QCOMPARE(get("/").status, 200);
    }

    void saysThatThereIsNoNetwork()
    {
        m_address.clear();
        make();
        m_page->setAllowed(true);
        QVERIFY(test::becomesTrue([this] { return m_page->state() == JoinPageService::State::NoNetwork; }));
    }

    void onlyEventsOfThisModeAreShown()
    {
        open();
        QVERIFY(!m_bench->publish(u"진짜 이벤트"_s, kFirst, kLast, false).isEmpty());
        const test::Heard form = get("/");
        QVERIFY(form.body.contains("반반치킨 1+1"));
        QVERIFY(!form.body.contains("진짜 이벤트"));
    }

    void severalEventsAreOfferedToChooseFrom()
    {
        open();
        const QString other = m_bench->publish(u"퇴근길 맥주"_s, kFirst, kLast);
        test::Heard choice;
        QVERIFY(test::becomesTrue([&] { return (choice = get("/?r=poster")).body.contains("퇴근길 맥주"); }));
        QVERIFY(!choice.body.contains("<form"));
        const test::Heard form = get("/?r=poster&e=" + other.toLatin1());
        QCOMPARE(post(form, "010-1234-5678").status, 200);
        QCOMPARE(m_bench->participation.count(other), 1);
        QCOMPARE(m_bench->participation.count(m_id), 0);
    }

private:
    void make()
    {
        m_page = std::make_unique<JoinPageService>(m_bench->participation, m_bench->campaigns, m_bench->settings,
                                                   m_clock, JoinPageOptions{true, {}, [this] { return m_address; }});
        m_page->start();
    }
    void open()
    {
        make();
        m_page->setAllowed(true);
        QVERIFY(test::becomesTrue([this] { return m_page->url().has_value(); }));
    }

    QByteArray host() const { return test::hostOf(*m_page->url()); }
    static QByteArray hostOf(const QUrl& url) { return test::hostOf(url); }
    test::Heard send(const QByteArray& bytes) const { return send(bytes, *m_page->url()); }
    static test::Heard send(const QByteArray& bytes, const QUrl& url)
    {
        std::optional<test::Heard> heard;
        new test::PhoneLine(url, kPhone, bytes, [&heard](const test::Heard& told) { heard = told; });
        if (!test::becomesTrue([&heard] { return heard.has_value(); }))
            qFatal("no end of the connection");
        return *heard;
    }
    test::Heard get(const QByteArray& target) const { return send(test::getBytes(host(), target)); }
    test::Heard post(const test::Heard& form, const QByteArray& phone, const QByteArray& more = {}) const
    {
        return send(test::postBytes(host(), test::filledForm(form.body, phone, more)));
    }

    std::unique_ptr<test::TempFolder> m_folder;
    test::FixedClock m_clock;
    QString m_address;
    std::unique_ptr<test::JoinBench> m_bench;
    QString m_id;
    std::unique_ptr<JoinPageService> m_page;
};

MADANG_TEST(QCoreApplication, TestJoinPage)
#include "tst_join_page.moc"

#include "services/joining/join_site.h"
#include "support/fixed_clock.h"
#include "support/join_bench.h"
#include "support/phone_line.h"
#include "support/program.h"
#include "support/temp_folder.h"

#include <QTest>

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray kHost = "192.168.0.12:8250";
const QHostAddress kPhone(u"192.168.0.31"_s);

/// What a browser sends of its own accord.
serving::Request request(const QByteArray& method, const QString& path, const QByteArray& query = {})
{
    serving::Request request;
    request.method = method;
    request.path = path;
    request.rawQuery = query;
    request.headers = {{"Host", kHost}};
    return request;
}

serving::Request posted(const QByteArray& form)
{
    serving::Request post = request("POST", u"/join"_s);
    post.headers << QPair<QByteArray, QByteArray>{"Origin", "http://" + kHost}
                 << QPair<QByteArray, QByteArray>{"Content-Type", "application/x-www-form-urlencoded"};
    post.body = form;
    return post;
}

void replace(serving::Request& request, const char* name, const QByteArray& value)
{
    request.headers.removeIf([name](const auto& header) { return header.first == name; });
    if (!value.isNull())
        request.headers.append({QByteArray(name), value});
}

} // namespace

/// What the page lets pass, with the time in the test's hand: the site without its sockets, the real disk behind it.
class TestJoinPageRules final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<test::TempFolder>();
        m_clock.set(test::FixedClock().now());
        m_bench = std::make_unique<test::JoinBench>(m_folder->path(), m_clock);
        m_id = m_bench->publish(u"반반치킨 <1+1>"_s, {2026, 11, 23}, {2026, 11, 30});
        m_isSlow = false;
        m_waiting.clear();
        make({});
    }
    void cleanup()
    {
        m_site.reset();
        m_bench.reset();
    }

    void oneFormJoinsOnce()
    {
        const QByteArray form = test::filledForm(get().body, "010-1234-5678");
        const serving::Response first = ask(posted(form));
        QCOMPARE(first.status, 200);
        const serving::Response again = ask(posted(form)); // the back button, and the button once more
        QCOMPARE(again.status, 200);
        QCOMPARE(again.body, first.body);
        QCOMPARE(m_bench->participation.count(m_id), 1);
    }

    void anImpatientSecondTapGetsTheSameThanks()
    {
        m_isSlow = true;
        const QByteArray form = test::filledForm(get().body, "010-1234-5678");
        QList<serving::Response> answers;
        for (int tap = 0; tap < 3; ++tap)
            m_site->handle(posted(form), kPhone, [&](const serving::Response& answer) { answers << answer; });
        QCOMPARE(m_waiting.size(), 1);
        QVERIFY(answers.isEmpty()); // nobody is thanked before it is on the disk
        m_waiting.first()();
        QCOMPARE(answers.size(), 3);
        for (const serving::Response& answer : answers)
            QCOMPARE(answer.body, answers.first().body);
        QCOMPARE(answers.first().status, 200);
    }

    void aUsedFormTellsNobodyElseWhoHasJoined()
    {
        const QByteArray page = get().body;
        const serving::Response first = ask(posted(test::filledForm(page, "010-1234-7531")));
        const serving::Response other = ask(posted(test::filledForm(page, "010-9999-8888")));
        QCOMPARE(other.status, 409);
        const Entry entry = m_bench->participation.entries(m_id).value_or({}).value(0);
        QVERIFY(first.body.contains(entry.code.toUtf8()));
        QVERIFY(!other.body.contains(entry.code.toUtf8()) && !other.body.contains(entry.number.toUtf8()));
        QByteArray seen = other.body;
        for (const char* random : {"t", "e"}) // may hold any four digits
            seen.replace(test::hiddenField(other.body, random), "");
        QVERIFY(!seen.contains("7531"));
        // With the fresh form they have been given, they can join.
        QCOMPARE(ask(posted(test::filledForm(other.body, "010-9999-8888"))).status, 200);
        QCOMPARE(m_bench->participation.count(m_id), 2);
    }

    void aSecondTimeIsToldKindlyAndShowsNoNumber()
    {
        QCOMPARE(join("010-1234-5678").status, 200);
        const Entry entry = m_bench->participation.entries(m_id).value_or({}).value(0);
        const serving::Response twice = join("01012345678");
        QCOMPARE(twice.status, 409);
        QVERIFY(twice.body.contains("이미 참여하셨어요"));
        QVERIFY(!twice.body.contains(entry.code.toUtf8()) && !twice.body.contains(entry.number.toUtf8()));
        QCOMPARE(m_bench->participation.count(m_id), 1);
    }

    void aFormGrowsOld()
    {
        const QByteArray form = test::filledForm(get().body, "010-1234-5678");
        m_clock.advance(JoinPageLimits{}.formLife + 1s);
        const serving::Response old = ask(posted(form));
        QCOMPARE(old.status, 403);
        QVERIFY(old.body.contains("value=\"010-1234-5678\"")); // nothing typed is lost
        QCOMPARE(m_bench->participation.count(m_id), 0);
        QCOMPARE(ask(posted(test::filledForm(old.body, "010-1234-5678"))).status, 200);
    }

    void aFormOfAnotherEventOrRunOrMadeUpJoinsNobody()
    {
        const QString other = m_bench->publish(u"퇴근길 맥주"_s, {2026, 11, 23}, {2026, 11, 30});
        JoinPageLimits patient;
        patient.joinsOfAddress = 1'000;
        make(patient);
        const QByteArray form = test::filledForm(get("e=" + m_id.toLatin1()).body, "010-1234-5678");
        const QByteArray moved = QByteArray(form).replace("e=" + m_id.toLatin1(), "e=" + other.toLatin1());
        QCOMPARE(ask(posted(moved)).status, 403);
        for (qsizetype at = form.indexOf("t=") + 2; at < form.indexOf("&e="); ++at) { // each letter counts
            QByteArray changed = form;
            changed[at] = changed.at(at) == 'A' ? 'B' : 'A';
            QCOMPARE(ask(posted(changed)).status, 403);
        }
        make({});
        show();
        QCOMPARE(ask(posted(form)).status, 403); // the program was started anew
        QCOMPARE(ask(posted(test::filledForm({}, "010-1234-5678"))).status, 410);
        QCOMPARE(m_bench->participation.count(m_id) + m_bench->participation.count(other), 0);
    }

    void onlyOurOwnPageMaySend_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const char* header, const QByteArray& value, int status) {
            QTest::newRow(name) << QByteArray(header) << value << status;
        };
        row("ours", "Origin", "http://" + kHost, 200);
        row("another site", "Origin", "https://evil.example", 403);
        row("another port", "Origin", "http://192.168.0.12:80", 403);
        row("https", "Origin", "https://" + kHost, 403);
        row("a longer name", "Origin", "http://" + kHost + ".evil.example", 403);
        row("hidden", "Origin", "null", 403);
        row("none", "Origin", QByteArray(), 403);
        row("across sites", "Sec-Fetch-Site", "cross-site", 403);
        row("same site", "Sec-Fetch-Site", "same-site", 403);
        row("from here", "Sec-Fetch-Site", "same-origin", 200);
    }
    void onlyOurOwnPageMaySend()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        QFETCH(const int, status);
        serving::Request post = posted(test::filledForm(get().body, "010-1234-5678"));
        replace(post, header.constData(), value);
        QCOMPARE(ask(post).status, status);
        QCOMPARE(m_bench->participation.count(m_id), status == 200 ? 1 : 0);
        if (header == "Origin" && value.isNull()) { // an old browser says only where it was
            post.headers.append({QByteArray("Referer"), "http://" + kHost + "/?lang=ko"});
            QCOMPARE(ask(post).status, 200);
        }
    }

    void onlyOurOwnNameIsAnswered_data()
    {
        QTest::addColumn<QByteArray>("host");
        for (const char* host :
             {"evil.example", "evil.example:8250", "192.168.0.12", "192.168.0.12:80", "localhost:8250",
              "127.0.0.1:8250", "192.168.0.12:8250.evil.example", "a@192.168.0.12:8250", ""})
            QTest::newRow(host) << QByteArray(host);
    }
    void onlyOurOwnNameIsAnswered()
    {
        QFETCH(QByteArray, host);
        serving::Request page = request("GET", u"/"_s);
        replace(page, "Host", host);
        const serving::Response answer = ask(page);
        QCOMPARE(answer.status, 421);
        QVERIFY(!answer.body.contains("<form"));
        serving::Request post = posted(test::filledForm(get().body, "010-1234-5678"));
        replace(post, "Host", host);
        QCOMPARE(ask(post).status, 421);
        QCOMPARE(m_bench->participation.count(m_id), 0);
    }

    void oneAddressCanOnlyDoSoMuch()
    {
        JoinPageLimits limits;
        limits.joinsOfAddress = 3;
        limits.visitsOfAddress = 5;
        make(limits);
        const QByteArray page = get().body;
        for (int i = 0; i < 3; ++i)
            ask(posted("t=wrong"));
        const serving::Response busy = ask(posted(test::filledForm(page, "010-1234-5678")));
        QCOMPARE(busy.status, 429);
        QCOMPARE(serving::headerIn(busy.headers, "Retry-After"), "60");
        QVERIFY(busy.body.contains("잠깐만 기다려 주세요"));
        QCOMPARE(m_bench->participation.count(m_id), 0);
        QCOMPARE(ask(posted(test::filledForm(page, "010-1234-5678")), QHostAddress(u"192.168.0.32"_s)).status, 200);
        m_clock.advance(60s);
        QCOMPARE(join("010-9999-8888").status, 200);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(get().status, 200);
        QCOMPARE(get().status, 429);
    }

    void allTogetherCanOnlyDoSoMuch()
    {
        JoinPageLimits limits;
        limits.visits = 20;
        limits.addresses = 30;
        make(limits);
        const auto visit = [this](int guest) {
            return ask(request("GET", u"/"_s), QHostAddress(0x0A000000U + quint32(guest))).status;
        };
        for (int guest = 0; guest < 20; ++guest)
            QCOMPARE(visit(guest), 200);
        QCOMPARE(visit(20), 429);
        m_clock.advance(60s);
        QCOMPARE(visit(21), 200);
        for (int guest = 22; guest < 100; ++guest) // more than are told apart: the memory has its bounds
            visit(guest);
        QCOMPARE(visit(100), 429);
        m_clock.advance(60s);
        QCOMPARE(visit(101), 200);
    }

    void whatIsTypedIsShownAsTextOnly()
    {
        const QByteArray page = get("r=%3Cscript%3E&lang=%22%3E%3Cscript%3E").body;
        QVERIFY(page.contains("반반치킨 &lt;1+1&gt;"));
        QVERIFY(!page.contains("<script") && !page.contains("<1+1>"));
        const QByteArray typed = QByteArray("\"><img src=x onerror=alert(1)>'").toPercentEncoding();
        const serving::Response again = ask(posted(test::filledForm(page, "\"><script>alert(1)</script>", typed)));
        QCOMPARE(again.status, 422);
        QVERIFY(!again.body.contains("<script") && !again.body.contains("<img"));
        QVERIFY(again.body.contains("&lt;img"));
        QVERIFY(again.body.contains("aria-invalid=\"true\""));
    }

    void aFormIsReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::newRow("a number twice") << QByteArray("&phone=01099998888");
        QTest::newRow("no escape") << QByteArray("%zz");
        QTest::newRow("no text") << QByteArray("%ff");
        QTest::newRow("a null") << QByteArray("%00");
        QTest::newRow("many fields") << QByteArray("&a=1&b=2&c=3&d=4&f=5&g=6&h=7&i=8");
    }
    void aFormIsReadStrictly()
    {
        QFETCH(QByteArray, more);
        QCOMPARE(ask(posted(test::filledForm(get().body, "010-1234-5678", more))).status, 400);
        serving::Request json = posted(test::filledForm(get().body, "010-1234-5678"));
        replace(json, "Content-Type", "text/plain");
        QCOMPARE(ask(json).status, 400);
        QCOMPARE(m_bench->participation.count(m_id), 0);
    }

    void speaksTheLanguageOfThePhone_data()
    {
        QTest::addColumn<QByteArray>("accepted");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("language");
        QTest::newRow("nothing") << QByteArray() << QByteArray() << QByteArray("ko");
        QTest::newRow("Korean") << QByteArray("ko-KR,en;q=0.5") << QByteArray() << QByteArray("ko");
        QTest::newRow("English") << QByteArray("en-US,ko;q=0.5") << QByteArray() << QByteArray("en");
        QTest::newRow("Chinese") << QByteArray("zh-CN") << QByteArray() << QByteArray("en");
        QTest::newRow("asked") << QByteArray("en-US") << QByteArray("lang=ko") << QByteArray("ko");
    }
    void speaksTheLanguageOfThePhone()
    {
        QFETCH(QByteArray, accepted);
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, language);
        serving::Request page = request("GET", u"/"_s, query);
        page.headers.append({QByteArray("Accept-Language"), accepted});
        const serving::Response answer = ask(page);
        QVERIFY(answer.body.contains("<html lang=\"" + language + "\">"));
        QCOMPARE(ask(posted(test::filledForm(answer.body, "010-1234-5678"))).status, 200);
        const Entry entry = m_bench->participation.entries(m_id).value_or({}).value(0);
        QCOMPARE(m_bench->participation.record(entry).value().consents.first().language.toLatin1(), language);
    }

    void nobodyIsTickedByUs()
    {
        const QByteArray page = get().body;
        QCOMPARE(page.count("type=\"checkbox\""), 2);
        QVERIFY(!page.contains(" checked"));
        const JoinNotice notice = m_bench->participation.notice(m_id, u"ko"_s).value();
        for (const QString& line : notice.body.split(u'\n'))
            QVERIFY(page.contains(line.toHtmlEscaped().toUtf8()));
    }

    void withoutTheKeyNobodyIsThanked()
    {
        m_site = std::make_unique<joining::JoinSite>(m_clock, joining::newFormKey(), JoinPageLimits{},
                                                     [](const JoinRequest&, const joining::JoinSite::Joined& joined) {
                                                         joined(Error{ErrorKind::Locked, u"no key"_s, {}});
                                                     });
        show();
        const QByteArray form = test::filledForm(get().body, "010-1234-5678");
        QCOMPARE(ask(posted(form)).status, 503);
        QCOMPARE(ask(posted(form)).status, 503); // a failure is not remembered as done
    }

private:
    void make(const JoinPageLimits& limits)
    {
        m_site = std::make_unique<joining::JoinSite>(
            m_clock, joining::newFormKey(), limits,
            [this](const JoinRequest& wish, const joining::JoinSite::Joined& joined) {
                const auto join = [this, wish, joined] { joined(m_bench->participation.join(wish)); };
                if (m_isSlow)
                    m_waiting << join;
                else
                    join();
            });
        show();
    }

    void show()
    {
        joining::JoinContent content;
        content.host = kHost;
        for (const Campaign& campaign : m_bench->campaigns.all().value_or({})) {
            joining::JoinEvent event;
            event.id = campaign.id;
            event.title = campaign.poster.title;
            event.isDraw = true;
            for (const QString& language : {u"ko"_s, u"en"_s})
                event.notices.insert(language, m_bench->participation.notice(campaign.id, language).value());
            content.events << event;
        }
        m_site->setContent(content);
    }

    serving::Response ask(const serving::Request& request, const QHostAddress& phone = kPhone)
    {
        std::optional<serving::Response> answer;
        m_site->handle(request, phone, [&answer](const serving::Response& given) { answer = given; });
        if (!answer)
            qFatal("not answered");
        return *answer;
    }
    serving::Response get(const QByteArray& query = {}) { return ask(request("GET", u"/"_s, query)); }
    serving::Response join(const QByteArray& phone) { return ask(posted(test::filledForm(get().body, phone))); }

    std::unique_ptr<test::TempFolder> m_folder;
    test::FixedClock m_clock;
    std::unique_ptr<test::JoinBench> m_bench;
    QString m_id;
    std::unique_ptr<joining::JoinSite> m_site;
    bool m_isSlow = false;
    QList<std::function<void()>> m_waiting;
};

MADANG_TEST(QCoreApplication, TestJoinPageRules)
#include "tst_join_page_rules.moc"

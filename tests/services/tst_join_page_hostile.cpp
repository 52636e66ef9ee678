#include "services/clock.h"
#include "services/join_page_service.h"
#include "support/hostile_requests.h"
#include "support/program.h"
#include "support/temp_folder.h"
#include "support/wait.h"

#include <QMap>

using namespace madang;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRequests = 10'000;
constexpr int kAtOnce = 32;
constexpr int kSlow = 20;
constexpr std::chrono::milliseconds kPatience = std::chrono::minutes(5);

} // namespace

/// Ten thousand requests that nobody's browser would send, over real connections: none joins anybody, none harms, and
/// whoever comes after them is served. Built with the sanitizers, it also sees what they would leave behind.
class TestJoinPageHostile final : public QObject {
    Q_OBJECT

private slots:
    void tenThousandBadRequestsJoinNobody()
    {
        const test::TempFolder folder;
        const SystemClock clock;
        test::JoinBench bench(folder.path(), clock);
        const QString id = bench.publish(u"반반치킨 1+1"_s, clock.today(), clock.today().addDays(3));
        JoinPageLimits limits; // what is refused for its number has not been looked at: that is another test
        limits.joins = limits.visits = 1'000'000;
        limits.joinsOfAddress = limits.visitsOfAddress = 1'000'000;
        JoinPageService page(bench.participation, bench.campaigns, bench.settings, clock,
                             {true, limits, [] { return u"127.0.0.1"_s; }});
        page.setAllowed(true);
        page.start();
        QVERIFY(test::becomesTrue([&] { return page.url().has_value(); }));
        m_url = *page.url();
        const QByteArray host = test::hostOf(m_url);
        const QByteArray form = test::filledForm(send(test::getBytes(host)).body, "010-1234-5678");
        QVERIFY(form.size() > 150);

        startSlowOnes(host, form);
        test::HostileRequests attacks(20261201, host, form);
        m_left = kRequests;
        for (int i = 0; i < kAtOnce; ++i)
            attack(attacks);
        QVERIFY(test::becomesTrue([this] { return m_done == kRequests + kSlow; }, kPatience));
        QCOMPARE(m_served, QByteArrayList());
        QCOMPARE(bench.participation.count(id), 0);
        QStringList counts;
        for (auto it = m_kinds.cbegin(); it != m_kinds.cend(); ++it)
            counts << u"%1 × %2"_s.arg(it.key()).arg(it.value());
        qInfo("answers: %s", qUtf8Printable(counts.join(u", "_s)));

        QCOMPARE(send(test::postBytes(host, form)).status, 200); // the good form, still good
        QCOMPARE(bench.participation.count(id), 1);
    }

private:
    test::Heard send(const QByteArray& bytes) const
    {
        std::optional<test::Heard> heard;
        new test::PhoneLine(m_url, QHostAddress(QHostAddress::LocalHost), bytes,
                            [&heard](const test::Heard& told) { heard = told; });
        test::becomesTrue([&heard] { return heard.has_value(); });
        return heard.value_or(test::Heard{});
    }

    /// They begin well and then send nothing more.
    void startSlowOnes(const QByteArray& host, const QByteArray& form)
    {
        const QByteArray good = test::postBytes(host, form);
        for (int i = 0; i < kSlow; ++i) {
            new test::PhoneLine(m_url, QHostAddress(0x7F020000U + quint32(i + 1)),
                                good.left(good.size() * (i + 1) / 24),
                                [this](const test::Heard& heard) { judge("slow", heard); });
        }
    }

    void attack(test::HostileRequests& attacks)
    {
        if (m_left-- <= 0)
            return;
        const test::Attack next = attacks.next();
        new test::PhoneLine(
            m_url, attacks.address(), next.bytes,
            [this, &attacks, name = next.name](const test::Heard& heard) {
                judge(name, heard);
                attack(attacks);
            },
            next.then);
    }

    /// Refused with a status of its own, or cut off without a word; never served.
    void judge(const QByteArray& name, const test::Heard& heard)
    {
        ++m_done;
        ++m_kinds[heard.status];
        if (heard.status != 0 && (heard.status < 400 || heard.status > 431) && heard.status != 505)
            m_served << name + ' ' + QByteArray::number(heard.status);
    }

    QUrl m_url;
    int m_left = 0;
    int m_done = 0;
    QMap<int, int> m_kinds;
    QByteArrayList m_served;
};

MADANG_TEST(QCoreApplication, TestJoinPageHostile)
#include "tst_join_page_hostile.moc"

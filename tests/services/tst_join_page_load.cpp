#include "services/clock.h"
#include "services/participation_service.h"
#include "support/join_bench.h"
#include "support/phone_line.h"
#include "support/program.h"
#include "support/temp_folder.h"
#include "support/wait.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <deque>

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kClients = 10;
constexpr int kEachSecond = 100;
constexpr int kAddresses = 1'000; ///< phones, each with its own

/// A minute with MADANG_LOAD_SECONDS=60, as `./dev soak` has it.
int seconds()
{
    const int given = qEnvironmentVariableIntValue("MADANG_LOAD_SECONDS");
    return given > 0 ? given : 10;
}

/// The program at the counter, as a process of its own.
class Counter final {
public:
    explicit Counter(const QString& folder)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QString::fromUtf8(JOIN_WORKER), {folder});
    }
    ~Counter() { kill(); }
    Q_DISABLE_COPY_MOVE(Counter)

    /// Empty where it does not open.
    QUrl opened()
    {
        QUrl url;
        test::becomesTrue(
            [&] {
                while (m_process.canReadLine()) {
                    const QByteArray line = m_process.readLine().trimmed();
                    if (line.startsWith("open "))
                        url = QUrl(QString::fromUtf8(line.mid(5)));
                }
                return !url.isEmpty();
            },
            30s);
        return url;
    }

    /// kill -9, and waits until it has happened.
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

/// A customer who wants to join, and tries until told something.
struct Customer {
    QByteArray phone;
    QHostAddress address;
    QElapsedTimer since;
};

} // namespace

/// Ten clients, a hundred customers a second, and the program is killed in the middle of it.
class TestJoinPageLoad final : public QObject {
    Q_OBJECT

private slots:
    void whoWasThankedIsThereAlsoAfterAKill()
    {
#ifdef Q_OS_MACOS
        QSKIP("macOS has one loopback address, and one phone may not do all this");
#endif
        const test::TempFolder folder;
        auto counter = std::make_unique<Counter>(folder.path());
        m_url = counter->opened();
        QVERIFY(!m_url.isEmpty());
        const int all = seconds() * kEachSecond;
        QTimer arrival;
        arrival.setTimerType(Qt::PreciseTimer);
        connect(&arrival, &QTimer::timeout, this, [this, all] {
            while (m_arrived < all && m_arrived < m_sinceStart.elapsed() * kEachSecond / 1000)
                arrive();
        });
        m_sinceStart.start();
        arrival.start(10);

        QVERIFY(test::becomesTrue([this, all] { return m_arrived > all / 2; }, 120s));
        const qsizetype before = m_thanked.size();
        counter->kill();
        counter = std::make_unique<Counter>(folder.path());
        const QUrl again = counter->opened();
        QCOMPARE(again, m_url); // a printed code stays true
        const qint64 arrivedAfter = m_sinceStart.elapsed();
        QVERIFY(test::becomesTrue([this, all] { return m_arrived == all; }, 120s));
        const bool isDone = test::becomesTrue([this, all] { return m_finished == all; }, 120s);
        qInfo(
            "%d customers in %d s from %d clients, killed after %lld thanks and back by second %.1f: %lld thanked, "
            "%d told that they are in already, %d tries more; asked to thanked: p50 %lld ms, p95 %lld ms, longest %lld "
            "ms",
            all, seconds(), kClients, static_cast<long long>(before), double(arrivedAfter) / 1000,
            static_cast<long long>(m_thanked.size()), m_twice, m_again, share(50), share(95), share(100));
        QVERIFY2(isDone, qPrintable(u"%1 of %2, last status %3"_s.arg(m_finished).arg(all).arg(m_lastStatus)));
        counter->kill();
        holdAgainstTheDisk(folder.path(), all);
    }

private:
    void holdAgainstTheDisk(const QString& folder, int all)
    {
        const SystemClock clock;
        test::JoinBench bench(folder, clock);
        const QString id = bench.campaigns.all().value().first().id;
        QSet<QByteArray> numbers;
        QSet<QString> phones;
        const QList<Entry> entries = bench.participation.entries(id).value_or({});
        for (const Entry& entry : entries) {
            numbers << entry.number.toUtf8();
            phones << entry.phone;
        }
        QCOMPARE(int(phones.size()), all); // nobody is lost, nobody twice
        QCOMPARE(int(numbers.size()), all);
        for (const QByteArray& number : std::as_const(m_thanked))
            QVERIFY2(numbers.contains(number), number.constData());
    }

    void arrive()
    {
        Customer customer;
        customer.phone = "010" + QByteArray::number(20'000'000 + m_arrived);
        customer.address = QHostAddress(0x7F030001U + quint32(m_arrived % kAddresses));
        customer.since.start();
        ++m_arrived;
        m_waiting.push_back(customer);
        serve();
    }

    /// Each client is one phone in a hand at a time.
    void serve()
    {
        while (m_busy < kClients && !m_waiting.empty()) {
            const Customer customer = m_waiting.front();
            m_waiting.pop_front();
            ++m_busy;
            visit(customer);
        }
    }

    void visit(const Customer& customer)
    {
        new test::PhoneLine(m_url, customer.address, test::getBytes(test::hostOf(m_url)),
                            [this, customer](const test::Heard& form) {
                                if (form.status == 200 && form.isWhole())
                                    send(customer, form.body);
                                else
                                    tryAgain(customer, form.status);
                            });
    }

    void send(const Customer& customer, const QByteArray& page)
    {
        const QByteArray form = test::filledForm(page, customer.phone);
        new test::PhoneLine(m_url, customer.address, test::postBytes(test::hostOf(m_url), form),
                            [this, customer](const test::Heard& answer) {
                                if (answer.status == 200 && answer.isWhole())
                                    thank(customer, answer.body);
                                else if (answer.status == 409)
                                    tellTwice(customer);
                                else
                                    tryAgain(customer, answer.status);
                            });
    }

    void thank(const Customer& customer, const QByteArray& page)
    {
        const qsizetype at = page.indexOf("EVT");
        m_thanked << page.mid(at, page.indexOf('<', at) - at);
        leave(customer);
    }

    /// The kill took the thanks, not the entry.
    void tellTwice(const Customer& customer)
    {
        ++m_twice;
        leave(customer);
    }

    void tryAgain(const Customer& customer, int status)
    {
        m_lastStatus = status;
        ++m_again;
        QTimer::singleShot(200, this, [this, customer] {
            --m_busy;
            m_waiting.push_front(customer);
            serve();
        });
    }

    void leave(const Customer& customer)
    {
        m_times << customer.since.elapsed();
        ++m_finished;
        --m_busy;
        serve();
    }

    long long share(int percent)
    {
        std::ranges::sort(m_times);
        return m_times.isEmpty() ? 0 : m_times.at(std::min((m_times.size() * percent) / 100, m_times.size() - 1));
    }

    QUrl m_url;
    QElapsedTimer m_sinceStart;
    std::deque<Customer> m_waiting;
    QSet<QByteArray> m_thanked;
    QList<qint64> m_times;
    int m_arrived = 0;
    int m_finished = 0;
    int m_busy = 0;
    int m_twice = 0;
    int m_again = 0;
    int m_lastStatus = 0;
};

MADANG_TEST(QCoreApplication, TestJoinPageLoad)
#include "tst_join_page_load.moc"

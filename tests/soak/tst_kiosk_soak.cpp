#include "support/kiosk_bench.h"
#include "support/memory_use.h"
#include "support/program.h"
#include "support/screens.h"
#include "ui/kiosk/kiosk_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPushButton>

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr int kFew = 120; // where nothing else is asked for
constexpr int kEntriesOfTheLongRun = 200'000; // 72 hours, a customer every 1.3 seconds
constexpr auto kBetween = 1'296ms;
constexpr int kPause = 50; // every fiftieth customer walks away
constexpr int kTouched = 20; // every twentieth presses keys on the screen, the others a keyboard's
constexpr int kPainted = 20; // every twentieth is painted: what a screen shows is the slow part
constexpr double kMostGrowth = 0.05;
} // namespace

/// Three days at the counter, in virtual time: the real window over a real database. `./dev soak` asks for all of it
/// (MADANG_SOAK_ENTRIES).
class TestKioskSoak final : public QObject {
    Q_OBJECT

private slots:
    void threeDaysLeaveNothingBehind()
    {
        const int asked = qEnvironmentVariableIntValue("MADANG_SOAK_ENTRIES");
        const int entries = asked > 0 ? asked : kFew;
        Theme theme;
        theme.apply(*qApp);
        test::KioskBench bench;
        QVERIFY(bench.setPin());
        const QString id = bench.publish(u"사흘 장사"_s, {2026, 11, 23}, {2026, 11, 27});
        QVERIFY(bench.kiosk.open(KioskPlace::Alone));
        KioskWindow window(theme, bench.kiosk);
        window.resize(1366, 768);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QElapsedTimer took;
        took.start();
        const QDateTime began = bench.clock.now();
        qint64 warm = 0;
        int pauses = 0;
        for (int i = 0; i < entries; ++i) {
            window.setUpdatesEnabled(i % kPainted == 0);
            join(bench, window, i);
            QCOMPARE(bench.kiosk.screen(), KioskScreen::Thanks);
            if (i % kPause == 0) {
                window.repaint();
                bench.clock.advance(25s); // walks away
                ++pauses;
            } else {
                QTest::keyClick(&window, Qt::Key_Return);
                bench.clock.advance(kBetween);
            }
            QCOMPARE(bench.kiosk.screen(), KioskScreen::Join);
            if (i == entries / 10)
                warm = test::memoryInUse();
            if (asked > 0 && i % (entries / 10) == 0)
                qInfo("%7d entries, %4lld s, %.1f MB", i, took.elapsed() / 1'000, double(test::memoryInUse()) / 1e6);
        }
        QCOMPARE(bench.participation.count(id), entries);
        const qint64 now = test::memoryInUse();
        const double growth = warm > 0 ? double(now - warm) / double(warm) : 0;
        qInfo(
            "%d entries and %d pauses in %.1f hours of virtual time, %.1f s; memory %.1f MB after a tenth, %.1f MB at "
            "the end: %+.1f %%",
            entries, pauses, double(began.secsTo(bench.clock.now())) / 3'600, double(took.elapsed()) / 1'000,
            double(warm) / 1e6, double(now) / 1e6, 100 * growth);
        if (asked >= kEntriesOfTheLongRun / 10 && !test::hasQuarantine())
            QVERIFY2(growth < kMostGrowth, qPrintable(QString::number(growth)));
    }

private:
    static void join(test::KioskBench& bench, KioskWindow& window, int customer)
    {
        const QString digits = QString::number(20'000'000 + customer);
        for (const QChar digit : digits) {
            if (customer % kTouched == 0)
                test::click(
                    test::find<QPushButton>(&window, ("kioskKey" + QByteArray(1, digit.toLatin1())).constData()));
            else
                QTest::keyClick(&window, digit.toLatin1());
        }
        if (customer % kTouched == 0)
            test::click(test::find<QPushButton>(&window, "kioskMain"));
        else
            QTest::keyClick(&window, Qt::Key_Return);
        if (customer % 3 == 0)
            bench.kiosk.callStaff();
        if (customer % 3 == 1)
            bench.kiosk.answerCall();
        if (customer % 7 == 0)
            bench.kiosk.switchLanguage();
    }
};

MADANG_TEST(QApplication, TestKioskSoak)
#include "tst_kiosk_soak.moc"

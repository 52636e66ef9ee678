#include "support/kiosk_bench.h"
#include "support/program.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestKioskModel final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_bench = std::make_unique<test::KioskBench>();
        QVERIFY(m_bench->open());
    }
    void cleanup() { m_bench.reset(); }

    void opensOnlyWhereTheOwnerCanLeaveIt()
    {
        test::KioskBench bench;
        QVERIFY(!bench.kiosk.open(KioskPlace::Alone));
        QVERIFY(!bench.kiosk.isOpen());
        QVERIFY(bench.setPin());
        QVERIFY(bench.kiosk.open(KioskPlace::Alone));
    }

    void eightDigitsAreEnough()
    {
        m_bench->type(u"12345678");
        QCOMPARE(kiosk().phone(), u"010-1234-5678"_s);
        kiosk().setNews(true);
        kiosk().setNight(true);
        kiosk().join();
        QCOMPARE(kiosk().screen(), KioskScreen::Thanks);
        const Entry entry = entries().value(0);
        QCOMPARE(kiosk().entry().number, entry.number);
        QCOMPARE(entry.phone, u"01012345678"_s);
        QCOMPARE(entry.source, EntrySource::Kiosk);
        QCOMPARE(entry.referral, u"kiosk"_s);
        QCOMPARE(entry.weight, kVisitWeight);
        const PersonRecord record = m_bench->participation.record(entry).value_or({});
        QCOMPARE(record.consents.size(), 3);
        for (const Consent& consent : record.consents) {
            QVERIFY(consent.given);
            QCOMPARE(consent.device, u"매장 키오스크"_s);
            QCOMPARE(consent.language, u"ko"_s);
        }
        QVERIFY(!kiosk().keepQr().isNull());
    }

    void elevenDigitsOutOfHabitAreTheSame()
    {
        m_bench->type(u"01012345678");
        QCOMPARE(kiosk().digits(), u"01012345678"_s);
        QCOMPARE(kiosk().phone(), u"010-1234-5678"_s);
    }

    void placesStandStillWhileSomebodyTypes()
    {
        QCOMPARE(kiosk().phone() + kiosk().phoneRest(), u"010-····-····"_s);
        m_bench->type(u"12345");
        QCOMPARE(kiosk().phone(), u"010-1234-5"_s);
        QCOMPARE(kiosk().phoneRest(), u"···"_s);
        kiosk().erase();
        QCOMPARE(kiosk().phone() + kiosk().phoneRest(), u"010-1234-····"_s);
        kiosk().eraseAll();
        for (int i = 0; i < 3; ++i)
            kiosk().erase();
        m_bench->type(u"0112345678"); // old numbers have ten digits
        QCOMPARE(kiosk().phone(), u"011-234-5678"_s);
        kiosk().join();
        QCOMPARE(kiosk().screen(), KioskScreen::Thanks);
    }

    void boxesAreUntickedAndNightNeedsNews()
    {
        QVERIFY(!kiosk().wantsNews() && !kiosk().wantsNight());
        kiosk().setNight(true);
        QVERIFY(!kiosk().wantsNight());
        kiosk().setNews(true);
        kiosk().setNight(true);
        kiosk().setNews(false);
        QVERIFY(!kiosk().wantsNight());
        m_bench->type(u"12345678");
        kiosk().join();
        const PersonRecord record = m_bench->participation.record(entries().value(0)).value_or({});
        QVERIFY(!record.takesNews);
    }

    void aSecondTimeIsKindAndSaysNothingOfTheFirst()
    {
        QVERIFY(m_bench->participation.join(kiosk().current().campaign().id, u"01012345678"_s, {}));
        m_bench->type(u"12345678");
        kiosk().join();
        QCOMPARE(kiosk().screen(), KioskScreen::Already);
        QVERIFY(!kiosk().problem());
        QCOMPARE(kiosk().entry(), Entry{});
        QCOMPARE(kiosk().digits(), u"010"_s);
        QCOMPARE(entries().size(), 1);
    }

    void aWrongNumberStaysToBeCorrected()
    {
        m_bench->type(u"1234");
        kiosk().join();
        QCOMPARE(kiosk().problem().value(), KioskLine::PhoneIncomplete);
        QCOMPARE(kiosk().digits(), u"0101234"_s);
        kiosk().press(5);
        QVERIFY(!kiosk().problem());
        QCOMPARE(entries().size(), 0);
    }

    void afterTwentySecondsItAsksAndAfterFiveMoreForgets()
    {
        m_bench->type(u"1234");
        kiosk().setNews(true);
        kiosk().switchLanguage();
        m_bench->clock.advance(19'999ms);
        QCOMPARE(kiosk().cover(), KioskCover::None);
        m_bench->clock.advance(1ms);
        QCOMPARE(kiosk().cover(), KioskCover::StillThere);
        for (int left = 5; left > 0; --left) {
            QCOMPARE(kiosk().secondsLeft(), left);
            m_bench->clock.advance(1s);
        }
        QCOMPARE(kiosk().cover(), KioskCover::None);
        QCOMPARE(kiosk().digits(), u"010"_s);
        QVERIFY(!kiosk().wantsNews());
        QCOMPARE(kiosk().language(), KioskLanguage::Korean);
        m_bench->clock.advance(5min);
        QCOMPARE(kiosk().cover(), KioskCover::None); // nobody is there to be asked
    }

    void aTouchGoesOn()
    {
        m_bench->type(u"1234");
        m_bench->clock.advance(23s);
        QCOMPARE(kiosk().cover(), KioskCover::StillThere);
        kiosk().touch();
        QCOMPARE(kiosk().cover(), KioskCover::None);
        QCOMPARE(kiosk().digits(), u"0101234"_s);
        m_bench->clock.advance(19s);
        QCOMPARE(kiosk().cover(), KioskCover::None);
        m_bench->clock.advance(1s);
        QCOMPARE(kiosk().cover(), KioskCover::StillThere);
    }

    void thanksGoAwayByThemselves()
    {
        m_bench->type(u"12345678");
        kiosk().join();
        m_bench->clock.advance(25s);
        QCOMPARE(kiosk().screen(), KioskScreen::Join);
        QCOMPARE(kiosk().entry(), Entry{});
    }

    void speaksTheCustomersLanguageAndGoesBack()
    {
        const QString korean = kiosk().notice().body;
        kiosk().switchLanguage();
        QVERIFY(kiosk().notice().body != korean);
        QCOMPARE(kiosk().notice().language, u"en"_s);
        QCOMPARE(kiosk().line(KioskLine::Join), u"Join"_s);
        m_bench->type(u"12345678");
        kiosk().join();
        const PersonRecord record = m_bench->participation.record(entries().value(0)).value_or({});
        QCOMPARE(record.consents.value(0).language, u"en"_s);
        kiosk().startAgain();
        QCOMPARE(kiosk().line(KioskLine::Join), u"참여하기"_s);
        QCOMPARE(kiosk().notice().body, korean);
    }

    void theEventEndsWhileSomebodyTypes()
    {
        m_bench->publish(u"연말 잔치"_s, {2026, 12, 20}, {2026, 12, 24});
        m_bench->clock.advance(59h + 59min); // 25 November, one minute to midnight
        m_bench->type(u"1234");
        QCOMPARE(kiosk().screen(), KioskScreen::Join);
        m_bench->clock.advance(2min);
        QCOMPARE(kiosk().screen(), KioskScreen::Closed);
        QCOMPARE(kiosk().digits(), u"010"_s);
        QCOMPARE(kiosk().closedLine(), u"이벤트가 끝났어요"_s);
        QVERIFY(kiosk().closedMore().contains(u"연말 잔치"_s));
        QVERIFY(kiosk().closedMore().contains(u"12월 20일(일)"_s));
        kiosk().switchLanguage();
        QVERIFY(kiosk().closedMore().contains(u"Sunday, December 20"_s));
    }

    void theOwnerEndsItNow()
    {
        m_bench->type(u"1234");
        QVERIFY(m_bench->campaigns.endNow(kiosk().current().campaign().id));
        QCOMPARE(kiosk().screen(), KioskScreen::Closed);
        QCOMPARE(kiosk().current().gate(), KioskGate::Over);
    }

    void withoutAnEventItIsFriendlyAndOpensByItself()
    {
        test::KioskBench bench;
        QVERIFY(bench.setPin() && bench.kiosk.open(KioskPlace::Alone));
        QCOMPARE(bench.kiosk.current().gate(), KioskGate::NoEvent);
        bench.publish(u"모레부터"_s, {2026, 11, 25}, {2026, 11, 27});
        QCOMPARE(bench.kiosk.current().gate(), KioskGate::Coming);
        QVERIFY(bench.kiosk.closedMore().contains(u"11월 25일(수)"_s));
        bench.clock.advance(36h + 1min);
        QCOMPARE(bench.kiosk.screen(), KioskScreen::Join);
        QVERIFY(!bench.kiosk.notice().body.isEmpty());
    }

    void takesTheChosenEventElseTheNewest()
    {
        const QString first = kiosk().current().campaign().id;
        m_bench->clock.advance(1min);
        const QString second = m_bench->publish(u"점심 할인"_s);
        QCOMPARE(kiosk().current().campaign().id, second);
        kiosk().settings().setChosenEvent(first);
        QCOMPARE(kiosk().current().campaign().id, first);
        QCOMPARE(kiosk().current().choices().size(), 2);
        QVERIFY(m_bench->campaigns.endNow(first));
        QCOMPARE(kiosk().current().campaign().id, second);
    }

    void eventsOfTheOtherModeAreNotItsBusiness()
    {
        KioskModel real({m_bench->participation, m_bench->campaigns, m_bench->posters, m_bench->clock},
                        m_bench->counter, m_bench->settings, false);
        QVERIFY(real.open(KioskPlace::Alone));
        QCOMPARE(real.current().gate(), KioskGate::NoEvent);
    }

    void waitsForTheKeyOfPersonalData()
    {
        test::KioskBench bench(test::KioskBench::Key::Late);
        QVERIFY(bench.open());
        QCOMPARE(bench.kiosk.current().gate(), KioskGate::Locked);
        QCOMPARE(bench.kiosk.closedLine(), u"잠시 준비하고 있어요"_s);
        bench.cipher.useKey(newDataKey());
        QCOMPARE(bench.kiosk.screen(), KioskScreen::Join);
    }

    void aDatabaseThatFailsIsSaidKindly()
    {
        m_bench->type(u"12345678");
        QVERIFY(m_bench->database->run(u"DROP TABLE consents"_s, {}));
        kiosk().join();
        QCOMPARE(kiosk().screen(), KioskScreen::Join);
        QCOMPARE(kiosk().problem().value(), KioskLine::TryLater);
        QCOMPARE(entries().size(), 0); // all or nothing
    }

    void staffIsCalledUntilSomebodyComes()
    {
        QSignalSpy called(&kiosk(), &KioskModel::staffCalled);
        m_bench->type(u"12");
        kiosk().callStaff();
        QCOMPARE(called.size(), 1);
        m_bench->clock.advance(10min);
        QCOMPARE(kiosk().digits(), u"010"_s);
        QCOMPARE(kiosk().call(), StaffCall::Ringing); // whoever called still waits
        kiosk().answerCall();
        QCOMPARE(kiosk().call(), StaffCall::Coming);
        m_bench->clock.advance(20s);
        QCOMPARE(kiosk().call(), StaffCall::None);
    }

    void theCornerIsHeldForTwoSeconds()
    {
        kiosk().beginHold(KioskHold::Corner);
        m_bench->clock.advance(1'999ms);
        kiosk().endHold();
        m_bench->clock.advance(10s);
        QCOMPARE(kiosk().cover(), KioskCover::None);
        kiosk().beginHold(KioskHold::Corner);
        m_bench->clock.advance(2s);
        QCOMPARE(kiosk().cover(), KioskCover::Staff);
        m_bench->clock.advance(25s); // and nobody leaves it open
        QCOMPARE(kiosk().cover(), KioskCover::None);
    }

    void wipingLastsThirtySeconds()
    {
        kiosk().wipe();
        QCOMPARE(kiosk().cover(), KioskCover::Wiping);
        QCOMPARE(kiosk().secondsLeft(), 30);
        m_bench->clock.advance(29s);
        kiosk().touch();
        QCOMPARE(kiosk().secondsLeft(), 1);
        m_bench->clock.advance(1s);
        QCOMPARE(kiosk().cover(), KioskCover::None);

        kiosk().wipe();
        m_bench->clock.advance(3s);
        kiosk().beginHold(KioskHold::Wipe);
        m_bench->clock.advance(2s);
        QCOMPARE(kiosk().cover(), KioskCover::None);
    }

    void onlyTheOwnersPinLeavesAndTriesAreCounted()
    {
        QVERIFY(m_bench->setPin(Role::Staff, "5937"));
        QSignalSpy left(&kiosk(), &KioskModel::left);
        holdCorner();
        leave(u"5937"_s);
        QVERIFY(kiosk().isOpen());
        QVERIFY(!kiosk().pinLine().isEmpty());
        for (int i = 0; i < 5; ++i)
            leave(u"1379"_s);
        QVERIFY2(kiosk().pinLine().contains(u"잠시 잠갔어요"_s), qPrintable(kiosk().pinLine()));
        leave(u"8246"_s);
        QVERIFY(kiosk().isOpen()); // not even the right one
        m_bench->clock.advance(5min);
        holdCorner();
        leave(u"8246"_s);
        QVERIFY(!kiosk().isOpen());
        QCOMPARE(left.size(), 1);
        QVERIFY(!m_bench->counter.mayDo(Action::Kiosk) || m_bench->counter.role() == Role::Owner);
    }

    void isOpenAgainAfterThePowerWentButNotAfterItWasLeft()
    {
        QCOMPARE(KioskSettingsModel(m_bench->settings).running().value(), KioskPlace::Beside);
        kiosk().move(KioskPlace::Alone);
        {
            Settings again(m_bench->folder.path());
            QCOMPARE(KioskSettingsModel(again).running().value(), KioskPlace::Alone);
        }
        holdCorner();
        leave(u"8246"_s);
        Settings again(m_bench->folder.path());
        QVERIFY(!KioskSettingsModel(again).running());
    }

    void aScreenIsMeasuredForItself()
    {
        kiosk().settings().measure(u"eDP-1 1366x768@1"_s, 3.947);
        QCOMPARE(kiosk().settings().pixelsPerMillimetre(u"eDP-1 1366x768@1"_s), 3.947);
        QCOMPARE(kiosk().settings().pixelsPerMillimetre(u"HDMI-1 1920x1080@1"_s), 0.0);
    }

    void theirOwnPhonesHaveACode()
    {
        QVERIFY(kiosk().phoneQr().isNull());
        kiosk().setPhoneUrl(QUrl(u"http://192.168.0.7:8080/j/abc"_s));
        QVERIFY(!kiosk().phoneQr().isNull());
        kiosk().setPhoneUrl({});
        QVERIFY(kiosk().phoneQr().isNull());
    }

    void everyLineIsThereInBothLanguages()
    {
        static const QRegularExpression place(u"%[0-9]"_s);
        static const QRegularExpression hangul(u"\\p{Hangul}"_s);
        for (int i = 0; i <= int(KioskLine::Practice); ++i) {
            const QString korean = kioskLine(KioskLine(i), KioskLanguage::Korean);
            const QString english = kioskLine(KioskLine(i), KioskLanguage::English);
            QVERIFY(!korean.isEmpty() && !english.isEmpty());
            QCOMPARE(korean.count(place), english.count(place));
            if (KioskLine(i) != KioskLine::OtherLanguage) { // says itself in its own words
                QVERIFY2(korean.contains(hangul) && !english.contains(hangul), qPrintable(english));
            }
        }
    }

private:
    KioskModel& kiosk() { return m_bench->kiosk; }
    QList<Entry> entries() { return m_bench->participation.entries(kiosk().current().campaign().id).value_or({}); }
    void holdCorner()
    {
        kiosk().beginHold(KioskHold::Corner);
        m_bench->clock.advance(2s);
    }
    void leave(const QString& pin)
    {
        kiosk().leave(pin);
        QVERIFY(QTest::qWaitFor([this] { return !kiosk().isChecking(); }));
    }

    std::unique_ptr<test::KioskBench> m_bench;
};

MADANG_TEST(QGuiApplication, TestKioskModel)
#include "tst_kiosk_model.moc"

#include "kiosk_job.h"

#include "application.h"
#include "ui/kiosk/card_dialog.h"
#include "ui/kiosk/kiosk_window.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {

class KioskJob final {
public:
    explicit KioskJob(Desk& desk)
        : m_desk(desk)
        , m_kiosk(desk.models().kiosk)
    {
    }

    QList<JobStep> steps()
    {
        const auto openSetting = [this] { m_desk.window().openSetting(u"row-kiosk-open"_s); };
        const auto measure = [this] { m_desk.window().findChild<QPushButton*>(u"kioskCard"_s)->click(); };
        const auto open = [this] {
            card()->close();
            m_kiosk.setPhoneUrl(QUrl(u"http://192.168.0.7:8080/j/4f2a9c1e"_s));
            CounterModel& counter = m_desk.models().counter;
            QObject::connect(&counter, &CounterModel::pinSet, &m_kiosk, [this] { m_kiosk.open(KioskPlace::Beside); });
            counter.setPin(Role::Owner, u"8246"_s);
        };
        const auto type = [this] {
            press(u"2345"_s);
            m_kiosk.setNews(true);
        };
        const auto thank = [this] {
            press(u"8765"_s);
            m_kiosk.join();
        };
        const auto again = [this] {
            m_kiosk.startAgain();
            press(u"23458765"_s);
            m_kiosk.join();
        };
        const auto english = [this] {
            m_kiosk.startAgain();
            m_kiosk.switchLanguage();
            m_kiosk.join(); // nothing is typed
        };
        const auto staff = [this] {
            m_kiosk.startAgain();
            m_kiosk.callStaff();
            m_kiosk.beginHold(KioskHold::Corner);
        };
        const auto wipe = [this] {
            m_kiosk.answerCall();
            m_kiosk.wipe();
        };
        return {
            {u"settings-kiosk"_s, openSetting, [] { return true; }, say(u"설정: 키오스크"_s), {}},
            {u"kiosk-card"_s, measure, [this] { return card() != nullptr; }, say(u"글자 크기 맞추기"_s),
             [this]() -> QWidget* { return card(); }},
            step(u"kiosk-join"_s, open, KioskScreen::Join, u"키오스크"_s),
            step(u"kiosk-typing"_s, type, KioskScreen::Join, u"번호를 누르는 중"_s),
            step(u"kiosk-thanks"_s, thank, KioskScreen::Thanks, u"참여했어요"_s),
            step(u"kiosk-already"_s, again, KioskScreen::Already, u"이미 참여한 번호"_s),
            step(u"kiosk-english"_s, english, KioskScreen::Join, u"영어"_s),
            cover(u"kiosk-staff"_s, staff, KioskCover::Staff, u"직원용"_s),
            cover(u"kiosk-wipe"_s, wipe, KioskCover::Wiping, u"화면 닦기"_s),
        };
    }

private:
    static std::function<QString()> say(const QString& text)
    {
        return [text] { return text; };
    }
    JobStep step(const QString& name, const std::function<void()>& act, KioskScreen screen, const QString& words)
    {
        return {name, act, [this, screen] { return m_desk.kiosk().window() != nullptr && m_kiosk.screen() == screen; },
                say(words), window()};
    }
    JobStep cover(const QString& name, const std::function<void()>& act, KioskCover wanted, const QString& words)
    {
        return {name, act, [this, wanted] { return m_kiosk.cover() == wanted; }, say(words), window()};
    }
    /// Somebody is there as long as pictures are taken.
    std::function<QWidget*()> window()
    {
        return [this]() -> QWidget* {
            m_kiosk.touch();
            return m_desk.kiosk().window();
        };
    }
    CardDialog* card() { return m_desk.window().findChild<CardDialog*>(); }
    void press(const QString& digits)
    {
        for (const QChar digit : digits)
            m_kiosk.press(digit.digitValue());
    }

    Desk& m_desk;
    KioskModel& m_kiosk;
};

} // namespace

QList<JobStep> kioskSteps(Desk& desk)
{
    auto job = std::make_shared<KioskJob>(desk);
    QList<JobStep> steps = job->steps();
    for (JobStep& one : steps)
        one.act = [job, act = one.act] { act(); };
    return steps;
}

} // namespace madang

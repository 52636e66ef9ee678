#include "support/draws.h"
#include "support/events.h"
#include "support/program.h"
#include "support/screens.h"
#include "ui/draw/code_page.h"
#include "ui/draw/draw_page.h"
#include "ui/draw/draw_stage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/image_view.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QListWidget>
#include <QSignalSpy>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace madang;
using test::click;
using test::find;

/// The draw as an owner goes through it: with the mouse, with the keyboard, in the wrong order, too quickly.
class TestDrawPage final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void beforeTheEndItSaysWhen();
    void withoutCustomersItSaysSo();
    void goesThroughByMouse();
    void keyboardAloneIsEnough();
    void theLotteryIsWaitedFor();
    void nonsenseIsNotTaken();
    void twiceQuicklyIsOnce();
    void theStageShowsWhatIsTrue();
    void theStageCanBeSkipped_data();
    void theStageCanBeSkipped();
    void theStageStandsStillWhereLessMotionIsWanted();
    void winnersAreSaidToScreenReaders();
    void aDrawnEventOpensAtItsResultAndIsNotDrawnAgain();
    void aWinnerIsReplacedWithAReason();
    void aCodeIsLookedUp();
    void staffAsksForTheOwner();
    void everyPartFits_data();
    void everyPartFits();

private:
    void open(double scale = 1.0);
    void seal(bool isLottery = false);
    void draw();
    QPushButton* main() const { return find<QPushButton>(m_page.get(), "drawMain"); }
    QLineEdit* number() const { return find<QLineEdit>(m_page.get(), "drawNumber"); }
    DrawStage* stage() const { return m_page->findChild<DrawStage*>(u"drawStage"_s); }
    QDialog* dialog(const QString& name) const { return m_page->findChild<QDialog*>(name); }
    const std::optional<Draw>& drawn() const { return m_desk->drawModel.draw(); }

    std::unique_ptr<Theme> m_theme; ///< one for all: the application keeps its style
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<DrawPage> m_page;
    QString m_id;
};

void TestDrawPage::init()
{
    if (!m_theme)
        m_theme = std::make_unique<Theme>();
    m_theme->setReducedMotion(true);
    m_theme->apply(*qApp);
    m_desk = std::make_unique<test::Desk>(test::withFixedClock());
    m_desk->saveStore();
    m_id = test::publishedEvent(*m_desk, u"주말엔 반반"_s, {2026, 11, 23}, {2026, 11, 25});
    for (int i = 0; i < 6; ++i)
        QVERIFY(m_desk->participation.join(m_id, u"0101234567%1"_s.arg(i), u"손님%1"_s.arg(i)));
    m_desk->fixedClock.setInKorea({2026, 11, 27});
}

void TestDrawPage::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

void TestDrawPage::open(double scale)
{
    m_theme->setScale(scale);
    m_page = std::make_unique<DrawPage>(*m_theme, m_desk->drawModel, m_desk->certificateModel);
    m_page->resize(1270, 712);
    m_page->open(m_id);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestDrawPage::seal(bool isLottery)
{
    click(find(m_page.get(), isLottery ? "numberLottery" : "numberCalled"));
    click(main());
    click(dialog(u"confirm"_s)->findChild<QPushButton*>(u"confirmYes"_s));
    QTRY_VERIFY(drawn() && !m_desk->drawModel.isBusy());
}

void TestDrawPage::draw()
{
    seal();
    click(main());
    QTest::keyClicks(number(), u"4821"_s);
    click(main());
    QTRY_VERIFY(stage() && stage()->isVisible());
}

void TestDrawPage::beforeTheEndItSaysWhen()
{
    m_desk->fixedClock.setInKorea({2026, 11, 24});
    open();
    QVERIFY(find(m_page.get(), "drawClosed")->isVisible());
    QVERIFY(!main()->isVisible());
    QVERIFY(m_desk->drawModel.stageLine().contains(u"11월 25일"_s));
}

void TestDrawPage::withoutCustomersItSaysSo()
{
    m_desk->fixedClock.setInKorea({2026, 11, 23});
    m_id = test::publishedEvent(*m_desk, u"아무도"_s, {2026, 11, 23}, {2026, 11, 25});
    m_desk->fixedClock.setInKorea({2026, 11, 27});
    open();
    QVERIFY(find(m_page.get(), "drawClosed")->isVisible());
    QVERIFY(!main()->isVisible());
}

void TestDrawPage::goesThroughByMouse()
{
    open();
    auto* winners = find<QSpinBox>(m_page.get(), "winnersSpin");
    auto* reserves = find<QSpinBox>(m_page.get(), "reservesSpin");
    QCOMPARE(winners->value(), 2); // as many as there are prizes
    QCOMPARE(reserves->value(), 2);
    winners->setValue(5);
    QCOMPARE(reserves->value(), 1); // nobody is there twice
    winners->setValue(2);
    QCOMPARE(test::visiblePrimaries(*m_page), 1);
    QCOMPARE(test::namelessControl(*m_page), QString());
    click(find(m_page.get(), "numberCalled"));
    click(main());
    QVERIFY(!drawn()); // it asks first
    QTest::keyClick(dialog(u"confirm"_s), Qt::Key_Escape);
    QTRY_VERIFY(!dialog(u"confirm"_s));
    QVERIFY(!drawn());
    seal();
    QVERIFY(find(m_page.get(), "promisePicture")->isVisible());
    QTRY_VERIFY(!m_desk->drawModel.promisePicture().isNull());
    click(find(m_page.get(), "copyPromise"));
    QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(1080, 1350));
    QCOMPARE(test::namelessControl(*m_page), QString());
    click(main());
    QCOMPARE(m_page->focusWidget(), number());
    QVERIFY(!main()->isEnabled());
    QTest::keyClicks(number(), u"4821"_s);
    QVERIFY(main()->isEnabled());
    click(main());
    QTRY_VERIFY(stage() && stage()->isVisible());
    QCOMPARE(drawn()->publicNumber, u"4821"_s);
    click(stage());
    QVERIFY(!stage()->isVisible());
    auto* people = find<QListWidget>(m_page.get(), "drawnPeople");
    QVERIFY(people->isVisible());
    QCOMPARE(people->count(), 3);
    QVERIFY(people->item(0)->text().contains(u"010-****-"_s));
    QVERIFY(people->item(0)->text().contains(drawn()->winners().first()));
    QTRY_VERIFY(!find<ImageView>(m_page.get(), "certificatePicture")->image().isNull());
    QSignalSpy handover(m_page.get(), &DrawPage::handoverRequested);
    click(main());
    QCOMPARE(handover.size(), 1);
}

void TestDrawPage::keyboardAloneIsEnough()
{
    open();
    QTest::keyClick(find(m_page.get(), "numberLottery"), Qt::Key_Right); // the other answer
    main()->setFocus();
    QTest::keyClick(main(), Qt::Key_Space);
    auto* yes = dialog(u"confirm"_s)->findChild<QPushButton*>(u"confirmYes"_s);
    yes->setFocus();
    QTest::keyClick(yes, Qt::Key_Space);
    QTRY_VERIFY(drawn() && !m_desk->drawModel.isBusy());
    QCOMPARE(drawn()->terms.numberKind, NumberKind::CalledOut);
    main()->setFocus();
    QTest::keyClick(main(), Qt::Key_Space);
    QTest::keyClicks(number(), u"7"_s);
    QTest::keyClick(number(), Qt::Key_Return);
    QTRY_VERIFY(stage() && stage()->isVisible());
    QTRY_COMPARE(m_page->focusWidget(), stage());
    QTest::keyClick(stage(), Qt::Key_Escape);
    QVERIFY(!stage()->isVisible());
    QCOMPARE(m_page->focusWidget(), main());
}

void TestDrawPage::theLotteryIsWaitedFor()
{
    open();
    seal(true);
    QCOMPARE(drawn()->terms.numberName, u"로또 제1252회 당첨 번호 (2026. 11. 28.)"_s);
    QVERIFY(!main()->isEnabled());
    QVERIFY(find<QLabel>(m_page.get(), "promiseNext")->text().contains(u"11월 28일"_s));
    m_page->askForNumber(); // whoever finds a way there
    QVERIFY(!number()->isVisible());
    m_desk->fixedClock.setInKorea({2026, 11, 28}, QTime(20, 40));
    m_page->open(m_id);
    QVERIFY(main()->isEnabled());
    click(main());
    QTest::keyClicks(number(), u"3 11 15 29 35 44"_s);
    click(main());
    QTRY_VERIFY(drawn()->isDrawn());
}

void TestDrawPage::nonsenseIsNotTaken()
{
    open();
    seal();
    click(main());
    for (const QString& nonsense : {u"abc"_s, u"1 2"_s, u"99999999999"_s, u"-"_s, u"  "_s}) {
        number()->clear();
        QTest::keyClicks(number(), nonsense);
        QVERIFY2(!main()->isEnabled(), qUtf8Printable(nonsense));
        QTest::keyClick(number(), Qt::Key_Return);
        QTRY_VERIFY(!m_desk->drawModel.isBusy());
        QVERIFY(!drawn()->isDrawn());
    }
    QVERIFY(!find<QLabel>(m_page.get(), "drawProblem")->text().isEmpty());
    number()->clear();
    QTest::keyClicks(number(), u"5"_s);
    QVERIFY(find<QLabel>(m_page.get(), "drawProblem")->text().isEmpty());
    QVERIFY(main()->isEnabled());
}

void TestDrawPage::twiceQuicklyIsOnce()
{
    open();
    click(find(m_page.get(), "numberCalled"));
    QSignalSpy sealed(&m_desk->draws, &DrawService::sealed);
    QSignalSpy drawnSpy(&m_desk->draws, &DrawService::drawn);
    click(main());
    auto* yes = dialog(u"confirm"_s)->findChild<QPushButton*>(u"confirmYes"_s);
    click(yes);
    click(yes);
    click(main());
    QTRY_VERIFY(drawn() && !m_desk->drawModel.isBusy());
    QCOMPARE(sealed.size(), 1);
    click(main());
    QTest::keyClicks(number(), u"7"_s);
    QTest::keyClick(number(), Qt::Key_Return);
    QTest::keyClick(number(), Qt::Key_Return);
    click(main());
    QTRY_VERIFY(drawn()->isDrawn());
    QCOMPARE(drawnSpy.size(), 1);
    QVERIFY(m_desk->drawModel.error().isEmpty());
}

void TestDrawPage::theStageShowsWhatIsTrue()
{
    m_theme->setReducedMotion(false);
    open();
    draw();
    QVERIFY(drawn()->isDrawn()); // kept before anything is seen
    QVERIFY(stage()->length() >= 5'000 && stage()->length() <= 8'000);
    QCOMPARE(stage()->settled(), 0);
    stage()->setMoment(stage()->length() * 0.6);
    QCOMPARE(stage()->settled(), 1);
    const QImage half = stage()->grab().toImage();
    stage()->setMoment(stage()->length());
    QCOMPARE(stage()->settled(), 2);
    QVERIFY(stage()->isOver());
    QVERIFY(half != stage()->grab().toImage());
    QVERIFY(stage()->accessibleName().contains(m_desk->drawModel.people().at(1).number));
}

void TestDrawPage::theStageCanBeSkipped_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("escape") << int(Qt::Key_Escape);
    QTest::newRow("space") << int(Qt::Key_Space);
    QTest::newRow("click") << 0;
}

void TestDrawPage::theStageCanBeSkipped()
{
    QFETCH(const int, key);
    m_theme->setReducedMotion(false);
    open();
    draw();
    QVERIFY(!stage()->isOver());
    const auto skip = [&] { key == 0 ? click(stage()) : QTest::keyClick(stage(), Qt::Key(key)); };
    skip();
    QVERIFY(stage()->isVisible());
    QVERIFY(stage()->isOver()); // all of it is seen first
    skip();
    QVERIFY(!stage()->isVisible());
}

void TestDrawPage::theStageStandsStillWhereLessMotionIsWanted()
{
    open();
    draw();
    QVERIFY(stage()->isOver());
    QCOMPARE(stage()->settled(), 2);
    const double moment = stage()->moment();
    QCOMPARE(stage()->grab().toImage(), stage()->grab().toImage());
    QCOMPARE(stage()->moment(), moment);
}

void TestDrawPage::winnersAreSaidToScreenReaders()
{
    open();
    draw();
    const QString said = QAccessible::queryAccessibleInterface(stage())->text(QAccessible::Name);
    for (const Entry& winner : m_desk->drawModel.people().first(2)) {
        QVERIFY2(said.contains(winner.number), qUtf8Printable(said));
        QVERIFY(said.contains(u"010-****-"_s + winner.phone.last(4)));
    }
}

void TestDrawPage::aDrawnEventOpensAtItsResultAndIsNotDrawnAgain()
{
    QVERIFY(test::drawNow(m_desk->draws, m_id, 2, 1));
    open();
    QVERIFY(find(m_page.get(), "drawnPeople")->isVisible());
    QVERIFY(!stage());
    const Draw before = *drawn();
    m_desk->drawModel.seal({}); // whoever finds a way there
    QTRY_VERIFY(!m_desk->drawModel.isBusy());
    QVERIFY2(m_desk->drawModel.error().contains(u"11월 27일(금) 오후 12시"_s),
             qUtf8Printable(m_desk->drawModel.error()));
    QVERIFY(find(m_page.get(), "drawBanner")->isVisible());
    m_desk->drawModel.reveal(u"9"_s);
    QTRY_VERIFY(!m_desk->drawModel.isBusy());
    QVERIFY(m_desk->drawModel.error().contains(u"이미"_s));
    QCOMPARE(*drawn(), before);
}

void TestDrawPage::aWinnerIsReplacedWithAReason()
{
    const Draw before = test::drawNow(m_desk->draws, m_id, 2, 1).value_or({});
    open();
    auto* people = find<QListWidget>(m_page.get(), "drawnPeople");
    auto* replace = find<QPushButton>(m_page.get(), "replaceFromResult");
    people->setCurrentRow(2); // a reserve
    QVERIFY(!replace->isEnabled());
    people->setCurrentRow(0);
    click(replace);
    QDialog* asked = dialog(u"replaceDialog"_s);
    auto* choice = find<QComboBox>(asked, "reasonChoice");
    choice->setCurrentIndex(choice->count() - 1);
    test::typeHangul(find(asked, "reasonWords"), u"010-1234-5678로 전화했는데 안 받음"_s);
    click(find(asked, "formYes"));
    QVERIFY(!find<QLabel>(asked, "formProblem")->text().isEmpty()); // everybody would read that number
    QCOMPARE(drawn()->winners(), before.winners());
    choice->setCurrentIndex(1);
    click(find(asked, "formYes"));
    QCOMPARE(drawn()->winners().first(), before.drawn.at(2));
    QTRY_VERIFY(!dialog(u"replaceDialog"_s));
    people->setCurrentRow(1);
    click(replace);
    QVERIFY(find<QLabel>(dialog(u"replaceDialog"_s), "formProblem")->text().contains(u"남은 예비"_s));
    QVERIFY(!find<QPushButton>(dialog(u"replaceDialog"_s), "formYes")->isEnabled());
}

void TestDrawPage::aCodeIsLookedUp()
{
    const Draw draw = test::drawNow(m_desk->draws, m_id, 2, 1).value_or({});
    m_theme->setScale(1.0);
    CodePage page(*m_theme, m_desk->certificateModel);
    page.resize(1270, 712);
    page.open(m_id);
    page.show();
    QTRY_VERIFY(m_desk->certificateModel.certificate());
    auto* field = find<QLineEdit>(&page, "codeField");
    const auto answer = [&](const QString& typed) {
        field->clear();
        QTest::keyClicks(field, typed);
        return find<QLabel>(&page, "codeSentence")->text() + find<QLabel>(&page, "codeLine")->text();
    };
    QVERIFY(answer(draw.drawn.at(0).toLower()).contains(u"당첨이에요"_s));
    QVERIFY(answer(draw.drawn.at(0)).contains(u"18표 가운데 3표"_s));
    QVERIFY(answer(draw.drawn.at(2)).contains(u"예비 1번"_s));
    for (const DrawTicket& ticket : m_desk->certificateModel.certificate()->tickets) {
        if (!draw.drawn.contains(ticket.code))
            QVERIFY(answer(ticket.code).contains(u"명단에 있었어요"_s));
    }
    QVERIFY(answer(u"NOBODY22"_s).contains(u"명단에 없어요"_s));
    QCOMPARE(test::namelessControl(page), QString());
}

void TestDrawPage::staffAsksForTheOwner()
{
    m_desk->counterModel.setPin(Role::Owner, u"482913"_s);
    QTRY_VERIFY(m_desk->counterModel.hasPin(Role::Owner));
    m_desk->counterModel.handToStaff();
    QVERIFY(m_desk->counterModel.isStaff());
    open();
    QSignalSpy asked(&m_desk->counterModel, &CounterModel::pinAsked);
    click(find(m_page.get(), "numberCalled"));
    click(main());
    click(dialog(u"confirm"_s)->findChild<QPushButton*>(u"confirmYes"_s));
    QCOMPARE(asked.size(), 1);
    m_desk->counterModel.giveUp();
    QVERIFY(!drawn());
    m_desk->counterModel.endPermission(Action::Draw);
}

void TestDrawPage::everyPartFits_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("125 %") << 1.25;
    QTest::newRow("150 %") << 1.5;
}

void TestDrawPage::everyPartFits()
{
    QFETCH(const double, scale);
    open(scale);
    QTRY_COMPARE(test::cutOff(m_page.get()).join(u'\n'), QString());
    seal();
    QTRY_COMPARE(test::cutOff(m_page.get()).join(u'\n'), QString());
    click(main());
    QTRY_COMPARE(test::cutOff(m_page.get()).join(u'\n'), QString());
    QTest::keyClicks(number(), u"7"_s);
    click(main());
    QTRY_VERIFY(stage() && stage()->isVisible());
    click(stage());
    QTRY_COMPARE(test::cutOff(m_page.get()).join(u'\n'), QString());
    QVERIFY(test::isWhollySeen(main()));
}

MADANG_TEST(QApplication, TestDrawPage)
#include "tst_draw_page.moc"

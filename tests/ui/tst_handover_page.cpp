#include "support/draws.h"
#include "support/events.h"
#include "support/program.h"
#include "support/screens.h"
#include "ui/draw/coupon_page.h"
#include "ui/draw/handover_page.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDialog>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace madang;
using test::click;
using test::find;

/// The board of prizes and the coupons at the counter, as an owner uses them.
class TestHandoverPage final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theModelKeepsTheRulesOfItemModels();
    void withoutWinnersItSaysSo();
    void oneStepAfterTheOtherToTheEnd();
    void aWrongTapIsTakenBack();
    void whoIsLateStandsFirstAndIsSeen();
    void theMessageIsReadyToSend();
    void theNumberIsShownToWhoMaySeeIt();
    void aWinnerWhoDoesNotWantItIsReplaced();
    void theCouponIsAPicture();
    void aCouponIsUsedOnceAtTheCounter();
    void aCouponThatIsNotGoodSaysWhy();
    void aScannerTypesWithTheKeyboardSetToKorean();
    void staffMayUseCoupons();
    void everythingFits_data();
    void everythingFits();

private:
    void open(double scale = 1.0);
    void openCoupons();
    QString text(const char* name) const { return find<QLabel>(m_page.get(), name)->text(); }
    QPushButton* button(const char* name) const { return find<QPushButton>(m_page.get(), name); }
    HandoverModel& model() const { return m_desk->handoverModel; }
    void scan(const QString& code)
    {
        auto* field = find<QLineEdit>(m_coupons.get(), "couponField");
        field->clear();
        QTest::keyClicks(field, code);
        QTest::keyClick(field, Qt::Key_Return);
    }
    QString said(const char* name) const { return find<QLabel>(m_coupons.get(), name)->text(); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<HandoverPage> m_page;
    std::unique_ptr<CouponPage> m_coupons;
    QString m_id;
    Draw m_draw;
};

void TestHandoverPage::init()
{
    if (!m_theme)
        m_theme = std::make_unique<Theme>();
    m_theme->apply(*qApp);
    m_desk = std::make_unique<test::Desk>(test::withFixedClock());
    m_desk->saveStore();
    const Campaign draft = test::fullDraft(*m_desk, u"주말엔 반반"_s, {2026, 11, 23}, {2026, 11, 25});
    m_id = m_desk->campaigns.markPublished(draft.id, m_desk->storeModel.profile()).value_or({}).id;
    for (int i = 0; i < 6; ++i)
        QVERIFY(m_desk->participation.join(m_id, u"0101234567%1"_s.arg(i), u"손님%1"_s.arg(i)));
    m_desk->fixedClock.setInKorea({2026, 11, 27});
    m_draw = test::drawNow(m_desk->draws, m_id, 2, 1).value_or({});
    QVERIFY(m_draw.isDrawn());
}

void TestHandoverPage::cleanup()
{
    m_page.reset();
    m_coupons.reset();
    m_desk.reset();
}

void TestHandoverPage::open(double scale)
{
    m_theme->setScale(scale);
    m_page = std::make_unique<HandoverPage>(*m_theme, model(), m_desk->drawModel);
    m_page->resize(1270, 712);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->open(m_id);
}

void TestHandoverPage::openCoupons()
{
    m_theme->setScale(1.0);
    m_coupons = std::make_unique<CouponPage>(*m_theme, m_desk->couponModel);
    m_coupons->resize(1270, 712);
    m_coupons->show();
    m_coupons->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_coupons.get()));
}

void TestHandoverPage::theModelKeepsTheRulesOfItemModels()
{
    const QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    model().open(m_id);
    QCOMPARE(model().rowCount(), 2);
    model().advance(model().codeAt(0));
    model().undo(model().codeAt(0));
    model().open({});
    QCOMPARE(model().rowCount(), 0);
}

void TestHandoverPage::withoutWinnersItSaysSo()
{
    m_desk->fixedClock.setInKorea({2026, 11, 23});
    m_id = test::publishedEvent(*m_desk, u"둘"_s, {2026, 11, 23}, {2026, 11, 25});
    open();
    QVERIFY(find(m_page.get(), "noWinners")->isVisible());
}

void TestHandoverPage::oneStepAfterTheOtherToTheEnd()
{
    open();
    QCOMPARE(test::visiblePrimaries(*m_page), 1);
    QCOMPARE(test::namelessControl(*m_page), QString());
    QVERIFY(text("handoverSentence").contains(u"2개"_s));
    QVERIFY(text("stockLine").contains(u"2개 중 2개 남음"_s));
    const QString first = model().codeAt(0);
    QStringList verbs;
    for (int step = 0; step < 3; ++step) {
        verbs << button("nextStep")->text();
        click(button("nextStep"));
        QCOMPARE(model().row(first)->handover.state, HandoverState(step + 1));
    }
    QCOMPARE(verbs, (QStringList{u"연락했어요"_s, u"답을 받았어요"_s, u"경품을 전달했어요"_s}));
    QVERIFY(!button("nextStep")->isVisible()); // nothing is left to do for them
    QVERIFY(text("stockLine").contains(u"2개 중 1개 남음"_s));
    auto* list = find<QTableView>(m_page.get(), "handoverList");
    QTest::keyClick(list, Qt::Key_Up); // who is waited for stands above who is done
    QVERIFY(button("nextStep")->isVisible());
    for (int step = 0; step < 3; ++step)
        click(button("nextStep"));
    QVERIFY(model().isDone());
    QVERIFY(text("handoverSentence").contains(u"모두 전달했어요"_s));
}

void TestHandoverPage::aWrongTapIsTakenBack()
{
    open();
    const QString code = model().codeAt(0);
    const Handover before = model().row(code)->handover;
    QVERIFY(!button("undoStep")->isVisible());
    click(button("nextStep"));
    click(button("nextStep"));
    click(button("undoStep"));
    QCOMPARE(model().row(code)->handover.state, HandoverState::Contacted);
    click(button("undoStep"));
    QCOMPARE(model().row(code)->handover, before);
    QVERIFY(!button("undoStep")->isVisible());
}

void TestHandoverPage::whoIsLateStandsFirstAndIsSeen()
{
    open();
    const QString second = model().codeAt(1);
    click(button("nextStep"));
    click(button("nextStep")); // the first has answered
    m_desk->fixedClock.setInKorea({2026, 12, 5});
    m_page->open(m_id);
    QCOMPARE(model().codeAt(0), second);
    QVERIFY(model().isLate(second));
    QVERIFY(text("handoverSentence").contains(u"7일이 지난 분이 1명"_s));
    QVERIFY(text("winnerDue").contains(u"지났어요"_s));
    QCOMPARE(model().index(0, HandoverModel::StateColumn).data().toString(), u"기한 지남"_s);
}

void TestHandoverPage::theMessageIsReadyToSend()
{
    open();
    auto* words = find<QPlainTextEdit>(m_page.get(), "messageText");
    QVERIFY(words->toPlainText().contains(u"축하드려요"_s));
    QVERIFY(!m_desk->handovers.board(m_id)->first().coupon); // nothing is made by looking
    words->setPlainText(words->toPlainText() + u"\n기다릴게요!"_s);
    click(button("copyMessage"));
    const std::optional<Coupon> coupon = m_desk->handovers.board(m_id)->first().coupon;
    QVERIFY(coupon.has_value());
    const QString copied = QGuiApplication::clipboard()->text();
    for (const QString& part : {u"[수원왕갈비통닭]"_s, u"생맥주"_s, formatCouponCode(coupon->code), u"12. 27."_s,
                                u"쿠폰 번호를 보여 주시면"_s, u"12월 4일"_s, u"정조로 825"_s, u"기다릴게요!"_s})
        QVERIFY2(copied.contains(part), qUtf8Printable(part + u" | "_s + copied));
    QVERIFY(!copied.contains(u"○"_s));
    QVERIFY(!copied.contains(u"0101234"_s));
    click(button("nextStep"));
    QVERIFY(words->toPlainText().contains(u"한 번 더"_s)); // the next message fits the next state
}

void TestHandoverPage::theNumberIsShownToWhoMaySeeIt()
{
    open();
    QVERIFY(text("winnerPhone").contains(u"****"_s));
    click(button("tellPhone"));
    QVERIFY(text("winnerPhone").startsWith(u"010-1234-567"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), text("winnerPhone"));
}

void TestHandoverPage::aWinnerWhoDoesNotWantItIsReplaced()
{
    open();
    const QString out = model().codeAt(0);
    click(button("replaceWinner"));
    auto* dialog = m_page->findChild<QDialog*>(u"replaceDialog"_s);
    click(find(dialog, "formYes"));
    QCOMPARE(model().row(out)->handover.state, HandoverState::GivenUp);
    QCOMPARE(model().rowCount(), 3);
    QVERIFY(model().row(m_draw.drawn.at(2)) != nullptr);
    QVERIFY(text("winnerPhone").contains(u"****"_s));
}

void TestHandoverPage::theCouponIsAPicture()
{
    open();
    QSignalSpy drawn(&model(), &HandoverModel::couponDrawn);
    click(button("showCoupon"));
    QTRY_COMPARE(drawn.size(), 1);
    auto* dialog = m_page->findChild<QDialog*>(u"couponDialog"_s);
    QVERIFY(dialog != nullptr && dialog->isVisible());
    click(find(dialog, "copyCoupon"));
    QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(1080, 1350));
    click(find(dialog, "closeCoupon"));
    QTRY_VERIFY(!m_page->findChild<QDialog*>(u"couponDialog"_s));
}

void TestHandoverPage::aCouponIsUsedOnceAtTheCounter()
{
    const Coupon coupon = m_desk->handovers.couponFor(m_id, m_draw.drawn.at(0)).value_or({});
    openCoupons();
    auto* field = find<QLineEdit>(m_coupons.get(), "couponField");
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, formatCouponCode(coupon.code).toLower()); // answered without Enter
    QVERIFY(said("couponSentence").contains(u"쓸 수 있는"_s));
    QCOMPARE(test::visiblePrimaries(*m_coupons), 1);
    QCOMPARE(test::namelessControl(*m_coupons), QString());
    auto* use = find<QPushButton>(m_coupons.get(), "useCoupon");
    click(use);
    QVERIFY(said("couponSentence").contains(u"썼어요"_s));
    QVERIFY(!use->isVisible());
    click(use); // once more, quickly
    QCOMPARE(m_desk->handovers.board(m_id)->last().handover.state, HandoverState::HandedOver);
    click(find(m_coupons.get(), "undoCoupon"));
    QVERIFY(said("couponSentence").contains(u"쓸 수 있는"_s));
    QCOMPARE(m_desk->handovers.board(m_id)->first().handover.state, HandoverState::Won);
    click(use);
    click(find(m_coupons.get(), "nextCoupon"));
    QVERIFY(field->text().isEmpty());
    scan(coupon.code);
    QVERIFY(said("couponSentence").contains(u"이미 쓴"_s));
    QVERIFY2(said("couponLine").contains(u"11월 27일(금) 오후 12시"_s), qUtf8Printable(said("couponLine")));
    QVERIFY(said("couponLine").contains(u"계산대"_s));
    QVERIFY(!use->isVisible());
}

void TestHandoverPage::aCouponThatIsNotGoodSaysWhy()
{
    const Coupon coupon = m_desk->handovers.couponFor(m_id, m_draw.drawn.at(0)).value_or({});
    openCoupons();
    QString typo = coupon.code;
    typo[3] = typo.at(3) == u'K' ? u'M' : u'K';
    scan(typo);
    QVERIFY(said("couponLine").contains(u"한 글자가"_s));
    for (const QString& nonsense : {u"hello"_s, u"----"_s, u"0000-0000"_s}) {
        scan(nonsense);
        QVERIFY2(said("couponLine").contains(u"한 글자가"_s), qUtf8Printable(nonsense));
    }
    scan(couponCode(4'711));
    QVERIFY(said("couponSentence").contains(u"우리 가게에 없는"_s));
    m_desk->fixedClock.setInKorea({2027, 1, 5});
    scan(coupon.code);
    QVERIFY(said("couponSentence").contains(u"날짜가 지난"_s));
    QVERIFY(!find(m_coupons.get(), "useCoupon")->isVisible());
    scan({});
    QVERIFY(!find(m_coupons.get(), "useCoupon")->isVisible());
}

void TestHandoverPage::aScannerTypesWithTheKeyboardSetToKorean()
{
    const Coupon coupon = m_desk->handovers.couponFor(m_id, m_draw.drawn.at(0)).value_or({});
    const QString keys = u"qwertyuiopasdfghjklzxcvbnm"_s;
    const QString letters = u"ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ"_s;
    QString typed;
    for (const QChar c : coupon.code) {
        const qsizetype at = keys.indexOf(c.toLower());
        typed += at < 0 ? c : letters.at(at);
    }
    openCoupons();
    auto* field = find<QLineEdit>(m_coupons.get(), "couponField");
    test::typeHangul(field, typed);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY2(said("couponSentence").contains(u"쓸 수 있는"_s), qUtf8Printable(typed));
}

void TestHandoverPage::staffMayUseCoupons()
{
    const Coupon coupon = m_desk->handovers.couponFor(m_id, m_draw.drawn.at(0)).value_or({});
    m_desk->counterModel.setPin(Role::Owner, u"482913"_s);
    QTRY_VERIFY(m_desk->counterModel.hasPin(Role::Owner));
    m_desk->counterModel.handToStaff();
    QSignalSpy asked(&m_desk->counterModel, &CounterModel::pinAsked);
    openCoupons();
    scan(coupon.code);
    click(find(m_coupons.get(), "useCoupon"));
    QVERIFY(said("couponSentence").contains(u"썼어요"_s));
    open();
    click(button("nextStep"));
    QCOMPARE(asked.size(), 0);
    click(button("tellPhone")); // a whole number is the owner's to give out
    QCOMPARE(asked.size(), 1);
    QVERIFY(text("winnerPhone").contains(u"****"_s));
    m_desk->counterModel.giveUp();
}

void TestHandoverPage::everythingFits_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("125 %") << 1.25;
    QTest::newRow("150 %") << 1.5;
}

void TestHandoverPage::everythingFits()
{
    QFETCH(const double, scale);
    open(scale);
    QCOMPARE(test::cutOff(m_page.get()), QStringList());
    const Coupon coupon = m_desk->handovers.couponFor(m_id, m_draw.drawn.at(0)).value_or({});
    openCoupons();
    m_theme->setScale(scale);
    scan(coupon.code);
    QCOMPARE(test::cutOff(m_coupons.get()), QStringList());
}

MADANG_TEST(QApplication, TestHandoverPage)
#include "tst_handover_page.moc"

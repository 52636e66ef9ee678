#include "support/program.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/choice_card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/image_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/money_field.h"
#include "ui/widgets/page.h"
#include "ui/widgets/phone_field.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/stat_card.h"
#include "ui/widgets/step_bar.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QFocusFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace madang;

class TestWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();

    void fieldShowsTheProblemBesideTheInput();
    void fieldIsReachedByItsLabel();
    void settingAFieldIsNotTyping();
    void moneyFieldGroupsWhileTyping();
    void moneyFieldReadsSpokenAmounts();
    void moneyFieldKeepsWhatIsNotAnAmount();
    void phoneFieldGroupsWhileTyping();
    void phoneFieldKeepsTheCursorWhereTyping();
    void choiceCardsAreChosenByKeyboard();
    void choiceCardSaysWhatItIs();
    void stepBarEmitsOnlyForDoneSteps();
    void stepBarIsWalkedByKeyboard();
    void railTellsWhatWasChosen();
    void bannerIsHiddenUntilItSpeaks();
    void chipIsOnlyPressedWhereItActs();
    void emptyStateOffersItsButton();
    void statCardExplainsItself();
    void imageViewKeepsProportions();
    void flowLayoutWrapsAndKeepsCellsEven();
    void pageColumnStaysLeftAndNarrow();
    void toastGoesByItself();
    void controlsAreFortyFourHigh_data();
    void controlsAreFortyFourHigh();
    void layoutsFollowTheScale();
    void focusRingShowsOnlyForTheKeyboard();

private:
    Theme m_theme;
};

void TestWidgets::initTestCase()
{
    m_theme.setReducedMotion(true);
    m_theme.apply(*qApp);
}

void TestWidgets::init()
{
    m_theme.setScale(1.0);
    m_theme.setScheme(Scheme::Light);
}

void TestWidgets::cleanupTestCase()
{
    qApp->setStyleSheet({});
    QApplication::setStyle(u"Fusion"_s);
}

void TestWidgets::fieldShowsTheProblemBesideTheInput()
{
    Field field(m_theme, u"가게 이름"_s);
    field.setHint(u"간판에 쓰인 그대로"_s);
    QCOMPARE(field.input()->accessibleDescription(), u"간판에 쓰인 그대로"_s);
    const int quiet = field.sizeHint().height();

    field.setProblem(u"이름이 너무 짧아요."_s);
    QCOMPARE(field.problem(), u"이름이 너무 짧아요."_s);
    QVERIFY(field.input()->property("invalid").toBool());
    QCOMPARE(field.input()->accessibleDescription(), u"이름이 너무 짧아요."_s);
    const auto labels = field.findChildren<QLabel*>();
    const auto shows
        = [](const QLabel* label) { return !label->isHidden() && label->text() == u"이름이 너무 짧아요."; };
    QCOMPARE(std::count_if(labels.begin(), labels.end(), shows), 1);
    QCOMPARE(field.sizeHint().height(), quiet);

    field.setProblem({});
    QVERIFY(!field.input()->property("invalid").toBool());
    QCOMPARE(field.input()->accessibleDescription(), u"간판에 쓰인 그대로"_s);
}

void TestWidgets::fieldIsReachedByItsLabel()
{
    auto* combo = new QComboBox;
    Field field(m_theme, u"업종"_s, combo);
    QCOMPARE(field.input(), combo);
    QVERIFY(!field.lineEdit());
    QCOMPARE(combo->accessibleName(), u"업종"_s);
    QCOMPARE(field.focusProxy(), combo);
    const auto labels = field.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [combo](const QLabel* l) { return l->buddy() == combo; }));
}

void TestWidgets::settingAFieldIsNotTyping()
{
    Field field(m_theme, u"이름"_s);
    QSignalSpy edited(&field, &Field::edited);
    field.setText(u"마당식당"_s);
    QCOMPARE(edited.count(), 0);
    QTest::keyClicks(field.lineEdit(), u"a"_s);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(edited.first().first().toString(), u"마당식당a"_s);
}

void TestWidgets::moneyFieldGroupsWhileTyping()
{
    MoneyField field(m_theme, u"쓸 돈"_s);
    QSignalSpy changed(&field, &MoneyField::valueChanged);
    QTest::keyClicks(field.lineEdit(), u"500000"_s);
    QCOMPARE(field.text(), u"500,000"_s);
    QCOMPARE(field.value(), std::optional<Won>(500000));
    QCOMPARE(field.input()->accessibleDescription(), formatWonShort(500000));
    QCOMPARE(changed.count(), 6);

    // A digit in the middle leaves the cursor behind that digit.
    field.lineEdit()->setCursorPosition(1);
    QTest::keyClicks(field.lineEdit(), u"2"_s);
    QCOMPARE(field.text(), u"5,200,000"_s);
    QCOMPARE(field.lineEdit()->cursorPosition(), 3);
}

void TestWidgets::moneyFieldReadsSpokenAmounts()
{
    MoneyField field(m_theme, u"쓸 돈"_s);
    field.lineEdit()->setFocus();
    field.lineEdit()->insert(u"50만"_s);
    Q_EMIT field.lineEdit()->textEdited(field.text());
    QCOMPARE(field.value(), std::optional<Won>(500000));
    QCOMPARE(field.text(), u"50만"_s);
    QTest::keyClick(field.lineEdit(), Qt::Key_Return);
    QCOMPARE(field.text(), u"500,000"_s);

    QSignalSpy changed(&field, &MoneyField::valueChanged);
    field.setValue(12000);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(field.text(), u"12,000"_s);
    field.setValue(std::nullopt);
    QVERIFY(field.text().isEmpty());
}

void TestWidgets::moneyFieldKeepsWhatIsNotAnAmount()
{
    MoneyField field(m_theme, u"쓸 돈"_s);
    QTest::keyClicks(field.lineEdit(), u"12a"_s);
    QVERIFY(!field.value());
    QTest::keyClick(field.lineEdit(), Qt::Key_Return);
    QCOMPARE(field.text(), u"12a"_s);
}

void TestWidgets::phoneFieldGroupsWhileTyping()
{
    PhoneField field(m_theme, u"전화번호"_s);
    QSignalSpy changed(&field, &PhoneField::digitsChanged);
    QTest::keyClicks(field.lineEdit(), u"01012345678"_s);
    QCOMPARE(field.text(), u"010-1234-5678"_s);
    QCOMPARE(field.digits(), u"01012345678"_s);
    QCOMPARE(changed.last().first().toString(), u"01012345678"_s);
    const qsizetype typed = changed.count();
    field.setDigits(u"0312345678"_s);
    QCOMPARE(changed.count(), typed);
    QCOMPARE(field.digits(), u"0312345678"_s);
}

void TestWidgets::phoneFieldKeepsTheCursorWhereTyping()
{
    PhoneField field(m_theme, u"전화번호"_s);
    field.setDigits(u"0101234567"_s);
    field.lineEdit()->setCursorPosition(2);
    QTest::keyClicks(field.lineEdit(), u"9"_s);
    QVERIFY(field.digits().startsWith(u"019"_s));
    QCOMPARE(field.lineEdit()->text().left(field.lineEdit()->cursorPosition()), u"019"_s);
}

void TestWidgets::choiceCardsAreChosenByKeyboard()
{
    QWidget room;
    QHBoxLayout* row = makeRow(m_theme, 12, {}, &room);
    QList<ChoiceCard*> cards;
    for (const QString& title : {u"하나"_s, u"둘"_s, u"셋"_s}) {
        cards += new ChoiceCard(m_theme, title, u"설명"_s);
        row->addWidget(cards.last());
    }
    cards.at(1)->setEnabled(false);
    room.show();
    room.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&room));
    cards.first()->setFocus();

    QTest::keyClick(cards.first(), Qt::Key_Space);
    QVERIFY(cards.first()->isChecked());
    QSignalSpy chosen(cards.last(), &QAbstractButton::toggled);
    QTest::keyClick(cards.first(), Qt::Key_Right);
    QVERIFY(cards.last()->isChecked());
    QVERIFY(!cards.first()->isChecked());
    QVERIFY(cards.last()->hasFocus());
    QCOMPARE(chosen.count(), 1);
    QTest::keyClick(cards.last(), Qt::Key_Right);
    QVERIFY(cards.first()->isChecked());

    cards.last()->setFocus();
    QTest::keyClick(cards.last(), Qt::Key_Return);
    QVERIFY(cards.last()->isChecked());
}

void TestWidgets::choiceCardSaysWhatItIs()
{
    ChoiceCard card(m_theme, u"새 손님 모으기"_s, u"처음 오는 손님에게"_s);
    QCOMPARE(card.accessibleName(), u"새 손님 모으기"_s);
    QCOMPARE(card.accessibleDescription(), u"처음 오는 손님에게"_s);
    const int plain = card.sizeHint().height();
    card.setDrawing(u"goal-sales"_s);
    QVERIFY(card.sizeHint().height() >= plain + 160);
}

void TestWidgets::stepBarEmitsOnlyForDoneSteps()
{
    StepBar bar(m_theme, {u"목적"_s, u"기획"_s, u"포스터"_s, u"확인"_s, u"올리기"_s});
    bar.setProgress(2, 3);
    bar.resize(bar.sizeHint());
    bar.show();
    QSignalSpy chosen(&bar, &StepBar::stepChosen);
    for (int x = 0; x < bar.width(); x += 2)
        QTest::mouseClick(&bar, Qt::LeftButton, Qt::NoModifier, QPoint(x, bar.height() / 2));
    QSet<int> steps;
    for (const QList<QVariant>& call : chosen)
        steps += call.first().toInt();
    QCOMPARE(steps, (QSet<int>{0, 1, 3}));
    QVERIFY(!bar.isDone(2));
    QVERIFY(!bar.isDone(4));
    QVERIFY(!bar.isDone(-1));
}

void TestWidgets::stepBarIsWalkedByKeyboard()
{
    StepBar bar(m_theme, {u"목적"_s, u"기획"_s, u"포스터"_s});
    bar.setProgress(1, 1);
    QSignalSpy chosen(&bar, &StepBar::stepChosen);
    QTest::keyClick(&bar, Qt::Key_Return);
    QTest::keyClick(&bar, Qt::Key_Right);
    QTest::keyClick(&bar, Qt::Key_Return);
    QCOMPARE(chosen.count(), 0);
    QTest::keyClick(&bar, Qt::Key_Left);
    QTest::keyClick(&bar, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toInt(), 0);
}

void TestWidgets::railTellsWhatWasChosen()
{
    Rail rail(m_theme);
    rail.addItem(u"home"_s, u"home"_s, u"홈"_s);
    rail.addItem(u"events"_s, u"events"_s, u"이벤트"_s);
    rail.addBottomItem(u"settings"_s, u"settings"_s, u"설정"_s);
    QSignalSpy chosen(&rail, &Rail::chosen);
    rail.setCurrent(u"events"_s);
    QCOMPARE(rail.current(), u"events"_s);
    QCOMPARE(chosen.count(), 0);
    for (QAbstractButton* button : rail.findChildren<QAbstractButton*>()) {
        if (button->accessibleName() == u"설정")
            button->click();
    }
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toString(), u"settings"_s);
    QCOMPARE(rail.current(), u"settings"_s);
    for (QAbstractButton* button : rail.findChildren<QAbstractButton*>()) {
        if (button->accessibleName() == u"홈")
            button->toggle(); // as a screen reader does
    }
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(chosen.last().first().toString(), u"home"_s);
    QCOMPARE(rail.width(), 96);
}

void TestWidgets::bannerIsHiddenUntilItSpeaks()
{
    Banner banner(m_theme);
    QVERIFY(banner.isHidden());
    banner.setDismissable(u"닫기"_s);
    banner.say(Tone::Warn, u"로그인이 곧 끝나요."_s, u"다시 로그인"_s);
    QVERIFY(!banner.isHidden());
    QCOMPARE(banner.property("surface").toString(), u"wash-warn"_s);
    QSignalSpy action(&banner, &Banner::actionRequested);
    QSignalSpy dismissed(&banner, &Banner::dismissed);
    for (QPushButton* button : banner.findChildren<QPushButton*>())
        button->click();
    QCOMPARE(action.count(), 1);
    QCOMPARE(dismissed.count(), 1);
    QVERIFY(banner.isHidden());
}

void TestWidgets::chipIsOnlyPressedWhereItActs()
{
    Chip chip(m_theme, u"check"_s, u"연결됨"_s, Tone::Good);
    QCOMPARE(chip.focusPolicy(), Qt::NoFocus);
    QCOMPARE(chip.accessibleName(), u"연결됨"_s);
    const int width = chip.sizeHint().width();
    chip.setState(u"error"_s, u"다시 로그인해 주세요"_s, Tone::Bad);
    QVERIFY(chip.sizeHint().width() > width);
    chip.setActionable(true);
    QSignalSpy clicked(&chip, &QAbstractButton::clicked);
    QTest::mouseClick(&chip, Qt::LeftButton);
    QCOMPARE(clicked.count(), 1);
}

void TestWidgets::emptyStateOffersItsButton()
{
    EmptyState state(m_theme, u"empty-events"_s, u"아직 없어요"_s, {}, u"만들기"_s);
    QSignalSpy asked(&state, &EmptyState::actionRequested);
    auto* button = state.findChild<QPushButton*>();
    QVERIFY(button);
    button->click();
    QCOMPARE(asked.count(), 1);
    state.setTexts(u"없어요"_s, {}, {});
    QVERIFY(button->isHidden());
}

void TestWidgets::statCardExplainsItself()
{
    StatCard card(m_theme, u"참여한 손님"_s);
    card.setNumber(u"128"_s, u"명"_s);
    QCOMPARE(card.accessibleName(), u"참여한 손님 128명"_s);
    card.setExplanation(u"어떻게 계산했나요?"_s, u"QR로 들어온 손님을 세요."_s);
    card.show();
    QSignalSpy opened(&card, &StatCard::explanationOpened);
    card.findChild<QPushButton*>()->click();
    QCOMPARE(opened.count(), 1);
    QWidget* popover = QApplication::activePopupWidget();
    QVERIFY(popover);
    QCOMPARE(popover->accessibleName(), u"QR로 들어온 손님을 세요."_s);
    popover->close();
}

void TestWidgets::imageViewKeepsProportions()
{
    ImageView view(m_theme);
    view.setExpectedSize(QSize(1080, 1350));
    QCOMPARE(view.heightForWidth(400), 500);
    QImage picture(200, 100, QImage::Format_RGB32);
    picture.fill(Qt::gray);
    view.setImage(picture, u"포스터"_s);
    QCOMPARE(view.accessibleName(), u"포스터"_s);
    view.resize(300, 300);
    QCOMPARE(view.pictureRect(), QRect(0, 75, 300, 150));
}

void TestWidgets::flowLayoutWrapsAndKeepsCellsEven()
{
    QWidget room;
    auto* flow = new FlowLayout(m_theme, 10, &room);
    flow->setCellWidth(100);
    QList<QWidget*> cells;
    for (int i = 0; i < 4; ++i) {
        cells += new QWidget;
        cells.last()->setMinimumHeight(20 + 10 * i);
        flow->addWidget(cells.last());
    }
    room.resize(350, 200);
    flow->setGeometry(room.rect());
    // Three would fit; four stand two and two.
    QCOMPARE(cells.at(0)->geometry(), QRect(0, 0, 170, 30));
    QCOMPARE(cells.at(1)->geometry(), QRect(180, 0, 170, 30));
    QCOMPARE(cells.at(2)->geometry(), QRect(0, 40, 170, 50));
    QCOMPARE(flow->heightForWidth(350), 90);
    QCOMPARE(flow->heightForWidth(110), 20 + 30 + 40 + 50 + 3 * 10);
}

void TestWidgets::pageColumnStaysLeftAndNarrow()
{
    Page page(m_theme, u"결과"_s);
    auto* wide = new QFrame;
    wide->setMinimumHeight(100);
    page.content()->addWidget(wide);
    page.resize(1800, 700);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QCOMPARE(wide->width(), 1120);
    QCOMPARE(wide->mapTo(&page, QPoint()).x(), 32);
    QCOMPARE(wide->height(), 100);
    page.setContentFills(true);
    QTRY_VERIFY(wide->height() > 300);
    page.resize(900, 700);
    QTRY_COMPARE(wide->width(), 900 - 64);
    QHBoxLayout* strip = page.bottomStrip();
    QCOMPARE(page.bottomStrip(), strip);
}

void TestWidgets::toastGoesByItself()
{
    QWidget host;
    host.resize(600, 400);
    Toast toast(m_theme, &host);
    host.show();
    toast.say(u"복사했어요"_s, {}, 30);
    QVERIFY(toast.isVisible());
    QVERIFY(host.rect().contains(toast.geometry()));
    QTRY_VERIFY(!toast.isVisible());
}

void TestWidgets::controlsAreFortyFourHigh_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("100") << 1.0;
    QTest::newRow("125") << 1.25;
    QTest::newRow("150") << 1.5;
}

void TestWidgets::controlsAreFortyFourHigh()
{
    QFETCH(double, scale);
    m_theme.setScale(scale);
    QWidget room;
    QVBoxLayout* column = makeColumn(m_theme, 8, {}, &room);
    auto* date = new QDateEdit;
    date->setCalendarPopup(true);
    const QList<QWidget*> controls{makeButton(m_theme, ButtonKind::Primary, u"올리기"_s, u"send"_s),
                                   makeButton(m_theme, ButtonKind::Quiet, u"나중에"_s),
                                   makeIconButton(m_theme, u"more"_s, u"더 보기"_s),
                                   new QLineEdit,
                                   new QComboBox,
                                   date,
                                   new QSpinBox};
    for (QWidget* control : controls)
        column->addWidget(control);
    column->addStretch(1);
    room.show();
    QVERIFY(QTest::qWaitForWindowExposed(&room));
    for (const QWidget* control : controls) {
        const int off = std::abs(control->height() - m_theme.px(44));
        QVERIFY2(off <= 1,
                 qPrintable(
                     u"%1 is %2"_s.arg(QLatin1StringView(control->metaObject()->className())).arg(control->height())));
    }
}

void TestWidgets::layoutsFollowTheScale()
{
    QWidget room;
    QVBoxLayout* column = makeColumn(m_theme, 8, {16, 16, 16, 16}, &room);
    auto* square = new QWidget;
    followScale(m_theme, square, 40, 20);
    column->addWidget(square);
    StepBar bar(m_theme, {u"하나"_s, u"둘"_s});
    const int before = bar.sizeHint().height();
    m_theme.setScale(1.5);
    QCOMPARE(column->spacing(), 12);
    QCOMPARE(column->contentsMargins().left(), 24);
    QCOMPARE(square->size(), QSize(60, 30));
    QCOMPARE(bar.sizeHint().height(), before * 3 / 2);
}

void TestWidgets::focusRingShowsOnlyForTheKeyboard()
{
    QWidget room;
    QVBoxLayout* column = makeColumn(m_theme, 8, {16, 16, 16, 16}, &room);
    QPushButton* button = makeButton(m_theme, ButtonKind::Secondary, u"복사"_s);
    auto* edit = new QLineEdit;
    column->addWidget(button);
    column->addWidget(edit);
    room.show();
    room.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&room));
    const auto ringed = [&room]() -> QWidget* {
        auto* frame = room.findChild<QFocusFrame*>();
        return frame && frame->isVisible() ? frame->widget() : nullptr;
    };
    edit->setFocus(Qt::MouseFocusReason);
    button->setFocus(Qt::MouseFocusReason);
    QVERIFY(!ringed());
    edit->setFocus(Qt::TabFocusReason);
    QVERIFY(!ringed());
    button->setFocus(Qt::BacktabFocusReason);
    QCOMPARE(ringed(), button);
    const QRect ring = room.findChild<QFocusFrame*>()->geometry();
    QVERIFY(ring.contains(button->geometry().adjusted(-2, -2, 2, 2)));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!ringed());
}

MADANG_TEST(QApplication, TestWidgets)
#include "tst_widgets.moc"

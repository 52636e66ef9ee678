#include "support/desk.h"
#include "support/program.h"
#include "support/screens.h"
#include "ui/onboarding/first_start_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/field.h"
#include "ui/widgets/image_view.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace madang;

class FirstStartTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_theme.apply(*qApp); }
    void init();
    void cleanup();

    void saysNothingBeforeAFieldIsTouched();
    void saysWhatIsWrongWhileTyping();
    void savesTheStoreAndGoesOn();
    void staysWhereAFieldIsMissing();
    void worksWithTheKeyboardAlone();
    void posterCarriesTheNameAsItIsTyped();
    void saysWhenTheStoreCannotBeSaved();
    void fitsTheOldScreen_data();
    void fitsTheOldScreen();
    void everyControlHasAName();

private:
    QLineEdit* field(const char* name) { return test::find<QLineEdit>(m_page.get(), name); }
    QPushButton* mainButton() { return test::find<QPushButton>(m_page.get(), "mainButton"); }
    static QString problemAt(const QWidget* input) { return qobject_cast<Field*>(input->parentWidget())->problem(); }

    Theme m_theme;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<FirstStartPage> m_page;
};

void FirstStartTest::init()
{
    m_theme.setScale(1.0);
    test::DeskOptions options;
    options.connected = false;
    m_desk = std::make_unique<test::Desk>(options);
    m_page = std::make_unique<FirstStartPage>(m_theme, m_desk->storeModel, m_desk->posterModel);
    m_page->resize(1366, 768);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void FirstStartTest::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

void FirstStartTest::saysNothingBeforeAFieldIsTouched()
{
    QCOMPARE(problemAt(field("storeName")), QString());
    QCOMPARE(problemAt(field("storePhone")), QString());
    // Walking through is not touching.
    field("storeName")->setFocus();
    field("storePhone")->setFocus();
    field("storeRegion")->setFocus();
    QCOMPARE(problemAt(field("storeName")), QString());
    QCOMPARE(problemAt(field("storePhone")), QString());
}

void FirstStartTest::saysWhatIsWrongWhileTyping()
{
    test::typeHangul(field("storeName"), u"닭"_s);
    QVERIFY(problemAt(field("storeName")).contains(u"두 글자"_s));
    test::typeHangul(field("storeName"), u"집"_s);
    QCOMPARE(problemAt(field("storeName")), QString());
    QTest::keyClicks(field("storePhone"), u"12"_s);
    QVERIFY(!problemAt(field("storePhone")).isEmpty());
}

void FirstStartTest::savesTheStoreAndGoesOn()
{
    QSignalSpy finished(m_page.get(), &FirstStartPage::finished);
    test::typeHangul(field("storeName"), u"행복한 카페"_s);
    test::click(test::find(m_page.get(), "industry-cafe"));
    QTest::keyClicks(field("storePhone"), u"0312345678"_s);
    QCOMPARE(field("storePhone")->text(), u"031-234-5678"_s);
    test::typeHangul(field("storeRegion"), u"경기 수원시"_s);
    test::click(mainButton());

    QCOMPARE(finished.count(), 1);
    QVERIFY(m_desk->storeModel.isKnown());
    const StoreProfile& saved = m_desk->storeModel.profile();
    QCOMPARE(saved.name, u"행복한 카페"_s);
    QCOMPARE(saved.industry, Industry::Cafe);
    QCOMPARE(saved.phone, u"0312345678"_s);
    QCOMPARE(saved.region, u"경기 수원시"_s);
}

void FirstStartTest::staysWhereAFieldIsMissing()
{
    QSignalSpy finished(m_page.get(), &FirstStartPage::finished);
    test::typeHangul(field("storeName"), u"행복한 카페"_s);
    test::click(mainButton());
    QCOMPARE(finished.count(), 0);
    QVERIFY(!m_desk->storeModel.isKnown());
    QVERIFY(!problemAt(field("storePhone")).isEmpty());
    QCOMPARE(QApplication::focusWidget(), field("storePhone"));
}

void FirstStartTest::worksWithTheKeyboardAlone()
{
    QSignalSpy finished(m_page.get(), &FirstStartPage::finished);
    m_page->setFocus();
    QCOMPARE(QApplication::focusWidget(), field("storeName"));
    test::typeHangul(QApplication::focusWidget(), u"으뜸 미용실"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), field("storePhone"));
    QTest::keyClicks(QApplication::focusWidget(), u"01012345678"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(m_desk->storeModel.profile().name, u"으뜸 미용실"_s);
    QVERIFY(m_desk->storeModel.profile().industry != Industry::Restaurant);
}

void FirstStartTest::posterCarriesTheNameAsItIsTyped()
{
    auto* poster = test::find<ImageView>(m_page.get(), "samplePoster");
    QTRY_VERIFY_WITH_TIMEOUT(!poster->image().isNull(), 20'000);
    const QImage before = poster->image();
    test::typeHangul(field("storeName"), u"수원왕갈비통닭"_s);
    QTRY_VERIFY_WITH_TIMEOUT(poster->image() != before, 20'000);
}

void FirstStartTest::saysWhenTheStoreCannotBeSaved()
{
    QSignalSpy finished(m_page.get(), &FirstStartPage::finished);
    QVERIFY(m_desk->database->run(u"ALTER TABLE store_profile RENAME TO away"_s));
    test::typeHangul(field("storeName"), u"행복한 카페"_s);
    QTest::keyClicks(field("storePhone"), u"0312345678"_s);
    test::click(mainButton());
    QCOMPARE(finished.count(), 0);
    QVERIFY(test::find(m_page.get(), "firstStartBanner")->isVisible());
    QCOMPARE(field("storeName")->text(), u"행복한 카페"_s);
}

void FirstStartTest::fitsTheOldScreen_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("100") << 1.0;
    QTest::newRow("125") << 1.25;
    QTest::newRow("150") << 1.5;
}

void FirstStartTest::fitsTheOldScreen()
{
    QFETCH(double, scale);
    m_theme.setScale(scale);
    m_page->resize(1366, 768);
    QCoreApplication::sendPostedEvents();
    QTRY_COMPARE(m_page->size(), QSize(1366, 768));
    QCOMPARE(test::cutOff(m_page.get()), QStringList());
    QVERIFY(test::isWhollySeen(mainButton()));
}

void FirstStartTest::everyControlHasAName()
{
    QCOMPARE(test::namelessControls(m_page.get()), QStringList());
}

MADANG_TEST(QApplication, FirstStartTest)
#include "tst_first_start.moc"

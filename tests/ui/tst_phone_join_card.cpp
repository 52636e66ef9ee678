#include "support/events.h"
#include "support/program.h"
#include "support/screens.h"
#include "support/wait.h"
#include "ui/participants/participants_page.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFileDialog>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTcpServer>

using namespace Qt::StringLiterals;

namespace madang {

/// The owner's side of joining by phone, in the page it stands in, with the real page behind it.
class TestPhoneJoinCard final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        if (!m_theme)
            m_theme = std::make_unique<Theme>();
        m_theme->setScheme(Scheme::Light);
        m_theme->apply(*qApp);
        m_desk = std::make_unique<test::Desk>(test::withFixedClock());
        m_models = std::make_unique<ScreenModels>(m_desk->screens());
        m_desk->saveStore();
        m_desk->joinPageModel.setCounter(m_desk->counterModel);
        m_id = test::publishedEvent(*m_desk, u"주말엔 반반"_s, {2026, 11, 23}, {2026, 11, 25});
        QVERIFY(!m_id.isEmpty());
    }
    void cleanup()
    {
        m_page.reset();
        m_models.reset();
        m_desk.reset();
    }

    void isOffUntilTheOwnerSwitchesItOn()
    {
        open();
        QVERIFY(!label("phoneJoinCode")->isVisible());
        QVERIFY(!label("phoneJoinLine")->isVisible());
        test::click(button("phoneJoinSwitch"));
        QVERIFY(test::becomesTrue([this] { return label("phoneJoinCode")->isVisible(); }));
        QCOMPARE(label("phoneJoinAddress")->text(), m_desk->joinPage.url()->toString(QUrl::RemovePath));
        QVERIFY(label("phoneJoinCode")->accessibleName().contains(label("phoneJoinAddress")->text()));
        QVERIFY(!label("phoneJoinCode")->pixmap().isNull());
        QCOMPARE(button("phoneJoinSwitch")->text(), u"휴대폰 참여 끄기"_s);
        test::click(button("phoneJoinSwitch"));
        QVERIFY(!label("phoneJoinCode")->isVisible());
        QVERIFY(!m_desk->joinPage.url());
    }

    void staffAsksTheOwner()
    {
        QVERIFY(test::waitFor(m_desk->counter.setPin(Role::Owner, Secret("2580"))).has_value());
        QVERIFY(m_desk->counter.handToStaff().has_value());
        open();
        test::click(button("phoneJoinSwitch"));
        QVERIFY(m_desk->counterModel.isAsking());
        QVERIFY(!m_desk->joinPage.isAllowed());
        m_desk->counterModel.enter(u"2580"_s);
        QVERIFY(test::becomesTrue([this] { return m_desk->joinPage.isAllowed(); }));
    }

    void saysWhatIsWrongAndWhatToDo()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost, 0));
        m_desk->settings.setValue("join/port", other.serverPort());
        open();
        test::click(button("phoneJoinSwitch"));
        QVERIFY(test::becomesTrue([this] { return button("phoneJoinMove")->isVisible(); }));
        QVERIFY(label("phoneJoinLine")->text().contains(QString::number(other.serverPort())));
        QVERIFY(test::cutOff(m_page.get()).isEmpty());
        test::click(button("phoneJoinMove"));
        QVERIFY(test::becomesTrue([this] { return label("phoneJoinCode")->isVisible(); }));
        QVERIFY(!button("phoneJoinMove")->isVisible());
    }

    void saysThatThereIsNoNetwork()
    {
        m_desk->joinAddress.clear();
        open();
        test::click(button("phoneJoinSwitch"));
        QVERIFY(test::becomesTrue([this] { return label("phoneJoinLine")->text().contains(u"와이파이"_s); }));
        QVERIFY(!label("phoneJoinCode")->isVisible());
    }

    void savesASignForTheCounter()
    {
        open();
        test::click(button("phoneJoinSwitch"));
        QVERIFY(test::becomesTrue([this] { return label("phoneJoinCode")->isVisible(); }));
        test::click(button("phoneJoinSave"));
        auto* dialog = m_page->findChild<QFileDialog*>();
        QVERIFY(dialog != nullptr);
        const QString path = m_desk->folder.filePath(u"참여 QR.png"_s);
        Q_EMIT dialog->fileSelected(path);
        dialog->reject();
        QVERIFY(label("phoneJoinOutcome")->isVisible());
        const QImage sign(path);
        QCOMPARE(sign.size(), QSize(1240, 1748));
        QCOMPARE(sign.dotsPerMeterX(), 11811);
        QVERIFY(m_desk->joinPage.url(u"counter"_s)->toString().endsWith(u"/?r=counter"_s));
    }

    void fitsWhereverItStands_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<bool>("isDark");
        QTest::newRow("usual") << 1.0 << false;
        QTest::newRow("dark") << 1.0 << true;
        QTest::newRow("large") << 1.5 << false;
    }
    void fitsWhereverItStands()
    {
        QFETCH(const double, scale);
        QFETCH(const bool, isDark);
        m_theme->setScheme(isDark ? Scheme::Dark : Scheme::Light);
        open(scale);
        test::click(button("phoneJoinSwitch"));
        QVERIFY(test::becomesTrue([this] { return label("phoneJoinCode")->isVisible(); }));
        QVERIFY(test::becomesTrue([this] { // the layout comes to rest
            const QLineEdit* phone = test::find<QLineEdit>(m_page.get(), "phoneField");
            return phone->height() >= phone->minimumSizeHint().height()
                && phone->parentWidget()->rect().contains(phone->geometry());
        }));
        QCOMPARE(test::cutOff(m_page.get()).join(u"; "_s), QString());
        QCOMPARE(test::namelessControls(m_page.get()), QStringList());
        QCOMPARE(test::visiblePrimaries(*m_page), 1);
        if (const QString folder = qEnvironmentVariable("MADANG_SHOTS"); !folder.isEmpty()) {
            const QString name = folder + u"/phone-card-%1.png"_s.arg(QString::fromLatin1(QTest::currentDataTag()));
            auto* card = label("phoneJoinCode");
            for (QScrollArea* area : m_page->findChildren<QScrollArea*>())
                area->ensureWidgetVisible(card);
            QVERIFY(m_page->grab().save(name));
            QVERIFY(m_desk->joinPageModel.sign(m_id).save(folder + u"/phone-sign.png"_s));
        }
    }

private:
    void open(double scale = 1.0)
    {
        m_theme->setScale(scale);
        m_desk->joinPage.start();
        m_page = std::make_unique<ParticipantsPage>(*m_theme, *m_models);
        m_page->resize(1270, 712);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->open(m_id);
    }
    QLabel* label(const char* name) const { return test::find<QLabel>(m_page.get(), name); }
    QPushButton* button(const char* name) const { return test::find<QPushButton>(m_page.get(), name); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<ScreenModels> m_models;
    QString m_id;
    std::unique_ptr<ParticipantsPage> m_page;
};

} // namespace madang

MADANG_TEST(QApplication, madang::TestPhoneJoinCard)
#include "tst_phone_join_card.moc"

#include "support/program.h"
#include "support/wizard_screen.h"
#include "ui/models/pictures_model.h"

#include <QApplication>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace madang;

/// The poster step with a model of pictures set up, and without.
class PicturePanelTest : public test::WizardScreen {
    Q_OBJECT

private slots:
    void cleanup() { end(); }

    void isNotThereWithoutAModel()
    {
        begin();
        QVERIFY(m_desk->answerUpTo(WizardStep::Poster));
        QVERIFY(!find<QWidget>("picturePanel")->isVisible());
    }

    void paintsOnRequestOnlyAndSaysWhereItCameFrom()
    {
        begin({.painted = true});
        QVERIFY(m_desk->answerUpTo(WizardStep::Poster));
        QVERIFY(find<QWidget>("picturePanel")->isVisible());
        QVERIFY(!m_desk->picturesModel.isBusy()); // it costs: nothing begins by itself
        QVERIFY(!find("dropPictures")->isVisible() && !find("cancelPictures")->isVisible());
        test::click(find("paintPictures"));
        QVERIFY(find("cancelPictures")->isVisible() && !find("paintPictures")->isVisible());
        for (const char* name : {"pictureProgress-simple", "pictureProgress-fancy", "pictureProgress-trendy"}) {
            QVERIFY(find<QLabel>(name)->isVisible());
            QVERIFY(find<QLabel>(name)->text().contains(u"그리는 중"_s));
        }
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->picturesModel.isBusy(), 30'000);
        QCOMPARE(draft().pictures.size(), 3);
        QVERIFY(!find("cancelPictures")->isVisible());
        QVERIFY(find<QLabel>("pictureLine")->isVisible());
        QVERIFY(find<QLabel>("pictureLine")->text().startsWith(u"Stability AI가 그렸어요. "_s));
        QVERIFY(mainButton()->isEnabled());
        test::click(find("dropPictures"));
        QVERIFY(draft().pictures.isEmpty());
        QVERIFY(!find<QLabel>("pictureLine")->isVisible());
        QVERIFY(!find("dropPictures")->isVisible());
    }

    void canBeStopped()
    {
        begin({.painted = true});
        QVERIFY(m_desk->answerUpTo(WizardStep::Poster));
        m_wizard->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
        find("paintPictures")->setFocus();
        QTest::keyClick(find("paintPictures"), Qt::Key_Space);
        QVERIFY(find("cancelPictures")->hasFocus()); // by keyboard alone
        QTest::keyClick(find("cancelPictures"), Qt::Key_Space);
        QVERIFY(!m_desk->picturesModel.isBusy());
        QVERIFY(find("paintPictures")->isVisible() && find("paintPictures")->hasFocus());
        QVERIFY(draft().pictures.isEmpty());
    }

    void leavingTheStepLeavesTheDraftAsItWasSeen()
    {
        begin({.painted = true});
        QVERIFY(m_desk->answerUpTo(WizardStep::Poster));
        test::click(find("paintPictures"));
        test::click(mainButton());
        QCOMPARE(step(), WizardStep::Publish);
        QVERIFY(!m_desk->picturesModel.isBusy());
        QVERIFY(draft().pictures.isEmpty());
    }

    void saysWhyThePainterDrew()
    {
        begin({.painted = true, .badCredentials = {u"stability"_s, u"openaiImages"_s}});
        QVERIFY(m_desk->answerUpTo(WizardStep::Poster));
        test::click(find("paintPictures"));
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("pictureLine")->isVisible(), 30'000);
        QVERIFY(find<QLabel>("pictureLine")->text().contains(u"기본 그림으로 그렸어요"_s));
        QVERIFY(mainButton()->isEnabled()); // nobody has to wait for AI
    }

    void fitsAtEveryScale_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("100 %") << 1.0;
        QTest::newRow("125 %") << 1.25;
        QTest::newRow("150 %") << 1.5;
    }
    void fitsAtEveryScale()
    {
        QFETCH(const double, scale);
        begin({.painted = true});
        m_theme.setScale(scale);
        QVERIFY(m_desk->answerUpTo(WizardStep::Poster));
        test::click(find("paintPictures"));
        QCoreApplication::sendPostedEvents();
        QCOMPARE(test::cutOff(m_wizard.get()), QStringList());
        QCOMPARE(test::namelessControls(m_wizard.get()), QStringList());
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->picturesModel.isBusy(), 30'000);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(test::cutOff(m_wizard.get()), QStringList());
        QCOMPARE(test::namelessControls(m_wizard.get()), QStringList());
    }
};

MADANG_TEST(QApplication, PicturePanelTest)
#include "tst_picture_panel.moc"

#include "support/program.h"
#include "support/wizard_screen.h"
#include "ui/posters/customer_dialog.h"
#include "ui/posters/customer_places.h"
#include "ui/posters/customer_view.h"
#include "ui/posters/folded_text.h"
#include "ui/posters/phone_frame.h"
#include "ui/posters/place_picture.h"
#include "ui/posters/room_screen.h"
#include "ui/widgets/side_list.h"

#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace madang;

namespace {
const QString kFeed = u"instagram-feed"_s;
}

/// 손님 눈으로 보기: the place, the words beside the picture, and both at once.
class CustomerViewTest final : public test::WizardScreen {
    Q_OBJECT

private slots:
    void init()
    {
        begin();
        m_view = std::make_unique<CustomerView>(m_theme, m_desk->screens());
        m_view->resize(1120, 560);
        QVERIFY(m_desk->answerUpTo(WizardStep::Poster));
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup()
    {
        m_view.reset();
        end();
    }

    void showsEveryPlaceInItsOwnSize()
    {
        for (const CustomerPlace& place : customerPlaces()) {
            m_view->showPlace(place.id);
            QWidget* frame = test::find<QWidget>(m_view.get(), qPrintable(u"place-"_s + place.id));
            QVERIFY2(frame && frame->isVisible(), qPrintable(place.id));
            QCOMPARE(m_view->findChild<QWidget*>(u"captionWords"_s)->isVisible(), !place.channel.isEmpty());
            if (place.sizeId.isEmpty())
                continue;
            const QSize pixels = m_desk->customerPicturesModel.pixels(place.sizeId);
            QVERIFY2(!pixels.isEmpty(), qPrintable(place.sizeId));
            QTRY_VERIFY_WITH_TIMEOUT(!m_desk->customerPicturesModel.picture(place.sizeId).isNull(), 20'000);
            if (auto* picture = frame->findChild<PlacePicture*>())
                QCOMPARE(picture->heightForWidth(pixels.width()), pixels.height());
            else
                QVERIFY(!qobject_cast<RoomScreen*>(frame)->picture().isNull());
        }
        m_view->showPlace(u"nowhere"_s);
        QCOMPARE(m_view->place(), customerPlaces().last().id);
    }

    void whatIsTypedIsSeenCountedAndKept()
    {
        focus(edit());
        edit()->selectAll();
        test::typeHangul(edit(), u"동네 이웃께 먼저"_s);
        QCOMPARE(words()->shown(), u"동네 이웃께 먼저"_s);
        QCOMPARE(count(), u"9 / 2,200"_s);
        QCOMPARE(draft().captions.value(u"instagram"_s), u"동네 이웃께 먼저"_s);
        QVERIFY(draft().captions.size() == 1);
    }

    void saysWhatTheChannelWouldRefuse()
    {
        QVERIFY(!m_view->findChild<QWidget*>(u"captionRefused"_s));
        edit()->setPlainText(QString(2201, u'가'));
        QWidget* refused = test::find<QWidget>(m_view.get(), "captionRefused");
        QTRY_VERIFY(refused && refused->isVisible());
        QVERIFY(edit()->accessibleDescription().contains(u"1자를 넘었어요"_s));
        QCOMPARE(count(), u"2,201 / 2,200"_s);
        edit()->setPlainText(u"https://naver.me/a"_s);
        QTRY_VERIFY(!m_view->findChild<QWidget*>(u"captionRefused"_s));
        QTRY_VERIFY(test::find<QWidget>(m_view.get(), "captionAdvice")->isVisible());
        m_view->showPlace(u"naver-place"_s); // there it can be opened
        QTRY_VERIFY(!m_view->findChild<QWidget*>(u"captionAdvice"_s));
    }

    void foldsAndUnfoldsByKeyboard()
    {
        edit()->setPlainText(u"하나\n둘\n셋\n넷"_s);
        QCOMPARE(words()->shown(), u"하나\n둘\n셋"_s);
        QVERIFY(words()->accessibleName().endsWith(u"더 보기"_s));
        focus(words());
        QTest::keyClick(words(), Qt::Key_Tab); // to the link within
        Q_EMIT words()->linkActivated(u"fold"_s);
        QCOMPARE(words()->shown(), u"하나\n둘\n셋\n넷"_s);
        Q_EMIT words()->linkActivated(u"fold"_s);
        QVERIFY(!words()->isOpen());
        edit()->setPlainText(u"하나"_s);
        QCOMPARE(words()->focusPolicy(), Qt::NoFocus); // nothing to open any more
    }

    void wordsAreNeverMarkup()
    {
        edit()->setPlainText(u"<b>굵게</b> & <img src='x'> #수원"_s);
        QVERIFY(!words()->text().contains(u"<b>굵게"_s) && !words()->text().contains(u"<img"_s));
        QCOMPARE(words()->shown(), u"<b>굵게</b> & <img src='x'> #수원"_s);
    }

    void emptiedItShowsTheFirstWordsOnceItIsLeft()
    {
        const QString first = edit()->toPlainText();
        QVERIFY(!first.isEmpty());
        focus(edit());
        edit()->selectAll();
        QTest::keyClick(edit(), Qt::Key_Delete);
        QVERIFY(edit()->toPlainText().isEmpty()); // it is not filled under the owner's hands
        test::typeHangul(edit(), u"새 글"_s);
        QCOMPARE(draft().captions.value(u"instagram"_s), u"새 글"_s);
        edit()->selectAll();
        QTest::keyClick(edit(), Qt::Key_Delete);
        test::find<SideList>(m_view.get(), "customerPlaces")->findChild<QPushButton*>()->setFocus();
        QCOMPARE(edit()->toPlainText(), first);
        QVERIFY(draft().captions.isEmpty());
    }

    void leadsBackToTheFirstWords()
    {
        const QString first = edit()->toPlainText();
        auto* reset = test::find<QPushButton>(m_view.get(), "captionReset");
        QVERIFY(!reset->isVisible());
        edit()->setPlainText(u"다른 글"_s);
        QVERIFY(reset->isVisible());
        test::click(reset);
        QCOMPARE(edit()->toPlainText(), first);
        QVERIFY(!reset->isVisible());
    }

    void theListWalksByKeyboard()
    {
        auto* list = test::find<SideList>(m_view.get(), "customerPlaces");
        QWidget* chosen = list->findChild<QPushButton*>(u"item-"_s + kFeed);
        focus(chosen);
        QTest::keyClick(chosen, Qt::Key_Down);
        QCOMPARE(m_view->place(), u"instagram-story"_s);
    }

    void drawsOnlyWhileItIsSeen()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->customerPicturesModel.isDrawing(), 20'000);
        m_view->hide();
        QSignalSpy drawn(&m_desk->customerPicturesModel, &CustomerPicturesModel::changed);
        m_view->showPlace(u"a4"_s);
        QVERIFY(!m_desk->customerPicturesModel.isDrawing());
        m_view->show();
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->customerPicturesModel.picture(u"a4"_s).isNull(), 20'000);
        QCOMPARE(drawn.count(), 1);
    }

    void aChannelThatRefusesKeepsTheEventFromGoingOut()
    {
        m_view->hide();
        m_desk->captionsModel.setWords(u"instagram"_s, QString(2201, u'가'));
        m_desk->wizardModel.goTo(WizardStep::Publish);
        m_desk->wizardModel.setChannels({u"naver-cafe"_s, u"instagram"_s});
        QVERIFY(!find("publishButton")->isEnabled());
        const auto warns = [this] {
            for (const QWidget* line : m_wizard->findChildren<QWidget*>(u"ruleWarned"_s)) {
                for (const QLabel* label : line->findChildren<QLabel*>()) {
                    if (label->text().startsWith(u"인스타그램: "_s))
                        return true;
                }
            }
            return false;
        };
        QVERIFY(warns());
        test::click(find("lookAsCustomer"));
        auto* dialog = test::find<CustomerDialog>(m_wizard.get(), "customerDialog");
        QVERIFY(dialog->isVisible());
        QCOMPARE(dialog->view()->place(), kFeed); // at the words that are wrong
        dialog->findChild<QPlainTextEdit*>(u"captionWords"_s)->setPlainText(u"짧게"_s);
        test::click(dialog->findChild<QPushButton*>(u"customerDone"_s));
        QVERIFY(!warns());
        QVERIFY(find("publishButton")->isEnabled());
    }

    void fitsAtEveryScale_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<QSize>("room");
        QTest::newRow("100 %") << 1.0 << QSize(1200, 640);
        QTest::newRow("125 %") << 1.25 << QSize(1200, 640);
        QTest::newRow("150 %") << 1.5 << QSize(1200, 640);
        QTest::newRow("150 %, the words below") << 1.5 << QSize(1040, 1140);
    }
    void fitsAtEveryScale()
    {
        QFETCH(const double, scale);
        QFETCH(const QSize, room);
        m_theme.setScale(scale);
        m_view->resize(room);
        edit()->setPlainText(u"https://naver.me/a "_s + u"가나다 "_s.repeated(600));
        for (const CustomerPlace& place : customerPlaces()) {
            m_view->showPlace(place.id);
            QCoreApplication::sendPostedEvents();
            QCOMPARE(test::cutOff(m_view.get()).join(u';'), QString());
            QCOMPARE(test::namelessControls(m_view.get()).join(u';'), QString());
        }
    }

private:
    QPlainTextEdit* edit() { return test::find<QPlainTextEdit>(m_view.get(), "captionWords"); }
    void focus(QWidget* widget)
    {
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        widget->setFocus(Qt::TabFocusReason);
        QVERIFY(widget->hasFocus());
    }
    QString count() { return test::find<QLabel>(m_view.get(), "captionCount")->text(); }
    FoldedText* words()
    {
        return test::find<QWidget>(m_view.get(), qPrintable(u"place-"_s + m_view->place()))->findChild<FoldedText*>();
    }

    std::unique_ptr<CustomerView> m_view;
};

MADANG_TEST(QApplication, CustomerViewTest)
#include "tst_customer_view.moc"

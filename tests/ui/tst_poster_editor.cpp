#include "support/program.h"
#include "support/wizard_screen.h"
#include "ui/posters/customer_view.h"
#include "ui/posters/editor_tools.h"
#include "ui/posters/inline_edit.h"
#include "ui/posters/poster_canvas.h"
#include "ui/posters/poster_editor.h"
#include "ui/widgets/field.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace madang;

/// The poster step: three styles, and the editor of the chosen one (product.md §4, look.md).
class PosterEditorTest : public test::WizardScreen {
    Q_OBJECT

private slots:
    void cleanup() { end(); }

    void threeStylesComeFirst()
    {
        beginAtPosters();
        QVERIFY(find("edit-simple")->isVisible());
        QVERIFY(!find("edit-fancy")->isVisible());
        test::click(find<QAbstractButton>("style-fancy"));
        QVERIFY(find("edit-fancy")->isVisible() && !find("edit-simple")->isVisible());
        QCOMPARE(draft().style, PosterStyle::Fancy);
        QVERIFY(!editor().isOpen());
        QTest::mouseDClick(find<QAbstractButton>("style-fancy"), Qt::LeftButton);
        QVERIFY(editor().isOpen());
        QVERIFY(!find<QAbstractButton>("style-fancy")->isVisible());
        test::click(find("editorDone"));
        QVERIFY(!editor().isOpen());
        QVERIFY(find<QAbstractButton>("style-fancy")->isVisible());
    }

    void wordsAreTypedWhereTheyStand()
    {
        beginEditing();
        const QString before = draft().poster.title;
        test::click(find<QAbstractButton>("block-title"));
        auto* line = find<QLineEdit>("inlineEdit");
        QVERIFY(line->isVisible() && line->hasFocus());
        QCOMPARE(line->text(), before);
        QTest::keyClicks(line, u"OPEN 3"_s);
        QCOMPARE(draft().poster.title, u"OPEN 3"_s); // live, letter by letter
        QCOMPARE(find<QLineEdit>("posterTitle")->text(), u"OPEN 3"_s); // and beside it
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(!line->isVisible());
        QVERIFY(find<QAbstractButton>("block-title")->hasFocus());
        QCOMPARE(step(), WizardStep::Poster); // Enter has led nowhere else
        QTest::keyClick(find<QAbstractButton>("block-title"), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(draft().poster.title, before); // all letters were one step
        QTest::keyClick(find<QAbstractButton>("block-title"), Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(draft().poster.title, u"OPEN 3"_s);
    }

    void aSyllableShowsWhileItIsComposed()
    {
        beginEditing();
        test::click(find<QAbstractButton>("block-title"));
        auto* line = find<QLineEdit>("inlineEdit");
        QInputMethodEvent composing(u"가"_s, {});
        QApplication::sendEvent(line, &composing);
        QCOMPARE(draft().poster.title, u"가"_s);
        QInputMethodEvent next(u"을"_s, {});
        next.setCommitString(u"가"_s);
        QApplication::sendEvent(line, &next);
        QCOMPARE(draft().poster.title, u"가을"_s);
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(!line->isVisible());
        QVERIFY(!editor().canUndo()); // as if nothing had been
    }

    void escapeBringsBackAndStays()
    {
        beginEditing();
        const QString before = draft().poster.title;
        QSignalSpy left(m_wizard.get(), &Wizard::left);
        test::click(find<QAbstractButton>("block-title"));
        QTest::keyClicks(find<QLineEdit>("inlineEdit"), u"x"_s);
        QVERIFY(draft().poster.title != before);
        QTest::keyClick(find<QLineEdit>("inlineEdit"), Qt::Key_Escape);
        QCOMPARE(draft().poster.title, before);
        QVERIFY(editor().isOpen());
        QTest::keyClick(find<QAbstractButton>("block-title"), Qt::Key_Escape); // to the styles
        QVERIFY(!editor().isOpen());
        QCOMPARE(left.count(), 0);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape); // and out
        QCOMPARE(left.count(), 1);
    }

    void tabGoesToTheNextBlock()
    {
        beginEditing();
        test::click(find<QAbstractButton>("block-title"));
        auto* line = find<InlineEdit>("inlineEdit");
        QTest::keyClicks(line, u"A"_s);
        QTest::keyClick(line, Qt::Key_Tab);
        QVERIFY(line->isVisible() && line->hasFocus());
        QVERIFY(line->part() != PosterPart::Title);
        QCOMPARE(line->text(), editor().words(line->part()));
        QTest::keyClick(line, Qt::Key_Backtab);
        QCOMPARE(line->part(), PosterPart::Title);
        QCOMPARE(draft().poster.title, u"A"_s);
    }

    void theKeyboardAloneIsEnough()
    {
        beginAtPosters();
        m_wizard->setFocus();
        QCOMPARE(QApplication::focusWidget()->objectName(), u"style-simple"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(editor().isOpen());
        waitForCanvas();
        find<QAbstractButton>("block-title")->setFocus(Qt::TabFocusReason);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTest::keyClicks(QApplication::focusWidget(), u"HELLO"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(draft().poster.title, u"HELLO"_s);
        // From the words to the sizes and on to the tools, and everything on the way says what it is.
        QStringList met;
        for (int i = 0; i < 60 && !met.contains(u"tool-words"_s); ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            met << QApplication::focusWidget()->objectName();
            if (auto* line = qobject_cast<InlineEdit*>(QApplication::focusWidget()))
                QTest::keyClick(line, Qt::Key_Escape);
        }
        QVERIFY2(met.contains(u"tool-words"_s), qPrintable(met.join(u' ')));
        QVERIFY2(met.contains(u"size-instagram-portrait"_s), qPrintable(met.join(u' ')));
        QVERIFY(met.indexOf(u"size-instagram-portrait"_s) < met.indexOf(u"tool-words"_s));
        find<QAbstractButton>("size-instagram-portrait")->setFocus(Qt::TabFocusReason);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(editor().size().id, u"instagram-story"_s);
        find<QAbstractButton>("tool-words")->setFocus(Qt::TabFocusReason);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QVERIFY(find<QWidget>("panel-layout")->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier); // back: to the styles
        QVERIFY(!editor().isOpen());
        QCOMPARE(step(), WizardStep::Poster);
    }

    void theFieldsBesideSayTheSame()
    {
        beginEditing();
        auto* title = find<QLineEdit>("posterTitle");
        title->selectAll();
        test::typeHangul(title, u"가을 감사 축제"_s);
        QCOMPARE(draft().poster.title, u"가을 감사 축제"_s);
        auto* guide = find<QPlainTextEdit>("posterGuide");
        guide->selectAll();
        test::typeHangul(guide, u"매장에서 번호만 남겨 주세요"_s);
        QCOMPARE(draft().poster.guide, u"매장에서 번호만 남겨 주세요"_s);
        QTest::keyClick(guide, Qt::Key_Z, Qt::ControlModifier); // the editor's history, not the field's
        QCOMPARE(guide->toPlainText(), draft().poster.guide);
        QCOMPARE(draft().poster.title, u"가을 감사 축제"_s);
        test::click(find("restoreWords"));
        QVERIFY(draft().poster.title != u"가을 감사 축제"_s);
        QCOMPARE(title->text(), draft().poster.title);
        QVERIFY(!find("restoreWords")->isEnabled());
    }

    void anEmptyTitleStopsTheStep()
    {
        beginEditing();
        auto* title = find<QLineEdit>("posterTitle");
        title->selectAll();
        QTest::keyClick(title, Qt::Key_Delete);
        auto* field = qobject_cast<Field*>(title->parentWidget());
        QCOMPARE(field->problem(), u"제목을 적어 주세요."_s);
        QVERIFY(!mainButton()->isEnabled());
        test::typeHangul(title, u"다시 적은 제목"_s);
        QCOMPARE(field->problem(), QString());
        QVERIFY(mainButton()->isEnabled());
    }

    void everySizeIsLiveAndOneIsOnTheCanvas()
    {
        beginEditing();
        for (const PosterSize& size : m_desk->posterModel.sizes())
            QTRY_VERIFY_WITH_TIMEOUT(!m_desk->posterModel.sizePreview(size.id).isNull(), 60'000);
        const QImage before = m_desk->posterModel.sizePreview(u"a4"_s);
        test::click(find<QAbstractButton>("size-tv"));
        QCOMPARE(editor().size().id, u"tv"_s);
        auto* canvas = find<PosterCanvas>("posterCanvas");
        QVERIFY(canvas->sheet().width() > canvas->sheet().height());
        editor().setWords(PosterPart::Title, u"모든 크기에"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->posterModel.sizePreview(u"a4"_s) != before, 60'000);
        waitForCanvas();
        QTRY_COMPARE(std::max(editor().canvas().width(), editor().canvas().height()),
                     std::max(canvas->sheet().width(), canvas->sheet().height())); // drawn as large as it is seen
    }

    void theLineToShortenIsSaidAboveAndBeside()
    {
        beginEditing();
        PosterText words = draft().poster;
        words.title = QString(400, u'가');
        m_desk->wizardModel.setPosterText(words);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("editorLine")->text().startsWith(u"제목이 "_s), 60'000);
        auto* field = qobject_cast<Field*>(find<QLineEdit>("posterTitle")->parentWidget());
        QCOMPARE(field->problem(), find<QLabel>("editorLine")->text());
        QVERIFY(!mainButton()->isEnabled());
        test::click(find("undoButton"));
        QTRY_COMPARE_WITH_TIMEOUT(field->problem(), QString(), 60'000);
        QVERIFY(mainButton()->isEnabled());
    }

    void thePhotoFollowsTheHand()
    {
        beginEditing();
        QImage photo(800, 400, QImage::Format_RGB32);
        photo.fill(Qt::darkRed);
        QPainter(&photo).fillRect(50, 50, 200, 200, Qt::yellow);
        const QString path = m_desk->folder.filePath(u"photo.png"_s);
        QVERIFY(photo.save(path));
        test::click(find<QAbstractButton>("tool-photo"));
        QVERIFY(!find<QWidget>("photoZoom")->isVisible()); // nothing to place yet
        editor().takePhoto(path);
        QTRY_VERIFY_WITH_TIMEOUT(editor().picture().isThere(), 60'000);
        auto* canvas = find<PosterCanvas>("posterCanvas");
        QVERIFY(canvas->isPlacing() && find<QWidget>("photoZoom")->isVisible());
        QVERIFY(!find<QAbstractButton>("block-title")->isVisible());
        const QPoint middle = canvas->sheet().center();
        const QPointF was = editor().crop().focus;
        QTest::mousePress(canvas, Qt::LeftButton, {}, middle);
        QTest::mouseMove(canvas, middle + QPoint(40, 0));
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, middle + QPoint(40, 0));
        QVERIFY(editor().crop().focus.x() < was.x());
        const QPointF dragged = editor().crop().focus;
        canvas->setFocus();
        QTest::keyClick(canvas, Qt::Key_Left);
        QVERIFY(editor().crop().focus.x() > dragged.x());
        QTest::keyClick(canvas, Qt::Key_Plus);
        QVERIFY(editor().crop().zoom > 1);
        QCOMPARE(find<QSlider>("photoZoom")->value(), 110);
        QWheelEvent wheel(middle, canvas->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(canvas, &wheel);
        QCOMPARE(find<QSlider>("photoZoom")->value(), 121);
        find<QSlider>("photoVeil")->setValue(60);
        QCOMPARE(editor().veil(), 0.6);
        test::click(find("dropPicture"));
        QVERIFY(!canvas->isPlacing());
        test::click(find<QAbstractButton>("tool-words"));
        QVERIFY(find<QAbstractButton>("block-title")->isVisible());
    }

    void coloursLayoutLogoAndVersionsAreChosen()
    {
        beginEditing();
        StoreProfile store = m_desk->store.profile();
        store.colours = {u"#1f5fa8"_s};
        QVERIFY(m_desk->storeModel.save(store));
        test::click(find<QAbstractButton>("tool-colours"));
        test::click(find<QAbstractButton>("storeColour0"));
        QCOMPARE(editor().colours(), QStringList{u"#1f5fa8"_s});
        test::click(find("clearPosterColours"));
        QVERIFY(editor().colours().isEmpty());
        test::click(find<QAbstractButton>("tool-layout"));
        const QString layout = editor().layouts().constFirst().id;
        test::click(find<QAbstractButton>(qPrintable(u"layout-"_s + layout)));
        QCOMPARE(editor().layout(), layout);
        test::click(find<QAbstractButton>("layout-auto"));
        QVERIFY(editor().layout().isEmpty());
        test::click(find<QAbstractButton>("tool-logo"));
        QVERIFY(find<QLabel>("posterLogoLine")->text().contains(u"아직 로고가 없어요"_s));
        const QString title = draft().poster.title;
        editor().setWords(PosterPart::Title, u"바꾼 제목"_s);
        test::click(find<QAbstractButton>("tool-versions"));
        const QString first = u"version-%1"_s.arg(editor().versions().constFirst().id);
        test::click(find<QAbstractButton>(qPrintable(first)));
        QCOMPARE(draft().poster.title, title);
        QCOMPARE(editor().versions().size(), 2);
    }

    void leavingTheStepEndsTheSitting()
    {
        beginEditing();
        test::click(mainButton());
        QCOMPARE(step(), WizardStep::Publish);
        QVERIFY(!editor().isOpen());
        test::click(find("backButton"));
        QVERIFY(find<QAbstractButton>("style-simple")->isVisible());
    }

    void anotherViewTakesItsPlaceForAWhile()
    {
        beginEditing();
        auto* button = find("asCustomerButton");
        QVERIFY(button->isVisible());
        auto* view = find<CustomerView>("customerView");
        QVERIFY(!view->isVisible());
        // It takes no room while it is not seen: all sizes stand above the wizard's foot.
        auto* strip = find<QWidget>("sizes");
        QVERIFY(strip->mapTo(m_wizard.get(), strip->rect().bottomLeft()).y()
                < mainButton()->mapTo(m_wizard.get(), QPoint()).y());
        test::click(button);
        QVERIFY(view->isVisible() && !find<QWidget>("posterCanvas")->isVisible());
        test::click(find("backButton"));
        QVERIFY(!view->isVisible() && find<QWidget>("posterCanvas")->isVisible());
        QVERIFY(editor().isOpen());
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
        QCoreApplication::sendPostedEvents();
        QCOMPARE(test::cutOff(page("step-poster")), QStringList());
        test::click(find("edit-simple"));
        waitForCanvas();
        for (const char* tool :
             {"tool-words", "tool-layout", "tool-colours", "tool-photo", "tool-logo", "tool-versions"}) {
            test::click(find<QAbstractButton>(tool));
            QCoreApplication::sendPostedEvents();
            QStringList cut = test::cutOff(m_wizard.get());
            cut.removeIf([](const QString& one) { return one.contains(u"stripRow"_s); }); // scrolls sideways
            QCOMPARE(cut, QStringList());
            QCOMPARE(test::namelessControls(m_wizard.get()), QStringList());
        }
        QVERIFY(find<PosterCanvas>("posterCanvas")->sheet().height() >= m_theme.px(220));
        const auto right = [this](const char* name) {
            const QWidget* widget = find<QWidget>(name);
            return widget->mapTo(m_wizard.get(), widget->rect().topRight()).x();
        };
        QVERIFY(right("posterEditor") < m_wizard->width() - m_theme.px(8));
        test::click(find("asCustomerButton"));
        QCoreApplication::sendPostedEvents();
        QVERIFY(right("customerView") < m_wizard->width() - m_theme.px(8));
    }

private:
    PosterEditorModel& editor() { return m_desk->editorModel; }

    void beginAtPosters()
    {
        begin();
        QVERIFY(m_desk->answerUpTo(WizardStep::Poster));
        m_wizard->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
    }
    void waitForCanvas()
    {
        QCoreApplication::sendPostedEvents();
        QTRY_VERIFY_WITH_TIMEOUT(editor().isCanvasNewest(), 60'000);
    }
    void beginEditing()
    {
        beginAtPosters();
        test::click(find("edit-simple"));
        QVERIFY(editor().isOpen());
        waitForCanvas();
    }
};

MADANG_TEST(QApplication, PosterEditorTest)
#include "tst_poster_editor.moc"

#include "domain/campaign_text.h"
#include "support/desk.h"
#include "support/program.h"
#include "support/wait.h"
#include "ui/models/poster_photos.h"
#include "ui/models/poster_words.h"

#include <QGuiApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSignalSpy>

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::Desk;

/// The editor over the chosen style (product.md §4, UFR-CONT-020).
class TestPosterEditorModel final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        QVERIFY(m_desk->saveStore());
        QVERIFY(m_desk->answerUpTo(WizardStep::Poster));
        editor().open();
        QVERIFY(editor().isOpen());
        QCOMPARE(editor().lastError(), QString());
    }
    void cleanup() { m_desk.reset(); }

    void withoutADraftThereIsNothingToEdit()
    {
        m_desk->wizardModel.leave();
        QVERIFY(!editor().isOpen());
        editor().open();
        editor().setWords(PosterPart::Title, u"없는 포스터"_s);
        editor().undo();
        editor().repaint();
        QVERIFY(!editor().isOpen() && !editor().canUndo());
        QVERIFY(editor().canvas().isNull());
    }

    void lettersInTheSamePartAreOneStep()
    {
        const QString title = draft().poster.title;
        const QString prize = draft().poster.prize;
        type(PosterPart::Title, u"가을 감사 축제"_s);
        QCOMPARE(draft().poster.title, u"가을 감사 축제"_s);
        QCOMPARE(m_desk->campaigns.load(draft().id)->poster.title, u"가을 감사 축제"_s); // on disk already
        type(PosterPart::Prize, u"음료 한 잔"_s);
        editor().undo();
        QCOMPARE(draft().poster.prize, prize);
        QCOMPARE(draft().poster.title, u"가을 감사 축제"_s);
        editor().undo();
        QCOMPARE(draft().poster.title, title);
        QVERIFY(!editor().canUndo() && editor().canRedo());
        editor().redo();
        editor().redo();
        QCOMPARE(draft().poster.prize, u"음료 한 잔"_s);
        QVERIFY(!editor().canRedo());
    }

    void aPauseBeginsAnotherStep()
    {
        type(PosterPart::Title, u"하나"_s);
        editor().rest();
        type(PosterPart::Title, u"하나 둘"_s);
        editor().undo();
        QCOMPARE(draft().poster.title, u"하나"_s);
    }

    void whatIsTypedAndTakenAwayIsNoStep()
    {
        const QString title = draft().poster.title;
        editor().setWords(PosterPart::Title, title + u"!"_s);
        editor().setWords(PosterPart::Title, title);
        QVERIFY(!editor().canUndo());
    }

    void anotherChangeForgetsWhatWasTakenBack()
    {
        type(PosterPart::Title, u"하나"_s);
        editor().undo();
        QVERIFY(editor().canRedo());
        editor().setLogo(false);
        QVERIFY(!editor().canRedo());
        editor().undo();
        QVERIFY(editor().showsLogo());
    }

    void aPictureThatComesMeanwhileIsAStepToo()
    {
        type(PosterPart::Title, u"하나"_s);
        const PosterPicture picture{QString(64, u'a') + u".jpg"_s, u"stability"_s, {}};
        m_desk->wizardModel.setPicture(draft().style, picture);
        type(PosterPart::Title, u"둘"_s);
        editor().undo();
        QCOMPARE(draft().poster.title, u"하나"_s);
        QCOMPARE(editor().picture(), picture);
        editor().undo();
        QVERIFY(!editor().picture().isThere());
        QCOMPARE(draft().poster.title, u"하나"_s);
    }

    void longWordsAndOtherPartsAreRefused()
    {
        const PosterText before = draft().poster;
        editor().setWords(PosterPart::Store, u"남의 가게"_s);
        editor().setWords(PosterPart::Credit, u"사람이 그림"_s);
        QCOMPARE(draft().poster, before);
        editor().setWords(PosterPart::Title, QString(100, u'가'));
        QCOMPARE(draft().poster.title.size(), longestWords(PosterPart::Title));
        editor().setWords(PosterPart::Guide, u" 줄을\n바꿔도 "_s);
        QCOMPARE(draft().poster.guide, u"줄을 바꿔도"_s);
    }

    void nonsenseChangesNothing()
    {
        editor().setLayout(u"no-such-layout"_s);
        for (const PosterLayout& other : m_desk->posters.layouts(PosterStyle::Trendy))
            editor().setLayout(other.id); // of another style
        QVERIFY(editor().layout().isEmpty());
        QVERIFY(!editor().setColours({u"red"_s}));
        QVERIFY(!editor().setColours({u"#112233"_s, u"#445566"_s, u"#778899"_s}));
        editor().setCrop({{0.2, 0.2}, 2});
        editor().setVeil(0.5);
        editor().takeStorePhoto(u"../../secret.jpg"_s);
        editor().goBackTo(4711);
        editor().setSize(u"no-such-size"_s);
        QVERIFY(!editor().canUndo());
        QVERIFY(!editor().photos().isBusy());
        QCOMPARE(draft().designs, (QMap<PosterStyle, PosterDesign>()));
    }

    void coloursAndLayoutReachThePosterAndTheirDefaultLeavesNoTrace()
    {
        const QString layout = m_desk->posters.layouts(draft().style).constFirst().id;
        editor().setLayout(layout);
        QVERIFY(editor().setColours({u"#1f5fa8"_s}));
        const PosterBrief brief = posterBriefFor(draft(), m_desk->store.profile(), draft().style);
        QCOMPARE(brief.design.layout, layout);
        QCOMPARE(brief.colours, QStringList{u"#1f5fa8"_s});
        editor().setLayout({});
        QVERIFY(editor().setColours({}));
        QVERIFY(!draft().designs.contains(draft().style));
    }

    void theCropIsClampedAndFollowsTheHand()
    {
        givePhoto();
        editor().setCrop({{3, -1}, 99});
        QCOMPARE(editor().crop(), (PictureCrop{{1, 0}, kNearest}));
        editor().setCrop({{0.5, 0.5}, 2});
        editor().drag({0.2, -0.1}); // the picture goes right: its left comes into sight
        QVERIFY(qFuzzyCompare(editor().crop().focus.x(), 0.4));
        QVERIFY(qFuzzyCompare(editor().crop().focus.y(), 0.55));
        editor().undo(); // one movement
        QCOMPARE(editor().crop(), PictureCrop());
        editor().setVeil(0.05);
        QCOMPARE(editor().veil(), 0.2);
        editor().setVeil(0);
        QCOMPARE(editor().veil(), 0.0);
    }

    void aPhotoBecomesThePicture()
    {
        givePhoto();
        QCOMPARE(editor().picture().provider, kOwnPhoto);
        QVERIFY(!editor().picture().isByAi());
        QVERIFY(m_desk->pictures.isThere(editor().picture()));
        QCOMPARE(m_desk->picturesModel.line(draft().style), u"사장님이 고른 사진이에요."_s);
        editor().setCrop({{0.1, 0.1}, 3});
        givePhoto(Qt::green);
        QCOMPARE(editor().crop(), PictureCrop()); // of another photo
        editor().dropPicture();
        QVERIFY(!editor().picture().isThere());
        editor().undo();
        QVERIFY(editor().picture().isThere());
    }

    void aPhotoOfTheStoreIsCopied()
    {
        QVERIFY(test::waitFor(m_desk->store.addPhoto(photo(Qt::darkRed))).has_value());
        const QString name = m_desk->store.profile().photos.constFirst();
        editor().takeStorePhoto(name);
        QTRY_VERIFY_WITH_TIMEOUT(editor().picture().isThere(), 30'000);
        QVERIFY(m_desk->store.removePhoto(name).has_value());
        QVERIFY(m_desk->pictures.isThere(editor().picture()));
    }

    void whatIsNoPictureIsRefusedWithASentence()
    {
        const QString path = m_desk->folder.filePath(u"notes.jpg"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not a picture") > 0);
        file.close();
        editor().takePhoto(path);
        QTRY_VERIFY_WITH_TIMEOUT(!editor().photos().isBusy(), 30'000);
        QVERIFY(editor().photos().problem().endsWith(u'.'));
        QVERIFY(!editor().picture().isThere() && !editor().canUndo());
        givePhoto();
        QVERIFY(editor().photos().problem().isEmpty());
    }

    void whatComesAfterTheEditorWasLeftIsNotTaken()
    {
        editor().takePhoto(photo(Qt::red));
        editor().close();
        editor().open();
        QVERIFY(!editor().photos().isBusy());
        // A later one goes the same way and has to wait for the first.
        editor().takePhoto(photo(Qt::blue));
        QTRY_VERIFY_WITH_TIMEOUT(editor().picture().isThere(), 30'000);
        editor().undo();
        QVERIFY(!editor().picture().isThere() && !editor().canUndo());
    }

    void theColoursOfThePictureAreFound()
    {
        editor().setShelf(PosterEditorModel::Shelf::Colours);
        QVERIFY(editor().photos().colours().isEmpty());
        givePhoto(Qt::red);
        QTRY_VERIFY_WITH_TIMEOUT(!editor().photos().colours().isEmpty(), 30'000);
        QVERIFY(editor().setColours({editor().photos().colours().constFirst()}));
        editor().dropPicture();
        QVERIFY(editor().photos().colours().isEmpty());
    }

    void earlierVersionsCanBeGoneBackTo()
    {
        const PosterText first = draft().poster;
        QCOMPARE(editor().versions().size(), 1); // as it was before this sitting
        QVERIFY(editor().versions().constFirst().isNow);
        type(PosterPart::Title, u"두 번째 모습"_s);
        QVERIFY(!editor().versions().constFirst().isNow);
        editor().goBackTo(editor().versions().constFirst().id);
        QCOMPARE(draft().poster, first);
        QCOMPARE(editor().versions().size(), 2); // how it was has been kept
        editor().goBackTo(editor().versions().constFirst().id);
        QCOMPARE(draft().poster.title, u"두 번째 모습"_s);
        editor().undo(); // going back is a step like any other
        QCOMPARE(draft().poster, first);
        // The next sitting still knows them.
        editor().close();
        editor().open();
        QCOMPARE(editor().versions().size(), 3);
        QVERIFY(!editor().canUndo());
        QVERIFY(!editor().versions().constFirst().when.isEmpty());
    }

    void versionsAndLayoutsAreDrawnWhileTheyAreSeen()
    {
        const qint64 id = editor().versions().constFirst().id;
        const QString layout = m_desk->posters.layouts(draft().style).constFirst().id;
        editor().setShelf(PosterEditorModel::Shelf::Versions);
        QTRY_VERIFY_WITH_TIMEOUT(!editor().versionPreview(id).isNull(), 60'000);
        QVERIFY(editor().layoutPreview(layout).isNull());
        editor().setShelf(PosterEditorModel::Shelf::Layouts);
        QTRY_VERIFY_WITH_TIMEOUT(!editor().layoutPreview(layout).isNull(), 60'000);
    }

    void thePlansWordsComeBack()
    {
        const PosterText first = draft().poster;
        QVERIFY(!editor().canRestoreWords());
        type(PosterPart::Title, u"다른 제목"_s);
        type(PosterPart::Badge, u"한마디"_s);
        QVERIFY(editor().canRestoreWords());
        editor().restoreWords();
        QCOMPARE(draft().poster, first);
        editor().undo();
        QCOMPARE(draft().poster.badge, u"한마디"_s);
    }

    void theNewestStateIsOnTheCanvas()
    {
        editor().setCanvasSide(400);
        const auto drawn = [this] {
            const PosterBrief brief = posterBriefFor(draft(), m_desk->store.profile(), draft().style);
            return test::waitFor(m_desk->posters.preview(brief, editor().size().id, 400), 60s).value().image;
        };
        for (const QString& title : {u"가"_s, u"가을"_s, u"가을 감"_s, u"가을 감사"_s}) // faster than it can be drawn
            editor().setWords(PosterPart::Title, title);
        QVERIFY(!editor().isCanvasNewest());
        QTRY_VERIFY_WITH_TIMEOUT(editor().isCanvasNewest(), 60'000);
        QCOMPARE(editor().canvas(), drawn());
        const auto blocks = editor().blocks();
        QVERIFY(std::ranges::any_of(blocks, [](const PosterBlock& one) { return one.part == PosterPart::Title; }));
        QVERIFY(!editor().layoutInUse().isEmpty());
        editor().setSize(u"tv"_s);
        QVERIFY(editor().canvas().isNull()); // the other size's is none of this one's
        QTRY_VERIFY_WITH_TIMEOUT(editor().isCanvasNewest(), 60'000);
        QVERIFY(editor().canvas().width() > editor().canvas().height());
        QCOMPARE(editor().canvas(), drawn());
    }

    void oneDrawingIsUnderWayAndTheNewestIsNext()
    {
        QTRY_VERIFY_WITH_TIMEOUT(editor().isCanvasNewest(), 60'000);
        QSignalSpy drawn(&editor(), &PosterEditorModel::drawn);
        for (int i = 0; i < 50; ++i)
            editor().setWords(PosterPart::Title, u"글자 %1"_s.arg(i));
        QTRY_VERIFY_WITH_TIMEOUT(editor().isCanvasNewest(), 60'000);
        QVERIFY2(drawn.count() <= 2, qPrintable(QString::number(drawn.count()))); // the first, and the last
    }

    void theLineToShortenIsNamed()
    {
        QVERIFY(m_desk->posterModel.error().isEmpty());
        PosterText words = draft().poster;
        words.title = QString(400, u'가'); // longer than the editor lets anybody write
        m_desk->wizardModel.setPosterText(words);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->posterModel.error().isEmpty(), 60'000);
        const QString line = m_desk->posterModel.problemLine(PosterPart::Title);
        QVERIFY2(line.startsWith(u"제목이 "_s), qPrintable(line));
        QVERIFY2(line.endsWith(u"다 들어가지 않아요. 조금만 줄여 주세요."_s), qPrintable(line));
        QCOMPARE(m_desk->posterModel.error(), line);
        editor().undo();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->posterModel.error().isEmpty(), 60'000);
    }

    void theSentenceNamesPartAndPlaces()
    {
        const QList<PosterSize>& sizes = m_desk->posters.sizes();
        const PosterProblem feed{PosterPart::Title, u"kakao-feed"_s};
        QCOMPARE(posterProblemLines({feed}, sizes),
                 QStringList{u"제목이 카카오톡 피드에 다 들어가지 않아요. 조금만 줄여 주세요."_s});
        QCOMPARE(posterProblemLines({{PosterPart::Prize, u"naver"_s}, feed, {PosterPart::Title, u"tv"_s}}, sizes),
                 (QStringList{u"제목이 카카오톡 피드 등 2곳에 다 들어가지 않아요. 조금만 줄여 주세요."_s,
                              u"드리는 것이 네이버 소식·블로그에 다 들어가지 않아요. 조금만 줄여 주세요."_s}));
        QVERIFY(posterProblemLines({}, sizes).isEmpty());
    }

    void oneStyleIsPaintedAnew()
    {
        m_desk = std::make_unique<Desk>(test::DeskOptions{.painted = true});
        QVERIFY(m_desk->saveStore());
        QVERIFY(m_desk->answerUpTo(WizardStep::Poster));
        editor().open();
        type(PosterPart::Title, u"그리기 전"_s);
        editor().repaint();
        QVERIFY(m_desk->picturesModel.isBusy(draft().style));
        editor().repaint(); // nothing more than once
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->picturesModel.isBusy(), 30'000);
        QCOMPARE(draft().pictures.keys(), QList<PosterStyle>{draft().style});
        const PosterPicture first = editor().picture();
        QCOMPARE(editor().versions().size(), 2); // how it was before is kept
        editor().repaint();
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->picturesModel.isBusy(), 30'000);
        QVERIFY(editor().picture() != first);
        editor().undo();
        QCOMPARE(editor().picture(), first);
    }

    void printsThePosterForTheWall()
    {
        QSignalSpy printed(&editor(), &PosterEditorModel::printed);
        const QString path = m_desk->folder.filePath(u"wall.pdf"_s);
        {
            auto page = std::make_shared<QPdfWriter>(path);
            page->setPageSize(QPageSize(QPageSize::A4));
            editor().print(page);
            QVERIFY(editor().isPrinting());
            editor().print(page); // one at a time
        }
        QTRY_COMPARE_WITH_TIMEOUT(printed.count(), 1, 60'000);
        QCOMPARE(printed.first().first().toString(), QString());
        QVERIFY(!editor().isPrinting());
        QVERIFY(QFileInfo(path).size() > 2'000);
        editor().print(std::make_shared<QPdfWriter>(m_desk->folder.filePath(u"no/such/folder/wall.pdf"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(printed.count(), 2, 60'000);
        QVERIFY(printed.last().first().toString().contains(u"인쇄하지 못했어요"_s));
    }

    void anotherDraftEndsTheSitting()
    {
        type(PosterPart::Title, u"하나"_s);
        QVERIFY(m_desk->answerUpTo(WizardStep::Poster));
        QVERIFY(!editor().isOpen() && !editor().canUndo());
        editor().undo();
        QVERIFY(draft().poster.title != u"하나"_s);
    }

private:
    PosterEditorModel& editor() { return m_desk->editorModel; }
    const Campaign& draft() { return m_desk->wizardModel.draft(); }

    /// Letter by letter.
    void type(PosterPart part, const QString& words)
    {
        for (qsizetype i = 1; i <= words.size(); ++i)
            editor().setWords(part, words.left(i));
    }

    QString photo(const QColor& colour)
    {
        QImage image(600, 400, QImage::Format_RGB32);
        image.fill(colour);
        QPainter(&image).fillRect(100, 100, 200, 200, Qt::yellow);
        const QString path = m_desk->folder.filePath(u"photo-%1.png"_s.arg(colour.name().mid(1)));
        image.save(path);
        return path;
    }
    void givePhoto(const QColor& colour = Qt::red)
    {
        const PosterPicture before = editor().picture();
        editor().takePhoto(photo(colour));
        QVERIFY(editor().photos().isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(!editor().photos().isBusy(), 30'000);
        QVERIFY(editor().picture().isThere() && editor().picture() != before);
    }

    std::unique_ptr<Desk> m_desk;
};

MADANG_TEST(QGuiApplication, TestPosterEditorModel)
#include "tst_poster_editor_model.moc"

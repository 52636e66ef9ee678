#include "domain/campaign_text.h"
#include "services/picture_service.h"
#include "support/desk.h"
#include "support/program.h"
#include "support/wait.h"
#include "ui/models/picture_words.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QSet>

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::Desk;

/// Pictures by AI under the draft's posters, as the owner sees them (product.md §4, UFR-CONT-010).
class TestPicturesModel final : public QObject {
    Q_OBJECT

private slots:
    void withoutAModelThereIsNothingToSee()
    {
        Desk desk;
        open(desk);
        QVERIFY(!pictures(desk).canPaint());
        pictures(desk).paint();
        QVERIFY(!pictures(desk).isBusy());
        QVERIFY(desk.wizardModel.draft().pictures.isEmpty());
    }

    void paintsUnderAllThreeStylesAndKeepsThem()
    {
        Desk desk({.painted = true});
        open(desk);
        QCOMPARE(pictures(desk).painterName(), u"Stability AI"_s);
        paint(desk);
        const Campaign& draft = desk.wizardModel.draft();
        QCOMPARE(draft.pictures.size(), 3);
        for (const PosterStyle style : kPosterStyles) {
            QCOMPARE(draft.pictures.value(style).provider, u"stability"_s);
            static const QRegularExpression kWithPrice(u"^Stability AI가 그렸어요\\. [1-9][0-9]*원 들었어요\\.$"_s);
            QVERIFY2(kWithPrice.match(pictures(desk).line(style)).hasMatch(), qPrintable(pictures(desk).line(style)));
        }
        QCOMPARE(desk.campaigns.load(draft.id)->pictures, draft.pictures); // on disk already
        const QString id = draft.id;
        desk.wizardModel.leave();
        QVERIFY(desk.wizardModel.open(id));
        QCOMPARE(desk.wizardModel.draft().pictures.size(), 3);
        QCOMPARE(pictures(desk).line(PosterStyle::Fancy), u"Stability AI가 그렸어요."_s);
    }

    void thePostersStandOnThem()
    {
        Desk desk({.painted = true});
        open(desk);
        const auto isDrawn
            = [&](const QImage& wanted) { return desk.posterModel.stylePreview(PosterStyle::Trendy) == wanted; };
        const auto drawn = [&] {
            const PosterBrief brief
                = posterBriefFor(desk.wizardModel.draft(), desk.store.profile(), PosterStyle::Trendy);
            return test::waitFor(desk.posters.preview(brief, u"instagram-portrait"_s, 720), 60s).value().image;
        };
        const QImage own = drawn();
        paint(desk);
        const QImage onPicture = drawn();
        QVERIFY(own != onPicture);
        QTRY_VERIFY_WITH_TIMEOUT(isDrawn(onPicture), 60'000);
        QVERIFY(desk.posterModel.error().isEmpty());
        pictures(desk).dropPictures();
        QTRY_VERIFY_WITH_TIMEOUT(isDrawn(own), 60'000);
        QVERIFY(!pictures(desk).hasPictures());
        QVERIFY(pictures(desk).line(PosterStyle::Trendy).isEmpty());
    }

    void aPhotoOfTheOwnersIsLeftAlone()
    {
        Desk desk({.painted = true});
        open(desk);
        const test::TempFolder folder;
        QImage photo(300, 300, QImage::Format_RGB32);
        photo.fill(0xff884422U);
        QVERIFY(photo.save(folder.filePath(u"dish.png"_s)));
        const auto own = test::waitFor(desk.pictures.keepPhoto(folder.filePath(u"dish.png"_s)));
        QVERIFY(own.has_value());
        desk.wizardModel.setPicture(PosterStyle::Fancy, *own);
        QVERIFY(!pictures(desk).hasPictures());
        QCOMPARE(pictures(desk).stylesToPaint(), (QList{PosterStyle::Simple, PosterStyle::Trendy}));
        paint(desk);
        QCOMPARE(desk.wizardModel.draft().pictures.size(), 3);
        QCOMPARE(desk.wizardModel.draft().pictures.value(PosterStyle::Fancy), *own);
        QCOMPARE(pictures(desk).line(PosterStyle::Fancy), u"사장님이 고른 사진이에요."_s);
        pictures(desk).dropPictures();
        QCOMPARE(desk.wizardModel.draft().pictures, (QMap{std::pair(PosterStyle::Fancy, *own)}));
    }

    void askedAgainItPaintsOthers()
    {
        Desk desk({.painted = true});
        open(desk);
        QSet<QString> files;
        for (int round = 1; round <= 2; ++round) {
            paint(desk);
            for (const PosterPicture& picture : desk.wizardModel.draft().pictures)
                files << picture.file;
            QCOMPARE(files.size(), 3 * round);
        }
        // The program has been closed meanwhile: the pictures of then are known, and passed over.
        const QString id = desk.wizardModel.draft().id;
        desk.wizardModel.leave();
        QVERIFY(desk.wizardModel.open(id));
        const auto last = desk.wizardModel.draft().pictures;
        paint(desk);
        for (const PosterStyle style : kPosterStyles)
            QVERIFY(desk.wizardModel.draft().pictures.value(style).file != last.value(style).file);
    }

    void saysWhoCouldNotAndWhoDid()
    {
        Desk desk({.painted = true, .badCredentials = {u"stability"_s}});
        open(desk);
        paint(desk);
        for (const PosterStyle style : kPosterStyles) {
            QCOMPARE(desk.wizardModel.draft().pictures.value(style).provider, u"openai"_s);
            QVERIFY(pictures(desk).line(style).startsWith(
                u"Stability AI의 열쇠가 없거나 맞지 않아서 OpenAI가 그렸어요. "_s));
        }
    }

    void whereNobodyCanThePainterHasDrawn()
    {
        Desk desk({.painted = true, .badCredentials = {u"stability"_s, u"openaiImages"_s}});
        open(desk);
        paint(desk);
        QVERIFY(desk.wizardModel.draft().pictures.isEmpty());
        const QString line = pictures(desk).line(PosterStyle::Simple);
        QVERIFY(line.contains(u"OpenAI의 열쇠"_s) && line.contains(u"기본 그림으로 그렸어요."_s));
    }

    void cancelledMeansThatNothingComes()
    {
        Desk desk({.painted = true});
        open(desk);
        pictures(desk).paint();
        QVERIFY(pictures(desk).isBusy() && pictures(desk).isBusy(PosterStyle::Fancy));
        QVERIFY(!pictures(desk).percent(PosterStyle::Fancy)); // nobody knows
        pictures(desk).cancel();
        QVERIFY(!pictures(desk).isBusy());
        QVERIFY(desk.wizardModel.draft().pictures.isEmpty());
        paint(desk); // and that it can be begun again
        QCOMPARE(desk.wizardModel.draft().pictures.size(), 3);
    }

    void whatComesLateIsNotTakenButKept()
    {
        Desk desk({.painted = true});
        open(desk);
        pictures(desk).paint();
        pictures(desk).leave(); // on to the next step
        QVERIFY(!pictures(desk).isBusy());
        const Campaign before = desk.wizardModel.draft();
        pictures(desk).paint(); // the same wishes: joins them
        QTRY_VERIFY_WITH_TIMEOUT(!pictures(desk).isBusy(), 30'000);
        QVERIFY(before.pictures.isEmpty());
        QCOMPARE(desk.wizardModel.draft().pictures.size(), 3);
    }

    void aDraftThatIsOpenedAgainWaitsForWhatIsUnderWay()
    {
        Desk desk({.painted = true});
        open(desk);
        const QString id = desk.wizardModel.draft().id;
        pictures(desk).paint();
        desk.wizardModel.leave();
        QVERIFY(!pictures(desk).isBusy());
        QVERIFY(desk.wizardModel.open(id));
        QVERIFY(pictures(desk).isBusy(PosterStyle::Simple) && pictures(desk).isBusy(PosterStyle::Trendy));
        QTRY_VERIFY_WITH_TIMEOUT(!pictures(desk).isBusy(), 30'000);
        QCOMPARE(desk.wizardModel.draft().pictures.size(), 3);
    }

    void anotherDraftGetsNothingOfIt()
    {
        Desk desk({.painted = true});
        open(desk);
        const QString first = desk.wizardModel.draft().id;
        pictures(desk).paint();
        QVERIFY(desk.answerUpTo(WizardStep::Poster)); // a new event
        QVERIFY(!pictures(desk).isBusy());
        QVERIFY(desk.wizardModel.draft().id != first);
        paint(desk);
        QCOMPARE(desk.wizardModel.draft().pictures.size(), 3);
        QVERIFY(desk.campaigns.load(first)->pictures.isEmpty());
    }

    void aFileThatIsGoneIsSaid()
    {
        Desk desk({.painted = true});
        open(desk);
        paint(desk);
        const QString id = desk.wizardModel.draft().id;
        const QString file = desk.wizardModel.draft().pictures.value(PosterStyle::Simple).file;
        desk.wizardModel.leave();
        QVERIFY(QFile::remove(QDir(desk.pictures.folder()).filePath(file)));
        QVERIFY(desk.wizardModel.open(id));
        QVERIFY(!desk.wizardModel.draft().pictures.contains(PosterStyle::Simple));
        QVERIFY(desk.wizardModel.draft().pictures.contains(PosterStyle::Fancy));
        QVERIFY(pictures(desk).line(PosterStyle::Simple).contains(u"그림 파일이 없어져서"_s));
    }

    void everyFailureIsOneSentenceAndWhatToDo()
    {
        for (const QString& provider : {u"stability"_s, u"openai"_s, u"webui"_s}) {
            for (int kind = 0; kind <= int(ErrorKind::Internal); ++kind) {
                PictureAnswer answer;
                answer.failed << PictureAnswer::Attempt{provider, {ErrorKind(kind), u"a detail for the log"_s, {}}};
                const QString painter = pictureLine(answer);
                const QString which = errorKey(ErrorKind(kind));
                QVERIFY2(painter.contains(u"서 기본 그림으로 그렸어요. "_s) && painter.endsWith(u'.'),
                         qPrintable(which));
                QVERIFY2(!painter.contains(u"detail"_s), qPrintable(which));
                QVERIFY2(pictureLineInstead(answer).contains(u"서 그림을 그대로 두었어요. "_s), qPrintable(which));
                answer.picture = {QString(64, u'a') + u".jpg"_s, u"openai"_s, {}};
                QVERIFY2(pictureLine(answer).endsWith(u"서 OpenAI가 그렸어요."_s), qPrintable(which));
            }
        }
        PictureAnswer kept;
        kept.picture = {QString(64, u'a') + u".jpg"_s, u"webui"_s, {}};
        kept.isKept = true;
        QVERIFY(pictureLine(kept).contains(u"새로 든 돈은 없어요"_s));
        QVERIFY(pictureLine(PictureAnswer()).isEmpty());
    }

    void whatTheOwnerMustDoAtAWebUiIsSaid()
    {
        const auto line = [](ErrorKind kind) {
            PictureAnswer answer;
            answer.failed << PictureAnswer::Attempt{u"webui"_s, {kind, {}, {}}};
            return pictureLine(answer);
        };
        QVERIFY(line(ErrorKind::NotFound).contains(u"--api"_s));
        QVERIFY(line(ErrorKind::Offline).contains(u"WebUI를 켜고"_s));
        QVERIFY(line(ErrorKind::Rejected).contains(u"그래픽 카드"_s));
    }

private:
    static PicturesModel& pictures(Desk& desk) { return desk.picturesModel; }
    static void open(Desk& desk)
    {
        QVERIFY(desk.saveStore());
        QVERIFY(desk.answerUpTo(WizardStep::Poster));
    }
    static void paint(Desk& desk)
    {
        pictures(desk).paint();
        QVERIFY(pictures(desk).isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(!pictures(desk).isBusy(), 30'000);
    }
};

MADANG_TEST(QGuiApplication, TestPicturesModel)
#include "tst_pictures_model.moc"

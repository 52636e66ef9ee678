#include "support/desk.h"
#include "support/program.h"

#include <QGuiApplication>
#include <QSignalSpy>

using namespace madang;
using namespace Qt::StringLiterals;
using test::Desk;

namespace {
const QString kInstagram = u"instagram"_s;
}

/// The words beside the picture as the owner sees and changes them.
class TestCaptionsModel final : public QObject {
    Q_OBJECT

private slots:
    void everyChannelWithWordsHasSuggestedOnesThatFit()
    {
        Desk desk;
        open(desk);
        const CaptionsModel& captions = desk.captionsModel;
        QVERIFY(captions.takesWords(kInstagram) && captions.takesWords(u"ringo-biz"_s));
        QVERIFY(!captions.takesWords(u"uridongne-tv"_s) && !captions.takesWords(u"nowhere"_s));
        for (const QString& channel : captions.channels()) {
            QVERIFY2(!captions.words(channel).isEmpty() && !captions.isOwn(channel), qPrintable(channel));
            QVERIFY2(captions.problems(channel).isEmpty(), qPrintable(channel));
        }
        QVERIFY(!captions.refusal(captions.channels()));
        QVERIFY(captions.words(u"uridongne-tv"_s).isEmpty() && captions.problems(u"uridongne-tv"_s).isEmpty());
    }

    void ownWordsAreKeptAndCountedAsTheChannelCounts()
    {
        Desk desk;
        open(desk);
        CaptionsModel& captions = desk.captionsModel;
        QSignalSpy changed(&captions, &CaptionsModel::changed);
        captions.setWords(kInstagram, u"👨‍👩‍👧 와요"_s);
        QVERIFY(changed.count() > 0);
        QVERIFY(captions.isOwn(kInstagram));
        QCOMPARE(captions.countLine(kInstagram), u"11 / 2,200"_s);
        const QString id = desk.wizardModel.draft().id;
        QCOMPARE(desk.campaigns.load(id)->captions.value(kInstagram),
                 u"👨‍👩‍👧 와요"_s); // on disk already
        QVERIFY(!captions.isOwn(u"naver-cafe"_s));
        captions.setWords(u"ringo-biz"_s, u"👨‍👩‍👧 와요"_s);
        QCOMPARE(captions.countLine(u"ringo-biz"_s), u"8 / 200"_s);
        desk.wizardModel.leave();
        QVERIFY(desk.wizardModel.open(id));
        QCOMPARE(captions.words(kInstagram), u"👨‍👩‍👧 와요"_s);
    }

    void leadsBackToTheSuggestion()
    {
        Desk desk;
        open(desk);
        CaptionsModel& captions = desk.captionsModel;
        const QString suggested = captions.words(kInstagram);
        const auto isBack = [&] { return !captions.isOwn(kInstagram) && captions.words(kInstagram) == suggested; };
        captions.setWords(kInstagram, u"다른 글"_s);
        QVERIFY(!isBack());
        captions.reset(kInstagram);
        QVERIFY(isBack());
        for (const QString& nothing : {QString(), u" \n "_s, suggested, suggested + u'\n'}) {
            captions.setWords(kInstagram, u"다른 글"_s);
            captions.setWords(kInstagram, nothing);
            QVERIFY(isBack());
            QVERIFY(desk.wizardModel.draft().captions.isEmpty());
        }
    }

    /// A suggestion follows the poster and the card; the owner's own words stay.
    void suggestionsFollowTheEvent()
    {
        Desk desk;
        open(desk);
        CaptionsModel& captions = desk.captionsModel;
        captions.setWords(u"naver-cafe"_s, u"사장님 글"_s);
        PosterText text = desk.wizardModel.draft().poster;
        text.title = u"완전히 새 제목"_s;
        desk.wizardModel.setPosterText(text);
        QVERIFY(captions.words(kInstagram).startsWith(u"완전히 새 제목"_s));
        QCOMPARE(captions.words(u"naver-cafe"_s), u"사장님 글"_s);
        StoreProfile card = desk.store.profile();
        card.phone = u"0319998877"_s;
        QSignalSpy changed(&captions, &CaptionsModel::changed);
        QVERIFY(desk.store.save(card));
        QVERIFY(changed.count() > 0 && captions.words(kInstagram).contains(u"031-999-8877"_s));
    }

    void saysWhatIsWrongAndWhatKeepsItFromGoingOut()
    {
        Desk desk;
        open(desk);
        CaptionsModel& captions = desk.captionsModel;
        captions.setWords(kInstagram, QString(2210, u'가'));
        QVERIFY(captions.isTooLong(kInstagram));
        QCOMPARE(captions.problems(kInstagram).size(), 1);
        QVERIFY(captions.problems(kInstagram).first().isRefused);
        QCOMPARE(captions.problems(kInstagram).first().sentence, u"10자를 넘었어요. 줄여야 올릴 수 있어요."_s);
        QCOMPARE(captions.refusal({u"naver-cafe"_s, kInstagram}).value_or(QString()),
                 u"인스타그램: 10자를 넘었어요. 줄여야 올릴 수 있어요."_s);
        QVERIFY(!captions.refusal({u"naver-cafe"_s})); // only of the channels that are asked for

        captions.setWords(kInstagram, u"https://naver.me/a"_s);
        QVERIFY(!captions.problems(kInstagram).isEmpty() && !captions.refusal({kInstagram})); // the owner may
    }

    void foldsWithWhatTheChannelPutsAround()
    {
        Desk desk;
        open(desk);
        CaptionsModel& captions = desk.captionsModel;
        captions.setWords(kInstagram, u"하나\n둘\n셋\n넷"_s);
        QCOMPARE(captions.folded(kInstagram), (FoldedCaption{u"하나\n둘\n셋"_s, true}));
        QCOMPARE(captions.unfolded(kInstagram), u"하나\n둘\n셋\n넷"_s);
        captions.setWords(u"kakao-brand"_s, u"반값이에요"_s);
        QVERIFY(captions.unfolded(u"kakao-brand"_s).startsWith(u"(광고) 반값이에요"_s));
        QVERIFY(captions.unfolded(u"kakao-brand"_s).contains(u"무료 수신거부"_s));
        QVERIFY(captions.countLine(u"kakao-brand"_s).startsWith(u"5 / "_s)); // what the law adds is not the owner's
    }

    void theCustomersPictureFollowsTheDraftWhileItIsLookedAt()
    {
        Desk desk;
        open(desk);
        CustomerPicturesModel& pictures = desk.customerPicturesModel;
        const QString size = u"tv"_s;
        QVERIFY(!pictures.isDrawing() && pictures.picture(size).isNull());
        QCOMPARE(pictures.pixels(size), QSize(1920, 1080));
        QCOMPARE(pictures.pixels(u"nowhere"_s), QSize());
        pictures.setWanted(size);
        QTRY_VERIFY_WITH_TIMEOUT(!pictures.picture(size).isNull() && !pictures.isDrawing(), 20'000);
        const QImage first = pictures.picture(size);
        QCOMPARE(first.width(), 1080);
        PosterText text = desk.wizardModel.draft().poster;
        text.title = u"새 제목"_s;
        desk.wizardModel.setPosterText(text);
        QTRY_VERIFY_WITH_TIMEOUT(pictures.picture(size) != first && !pictures.isDrawing(), 20'000);
        desk.wizardModel.leave();
        QTRY_VERIFY(pictures.picture(size).isNull());
    }

private:
    static void open(Desk& desk)
    {
        QVERIFY(desk.saveStore());
        QVERIFY(desk.answerUpTo(WizardStep::Poster));
    }
};

MADANG_TEST(QGuiApplication, TestCaptionsModel)
#include "tst_captions_model.moc"

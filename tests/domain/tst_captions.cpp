#include "domain/campaign_text.h"
#include "domain/captions.h"
#include "domain/hashtags.h"
#include "domain/korean_text.h"
#include "support/program.h"

using namespace madang;
using namespace Qt::StringLiterals;

namespace {
const QString kFamily = u"👨‍👩‍👧"_s; // read as one, five code points, eight UTF-16 units

CaptionRules feed()
{
    return {.most = 2200, .hashtags = 30, .mentions = 20, .opensLinks = false, .foldLines = 3, .foldLetters = 125};
}
CaptionRules news()
{
    return {.most = 1000, .voice = CaptionVoice::News, .foldLines = 3};
}
CaptionRules message()
{
    return {.most = 200, .voice = CaptionVoice::Message, .showsTitle = true};
}
CaptionRules spoken()
{
    return {.most = 200, .least = 10, .unit = CaptionUnit::CodePoint, .voice = CaptionVoice::Spoken};
}

StoreProfile store()
{
    StoreProfile profile;
    profile.name = u"수원왕갈비통닭"_s;
    profile.phone = u"0311234567"_s;
    profile.region = u"경기 수원시"_s;
    profile.address = u"경기 수원시 팔달구 정조로 825"_s;
    profile.mapLink = u"https://naver.me/abc"_s;
    return profile;
}

Campaign campaign()
{
    Campaign event;
    event.period = {QDate(2026, 11, 27), QDate(2026, 12, 10)};
    event.plan = Plan{};
    event.plan->mechanism = Mechanism::Discount;
    event.poster.title = u"왕갈비통닭 반값"_s;
    event.poster.prize = u"콜라 1.25L · 30명"_s;
    event.poster.guide = u"매장에서 드시는 분께 반값에 드려요."_s;
    event.poster.period = formatPeriod(event.period.first, event.period.last);
    event.poster.storeLine = storeLineOf(store());
    return event;
}

QString feedWords()
{
    return suggestedCaption(campaign(), store(), feed());
}

/// Does the text end within what is read as one letter?
bool isTorn(const QString& text)
{
    return !text.isEmpty() && (text.back().isHighSurrogate() || text.back() == QChar(0x200D));
}
} // namespace

class CaptionsTest final : public QObject {
    Q_OBJECT

private slots:
    void countsAsTheChannelCounts_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("utf16");
        QTest::addColumn<int>("codePoints");
        QTest::newRow("nothing") << QString() << 0 << 0;
        QTest::newRow("hangul") << u"반값"_s << 2 << 2;
        QTest::newRow("line break") << u"가\n나"_s << 3 << 3;
        QTest::newRow("emoji") << u"🍗"_s << 2 << 1;
        QTest::newRow("joined emoji") << kFamily << 8 << 5;
    }
    void countsAsTheChannelCounts()
    {
        QFETCH(const QString, words);
        QTEST(captionLength(words, CaptionUnit::Utf16), "utf16");
        QTEST(captionLength(words, CaptionUnit::CodePoint), "codePoints");
    }

    void countsHashtags_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("count");
        QTest::newRow("none") << u"반값"_s << 0;
        QTest::newRow("some") << u"#수원맛집 #이벤트"_s << 2;
        QTest::newRow("without a space") << u"#하나#둘"_s << 2;
        QTest::newRow("bare") << u"# 하나 ##. C#"_s << 0;
        QTest::newRow("emoji") << u"#🍗"_s << 1;
    }
    void countsHashtags()
    {
        QFETCH(const QString, words);
        QTEST(hashtagCount(words), "count");
    }

    void namesWhatIsWrong_data()
    {
        using enum CaptionProblem;
        QTest::addColumn<QString>("words");
        QTest::addColumn<CaptionRules>("rules");
        QTest::addColumn<QList<CaptionProblem>>("problems");
        const auto tags = [](int count) {
            QStringList all;
            for (int i = 0; i < count; ++i)
                all << u"#t%1"_s.arg(i);
            return all.join(u' ');
        };
        QTest::newRow("fine") << u"반값이에요 #수원"_s << feed() << QList<CaptionProblem>{};
        QTest::newRow("as long as it may be") << QString(2200, u'가') << feed() << QList<CaptionProblem>{};
        QTest::newRow("a letter more") << QString(2201, u'가') << feed() << QList{TooLong};
        QTest::newRow("an emoji is two units") << QString(2199, u'가') + u"🍗"_s << feed() << QList{TooLong};
        QTest::newRow("… and one letter") << QString(199, u'가') + u"말"_s << spoken() << QList<CaptionProblem>{};
        QTest::newRow("30 hashtags") << tags(30) << feed() << QList<CaptionProblem>{};
        QTest::newRow("31 hashtags") << tags(31) << feed() << QList{TooManyHashtags};
        QTest::newRow("21 mentions") << u"@ab "_s.repeated(21) << feed() << QList{TooManyMentions};
        QTest::newRow("an address is no mention") << u"a@b.kr "_s.repeated(30) << feed() << QList<CaptionProblem>{};
        QTest::newRow("hashtags in a message") << u"반값 #수원"_s << message() << QList{HashtagsLeadNowhere};
        QTest::newRow("link in a feed") << u"https://naver.me/a"_s << feed() << QList{LinkNotOpened};
        QTest::newRow("link in news") << u"https://naver.me/a"_s << news() << QList<CaptionProblem>{};
        QTest::newRow("too short to be read") << u"반값"_s << spoken() << QList{TooShort};
        QTest::newRow("phone and emoji aloud")
            << u"지금 031-123-4567로 전화 주세요 🍗"_s << spoken() << QList{PhoneSpoken, EmojiSpoken};
        QTest::newRow("dates are no phone")
            << u"11월 27일부터 2026년 12월 10일까지"_s << spoken() << QList<CaptionProblem>{};
        QTest::newRow("no words are taken") << u"#a https://b.kr"_s << CaptionRules{} << QList<CaptionProblem>{};
    }
    void namesWhatIsWrong()
    {
        QFETCH(const QString, words);
        QFETCH(const CaptionRules, rules);
        QTEST(problemsOf(words, rules), "problems");
    }

    void refusesOnlyWhatTheChannelRefuses()
    {
        QVERIFY(isRefused(QString(2201, u'가'), feed()));
        QVERIFY(isRefused(u"짧음"_s, spoken()));
        QVERIFY(!isRefused(u"https://naver.me/a #a"_s, feed()));
        QVERIFY(!isRefused(u"반값 #수원"_s, message()));
    }

    void foldsAsTheAppDoes()
    {
        QCOMPARE(foldedCaption(u"하나\n둘\n셋"_s, feed()), (FoldedCaption{u"하나\n둘\n셋"_s, false}));
        QCOMPARE(foldedCaption(u"하나\n둘\n셋\n넷"_s, feed()), (FoldedCaption{u"하나\n둘\n셋"_s, true}));
        // A blank line takes a line; what follows a break only of blanks is not hidden from anybody.
        QCOMPARE(foldedCaption(u"하나\n\n셋\n넷"_s, feed()), (FoldedCaption{u"하나\n\n셋"_s, true}));
        QCOMPARE(foldedCaption(u"하나\n둘\n셋\n\n"_s, feed()), (FoldedCaption{u"하나\n둘\n셋"_s, false}));
        // Latin letters reach the 125, Hangul the third line before that.
        QCOMPARE(foldedCaption(QString(200, u'a'), feed()), (FoldedCaption{QString(125, u'a'), true}));
        QCOMPARE(foldedCaption(QString(200, u'가'), feed()), (FoldedCaption{QString(84, u'가'), true}));
        QCOMPARE(foldedCaption(QString(900, u'가'), message()), (FoldedCaption{QString(900, u'가'), false}));
    }

    void neverCutsWithinALetter()
    {
        for (int lead = 0; lead < 12; ++lead) {
            const QString words = QString(lead, u'a') + kFamily.repeated(40);
            const QString cut = cutCaption(words, 50, CaptionUnit::Utf16);
            QVERIFY2(cut.size() <= 50 && cut.endsWith(u'…') && !isTorn(cut.chopped(1)), qPrintable(cut));
            QCOMPARE((cut.size() - 1 - lead) % kFamily.size(), 0);
            const QString folded = foldedCaption(words, feed()).shown;
            QVERIFY2(!isTorn(folded) && (folded.size() - lead) % kFamily.size() == 0, qPrintable(folded));
        }
        QCOMPARE(cutCaption(u"하나둘 셋넷다섯"_s, 6, CaptionUnit::Utf16), u"하나둘…"_s); // after a whole word
        QCOMPARE(cutCaption(u"하나둘셋넷"_s, 4, CaptionUnit::Utf16), u"하나둘…"_s);
        QCOMPARE(cutCaption(u"하나"_s, 2, CaptionUnit::Utf16), u"하나"_s);
    }

    void speaksInTheVoiceOfTheChannel()
    {
        const QStringList lines = feedWords().split(u'\n');
        QCOMPARE(lines.first(), u"왕갈비통닭 반값 🍽️"_s); // what stops the thumb stands before "더 보기"
        QVERIFY(lines.at(1).isEmpty());
        QVERIFY2(lines.last().startsWith(u"#수원왕갈비통닭 #수원맛집"_s), qPrintable(lines.last()));
        QVERIFY(!feedWords().contains(u"https://"_s)); // it could not be opened

        const QString sentences = suggestedCaption(campaign(), store(), news());
        QVERIFY2(sentences.startsWith(u"왕갈비통닭 반값\n매장에서 드시는 분께 반값에 드려요."_s),
                 qPrintable(sentences));
        QVERIFY(sentences.endsWith(u"수원왕갈비통닭에서 기다릴게요!"_s));
        QVERIFY(sentences.contains(u"전화: 031-123-4567"_s) && sentences.contains(u"길 찾기: https://naver.me/abc"_s));
        QVERIFY(!sentences.contains(u'#'));
        CaptionRules article = news();
        article.showsTitle = true;
        const QString greeted = suggestedCaption(campaign(), store(), article);
        QVERIFY2(greeted.startsWith(u"안녕하세요, 수원왕갈비통닭이에요!\n이번에 ‘왕갈비통닭 반값’ 이벤트를"_s),
                 qPrintable(greeted));

        const QString few = suggestedCaption(campaign(), store(), message());
        QCOMPARE(few.count(u'\n'), 2);
        QVERIFY(!few.contains(u"왕갈비통닭 반값"_s)); // its title stands above
        QCOMPARE(suggestedCaption(campaign(), store(), spoken()),
                 u"전화 주셔서 고맙습니다. 수원왕갈비통닭입니다. 왕갈비통닭 반값, 11월 27일부터 12월 10일까지 "
                 u"진행합니다. 많이 찾아 주세요."_s);
        QCOMPARE(suggestedCaption(campaign(), store(), CaptionRules{}), QString());
    }

    void aQuietStoreUsesNoEmoji()
    {
        StoreProfile calm = store();
        calm.voice = Voice::Calm;
        const QString words = suggestedCaption(campaign(), calm, feed());
        QVERIFY2(!words.contains(u"🍽️"_s) && !words.contains(u"🎁"_s), qPrintable(words));
        QVERIFY(suggestedCaption(campaign(), calm, news()).endsWith(u"수원왕갈비통닭에서 기다리겠습니다."_s));
    }

    void whatIsSuggestedAlwaysFits()
    {
        Campaign event = campaign();
        event.poster.title = u"아주 긴 이름의 이벤트 🍗"_s.repeated(20);
        event.poster.guide = kFamily.repeated(80);
        event.poster.badge = QString(300, u'나');
        StoreProfile shop = store();
        shop.name = QString(30, u'다');
        for (CaptionRules rules : {feed(), news(), message(), spoken()}) {
            for (const int most : {2200, 350, 200, 60, 20}) {
                rules.most = most;
                const QString words = suggestedCaption(event, shop, rules);
                QVERIFY2(!words.isEmpty() && !isRefused(words, rules), qPrintable(words));
                QVERIFY(!isTorn(words));
            }
        }
        // The dates stay where there is room for them.
        CaptionRules tight = feed();
        tight.most = 100;
        const QString kept = suggestedCaption(campaign(), store(), tight);
        QVERIFY2(kept.contains(u"2026. 11. 27.(금) ~ 12. 10.(목)"_s) && !kept.contains(u'#'), qPrintable(kept));
    }

    void saysNothingThatIsNotKnown()
    {
        StoreProfile bare;
        bare.name = u"온"_s;
        Campaign event = campaign();
        event.poster.prize.clear();
        for (const CaptionRules& rules : {feed(), news(), message()}) {
            const QString words = suggestedCaption(event, bare, rules);
            QVERIFY2(!words.contains(u"🎁"_s) && !words.contains(u"혜택"_s) && !words.contains(u"전화"_s)
                         && !words.contains(u"영업시간"_s) && !words.contains(u"\n\n\n"_s),
                     qPrintable(words));
        }
    }

    void tagsTheNeighbourhood()
    {
        QCOMPARE(regionName(u"경기 수원시"_s), u"수원"_s);
        QCOMPARE(regionName(u"서울 강남구"_s), u"강남"_s);
        QCOMPARE(regionName(u"부산 중구"_s), u"부산중구"_s);
        QCOMPARE(regionName(u"세종"_s), u"세종"_s);
        QCOMPARE(regionName(QString()), QString());
        const QStringList tags = hashtagsFor(campaign(), store(), 30);
        QVERIFY(tags.contains(u"#수원맛집"_s) && tags.contains(u"#할인이벤트"_s));
        QCOMPARE(hashtagCount(tags.join(u' ')), tags.size());
        QCOMPARE(hashtagsFor(campaign(), store(), 3).size(), 3);
    }

    void ownWordsGoOutWhole()
    {
        ChannelDescriptor channel;
        channel.id = u"instagram"_s;
        channel.caption = feed();
        Campaign event = campaign();
        QCOMPARE(captionFor(event, store(), channel), feedWords());
        event.captions[u"instagram"_s] = u"  사장님이 쓴 글\n둘째 줄 \n"_s;
        QCOMPARE(captionFor(event, store(), channel), u"사장님이 쓴 글\n둘째 줄"_s);
        event.captions[u"instagram"_s] = QString(5000, u'가');
        QCOMPARE(captionFor(event, store(), channel).size(), 5000); // refused elsewhere, never cut
        event.captions[u"instagram"_s] = u" \n "_s;
        QCOMPARE(captionFor(event, store(), channel), feedWords());
        channel.caption = {};
        event.captions[u"instagram"_s] = u"글"_s;
        QCOMPARE(captionFor(event, store(), channel), QString());
    }
};

MADANG_TEST(QCoreApplication, CaptionsTest)
#include "tst_captions.moc"

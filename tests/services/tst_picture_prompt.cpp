#include "domain/campaign_text.h"
#include "services/images/picture_prompt.h"
#include "support/program.h"

#include <nlohmann/json.hpp>

#include <QFile>

using namespace madang;
using namespace Qt::StringLiterals;

namespace {
PictureWish wish(const QString& idea, PosterStyle style = PosterStyle::Simple)
{
    return {style, Industry::Restaurant, idea, 0};
}
} // namespace

/// What models of pictures are asked: product.md §4 (no text in the picture, three styles), Stability's language rule.
class TestPicturePrompt final : public QObject {
    Q_OBJECT

private slots:
    void isPlainEnglishForEveryWish_data()
    {
        QTest::addColumn<PosterStyle>("style");
        QTest::addColumn<Industry>("industry");
        for (const PosterStyle style : kPosterStyles) {
            for (const Industry industry : kIndustries)
                QTest::addRow("%s %s", qPrintable(posterStyleKey(style)), qPrintable(industryKey(industry)))
                    << style << industry;
        }
    }
    void isPlainEnglishForEveryWish()
    {
        QFETCH(const PosterStyle, style);
        QFETCH(const Industry, industry);
        const PicturePrompt prompt
            = picture_prompt::forWish({style, industry, u"한글과 123, émoji 🍗 {style} {rules}"_s, 3});
        for (const QString& text : {prompt.english, prompt.avoid}) {
            QVERIFY(std::ranges::all_of(text, [](QChar c) { return c.unicode() < 128; }));
            QVERIFY(!text.contains(u'{'));
            QVERIFY(text.size() < 3000); // the shortest limit is DALL-E's 4000
        }
        QVERIFY(prompt.english.contains(u"no text of any kind"_s) || prompt.english.contains(u"contains no text"_s));
        QVERIFY(prompt.avoid.contains(u"text"_s) && prompt.avoid.contains(u"letters"_s));
    }

    void theStoresColoursAreSaidInWords()
    {
        StoreProfile store;
        store.colours = {u"#0f3d20"_s, u"#cfe4ff"_s};
        const PictureWish asked = pictureWishFor(Campaign(), store, PosterStyle::Simple);
        const PicturePrompt prompt = picture_prompt::forWish(asked);
        QVERIFY2(prompt.english.contains(u"accents be deep green and pale blue."_s), qPrintable(prompt.english));
        QVERIFY(picture_prompt::requestJson(asked) != picture_prompt::requestJson(wish({}))); // not the same picture
        QVERIFY(!picture_prompt::forWish(wish({})).english.contains(u"accents"_s));
    }

    void everyWordItKnowsIsEnglish()
    {
        QFile file(u":/prompts/picture-%1.json"_s.arg(QLatin1StringView(picture_prompt::kVersion)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto texts = nlohmann::json::parse(file.readAll().toStdString());
        QSet<QString> seen;
        for (const auto& entry : texts["words"]) {
            const QString english = QString::fromStdString(entry["en"].get<std::string>());
            QVERIFY(!english.isEmpty());
            for (const auto& word : entry["ko"]) {
                const QString korean = QString::fromStdString(word.get<std::string>());
                QVERIFY2(!seen.contains(korean), qPrintable(korean));
                seen.insert(korean);
                const PicturePrompt prompt = picture_prompt::forWish(wish(korean));
                QVERIFY2(prompt.english.contains(english), qPrintable(korean));
                QVERIFY(std::ranges::all_of(prompt.english, [](QChar c) { return c.unicode() < 128; }));
            }
        }
    }

    void paintsWhatTheEventIsAbout()
    {
        QVERIFY(picture_prompt::forWish(wish(u"오픈 3주년 치킨 반값"_s)).english.contains(u"fried chicken"_s));
        QVERIFY(picture_prompt::forWish(wish(u"춘천 닭갈비 한 판 더"_s)).english.contains(u"iron pan"_s)); // not ribs
        QVERIFY(picture_prompt::forWish(wish(u"왕갈비 나눔"_s)).english.contains(u"ribs"_s));
        const QString other = picture_prompt::forWish(wish(u"새해 나눔"_s)).english;
        QVERIFY(other.contains(u"Korean food"_s)); // what the store is known for
        QVERIFY(!other.contains(u"새해"_s));
    }

    void stylesAndVariationsAreAskedForDifferently()
    {
        QSet<QString> prompts;
        for (const PosterStyle style : kPosterStyles) {
            for (const int variation : {0, 1, 2})
                prompts << picture_prompt::forWish({style, Industry::Cafe, u"케이크"_s, variation}).english;
        }
        QCOMPARE(prompts.size(), 9);
    }

    void theOwnersWordsGoToWhoReadsKorean()
    {
        const PicturePrompt prompt = picture_prompt::forWish(wish(u"오픈 3주년 치킨 반값"_s));
        const QString whole = picture_prompt::withIdea(prompt);
        QVERIFY(whole.startsWith(prompt.english));
        QVERIFY(whole.contains(u"오픈 3주년 치킨 반값"_s));
        QVERIFY(whole.contains(u"never written into the picture"_s));
        QCOMPARE(picture_prompt::withIdea(picture_prompt::forWish(wish({}))),
                 picture_prompt::forWish(wish({})).english);
    }

    void whatDecidesThePictureDecidesTheQuestion()
    {
        const PictureWish one = wish(u"치킨"_s);
        QCOMPARE(picture_prompt::requestJson(one), picture_prompt::requestJson(one));
        QSet<QByteArray> questions{picture_prompt::requestJson(one)};
        questions << picture_prompt::requestJson({PosterStyle::Fancy, one.industry, one.idea, 0})
                  << picture_prompt::requestJson({one.style, Industry::Cafe, one.idea, 0})
                  << picture_prompt::requestJson({one.style, one.industry, u"피자"_s, 0})
                  << picture_prompt::requestJson({one.style, one.industry, one.idea, 1});
        QCOMPARE(questions.size(), 5);
    }

    void aWishSaysNothingOfTheStore()
    {
        Campaign campaign;
        campaign.plan = Plan();
        campaign.plan->prize.name = u"생맥주 500cc"_s;
        campaign.poster.title = u"수원왕갈비통닭 반반치킨 1+1"_s;
        campaign.poster.storeLine = u"수원왕갈비통닭 · 031-123-4567"_s;
        campaign.poster.period = u"2026. 11. 26.(목)"_s;
        StoreProfile store;
        store.name = u"수원왕갈비통닭"_s;
        store.phone = u"0311234567"_s;
        store.industry = Industry::Restaurant;
        const PictureWish asked = pictureWishFor(campaign, store, PosterStyle::Trendy);
        QCOMPARE(asked.style, PosterStyle::Trendy);
        QVERIFY(asked.idea.contains(u"반반치킨"_s) && asked.idea.contains(u"생맥주"_s));
        QVERIFY(!asked.idea.contains(store.name) && !asked.idea.contains(u"123-4567"_s));
        campaign.poster.title = u"치킨 "_s.repeated(500);
        QVERIFY(pictureWishFor(campaign, store, PosterStyle::Simple).idea.size() <= 200);
    }

    void aPicturesNameLeadsNowhereElse()
    {
        const QString hash = QString(64, u'a');
        QVERIFY(isPictureFile(hash + u".jpg"_s));
        for (const QString& name :
             {QString(), hash, hash + u".png"_s, hash.chopped(1) + u".jpg"_s, u"../"_s + hash + u".jpg"_s,
              QString(64, u'A') + u".jpg"_s, QString(64, u'/') + u".jpg"_s, hash + u".jpg\n"_s})
            QVERIFY2(!isPictureFile(name), qPrintable(name));
    }
};

MADANG_TEST(QCoreApplication, TestPicturePrompt)
#include "tst_picture_prompt.moc"

#include "services/campaign_json.h"
#include "support/program.h"

#include <nlohmann/json.hpp>

using namespace madang;
using namespace Qt::StringLiterals;

namespace {
Campaign campaign()
{
    Campaign campaign;
    campaign.id = u"campaign-1"_s;
    campaign.style = PosterStyle::Fancy;
    campaign.poster.title = u"오픈 3주년"_s;
    campaign.pictures = {{PosterStyle::Simple, {QString(64, u'a') + u".jpg"_s, u"stability"_s, u"core"_s}},
                         {PosterStyle::Trendy, {QString(64, u'0') + u".jpg"_s, u"webui"_s, {}}}};
    return campaign;
}
} // namespace

class TestCampaignJson final : public QObject {
    Q_OBJECT

private slots:
    void picturesComeBackTheSame()
    {
        const Result<Campaign> back = campaignFromJson(campaignToJson(campaign()));
        QVERIFY(back);
        QCOMPARE(back->pictures, campaign().pictures);
    }

    void eventsFromBeforeThereWerePicturesHaveNone()
    {
        nlohmann::json document = campaignToJson(campaign());
        document.erase("pictures");
        QVERIFY(campaignFromJson(document)->pictures.isEmpty());
    }

    void captionsComeBackTheSame()
    {
        Campaign event = campaign();
        event.captions = {{u"instagram"_s, u"사장님 글 👨‍👩‍👧\n#수원 \"둘\""_s},
                          {u"danggeun"_s, u"동네 이웃께"_s}};
        const Result<Campaign> back = campaignFromJson(campaignToJson(event));
        QVERIFY(back);
        QCOMPARE(back->captions, event.captions);
        nlohmann::json older = campaignToJson(event);
        older.erase("captions");
        QVERIFY(campaignFromJson(older)->captions.isEmpty());
        older["captions"] = {{"instagram", 7}, {"danggeun", "글"}};
        QCOMPARE(campaignFromJson(older)->captions.keys(), QStringList{u"danggeun"_s});
    }

    // An exported event may come from anywhere.
    void aPictureIsInOurFolderOrNone_data()
    {
        QTest::addColumn<QByteArray>("pictures");
        for (const char* pictures :
             {R"({"simple":{"file":"/etc/passwd"}})", R"({"simple":{"file":"../../logo.png"}})", R"({"simple":{}})",
              R"({"simple":"x"})", R"([])", R"(7)", R"({"simple":{"file":7}})", R"({"cubist":{"file":"a.jpg"}})"})
            QTest::newRow(pictures) << QByteArray(pictures);
    }
    void aPictureIsInOurFolderOrNone()
    {
        QFETCH(const QByteArray, pictures);
        nlohmann::json document = campaignToJson(campaign());
        document["pictures"] = nlohmann::json::parse(pictures.toStdString());
        const Result<Campaign> back = campaignFromJson(document);
        QVERIFY(back);
        QVERIFY(back->pictures.isEmpty());
    }
};

MADANG_TEST(QCoreApplication, TestCampaignJson)
#include "tst_campaign_json.moc"

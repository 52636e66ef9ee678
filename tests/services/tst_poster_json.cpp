#include "services/database.h"
#include "services/poster_json.h"
#include "services/poster_renderer.h"
#include "services/poster_versions.h"
#include "support/fixed_clock.h"
#include "support/program.h"

#include <nlohmann/json.hpp>

#include <QGuiApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace madang;

namespace {
const QString kPicture = QString(64, u'a') + u".jpg"_s;

PosterBrief fullBrief()
{
    PosterBrief brief;
    brief.style = PosterStyle::Trendy;
    brief.industry = Industry::Beauty;
    brief.text = {u"오픈"_s, u"네일 한 번 더"_s, u"2만 원 쿠폰"_s, u"번호만 남겨요"_s, u"11. 26.(목)"_s, u"마당네일"_s};
    brief.picture = {kPicture, kOwnPhoto, {}};
    brief.design = {u"trendy-flow"_s, {{0.25, 0.75}, 2.5}, 0.5, {u"#d4006a"_s}, true};
    brief.colours = {u"#d4006a"_s};
    brief.logoPath = u"/somewhere/store/logo.png"_s;
    brief.joinUrl = u"https://madang.example/j/1"_s;
    brief.practice = true;
    return brief;
}

PosterWork workOf(const QString& title)
{
    PosterWork work;
    work.style = PosterStyle::Fancy;
    work.text.title = title;
    work.pictures.insert(PosterStyle::Fancy, {kPicture, u"stability"_s, u"core"_s});
    work.designs.insert(PosterStyle::Simple, {u"simple-hill"_s, {{0.1, 0.9}, 3}, 0.4, {}, false});
    work.captions.insert(u"instagram"_s, u"어서 오세요\n#마당"_s);
    return work;
}

nlohmann::json changed(const PosterBrief& brief, const std::function<void(nlohmann::json&)>& change)
{
    nlohmann::json document = nlohmann::json::parse(posterSceneToJson(brief).toStdString());
    change(document);
    return document;
}

Result<PosterBrief> readBack(const nlohmann::json& document)
{
    return posterSceneFromJson(QByteArray::fromStdString(document.dump()));
}
} // namespace

/// Posters as documents: their description, what an owner has changed, and earlier versions.
class TestPosterJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDescriptionComesBackAsItWas()
    {
        const PosterBrief brief = fullBrief();
        const auto read = posterSceneFromJson(posterSceneToJson(brief));
        QVERIFY(read.has_value());
        PosterBrief expected = brief;
        expected.logoPath = u"store/logo.png"_s; // beside the data, wherever that is
        QCOMPARE(*read, expected);
    }

    void theSameDescriptionGivesTheSamePixels()
    {
        PosterBrief brief = fullBrief();
        brief.picture = {};
        brief.logoPath.clear();
        const PosterRenderer renderer;
        const PosterSize& size = *renderer.size(u"kakao"_s);
        const auto read = posterSceneFromJson(posterSceneToJson(brief));
        QVERIFY(read.has_value());
        QCOMPARE(*renderer.render(*read, size, 300), *renderer.render(brief, size, 300));
    }

    void whatIsNoDescriptionIsRefused()
    {
        QCOMPARE(posterSceneFromJson("").error().kind, ErrorKind::BadReply);
        QCOMPARE(posterSceneFromJson("[]").error().kind, ErrorKind::BadReply);
        QCOMPARE(posterSceneFromJson("{\"madangPoster\":\"x\"}").error().kind, ErrorKind::BadReply);
        const auto newer = changed(fullBrief(), [](nlohmann::json& d) { d["madangPoster"] = 2; });
        QCOMPARE(readBack(newer).error().kind, ErrorKind::NewerData);
    }

    void nothingInItLeadsOutOfOurFolders()
    {
        for (const char* path : {"../secret.jpg", "/etc/passwd", "a.jpg", "..\\x.png"}) {
            const auto read = readBack(changed(fullBrief(), [path](nlohmann::json& d) {
                d["picture"]["file"] = path;
                d["logoFile"] = path;
            }));
            QVERIFY(read.has_value());
            QVERIFY(!read->picture.isThere());
            QVERIFY(read->logoPath.isEmpty() || read->logoPath == u"store/a.jpg"_s);
        }
    }

    void nonsenseCountsAsUsual()
    {
        const auto read = readBack(changed(fullBrief(), [](nlohmann::json& d) {
            d["focus"] = {-3, "x"};
            d["zoom"] = 1e300;
            d["veil"] = -1;
            d["colours"] = {"red", 7, "#00ff00"};
            d["words"]["title"] = std::string(100'000, 'x');
            d["style"] = 9;
            d["unknown"] = {{"deep", true}};
        }));
        QVERIFY(read.has_value());
        QCOMPARE(read->design.crop.focus, QPointF(0, 0.5));
        QCOMPARE(read->design.crop.zoom, kNearest);
        QCOMPARE(read->design.veil, 0.0);
        QCOMPARE(read->design.colours, QStringList{u"#00ff00"_s});
        QVERIFY(read->text.title.size() <= 300);
        QCOMPARE(read->style, PosterStyle::Simple);
    }

    void whatAnOwnerHasChangedComesBack()
    {
        const PosterWork work = workOf(u"첫 모습"_s);
        QCOMPARE(posterWorkFromJson(posterWorkToJson(work)), work);
        QCOMPARE(posterWorkFromJson(nlohmann::json::array()), PosterWork());
    }

    void earlierVersionsAreKeptNewestFirst()
    {
        const QTemporaryDir folder;
        const auto database = Database::open(folder.path());
        QVERIFY(database.has_value());
        addCampaign(**database);
        test::FixedClock clock;
        PosterVersions versions(**database, clock);
        QVERIFY(versions.keep(u"EVT1"_s, workOf(u"하나"_s)).has_value());
        QVERIFY(versions.keep(u"EVT1"_s, workOf(u"하나"_s)).has_value()); // nothing new
        QVERIFY(versions.keep(u"EVT1"_s, workOf(u"둘"_s)).has_value());
        auto kept = versions.of(u"EVT1"_s);
        QVERIFY(kept.has_value());
        QCOMPARE(kept->size(), 2);
        QCOMPARE(kept->first().work, workOf(u"둘"_s));
        QCOMPARE(versions.picturesInUse().value_or({}), QSet<QString>{kPicture});
        for (int i = 0; i < 2 * kPosterVersions; ++i)
            QVERIFY(versions.keep(u"EVT1"_s, workOf(QString::number(i))).has_value());
        kept = versions.of(u"EVT1"_s);
        QCOMPARE(kept->size(), kPosterVersions);
        QCOMPARE(kept->first().work.text.title, QString::number(2 * kPosterVersions - 1));
        QVERIFY(!versions.keep(u"EVT9"_s, workOf(u"없는 이벤트"_s)).has_value());
        QVERIFY((*database)->run(u"DELETE FROM campaigns"_s).has_value());
        QVERIFY(versions.of(u"EVT1"_s)->isEmpty());
    }

private:
    static void addCampaign(Database& database)
    {
        QVERIFY(database
                    .run(uR"(INSERT INTO campaigns (id, state, title, goal, first_day, last_day, practice, created_at,
                        updated_at, body) VALUES ('EVT1', 'draft', '', '', '', '', 1, '', '', '{}'))"_s)
                    .has_value());
    }
};

MADANG_TEST(QGuiApplication, TestPosterJson)
#include "tst_poster_json.moc"

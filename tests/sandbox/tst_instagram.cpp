#include "sandbox/http_probe.h"
#include "support/program.h"

using namespace madang::sandbox;
using namespace Qt::StringLiterals;

namespace {
const QString kGraph = u"/ig-graph/v26.0/"_s;
const QString kOwn = kGraph + QLatin1StringView(kInstagramAccount);

struct Account {
    Probe probe;

    Account() { probe.post(u"/__ctl/clock"_s, {{"now", "2026-04-02T12:00:00+09:00"}, {"frozen", true}}); }

    std::string host(const QByteArray& picture)
    {
        const Answer answer
            = probe.send("POST", u"/cdn/assets"_s, picture, {bearer(kMediaToken), {"Content-Type", "image/jpeg"}});
        return utf8(textAt(answer.json, "url"));
    }
    Answer container(const std::string& url, const std::string& caption = "봄맞이 할인")
    {
        return probe.post(kOwn + u"/media"_s, {{"image_url", url}, {"caption", caption}}, {bearer(kInstagramToken)});
    }
    Answer publish(const Answer& made)
    {
        return probe.post(kOwn + u"/media_publish"_s, {{"creation_id", at(made.json, "id")}},
                          {bearer(kInstagramToken)});
    }
    Answer get(const QString& path) { return probe.get(path, {bearer(kInstagramToken)}); }
    std::string sample(const char* name) const
    {
        return utf8(probe.base() + u"/cdn/samples/"_s + QLatin1StringView(name));
    }
    /// A published post's id.
    QString post()
    {
        const Answer made = container(sample("1x1.jpg"));
        probe.advance(3);
        return textAt(publish(made).json, "id");
    }
};

int codeOf(const Answer& answer)
{
    return int(intAt(at(answer.json, "error"), "code"));
}

int subcodeOf(const Answer& answer)
{
    return int(intAt(at(answer.json, "error"), "error_subcode"));
}
} // namespace

class TestInstagram : public QObject {
    Q_OBJECT

private slots:
    void aPictureIsHostedAndServed()
    {
        Account account;
        const QByteArray picture = jpeg(1080, 1350);
        const Answer refused = account.probe.send("POST", u"/cdn/assets"_s, picture, {bearer("wrong")});
        QCOMPARE(refused.status, 401);
        QCOMPARE(account.probe.send("POST", u"/cdn/assets"_s, "GIF89a", {bearer(kMediaToken)}).status, 415);
        const std::string url = account.host(picture);
        const Answer served = account.probe.get(QString::fromStdString(url).mid(account.probe.base().size()));
        QCOMPARE(served.status, 200);
        QCOMPARE(served.header("Content-Type"), QByteArray("image/jpeg"));
        QCOMPARE(served.body, picture);
        QCOMPARE(account.probe.get(u"/cdn/assets/..%2Fsecret"_s).status, 404);
    }

    void publishesInTwoSteps()
    {
        Account account;
        const Answer made = account.container(account.host(jpeg(1080, 1350)));
        QCOMPARE(made.status, 200);
        QVERIFY(made.header("X-App-Usage").contains("call_count"));
        const QString status = kGraph + textAt(made.json, "id") + u"?fields=status_code,status"_s;
        QCOMPARE(textAt(account.get(status).json, "status_code"), u"IN_PROGRESS"_s);
        QCOMPARE(subcodeOf(account.publish(made)), 2207027);
        account.probe.advance(3);
        QCOMPARE(textAt(account.get(status).json, "status_code"), u"FINISHED"_s);
        const Answer published = account.publish(made);
        QCOMPARE(published.status, 200);
        QCOMPARE(textAt(account.get(status).json, "status_code"), u"PUBLISHED"_s);
        QCOMPARE(subcodeOf(account.publish(made)), 2207006);

        const Json post
            = account.get(kGraph + textAt(published.json, "id") + u"?fields=id,permalink,caption,timestamp"_s).json;
        QVERIFY(textAt(post, "permalink").startsWith(u"https://www.instagram.com/p/"_s));
        QCOMPARE(textAt(post, "caption"), u"봄맞이 할인"_s);
        QCOMPARE(textAt(post, "timestamp"), u"2026-04-02T03:00:03+0000"_s);
        const Json posts = account.get(kOwn + u"/media?fields=id,caption&limit=5"_s).json;
        QCOMPARE(at(posts, "data").size(), size_t(1));
        QCOMPARE(textAt(at(posts, "data").at(0), "id"), textAt(published.json, "id"));
    }

    void takesParametersFromTheQueryToo()
    {
        Account account;
        const QString path = u"/ig-graph/%1/media?access_token=%2&image_url=%3"_s.arg(
            QLatin1StringView(kInstagramAccount), QLatin1StringView(kInstagramToken),
            QString::fromUtf8(QUrl::toPercentEncoding(QString::fromStdString(account.sample("1x1.jpg")))));
        QCOMPARE(account.probe.send("POST", path, {}).status, 200);
    }

    void refusesAPicture_data()
    {
        QTest::addColumn<QByteArray>("sample");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("subcode");
        QTest::newRow("4:5") << QByteArray("4x5.jpg") << 0 << 0;
        QTest::newRow("1.91:1") << QByteArray("191x100.jpg") << 0 << 0;
        QTest::newRow("2:1") << QByteArray("2x1.jpg") << 36003 << 2207009;
        QTest::newRow("png") << QByteArray("png.jpg") << 36001 << 2207005;
        QTest::newRow("9 MB") << QByteArray("9mb.jpg") << 36000 << 2207004;
        QTest::newRow("missing") << QByteArray("none.jpg") << 9004 << 2207052;
    }

    void refusesAPicture()
    {
        QFETCH(QByteArray, sample);
        QFETCH(int, code);
        QFETCH(int, subcode);
        Account account;
        const Answer answer = account.container(account.sample(sample.constData()));
        QCOMPARE(codeOf(answer), code);
        QCOMPARE(subcodeOf(answer), subcode);
        QCOMPARE(answer.status, code == 0 ? 200 : 400);
    }

    void refusesAPictureFromElsewhereAndATextTooLong()
    {
        Account account;
        QCOMPARE(codeOf(account.container("https://example.com/a.jpg")), 9004);
        QCOMPARE(codeOf(account.container(account.sample("1x1.jpg"), std::string(2201, 'a'))), 36004);
        QCOMPARE(account.container(account.sample("1x1.jpg"), std::string(2200, 'a')).status, 200);
    }

    void refusesAWrongTokenAndAnotherAccount()
    {
        Account account;
        const Answer wrong = account.probe.get(kOwn + u"/media"_s, {bearer("nonsense-token")});
        QCOMPARE(wrong.status, 400);
        QCOMPARE(codeOf(wrong), 190);
        QCOMPARE(codeOf(account.get(kGraph + u"17841499999999999/media"_s)), 100);
        account.probe.send("PUT", u"/__ctl/state/instagram"_s,
                           R"({"tokens":{"practice-instagram-token":{"expiresAt":1}}})");
        const Answer expired = account.get(kOwn + u"/media"_s);
        QCOMPARE(codeOf(expired), 190);
        QCOMPARE(subcodeOf(expired), 463);
    }

    void aContainerLastsADay()
    {
        Account account;
        const Answer made = account.container(account.sample("1x1.jpg"));
        account.probe.advance(86'400);
        QCOMPARE(textAt(account.get(kGraph + textAt(made.json, "id") + u"?fields=status_code"_s).json, "status_code"),
                 u"EXPIRED"_s);
        QCOMPARE(subcodeOf(account.publish(made)), 2207008);
    }

    void theQuotaIsReachedAndComesBack()
    {
        Account account;
        account.probe.send("PUT", u"/__ctl/state/instagram"_s, R"({"quotaTotal":2})");
        account.post();
        account.post();
        const Answer made = account.container(account.sample("1x1.jpg"));
        account.probe.advance(3);
        const Answer refused = account.publish(made);
        QCOMPARE(codeOf(refused), 9);
        QCOMPARE(subcodeOf(refused), 2207042);
        const Json limit
            = at(account.get(kOwn + u"/content_publishing_limit?fields=config,quota_usage"_s).json, "data").at(0);
        QCOMPARE(intAt(limit, "quota_usage"), 2);
        QCOMPARE(intAt(at(limit, "config"), "quota_total"), 2);
        account.probe.advance(86'400);
        QVERIFY(!account.post().isEmpty());
    }

    void anAudienceGrowsAndNeverShrinks()
    {
        Account account;
        const QString post = account.post();
        const QString path
            = kGraph + post + u"/insights?metric=views,reach,likes,comments,saved,shares,total_interactions"_s;
        QCOMPARE(at(account.get(path).json, "data").size(),
                 size_t(0)); // nothing yet is nothing, not zero
        QList<qint64> before(7, 0);
        for (int step = 0; step < 4; ++step) {
            account.probe.advance(step < 2 ? 600 : 86'400);
            const Json data = at(account.get(path).json, "data");
            QCOMPARE(data.size(), size_t(7));
            for (int i = 0; i < 7; ++i) {
                const qint64 value = intAt(at(data.at(size_t(i)), "values").at(0), "value", -1);
                QVERIFY(value >= before.at(i));
                before[i] = value;
            }
            QVERIFY(before.at(1) <= before.at(0));
        }
        QVERIFY(before.at(0) >= 500);
        const Answer gone = account.get(kGraph + post + u"/insights?metric=impressions"_s);
        QCOMPARE(codeOf(gone), 100);
    }

    void theSameSeedGivesTheSameAudience()
    {
        const auto views = [] {
            Account account;
            const QString post = account.post();
            account.probe.advance(3600);
            return account.get(kGraph + post + u"/insights?metric=views"_s).body;
        };
        const QByteArray first = views();
        QVERIFY(first.contains("views"));
        QCOMPARE(views(), first);
    }
};

MADANG_TEST(QCoreApplication, TestInstagram)
#include "tst_instagram.moc"

#include "services/channels/channel_list.h"
#include "services/channels/genie_tv_channel.h"
#include "services/channels/kt_dates.h"
#include "services/channels/kt_gateway.h"
#include "services/channels/ringo_biz_channel.h"
#include "services/channels/uridongne_tv_channel.h"
#include "support/program.h"
#include "support/sandbox_bench.h"

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::waitFor;

class KtChannelsTest final : public QObject {
    Q_OBJECT

private slots:
    void init();

    void shiftsTheStartForward_data();
    void shiftsTheStartForward();
    void countsWorkingDays_data();
    void countsWorkingDays();
    void readsTheWordsAloud();
    void fetchesOneTokenForAll();
    void renewsARefusedTokenOnce();
    void renewsATokenBeforeItEnds();
    void refusesBeforeAnythingIsSent_data();
    void refusesBeforeAnythingIsSent();
    void booksLaterWhereTheEventAllows();
    void reportsARejectionWithItsReason();
    void uploadsInPiecesAndResumes();
    void resumesFromThePieceThatWasLost_data();
    void resumesFromThePieceThatWasLost();
    void saysWhatIsWrongWithThePicture();
    void looksUpABookingByItsIntent();
    void saysConflictForASecondGreeting();
    void neverSendsOtherBytesUnderTheSameKey();
    void treatsAnythingAfterAnUncertainTryAsUncertain();

private:
    ChannelParts parts() { return {*m_bench.egress, m_bench.providers, m_bench.clock, {{20ms}, 200}, m_kt}; }
    static PublishOrder order(const QString& title = u"치킨 반값"_s)
    {
        PublishOrder order;
        order.intentId = u"0b6e2f7e-3c35-4e0a-9d1c-5f3f0a5f0a02"_s;
        order.campaignId = u"campaign"_s;
        order.title = title;
        order.picture = test::SandboxBench::jpeg({1920, 1080});
        order.period = {QDate(2026, 11, 27), QDate(2026, 12, 10)};
        order.budget = 150'000;
        order.storeName = u"김사장 치킨"_s;
        order.caption = u"전화 주셔서 고맙습니다. "_s + title + u" 이벤트를 합니다."_s;
        return order;
    }
    qsizetype count(const QString& method, const QString& path) { return m_bench.journal(method, path).size(); }

    test::SandboxBench m_bench;
    std::shared_ptr<KtGateway> m_kt;
};

void KtChannelsTest::init()
{
    m_bench.reset();
    m_kt = std::make_shared<KtGateway>(*m_bench.egress, m_bench.providers, m_bench.clock);
}

void KtChannelsTest::shiftsTheStartForward_data()
{
    QTest::addColumn<DatePeriod>("wanted");
    QTest::addColumn<DatePeriod>("given");
    const QDate day(2026, 11, 25);
    QTest::newRow("late enough") << DatePeriod{day, day.addDays(5)} << DatePeriod{day, day.addDays(5)};
    QTest::newRow("moved") << DatePeriod{day.addDays(-4), day.addDays(5)} << DatePeriod{day, day.addDays(5)};
    QTest::newRow("last day") << DatePeriod{day.addDays(-4), day} << DatePeriod{day, day};
    QTest::newRow("too long") << DatePeriod{day, day.addDays(40)} << DatePeriod{day, day.addDays(30)};
    QTest::newRow("over") << DatePeriod{day.addDays(-4), day.addDays(-1)} << DatePeriod{};
    QTest::newRow("reversed") << DatePeriod{day.addDays(4), day.addDays(1)} << DatePeriod{};
    QTest::newRow("none") << DatePeriod{} << DatePeriod{};
}

void KtChannelsTest::shiftsTheStartForward()
{
    QFETCH(const DatePeriod, wanted);
    QFETCH(const DatePeriod, given);
    const Result<DatePeriod> period = ktPeriod(wanted, QDate(2026, 11, 25), 31);
    QCOMPARE(period.has_value(), given.first.isValid());
    if (period)
        QCOMPARE(*period, given);
}

void KtChannelsTest::countsWorkingDays_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("third");
    QTest::newRow("Monday") << QDate(2026, 11, 23) << QDate(2026, 11, 26);
    QTest::newRow("Wednesday") << QDate(2026, 11, 25) << QDate(2026, 11, 30);
    QTest::newRow("Friday") << QDate(2026, 11, 27) << QDate(2026, 12, 2);
    QTest::newRow("Saturday") << QDate(2026, 11, 28) << QDate(2026, 12, 2);
    QTest::newRow("Sunday") << QDate(2026, 11, 29) << QDate(2026, 12, 2);
}

void KtChannelsTest::countsWorkingDays()
{
    QFETCH(const QDate, from);
    QTEST(afterWorkingDays(from, 3), "third");
}

/// A line break is nothing to be read; the letters of the words are, whatever they count as elsewhere.
void KtChannelsTest::readsTheWordsAloud()
{
    PublishOrder asked = order();
    asked.caption = u"치킨 반값,\n27일부터 "_s + u"🍗"_s.repeated(185);
    RingoBizChannel ringo(parts());
    const Result<Prepared> prepared = waitFor(ringo.prepare(asked, {}));
    QVERIFY(prepared);
    const Result<PublishReceipt> receipt = waitFor(ringo.commit(asked, *prepared));
    QVERIFY2(receipt, qPrintable(receipt ? QString() : receipt.error().detail));
    const std::string known = m_bench.state(u"kt"_s).dump();
    QVERIFY2(known.find(u"치킨 반값, 27일부터 🍗"_s.toStdString()) != std::string::npos, known.substr(0, 2000).c_str());

    asked.caption = u" \n "_s;
    QCOMPARE(waitFor(ringo.prepare(asked, {})).error().kind, ErrorKind::InvalidInput);
}

void KtChannelsTest::fetchesOneTokenForAll()
{
    UridongneTvChannel tv(parts());
    GenieTvChannel genie(parts());
    RingoBizChannel ringo(parts());
    const QList<QFuture<Result<Prepared>>> all{tv.prepare(order(), {}), genie.prepare(order(), {}),
                                               ringo.prepare(order(), {})};
    for (const auto& one : all)
        QVERIFY(waitFor(one));
    QCOMPARE(count(u"POST"_s, u"^/kt/oauth/token$"_s), 1);
}

void KtChannelsTest::renewsARefusedTokenOnce()
{
    UridongneTvChannel tv(parts());
    const Result<Prepared> prepared = waitFor(tv.prepare(order(), {}));
    QVERIFY(prepared);
    const nlohmann::json refused{{"providerCode", "kt:TOKEN_EXPIRED"}};
    m_bench.fault(u"POST"_s, u"/broadcasts$"_s, refused);
    const Result<PublishReceipt> receipt = waitFor(tv.commit(order(), *prepared));
    QVERIFY2(receipt, qPrintable(receipt ? QString() : receipt.error().detail));
    QCOMPARE(count(u"POST"_s, u"^/kt/oauth/token$"_s), 2);
    QCOMPARE(count(u"POST"_s, u"/broadcasts$"_s), 2);

    RingoBizChannel ringo(parts());
    const Result<Prepared> greeting = waitFor(ringo.prepare(order(), {}));
    QVERIFY(greeting);
    m_bench.fault(u"PUT"_s, u"/ringback$"_s, refused, 2);
    const Result<PublishReceipt> second = waitFor(ringo.commit(order(), *greeting));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Unauthorized);
    QCOMPARE(count(u"PUT"_s, u"/ringback$"_s), 2);
}

void KtChannelsTest::renewsATokenBeforeItEnds()
{
    RingoBizChannel ringo(parts());
    QVERIFY(waitFor(ringo.prepare(order(), {})));
    m_bench.advance(50min);
    QVERIFY(waitFor(ringo.prepare(order(), {})));
    QCOMPARE(count(u"POST"_s, u"^/kt/oauth/token$"_s), 1);
    m_bench.advance(10min);
    QVERIFY(waitFor(ringo.prepare(order(), {})));
    QCOMPARE(count(u"POST"_s, u"^/kt/oauth/token$"_s), 2);
}

void KtChannelsTest::refusesBeforeAnythingIsSent_data()
{
    QTest::addColumn<DatePeriod>("period");
    QTest::addColumn<qint64>("budget");
    QTest::addColumn<bool>("genie");
    const QDate today(2026, 11, 23);
    QTest::newRow("tv too soon") << DatePeriod{today, today.addDays(1)} << qint64(200'000) << false;
    QTest::newRow("tv too little") << DatePeriod{today.addDays(9), today.addDays(12)} << qint64(49'999) << false;
    QTest::newRow("genie too soon") << DatePeriod{today, today.addDays(2)} << qint64(200'000) << true;
    QTest::newRow("genie too little") << DatePeriod{today.addDays(9), today.addDays(12)} << qint64(99'999) << true;
}

void KtChannelsTest::refusesBeforeAnythingIsSent()
{
    QFETCH(const DatePeriod, period);
    QFETCH(const qint64, budget);
    QFETCH(const bool, genie);
    PublishOrder asked = order();
    asked.period = period;
    asked.budget = budget;
    std::unique_ptr<Channel> channel;
    if (genie)
        channel = std::make_unique<GenieTvChannel>(parts());
    else
        channel = std::make_unique<UridongneTvChannel>(parts());
    const Result<Prepared> prepared = waitFor(channel->prepare(asked, {}));
    QVERIFY(!prepared);
    QCOMPARE(prepared.error().kind, ErrorKind::Rejected);
    QVERIFY(!prepared.error().detail.isEmpty());
    QCOMPARE(m_bench.requests(), 0);
}

void KtChannelsTest::booksLaterWhereTheEventAllows()
{
    PublishOrder asked = order();
    asked.period = {QDate(2026, 11, 23), QDate(2026, 12, 31)};
    asked.options = {{u"radius"_s, u"500"_s}, {u"slots"_s, u"weekday_evening,weekend_lunch"_s}};
    UridongneTvChannel tv(parts());
    const Result<Prepared> prepared = waitFor(tv.prepare(asked, {}));
    QVERIFY(prepared);
    QVERIFY(waitFor(tv.commit(asked, *prepared)));
    const nlohmann::json state = m_bench.state(u"kt"_s);
    const nlohmann::json& booking = state.at("broadcasts").front();
    QVERIFY(booking.at("schedule").at("startDate") == "2026-11-25");
    QVERIFY(booking.at("schedule").at("endDate") == "2026-12-25");
    QCOMPARE(booking.at("area").at("radiusM").get<int>(), 500);
    QVERIFY(booking.at("schedule").at("slots")
            == nlohmann::json::parse(R"([{"days":"WEEKDAY","slot":"EVENING"},{"days":"WEEKEND","slot":"LUNCH"}])"));
    QCOMPARE(booking.at("creative").at("lengthSec").get<int>(), 15);
    QCOMPARE(booking.at("budget").at("totalKrw").get<int>(), 150'000);

    GenieTvChannel genie(parts());
    const Result<Prepared> draft = waitFor(genie.prepare(asked, {}));
    QVERIFY2(draft, qPrintable(draft ? QString() : draft.error().detail));
    QVERIFY(waitFor(genie.commit(asked, *draft)));
    const nlohmann::json after = m_bench.state(u"kt"_s);
    const nlohmann::json& campaign = after.at("campaigns").front();
    QVERIFY(campaign.at("schedule").at("startDate") == "2026-11-26");
    QVERIFY(campaign.at("budget").at("dailyKrw").get<int>() * 36 >= 150'000);
    QCOMPARE(campaign.at("creatives").size(), std::size_t(1));
}

void KtChannelsTest::reportsARejectionWithItsReason()
{
    const PublishOrder bad = order(u"반려테스트 반값"_s);
    UridongneTvChannel tv(parts());
    GenieTvChannel genie(parts());
    for (Channel* channel : {static_cast<Channel*>(&tv), static_cast<Channel*>(&genie)}) {
        const Result<Prepared> prepared = waitFor(channel->prepare(bad, {}));
        QVERIFY(prepared);
        const Result<PublishReceipt> receipt = waitFor(channel->commit(bad, *prepared));
        QVERIFY(receipt);
        Publication publication;
        publication.intentId = bad.intentId;
        publication.remoteId = receipt->remoteId;
        const Result<PublishReceipt> look = waitFor(channel->look(publication, *prepared));
        QVERIFY(look);
        QCOMPARE(look->state, PublicationState::Failed);
        QVERIFY(!look->note.isEmpty());
        QVERIFY(look->note != u"REJECTED"_s);
    }
}

void KtChannelsTest::uploadsInPiecesAndResumes()
{
    PublishOrder large = order();
    large.picture = large.picture.leftJustified(6 * 1024 * 1024, '\0');
    const QString content = u"/assets/[^/]+/content$"_s;
    m_bench.fault(u"PUT"_s, content, {{"acceptThenDrop", true}}); // the first piece arrives, the answer does not
    UridongneTvChannel tv(parts());
    QList<int> percents;
    const Result<Prepared> prepared = waitFor(tv.prepare(large, [&](int percent) { percents << percent; }));
    QVERIFY2(prepared, qPrintable(prepared ? QString() : prepared.error().detail));
    const auto puts = m_bench.journal(u"PUT"_s, content);
    QStringList ranges;
    for (const nlohmann::json& put : puts)
        ranges << QString::fromStdString(put.at("headers").at("content-range").get<std::string>());
    QCOMPARE(ranges,
             (QStringList{u"bytes 0-5242879/6291456"_s, u"bytes */6291456"_s, u"bytes 5242880-6291455/6291456"_s}));
    QCOMPARE(percents.last(), 100);
}

void KtChannelsTest::resumesFromThePieceThatWasLost_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QStringList>("rest");
    QTest::newRow("it arrived") << u"acceptThenDrop"_s << QStringList{u"bytes 15728640-19922943/19922944"_s};
    QTest::newRow("it did not") << u"closeBeforeHeaders"_s
                                << QStringList{u"bytes 10485760-15728639/19922944"_s,
                                               u"bytes 15728640-19922943/19922944"_s};
}

// channels.md §8.6, 15: the third piece is lost; what KT has of it is asked, and the whole must have the announced
// hash.
void KtChannelsTest::resumesFromThePieceThatWasLost()
{
    QFETCH(const QString, fault);
    QFETCH(const QStringList, rest);
    PublishOrder large = order();
    large.picture = large.picture.leftJustified(19 * 1024 * 1024, '\0');
    const QString content = u"/assets/[^/]+/content$"_s;
    UridongneTvChannel tv(parts());
    bool isArmed = false;
    const auto afterTwo = [&](int percent) {
        if (percent >= 40 && !std::exchange(isArmed, true))
            m_bench.fault(u"PUT"_s, content, {{fault.toStdString(), true}});
    };
    const Result<Prepared> prepared = waitFor(tv.prepare(large, afterTwo), 30s);
    // KT takes the whole only where its hash is the announced one.
    QVERIFY2(prepared, qPrintable(prepared ? QString() : prepared.error().detail));
    const auto puts = m_bench.journal(u"PUT"_s, content);
    QStringList ranges;
    for (const nlohmann::json& put : puts)
        ranges << QString::fromStdString(put.at("headers").at("content-range").get<std::string>());
    QCOMPARE(ranges,
             (QStringList{u"bytes 0-5242879/19922944"_s, u"bytes 5242880-10485759/19922944"_s,
                          u"bytes 10485760-15728639/19922944"_s, u"bytes */19922944"_s}
              + rest));
    const nlohmann::json assets = m_bench.state(u"kt"_s).at("assets");
    QCOMPARE(assets.size(), std::size_t(1));
}

void KtChannelsTest::saysWhatIsWrongWithThePicture()
{
    PublishOrder small = order();
    small.picture = test::SandboxBench::jpeg({800, 600});
    UridongneTvChannel tv(parts());
    const Result<Prepared> prepared = waitFor(tv.prepare(small, {}));
    QVERIFY(!prepared);
    QCOMPARE(prepared.error().kind, ErrorKind::ContentRejected);
    QVERIFY2(prepared.error().detail.startsWith(u"VIDEO_SPEC_INVALID"_s), qPrintable(prepared.error().detail));
    QVERIFY(prepared.error().detail.contains(u"resolution"_s));
}

void KtChannelsTest::looksUpABookingByItsIntent()
{
    UridongneTvChannel tv(parts());
    Publication publication;
    publication.intentId = order().intentId;
    QCOMPARE(waitFor(tv.look(publication, {})).error().kind, ErrorKind::NotFound);
    const Result<Prepared> prepared = waitFor(tv.prepare(order(), {}));
    QVERIFY(prepared);
    const Result<PublishReceipt> receipt = waitFor(tv.commit(order(), *prepared));
    QVERIFY(receipt);
    const Result<PublishReceipt> look = waitFor(tv.look(publication, {}));
    QVERIFY(look);
    QCOMPARE(look->remoteId, receipt->remoteId);
    publication.intentId = u"another"_s;
    QCOMPARE(waitFor(tv.look(publication, {})).error().kind, ErrorKind::NotFound);
}

void KtChannelsTest::saysConflictForASecondGreeting()
{
    RingoBizChannel ringo(parts());
    PublishOrder later = order();
    later.period = {QDate(2026, 12, 1), QDate(2026, 12, 3)};
    const Result<Prepared> prepared = waitFor(ringo.prepare(later, {}));
    QVERIFY(prepared);
    QVERIFY(waitFor(ringo.commit(later, *prepared)));
    later.intentId = u"0b6e2f7e-3c35-4e0a-9d1c-5f3f0a5f0a03"_s;
    const Result<PublishReceipt> second = waitFor(ringo.commit(later, *prepared));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Conflict);
    QVERIFY(second.error().detail.startsWith(u"SCHEDULE_CONFLICT"_s));
}

void KtChannelsTest::neverSendsOtherBytesUnderTheSameKey()
{
    RingoBizChannel ringo(parts());
    const Result<Prepared> prepared = waitFor(ringo.prepare(order(), {}));
    QVERIFY(prepared);
    QVERIFY(waitFor(ringo.commit(order(), *prepared)));
    Prepared other = *prepared;
    other[u"greeting"_s] = u"전혀 다른 인사말이에요. 반갑습니다."_s;
    const Result<PublishReceipt> second = waitFor(ringo.commit(order(), other));
    QVERIFY(!second);
    QCOMPARE(second.error().kind,
             ErrorKind::OutcomeUnknown); // something was done under this key: look first
    QCOMPARE(m_bench.state(u"kt"_s).at("changes").size(), std::size_t(1));
}

void KtChannelsTest::treatsAnythingAfterAnUncertainTryAsUncertain()
{
    RingoBizChannel ringo(parts());
    const Result<Prepared> prepared = waitFor(ringo.prepare(order(), {}));
    QVERIFY(prepared);
    m_bench.fault(u"PUT"_s, u"/ringback$"_s, {{"acceptThenDrop", true}});
    m_bench.fault(u"PUT"_s, u"/ringback$"_s, {{"status", 429}, {"headers", {{"Retry-After", "3600"}}}});
    const Result<PublishReceipt> receipt = waitFor(ringo.commit(order(), *prepared));
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().kind,
             ErrorKind::OutcomeUnknown); // not "rate limited": it is on the line already
    m_bench.advance(16min); // KT has been left alone for as long as we ever leave anyone
    const Result<PublishReceipt> again = waitFor(ringo.commit(order(), *prepared)); // the same key tells
    QVERIFY(again);
    QCOMPARE(m_bench.state(u"kt"_s).at("changes").size(), std::size_t(1));
}

MADANG_TEST(QCoreApplication, KtChannelsTest)
#include "tst_channel_kt.moc"

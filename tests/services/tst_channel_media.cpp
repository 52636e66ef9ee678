#include "services/channels/channel_list.h"
#include "services/channels/genie_tv_channel.h"
#include "services/channels/kt_gateway.h"
#include "services/channels/ringo_biz_channel.h"
#include "services/channels/uridongne_tv_channel.h"
#include "services/media/sound_file.h"
#include "support/media_bench.h"
#include "support/program.h"
#include "support/sandbox_bench.h"
#include "support/virtual_clock.h"

using namespace madang;
using namespace madang::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Films and recordings on KT's channels, with the real ffmpeg and the sandbox's strict KT.
class ChannelMediaTest final : public QObject {
    Q_OBJECT

private slots:
    void init();

    void showsTheFilmOnBothTelevisions();
    void showsTheStillWhereItIsWanted();
    void showsTheStillForWantOfFfmpeg_data();
    void showsTheStillForWantOfFfmpeg();
    void failsOverABrokenPoster();
    void playsTheOwnersRecording_data();
    void playsTheOwnersRecording();
    void refusesRecordings_data();
    void refusesRecordings();
    void readsTheTextWhereThatIsWanted();

private:
    ChannelParts parts()
    {
        return {*m_outside.egress, m_outside.providers, m_outside.clock, {{20ms}, 200}, m_kt, &m_media->workshop};
    }
    /// The channels' patience with ffmpeg ends only where a test says so.
    ChannelParts inVirtualTime()
    {
        return {*m_outside.egress, m_outside.providers, m_slow, {{20ms}, 200}, m_kt, &m_media->workshop};
    }
    PublishOrder order()
    {
        PublishOrder order;
        order.intentId = u"0b6e2f7e-3c35-4e0a-9d1c-5f3f0a5f0a02"_s;
        order.title = u"치킨 반값"_s;
        order.picture = SandboxBench::jpeg({1920, 1080});
        order.pictureFile = m_media->folder.write(u"simple-tv.jpg"_s, order.picture);
        order.period = {QDate(2026, 11, 27), QDate(2026, 12, 10)};
        order.budget = 150'000;
        order.storeName = u"김사장 치킨"_s;
        order.caption = u"전화 주셔서 고맙습니다. 치킨이 반값입니다."_s;
        order.options = {{u"creative"_s, u"film"_s}, {u"source"_s, u"recording"_s}};
        return order;
    }
    nlohmann::json assets() { return m_outside.state(u"kt"_s).at("assets"); }
    Result<PublishReceipt> publish(Channel& channel, const PublishOrder& order)
    {
        const Result<Prepared> prepared = waitFor(channel.prepare(order, {}), kFilmPatience);
        return prepared ? waitFor(channel.commit(order, *prepared)) : Result<PublishReceipt>(prepared.error());
    }

    VirtualClock m_slow;
    SandboxBench m_outside;
    std::shared_ptr<KtGateway> m_kt;
    std::unique_ptr<MediaBench> m_media;
};

void ChannelMediaTest::init()
{
    m_outside.reset();
    m_kt = std::make_shared<KtGateway>(*m_outside.egress, m_outside.providers, m_outside.clock);
    m_media = std::make_unique<MediaBench>();
}

void ChannelMediaTest::showsTheFilmOnBothTelevisions()
{
    const PublishOrder asked = order();
    UridongneTvChannel tv(inVirtualTime());
    GenieTvChannel genie(inVirtualTime());
    QList<int> percents;
    const auto first = tv.prepare(asked, [&](int percent) { percents << percent; });
    const auto second = genie.prepare(asked, {});
    const Result<Prepared> onTv = waitFor(first, kFilmPatience);
    const Result<Prepared> onGenie = waitFor(second, kFilmPatience);
    QVERIFY2(onTv, qPrintable(onTv ? QString() : onTv.error().detail));
    QVERIFY2(onGenie, qPrintable(onGenie ? QString() : onGenie.error().detail));
    QVERIFY(std::ranges::is_sorted(percents));
    QCOMPARE(percents.last(), 100);
    QVERIFY(percents.first() <= 60); // the making of the film is part of it

    const Result<PublishReceipt> receipt = waitFor(tv.commit(asked, *onTv));
    QVERIFY2(receipt, qPrintable(receipt ? QString() : receipt.error().detail));
    QVERIFY(receipt->note.isEmpty());
    QVERIFY(waitFor(genie.commit(asked, *onGenie)));
    const nlohmann::json stored = assets();
    QCOMPARE(stored.size(), std::size_t(2));
    for (const nlohmann::json& asset : stored) {
        QVERIFY(asset.at("kind") == "VIDEO");
        QVERIFY(asset.at("media").at("videoCodec") == "h264");
        QVERIFY(asset.at("media").at("audioCodec") == "aac");
        QVERIFY(std::abs(asset.at("media").at("durationSec").get<double>() - 15) < 0.05);
        QVERIFY(std::abs(asset.at("media").at("frameRate").get<double>() - 29.97) < 0.02);
    }
    QCOMPARE(m_media->made().size(), 1); // one film for both
    // Again, as after a restart: nothing is made or stored a second time.
    const Result<Prepared> again = waitFor(tv.prepare(asked, {}), kFilmPatience);
    QVERIFY(again && again->value(u"assetId"_s) == onTv->value(u"assetId"_s));
    QCOMPARE(assets().size(), std::size_t(2));
}

void ChannelMediaTest::showsTheStillWhereItIsWanted()
{
    PublishOrder asked = order();
    asked.options[u"creative"_s] = u"still"_s;
    UridongneTvChannel tv(parts());
    const Result<PublishReceipt> receipt = publish(tv, asked);
    QVERIFY(receipt && receipt->note.isEmpty());
    QVERIFY(assets().front().at("kind") == "IMAGE");
    QVERIFY(m_media->made().isEmpty());
}

void ChannelMediaTest::showsTheStillForWantOfFfmpeg_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("note");
    QTest::newRow("missing") << QByteArray() << u"tool-missing"_s;
    QTest::newRow("slow") << QByteArray("echo run >> \"$(dirname \"$0\")/runs\"\nexec sleep 1000\n") << u"timeout"_s;
    QTest::newRow("of no use") << QByteArray("exit 1\n") << u"tool-failed"_s;
}

void ChannelMediaTest::showsTheStillForWantOfFfmpeg()
{
    QFETCH(const QByteArray, script);
    QFETCH(const QString, note);
    m_media->options.ffmpeg = script.isEmpty() ? u"/nowhere/ffmpeg"_s : m_media->script(script);
    UridongneTvChannel tv(inVirtualTime());
    GenieTvChannel genie(inVirtualTime());
    for (Channel* channel : {static_cast<Channel*>(&tv), static_cast<Channel*>(&genie)}) {
        const PublishOrder asked = order();
        const auto preparing = channel->prepare(asked, {});
        if (note == u"timeout") {
            QTRY_COMPARE(m_media->folder.read(u"runs"_s), QByteArray("run\n"));
            m_slow.advance(std::chrono::seconds(40));
        }
        const Result<Prepared> prepared = waitFor(preparing);
        QVERIFY2(prepared, qPrintable(prepared ? QString() : prepared.error().detail));
        const Result<PublishReceipt> receipt = waitFor(channel->commit(asked, *prepared));
        QVERIFY(receipt);
        QCOMPARE(receipt->note, note);
        Publication publication;
        publication.intentId = asked.intentId;
        publication.remoteId = receipt->remoteId;
        const Result<PublishReceipt> look = waitFor(channel->look(publication, *prepared));
        QVERIFY(look);
        QCOMPARE(look->note, note); // still said when the review is over
    }
    for (const nlohmann::json& asset : assets())
        QVERIFY(asset.at("kind") == "IMAGE");
}

void ChannelMediaTest::failsOverABrokenPoster()
{
    PublishOrder asked = order();
    asked.pictureFile = m_media->folder.write(u"simple-tv.jpg"_s, asked.picture.left(60));
    UridongneTvChannel tv(parts());
    const Result<Prepared> prepared = waitFor(tv.prepare(asked, {}));
    QVERIFY(!prepared);
    QCOMPARE(prepared.error().kind, ErrorKind::UnsupportedImage);
    QCOMPARE(m_outside.journal(u"POST"_s, u"/assets$"_s).size(), 0);
}

void ChannelMediaTest::playsTheOwnersRecording_data()
{
    QTest::addColumn<QByteArray>("recording");
    QTest::addColumn<bool>("hasFfmpeg");
    QTest::addColumn<bool>("isMadeAnew");
    QTest::newRow("telephone sound") << wav({}) << true << false;
    QTest::newRow("telephone sound, no ffmpeg") << wav({}) << false << false;
    QTest::newRow("from a studio") << wav({.rate = 44'100, .channels = 2, .bits = 24, .seconds = 6, .level = 1}) << true
                                   << true;
    QTest::newRow("from a studio, no ffmpeg") << wav({.rate = 44'100, .channels = 2, .seconds = 6}) << false << false;
}

void ChannelMediaTest::playsTheOwnersRecording()
{
    QFETCH(const QByteArray, recording);
    QFETCH(const bool, hasFfmpeg);
    QFETCH(const bool, isMadeAnew);
    m_media->options.greeting = m_media->folder.write(u"인사.wav"_s, recording);
    if (!hasFfmpeg)
        m_media->options.ffmpeg = u"/nowhere/ffmpeg"_s;
    RingoBizChannel ringo(parts());
    QList<int> percents;
    const PublishOrder asked = order();
    const Result<Prepared> prepared = waitFor(ringo.prepare(asked, [&](int percent) { percents << percent; }));
    QVERIFY2(prepared, qPrintable(prepared ? QString() : prepared.error().detail));
    QCOMPARE(percents.last(), 100);
    QVERIFY(waitFor(ringo.commit(asked, *prepared)));
    const nlohmann::json asset = assets().front();
    QVERIFY(asset.at("kind") == "AUDIO");
    QCOMPARE(asset.at("_size").get<qsizetype>() == recording.size(), !isMadeAnew);
    const nlohmann::json state = m_outside.state(u"kt"_s);
    const nlohmann::json& change = state.at("changes").front();
    QVERIFY(change.at("source").at("type") == "AUDIO_ASSET");
    QVERIFY(change.at("source").at("assetId") == asset.at("assetId"));
    if (!hasFfmpeg)
        return;
    QCOMPARE(asset.at("media").at("sampleRate").get<int>(), 8000);
    QCOMPARE(asset.at("media").at("channels").get<int>(), 1);
    QVERIFY(change.at("converted") == false);
    QVERIFY(change.at("warnings").empty()); // not louder than -1 dBFS
}

void ChannelMediaTest::refusesRecordings_data()
{
    QTest::addColumn<QByteArray>("recording");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("too short") << wav({.seconds = 4.9}) << ErrorKind::UnsupportedSound;
    QTest::newRow("too long") << wav({.seconds = 40.1}) << ErrorKind::UnsupportedSound;
    QTest::newRow("cut off") << wav({}).left(90'000) << ErrorKind::UnsupportedSound;
    QTest::newRow("no sound") << QByteArray("dear customers") << ErrorKind::UnsupportedSound;
    QTest::newRow("none") << QByteArray() << ErrorKind::FileUnreadable;
}

void ChannelMediaTest::refusesRecordings()
{
    QFETCH(const QByteArray, recording);
    QFETCH(const ErrorKind, kind);
    m_media->options.greeting = recording.isEmpty() ? m_media->folder.filePath(u"none.wav"_s)
                                                    : m_media->folder.write(u"인사.wav"_s, recording);
    RingoBizChannel ringo(parts());
    const Result<Prepared> prepared = waitFor(ringo.prepare(order(), {}));
    QVERIFY(!prepared);
    QCOMPARE(prepared.error().kind, kind);
    QCOMPARE(m_outside.requests(), 0);
}

void ChannelMediaTest::readsTheTextWhereThatIsWanted()
{
    PublishOrder asked = order();
    asked.options[u"source"_s] = u"text"_s;
    RingoBizChannel ringo(parts());
    QVERIFY(publish(ringo, asked));
    const nlohmann::json state = m_outside.state(u"kt"_s);
    QVERIFY(state.at("changes").front().at("source").at("type") == "TTS");
}

MADANG_TEST(QCoreApplication, ChannelMediaTest)
#include "tst_channel_media.moc"

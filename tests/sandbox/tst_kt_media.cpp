#include "sandbox/kt_store.h"
#include "support/program.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace madang::sandbox;
using namespace Qt::StringLiterals;

/// What KT takes and refuses (§6.2, §6.4–6.6 of the contract), with files that the real ffmpeg wrote.
class KtMediaTest final : public QObject {
    Q_OBJECT

private slots:
    void takesOnlyFilmsForTelevision_data();
    void takesOnlyFilmsForTelevision();
    void takesOnlySoundsForTelephones_data();
    void takesOnlySoundsForTelephones();

private:
    QByteArray ffmpeg(const QStringList& arguments, const QString& name)
    {
        const QString path = m_folder.filePath(name);
        QProcess process;
        process.start(u"ffmpeg"_s,
                      QStringList{u"-v"_s, u"error"_s, u"-y"_s, u"-nostdin"_s} + arguments + QStringList{path},
                      QIODevice::ReadOnly);
        if (!process.waitForFinished(300'000) || process.exitCode() != 0)
            qFatal("ffmpeg: %s", process.readAllStandardError().constData());
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QByteArray film(const QString& size, int seconds, const QString& codec, const QString& sound)
    {
        return ffmpeg({u"-f"_s, u"lavfi"_s, u"-i"_s, u"color=c=orange:s=%1:r=5"_s.arg(size), u"-f"_s, u"lavfi"_s,
                       u"-i"_s, u"sine=r=48000"_s, u"-t"_s, QString::number(seconds), u"-c:v"_s, codec, u"-pix_fmt"_s,
                       u"yuv420p"_s, u"-c:a"_s, sound},
                      u"film.mp4"_s);
    }
    /// Uploads at once; what KT says to the bytes.
    Answer upload(const QString& product, const char* kind, const char* type, const QByteArray& bytes)
    {
        const Answer created = m_store->create(product, kind, type, bytes);
        if (created.status != 201)
            return created;
        m_id = textAt(created.json, "assetId");
        return m_store->probe.send("PUT", m_store->pathOf(created), bytes, m_store->headers());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    QString m_id;
};

void KtMediaTest::takesOnlyFilmsForTelevision_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("refusal");
    const QByteArray good = film(u"1920x1080"_s, 15, u"libx264"_s, u"aac"_s);
    QTest::newRow("as it should be") << good << QString();
    QTest::newRow("half a minute") << film(u"1920x1080"_s, 30, u"libx264"_s, u"aac"_s) << QString();
    QTest::newRow("too short") << film(u"1920x1080"_s, 12, u"libx264"_s, u"aac"_s) << u"durationSec"_s;
    QTest::newRow("too small") << film(u"1280x720"_s, 15, u"libx264"_s, u"aac"_s) << u"resolution"_s;
    QTest::newRow("another codec") << film(u"1920x1080"_s, 15, u"mpeg4"_s, u"aac"_s) << u"videoCodec"_s;
    QTest::newRow("another sound") << film(u"1920x1080"_s, 15, u"libx264"_s, u"ac3"_s) << u"audioCodec"_s;
    QTest::newRow("cut off") << good.left(good.size() - 1000) << u"content"_s;
    QTest::newRow("a name only") << QByteArray("\0\0\0\x10"
                                               "ftypisom\0\0\0\0",
                                               16)
                                 << u"videoCodec"_s;
}

void KtMediaTest::takesOnlyFilmsForTelevision()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, refusal);
    m_store = std::make_unique<Store>();
    const Answer answer = upload(u"uridongne-tv"_s, "VIDEO", "video/mp4", bytes);
    if (refusal.isEmpty()) {
        QCOMPARE(answer.status, 200);
        const Json media = at(m_store->get(u"/kt/uridongne-tv/v1/assets/"_s + m_id).json, "media");
        QCOMPARE(textAt(media, "videoCodec"), u"h264"_s);
        QCOMPARE(textAt(media, "audioCodec"), u"aac"_s);
        QCOMPARE(at(media, "frameRate").get<double>(), 5.0);
        return;
    }
    QCOMPARE(answer.status, 422);
    QCOMPARE(codeOf(answer), u"VIDEO_SPEC_INVALID"_s);
    QCOMPARE(textAt(answer.json.at("error").at("details").front(), "field"), refusal);
}

void KtMediaTest::takesOnlySoundsForTelephones_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("refusal");
    QByteArray lying = wave(10);
    lying[40] = lying[41] = '\x7f'; // the length of "data"
    QTest::newRow("telephone") << wave(10) << QString();
    QTest::newRow("too short") << wave(4) << u"durationSec"_s;
    QTest::newRow("too long") << wave(41) << u"durationSec"_s;
    QTest::newRow("coarse") << wave(10, 8) << u"bits"_s;
    QTest::newRow("longer than its file") << lying << u"content"_s;
    QTest::newRow("cut off") << wave(10).left(120'000) << u"content"_s;
}

void KtMediaTest::takesOnlySoundsForTelephones()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, refusal);
    m_store = std::make_unique<Store>();
    const Answer answer = upload(u"ringo-biz"_s, "AUDIO", "audio/wav", bytes);
    QCOMPARE(answer.status, refusal.isEmpty() ? 200 : 422);
    if (refusal.isEmpty())
        return;
    QCOMPARE(codeOf(answer), u"AUDIO_SPEC_INVALID"_s);
    QCOMPARE(textAt(answer.json.at("error").at("details").front(), "field"), refusal);
}

MADANG_TEST(QCoreApplication, KtMediaTest)
#include "tst_kt_media.moc"

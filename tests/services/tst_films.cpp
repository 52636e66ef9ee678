#include "services/media/film.h"
#include "services/poster_service.h"
#include "support/media_bench.h"
#include "support/program.h"
#include "support/virtual_clock.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QtEndian>

using namespace madang;
using namespace madang::test;
using namespace Qt::StringLiterals;

namespace {
PosterBrief chicken(PosterStyle style)
{
    PosterBrief brief;
    brief.style = style;
    brief.text = {u"오픈 3주년"_s,
                  u"반반치킨 1+1"_s,
                  u"생맥주 500cc 50명"_s,
                  u"매장에서 전화번호만 남기면 추첨해 드려요"_s,
                  u"2026. 11. 26.(목) ~ 12. 2.(수)"_s,
                  u"수원왕갈비통닭 · 031-123-4567"_s};
    return brief;
}

QList<QByteArray> boxesOf(const QByteArray& film)
{
    QList<QByteArray> boxes;
    for (qsizetype at = 0; at + 8 <= film.size();) {
        const auto size = qsizetype(qFromBigEndian<quint32>(film.constData() + at));
        boxes << film.mid(at + 4, 4);
        if (size < 8)
            break;
        at += size;
    }
    return boxes;
}

QImage frameAt(const QString& film, const QString& second, const QString& to)
{
    ask(u"ffmpeg"_s, {u"-v"_s, u"error"_s, u"-y"_s, u"-ss"_s, second, u"-i"_s, film, u"-frames:v"_s, u"1"_s, to});
    return QImage(to).convertToFormat(QImage::Format_RGB32);
}

/// How far two pictures are apart on average, where the words' layer hides the ground, or where it shows it.
double apart(const QImage& one, const QImage& other, const QImage& words, bool isHidden)
{
    double sum = 0;
    int count = 0;
    for (int y = 0; y < words.height(); y += 2) {
        for (int x = 0; x < words.width(); x += 2) {
            const int cover = qAlpha(words.pixel(x, y));
            if (isHidden ? cover != 255 : cover != 0)
                continue;
            sum += std::abs(qGreen(one.pixel(x, y)) - qGreen(other.pixel(x, y)));
            ++count;
        }
    }
    return count == 0 ? 0 : sum / count;
}
} // namespace

class FilmsTest final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<MediaBench>(); }

    void makesASpotForTelevision();
    void playsTheOwnersSound();
    void makesOneFilmForTwoAndAgainWhereItBroke();
    void stopsWhenNobodyWantsIt();
    void stopsWhenTheProgramEnds();
    void saysThatFfmpegIsMissing_data();
    void saysThatFfmpegIsMissing();
    void looksAtPicturesBeforeFfmpegDoes_data();
    void looksAtPicturesBeforeFfmpegDoes();
    void givesUpWhatStandsStill();
    void saysThatFfmpegBrokeOff();
    void believesNoHalfFilm();
    void clearsWhatAKilledProgramLeft();

private:
    QString poster() { return m_bench->folder.write(u"poster.jpg"_s, still()); }
    static QByteArray still(QSize size = {1920, 1080})
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(0xff336699U);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "JPG", 90);
        return bytes;
    }

    std::unique_ptr<MediaBench> m_bench;
};

void FilmsTest::makesASpotForTelevision()
{
    PosterService posters;
    const auto files = waitFor(
        posters.write({chicken(PosterStyle::Fancy)}, {u"tv"_s}, m_bench->folder.path(), PosterService::Films::Layers),
        kFilmPatience);
    QVERIFY(files.size() == 1 && files.first());
    const QString path = files.first()->path;
    QList<int> percents;
    const Result<QString> film
        = waitFor(m_bench->workshop.film(path, [&](int percent) { percents << percent; }), kFilmPatience);
    QVERIFY2(film, qPrintable(film ? QString() : film.error().detail));

    const nlohmann::json probed = probe(*film);
    const nlohmann::json picture = streamOf(probed, "video");
    QCOMPARE(QString::fromStdString(picture.at("codec_name").get<std::string>()), u"h264"_s);
    QCOMPARE(QString::fromStdString(picture.at("pix_fmt").get<std::string>()), u"yuv420p"_s);
    QCOMPARE(QString::fromStdString(picture.at("r_frame_rate").get<std::string>()), u"30000/1001"_s);
    QCOMPARE(picture.at("width").get<int>(), 1920);
    QCOMPARE(picture.at("height").get<int>(), 1080);
    QCOMPARE(QString::fromStdString(streamOf(probed, "audio").at("codec_name").get<std::string>()), u"aac"_s);
    const double length = QString::fromStdString(probed.at("format").at("duration").get<std::string>()).toDouble();
    QVERIFY2(std::abs(length - 15.0) < 0.05, qPrintable(QString::number(length)));
    const QByteArray bytes = m_bench->folder.read(u"made/"_s + QFileInfo(*film).fileName());
    QVERIFY(bytes.size() > 10'000 && bytes.size() < 100 * 1024 * 1024);
    const QList<QByteArray> boxes = boxesOf(bytes);
    QVERIFY(boxes.indexOf("moov") >= 0 && boxes.indexOf("moov") < boxes.indexOf("mdat")); // plays while it loads
    QCOMPARE(percents.last(), 100);
    QVERIFY(std::ranges::is_sorted(percents));
    QVERIFY(m_bench->made() == QStringList{QFileInfo(*film).fileName()});

    const QImage words(filmLayersOf(path).words);
    const QImage first = frameAt(*film, u"0"_s, m_bench->folder.filePath(u"first.png"_s));
    const QImage last = frameAt(*film, u"14.9"_s, m_bench->folder.filePath(u"last.png"_s));
    QVERIFY(!words.isNull() && !first.isNull() && !last.isNull());
    QVERIFY2(apart(first, last, words, true) < 2.0, "the words move");
    QVERIFY2(apart(first, last, words, false) > 2.0, "nothing moves");
    const QImage poster = QImage(path).convertToFormat(QImage::Format_RGB32);
    QVERIFY2(apart(first, poster, words, true) < 4.0, "other words than on the poster");

    // Once more: found, and not made; not even ffmpeg is needed.
    m_bench->options.ffmpeg = u"/nowhere/ffmpeg"_s;
    const QDateTime before = QFileInfo(*film).lastModified();
    const Result<QString> again = waitFor(m_bench->workshop.film(path, {}));
    QVERIFY(again && *again == *film);
    QCOMPARE(QFileInfo(*film).lastModified(), before);
}

void FilmsTest::playsTheOwnersSound()
{
    const QString path = poster();
    const Result<QString> silent = waitFor(m_bench->workshop.film(path, {}), kFilmPatience);
    m_bench->options.filmSound
        = m_bench->folder.write(u"노래.wav"_s, wav({.rate = 44'100, .channels = 2, .seconds = 20}));
    const Result<QString> loud = waitFor(m_bench->workshop.film(path, {}), kFilmPatience);
    QVERIFY(silent && loud);
    QVERIFY(*silent != *loud); // not the cached one without sound
    QVERIFY(peakOf(*silent) < -80);
    QVERIFY(peakOf(*loud) > -40 && peakOf(*loud) < -1);
    const double length
        = QString::fromStdString(probe(*loud).at("format").at("duration").get<std::string>()).toDouble();
    QVERIFY(std::abs(length - 15.0) < 0.05);

    m_bench->options.filmSound = m_bench->folder.write(u"playlist.mp3"_s, "#EXTM3U\nfile:///etc/passwd\n");
    const Result<QString> hostile = waitFor(m_bench->workshop.film(path, {}));
    QVERIFY(!hostile);
    QCOMPARE(hostile.error().kind, ErrorKind::UnsupportedSound);
}

void FilmsTest::makesOneFilmForTwoAndAgainWhereItBroke()
{
    m_bench->options.ffmpeg
        = m_bench->script("echo run >> \"$(dirname \"$0\")/runs\"\nexec " + ffmpegPath().toUtf8() + " \"$@\"\n");
    const QString path = poster();
    auto first = m_bench->workshop.film(path, {});
    const auto second = m_bench->workshop.film(path, {});
    QTRY_COMPARE(m_bench->folder.read(u"runs"_s), QByteArray("run\n"));
    first.cancel(); // the other still waits for it
    const Result<QString> film = waitFor(second, kFilmPatience);
    QVERIFY2(film, qPrintable(film ? QString() : film.error().detail));
    QVERIFY(media::isWholeFilm(*film));
    QCOMPARE(m_bench->folder.read(u"runs"_s), QByteArray("run\n"));

    // One that lost its end is made again, to the same bytes.
    QFile file(*film);
    const qint64 size = file.size();
    QVERIFY(file.resize(size / 2));
    QVERIFY(!media::isWholeFilm(*film));
    const Result<QString> again = waitFor(m_bench->workshop.film(path, {}), kFilmPatience);
    QVERIFY(again && *again == *film);
    QVERIFY(media::isWholeFilm(*again));
    QCOMPARE(QFileInfo(*again).size(), size);
}

void FilmsTest::stopsWhenNobodyWantsIt()
{
    auto film = m_bench->workshop.film(poster(), {});
    QTRY_VERIFY(!m_bench->made().isEmpty()); // a part of it
    QVERIFY(m_bench->running() > 0);
    film.cancel();
    QTRY_COMPARE(m_bench->running(), 0);
    QTRY_VERIFY(m_bench->made().isEmpty());
}

void FilmsTest::stopsWhenTheProgramEnds()
{
    const MediaBench& bench = *m_bench;
    {
        media::MediaWorkshop workshop(
            bench.folder.filePath(u"made"_s), [&] { return bench.options; }, bench.clock);
        const auto film = workshop.film(poster(), {});
        QTRY_VERIFY(!bench.made().isEmpty());
    }
    QCOMPARE(bench.running(), 0);
    QVERIFY(bench.made().isEmpty());
}

void FilmsTest::saysThatFfmpegIsMissing_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("no such file") << u"/nowhere/ffmpeg"_s;
    QTest::newRow("not found") << QString();
}

void FilmsTest::saysThatFfmpegIsMissing()
{
    QFETCH(const QString, program);
    m_bench->options.ffmpeg = program;
    const Result<QString> film = waitFor(m_bench->workshop.film(poster(), {}));
    QVERIFY(!film);
    QCOMPARE(film.error().kind, ErrorKind::ToolMissing);
    QVERIFY(m_bench->made().isEmpty());
}

void FilmsTest::looksAtPicturesBeforeFfmpegDoes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no picture") << QByteArray(5000, 'x') << ErrorKind::UnsupportedImage;
    QTest::newRow("cut off in its header") << still().left(100) << ErrorKind::UnsupportedImage;
    QTest::newRow("empty") << QByteArray() << ErrorKind::UnsupportedImage;
    QTest::newRow("of another size") << still({800, 600}) << ErrorKind::UnsupportedImage;
    QTest::newRow("a script") << QByteArray("ffconcat version 1.0\nfile /etc/passwd\n") << ErrorKind::UnsupportedImage;
    QTest::newRow("too large") << still().leftJustified(11'000'000, '\0') << ErrorKind::FileTooLarge;
}

void FilmsTest::looksAtPicturesBeforeFfmpegDoes()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const ErrorKind, kind);
    m_bench->options.ffmpeg = m_bench->script("echo run >> \"$(dirname \"$0\")/runs\"\n");
    const Result<QString> film = waitFor(m_bench->workshop.film(m_bench->folder.write(u"poster.jpg"_s, bytes), {}));
    QVERIFY(!film);
    QCOMPARE(film.error().kind, kind);
    QVERIFY(m_bench->folder.read(u"runs"_s).isNull());
    const Result<QString> none = waitFor(m_bench->workshop.film(m_bench->folder.filePath(u"none.jpg"_s), {}));
    QCOMPARE(none.error().kind, ErrorKind::FileUnreadable);
}

void FilmsTest::givesUpWhatStandsStill()
{
    VirtualClock clock;
    MediaBench& bench = *m_bench;
    bench.options.ffmpeg = bench.script("echo out_time_us=100000\nexec sleep 1000\n");
    media::MediaWorkshop workshop(
        bench.folder.filePath(u"made"_s), [&] { return bench.options; }, clock);
    bool hasMoved = false;
    const auto film = workshop.film(poster(), [&](int) { hasMoved = true; });
    QTRY_VERIFY(hasMoved);
    // A night in which the machine slept is one look that is due, not the end.
    clock.advance(std::chrono::seconds(10));
    QVERIFY(!film.isFinished());
    clock.advance(std::chrono::seconds(60));
    const Result<QString> given = waitFor(film);
    QVERIFY(!given);
    QCOMPARE(given.error().kind, ErrorKind::ToolFailed);
    QVERIFY(given.error().detail.contains(u"100 ms"_s));
    QVERIFY(bench.made().isEmpty());
}

void FilmsTest::saysThatFfmpegBrokeOff()
{
    m_bench->options.ffmpeg = m_bench->script("echo \"Unknown encoder 'libx264'\" >&2\nexit 7\n");
    const Result<QString> film = waitFor(m_bench->workshop.film(poster(), {}));
    QVERIFY(!film);
    QCOMPARE(film.error().kind, ErrorKind::ToolFailed);
    QVERIFY2(film.error().detail.contains(u"Unknown encoder 'libx264'"_s), qPrintable(film.error().detail));
    m_bench->options.ffmpeg
        = m_bench->script("echo 'av_interleaved_write_frame(): No space left on device' >&2\nexit 1\n");
    QCOMPARE(waitFor(m_bench->workshop.film(poster(), {})).error().kind, ErrorKind::DiskFull);
}

void FilmsTest::believesNoHalfFilm()
{
    // "A success" that wrote something else.
    m_bench->options.ffmpeg = m_bench->script("for last; do :; done\necho half > \"${last#file:}\"\n");
    const Result<QString> film = waitFor(m_bench->workshop.film(poster(), {}));
    QVERIFY(!film);
    QCOMPARE(film.error().kind, ErrorKind::ToolFailed);
    QVERIFY(m_bench->made().isEmpty());
}

void FilmsTest::clearsWhatAKilledProgramLeft()
{
    const QString part = m_bench->folder.write(u"made/0123.mp4.abc.part"_s, "half");
    auto film = m_bench->workshop.film(poster(), {});
    QTRY_VERIFY(!QFile::exists(part));
    film.cancel();
    QTRY_COMPARE(m_bench->running(), 0);
}

MADANG_TEST(QGuiApplication, FilmsTest)
#include "tst_films.moc"

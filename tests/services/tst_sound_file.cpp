#include "services/media/sound_file.h"
#include "support/media_bench.h"
#include "support/program.h"

using namespace madang;
using namespace madang::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class SoundFileTest final : public QObject {
    Q_OBJECT

private slots:
    void readsWhatARecordingIs_data();
    void readsWhatARecordingIs();
    void doesNotBelieveHeaders_data();
    void doesNotBelieveHeaders();
    void knowsFilesByTheirBytes_data();
    void knowsFilesByTheirBytes();
    void takesNoGiants();
    void makesTelephoneSoundOfAnything_data();
    void makesTelephoneSoundOfAnything();
    void convertsOnce();

private:
    TempFolder m_folder;
};

namespace {
/// `bytes` with `value` written at `at`.
QByteArray with(QByteArray bytes, qsizetype at, quint32 value, int count = 4)
{
    for (int i = 0; i < count; ++i)
        bytes[at + i] = char(value >> (8 * i) & 0xffU);
    return bytes;
}
constexpr qsizetype kRiffSize = 4;
constexpr qsizetype kFormatSize = 16;
constexpr qsizetype kFormatTag = 20;
constexpr qsizetype kChannels = 22;
constexpr qsizetype kRate = 24;
constexpr qsizetype kBytesPerSecond = 28;
constexpr qsizetype kBits = 34;
constexpr qsizetype kDataSize = 40;
} // namespace

void SoundFileTest::readsWhatARecordingIs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("rate");
    QTest::addColumn<int>("ms");
    QTest::addColumn<bool>("isTelephone");
    QTest::addColumn<bool>("isTaken");
    QByteArray listed = wav({});
    listed.insert(12, QByteArray("LIST\x05\0\0\0abcde\0", 14)); // an odd chunk before the format, padded
    listed = with(listed, kRiffSize, quint32(listed.size() - 8));
    QTest::newRow("telephone") << wav({}) << 8000 << 10'000 << true << true;
    QTest::newRow("more parts") << listed << 8000 << 10'000 << true << true;
    QTest::newRow("8 bit") << wav({.bits = 8}) << 8000 << 10'000 << false << false;
    QTest::newRow("24 bit") << wav({.bits = 24}) << 8000 << 10'000 << false << false;
    QTest::newRow("two channels") << wav({.channels = 2}) << 8000 << 10'000 << false << true;
    QTest::newRow("compact disc") << wav({.rate = 44'100, .channels = 2}) << 44'100 << 10'000 << false << true;
    QTest::newRow("22 kHz") << wav({.rate = 22'050}) << 22'050 << 10'000 << false << false;
    QTest::newRow("floating point") << with(wav({}), kFormatTag, 3, 2) << 0 << 0 << false << false;
    QTest::newRow("half a second") << wav({.seconds = 0.5}) << 8000 << 500 << true << true;
}

void SoundFileTest::readsWhatARecordingIs()
{
    QFETCH(const QByteArray, bytes);
    const Result<media::WavFacts> facts = media::readWav(m_folder.write(u"a.wav"_s, bytes));
    QVERIFY2(facts, qPrintable(facts ? QString() : facts.error().detail));
    QTEST(facts->rate, "rate");
    QTEST(int(facts->length.count()), "ms");
    QTEST(media::isTelephoneSound(*facts), "isTelephone");
    QTEST(media::isTakenByKt(*facts), "isTaken");
}

void SoundFileTest::doesNotBelieveHeaders_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = wav({});
    QTest::newRow("data longer than the file") << with(good, kDataSize, 0x7fffffff);
    QTest::newRow("data as long as numbers go") << with(good, kDataSize, 0xffffffff);
    QTest::newRow("whole longer than the file") << with(good, kRiffSize, 0xffffffff);
    QTest::newRow("format longer than the file") << with(good, kFormatSize, 0xfffffff0);
    QTest::newRow("format too short") << with(good, kFormatSize, 4);
    QTest::newRow("cut off in the sound") << good.left(100'000);
    QTest::newRow("cut off in the header") << good.left(30);
    QTest::newRow("a name only") << QByteArray("RIFF\x04\0\0\0WAVE", 12);
    QTest::newRow("no data") << with(good.left(44), kDataSize, 0);
    QTest::newRow("no channels") << with(good, kChannels, 0, 2);
    QTest::newRow("many channels") << with(good, kChannels, 0xffff, 2);
    QTest::newRow("no rate") << with(good, kRate, 0);
    QTest::newRow("a rate beyond reason") << with(good, kRate, 0xffffffff);
    QTest::newRow("no bytes a second") << with(good, kBytesPerSecond, 0);
    QTest::newRow("bytes a second that do not follow") << with(good, kBytesPerSecond, 1);
    QTest::newRow("no bits") << with(good, kBits, 0, 2);
    QTest::newRow("sound before its format") << good.left(12) + good.mid(36) + good.mid(12, 24);
    QByteArray many = good.left(12);
    for (int i = 0; i < 100'000; ++i)
        many += QByteArray("junk\0\0\0\0", 8);
    QTest::newRow("parts without end") << many;
}

void SoundFileTest::doesNotBelieveHeaders()
{
    QFETCH(QByteArray, bytes);
    const Result<media::WavFacts> facts = media::readWav(m_folder.write(u"a.wav"_s, bytes));
    QVERIFY(!facts);
    QCOMPARE(facts.error().kind, ErrorKind::UnsupportedSound);
}

void SoundFileTest::knowsFilesByTheirBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind"); // -1: none
    QTest::newRow("wav") << wav({}) << int(media::SoundKind::Wav);
    QTest::newRow("tagged mp3") << QByteArray("ID3\x04\0\0\0\0\0\0\xff\xfb", 12) << int(media::SoundKind::Mp3);
    QTest::newRow("mp3") << QByteArray("\xff\xfb\x90\x64\0\0\0\0\0\0\0\0", 12) << int(media::SoundKind::Mp3);
    QTest::newRow("playlist") << QByteArray("#EXTM3U\nfile:///etc/passwd\n") << -1;
    QTest::newRow("list of films") << QByteArray("ffconcat version 1.0\nfile '/etc/passwd'\n") << -1;
    QTest::newRow("aac") << QByteArray("\xff\xf1\x50\x80\0\0\0\0\0\0\0\0", 12) << -1;
    QTest::newRow("film") << QByteArray("\0\0\0\x20"
                                        "ftypisom",
                                        12)
                          << -1;
    QTest::newRow("nothing") << QByteArray() << -1;
}

void SoundFileTest::knowsFilesByTheirBytes()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, kind);
    const Result<media::SoundKind> found = media::soundKind(m_folder.write(u"a.mp3"_s, bytes));
    QCOMPARE(found ? int(*found) : -1, kind);
    if (!found)
        QCOMPARE(found.error().kind, ErrorKind::UnsupportedSound);
    QCOMPARE(media::soundKind(m_folder.filePath(u"none"_s)).error().kind, ErrorKind::FileUnreadable);
}

void SoundFileTest::takesNoGiants()
{
    QFile file(m_folder.write(u"giant.wav"_s, wav({})));
    QVERIFY(file.resize(4LL * 1024 * 1024 * 1024)); // takes no room: nothing is in it
    const Result<media::WavFacts> facts = media::readWav(file.fileName());
    QVERIFY(!facts);
    QCOMPARE(facts.error().kind, ErrorKind::FileTooLarge);
}

void SoundFileTest::makesTelephoneSoundOfAnything_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("asMp3");
    QTest::newRow("studio") << wav({.rate = 96'000, .channels = 2, .bits = 24, .seconds = 7, .level = 1}) << false;
    QTest::newRow("old") << wav({.rate = 11'025, .bits = 8, .seconds = 7, .level = 1}) << false;
    QTest::newRow("mp3") << wav({.rate = 44'100, .channels = 2, .seconds = 7, .level = 1}) << true;
}

void SoundFileTest::makesTelephoneSoundOfAnything()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, asMp3);
    MediaBench bench;
    bench.options.greeting = bench.folder.write(u"가게 인사.wav"_s, bytes);
    if (asMp3) {
        const QString mp3 = bench.folder.filePath(u"가게 인사.mp3"_s);
        ask(u"ffmpeg"_s, {u"-v"_s, u"error"_s, u"-i"_s, bench.options.greeting, u"-c:a"_s, u"libmp3lame"_s, mp3});
        bench.options.greeting = mp3;
    }
    const Result<media::Greeting> greeting = waitFor(bench.workshop.greeting({}), kFilmPatience);
    QVERIFY2(greeting, qPrintable(greeting ? QString() : greeting.error().detail));
    QVERIFY(greeting->isWav && !greeting->isAsGiven);
    const QString path = bench.folder.write(u"made.wav"_s, greeting->bytes);
    const Result<media::WavFacts> facts = media::readWav(path);
    QVERIFY(facts && media::isTelephoneSound(*facts));
    QVERIFY(std::chrono::abs(facts->length - 7s) < 200ms);
    QVERIFY(peakOf(path) <= -1.0);
    QVERIFY(peakOf(path) > -12.0);
}

void SoundFileTest::convertsOnce()
{
    MediaBench bench;
    bench.options.greeting = bench.folder.write(u"a.wav"_s, wav({.rate = 44'100}));
    const Result<media::Greeting> first = waitFor(bench.workshop.greeting({}), kFilmPatience);
    QVERIFY(first);
    bench.options.ffmpeg = u"/nowhere/ffmpeg"_s;
    const Result<media::Greeting> second = waitFor(bench.workshop.greeting({}));
    QVERIFY(second && second->bytes == first->bytes);
    // What nobody can convert and KT would not take is not sent.
    bench.options.greeting = bench.folder.write(u"b.wav"_s, wav({.rate = 22'050}));
    QCOMPARE(waitFor(bench.workshop.greeting({})).error().kind, ErrorKind::ToolMissing);
}

MADANG_TEST(QCoreApplication, SoundFileTest)
#include "tst_sound_file.moc"

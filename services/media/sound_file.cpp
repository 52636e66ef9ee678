#include "services/media/sound_file.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace madang::media {

namespace {
constexpr int kMostChunks = 200;
constexpr int kRateMax = 192'000;

Error unsupported(const QString& path, const char* why)
{
    return {ErrorKind::UnsupportedSound, path + u": "_s + QLatin1StringView(why), {}};
}

quint32 little32(const QByteArray& bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

quint16 little16(const QByteArray& bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

/// The first 16 bytes of "fmt ". The derived numbers of integer PCM have to follow from the others.
std::optional<WavFacts> readFormat(const QByteArray& fmt)
{
    constexpr quint16 kPcm = 1;
    if (fmt.size() < 16)
        return std::nullopt;
    if (little16(fmt, 0) != kPcm)
        return WavFacts{};
    const quint32 rate = little32(fmt, 4);
    const WavFacts facts{true, little16(fmt, 2), int(std::min<quint32>(rate, kRateMax + 1)), little16(fmt, 14), 0ms};
    const bool isSane = facts.channels >= 1 && facts.channels <= 8 && facts.rate >= 4000 && facts.rate <= kRateMax
        && (facts.bits == 8 || facts.bits == 16 || facts.bits == 24 || facts.bits == 32);
    const int block = facts.channels * facts.bits / 8;
    const bool addsUp = little16(fmt, 12) == block && little32(fmt, 8) == quint32(block) * rate;
    return isSane && addsUp ? std::optional(facts) : std::nullopt;
}
} // namespace

Result<SoundKind> soundKind(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.isSequential())
        return Error{ErrorKind::FileUnreadable, path + u": "_s + file.errorString(), {}};
    if (file.size() > kLargestRecording)
        return Error{ErrorKind::FileTooLarge, path, {}};
    const QByteArray head = file.read(12);
    if (head.size() == 12 && head.startsWith("RIFF") && head.endsWith("WAVE"))
        return SoundKind::Wav;
    const auto byte = [&head](qsizetype at) { return at < head.size() ? quint8(head.at(at)) : quint8(0); };
    // Eleven bits of synchronisation, a version and layer III.
    const bool isFrame = byte(0) == 0xff && (byte(1) & 0xe6U) == 0xe2U && (byte(1) & 0x18U) != 0x08U;
    if (isFrame || head.startsWith("ID3"))
        return SoundKind::Mp3;
    return unsupported(path, "neither WAV nor MP3");
}

Result<WavFacts> readWav(const QString& path)
{
    const Result<SoundKind> kind = soundKind(path);
    if (!kind)
        return kind.error();
    if (*kind != SoundKind::Wav)
        return unsupported(path, "not a WAV file");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::FileUnreadable, path + u": "_s + file.errorString(), {}};
    const QByteArray riff = file.read(12);
    if (riff.size() < 12 || qint64(little32(riff, 4)) + 8 > file.size() + 1)
        return unsupported(path, "cut off");
    std::optional<WavFacts> facts;
    qint64 at = 12;
    for (int chunks = 0; chunks < kMostChunks && at + 8 <= file.size(); ++chunks) {
        const QByteArray head = file.seek(at) ? file.read(8) : QByteArray();
        if (head.size() < 8)
            break;
        const qint64 size = little32(head, 4);
        if (size > file.size() - at - 8)
            return unsupported(path, "a part is longer than the file");
        if (head.startsWith("fmt ")) {
            facts = readFormat(file.read(std::min<qint64>(size, 40)));
            if (!facts)
                return unsupported(path, "numbers that do not add up");
        } else if (head.startsWith("data")) {
            if (!facts)
                return unsupported(path, "sound before its format");
            if (!facts->isPcm)
                return *facts;
            const qint64 perSecond = qint64(facts->channels) * facts->bits / 8 * facts->rate;
            facts->length = std::chrono::milliseconds(size * 1000 / perSecond);
            return facts->length > 0ms ? Result<WavFacts>(*facts) : unsupported(path, "nothing to hear");
        }
        at += 8 + size + (size & 1);
    }
    return unsupported(path, "no sound in it");
}

bool isTelephoneSound(const WavFacts& facts)
{
    return facts.isPcm && facts.channels == 1 && facts.rate == 8000 && facts.bits == 16;
}

bool isTakenByKt(const WavFacts& facts)
{
    constexpr std::array kRates{8000, 16000, 44100, 48000};
    return facts.isPcm && facts.channels <= 2 && facts.bits == 16
        && std::ranges::find(kRates, facts.rate) != kRates.end();
}

Result<void> checkGreetingLength(const WavFacts& facts)
{
    if (facts.length >= kShortestGreeting && facts.length <= kLongestGreeting)
        return {};
    return Error{ErrorKind::UnsupportedSound, u"a greeting of %1 ms"_s.arg(facts.length.count()), {}};
}

QStringList inputOf(const QString& path)
{
    const Result<SoundKind> kind = soundKind(path);
    return {u"-f"_s, kind && *kind == SoundKind::Wav ? u"wav"_s : u"mp3"_s, u"-i"_s, u"file:"_s + path};
}

QStringList greetingArguments(const QString& path)
{
    return inputOf(path)
        + QStringList{u"-map"_s,
                      u"0:a:0"_s,
                      u"-t"_s,
                      QString::number(kLongestGreeting.count() + 1),
                      u"-af"_s,
                      u"aresample=8000,aformat=channel_layouts=mono,alimiter=limit=0.88:level=disabled"_s,
                      u"-c:a"_s,
                      u"pcm_s16le"_s,
                      u"-map_metadata"_s,
                      u"-1"_s,
                      u"-fflags"_s,
                      u"+bitexact"_s,
                      u"-flags:a"_s,
                      u"+bitexact"_s,
                      u"-f"_s,
                      u"wav"_s};
}

} // namespace madang::media

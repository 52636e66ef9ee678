#pragma once

#include "domain/result.h"

#include <QString>
#include <QStringList>

#include <chrono>

namespace madang::media {

/// What a file is by its first bytes, whatever it is called.
enum class SoundKind { Wav, Mp3 };

/// A recording, as its header says and as its length on disk bears out.
struct WavFacts {
    bool isPcm = false; ///< integer samples; of anything else the rest is not known
    int channels = 0;
    int rate = 0; ///< Hz
    int bits = 0;
    std::chrono::milliseconds length{0};

    friend bool operator==(const WavFacts&, const WavFacts&) = default;
};

inline constexpr std::chrono::seconds kShortestGreeting{5};
inline constexpr std::chrono::seconds kLongestGreeting{40};
inline constexpr qint64 kLargestGreeting = 5LL * 1024 * 1024; ///< as KT takes them
inline constexpr qint64 kLargestRecording = 100LL * 1024 * 1024; ///< what an owner may give to be converted

/// FileUnreadable, FileTooLarge over 100 MB, UnsupportedSound where it is neither.
Result<SoundKind> soundKind(const QString& path);

/// Of a WAV file. UnsupportedSound: another kind of file, cut off, numbers that do not add up, nothing in it.
/// Reads headers only, however large the file says it is.
Result<WavFacts> readWav(const QString& path);

/// 8 kHz, 16 bit, one channel: what the telephone carries.
bool isTelephoneSound(const WavFacts& facts);
/// What KT converts by itself.
bool isTakenByKt(const WavFacts& facts);

/// UnsupportedSound where it is too short or too long for callers.
Result<void> checkGreetingLength(const WavFacts& facts);

/// How ffmpeg is told to read it: as what it is, and as nothing else.
QStringList inputOf(const QString& path);
/// A recording becomes telephone sound, at most -1 dBFS, a second longer than may be at most so that its length shows.
QStringList greetingArguments(const QString& path);

} // namespace madang::media

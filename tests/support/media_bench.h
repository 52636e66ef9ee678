#pragma once

#include "services/media/media_workshop.h"
#include "services/poster_renderer.h"
#include "support/fixed_clock.h"
#include "support/temp_folder.h"
#include "support/wait.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <chrono>
#include <cmath>

namespace madang::test {

using namespace Qt::StringLiterals;

/// A film takes this machine seconds; a machine that is busy with other things, minutes.
inline constexpr std::chrono::milliseconds kFilmPatience = std::chrono::minutes(8);

inline QString ffmpegPath()
{
    const QString path = QStandardPaths::findExecutable(u"ffmpeg"_s);
    if (path.isEmpty())
        qFatal("these tests need ffmpeg (installer/packages/debian-test.txt)");
    return path;
}

/// What a program of the ffmpeg family says; fails the test where it fails.
inline QByteArray ask(const QString& program, const QStringList& arguments,
                      QProcess::ProcessChannel channel = QProcess::StandardOutput)
{
    QProcess process;
    process.start(QStandardPaths::findExecutable(program), arguments, QIODevice::ReadOnly);
    if (!process.waitForFinished(int(kFilmPatience.count())) || process.exitCode() != 0)
        QTest::qFail(qPrintable(program + u": "_s + QString::fromUtf8(process.readAllStandardError())), __FILE__,
                     __LINE__);
    process.setReadChannel(channel);
    return process.readAll();
}

inline nlohmann::json probe(const QString& path)
{
    const QByteArray said
        = ask(u"ffprobe"_s, {u"-v"_s, u"error"_s, u"-of"_s, u"json"_s, u"-show_streams"_s, u"-show_format"_s, path});
    return nlohmann::json::parse(said.begin(), said.end(), nullptr, false);
}

inline nlohmann::json streamOf(const nlohmann::json& probed, const char* type)
{
    for (const nlohmann::json& stream : probed.at("streams")) {
        if (stream.at("codec_type") == type)
            return stream;
    }
    return nlohmann::json::object();
}

/// The loudest moment, in dBFS.
inline double peakOf(const QString& path)
{
    const QString said = QString::fromUtf8(ask(u"ffmpeg"_s,
                                               {u"-hide_banner"_s, u"-nostats"_s, u"-i"_s, path, u"-vn"_s, u"-af"_s,
                                                u"volumedetect"_s, u"-f"_s, u"null"_s, u"-"_s},
                                               QProcess::StandardError));
    const QString name = u"max_volume:"_s;
    return said.mid(said.indexOf(name) + name.size()).trimmed().section(u' ', 0, 0).toDouble();
}

struct Tone {
    int rate = 8000;
    int channels = 1;
    int bits = 16;
    double seconds = 10;
    double level = 0.5;
};

/// A WAV file of one steady tone.
inline QByteArray wav(const Tone& tone)
{
    const auto little = [](quint64 value, int bytes) {
        QByteArray text;
        for (int i = 0; i < bytes; ++i)
            text.append(char(value >> (8 * i) & 0xffU));
        return text;
    };
    QByteArray samples;
    for (int i = 0; i < int(tone.rate * tone.seconds); ++i) {
        const double height = tone.level * std::sin(2 * M_PI * 440 * i / tone.rate);
        const auto value = qint64(height * double((1LL << (tone.bits - 1)) - 1));
        for (int channel = 0; channel < tone.channels; ++channel)
            samples += little(quint64(tone.bits == 8 ? value + 128 : value), tone.bits / 8);
    }
    const int block = tone.channels * tone.bits / 8;
    const QByteArray format = "fmt " + little(16, 4) + little(1, 2) + little(quint64(tone.channels), 2)
        + little(quint64(tone.rate), 4) + little(quint64(block) * quint64(tone.rate), 4) + little(quint64(block), 2)
        + little(quint64(tone.bits), 2);
    const QByteArray body = "WAVE" + format + "data" + little(quint64(samples.size()), 4) + samples;
    return "RIFF" + little(quint64(body.size()), 4) + body;
}

/// Films and sounds with the real ffmpeg, in a folder of their own.
struct MediaBench {
    TempFolder folder;
    FixedClock clock;
    MediaOptions options{ffmpegPath(), {}, {}};
    media::MediaWorkshop workshop{folder.filePath(u"made"_s), [this] { return options; }, clock};

    QStringList made() const { return QDir(folder.filePath(u"made"_s)).entryList(QDir::Files); }

    /// A program in ffmpeg's place.
    QString script(const QByteArray& lines) const
    {
        const QString path = folder.write(u"ffmpeg"_s, "#!/bin/sh\n" + lines);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }

    /// Processes that work on something in the folder.
    int running() const
    {
        int count = 0;
        const QStringList ids = QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs);
        for (const QString& id : ids) {
            QFile line(u"/proc/%1/cmdline"_s.arg(id));
            if (line.open(QIODevice::ReadOnly) && line.readAll().contains(folder.path().toUtf8()))
                ++count;
        }
        return count;
    }
};

} // namespace madang::test

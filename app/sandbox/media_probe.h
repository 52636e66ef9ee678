#pragma once

#include <QByteArray>
#include <QString>

namespace madang::sandbox {

/// What can be told of a picture, sound or film from its bytes alone.
struct Media {
    QString format; ///< "jpeg" "png" "wav" "mp3" "mp4", or empty where it is none of these
    int width = 0;
    int height = 0;
    double durationSec = 0;
    int sampleRate = 0;
    int channels = 0;
    int bits = 0;
    int kbps = 0;
    bool isPcm = false;
    bool isWhole = true; ///< nothing is longer than the file it stands in
    int peak = 0; ///< of 16-bit PCM
    QString videoCodec; ///< "h264", or the four letters of another
    QString audioCodec; ///< "aac", or the four letters of another; empty: no sound
    double frameRate = 0;
};

Media probeMedia(const QByteArray& bytes);

} // namespace madang::sandbox

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
};

Media probeMedia(const QByteArray& bytes);

} // namespace madang::sandbox

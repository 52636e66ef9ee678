#pragma once

#include "domain/result.h"
#include "services/media/ffmpeg_job.h"

namespace madang::media {

/// A spot for television: 15 seconds, 1920x1080, H.264 and AAC in MP4. The ground of the poster comes slowly nearer,
/// the words stand still; where the poster's layers are not there, the poster stands still for the whole time.
struct FilmOrder {
    QString ground; ///< JPEG, 1920x1080
    QString words; ///< PNG of the same size; empty: nothing moves
    QString sound; ///< WAV or MP3; empty: silent
};

inline constexpr qint64 kLargestFilm = 100LL * 1024 * 1024; ///< as KT takes them

/// UnsupportedImage or FileUnreadable where a picture is not what it should be, UnsupportedSound for the sound: what
/// ffmpeg gets to read has been looked at.
Result<void> checkFilmOrder(const FilmOrder& order);
/// The same order, the same bytes in its files, and the same name.
Result<QString> filmName(const FilmOrder& order);
QStringList filmArguments(const FilmOrder& order);
std::chrono::microseconds filmLength();

/// Header and pictures are there and nothing is cut off, as far as the boxes tell.
bool isWholeFilm(const QString& path);

} // namespace madang::media

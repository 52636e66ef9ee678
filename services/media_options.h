#pragma once

#include "domain/result.h"

#include <QString>

namespace madang {

/// What films and sounds are made with, as the owner set it.
struct MediaOptions {
    QString ffmpeg; ///< the program; empty or not there: no films, and sounds only as they are
    QString filmSound; ///< a file that is heard in films; empty: they are silent
    QString greeting; ///< a recording for callers of the store; may be empty
};

/// Whether a file can be heard in a film, or be a greeting for callers: UnsupportedSound, FileUnreadable, FileTooLarge.
/// What is converted may still turn out too short or too long.
Result<void> checkFilmSound(const QString& path);
Result<void> checkGreeting(const QString& path);

} // namespace madang

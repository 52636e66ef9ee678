#pragma once

#include <QString>

namespace madang {

/// What films and sounds are made with, as the owner set it.
struct MediaOptions {
    QString ffmpeg; ///< the program; empty or not there: no films, and sounds only as they are
    QString filmSound; ///< a file that is heard in films; empty: they are silent
    QString greeting; ///< a recording for callers of the store; may be empty
};

} // namespace madang

#pragma once

#include "runtime/runtime.h"

#include <QString>

class QCommandLineParser;

namespace madang {

/// What `madang` was started with.
struct LaunchOptions {
    RuntimeOptions runtime;
    bool kiosk = false; ///< straight into the kiosk, on a PC of its own
    QString shotsFolder; ///< do the main job by itself and write a picture of every screen there
    QString language; ///< "ko", "en"; empty: as it is set
    bool exitAfterStartup = false; ///< quit after the first paint and say how long it took
};

/// Reads the command line; prints help or a mistake and ends the program where it must (exit code 2 for wrong use).
LaunchOptions readLaunchOptions(const QStringList& arguments);

} // namespace madang

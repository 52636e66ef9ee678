#pragma once

#include "launch_options.h"

namespace madang {

class GuiApplication;

/// Does the main job by itself in practice mode, from the first start to the drawn winners, and writes a PNG of every
/// screen on the way in light, dark and 150 %, at 1366×768 and 1920×1080, into options.shotsFolder. Says on standard
/// output what it did. Returns the program's exit code: 0 only when every step was reached and every picture written.
int takeShots(GuiApplication& gui, const LaunchOptions& options);

} // namespace madang

#pragma once

#include "services/posters/layouts.h"

namespace madang::posters::fancy {

/// What is in the sky of the industry's night: fireworks, floodlights, a moon…
void paintNightScene(QPainter& painter, const Ground& ground);
/// The strings of lamps along the upper edge, with the industry's own lanterns.
void paintStrings(QPainter& painter, const Ground& ground);

} // namespace madang::posters::fancy

#pragma once

#include "ui/posters/customer_places.h"
#include "ui/posters/place_screen.h"

namespace madang {

class Theme;

PlaceScreen* makePlaceScreen(const Theme& theme, PlaceFrame frame);
/// Held in a hand, not hung up or stood up.
bool isOnTelephone(PlaceFrame frame);

} // namespace madang

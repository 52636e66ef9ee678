#include "ui/posters/place_screens.h"

#include "ui/posters/booking_screen.h"
#include "ui/posters/call_screen.h"
#include "ui/posters/chat_screen.h"
#include "ui/posters/post_screen.h"
#include "ui/posters/room_screen.h"
#include "ui/posters/story_screen.h"

namespace madang {

PlaceScreen* makePlaceScreen(const Theme& theme, PlaceFrame frame)
{
    switch (frame) {
    case PlaceFrame::Feed:
        return new PostScreen(theme, PostScreen::Kind::Feed);
    case PlaceFrame::News:
        return new PostScreen(theme, PostScreen::Kind::News);
    case PlaceFrame::Story:
        return new StoryScreen(theme);
    case PlaceFrame::Booking:
        return new BookingScreen(theme);
    case PlaceFrame::Chat:
        return new ChatScreen(theme);
    case PlaceFrame::Call:
        return new CallScreen(theme);
    case PlaceFrame::Television:
        return new RoomScreen(theme, RoomScreen::Kind::Television);
    case PlaceFrame::Wall:
        return new RoomScreen(theme, RoomScreen::Kind::Wall);
    case PlaceFrame::Kiosk:
        return new RoomScreen(theme, RoomScreen::Kind::Kiosk);
    }
    return nullptr;
}

bool isOnTelephone(PlaceFrame frame)
{
    return frame != PlaceFrame::Television && frame != PlaceFrame::Wall && frame != PlaceFrame::Kiosk;
}

} // namespace madang

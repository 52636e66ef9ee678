#pragma once

#include <QList>
#include <QString>

namespace madang {

/// What a poster is looked at in.
enum class PlaceFrame { Feed, Story, News, Booking, Chat, Call, Television, Wall, Kiosk };

/// One place where customers meet the poster, or the words beside it.
struct CustomerPlace {
    QString id; ///< "instagram-feed"
    QString name; ///< "인스타그램 피드"
    QString icon;
    PlaceFrame frame = PlaceFrame::Feed;
    QString channel; ///< whose words stand there; empty: none do
    QString sizeId; ///< of the poster; empty: it is not seen there
    QString note; ///< what an owner should know of it, in a sentence
};

/// The places in the order an owner walks through them. To show another one, add its line; a new kind of frame is a
/// PlaceScreen in place_screens.cpp.
const QList<CustomerPlace>& customerPlaces();

} // namespace madang

#pragma once

#include "ui/posters/place_screen.h"

class QLabel;

namespace madang {

class PlacePicture;
class Theme;

/// The page on which customers book: the picture above, the store, and what can be booked.
class BookingScreen final : public PlaceScreen {
    Q_OBJECT

public:
    explicit BookingScreen(const Theme& theme, QWidget* parent = nullptr);

    void show(const PlaceContent& content) override;

private:
    PlacePicture* m_picture = nullptr;
    QLabel* m_store = nullptr;
    QLabel* m_address = nullptr;
};

} // namespace madang

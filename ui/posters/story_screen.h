#pragma once

#include "ui/posters/place_screen.h"

namespace madang {

class PlacePicture;
class StoryHead;
class Theme;

/// A story: the picture from edge to edge, and over its top what the app lays there. What lies there covers no words,
/// or the poster's insets are wrong.
class StoryScreen final : public PlaceScreen {
    Q_OBJECT

public:
    explicit StoryScreen(const Theme& theme, QWidget* parent = nullptr);

    void show(const PlaceContent& content) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    const Theme& m_theme;
    PlacePicture* m_picture = nullptr;
    StoryHead* m_head = nullptr;
};

} // namespace madang

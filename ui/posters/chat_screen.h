#pragma once

#include "ui/posters/place_screen.h"

class QLabel;

namespace madang {

class FoldedText;
class PlacePicture;
class StoreAvatar;
class Theme;

/// A chat with the store: one bubble with the picture, the headline and a few lines.
class ChatScreen final : public PlaceScreen {
    Q_OBJECT

public:
    explicit ChatScreen(const Theme& theme, QWidget* parent = nullptr);

    void show(const PlaceContent& content) override;
    QWidget* words() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    StoreAvatar* m_avatar = nullptr;
    QLabel* m_store = nullptr;
    PlacePicture* m_picture = nullptr;
    QLabel* m_title = nullptr;
    FoldedText* m_words = nullptr;
};

} // namespace madang

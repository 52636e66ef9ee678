#pragma once

#include "ui/posters/place_screen.h"

class QHBoxLayout;
class QLabel;

namespace madang {

class FoldedText;
class PlacePicture;
class StoreAvatar;
class Theme;

/// A post: who, the picture from edge to edge, and the words. A feed has a row of hearts and begins the words with the
/// store's name; news have a headline.
class PostScreen final : public PlaceScreen {
    Q_OBJECT

public:
    enum class Kind { Feed, News };

    PostScreen(const Theme& theme, Kind kind, QWidget* parent = nullptr);

    void show(const PlaceContent& content) override;
    QWidget* words() const override;

private:
    QHBoxLayout* makeHead(const Theme& theme);
    QHBoxLayout* makeHearts(const Theme& theme);

    Kind m_kind;
    StoreAvatar* m_avatar = nullptr;
    QLabel* m_store = nullptr;
    PlacePicture* m_picture = nullptr;
    QLabel* m_title = nullptr;
    FoldedText* m_words = nullptr;
};

} // namespace madang

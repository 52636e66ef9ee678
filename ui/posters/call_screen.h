#pragma once

#include "ui/posters/place_screen.h"

class QLabel;

namespace madang {

class FoldedText;
class StoreAvatar;
class Theme;

/// A call to the store that has not been answered yet: who is called, and what the caller hears.
class CallScreen final : public PlaceScreen {
    Q_OBJECT

public:
    explicit CallScreen(const Theme& theme, QWidget* parent = nullptr);

    void show(const PlaceContent& content) override;
    QWidget* words() const override;

private:
    StoreAvatar* m_avatar = nullptr;
    QLabel* m_store = nullptr;
    QLabel* m_phone = nullptr;
    FoldedText* m_words = nullptr;
};

} // namespace madang

#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace madang {

class Banner;
class ChannelsModel;
class Chip;
class CounterModel;
class StoreModel;
class Theme;

/// The line on top: whose store this is, the truth about the outside, who is at the counter, and the 연습 mark. Also
/// says what could not be done where no page is the right place.
class TopStrip final : public QFrame {
    Q_OBJECT

public:
    TopStrip(const Theme& theme, const StoreModel& store, const ChannelsModel& channels, CounterModel& counter,
             QWidget* parent = nullptr);

    void say(const QString& sentence);

private:
    void render();
    void restyle();

    const Theme& m_theme;
    const StoreModel& m_store;
    const ChannelsModel& m_channels;
    CounterModel& m_counter;
    QWidget* m_row = nullptr;
    QHBoxLayout* m_rowLayout = nullptr;
    QLabel* m_name = nullptr;
    Chip* m_practice = nullptr;
    Chip* m_health = nullptr;
    Chip* m_staff = nullptr;
    QPushButton* m_hand = nullptr; ///< to staff, or back
    Banner* m_banner = nullptr;
};

} // namespace madang

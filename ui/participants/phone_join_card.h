#pragma once

#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace madang {

class Chip;
class JoinPageModel;

/// Customers join by their own phone: on or off, the code to show and to print, and what is wrong where it cannot open.
class PhoneJoinCard final : public Card {
    Q_OBJECT

public:
    PhoneJoinCard(const Theme& theme, JoinPageModel& page, QWidget* parent = nullptr);

    /// Whose words stand on the sign.
    void show(const QString& campaignId);

private:
    QWidget* makeOpenPart();
    void render();
    void save();
    void print();

    const Theme& m_theme;
    JoinPageModel& m_page;
    QString m_campaignId;
    Chip* m_state = nullptr;
    QLabel* m_line = nullptr;
    QWidget* m_openPart = nullptr;
    QLabel* m_code = nullptr;
    QLabel* m_address = nullptr;
    QLabel* m_outcome = nullptr;
    QPushButton* m_move = nullptr;
    QPushButton* m_switch = nullptr;
};

} // namespace madang

#pragma once

#include "ui/widgets/card.h"

class QButtonGroup;
class QDateEdit;
class QLabel;
class QTimeEdit;

namespace madang {

class WizardModel;

/// When the event is to go out: at once, or at a time in Korea.
class PublishTime final : public Card {
    Q_OBJECT

public:
    PublishTime(const Theme& theme, WizardModel& wizard, QWidget* parent = nullptr);

    void render();

private:
    void choose(bool isLater);
    void takeTime();

    WizardModel& m_wizard;
    QButtonGroup* m_when;
    QWidget* m_time;
    QDateEdit* m_day;
    QTimeEdit* m_clock;
    QLabel* m_line;
};

} // namespace madang

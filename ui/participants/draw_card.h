#pragma once

#include "domain/campaign.h"
#include "ui/widgets/card.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace madang {

class Field;
class DrawModel;
class ParticipantsModel;

/// The draw of an event: how many winners and the promise, once; the number that decides; before that, why not yet;
/// after it, who won.
class DrawCard final : public Card {
    Q_OBJECT

public:
    DrawCard(const Theme& theme, DrawModel& draw, ParticipantsModel& participants, QWidget* parent = nullptr);

    void show(CampaignPhase phase);

private:
    void ask();
    void seal(int winners);
    QString whyNot(CampaignPhase phase) const;
    void showWinners();

    const Theme& m_theme;
    DrawModel& m_model;
    ParticipantsModel& m_participants;
    QLabel* m_line = nullptr;
    QWidget* m_form = nullptr;
    QSpinBox* m_count = nullptr;
    QPushButton* m_draw = nullptr;
    QWidget* m_numberForm = nullptr;
    QLineEdit* m_number = nullptr;
    QLabel* m_problem = nullptr;
    QLabel* m_winners = nullptr;
    QString m_campaignId;
};

} // namespace madang

#include "ui/wizard/goal_page.h"

#include "ui/models/labels.h"
#include "ui/models/wizard_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_card.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QGridLayout>
#include <QImage>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kDrawingHeight = 104;
}

GoalPage::GoalPage(const Theme& theme, const ScreenModels& models, QWidget* parent)
    : WizardPage(theme, tr("무엇을 위해 하나요?"), parent)
    , m_wizard(models.wizard)
{
    auto* answers = new QWidget;
    auto* grid = new QGridLayout(answers);
    followScale(theme, grid, 16);
    auto* group = new QButtonGroup(this);
    for (const Goal goal : kGoals) {
        auto* card = new ChoiceCard(theme, goalLabel(goal), goalLine(goal), answers);
        card->setObjectName(u"goal-"_s + goalKey(goal));
        card->setPicture({}, kDrawingHeight);
        card->setDrawing(goalDrawing(goal));
        const int place = int(m_cards.size());
        grid->addWidget(card, place / 2, place % 2);
        group->addButton(card);
        m_cards << card;
        goOnByEnterOn(card);
        connect(card, &QAbstractButton::clicked, this, [this, goal] { m_wizard.setGoal(goal); });
    }
    content()->addWidget(answers);
    content()->addStretch(1);
    connect(&m_wizard, &WizardModel::changed, this, &GoalPage::render);
}

QString GoalPage::mainWords() const
{
    return tr("다음: 예산 정하기");
}

bool GoalPage::isReady() const
{
    return m_wizard.draft().goal.has_value();
}

void GoalPage::enter()
{
    // An exclusive group keeps its last answer; a new draft has none.
    QButtonGroup* group = m_cards.first()->group();
    group->setExclusive(false);
    for (ChoiceCard* card : m_cards)
        card->setChecked(false);
    group->setExclusive(true);
    render();
}

QWidget* GoalPage::firstField() const
{
    for (ChoiceCard* card : m_cards) {
        if (card->isChecked())
            return card;
    }
    return m_cards.first();
}

void GoalPage::render()
{
    for (std::size_t i = 0; i < kGoals.size(); ++i) {
        if (m_wizard.draft().goal == kGoals.at(i))
            m_cards.at(int(i))->setChecked(true);
    }
}

} // namespace madang

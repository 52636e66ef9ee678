#include "ui/settings/ai_settings.h"

#include "ui/models/ai_model.h"
#include "ui/models/costs_model.h"
#include "ui/settings/ai_vendor_card.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/money_field.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <array>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const std::array kFirst{"claude", "openai", "none"};
constexpr int kCeilingWidth = 280;
} // namespace

AiConnectionSettings::AiConnectionSettings(const Theme& theme, AiModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_first(new QButtonGroup(this))
{
    QVBoxLayout* column = makeColumn(theme, 16, {}, this);
    auto* choices = new QWidget;
    QHBoxLayout* row = makeRow(theme, 8, {}, choices);
    const std::array words{tr("Claude 먼저"), tr("GPT 먼저"), tr("무료 추천만")};
    for (std::size_t i = 0; i < kFirst.size(); ++i) {
        QPushButton* button = makeButton(theme, ButtonKind::Secondary, words.at(i));
        button->setCheckable(true);
        button->setObjectName(u"aiFirst-"_s + QLatin1StringView(kFirst.at(i)));
        m_first->addButton(button, int(i));
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addWidget(choices);
    if (m_model.isRehearsal()) {
        QLabel* rehearsal = makeLabel(
            theme, TextRole::Small,
            tr("지금은 연습 중이라 AI에 묻지 않고 돈도 들지 않아요. 열쇠를 넣어 두면 진짜로 쓸 때 바로 이어져요."),
            Tone::Calm);
        rehearsal->setObjectName(u"aiRehearsal"_s);
        column->addWidget(rehearsal);
    }
    for (const AiVendorView& vendor : m_model.vendors()) {
        column->addWidget(makeDivider(theme));
        column->addWidget(new AiVendorCard(theme, m_model, vendor.id));
    }
    onChosen(m_first, this, [this](int id) {
        const QString vendor = QString::fromLatin1(kFirst.at(std::size_t(id)));
        if (vendor != m_model.firstAsked())
            m_model.setFirstAsked(vendor);
    });
    connect(&m_model, &AiModel::changed, this, &AiConnectionSettings::render);
    render();
}

void AiConnectionSettings::render()
{
    const QString first = m_model.firstAsked();
    for (std::size_t i = 0; i < kFirst.size(); ++i) {
        if (first == QLatin1StringView(kFirst.at(i)))
            m_first->button(int(i))->setChecked(true);
    }
}

AiCostSettings::AiCostSettings(const Theme& theme, AiModel& model, CostsModel& costs, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_costs(costs)
{
    QVBoxLayout* column = makeColumn(theme, 12, {}, this);
    m_spent = makeLabel(theme, TextRole::Body, {});
    m_spent->setObjectName(u"aiSpent"_s);
    column->addWidget(m_spent);
    m_ceiling = new MoneyField(theme, tr("한 달 한도"));
    m_ceiling->setObjectName(u"aiCeiling"_s);
    followScale(theme, m_ceiling, kCeilingWidth, 0);
    column->addWidget(m_ceiling, 0, Qt::AlignLeft);
    QPushButton* list = makeButton(theme, ButtonKind::Secondary, tr("내역 보기"), u"receipt"_s);
    list->setObjectName(u"aiCostsButton"_s);
    list->setAccessibleName(tr("AI 비용 내역 보기"));
    column->addWidget(list, 0, Qt::AlignLeft);
    connect(list, &QPushButton::clicked, this, &AiCostSettings::listRequested);
    const auto isPossible
        = [this](std::optional<Won> won) { return won && *won >= 0 && *won <= m_model.mostCeiling(); };
    connect(m_ceiling, &MoneyField::valueChanged, this, [this, isPossible](std::optional<Won> ceiling) {
        m_ceiling->setProblem(isPossible(ceiling)
                                  ? QString()
                                  : tr("0원부터 %1까지 적을 수 있어요.").arg(formatWonShort(m_model.mostCeiling())));
    });
    // Not while it is typed: half a number is another one.
    connect(m_ceiling->lineEdit(), &QLineEdit::editingFinished, this, [this, isPossible] {
        if (isPossible(m_ceiling->value()))
            m_model.setCeiling(*m_ceiling->value());
    });
    connect(&m_model, &AiModel::changed, this, &AiCostSettings::render);
    connect(&m_costs, &CostsModel::changed, this, &AiCostSettings::render);
    render();
}

void AiCostSettings::render()
{
    m_spent->setText(m_costs.thisMonthLine());
    if (m_ceiling->value() != m_model.ceiling() && !m_ceiling->lineEdit()->hasFocus())
        m_ceiling->setValue(m_model.ceiling());
    if (m_ceiling->value() == m_model.ceiling())
        m_ceiling->setProblem({});
}

} // namespace madang

#include "ui/participants/draw_card.h"

#include "domain/korean_text.h"
#include "domain/phone_number.h"
#include "ui/events/confirm.h"
#include "ui/models/draw_model.h"
#include "ui/models/participants_model.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

DrawCard::DrawCard(const Theme& theme, DrawModel& draw, ParticipantsModel& participants, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_model(draw)
    , m_participants(participants)
    , m_line(makeLabel(theme, TextRole::Body, {}, Tone::Ink2))
    , m_form(new QWidget)
    , m_count(new QSpinBox)
    , m_draw(makeButton(theme, ButtonKind::Primary, tr("추첨하기"), u"draw"_s))
    , m_numberForm(new QWidget)
    , m_number(new QLineEdit)
    , m_problem(makeLabel(theme, TextRole::Small, {}, Tone::Bad))
    , m_winners(makeLabel(theme, TextRole::Body, {}))
{
    setPadding(24, 12);
    body()->addWidget(makeLabel(theme, TextRole::Section, tr("추첨"), Tone::Ink, Wrap::No));
    body()->addWidget(m_line);
    body()->addWidget(m_form);
    body()->addWidget(m_numberForm);
    body()->addWidget(m_problem);
    body()->addWidget(m_winners);

    m_line->setObjectName(u"drawLine"_s);
    m_count->setObjectName(u"winnersSpin"_s);
    m_count->setSuffix(tr("명"));
    m_count->setMinimum(1);
    m_draw->setObjectName(u"drawButton"_s);
    m_winners->setObjectName(u"winners"_s);
    m_winners->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();
    auto* field = new Field(theme, tr("당첨자 수"), m_count);
    field->setCompact(true);
    QHBoxLayout* row = makeRow(theme, 12, {}, m_form);
    row->addWidget(field, 1);
    row->addWidget(m_draw, 0, Qt::AlignBottom);
    connect(m_draw, &QPushButton::clicked, this, &DrawCard::ask);

    m_number->setObjectName(u"drawNumber"_s);
    QPushButton* reveal = makeButton(theme, ButtonKind::Primary, tr("이 숫자로 뽑기"), u"draw"_s);
    reveal->setObjectName(u"revealButton"_s);
    auto* numberField = new Field(theme, tr("손님이 부른 숫자"), m_number);
    numberField->setCompact(true);
    QHBoxLayout* numberRow = makeRow(theme, 12, {}, m_numberForm);
    numberRow->addWidget(numberField, 1);
    numberRow->addWidget(reveal, 0, Qt::AlignBottom);
    connect(reveal, &QPushButton::clicked, this, [this] { m_model.reveal(m_number->text()); });
}

void DrawCard::show(CampaignPhase phase)
{
    const int customers = m_participants.total();
    if (m_campaignId != m_participants.campaign().id) {
        m_campaignId = m_participants.campaign().id;
        const std::optional<Plan>& plan = m_participants.campaign().plan;
        m_count->setMaximum(std::max(1, customers));
        m_count->setValue(plan ? plan->prize.quantity : 1);
    }
    m_count->setMaximum(std::max(1, customers));
    const bool can = m_model.canSeal();
    const bool isDrawn = m_model.draw() && m_model.draw()->isDrawn();
    m_form->setVisible(can);
    m_numberForm->setVisible(m_model.draw() && !isDrawn);
    m_draw->setEnabled(!m_model.isBusy());
    m_problem->setText(m_model.error());
    m_problem->setVisible(!m_model.error().isEmpty());
    m_winners->setVisible(isDrawn);
    if (isDrawn) {
        showWinners();
    } else if (m_model.draw()) {
        m_line->setText(tr("명단을 봉인했어요. 이제 손님이 부른 숫자로 뽑아요."));
    } else {
        m_line->setText(
            can ? tr("손님 %1명 가운데에서 뽑아요. 추첨은 한 번만 할 수 있어요.").arg(formatCount(customers))
                : whyNot(phase));
    }
    QWidget::show();
}

QString DrawCard::whyNot(CampaignPhase phase) const
{
    if (phase == CampaignPhase::Ended)
        return tr("참여한 손님이 없어서 추첨할 수 없어요.");
    return tr("이벤트가 끝나면 추첨할 수 있어요. 마지막 날은 %1이에요.")
        .arg(formatDayShort(m_participants.campaign().period.last));
}

void DrawCard::showWinners()
{
    QStringList lines;
    for (const Entry& winner : m_participants.winners()) {
        const auto number = PhoneNumber::parseMobile(winner.phone);
        const QString phone = number ? number->masked() : closedWords(winner.personal);
        lines << (winner.nickname.isEmpty() ? phone : u"%1  %2"_s.arg(phone, winner.nickname));
    }
    m_line->setText(tr("추첨을 마쳤어요. 당첨자 %1명이에요.").arg(formatCount(m_model.draw()->winners().size())));
    m_winners->setText(lines.join(u'\n'));
}

void DrawCard::ask()
{
    const int winners = m_count->value();
    auto* confirm
        = new Confirm(m_theme,
                      {tr("당첨자 %1명을 지금 뽑을까요?").arg(winners),
                       tr("추첨은 이벤트마다 한 번만 할 수 있고, 다시 뽑을 수 없어요."), tr("추첨하기"), false},
                      window());
    connect(confirm, &QDialog::accepted, this, [this, winners] { seal(winners); });
    confirm->open();
}

void DrawCard::seal(int winners)
{
    DrawTerms terms;
    terms.winners = winners;
    terms.reserves = std::min(winners, m_participants.total() - winners);
    terms.numberName = tr("가게에서 손님이 부른 숫자");
    m_model.seal(terms); // what became of it is told by changed()
}

} // namespace madang

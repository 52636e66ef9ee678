#include "ui/participants/draw_card.h"

#include "ui/models/draw_model.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

DrawCard::DrawCard(const Theme& theme, DrawModel& draw, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_model(draw)
    , m_line(makeLabel(theme, TextRole::Body, {}, Tone::Ink2))
    , m_draw(makeButton(theme, ButtonKind::Primary, {}, u"draw"_s))
    , m_handover(makeButton(theme, ButtonKind::Primary, tr("경품 전달"), u"gift"_s))
{
    setPadding(24, 12);
    QPushButton* coupons = makeButton(theme, ButtonKind::Quiet, tr("쿠폰 확인"), u"qr"_s);
    m_line->setObjectName(u"drawLine"_s);
    m_draw->setObjectName(u"drawButton"_s);
    m_handover->setObjectName(u"handoverButton"_s);
    coupons->setObjectName(u"couponsButton"_s);
    QHBoxLayout* head = makeRow(theme, 8);
    head->addWidget(makeLabel(theme, TextRole::Section, tr("추첨"), Tone::Ink, Wrap::No));
    head->addStretch(1);
    head->addWidget(coupons);
    body()->addLayout(head);
    body()->addWidget(m_line);
    body()->addWidget(m_handover);
    body()->addWidget(m_draw);
    connect(m_draw, &QPushButton::clicked, this, &DrawCard::drawRequested);
    connect(m_handover, &QPushButton::clicked, this, &DrawCard::handoverRequested);
    connect(coupons, &QPushButton::clicked, this, &DrawCard::couponsRequested);
}

void DrawCard::render()
{
    using Stage = DrawModel::Stage;
    const Stage stage = m_model.stage();
    const bool isDrawn = stage == Stage::Drawn || stage == Stage::Old;
    m_line->setText(m_model.stageLine());
    m_draw->setVisible(stage != Stage::NotYet && stage != Stage::Nobody);
    m_handover->setVisible(isDrawn);
    setButtonKind(m_theme, m_draw, isDrawn ? ButtonKind::Secondary : ButtonKind::Primary);
    if (stage == Stage::Open)
        m_draw->setText(tr("추첨 시작하기"));
    else if (stage == Stage::Sealed)
        m_draw->setText(m_model.canReveal() ? tr("번호 넣고 뽑기") : tr("봉인 보기"));
    else
        m_draw->setText(tr("결과와 증서"));
}

} // namespace madang

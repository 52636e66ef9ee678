#include "ui/draw/draw_terms_part.h"

#include "domain/korean_text.h"
#include "ui/models/draw_model.h"
#include "ui/models/draw_words.h"
#include "ui/participants/side_by_side.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice_card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kSummaryWidth = 340;
constexpr int kLeftMinimum = 640;
constexpr int kCountWidth = 150;

/// A heading and two answers beside each other.
QWidget* makePair(const Theme& theme, const QString& question, ChoiceCard* first, ChoiceCard* second)
{
    auto* part = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 8, {}, part);
    column->addWidget(makeLabel(theme, TextRole::Section, question, Tone::Ink, Wrap::No));
    auto* answers = new QWidget;
    answers->setAccessibleName(question);
    QHBoxLayout* row = makeRow(theme, 12, {}, answers);
    row->addWidget(first, 1);
    row->addWidget(second, 1);
    column->addWidget(answers);
    return part;
}
} // namespace

DrawTermsPart::DrawTermsPart(const Theme& theme, DrawModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
{
    QVBoxLayout* all = makeColumn(theme, 0, {}, this);
    auto* left = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 18, {}, left);
    column->addWidget(makeCounts(theme));
    column->addWidget(makeModes(theme));
    column->addWidget(makeNumbers(theme));
    column->addStretch(1);
    auto* right = new QWidget;
    QVBoxLayout* summary = makeColumn(theme, 0, {}, right);
    summary->addWidget(makeSummary(theme));
    summary->addStretch(1);
    all->addWidget(new SideBySide(theme, left, right, SideBySide::Fixed::Right, kSummaryWidth, kLeftMinimum), 1);
}

QWidget* DrawTermsPart::makeCounts(const Theme& theme)
{
    auto* part = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 8, {}, part);
    QHBoxLayout* row = makeRow(theme, 16);
    column->addLayout(row);
    const auto add = [&](const QString& label, const QString& name) {
        auto* spin = new QSpinBox;
        spin->setObjectName(name);
        spin->setSuffix(tr("명"));
        followScale(theme, spin, kCountWidth, 0);
        auto* field = new Field(theme, label, spin);
        field->setCompact(true);
        row->addWidget(field);
        connect(spin, &QSpinBox::valueChanged, this, [this] {
            fitCounts();
            render();
        });
        return spin;
    };
    m_winners = add(tr("당첨자"), u"winnersSpin"_s);
    m_reserves = add(tr("예비 당첨자"), u"reservesSpin"_s);
    QLabel* why = makeLabel(
        theme, TextRole::Small,
        tr("예비 당첨자는 연락이 안 되는 분 대신 차례로 받아요. 지금 함께 뽑아 두면 나중에 다시 뽑지 않아도 돼요."),
        Tone::Ink2);
    row->addStretch(1);
    column->addWidget(why);
    return part;
}

QWidget* DrawTermsPart::makeModes(const Theme& theme)
{
    m_weighted
        = new ChoiceCard(theme, drawModeLabel(DrawMode::Weighted), tr("가게에서 참여한 분은 3표, 다른 분은 1표"));
    m_random = new ChoiceCard(theme, drawModeLabel(DrawMode::Random), tr("누구나 1표씩"));
    m_weighted->setObjectName(u"modeWeighted"_s);
    m_random->setObjectName(u"modeRandom"_s);
    m_weighted->setMark(u"visit"_s);
    m_random->setMark(u"users"_s);
    for (ChoiceCard* card : {m_weighted, m_random})
        connect(card, &ChoiceCard::toggled, this, &DrawTermsPart::render);
    return makePair(theme, tr("당첨될 기회는 어떻게 줄까요?"), m_weighted, m_random);
}

QWidget* DrawTermsPart::makeNumbers(const Theme& theme)
{
    m_lottery = new ChoiceCard(theme, numberKindLabel(NumberKind::Lottery));
    m_called = new ChoiceCard(theme, numberKindLabel(NumberKind::CalledOut),
                              tr("지금 가게에 계신 손님이 아무 숫자나 불러요. 바로 뽑을 수 있어요."));
    m_lottery->setObjectName(u"numberLottery"_s);
    m_called->setObjectName(u"numberCalled"_s);
    m_lottery->setMark(u"calendar"_s);
    m_called->setMark(u"megaphone"_s);
    for (ChoiceCard* card : {m_lottery, m_called})
        connect(card, &ChoiceCard::toggled, this, &DrawTermsPart::render);
    return makePair(theme, tr("당첨자를 정할 숫자는 무엇으로 할까요?"), m_lottery, m_called);
}

QWidget* DrawTermsPart::makeSummary(const Theme& theme)
{
    auto* card = new Card(theme);
    card->setPadding(24, 12);
    card->body()->addWidget(makeLabel(theme, TextRole::Section, tr("이렇게 약속해요"), Tone::Ink, Wrap::No));
    m_people = makeLabel(theme, TextRole::Body, {});
    m_people->setObjectName(u"termsPeople"_s);
    m_chances = makeLabel(theme, TextRole::Body, {});
    m_number = makeLabel(theme, TextRole::Body, {});
    m_number->setObjectName(u"termsNumber"_s);
    for (QLabel* label : {m_people, m_chances, m_number})
        card->body()->addWidget(label);
    card->body()->addWidget(makeDivider(theme));
    card->body()->addWidget(
        makeLabel(theme, TextRole::Small,
                  tr("봉인하면 명단과 약속이 잠겨요. 번호는 그다음에 나오니, 사장님도 누구도 당첨자를 고를 수 없어요."),
                  Tone::Ink2));
    return card;
}

void DrawTermsPart::begin()
{
    const DrawTerms usual = m_model.suggestedTerms();
    const QSignalBlocker quietWinners(m_winners);
    const QSignalBlocker quietReserves(m_reserves);
    m_winners->setRange(1, std::max(1, m_model.entries()));
    m_reserves->setRange(0, std::max(0, m_model.entries() - usual.winners));
    m_winners->setValue(usual.winners);
    m_reserves->setValue(usual.reserves);
    (usual.mode == DrawMode::Random ? m_random : m_weighted)->setChecked(true);
    (usual.numberKind == NumberKind::Lottery ? m_lottery : m_called)->setChecked(true);
    render();
}

void DrawTermsPart::fitCounts()
{
    m_reserves->setMaximum(std::max(0, m_model.entries() - m_winners->value()));
}

DrawTerms DrawTermsPart::terms() const
{
    DrawTerms terms;
    terms.winners = m_winners->value();
    terms.reserves = m_reserves->value();
    terms.mode = m_random->isChecked() ? DrawMode::Random : DrawMode::Weighted;
    terms.numberKind = m_called->isChecked() ? NumberKind::CalledOut : NumberKind::Lottery;
    return terms;
}

QWidget* DrawTermsPart::firstField() const
{
    return m_winners;
}

void DrawTermsPart::render()
{
    const DrawTerms now = terms();
    const LotteryDraw lottery = m_model.lottery();
    const QString line = tr("제%1회, %2 저녁. 토요일 저녁에 번호가 나오면 아무도 미리 알 수 없어요. 가장 믿음직해요.")
                             .arg(lottery.round)
                             .arg(formatDayShort(lottery.day));
    m_lottery->setTexts(numberKindLabel(NumberKind::Lottery), line);
    m_people->setText(termsSentence(now, m_model.entries()));
    m_chances->setText(now.mode == DrawMode::Random ? tr("누구나 기회가 똑같아요.")
                                                    : tr("가게에서 참여한 분은 기회가 세 배예요."));
    m_number->setText(
        now.numberKind == NumberKind::Lottery
            ? tr("%1 저녁 로또 제%2회 번호가 나오면 뽑아요.").arg(formatDayShort(lottery.day)).arg(lottery.round)
            : tr("봉인한 다음, 손님이 부른 숫자로 바로 뽑아요."));
}

} // namespace madang

#include "ui/draw/winner_panel.h"

#include "ui/models/draw_words.h"
#include "ui/models/handover_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kTextHeight = 138;
} // namespace

WinnerPanel::WinnerPanel(const Theme& theme, HandoverModel& model, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_model(model)
{
    setPadding(18, 8);
    setObjectName(u"winnerPanel"_s);
    body()->addWidget(makeHead(theme));
    body()->addWidget(makeWords(theme));
    body()->addWidget(makeSteps(theme));
    body()->addStretch(1);
    connect(&m_model, &HandoverModel::phoneTold, this, [this](const QString& code, const QString& phone) {
        if (code != m_code)
            return;
        m_phone->setText(phone);
        m_tell->hide();
        QGuiApplication::clipboard()->setText(phone);
        emit copied(tr("전화번호를 복사했어요"));
    });
}

QWidget* WinnerPanel::makeHead(const Theme& theme)
{
    auto* head = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 4, {}, head);
    m_phone = makeLabel(theme, TextRole::Title, {}, Tone::Ink, Wrap::No);
    m_phone->setObjectName(u"winnerPhone"_s);
    m_number = makeLabel(theme, TextRole::Small, {}, Tone::Ink2);
    m_due = makeLabel(theme, TextRole::Small, {}, Tone::Ink2, Wrap::No);
    m_due->setObjectName(u"winnerDue"_s);
    m_chip = new Chip(theme);
    m_tell = makeButton(theme, ButtonKind::Quiet, tr("번호 보기"), u"eye"_s);
    m_tell->setObjectName(u"tellPhone"_s);
    QHBoxLayout* first = makeRow(theme, 8);
    first->addWidget(m_phone);
    first->addWidget(m_tell);
    first->addStretch(1);
    QHBoxLayout* second = makeRow(theme, 10);
    second->addWidget(m_chip);
    second->addWidget(m_due);
    second->addStretch(1);
    column->addLayout(first);
    column->addWidget(m_number);
    column->addLayout(second);
    connect(m_tell, &QPushButton::clicked, this, [this] { m_model.askForPhone(m_code); });
    return head;
}

QWidget* WinnerPanel::makeWords(const Theme& theme)
{
    m_words = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 8, {}, m_words);
    m_messages = new QButtonGroup(this);
    QHBoxLayout* row = makeRow(theme, 4);
    for (const WinnerMessage message : kWinnerMessages) {
        QPushButton* button = makeButton(theme, ButtonKind::Quiet, messageLabel(message));
        button->setCheckable(true);
        m_messages->addButton(button, int(message));
        row->addWidget(button);
    }
    row->addStretch(1);
    m_text = new QPlainTextEdit;
    m_text->setObjectName(u"messageText"_s);
    m_text->setAccessibleName(tr("보낼 글"));
    m_text->setTabChangesFocus(true);
    const auto fit = [this, &theme] {
        m_text->setFixedHeight(theme.px(kTextHeight));
        m_text->setFont(theme.font(Type::Small15));
    };
    fit();
    connect(&theme, &Theme::changed, m_text, fit);
    m_copy = makeButton(theme, ButtonKind::Secondary, tr("글 복사하기"), u"copy"_s);
    m_copy->setObjectName(u"copyMessage"_s);
    m_coupon = makeButton(theme, ButtonKind::Secondary, tr("쿠폰 그림"), u"qr"_s);
    m_coupon->setObjectName(u"showCoupon"_s);
    QHBoxLayout* buttons = makeRow(theme, 8);
    buttons->addWidget(m_copy, 1);
    buttons->addWidget(m_coupon, 1);
    column->addLayout(row);
    column->addWidget(m_text);
    column->addLayout(buttons);
    onChosen(m_messages, this, [this](int) { renderMessage(); });
    connect(m_copy, &QPushButton::clicked, this, &WinnerPanel::copyMessage);
    connect(m_coupon, &QPushButton::clicked, this, [this] { m_model.drawCoupon(m_code); });
    return m_words;
}

QWidget* WinnerPanel::makeSteps(const Theme& theme)
{
    auto* steps = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 8, {}, steps);
    m_next = makeButton(theme, ButtonKind::Primary, {}, u"check"_s);
    m_next->setObjectName(u"nextStep"_s);
    m_undo = makeButton(theme, ButtonKind::Quiet, tr("한 단계 되돌리기"), u"undo"_s);
    m_undo->setObjectName(u"undoStep"_s);
    m_replace = makeButton(theme, ButtonKind::Quiet, tr("다른 분으로 바꾸기"), u"repeat"_s);
    m_replace->setObjectName(u"replaceWinner"_s);
    QHBoxLayout* row = makeRow(theme, 8);
    row->addWidget(m_undo);
    row->addStretch(1);
    row->addWidget(m_replace);
    column->addWidget(m_next);
    column->addLayout(row);
    connect(m_next, &QPushButton::clicked, this, [this] { m_model.advance(m_code); });
    connect(m_undo, &QPushButton::clicked, this, [this] { m_model.undo(m_code); });
    connect(m_replace, &QPushButton::clicked, this, [this] { emit replaceRequested(m_code); });
    return steps;
}

void WinnerPanel::show(const QString& code)
{
    const HandoverRow* row = m_model.row(code);
    setVisible(row != nullptr);
    if (row == nullptr)
        return;
    const HandoverState state = row->handover.state;
    const bool isAnother = code != m_code || state != m_state;
    m_code = code;
    m_state = state;
    const bool isGone = state == HandoverState::GivenUp;
    if (isAnother) {
        m_phone->setText(maskedPhone(row->entry));
        m_tell->setVisible(!isGone && row->entry.personal == PersonalState::Open);
        m_messages->button(int(messageFor(state)))->setChecked(true);
        renderMessage();
    }
    m_number->setText(row->entry.nickname.isEmpty()
                          ? tr("응모 번호 %1 · 코드 %2").arg(row->entry.number, code)
                          : tr("%1님 · 응모 번호 %2 · 코드 %3").arg(row->entry.nickname, row->entry.number, code));
    const StateWords words = handoverWords(state);
    m_chip->setState(words.icon, words.label, words.tone);
    const bool isLate = m_model.isLate(code);
    m_due->setText(m_model.dueLine(code));
    setLabelTone(m_due, isLate ? Tone::Bad : Tone::Ink2);
    m_words->setVisible(!isGone && state != HandoverState::HandedOver);
    const std::optional<HandoverState> next = nextState(state);
    m_next->setVisible(next.has_value());
    if (next)
        m_next->setText(handoverStepLabel(*next));
    m_undo->setVisible(m_model.canUndo(code));
    m_replace->setVisible(!isGone && state != HandoverState::HandedOver);
}

WinnerMessage WinnerPanel::chosenMessage() const
{
    return WinnerMessage(std::max(0, m_messages->checkedId()));
}

void WinnerPanel::renderMessage()
{
    if (m_state == HandoverState::GivenUp || m_state == HandoverState::HandedOver)
        return;
    m_text->setPlainText(m_model.messageDraft(m_code, chosenMessage()));
}

/// What was changed in the field goes out as it stands there; the place of the code is filled in now.
void WinnerPanel::copyMessage()
{
    const QString words = m_model.withCoupon(m_code, m_text->toPlainText());
    if (words.isEmpty())
        return;
    m_text->setPlainText(words);
    QGuiApplication::clipboard()->setText(words);
    emit copied(tr("글을 복사했어요. 문자나 카톡에 붙여 넣으세요."));
}

} // namespace madang

#include "ui/participants/join_card.h"

#include "ui/models/participants_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/phone_field.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kNicknameMax = 20;
constexpr int kAnswerHeight = 104;
} // namespace

JoinCard::JoinCard(const Theme& theme, ParticipantsModel& participants, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_participants(participants)
    , m_phone(new PhoneField(theme, tr("손님 휴대전화")))
    , m_nickname(new Field(theme, tr("별명 (없어도 돼요)")))
    , m_join(makeButton(theme, ButtonKind::Primary, tr("참여시키기"), u"plus"_s))
    , m_closed(makeLabel(theme, TextRole::Body, {}, Tone::Ink2))
{
    setPadding(24, 12);
    m_phone->lineEdit()->setObjectName(u"phoneField"_s);
    m_nickname->lineEdit()->setObjectName(u"nicknameField"_s);
    m_nickname->lineEdit()->setMaxLength(kNicknameMax);
    m_join->setObjectName(u"joinButton"_s);
    m_join->setProperty("large", true);
    m_phone->setCompact(true);
    m_nickname->setCompact(true);
    body()->addWidget(makeLabel(theme, TextRole::Section, tr("손님 넣기"), Tone::Ink, Wrap::No));
    body()->addWidget(m_closed);
    body()->addWidget(m_phone);
    body()->addWidget(m_nickname);
    body()->addWidget(m_join);
    makeAnswer(theme);
    connect(m_join, &QPushButton::clicked, this, &JoinCard::join);
    for (Field* field : QList<Field*>{m_phone, m_nickname})
        connect(field->lineEdit(), &QLineEdit::returnPressed, this, &JoinCard::join);
    setClosed({});
    sayReady();
}

void JoinCard::makeAnswer(const Theme& theme)
{
    m_answer = new Card(theme);
    m_answer->setObjectName(u"joinAnswer"_s);
    m_answer->setPadding(16, 0);
    followScale(theme, m_answer, 0, kAnswerHeight);
    m_icon = makeIconLabel(theme, u"info"_s, 28, Tone::Ink2);
    m_small = makeLabel(theme, TextRole::Small, {});
    m_small->setObjectName(u"answerWords"_s);
    m_large = makeLabel(theme, TextRole::Section, {}, Tone::Good, Wrap::No);
    m_large->setObjectName(u"entryNumber"_s);
    m_large->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QVBoxLayout* words = makeColumn(theme, 2);
    words->addStretch(1);
    words->addWidget(m_small);
    words->addWidget(m_large);
    words->addStretch(1);
    QHBoxLayout* row = makeRow(theme, 12);
    row->addWidget(m_icon);
    row->addLayout(words, 1);
    m_answer->body()->addLayout(row);
    body()->addWidget(m_answer);
}

void JoinCard::setClosed(const QString& closedBecause)
{
    const bool open = closedBecause.isEmpty();
    m_closed->setText(closedBecause);
    m_closed->setVisible(!open);
    for (QWidget* part : QList<QWidget*>{m_phone, m_nickname, m_join, m_answer})
        part->setVisible(open);
}

void JoinCard::reset()
{
    m_phone->setDigits({});
    m_nickname->setText({});
    sayReady();
}

void JoinCard::focusPhone()
{
    m_phone->lineEdit()->setFocus(Qt::OtherFocusReason);
}

void JoinCard::join()
{
    if (m_participants.join(m_phone->digits(), m_nickname->text())) {
        say(Tone::Good, u"check-circle"_s, tr("참여했어요. 응모 번호를 알려 드리세요."),
            m_participants.lastEntry()->number);
        m_phone->setDigits({});
        m_nickname->setText({});
    } else {
        say(Tone::Warn, u"info"_s, m_participants.lastError(), {});
        m_phone->lineEdit()->selectAll();
    }
    focusPhone();
}

void JoinCard::say(Tone tone, const QString& icon, const QString& small, const QString& large)
{
    m_answer->setSurface(surfaceFor(tone));
    setIconLabel(m_theme, m_icon, icon, tone);
    m_small->setText(small);
    setLabelTone(m_small, tone == Tone::Warn ? Tone::Warn : tone == Tone::Good ? Tone::Good : Tone::Ink2);
    m_large->setText(large);
    m_large->setVisible(!large.isEmpty());
    m_answer->setAccessibleName(large.isEmpty() ? small : u"%1 %2"_s.arg(small, large));
}

void JoinCard::sayReady()
{
    say(Tone::Ink2, u"phone"_s, tr("번호를 넣고 Enter를 누르면 바로 참여돼요."), {});
}

} // namespace madang

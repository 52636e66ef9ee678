#include "ui/participants/staff_entry_card.h"

#include "domain/join.h"
#include "ui/models/participants_model.h"
#include "ui/participants/notice_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/phone_field.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kAnswerHeight = 116;
} // namespace

StaffEntryCard::StaffEntryCard(const Theme& theme, ParticipantsModel& participants, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_participants(participants)
    , m_phone(new PhoneField(theme, tr("손님 휴대전화")))
    , m_nickname(new Field(theme, tr("별명 (없어도 돼요)")))
    , m_join(makeButton(theme, ButtonKind::Primary, tr("참여시키기"), u"plus"_s))
    , m_closed(makeLabel(theme, TextRole::Body, {}, Tone::Ink2))
{
    setPadding(20, 10);
    m_phone->lineEdit()->setObjectName(u"phoneField"_s);
    m_nickname->lineEdit()->setObjectName(u"nicknameField"_s);
    m_nickname->lineEdit()->setMaxLength(kNicknameMax);
    m_join->setObjectName(u"joinButton"_s);
    m_phone->setCompact(true);
    m_nickname->setCompact(true);
    QPushButton* notice = makeButton(theme, ButtonKind::Link, tr("읽어 드릴 안내"));
    notice->setObjectName(u"noticeButton"_s);
    connect(notice, &QPushButton::clicked, this, &StaffEntryCard::showNotice);
    QHBoxLayout* head = makeRow(theme, 8);
    head->addWidget(makeLabel(theme, TextRole::Section, tr("손님 넣기"), Tone::Ink, Wrap::No));
    head->addStretch(1);
    head->addWidget(notice);
    body()->addLayout(head);
    body()->addWidget(m_closed);
    body()->addWidget(m_phone);
    body()->addWidget(m_nickname);
    body()->addWidget(makeChoices(theme));
    body()->addWidget(m_join);
    makeAnswer(theme);
    connect(m_join, &QPushButton::clicked, this, &StaffEntryCard::join);
    for (Field* field : QList<Field*>{m_phone, m_nickname})
        connect(field->lineEdit(), &QLineEdit::returnPressed, this, &StaffEntryCard::join);
    setClosed({});
    sayReady();
}

/// Asked aloud, each time anew, and nothing depends on them.
QWidget* StaffEntryCard::makeChoices(const Theme& theme)
{
    m_choices = new QWidget;
    m_news = new QCheckBox(tr("소식 받을래요"));
    m_night = new QCheckBox(tr("밤에도"));
    m_news->setObjectName(u"newsBox"_s);
    m_night->setObjectName(u"nightBox"_s);
    m_news->setToolTip(tr("‘새 소식을 문자로 받으실래요?’ 하고 여쭤 보고, 받겠다고 하면 눌러 주세요."));
    m_night->setToolTip(tr("밤 9시부터 아침 8시 사이에도 받겠다고 하면 눌러 주세요."));
    m_news->setAccessibleDescription(m_news->toolTip());
    m_night->setAccessibleDescription(m_night->toolTip());
    m_night->setEnabled(false);
    QHBoxLayout* row = makeRow(theme, 16, {}, m_choices);
    for (QCheckBox* box : {m_news, m_night}) {
        followScale(theme, box, 0, 44);
        row->addWidget(box);
    }
    row->addStretch(1);
    connect(m_news, &QCheckBox::toggled, this, [this](bool isOn) {
        m_night->setEnabled(isOn);
        if (!isOn)
            m_night->setChecked(false);
    });
    return m_choices;
}

void StaffEntryCard::makeAnswer(const Theme& theme)
{
    m_answer = new Card(theme);
    m_answer->setObjectName(u"joinAnswer"_s);
    m_answer->setPadding(12, 0);
    followScale(theme, m_answer, 0, kAnswerHeight);
    m_icon = makeIconLabel(theme, u"info"_s, 28, Tone::Ink2);
    m_small = makeLabel(theme, TextRole::Small, {});
    m_small->setObjectName(u"answerWords"_s);
    m_large = makeLabel(theme, TextRole::Body, {}, Tone::Good, Wrap::No);
    m_large->setObjectName(u"entryNumber"_s);
    m_large->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action = makeButton(theme, ButtonKind::Quiet, {});
    m_action->setObjectName(u"answerAction"_s);
    QHBoxLayout* below = makeRow(theme, 8);
    below->addWidget(m_large);
    below->addStretch(1);
    below->addWidget(m_action);
    QVBoxLayout* words = makeColumn(theme, 0);
    words->addStretch(1);
    words->addWidget(m_small);
    words->addLayout(below);
    words->addStretch(1);
    QHBoxLayout* row = makeRow(theme, 8);
    row->addWidget(m_icon);
    row->addLayout(words, 1);
    m_answer->body()->addLayout(row);
    body()->addWidget(m_answer);
    connect(m_action, &QPushButton::clicked, this, &StaffEntryCard::act);
}

void StaffEntryCard::setClosed(const QString& closedBecause)
{
    const bool open = closedBecause.isEmpty();
    m_closed->setText(closedBecause);
    m_closed->setVisible(!open);
    for (QWidget* part : QList<QWidget*>{m_phone, m_nickname, m_choices, m_join, m_answer})
        part->setVisible(open);
}

void StaffEntryCard::reset()
{
    clearFields();
    sayReady();
}

void StaffEntryCard::clearFields()
{
    m_phone->setDigits({});
    m_nickname->setText({});
    m_news->setChecked(false);
}

void StaffEntryCard::focusPhone()
{
    m_phone->lineEdit()->setFocus(Qt::OtherFocusReason);
}

void StaffEntryCard::showNotice()
{
    (new NoticeDialog(m_theme, m_participants.notice(), window()))->open();
}

void StaffEntryCard::join()
{
    if (m_participants.join(m_phone->digits(), m_nickname->text(), m_news->isChecked(), m_night->isChecked())) {
        say(Tone::Good, u"check-circle"_s, tr("참여했어요. 응모 번호를 알려 드리세요."),
            m_participants.lastEntry()->number, tr("되돌리기"));
        clearFields();
    } else {
        say(Tone::Warn, u"info"_s, m_participants.lastError(), {},
            m_participants.alreadyThere() ? tr("누구인지 보기") : QString());
        m_phone->lineEdit()->selectAll();
    }
    focusPhone();
}

void StaffEntryCard::act()
{
    if (m_participants.alreadyThere()) {
        emit showRequested(m_participants.alreadyThere()->id);
        return;
    }
    const QString number = m_participants.lastEntry() ? m_participants.lastEntry()->number : QString();
    if (m_participants.takeLastBack())
        say(Tone::Ink2, u"undo"_s, tr("%1을 되돌렸어요. 다시 넣을 수 있어요.").arg(number), {});
    else
        say(Tone::Warn, u"info"_s, m_participants.lastError(), number);
    focusPhone();
}

void StaffEntryCard::say(Tone tone, const QString& icon, const QString& small, const QString& large,
                         const QString& action)
{
    m_answer->setSurface(surfaceFor(tone));
    setIconLabel(m_theme, m_icon, icon, tone);
    m_small->setText(small);
    setLabelTone(m_small, tone == Tone::Warn ? Tone::Warn : tone == Tone::Good ? Tone::Good : Tone::Ink2);
    m_large->setText(large);
    m_large->setVisible(!large.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_answer->setAccessibleName(large.isEmpty() ? small : u"%1 %2"_s.arg(small, large));
}

void StaffEntryCard::sayReady()
{
    say(Tone::Ink2, u"phone"_s, tr("번호를 넣고 Enter를 누르면 바로 참여돼요."), {});
}

} // namespace madang

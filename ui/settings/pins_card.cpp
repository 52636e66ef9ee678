#include "ui/settings/pins_card.h"

#include "ui/events/confirm.h"
#include "ui/models/account_model.h"
#include "ui/models/counter_model.h"
#include "ui/settings/account_dialogs.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

PinsCard::PinsCard(const Theme& theme, CounterModel& counter, AccountModel& account, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_counter(counter)
    , m_account(account)
{
    setObjectName(u"pinsCard"_s);
    QVBoxLayout* column = makeColumn(theme, 8, {}, this);
    m_owner = addLine(Role::Owner, tr("사장님 번호"), u"owner"_s);
    m_staff = addLine(Role::Staff, tr("직원 번호"), u"staff"_s);
    QHBoxLayout* row = makeRow(theme, 8);
    m_hand = makeButton(theme, ButtonKind::Secondary, tr("직원에게 맡기기"), u"hand"_s);
    m_hand->setObjectName(u"handToStaffSetting"_s);
    m_forgotten = makeButton(theme, ButtonKind::Link, tr("번호를 잊었어요"));
    m_forgotten->setObjectName(u"forgetPinsButton"_s);
    row->addWidget(m_hand);
    row->addWidget(m_forgotten);
    row->addStretch(1);
    column->addLayout(row);
    m_line = makeLabel(theme, TextRole::Small, {}, Tone::Ink2);
    m_line->setObjectName(u"pinsLine"_s);
    column->addWidget(m_line);
    connect(m_hand, &QPushButton::clicked, this, [this] { m_counter.handToStaff(); });
    connect(m_forgotten, &QPushButton::clicked, this,
            [this] { (new ForgetPinsDialog(m_theme, m_account, window()))->open(); });
    connect(&m_counter, &CounterModel::changed, this, &PinsCard::render);
    connect(&m_account, &AccountModel::changed, this, &PinsCard::render);
    render();
}

PinsCard::Line PinsCard::addLine(Role role, const QString& name, const QString& id)
{
    auto* part = new QWidget;
    QHBoxLayout* row = makeRow(m_theme, 8, {}, part);
    row->addWidget(makeLabel(m_theme, TextRole::Body, name, Tone::Ink, Wrap::No));
    Line line;
    line.state = new Chip(m_theme);
    line.state->setObjectName(id + u"PinState"_s);
    line.set = makeButton(m_theme, ButtonKind::Secondary, {});
    line.set->setObjectName(id + u"PinSet"_s);
    line.remove = makeButton(m_theme, ButtonKind::Quiet, tr("지우기"));
    line.remove->setObjectName(id + u"PinRemove"_s);
    line.remove->setAccessibleName(tr("%1 지우기").arg(name));
    row->addWidget(line.state);
    row->addStretch(1);
    row->addWidget(line.set);
    row->addWidget(line.remove);
    layout()->addWidget(part);
    connect(line.set, &QPushButton::clicked, this,
            [this, role] { (new PinSetupDialog(m_theme, m_counter, role, window()))->open(); });
    connect(line.remove, &QPushButton::clicked, this, [this, role] { askRemove(role); });
    return line;
}

void PinsCard::askRemove(Role role)
{
    const bool isOwner = role == Role::Owner;
    auto* ask = new Confirm(m_theme,
                            {isOwner ? tr("사장님 번호를 지울까요?") : tr("직원 번호를 지울까요?"),
                             isOwner ? tr("직원 번호도 함께 지워지고, 누구나 추첨하고 올리고 설정을 바꿀 수 있게 돼요.")
                                     : tr("직원은 번호 없이 계산대를 맡게 돼요."),
                             tr("지우기"), true},
                            window());
    connect(ask, &QDialog::accepted, this, [this, role] { m_counter.removePin(role); });
    ask->open();
}

void PinsCard::renderLine(const Line& line, Role role, const QString& name)
{
    const bool has = m_counter.hasPin(role);
    const QString word = has ? tr("정해 둠") : tr("없음");
    line.state->setState(has ? u"lock"_s : u"key"_s, word, has ? Tone::Good : Tone::Ink2);
    line.state->setAccessibleName(u"%1, %2"_s.arg(name, word));
    line.set->setText(has ? tr("바꾸기") : tr("정하기"));
    line.set->setAccessibleName(u"%1 %2"_s.arg(name, line.set->text()));
    line.remove->setVisible(has);
}

void PinsCard::render()
{
    renderLine(m_owner, Role::Owner, tr("사장님 번호"));
    renderLine(m_staff, Role::Staff, tr("직원 번호"));
    const bool hasOwner = m_counter.hasPin(Role::Owner);
    m_staff.set->setEnabled(hasOwner);
    m_hand->setEnabled(hasOwner);
    m_forgotten->setVisible(hasOwner && m_account.hasAccount());
    m_line->setText(
        hasOwner ? tr("직원은 손님을 넣고 쿠폰을 쓸 수 있어요. 추첨, 올리기, 지우기, 내보내기, 설정은 사장님 번호를 "
                      "물어봐요.")
                 : tr("사장님 번호를 정하면 계산대를 직원에게 맡길 수 있어요."));
}

} // namespace madang

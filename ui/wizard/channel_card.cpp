#include "ui/wizard/channel_card.h"

#include "domain/receivers.h"
#include "ui/models/labels.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kReceiversHeight = 96;

/// What is wrong with the numbers, or how many people they are.
QString receiversWords(const Receivers& receivers)
{
    if (!receivers.wrong.isEmpty())
        return ChannelCard::tr("휴대전화 번호가 아니에요: %1").arg(receivers.wrong.first());
    if (receivers.numbers.size() > kReceiversMax)
        return ChannelCard::tr("한 번에 %1명까지 보낼 수 있어요. 지금은 %2명이에요.")
            .arg(kReceiversMax)
            .arg(receivers.numbers.size());
    if (receivers.numbers.isEmpty())
        return ChannelCard::tr("받을 번호를 적어 주세요.");
    const QString count = ChannelCard::tr("%1명에게 보내요.").arg(receivers.numbers.size());
    return receivers.repeated > 0 ? count + u' ' + ChannelCard::tr("겹치는 번호는 한 번만 보내요.") : count;
}

Tone toneOf(ChannelClass kind)
{
    switch (kind) {
    case ChannelClass::Automatic:
        return Tone::Good;
    case ChannelClass::Assisted:
        break;
    case ChannelClass::Application:
        return Tone::Calm;
    }
    return Tone::Ink2;
}

QString iconOf(ChannelClass kind)
{
    switch (kind) {
    case ChannelClass::Automatic:
        return u"sparkle"_s;
    case ChannelClass::Assisted:
        return u"hand"_s;
    case ChannelClass::Application:
        return u"send"_s;
    }
    return {};
}
} // namespace

ChannelCard::ChannelCard(const Theme& theme, const ChannelChoice& choice, QWidget* parent)
    : ChoiceCard(theme, choice.descriptor.name, choice.descriptor.sentence, parent)
    , m_channel(choice.descriptor.id)
{
    setObjectName(u"channel-"_s + m_channel);
    setAutoExclusive(false);
    setMark(choice.descriptor.mark);
    addClass(theme, choice.descriptor);
    for (const ChannelOption& option : choice.descriptor.options) {
        if (option.kind == OptionKind::Receivers)
            addReceivers(theme, option, choice.descriptor.name);
        else
            addOption(theme, option, choice.descriptor.name);
    }
    setHealth(choice);
}

void ChannelCard::setHealth(const ChannelChoice& choice)
{
    m_connected = choice.connected;
    const bool isWell = choice.connected && (choice.state.tone == Tone::Good || choice.state.tone == Tone::Calm);
    m_class->setVisible(choice.connected);
    m_health->setVisible(!isWell);
    m_health->setState(choice.state.icon, choice.state.label,
                       choice.state.tone == Tone::Ink2 ? Tone::Warn : choice.state.tone);
    setEnabled(m_connected);
    const QString trouble = isWell ? QString() : u", "_s + choice.state.label;
    setAccessibleName(choice.descriptor.name + u", "_s + channelClassLabel(choice.descriptor.kind) + trouble);
}

void ChannelCard::addClass(const Theme& theme, const ChannelDescriptor& descriptor)
{
    QHBoxLayout* row = makeRow(theme, 8, {0, 4, 0, 0});
    m_class = new Chip(theme, iconOf(descriptor.kind), channelClassLabel(descriptor.kind), toneOf(descriptor.kind));
    m_health = new Chip(theme);
    row->addWidget(m_class);
    row->addWidget(m_health);
    if (descriptor.costsMoney)
        row->addWidget(makeLabel(theme, TextRole::Hint, tr("광고비는 이벤트 예산에서 나가요"), Tone::Ink3), 1);
    else
        row->addStretch(1);
    body()->addLayout(row);
}

void ChannelCard::addOption(const Theme& theme, const ChannelOption& option, const QString& channelName)
{
    auto* combo = new QComboBox;
    combo->setObjectName(u"option-%1-%2"_s.arg(m_channel, option.id));
    combo->setAccessibleName(channelName + u", "_s + option.label);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(8);
    combo->setFocusPolicy(Qt::StrongFocus);
    combo->installEventFilter(this);
    for (const auto& [value, words] : option.choices)
        combo->addItem(words, value);
    QHBoxLayout* row = makeRow(theme, 12);
    QLabel* label = makeLabel(theme, TextRole::Hint, option.label, Tone::Ink2);
    label->setBuddy(combo);
    row->addWidget(label, 2);
    row->addWidget(combo, 3);
    body()->addLayout(row);
    m_options.insert(option.id, combo);
    connect(combo, &QComboBox::activated, this,
            [this, combo, id = option.id] { Q_EMIT optionChosen(m_channel, id, combo->currentData().toString()); });
}

void ChannelCard::addReceivers(const Theme& theme, const ChannelOption& option, const QString& channelName)
{
    ReceiversField field;
    field.edit = new QPlainTextEdit;
    field.edit->setObjectName(u"option-%1-%2"_s.arg(m_channel, option.id));
    field.edit->setAccessibleName(channelName + u", "_s + option.label);
    field.edit->setAccessibleDescription(option.help);
    field.edit->setPlaceholderText(u"010-0000-0000"_s);
    field.edit->setTabChangesFocus(true);
    field.edit->setFixedHeight(theme.px(kReceiversHeight));
    QLabel* label = makeLabel(theme, TextRole::Hint, option.label, Tone::Ink2);
    label->setBuddy(field.edit);
    field.words = makeLabel(theme, TextRole::Hint, {}, Tone::Ink2);
    field.words->setObjectName(u"receivers-"_s + m_channel);
    body()->addWidget(label);
    body()->addWidget(makeLabel(theme, TextRole::Hint, option.help, Tone::Ink3));
    body()->addWidget(field.edit);
    body()->addWidget(field.words);
    m_receivers.insert(option.id, field);
    showReceivers(option.id, {});
    connect(field.edit, &QPlainTextEdit::textChanged, this, [this, edit = field.edit, id = option.id] {
        showReceivers(id, edit->toPlainText());
        Q_EMIT receiversTyped(m_channel, id, edit->toPlainText());
    });
}

void ChannelCard::showReceivers(const QString& option, const QString& text)
{
    m_receivers.value(option).words->setText(receiversWords(parseReceivers(text)));
}

bool ChannelCard::isFilledIn() const
{
    return std::ranges::all_of(
        m_receivers, [](const ReceiversField& field) { return parseReceivers(field.edit->toPlainText()).areUsable(); });
}

void ChannelCard::show(bool chosen, const QMap<QString, QString>& values)
{
    setChecked(chosen);
    for (auto it = m_options.cbegin(); it != m_options.cend(); ++it) {
        const QSignalBlocker quiet(it.value());
        it.value()->setEnabled(chosen && m_connected);
        const int index = it.value()->findData(values.value(m_channel + u'.' + it.key()));
        it.value()->setCurrentIndex(std::max(0, index));
    }
    for (auto it = m_receivers.cbegin(); it != m_receivers.cend(); ++it) {
        const ReceiversField& field = it.value();
        const QString text = values.value(m_channel + u'.' + it.key());
        field.edit->setEnabled(chosen && m_connected);
        field.words->setVisible(chosen && m_connected);
        if (field.edit->toPlainText() == text)
            continue; // setting it would move the cursor
        const QSignalBlocker quiet(field.edit);
        field.edit->setPlainText(text);
        showReceivers(it.key(), text);
    }
}

bool ChannelCard::eventFilter(QObject* watched, QEvent* event)
{
    // Turning the wheel over the page must not change an option on the way.
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return ChoiceCard::eventFilter(watched, event);
}

} // namespace madang

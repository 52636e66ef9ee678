#include "ui/models/channels_model.h"
#include "ui/models/labels.h"
#include "ui/settings/settings_section.h"
#include "ui/settings/settings_sections.h"
#include "ui/shell/screen_models.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChannelSettings)
};

StateWords stateOf(const ChannelChoice& choice, bool isPractice)
{
    if (choice.descriptor.kind == ChannelClass::Assisted)
        return {Words::tr("연결 없이 써요"), u"hand"_s, Tone::Calm};
    if (choice.connected)
        return {isPractice ? Words::tr("연습 연결") : Words::tr("연결됨"), u"check"_s, Tone::Good};
    return {Words::tr("연결 안 됨"), u"plug"_s, Tone::Ink2};
}

QWidget* makeLine(SettingsSection& section, const ChannelChoice& choice)
{
    const Theme& theme = section.theme();
    ChannelsModel& model = section.models().channels;
    auto* line = new QWidget;
    QHBoxLayout* row = makeRow(theme, 12, {0, 4, 0, 4}, line);
    row->addWidget(makeIconLabel(theme, choice.descriptor.mark, 24));
    row->addWidget(makeLabel(theme, TextRole::Body, choice.descriptor.name, Tone::Ink, Wrap::No));
    row->addWidget(makeLabel(theme, TextRole::Small, channelClassLabel(choice.descriptor.kind), Tone::Ink2, Wrap::No));
    row->addStretch(1);
    auto* chip = new Chip(theme);
    const StateWords state = stateOf(choice, model.isPractice());
    const auto show = [&model, chip, state, channel = choice.descriptor] {
        const QString resting = model.restingWords(channel.id);
        if (resting.isEmpty())
            chip->setState(state.icon, state.label, state.tone);
        else
            chip->setState(u"clock"_s, resting, Tone::Warn);
        chip->setAccessibleName(u"%1, %2"_s.arg(channel.name, resting.isEmpty() ? state.label : resting));
    };
    show();
    QObject::connect(&model, &ChannelsModel::changed, chip, show);
    row->addWidget(chip);
    return line;
}
} // namespace

void fillChannels(SettingsSection& section)
{
    auto* list = new QWidget;
    list->setObjectName(u"channelList"_s);
    QVBoxLayout* column = makeColumn(section.theme(), 4, {}, list);
    for (const ChannelChoice& choice : section.models().channels.channels())
        column->addWidget(makeLine(section, choice));
    section.addRow(u"channels"_s, Words::tr("연결된 채널"), Words::tr("이벤트를 올릴 수 있는 곳이에요."),
                   Words::tr("인스타그램 네이버 카카오 우리동네TV 링고비즈 지니TV 로그인 연결"), list);
}

} // namespace madang

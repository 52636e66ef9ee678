#include "ui/models/channels_model.h"
#include "ui/models/labels.h"
#include "ui/models/logins_model.h"
#include "ui/settings/login_card.h"
#include "ui/settings/settings_section.h"
#include "ui/settings/settings_sections.h"
#include "ui/shell/screen_models.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QLabel>

#include <utility>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChannelSettings)
};

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
    const auto show = [&model, chip, channel = choice.descriptor] {
        const StateWords state = model.state(channel.id);
        chip->setState(state.icon, state.label, state.tone);
        chip->setAccessibleName(u"%1, %2"_s.arg(channel.name, state.label));
    };
    show();
    QObject::connect(&model, &ChannelsModel::changed, chip, show);
    row->addWidget(chip);
    return line;
}

QWidget* makeLogins(SettingsSection& section)
{
    LoginsModel& model = section.models().logins;
    auto* part = new QWidget;
    QVBoxLayout* column = makeColumn(section.theme(), 12, {}, part);
    if (model.isPractice())
        column->addWidget(makeLabel(
            section.theme(), TextRole::Small,
            Words::tr("연습 중이라 연습용 로그인 화면이 열려요. 로그인하지 않아도 올릴 수 있어요."), Tone::Calm));
    column->addWidget(makeLabel(
        section.theme(), TextRole::Small,
        Words::tr("앱의 비밀 키는 프로그램에 넣어 나눠 줄 수 없어요. 그래서 사장님이 개발자 사이트에 등록한 앱의 키를 "
                  "써요. 키는 이 컴퓨터의 열쇠 보관함에만 둬요."),
        Tone::Ink2));
    bool isFirst = true;
    for (const LoginView& login : model.logins()) {
        if (!std::exchange(isFirst, false))
            column->addWidget(makeDivider(section.theme()));
        column->addWidget(new LoginCard(section.theme(), model, login.provider));
    }
    return part;
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
    section.addRow(u"logins"_s, Words::tr("채널 로그인"),
                   Words::tr("브라우저에서 한 번 로그인하면 마당이 대신 올려요."),
                   Words::tr("인스타그램 네이버 카카오 로그인 로그아웃 계정 앱 키 토큰 카페"), makeLogins(section));
}

} // namespace madang

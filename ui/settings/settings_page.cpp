#include "ui/settings/settings_page.h"

#include "ui/models/channels_model.h"
#include "ui/models/labels.h"
#include "ui/models/settings_model.h"
#include "ui/settings/ai_settings.h"
#include "ui/settings/data_settings.h"
#include "ui/settings/secrets_settings.h"
#include "ui/settings/setting_row.h"
#include "ui/shell/screen_models.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/search_field.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const std::array kSchemes{"light", "dark", "system"};
constexpr std::array kScales{100, 125, 150};

struct Choice {
    int id;
    QString word;
    QString icon;
};

/// A row of buttons of which one is down.
QWidget* makeChoices(const Theme& theme, QButtonGroup* group, const QString& name, const QList<Choice>& choices)
{
    auto* row = new QWidget;
    QHBoxLayout* layout = makeRow(theme, 8, {}, row);
    for (const Choice& choice : choices) {
        QPushButton* button = makeButton(theme, ButtonKind::Secondary, choice.word, choice.icon);
        button->setCheckable(true);
        button->setObjectName(name + QString::number(choice.id));
        group->addButton(button, choice.id);
        layout->addWidget(button);
    }
    layout->addStretch(1);
    return row;
}
} // namespace

SettingsPage::SettingsPage(const Theme& theme, const ScreenModels& models, QWidget* parent)
    : Page(theme, tr("설정"), parent)
    , m_theme(theme)
    , m_models(models)
{
    setAccessibleName(tr("설정"));
    m_search = new SearchField(theme, tr("설정 찾기"));
    followScale(theme, m_search, 320, 0);
    titleRow()->addWidget(m_search);
    connect(m_search, &SearchField::searched, this, &SettingsPage::filter);

    followScale(theme, content(), 16, {32, 28, 32, 32});
    addRow(tr("화면 밝기"), tr("낮에는 밝게, 밤 장사에는 어둡게."), tr("다크 모드 테마 색 화면"), makeSchemes(theme));
    addRow(tr("글자 크기"), tr("글자와 단추가 함께 커져요."), tr("확대 배율 화면"), makeScales(theme));
    addRow(tr("연결된 채널"), tr("이벤트를 올릴 수 있는 곳이에요."),
           tr("인스타그램 네이버 카카오 우리동네TV 링고비즈 지니TV 로그인 연결"), makeChannels(theme));
    addRow(tr("AI 연결"), tr("기획안을 누구에게 먼저 물을지 정하고 열쇠를 넣어요."),
           tr("인공지능 클로드 챗지피티 Claude GPT OpenAI Anthropic API 키 열쇠 모델 추천"),
           new AiConnectionSettings(theme, m_models.ai));
    auto* costs = new AiCostSettings(theme, m_models.ai, m_models.costs);
    connect(costs, &AiCostSettings::listRequested, this, &SettingsPage::costsRequested);
    addRow(tr("AI 비용"), tr("이 금액을 넘을 수 있는 물음은 보내지 않아요."), tr("돈 한도 요금 내역 인공지능"), costs);
    addRow(tr("연습 모드"), tr("마음껏 눌러 봐도 밖으로 나가지 않아요."), tr("예시 연습"), makePractice(theme));
    addRow(tr("저장 폴더"), tr("이벤트, 손님, 포스터가 이 컴퓨터의 이 폴더에 있어요."), tr("백업 파일 자료 위치"),
           makeFolder(theme));
    addRow(tr("자료"), tr("매일 저절로 백업하고 14일 동안 두어요."),
           tr("백업 복원 되돌리기 옮기기 이사 새 컴퓨터 삭제 초기화"), new DataSettings(theme, m_models.data));
    addRow(tr("열쇠 보관"), tr("열쇠와 손님 정보를 어디에 어떻게 잠가 두는지예요."),
           tr("비밀번호 암호 보안 키체인 개인정보 전화번호 잠금"), new SecretsSettings(theme, m_models.secrets));
    const QString version = QCoreApplication::applicationVersion();
    QLabel* about
        = makeLabel(theme, TextRole::Body, version.isEmpty() ? tr("개발 중인 판") : version, Tone::Ink2, Wrap::No);
    about->setObjectName(u"version"_s);
    addRow(tr("마당 버전"), {}, tr("정보 프로그램 업데이트"), about);

    m_none = new EmptyState(theme, {}, tr("찾는 설정이 없어요"), tr("다른 말로 찾아보세요."), tr("모두 보기"));
    m_none->setObjectName(u"noSettings"_s);
    m_none->hide();
    content()->addWidget(m_none);
    content()->addStretch(1);
    connect(m_none, &EmptyState::actionRequested, this, [this] { m_search->lineEdit()->clear(); });
    connect(&models.settings, &SettingsModel::changed, this, &SettingsPage::render);
    render();
}

void SettingsPage::addRow(const QString& title, const QString& line, const QString& more, QWidget* control)
{
    auto* row = new SettingRow(m_theme, title, line, more, control);
    content()->addWidget(row);
    m_rows << row;
}

QWidget* SettingsPage::makeSchemes(const Theme& theme)
{
    m_schemes = new QButtonGroup(this);
    onChosen(m_schemes, this,
             [this](int id) { m_models.settings.setColorScheme(QString::fromLatin1(kSchemes.at(std::size_t(id)))); });
    return makeChoices(theme, m_schemes, u"scheme"_s,
                       {{0, tr("밝게"), u"sun"_s}, {1, tr("어둡게"), u"moon"_s}, {2, tr("기기 설정대로"), {}}});
}

QWidget* SettingsPage::makeScales(const Theme& theme)
{
    m_scales = new QButtonGroup(this);
    onChosen(m_scales, this, [this](int percent) { m_models.settings.setTextScale(percent); });
    QList<Choice> choices;
    for (const int percent : kScales)
        choices.append({percent, tr("%1%").arg(percent), {}});
    return makeChoices(theme, m_scales, u"scale"_s, choices);
}

QWidget* SettingsPage::makeFolder(const Theme& theme)
{
    auto* part = new QWidget;
    QHBoxLayout* row = makeRow(theme, 12, {}, part);
    const QString folder = m_models.settings.dataFolder();
    auto* path = new QLineEdit(QDir::toNativeSeparators(folder));
    path->setReadOnly(true);
    path->setObjectName(u"dataFolder"_s);
    path->setAccessibleName(tr("저장 폴더 위치"));
    path->setCursorPosition(0);
    QPushButton* open = makeButton(theme, ButtonKind::Secondary, tr("폴더 열기"), u"folder"_s);
    open->setObjectName(u"openFolderButton"_s);
    connect(open, &QPushButton::clicked, this, [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    row->addWidget(path, 1);
    row->addWidget(open);
    return part;
}

QWidget* SettingsPage::makePractice(const Theme& theme)
{
    auto* part = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 8, {}, part);
    const bool practice = m_models.channels.isPractice();
    auto* chip = practice ? new Chip(theme, u"practice"_s, tr("지금 연습 중"), Tone::Primary)
                          : new Chip(theme, u"check"_s, tr("지금 실제로 올려요"), Tone::Good);
    chip->setHatched(practice);
    chip->setObjectName(u"practiceChip"_s);
    column->addWidget(chip);
    column->addWidget(makeLabel(theme, TextRole::Small,
                                practice ? tr("채널은 이 컴퓨터 안의 흉내예요. 올린 글도, 본 횟수도 진짜가 아니고 돈이 "
                                              "들지 않아요. 연습으로 만든 이벤트와 "
                                              "포스터에는 ‘연습’ 표시가 남아요.")
                                         : tr("올리면 진짜 채널에 나가요."),
                                Tone::Ink2));
    return part;
}

QWidget* SettingsPage::makeChannels(const Theme& theme)
{
    auto* part = new QWidget;
    part->setObjectName(u"channelList"_s);
    QVBoxLayout* column = makeColumn(theme, 4, {}, part);
    for (const ChannelChoice& choice : m_models.channels.channels()) {
        auto* line = new QWidget;
        QHBoxLayout* row = makeRow(theme, 12, {0, 4, 0, 4}, line);
        row->addWidget(makeIconLabel(theme, choice.descriptor.mark, 24));
        row->addWidget(makeLabel(theme, TextRole::Body, choice.descriptor.name, Tone::Ink, Wrap::No));
        row->addWidget(
            makeLabel(theme, TextRole::Small, channelClassLabel(choice.descriptor.kind), Tone::Ink2, Wrap::No));
        row->addStretch(1);
        StateWords state{tr("연결 안 됨"), u"plug"_s, Tone::Ink2};
        if (choice.descriptor.kind == ChannelClass::Assisted)
            state = {tr("연결 없이 써요"), u"hand"_s, Tone::Calm};
        else if (choice.connected)
            state = {m_models.channels.isPractice() ? tr("연습 연결") : tr("연결됨"), u"check"_s, Tone::Good};
        auto* chip = new Chip(theme);
        const auto show = [this, chip, state, channel = choice.descriptor] {
            const QString resting = m_models.channels.restingWords(channel.id);
            if (resting.isEmpty())
                chip->setState(state.icon, state.label, state.tone);
            else
                chip->setState(u"clock"_s, resting, Tone::Warn);
            chip->setAccessibleName(u"%1, %2"_s.arg(channel.name, resting.isEmpty() ? state.label : resting));
        };
        show();
        connect(&m_models.channels, &ChannelsModel::changed, chip, show);
        row->addWidget(chip);
        column->addWidget(line);
    }
    return part;
}

void SettingsPage::filter(const QString& words)
{
    bool any = false;
    for (SettingRow* row : std::as_const(m_rows)) {
        const bool wanted = row->matches(words);
        row->setVisible(wanted);
        any = any || wanted;
    }
    m_none->setVisible(!any);
}

void SettingsPage::render()
{
    const QString scheme = m_models.settings.colorScheme();
    for (std::size_t i = 0; i < kSchemes.size(); ++i) {
        if (scheme == QLatin1StringView(kSchemes.at(i)))
            m_schemes->button(int(i))->setChecked(true);
    }
    if (QAbstractButton* button = m_scales->button(m_models.settings.textScale()))
        button->setChecked(true);
}

} // namespace madang

#include "ui/kiosk/card_dialog.h"
#include "ui/kiosk/kiosk_screen.h"
#include "ui/models/kiosk_model.h"
#include "ui/settings/choice_buttons.h"
#include "ui/settings/settings_section.h"
#include "ui/settings/settings_sections.h"
#include "ui/shell/screen_models.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <array>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(KioskSettings)
};
constexpr std::array kZooms{100, 125, 150, 175, 200};
constexpr int kNameMax = 40;

QWidget* makeOpening(SettingsSection& section)
{
    KioskModel& kiosk = section.models().kiosk;
    auto* part = new QWidget;
    QVBoxLayout* column = makeColumn(section.theme(), 8, {}, part);
    QPushButton* open = makeButton(section.theme(), ButtonKind::Primary, Words::tr("키오스크 열기"), u"tv"_s);
    open->setObjectName(u"openKioskSetting"_s);
    QPushButton* wipe = makeButton(section.theme(), ButtonKind::Secondary, Words::tr("화면 닦기"), u"hand"_s);
    wipe->setObjectName(u"wipeKioskSetting"_s);
    QLabel* how
        = makeLabel(section.theme(), TextRole::Small,
                    Words::tr("닫을 때는 키오스크 왼쪽 위 구석을 2초 누르고 사장님 번호를 넣어요."), Tone::Ink2);
    column->addWidget(open, 0, Qt::AlignLeft);
    column->addWidget(wipe, 0, Qt::AlignLeft);
    column->addWidget(how);
    const auto render = [open, wipe, &kiosk] {
        open->setEnabled(!kiosk.isOpen());
        open->setText(kiosk.isOpen() ? Words::tr("키오스크가 열려 있어요") : Words::tr("키오스크 열기"));
        wipe->setVisible(kiosk.isOpen());
    };
    render();
    QObject::connect(&kiosk, &KioskModel::changed, open, render);
    QObject::connect(open, &QPushButton::clicked, &kiosk, &KioskModel::requestOpen);
    QObject::connect(wipe, &QPushButton::clicked, &kiosk, &KioskModel::wipe);
    return part;
}

/// Filled when it is looked at: events come and go.
class EventChoice final : public QComboBox {
public:
    explicit EventChoice(KioskModel& kiosk)
        : m_kiosk(kiosk)
    {
        setObjectName(u"kioskEvent"_s);
        setAccessibleName(Words::tr("키오스크에서 받을 이벤트"));
        setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        fill();
        connect(this, &QComboBox::activated, this,
                [this](int index) { m_kiosk.settings().setChosenEvent(itemData(index).toString()); });
        connect(&kiosk.settings(), &KioskSettingsModel::changed, this, &EventChoice::fill);
    }

protected:
    void showEvent(QShowEvent* event) override
    {
        fill();
        QComboBox::showEvent(event);
    }

private:
    void fill()
    {
        const QSignalBlocker quiet(this);
        clear();
        addItem(Words::tr("진행 중인 이벤트 (저절로)"), QString());
        for (const Campaign& one : m_kiosk.current().choices())
            addItem(one.plan ? one.plan->title : QString(), one.id);
        setCurrentIndex(std::max(0, findData(m_kiosk.settings().chosenEvent())));
    }

    KioskModel& m_kiosk;
};

QWidget* makeZooms(SettingsSection& section)
{
    KioskSettingsModel& settings = section.models().kiosk.settings();
    auto* group = new QButtonGroup(&section);
    QList<ButtonChoice> choices;
    for (const int percent : kZooms)
        choices.append({percent, Words::tr("%1%").arg(percent), {}});
    QWidget* row = makeChoiceButtons(section.theme(), group, u"kioskZoom"_s, choices);
    const auto render = [group, &settings] {
        if (QAbstractButton* button = group->button(settings.zoom()))
            button->setChecked(true);
    };
    render();
    onChosen(group, &section, [&settings](int percent) { settings.setZoom(percent); });
    QObject::connect(&settings, &KioskSettingsModel::changed, group, render);
    return row;
}

QWidget* makeCard(SettingsSection& section)
{
    KioskSettingsModel& settings = section.models().kiosk.settings();
    auto* part = new QWidget;
    QVBoxLayout* column = makeColumn(section.theme(), 8, {}, part);
    QPushButton* measure = makeButton(section.theme(), ButtonKind::Secondary, Words::tr("카드로 맞추기"));
    measure->setObjectName(u"kioskCard"_s);
    QLabel* state = makeLabel(section.theme(), TextRole::Small, {}, Tone::Ink2);
    state->setObjectName(u"kioskCardState"_s);
    column->addWidget(measure, 0, Qt::AlignLeft);
    column->addWidget(state);
    const auto render = [state, &settings, &section] {
        const double pixels = settings.pixelsPerMillimetre(screenKey(*kioskScreenFor(*section.window())));
        state->setText(pixels > 0 ? Words::tr("맞췄어요. 1mm가 %1픽셀이에요.").arg(pixels, 0, 'f', 2)
                                  : Words::tr("아직 맞추지 않았어요."));
    };
    render();
    QObject::connect(&settings, &KioskSettingsModel::changed, state, render);
    QObject::connect(measure, &QPushButton::clicked, &section, [&section, &settings] {
        QScreen* screen = kioskScreenFor(*section.window());
        (new CardDialog(section.theme(), settings, *screen, section.window()))->open();
    });
    return part;
}

QWidget* makeStart(SettingsSection& section)
{
    KioskSettingsModel& settings = section.models().kiosk.settings();
    auto* group = new QButtonGroup(&section);
    QWidget* row = makeChoiceButtons(section.theme(), group, u"kioskStart"_s,
                                     {{0, Words::tr("평소처럼"), u"home"_s}, {1, Words::tr("바로 키오스크"), u"tv"_s}});
    const auto render = [group, &settings] { group->button(settings.opensAtStart() ? 1 : 0)->setChecked(true); };
    render();
    onChosen(group, &section, [&settings](int id) { settings.setOpensAtStart(id == 1); });
    QObject::connect(&settings, &KioskSettingsModel::changed, group, render);
    return row;
}

QWidget* makeDevice(SettingsSection& section)
{
    KioskSettingsModel& settings = section.models().kiosk.settings();
    auto* edit = new QLineEdit(settings.typedDevice());
    edit->setObjectName(u"kioskDevice"_s);
    edit->setAccessibleName(Words::tr("키오스크 이름"));
    edit->setPlaceholderText(Words::tr("매장 키오스크"));
    edit->setMaxLength(kNameMax);
    QObject::connect(edit, &QLineEdit::editingFinished, &settings, [edit, &settings] {
        if (edit->text() != settings.typedDevice())
            settings.setDevice(edit->text());
    });
    QObject::connect(&settings, &KioskSettingsModel::changed, edit, [edit, &settings] {
        if (!edit->hasFocus())
            edit->setText(settings.typedDevice());
    });
    return edit;
}
} // namespace

void fillKiosk(SettingsSection& section)
{
    section.addRow(u"kiosk-open"_s, Words::tr("키오스크"),
                   Words::tr("손님이 직접 휴대폰 번호를 눌러 참여해요. 화면이 둘이면 둘째 화면에 열려요."),
                   Words::tr("키오스크 손님 화면 열기 닦기 태블릿"), makeOpening(section));
    section.addRow(u"kiosk-event"_s, Words::tr("받을 이벤트"),
                   Words::tr("고르지 않으면 진행 중인 이벤트를 받아요. 여럿이면 나중에 올린 것을 받아요."),
                   Words::tr("이벤트 고르기"), new EventChoice(section.models().kiosk));
    section.addRow(u"kiosk-zoom"_s, Words::tr("크게 보기"), Words::tr("키오스크의 글자와 단추가 함께 커져요."),
                   Words::tr("확대 배율 글자 크기"), makeZooms(section));
    section.addRow(u"kiosk-card"_s, Words::tr("글자 크기 맞추기"),
                   Words::tr("카드를 화면에 대고 한 번 맞추면, 큰 글자를 12mm보다 크게 그려요."),
                   Words::tr("신용카드 밀리미터 mm 보정"), makeCard(section));
    section.addRow(u"kiosk-start"_s, Words::tr("프로그램을 켤 때"),
                   Words::tr("키오스크를 연 채로 전원이 나가면, 이 설정과 상관없이 다시 키오스크로 켜져요."),
                   Words::tr("시작 자동 정전"), makeStart(section));
    section.addRow(u"kiosk-device"_s, Words::tr("키오스크 이름"),
                   Words::tr("손님이 동의한 기록에 어느 화면에서였는지 함께 남아요."), Words::tr("기기 이름 동의"),
                   makeDevice(section));
}

} // namespace madang

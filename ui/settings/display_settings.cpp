#include "ui/models/settings_model.h"
#include "ui/settings/choice_buttons.h"
#include "ui/settings/settings_section.h"
#include "ui/settings/settings_sections.h"
#include "ui/shell/screen_models.h"
#include "ui/widgets/button.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(DisplaySettings)
};
constexpr std::array kSchemes{"light", "dark", "system"};
constexpr std::array kScales{100, 125, 150};

QWidget* makeSchemes(SettingsSection& section)
{
    SettingsModel& model = section.models().settings;
    auto* group = new QButtonGroup(&section);
    QWidget* row = makeChoiceButtons(
        section.theme(), group, u"scheme"_s,
        {{0, Words::tr("밝게"), u"sun"_s}, {1, Words::tr("어둡게"), u"moon"_s}, {2, Words::tr("기기 설정대로"), {}}});
    const auto render = [group, &model] {
        for (std::size_t i = 0; i < kSchemes.size(); ++i) {
            if (model.colorScheme() == QLatin1StringView(kSchemes.at(i)))
                group->button(int(i))->setChecked(true);
        }
    };
    render();
    onChosen(group, &section,
             [&model](int id) { model.setColorScheme(QString::fromLatin1(kSchemes.at(std::size_t(id)))); });
    QObject::connect(&model, &SettingsModel::changed, group, render);
    return row;
}

QWidget* makeScales(SettingsSection& section)
{
    SettingsModel& model = section.models().settings;
    auto* group = new QButtonGroup(&section);
    QList<ButtonChoice> choices;
    for (const int percent : kScales)
        choices.append({percent, Words::tr("%1%").arg(percent), {}});
    QWidget* row = makeChoiceButtons(section.theme(), group, u"scale"_s, choices);
    const auto render = [group, &model] {
        if (QAbstractButton* button = group->button(model.textScale()))
            button->setChecked(true);
    };
    render();
    onChosen(group, &section, [&model](int percent) { model.setTextScale(percent); });
    QObject::connect(&model, &SettingsModel::changed, group, render);
    return row;
}

QWidget* makeLanguages(SettingsSection& section)
{
    SettingsModel& model = section.models().settings;
    auto* group = new QButtonGroup(&section);
    // Each in its own words, so that whoever is in the wrong one finds the way back.
    QWidget* row
        = makeChoiceButtons(section.theme(), group, u"language"_s, {{0, u"한국어"_s, {}}, {1, u"English"_s, {}}});
    group->button(model.language() == u"en" ? 1 : 0)->setChecked(true);
    onChosen(group, &section, [&model](int id) { model.setLanguage(id == 1 ? u"en"_s : u"ko"_s); });
    return row;
}
} // namespace

void fillDisplay(SettingsSection& section)
{
    section.addRow(u"scheme"_s, Words::tr("화면 밝기"), Words::tr("낮에는 밝게, 밤 장사에는 어둡게."),
                   Words::tr("다크 모드 테마 색 화면"), makeSchemes(section));
    section.addRow(u"text-scale"_s, Words::tr("글자 크기"), Words::tr("글자와 단추가 함께 커져요."),
                   Words::tr("확대 배율 화면 크게"), makeScales(section));
    section.addRow(u"language"_s, Words::tr("언어"),
                   Words::tr("창이 한 번 닫혔다가 다시 열려요. 포스터와 올리는 글, 날짜와 금액은 한국어 그대로예요."),
                   u"언어 language english 영어 한국어 korean"_s, makeLanguages(section));
}

} // namespace madang

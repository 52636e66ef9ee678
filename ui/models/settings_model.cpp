#include "ui/models/settings_model.h"

#include "services/settings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

SettingsModel::SettingsModel(Settings& settings, QString dataFolder, StartFacts facts, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_dataFolder(std::move(dataFolder))
    , m_facts(std::move(facts))
    , m_media(settings)
    , m_addresses(settings, m_facts.usualAddresses)
{
    connect(&m_settings, &Settings::changed, this, &SettingsModel::changed);
}

QString SettingsModel::colorScheme() const
{
    return m_settings.colorScheme();
}

int SettingsModel::textScale() const
{
    return m_settings.textScale();
}

void SettingsModel::setColorScheme(const QString& scheme)
{
    m_settings.setColorScheme(scheme);
}

void SettingsModel::setTextScale(int percent)
{
    m_settings.setTextScale(percent);
}

void SettingsModel::setPractice(bool isOn)
{
    if (m_facts.isGiven || m_settings.practice() == isOn)
        return;
    m_settings.setPractice(isOn);
    emit reopenRequested(u"row-practice"_s);
}

QString SettingsModel::language() const
{
    return m_settings.language();
}

void SettingsModel::setLanguage(const QString& code)
{
    if (code == language())
        return;
    m_settings.setLanguage(code);
    emit reopenRequested(u"row-language"_s);
}

bool SettingsModel::canReset(const QString& group) const
{
    return std::ranges::any_of(kSettingKeys, [&group](const SettingKey& key) {
        return key.atReset == AtReset::Clears && (group.isEmpty() || group == QLatin1StringView(key.group));
    });
}

QString SettingsModel::resetLine(const QString& group) const
{
    if (group == u"ai")
        return tr("묻는 순서, 모델, 한도, WebUI 주소를 처음으로 되돌려요. 넣어 둔 열쇠는 그대로예요.");
    if (group == u"publishing")
        return tr("고른 소리와 ffmpeg 위치를 비워요. 소리 파일은 지우지 않아요.");
    if (group == u"display")
        return tr("화면 밝기와 글자 크기를 처음으로 되돌려요.");
    if (group == u"kiosk")
        return tr("고른 이벤트, 크게 보기, 글자 크기 맞춤, 화면 이름을 처음으로 되돌려요.");
    if (group == u"developer")
        return tr("적어 둔 주소를 비워요. 연습 모드는 지금 그대로예요.");
    if (group.isEmpty())
        return tr("화면, AI, 올리기, 주소 설정을 모두 처음으로 되돌려요. 가게 카드, 이벤트, 손님, 열쇠와 연습 모드는 "
                  "그대로예요.");
    return tr("이 묶음의 설정을 처음으로 되돌려요. 가게 카드, 이벤트, 손님과 열쇠는 그대로예요.");
}

void SettingsModel::reset(const QString& group)
{
    m_settings.reset(group);
}

} // namespace madang

#include "ui/models/settings_model.h"

#include "services/settings.h"

namespace madang {

SettingsModel::SettingsModel(Settings& settings, QString dataFolder, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_dataFolder(std::move(dataFolder))
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

} // namespace madang

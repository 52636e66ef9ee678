#include "ui/models/kiosk_settings_model.h"

#include "services/settings.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr double kMillimetres = 1'000; // in a metre
constexpr int kDeviceMax = 40;
} // namespace

KioskSettingsModel::KioskSettingsModel(Settings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
{
    connect(&m_settings, &Settings::changed, this, &KioskSettingsModel::changed);
}

QString KioskSettingsModel::chosenEvent() const
{
    return m_settings.value("kiosk/event").toString();
}

void KioskSettingsModel::setChosenEvent(const QString& campaignId)
{
    m_settings.setValue("kiosk/event", campaignId);
}

int KioskSettingsModel::zoom() const
{
    return m_settings.value("kiosk/zoom").toInt();
}

void KioskSettingsModel::setZoom(int percent)
{
    m_settings.setValue("kiosk/zoom", QString::number(percent));
}

bool KioskSettingsModel::opensAtStart() const
{
    return m_settings.value("kiosk/at-start").toBool();
}

void KioskSettingsModel::setOpensAtStart(bool opens)
{
    m_settings.setValue("kiosk/at-start", opens);
}

QString KioskSettingsModel::typedDevice() const
{
    return m_settings.value("kiosk/device").toString();
}

void KioskSettingsModel::setDevice(const QString& name)
{
    m_settings.setValue("kiosk/device", name.simplified().left(kDeviceMax));
}

QString KioskSettingsModel::device() const
{
    const QString typed = typedDevice();
    return typed.isEmpty() ? tr("매장 키오스크") : typed;
}

double KioskSettingsModel::pixelsPerMillimetre(const QString& screen) const
{
    if (m_settings.value("kiosk/measured-screen").toString() != screen)
        return 0;
    return m_settings.value("kiosk/pixels-per-metre").toDouble() / kMillimetres;
}

void KioskSettingsModel::measure(const QString& screen, double pixelsPerMillimetre)
{
    m_settings.setValue("kiosk/measured-screen", screen);
    m_settings.setValue("kiosk/pixels-per-metre", qlonglong(std::llround(pixelsPerMillimetre * kMillimetres)));
}

std::optional<KioskPlace> KioskSettingsModel::running() const
{
    const QString place = m_settings.value("kiosk/running").toString();
    if (place == u"alone")
        return KioskPlace::Alone;
    return place == u"beside" ? std::optional(KioskPlace::Beside) : std::nullopt;
}

void KioskSettingsModel::setRunning(std::optional<KioskPlace> place)
{
    if (place != running())
        m_settings.setValue("kiosk/running", !place ? u"no"_s : *place == KioskPlace::Alone ? u"alone"_s : u"beside"_s);
}

} // namespace madang

#include "services/settings.h"

#include "services/log.h"
#include "services/storage/ini_hygiene.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
QByteArray keyFor(const char* section, const QString& name)
{
    return section + name.toLatin1();
}
} // namespace

Settings::Settings(const QString& folder, QObject* parent)
    : QObject(parent)
{
    const QString path = QDir(folder).filePath(u"settings.ini"_s);
    cleanIni(path); // QSettings believes whatever it reads
    m_file = std::make_unique<QSettings>(path, QSettings::IniFormat);
}

Settings::~Settings() = default;

QVariant Settings::value(const char* key) const
{
    const SettingKey* declared = settingKey(QString::fromLatin1(key));
    if (declared == nullptr || declared->sensitivity == Sensitivity::Secret)
        return {};
    const QString name = QString::fromLatin1(key);
    if (!m_file->contains(name))
        return usualValue(*declared);
    return settingValue(*declared, m_file->value(name)).value_or(usualValue(*declared));
}

bool Settings::setValue(const char* key, const QVariant& value)
{
    const SettingKey* declared = settingKey(QString::fromLatin1(key));
    if (declared == nullptr || declared->sensitivity == Sensitivity::Secret)
        return false;
    const std::optional<QVariant> kept = settingValue(*declared, value);
    if (!kept)
        return false;
    const QString name = QString::fromLatin1(key);
    if (m_file->contains(name) ? this->value(key) == *kept : usualValue(*declared) == *kept)
        return true;
    m_file->setValue(name, *kept);
    sync();
    emit changed();
    return true;
}

void Settings::reset(const QString& group)
{
    for (const SettingKey& key : kSettingKeys) {
        const bool isMeant = group.isEmpty() || group == QLatin1StringView(key.group);
        if (isMeant && key.atReset == AtReset::Clears)
            m_file->remove(QString::fromLatin1(key.key));
    }
    sync();
    emit changed();
}

QString Settings::colorScheme() const
{
    return value("look/scheme").toString();
}

int Settings::textScale() const
{
    return value("look/scale").toInt();
}

QString Settings::language() const
{
    return value("look/language").toString();
}

QString Settings::openDraft() const
{
    return value("wizard/draft").toString();
}

Won Settings::aiCeiling() const
{
    return value("ai/ceiling").toLongLong();
}

QStringList Settings::aiOrder() const
{
    return value("ai/order").toStringList();
}

QString Settings::aiModel(const QString& vendor) const
{
    return value(keyFor("ai/model-", vendor).constData()).toString();
}

QStringList Settings::pictureOrder() const
{
    return value("pictures/order").toStringList();
}

QString Settings::providerAccount(const QString& provider) const
{
    return value(keyFor("channels/account-", provider).constData()).toString();
}

MediaOptions Settings::media() const
{
    QString ffmpeg = value("media/ffmpeg").toString();
    if (ffmpeg.isEmpty())
        ffmpeg = QStandardPaths::findExecutable(u"ffmpeg"_s);
    return {ffmpeg, value("media/film-sound").toString(), value("media/greeting").toString()};
}

bool Settings::practice() const
{
    return value("practice/on").toBool();
}

QString Settings::address(const QString& provider) const
{
    return value(keyFor("address/", provider).constData()).toString();
}

void Settings::setColorScheme(const QString& scheme)
{
    setValue("look/scheme", scheme);
}

void Settings::setTextScale(int percent)
{
    setValue("look/scale", percent);
}

void Settings::setLanguage(const QString& code)
{
    setValue("look/language", code);
}

void Settings::setOpenDraft(const QString& campaignId)
{
    setValue("wizard/draft", campaignId);
}

void Settings::setAiCeiling(Won ceiling)
{
    setValue("ai/ceiling", QVariant(qlonglong(ceiling)));
}

void Settings::setAiOrder(const QStringList& vendors)
{
    setValue("ai/order", vendors);
}

void Settings::setAiModel(const QString& vendor, const QString& model)
{
    setValue(keyFor("ai/model-", vendor).constData(), model);
}

void Settings::setPictureOrder(const QStringList& ids)
{
    setValue("pictures/order", ids);
}

void Settings::setProviderAccount(const QString& provider, const QString& account)
{
    setValue(keyFor("channels/account-", provider).constData(), account);
}

void Settings::setFilmSound(const QString& path)
{
    setValue("media/film-sound", path);
}

void Settings::setGreeting(const QString& path)
{
    setValue("media/greeting", path);
}

void Settings::setFfmpeg(const QString& path)
{
    setValue("media/ffmpeg", path);
}

void Settings::setPractice(bool isOn)
{
    setValue("practice/on", isOn);
}

bool Settings::setAddress(const QString& provider, const QString& address)
{
    return setValue(keyFor("address/", provider).constData(), address.trimmed());
}

void Settings::sync()
{
    m_file->sync();
    if (m_file->status() != QSettings::NoError)
        log::warning(u"settings could not be written: "_s + m_file->fileName());
}

} // namespace madang

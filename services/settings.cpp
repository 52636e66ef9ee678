#include "services/settings.h"

#include "services/log.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const QString kScheme = u"look/scheme"_s;
const QString kScale = u"look/scale"_s;
const QString kOpenDraft = u"wizard/draft"_s;
const QString kAiCeiling = u"ai/ceiling"_s;
const QString kAiOrder = u"ai/order"_s;
const QString kAiModel = u"ai/model-"_s;
constexpr Won kUsualCeiling = 10'000;
const QStringList kVendors{u"claude"_s, u"openai"_s};
constexpr qsizetype kLongestModel = 100;
const QString kPictureOrder = u"pictures/order"_s;
const QString kProviderAccount = u"channels/account-"_s;
const QString kFfmpeg = u"media/ffmpeg"_s;
const QString kFilmSound = u"media/film-sound"_s;
const QString kGreeting = u"media/greeting"_s;
const QStringList kSchemes{u"light"_s, u"dark"_s, u"system"_s};
const QList<int> kScales{100, 125, 150};
} // namespace

Settings::Settings(const QString& folder, QObject* parent)
    : QObject(parent)
    , m_file(std::make_unique<QSettings>(QDir(folder).filePath(u"settings.ini"_s), QSettings::IniFormat))
{
}

Settings::~Settings() = default;

QString Settings::colorScheme() const
{
    const QString scheme = m_file->value(kScheme).toString();
    return kSchemes.contains(scheme) ? scheme : u"system"_s;
}

int Settings::textScale() const
{
    const int scale = m_file->value(kScale).toInt();
    return kScales.contains(scale) ? scale : 100;
}

QString Settings::openDraft() const
{
    return m_file->value(kOpenDraft).toString();
}

Won Settings::aiCeiling() const
{
    bool isNumber = false;
    const Won ceiling = m_file->value(kAiCeiling).toLongLong(&isNumber);
    return isNumber && ceiling >= 0 && ceiling <= kAiCeilingMax ? ceiling : kUsualCeiling;
}

QStringList Settings::aiOrder() const
{
    if (!m_file->contains(kAiOrder))
        return kVendors;
    QStringList order = m_file->value(kAiOrder).toStringList();
    order.removeIf([](const QString& vendor) { return !kVendors.contains(vendor); });
    order.removeDuplicates();
    return order;
}

QString Settings::aiModel(const QString& vendor) const
{
    const QString model = m_file->value(kAiModel + vendor).toString();
    return model.size() <= kLongestModel ? model : QString();
}

QStringList Settings::pictureOrder() const
{
    return m_file->value(kPictureOrder).toStringList();
}

QString Settings::providerAccount(const QString& provider) const
{
    return m_file->value(kProviderAccount + provider).toString();
}

MediaOptions Settings::media() const
{
    QString ffmpeg = m_file->value(kFfmpeg).toString();
    if (ffmpeg.isEmpty())
        ffmpeg = QStandardPaths::findExecutable(u"ffmpeg"_s);
    return {ffmpeg, m_file->value(kFilmSound).toString(), m_file->value(kGreeting).toString()};
}

void Settings::setColorScheme(const QString& scheme)
{
    write(kScheme, scheme);
}

void Settings::setTextScale(int percent)
{
    write(kScale, percent);
}

void Settings::setOpenDraft(const QString& campaignId)
{
    write(kOpenDraft, campaignId);
}

void Settings::setAiCeiling(Won ceiling)
{
    write(kAiCeiling, ceiling);
}

void Settings::setAiOrder(const QStringList& vendors)
{
    write(kAiOrder, vendors);
}

void Settings::setAiModel(const QString& vendor, const QString& model)
{
    write(kAiModel + vendor, model);
}

void Settings::setPictureOrder(const QStringList& ids)
{
    write(kPictureOrder, ids);
}

void Settings::setProviderAccount(const QString& provider, const QString& account)
{
    write(kProviderAccount + provider, account);
}

void Settings::setFilmSound(const QString& path)
{
    write(kFilmSound, path);
}

void Settings::setGreeting(const QString& path)
{
    write(kGreeting, path);
}

void Settings::setFfmpeg(const QString& path)
{
    write(kFfmpeg, path);
}

void Settings::write(const QString& key, const QVariant& value)
{
    if (m_file->value(key) == value)
        return;
    m_file->setValue(key, value);
    m_file->sync();
    if (m_file->status() != QSettings::NoError)
        log::warning(u"settings could not be written: "_s + m_file->fileName());
    emit changed();
}

} // namespace madang

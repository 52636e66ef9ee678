#include "services/store_service.h"

#include "domain/picture.h"
#include "services/async/async.h"
#include "services/database.h"
#include "services/images/image_guard.h"
#include "services/images/palette.h"
#include "services/images/picture_folder.h"
#include "services/images/plain_ground.h"
#include "services/log.h"
#include "services/storage/campaign_store.h"
#include "services/store_profile_json.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QImage>
#include <QSaveFile>
#include <QSet>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kLogoSide = 1024;
constexpr int kPaletteSide = 400;
const QString kWhole = u".png"_s;
const QString kCut = u"-cut.png"_s; ///< a logo without its ground, beside the whole one

Result<void> writeWhole(const QByteArray& bytes, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorKind::ReadOnly, file.errorString(), {}};
    if (file.write(bytes) != bytes.size() || !file.commit())
        return Error{ErrorKind::DiskFull, file.errorString(), {}};
    return {};
}

Result<QByteArray> png(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return Error{ErrorKind::Internal, u"a logo could not be written as PNG"_s, {}};
    return bytes;
}

/// The copy that is used, with the whole one beside it where its ground was taken off. Any thread.
Result<QString> copyLogo(const QString& from, const QString& folder)
{
    const Result<QImage> image = images::readFile(from, kLogoSide);
    if (!image)
        return image.error();
    const Result<QByteArray> whole = png(*image);
    if (!whole)
        return whole.error();
    if (!QDir().mkpath(folder))
        return Error{ErrorKind::ReadOnly, u"cannot make the folder "_s + folder, {}};
    const QString name = QString::fromLatin1(QCryptographicHash::hash(*whole, QCryptographicHash::Sha256).toHex());
    const QString wholeFile = QDir(folder).filePath(name + kWhole);
    if (const Result<void> written = writeWhole(*whole, wholeFile); !written)
        return written.error();
    const std::optional<QImage> cut = images::withoutPlainGround(*image);
    if (!cut)
        return wholeFile;
    const Result<QByteArray> bytes = png(*cut);
    const QString cutFile = QDir(folder).filePath(name + kCut);
    const Result<void> written = bytes ? writeWhole(*bytes, cutFile) : bytes.error();
    return written ? Result<QString>(cutFile) : written.error();
}

Result<QStringList> findColours(const QString& from)
{
    const Result<QImage> image = images::readFile(from, kPaletteSide);
    return image ? Result<QStringList>(images::coloursOf(*image)) : image.error();
}
} // namespace

StoreService::StoreService(Database& database, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_store(std::make_unique<CampaignStore>(database))
{
    Result<StoreProfile> stored = m_store->loadProfile();
    if (stored) {
        m_profile = *stored;
        if (!m_profile.logoPath.isEmpty() && QDir::isRelativePath(m_profile.logoPath))
            m_profile.logoPath = QDir(database.folder()).filePath(m_profile.logoPath);
        m_known = true;
    } else if (stored.error().kind != ErrorKind::NotFound) {
        log::error(u"store profile: "_s + stored.error().detail);
    }
}

StoreService::~StoreService() = default;

Result<void> StoreService::save(const StoreProfile& profile)
{
    StoreProfile clean = profile;
    clean.name = profile.name.simplified();
    clean.region = profile.region.simplified();
    clean.address = profile.address.simplified();
    clean.mapLink = profile.mapLink.trimmed();
    const auto phone = PhoneNumber::parseStore(profile.phone);
    if (checkStoreName(clean.name) != FieldProblem::None || !phone)
        return Error{ErrorKind::InvalidInput, u"store name or phone"_s, {}};
    if (!isSound(clean))
        return Error{ErrorKind::InvalidInput, u"colours, photos, hours, link or seats"_s, {}};
    clean.phone = phone->digits();
    if (Result<void> written = m_store->saveProfile(clean); !written)
        return written;
    m_known = true;
    m_profile = clean;
    emit profileChanged();
    return {};
}

QString StoreService::folder() const
{
    return QDir(m_database.folder()).filePath(QString::fromLatin1(kStoreFolder));
}

QFuture<Result<void>> StoreService::importLogo(const QString& path)
{
    const auto copied = QtConcurrent::run([path, folder = folder()] { return copyLogo(path, folder); });
    return async::andThen(this, copied, [this](const QString& file) { return keepLogo(file); });
}

Result<void> StoreService::keepLogo(const QString& file)
{
    StoreProfile changed = m_profile;
    changed.logoPath = file;
    return save(changed);
}

QString StoreService::otherLogo() const
{
    const QString& logo = m_profile.logoPath;
    if (!logo.endsWith(kWhole))
        return {};
    const QString other = logo.endsWith(kCut) ? logo.chopped(kCut.size()) + kWhole : logo.chopped(kWhole.size()) + kCut;
    return QFileInfo(other).isFile() ? other : QString();
}

LogoGround StoreService::logoGround() const
{
    if (otherLogo().isEmpty())
        return LogoGround::Kept;
    return m_profile.logoPath.endsWith(kCut) ? LogoGround::TakenOff : LogoGround::PutBack;
}

Result<void> StoreService::setLogoGround(LogoGround ground)
{
    if (logoGround() == LogoGround::Kept || logoGround() == ground)
        return Error{ErrorKind::Rejected, u"the logo has no ground to change"_s, {}};
    return keepLogo(otherLogo());
}

QFuture<Result<void>> StoreService::addPhoto(const QString& path)
{
    if (m_profile.photos.size() >= kStorePhotos)
        return async::ready(Result<void>(Error{ErrorKind::Rejected, u"no room for another photo"_s, {}}));
    const auto copied
        = QtConcurrent::run([path, kept = images::PictureFolder(folder())] { return kept.keepFile(path); });
    return async::andThen(this, copied, [this](const QString& name) -> Result<void> {
        StoreProfile changed = m_profile;
        if (changed.photos.contains(name))
            return {}; // the same one again
        if (changed.photos.size() >= kStorePhotos)
            return Error{ErrorKind::Rejected, u"no room for another photo"_s, {}};
        changed.photos << name;
        return save(changed);
    });
}

Result<void> StoreService::removePhoto(const QString& name)
{
    StoreProfile changed = m_profile;
    changed.photos.removeAll(name);
    return save(changed);
}

Result<QImage> StoreService::photo(const QString& name, int longestSide) const
{
    if (!isPictureFile(name))
        return Error{ErrorKind::NotFound, u"no photo "_s + name, {}};
    return images::readFile(photoPath(name), longestSide);
}

QString StoreService::photoPath(const QString& name) const
{
    return isPictureFile(name) ? QDir(folder()).filePath(name) : QString();
}

void StoreService::tidy(const QList<StoreProfile>& published) const
{
    if (!m_known)
        return; // there may be a card that could not be read
    QSet<QString> inUse;
    for (const StoreProfile& card : published + QList<StoreProfile>{m_profile}) {
        inUse.unite(QSet<QString>(card.photos.cbegin(), card.photos.cend()));
        const QString logo = QFileInfo(card.logoPath).fileName();
        const QString name = logo.chopped(logo.endsWith(kCut) ? kCut.size() : std::min(logo.size(), kWhole.size()));
        inUse << name + kWhole << name + kCut; // the other one is how its ground is put back
    }
    const QFileInfoList files = QDir(folder()).entryInfoList(QDir::Files);
    for (const QFileInfo& file : files) {
        if (!inUse.contains(file.fileName()) && !QFile::remove(file.filePath()))
            log::warning(u"a picture of the store that nobody uses could not be deleted"_s);
    }
}

QFuture<Result<QStringList>> StoreService::coloursIn(const QString& path)
{
    return QtConcurrent::run([path] { return findColours(path); });
}

Result<QImage> StoreService::logo() const
{
    if (m_profile.logoPath.isEmpty())
        return QImage();
    return images::readFile(m_profile.logoPath, kLogoSide);
}

Result<void> StoreService::removeLogo()
{
    StoreProfile changed = m_profile;
    changed.logoPath.clear();
    return save(changed);
}

} // namespace madang

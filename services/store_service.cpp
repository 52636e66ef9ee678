#include "services/store_service.h"

#include "services/database.h"
#include "services/log.h"
#include "services/storage/campaign_store.h"

#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr qint64 kLogoBytesMax = 10LL * 1024 * 1024;
constexpr int kLogoSide = 1024;
constexpr int kPixelsMaxMegabytes = 256;

Result<QImage> readPicture(const QString& path)
{
    const QFileInfo file(path);
    if (!file.isFile() || !file.isReadable())
        return Error{ErrorKind::FileUnreadable, path, {}};
    if (file.size() > kLogoBytesMax)
        return Error{ErrorKind::FileTooLarge, u"%1 bytes"_s.arg(file.size()), {}};
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    QImageReader::setAllocationLimit(kPixelsMaxMegabytes);
    const QImage image = reader.read();
    if (image.isNull())
        return Error{ErrorKind::UnsupportedImage, reader.errorString(), {}};
    return image.scaled(QSize(kLogoSide, kLogoSide).boundedTo(image.size()), Qt::KeepAspectRatio,
                        Qt::SmoothTransformation);
}

Result<void> writePng(const QImage& image, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorKind::ReadOnly, file.errorString(), {}};
    if (!image.save(&file, "PNG") || !file.commit())
        return Error{ErrorKind::DiskFull, file.errorString(), {}};
    return {};
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
    const auto phone = PhoneNumber::parseStore(profile.phone);
    if (checkStoreName(clean.name) != FieldProblem::None || !phone)
        return Error{ErrorKind::InvalidInput, u"store name or phone"_s, {}};
    clean.phone = phone->digits();
    if (Result<void> written = m_store->saveProfile(clean); !written)
        return written;
    m_known = true;
    m_profile = clean;
    emit profileChanged();
    return {};
}

Result<void> StoreService::importLogo(const QString& path)
{
    Result<QImage> image = readPicture(path);
    if (!image)
        return image.error();
    const QString target = QDir(m_database.folder()).filePath(u"logo.png"_s);
    if (Result<void> written = writePng(*image, target); !written)
        return written;
    StoreProfile changed = m_profile;
    changed.logoPath = target;
    return save(changed);
}

Result<void> StoreService::removeLogo()
{
    StoreProfile changed = m_profile;
    changed.logoPath.clear();
    return save(changed);
}

} // namespace madang

#include "services/store_service.h"

#include "services/database.h"
#include "services/images/image_guard.h"
#include "services/log.h"
#include "services/storage/campaign_store.h"

#include <QDir>
#include <QImage>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kLogoSide = 1024;

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
    const Result<QImage> image = images::readFile(path, kLogoSide);
    if (!image)
        return image.error();
    const QString target = QDir(m_database.folder()).filePath(u"logo.png"_s);
    if (Result<void> written = writePng(*image, target); !written)
        return written;
    StoreProfile changed = m_profile;
    changed.logoPath = target;
    return save(changed);
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

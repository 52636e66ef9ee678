#include "ui/models/store_model.h"

#include "services/async/then.h"
#include "services/store_service.h"
#include "ui/models/error_text.h"

namespace madang {

StoreModel::StoreModel(StoreService& service, QObject* parent)
    : QObject(parent)
    , m_service(service)
{
    connect(&m_service, &StoreService::profileChanged, this, &StoreModel::changed);
}

bool StoreModel::isKnown() const
{
    return m_service.hasProfile();
}

const StoreProfile& StoreModel::profile() const
{
    return m_service.profile();
}

bool StoreModel::save(const StoreProfile& profile)
{
    return take(m_service.save(profile));
}

void StoreModel::setLogo(const QString& path)
{
    async::onResult(this, m_service.importLogo(path), [this](const Result<void>& taken) {
        take(taken);
        emit logoTaken(m_lastError);
    });
}

bool StoreModel::removeLogo()
{
    return take(m_service.removeLogo());
}

Result<QImage> StoreModel::logo() const
{
    return m_service.logo();
}

bool StoreModel::hasPlainGround() const
{
    return m_service.logoGround() != LogoGround::Kept;
}

bool StoreModel::isGroundTakenOff() const
{
    return m_service.logoGround() == LogoGround::TakenOff;
}

bool StoreModel::setGroundTakenOff(bool isOff)
{
    return take(m_service.setLogoGround(isOff ? LogoGround::TakenOff : LogoGround::PutBack));
}

void StoreModel::addPhoto(const QString& path)
{
    async::onResult(this, m_service.addPhoto(path), [this](const Result<void>& taken) {
        take(taken);
        emit photoTaken(m_lastError);
    });
}

bool StoreModel::removePhoto(const QString& name)
{
    return take(m_service.removePhoto(name));
}

Result<QImage> StoreModel::photo(const QString& name, int longestSide) const
{
    return m_service.photo(name, longestSide);
}

void StoreModel::findColours(const QString& path)
{
    async::onResult(this, m_service.coloursIn(path), [this](const Result<QStringList>& found) {
        m_lastError = found ? QString() : errorLine(found.error());
        emit coloursFound(found.value_or({}), m_lastError);
    });
}

bool StoreModel::take(const Result<void>& outcome)
{
    m_lastError = outcome ? QString() : errorLine(outcome.error());
    return outcome.has_value();
}

} // namespace madang

#include "ui/models/store_model.h"

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

bool StoreModel::setLogo(const QString& path)
{
    return take(m_service.importLogo(path));
}

bool StoreModel::removeLogo()
{
    return take(m_service.removeLogo());
}

Result<QImage> StoreModel::logo() const
{
    return m_service.logo();
}

bool StoreModel::take(const Result<void>& outcome)
{
    m_lastError = outcome ? QString() : errorLine(outcome.error());
    return outcome.has_value();
}

} // namespace madang

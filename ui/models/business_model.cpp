#include "ui/models/business_model.h"

#include "services/business_registry.h"
#include "ui/models/account_words.h"
#include "ui/models/error_text.h"

namespace madang {

BusinessModel::BusinessModel(BusinessRegistry& registry, QObject* parent)
    : QObject(parent)
    , m_registry(registry)
{
    connect(&m_registry, &BusinessRegistry::changed, this, &BusinessModel::changed);
}

const std::optional<BusinessRegistration>& BusinessModel::registration() const
{
    return m_registry.registration();
}

QString BusinessModel::number() const
{
    return registration() ? registration()->claim.number.formatted() : QString();
}

StateWords BusinessModel::words() const
{
    return registration() ? businessWords(*registration()) : StateWords{};
}

QString BusinessModel::line() const
{
    if (!m_lastError.isEmpty())
        return m_lastError;
    return registration() ? businessLine(*registration()) : QString();
}

bool BusinessModel::canConfirm() const
{
    return registration() && registration()->verdict.status == BusinessStatus::Unregistered
        && !registration()->isConfirmedByHand;
}

bool BusinessModel::canCheckAgain() const
{
    return registration() && !registration()->isWaiting && registration()->verdict.status != BusinessStatus::Active;
}

bool BusinessModel::take(const QString& typed, const QString& ownerName, QDate openedOn)
{
    const auto number = BusinessNumber::parse(typed);
    if (!number)
        return false;
    BusinessClaim claim{*number, ownerName, openedOn};
    // What is known of the same number already is not forgotten because one field does not have it.
    if (registration() && registration()->claim.number == *number && !claim.hasOwner())
        claim = registration()->claim;
    return note(m_registry.save(claim));
}

void BusinessModel::remove()
{
    note(m_registry.remove());
}

void BusinessModel::confirm()
{
    note(m_registry.confirmByHand());
}

void BusinessModel::checkAgain()
{
    note(m_registry.checkAgain());
}

bool BusinessModel::note(const Result<void>& outcome)
{
    m_lastError = outcome ? QString() : errorLine(outcome.error());
    emit changed();
    return outcome.has_value();
}

} // namespace madang

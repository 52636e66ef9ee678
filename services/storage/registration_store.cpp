#include "services/storage/registration_store.h"

#include "services/database.h"
#include "services/log.h"
#include "services/personal_cipher.h"

#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const SealedPlace kName{u"business_registration"_s, u"owner_name"_s, u"1"_s};

int matchesToRow(const std::optional<bool>& matches)
{
    return matches ? (*matches ? 1 : 0) : -1;
}

qint64 timeToRow(const QDateTime& time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}
} // namespace

RegistrationStore::RegistrationStore(Database& database, const PersonalCipher& cipher)
    : m_database(database)
    , m_cipher(cipher)
{
}

Result<BusinessRegistration> RegistrationStore::load()
{
    std::optional<BusinessRegistration> found;
    QByteArray sealed;
    const auto take = [&](const QSqlQuery& row) {
        const auto number = BusinessNumber::parse(row.value(0).toString());
        if (!number)
            return;
        sealed = row.value(1).toByteArray();
        BusinessRegistration registration{{*number, {}, QDate::fromString(row.value(2).toString(), Qt::ISODate)},
                                          {},
                                          row.value(6).toInt() != 0,
                                          row.value(7).toInt() != 0,
                                          {}};
        registration.verdict.status = businessStatusFromKey(row.value(3).toString()).value_or(BusinessStatus::Unknown);
        if (const int matches = row.value(4).toInt(); matches >= 0)
            registration.verdict.matches = matches == 1;
        registration.verdict.closedOn = QDate::fromString(row.value(5).toString(), Qt::ISODate);
        if (const qint64 at = row.value(8).toLongLong(); at != 0)
            registration.checkedAt = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
        found = registration;
    };
    const Result<void> read = m_database.run(
        uR"(SELECT number, owner_name, opened_on, status, matches, closed_on, waiting, by_hand, checked_at
            FROM business_registration)"_s,
        {}, take);
    if (!read)
        return read.error();
    if (!found)
        return Error{ErrorKind::NotFound, u"no business number"_s, {}};
    if (!sealed.isEmpty()) {
        const Result<QString> name = m_cipher.open(kName, sealed);
        if (name)
            found->claim.ownerName = *name;
        else
            log::info(u"business number: the name is not readable: "_s + errorKey(name.error().kind));
    }
    return *found;
}

Result<void> RegistrationStore::save(const BusinessRegistration& registration)
{
    QVariant sealed; // nothing sealed is nothing at all
    if (!registration.claim.ownerName.isEmpty()) {
        const Result<QByteArray> name = m_cipher.seal(kName, registration.claim.ownerName);
        if (!name)
            return name.error();
        sealed = *name;
    }
    const BusinessVerdict& verdict = registration.verdict;
    return m_database.run(
        uR"(INSERT OR REPLACE INTO business_registration (id, number, owner_name, opened_on, status, matches, closed_on,
            waiting, by_hand, checked_at) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
        {registration.claim.number.digits(), sealed, registration.claim.openedOn.toString(Qt::ISODate),
         businessStatusKey(verdict.status), matchesToRow(verdict.matches), verdict.closedOn.toString(Qt::ISODate),
         registration.isWaiting ? 1 : 0, registration.isConfirmedByHand ? 1 : 0, timeToRow(registration.checkedAt)});
}

Result<void> RegistrationStore::update(const BusinessRegistration& registration)
{
    const BusinessVerdict& verdict = registration.verdict;
    return m_database.run(
        uR"(UPDATE business_registration SET status = ?, matches = ?, closed_on = ?, waiting = ?, by_hand = ?,
            checked_at = ? WHERE number = ?)"_s,
        {businessStatusKey(verdict.status), matchesToRow(verdict.matches), verdict.closedOn.toString(Qt::ISODate),
         registration.isWaiting ? 1 : 0, registration.isConfirmedByHand ? 1 : 0, timeToRow(registration.checkedAt),
         registration.claim.number.digits()});
}

Result<void> RegistrationStore::remove()
{
    return m_database.run(u"DELETE FROM business_registration"_s);
}

} // namespace madang

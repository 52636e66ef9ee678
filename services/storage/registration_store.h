#pragma once

#include "domain/business_registration.h"
#include "domain/result.h"

namespace madang {

class Database;
class PersonalCipher;

/// The one row of business_registration. The owner's name is sealed on the disk; while the cipher is locked it is
/// missing here.
class RegistrationStore final {
public:
    /// Both outlive it.
    RegistrationStore(Database& database, const PersonalCipher& cipher);

    /// NotFound where no number was given.
    Result<BusinessRegistration> load();
    /// Locked where there is a name and no key to seal it with.
    Result<void> save(const BusinessRegistration& registration);
    /// Everything but the claim, and only while the number is still that one.
    Result<void> update(const BusinessRegistration& registration);
    Result<void> remove();

private:
    Database& m_database;
    const PersonalCipher& m_cipher;
};

} // namespace madang

#pragma once

#include "domain/result.h"
#include "services/secret.h"

#include <QFuture>
#include <QString>

#include <memory>

namespace madang {

/// Where keys are kept from one run to the next. `name` is a provider's key in the settings ("claude").
class SecretStore {
public:
    SecretStore() = default;
    SecretStore(const SecretStore&) = delete;
    SecretStore& operator=(const SecretStore&) = delete;
    virtual ~SecretStore() = default;

    /// NotFound where none is kept, and where a locked store does not say so; Unavailable where there is no store.
    virtual QFuture<Result<Secret>> read(const QString& name) = 0;
    /// Unavailable or Forbidden: it is not kept.
    virtual QFuture<Result<void>> write(const QString& name, const Secret& secret) = 0;
    virtual QFuture<Result<void>> remove(const QString& name) = 0;
};

/// MADANG_SECRET_<NAME>, for programs without a window; keeps nothing by itself.
std::unique_ptr<SecretStore> makeEnvironmentStore();
/// The system's own: Secret Service, Windows Credential Manager, macOS Keychain. Never a file in its place.
std::unique_ptr<SecretStore> makeKeychainStore();

} // namespace madang

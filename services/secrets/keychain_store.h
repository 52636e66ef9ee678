#pragma once

#include "services/secret_store.h"

namespace madang {

/// QtKeychain. Whether there is a store is known only when something is written: a locked or missing one answers a read
/// with "not found".
class KeychainStore final : public SecretStore {
public:
    QFuture<Result<Secret>> read(const QString& name) override;
    QFuture<Result<void>> write(const QString& name, const Secret& secret) override;
    QFuture<Result<void>> remove(const QString& name) override;
};

} // namespace madang

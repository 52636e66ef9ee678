#pragma once

#include "services/secret_store.h"

namespace madang {

class EnvironmentStore final : public SecretStore {
public:
    QFuture<Result<Secret>> read(const QString& name) override;
    QFuture<Result<void>> write(const QString& name, const Secret& secret) override;
    QFuture<Result<void>> remove(const QString& name) override;
};

} // namespace madang

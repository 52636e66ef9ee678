#pragma once

#include "services/async/then.h"
#include "services/secret_store.h"

#include <QHash>

#include <optional>

namespace madang::test {

/// What a store of keys holds, and what it refuses.
struct SecretDrawer {
    QHash<QString, Secret> secrets;
    std::optional<ErrorKind> refusal; ///< of whoever writes or removes
};

/// A store of keys in a drawer of the test.
class MemorySecrets final : public SecretStore {
public:
    explicit MemorySecrets(SecretDrawer& drawer)
        : m_drawer(drawer)
    {
    }

    QFuture<Result<Secret>> read(const QString& name) override
    {
        const auto it = m_drawer.secrets.constFind(name);
        if (it == m_drawer.secrets.cend())
            return async::ready(Result<Secret>(Error{ErrorKind::NotFound, {}, {}}));
        return async::ready(Result<Secret>(*it));
    }
    QFuture<Result<void>> write(const QString& name, const Secret& secret) override
    {
        if (m_drawer.refusal)
            return async::ready(Result<void>(Error{*m_drawer.refusal, {}, {}}));
        m_drawer.secrets.insert(name, secret);
        return async::ready(Result<void>());
    }
    QFuture<Result<void>> remove(const QString& name) override
    {
        if (m_drawer.refusal)
            return async::ready(Result<void>(Error{*m_drawer.refusal, {}, {}}));
        m_drawer.secrets.remove(name);
        return async::ready(Result<void>());
    }

private:
    SecretDrawer& m_drawer;
};

} // namespace madang::test

#pragma once

#include "domain/result.h"
#include "services/hash_cost.h"
#include "services/secret.h"

#include <QFuture>
#include <QThreadPool>

namespace madang {

/// Passwords and PINs as they may be kept: argon2id in libsodium's own spelling, which carries cost and salt. Works on
/// a thread of its own, one after another, so that neither the window waits nor the memory adds up. Waits for what is
/// under way when it goes.
class PasswordHasher final {
public:
    explicit PasswordHasher(HashCost cost);
    ~PasswordHasher();
    PasswordHasher(const PasswordHasher&) = delete;
    PasswordHasher& operator=(const PasswordHasher&) = delete;

    /// Internal where there is not enough memory.
    QFuture<Result<QByteArray>> hash(const Secret& password);
    /// Takes as long for no hash at all (nobody of that name) as for a wrong password.
    QFuture<bool> verify(const QByteArray& hash, const Secret& password);

private:
    HashCost m_cost;
    QThreadPool m_worker;
};

} // namespace madang

#include "services/accounts/password_hasher.h"

#include <sodium.h>

#include <QtConcurrentRun>

#include <array>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
Result<QByteArray> hashNow(const Secret& password, HashCost cost)
{
    const QByteArray& bytes = password.reveal();
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str(text.data(), bytes.constData(), quint64(bytes.size()), cost.passes, size_t(cost.memoryBytes))
        != 0)
        return Error{ErrorKind::Internal, u"no memory for a hash"_s, {}};
    return QByteArray(text.data());
}

bool verifyNow(const QByteArray& hash, const Secret& password, HashCost cost)
{
    const QByteArray& bytes = password.reveal();
    if (hash.isEmpty()) {
        const Result<QByteArray> inVain = hashNow(password, cost);
        return !inVain && inVain.has_value(); // always false; the work is what counts
    }
    return crypto_pwhash_str_verify(hash.constData(), bytes.constData(), quint64(bytes.size())) == 0;
}
} // namespace

PasswordHasher::PasswordHasher(HashCost cost)
    : m_cost(cost)
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot be used");
    m_worker.setMaxThreadCount(1);
}

PasswordHasher::~PasswordHasher()
{
    m_worker.waitForDone();
}

QFuture<Result<QByteArray>> PasswordHasher::hash(const Secret& password)
{
    return QtConcurrent::run(&m_worker, [password, cost = m_cost] { return hashNow(password, cost); });
}

QFuture<bool> PasswordHasher::verify(const QByteArray& hash, const Secret& password)
{
    return QtConcurrent::run(&m_worker, [hash, password, cost = m_cost] { return verifyNow(hash, password, cost); });
}

} // namespace madang

#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QString>

namespace madang {

/// Who may be given the answer.
enum class CacheScope {
    Shared, ///< the same for every store
    Tenant, ///< for one store, on any of its machines
    Personal, ///< for one store and never outside this machine: tax numbers, participants
};

/// Everything that decides what an API answers.
struct CacheQuestion {
    QString api;
    QString operation;
    QString model;
    QString promptVersion;
    QByteArray request; ///< JSON
    QString locale;
    QString tenant; ///< of no account when shared
    CacheScope scope = CacheScope::Tenant;
};

/// The name of an answer: two questions have the same key exactly when they mean the same. It is the SHA-256 of the
/// length-prefixed parts, the request in its canonical JSON spelling and every text in Unicode form NFC, behind a
/// readable "api/operation/", so that the answers of an API or an operation can be dropped by prefix.
class CacheKey final {
public:
    /// InvalidInput: the request is not JSON, api or operation is empty or contains a slash, or a question of one
    /// tenant does not name it.
    static Result<CacheKey> of(const CacheQuestion& question);

    const QString& text() const { return m_text; }
    const QByteArray& hash() const { return m_hash; } ///< 32 bytes
    const QString& prefix() const { return m_prefix; } ///< "api/operation/"
    bool mayLeaveMachine() const { return m_mayLeaveMachine; }

private:
    CacheKey(QString prefix, QByteArray hash, bool mayLeaveMachine);

    QString m_prefix;
    QByteArray m_hash;
    QString m_text;
    bool m_mayLeaveMachine;
};

} // namespace madang

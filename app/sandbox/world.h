#pragma once

#include "sandbox/blob_store.h"
#include "sandbox/chance.h"
#include "sandbox/fake_clock.h"
#include "sandbox/sandbox.h"

namespace madang::sandbox {

/// What all imitated services share: one clock, one source of ids and chance, the uploaded
/// pictures, the address.
struct World {
    explicit World(const Options& given)
        : options(given)
        , chance(given.seed)
        , blobs(given.stateFile.isEmpty() ? QString() : given.stateFile + QStringLiteral(".files"))
    {
    }

    /// "ast_01J…"
    QString newId(const QString& prefix) { return ulid(prefix, clock.nowMs(), options.seed, ++idCount); }
    /// Digits only, as Meta's ids are.
    QString newNumber(qint64 base) { return QString::number(base + qint64(++idCount)); }
    /// How much faster or slower than usual the imitated audience grows.
    double audiencePace() const { return double(qMax(1, options.viewsPerMinute)) / 60.0; }

    Options options;
    FakeClock clock;
    Chance chance;
    BlobStore blobs;
    QString baseUrl; ///< "http://127.0.0.1:PORT"
    quint64 idCount = 0;
};

} // namespace madang::sandbox

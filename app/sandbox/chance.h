#pragma once

#include <QString>

namespace madang::sandbox {

/// Everything that looks like chance, from a seed: the same seed and names give the same numbers on
/// every machine.
class Chance {
public:
    explicit Chance(quint32 seed);

    /// A number in [low, high] that belongs to `name`.
    qint64 between(const QString& name, qint64 low, qint64 high) const;
    /// In [0, 1).
    double fraction(const QString& name) const;

private:
    quint64 m_seed;
};

/// prefix + ULID ("ast_01J…"); the count makes it unique.
QString ulid(const QString& prefix, qint64 ms, quint32 seed, quint64 count);

/// How many of `ceiling` have been reached after `elapsed` of a growth with time constant `tau`
/// (same unit): ceiling · (1 − e^(−elapsed/tau)), rounded down. Never falls as elapsed grows.
qint64 grown(double ceiling, double elapsed, double tau);

} // namespace madang::sandbox

#pragma once

#include <QtGlobal>

namespace madang {

/// What one argon2id costs whoever tries: the passes over the memory, and the memory. As it stands about a tenth of a
/// second and 64 MiB, which an old PC with 4 GB has (libsodium's "interactive"). Tests hand in the cheapest.
struct HashCost {
    quint64 passes = 2;
    quint64 memoryBytes = 64ULL * 1024 * 1024;

    static HashCost cheapest() { return {1, 8192}; }
};

} // namespace madang

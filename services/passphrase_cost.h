#pragma once

#include <cstdint>

namespace madang {

/// How much work it is to try one passphrase (argon2id).
struct PassphraseCost {
    std::uint32_t passes = 3;
    std::uint32_t mebibytes = 256;
};

inline constexpr int kPassphraseMin = 8;

} // namespace madang

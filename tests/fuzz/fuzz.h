#pragma once

#include <QByteArray>

#include <cstdint>
#include <cstdlib>

/// What a fuzz target promises its bytes; unlike assert() also in optimised builds.
#define MUST(condition)                                                                                                \
    do {                                                                                                               \
        if (!(condition))                                                                                              \
            std::abort();                                                                                              \
    } while (false)

namespace madang::fuzz {

/// One try. libFuzzer calls it with whatever it has found to lead somewhere new.
void once(const QByteArray& bytes);

/// Hands `bytes` out in pieces of one byte to a few hundred, as the bytes themselves say.
template <typename F>
void inPieces(const QByteArray& bytes, F feed)
{
    for (qsizetype from = 0; from < bytes.size();) {
        const qsizetype size = 1 + quint8(bytes.at(from)) % 200;
        feed(bytes.mid(from, size));
        from += size;
    }
}

} // namespace madang::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    madang::fuzz::once(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)));
    return 0;
}

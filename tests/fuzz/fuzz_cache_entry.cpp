#include "fuzz/fuzz.h"
#include "services/cache/cache_entry.h"

/// Nothing that was not written as an entry of this key is taken for one.
void madang::fuzz::once(const QByteArray& bytes)
{
    static const CacheKey key = CacheKey::of({.api = QStringLiteral("claude"),
                                              .operation = QStringLiteral("plans"),
                                              .model = QStringLiteral("m"),
                                              .promptVersion = QStringLiteral("1"),
                                              .request = "{}",
                                              .locale = QStringLiteral("ko"),
                                              .tenant = QStringLiteral("local")})
                                    .value();
    const auto entry = decode(bytes, key);
    if (const auto* good = std::get_if<CacheEntryPtr>(&entry))
        MUST(encode(**good) == bytes);
    // What was written is read back, and with one byte of it changed is not.
    QByteArray written = encode({key.hash(), bytes, {}, 1, false});
    MUST(std::holds_alternative<CacheEntryPtr>(decode(written, key)));
    if (!bytes.isEmpty()) {
        char& byte = written[quint8(bytes.front()) % written.size()];
        byte = char(byte + 1);
        MUST(!std::holds_alternative<CacheEntryPtr>(decode(written, key)));
    }
}

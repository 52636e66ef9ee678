#pragma once

#include <QLatin1StringView>
#include <QString>

#include <array>
#include <optional>

namespace madang {

/// One row of a table that gives each enumerator its stable word for files, wires and logs.
template <typename Enum>
struct KeyOf {
    Enum value;
    const char* key;
};
template <typename Enum>
KeyOf(Enum, const char*) -> KeyOf<Enum>;

template <typename Enum, std::size_t N>
QString keyIn(const std::array<KeyOf<Enum>, N>& table, Enum value)
{
    for (const KeyOf<Enum>& row : table) {
        if (row.value == value)
            return QString::fromLatin1(row.key);
    }
    return {};
}

template <typename Enum, std::size_t N>
std::optional<Enum> valueIn(const std::array<KeyOf<Enum>, N>& table, QStringView key)
{
    for (const KeyOf<Enum>& row : table) {
        if (key == QLatin1StringView(row.key))
            return row.value;
    }
    return std::nullopt;
}

} // namespace madang

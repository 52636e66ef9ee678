#pragma once

#include <QByteArray>

#include <utility>

namespace madang {

/// A key or token. It cannot be printed, compared into a log, or written to settings by accident: the only way to its
/// bytes is reveal(), which the architecture test allows in services/ only.
class Secret {
public:
    Secret() = default;
    explicit Secret(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }

    bool isEmpty() const { return m_bytes.isEmpty(); }
    const QByteArray& reveal() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace madang

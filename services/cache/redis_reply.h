#pragma once

#include <QByteArray>

#include <vector>

namespace madang {

/// What Redis answered to one command.
struct RedisReply {
    enum class Kind { Nothing, Text, Number, List, Error };

    Kind kind = Kind::Nothing;
    QByteArray text; ///< of Text and Error
    qint64 number = 0;
    std::vector<RedisReply> items; ///< of List

    bool isError() const { return kind == Kind::Error; }
};

/// What an error reply, after which the connection is still good, means for a cache.
enum class RedisTrouble {
    ReadOnly, ///< cannot write now, reads go on
    Failing, ///< does not work now
    Refused, ///< will not work before somebody changes the configuration
    Miss,
};
RedisTrouble troubleOf(const QByteArray& errorReply);

} // namespace madang

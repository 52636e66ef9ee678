#include "services/cache/redis_reply.h"

#include <algorithm>
#include <array>

namespace madang {

namespace {
struct Row {
    const char* prefix;
    RedisTrouble trouble;
};
constexpr std::array kTable{
    Row{"OOM", RedisTrouble::ReadOnly},
    Row{"MISCONF", RedisTrouble::ReadOnly},
    Row{"READONLY", RedisTrouble::ReadOnly},
    Row{"NOREPLICAS", RedisTrouble::ReadOnly},
    Row{"LOADING", RedisTrouble::Failing},
    Row{"BUSY", RedisTrouble::Failing},
    Row{"MASTERDOWN", RedisTrouble::Failing},
    Row{"CLUSTERDOWN", RedisTrouble::Failing},
    Row{"ERR max number of clients", RedisTrouble::Failing},
    Row{"NOAUTH", RedisTrouble::Refused},
    Row{"WRONGPASS", RedisTrouble::Refused},
    Row{"NOPERM", RedisTrouble::Refused},
    Row{"MOVED", RedisTrouble::Refused},
    Row{"ASK", RedisTrouble::Refused},
};
} // namespace

RedisTrouble troubleOf(const QByteArray& errorReply)
{
    const auto row = std::find_if(kTable.begin(), kTable.end(), [&](const Row& candidate) {
        const QByteArrayView prefix(candidate.prefix);
        return errorReply.startsWith(prefix)
            && (errorReply.size() == prefix.size() || errorReply.at(prefix.size()) == ' ');
    });
    return row == kTable.end() ? RedisTrouble::Miss : row->trouble;
}

} // namespace madang

#include "services/joining/lan_address.h"

#include <QNetworkInterface>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace madang::joining {

namespace {
bool isPrivate(const QHostAddress& address)
{
    return address.isInSubnet(QHostAddress(u"192.168.0.0"_s), 16) || address.isInSubnet(QHostAddress(u"10.0.0.0"_s), 8)
        || address.isInSubnet(QHostAddress(u"172.16.0.0"_s), 12);
}

/// Networks that programs make for themselves lead to no phone.
bool isMadeUp(const QString& name)
{
    constexpr std::array kNames{"docker", "br-",       "veth",    "virbr",   "vmnet",  "vboxnet",
                                "tun",    "tap",       "wsl",     "wg",      "zt",     "tailscale",
                                "utun",   "vethernet", "hyper-v", "virtual", "vmware", "loopback"};
    return std::ranges::any_of(kNames, [lower = name.toLower()](const char* made) {
        return lower.startsWith(QLatin1StringView(made)) || lower.contains(u"("_s + QLatin1StringView(made));
    });
}

/// Lower is better; negative: not at all.
int rankOf(const QNetworkInterface& card)
{
    const auto flags = card.flags();
    if (!flags.testFlag(QNetworkInterface::IsUp) || !flags.testFlag(QNetworkInterface::IsRunning)
        || flags.testFlag(QNetworkInterface::IsLoopBack) || flags.testFlag(QNetworkInterface::IsPointToPoint))
        return -1;
    if (isMadeUp(card.name()) || isMadeUp(card.humanReadableName()))
        return -1;
    switch (card.type()) {
    case QNetworkInterface::Ethernet:
        return 0;
    case QNetworkInterface::Wifi:
        return 1;
    case QNetworkInterface::Virtual:
        return -1;
    default:
        return 2;
    }
}
} // namespace

QHostAddress lanAddress()
{
    QHostAddress best;
    int bestRank = -1;
    for (const QNetworkInterface& card : QNetworkInterface::allInterfaces()) {
        const int rank = rankOf(card);
        if (rank < 0 || (bestRank >= 0 && rank >= bestRank))
            continue;
        for (const QNetworkAddressEntry& entry : card.addressEntries()) {
            if (entry.ip().protocol() == QAbstractSocket::IPv4Protocol && isPrivate(entry.ip())) {
                best = entry.ip();
                bestRank = rank;
                break;
            }
        }
    }
    return best;
}

} // namespace madang::joining

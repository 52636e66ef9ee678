#include "services/http/own_network.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

namespace madang {

bool isOwnNetwork(const QHostAddress& address)
{
    if (address.isLoopback() || address.isLinkLocal() || address.isUniqueLocalUnicast())
        return true;
    constexpr std::array kSubnets{"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"};
    return std::ranges::any_of(kSubnets, [&address](const char* subnet) {
        return address.isInSubnet(QHostAddress::parseSubnet(QString::fromLatin1(subnet)));
    });
}

} // namespace madang

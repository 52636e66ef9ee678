#include "runtime/line_watch.h"

#include "services/outside.h"

#include <QNetworkInformation>

namespace madang {

void watchLine(Outside& outside)
{
    if (!QNetworkInformation::loadDefaultBackend())
        return;
    const auto tell = [&outside](QNetworkInformation::Reachability reachability) {
        outside.setReachable(reachability != QNetworkInformation::Reachability::Disconnected);
    };
    QNetworkInformation* system = QNetworkInformation::instance();
    QObject::connect(system, &QNetworkInformation::reachabilityChanged, &outside, tell);
    tell(system->reachability());
}

} // namespace madang

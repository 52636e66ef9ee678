#pragma once

#include <QJsonObject>

namespace madang::bench {

/// The breaker beside a bare mutex, the pipeline beside a bare QNetworkAccessManager asking the same server.
QJsonObject egress();

} // namespace madang::bench

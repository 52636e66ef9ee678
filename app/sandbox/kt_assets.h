#pragma once

#include "sandbox/kt_gateway.h"

#include <QHash>

namespace madang::sandbox {

/// Uploading of pictures, films and sounds in pieces, the same for all products. Bytes of an
/// unfinished upload are lost with a restart: the client is then told to begin again.
class KtAssets final : public KtProduct {
public:
    explicit KtAssets(KtGateway& gateway);

    void settle() override;

private:
    Response create(const Request& request, const QString& product);
    Response put(const Request& request, const QString& id);
    Response finish(const QString& id, QByteArray bytes);
    Response get(const QString& id);
    Response remove(const QString& id);

    KtGateway& m_gateway;
    QHash<QString, QByteArray> m_received;
};

/// Why an asset cannot be used, or nothing: unknown, not of one of `kinds` ("VIDEO IMAGE"), not
/// approved yet.
std::optional<Response> assetRefusal(const Json& assets, const QString& assetId, const QString& kinds,
                                     const char* field);
/// The same for {"assetId","lengthSec"}: a film must run as long as it says (±0.5 s); a picture is
/// shown for 15 or 30 s.
std::optional<Response> creativeRefusal(const Json& assets, const Json& creative, const char* field);

} // namespace madang::sandbox

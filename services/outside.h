#pragma once

#include "services/channel.h"
#include "services/providers.h"

#include <QObject>

#include <memory>
#include <vector>

namespace madang {

class BusinessCheck;
class Clock;
class HttpClient;

/// Everything that reaches out of this machine, in one place: the HTTP client, the addresses and credentials, the
/// publishing channels and the tax office.
class Outside final : public QObject {
    Q_OBJECT

public:
    Outside(ProviderTable providers, const Clock& clock, QObject* parent = nullptr);
    ~Outside() override;

    const std::vector<std::unique_ptr<Channel>>& channels() const { return m_channels; }
    /// Null where there is no channel of that id.
    Channel* channel(const QString& id) const;
    BusinessCheck& businessCheck() const { return *m_businessCheck; }

private:
    ProviderTable m_providers; ///< channels keep a reference to it
    std::unique_ptr<HttpClient> m_http;
    std::vector<std::unique_ptr<Channel>> m_channels;
    std::unique_ptr<BusinessCheck> m_businessCheck;
};

} // namespace madang

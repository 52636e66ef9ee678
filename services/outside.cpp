#include "services/outside.h"

#include "services/business_check.h"
#include "services/channels.h"
#include "services/http/http_client.h"

#include <algorithm>

namespace madang {

Outside::Outside(ProviderTable providers, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_providers(std::move(providers))
    , m_http(std::make_unique<HttpClient>())
    , m_channels(makeChannels(*m_http, m_providers, clock))
    , m_businessCheck(std::make_unique<BusinessCheck>(*m_http, m_providers, clock))
{
}

Outside::~Outside() = default;

Channel* Outside::channel(const QString& id) const
{
    const auto it
        = std::ranges::find_if(m_channels, [&id](const auto& channel) { return channel->descriptor().id == id; });
    return it == m_channels.end() ? nullptr : it->get();
}

} // namespace madang

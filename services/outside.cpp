#include "services/outside.h"

#include "services/answer_cache.h"
#include "services/business_check.h"
#include "services/channels.h"
#include "services/egress/egress.h"
#include "services/http/http_client.h"
#include "services/media/media_workshop.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

struct Outside::Parts {
    Parts(OutsideOptions options, const Clock& clock)
        : providers(std::move(options.providers))
        , isRehearsal(options.isRehearsal)
        , random(options.seed ? QRandomGenerator(*options.seed) : QRandomGenerator::securelySeeded())
        , transport(options.transport ? std::move(options.transport) : std::make_shared<HttpClient>(clock))
        , egress(*transport, clock, random)
        , answers(options.cacheFolder, options.redisUrl, clock, random)
        , workshop(options.media ? std::make_unique<media::MediaWorkshop>(options.mediaFolder, options.media, clock)
                                 : nullptr)
        , channels(makeChannels(egress, providers, clock, workshop.get(), options.cipher))
        , businessCheck(egress, answers, providers)
    {
        egress.setLedger(options.ledger);
    }

    ProviderTable providers; ///< channels keep a reference to it
    std::optional<bool> isRehearsal;
    QRandomGenerator random;
    std::shared_ptr<Transport> transport;
    Egress egress;
    AnswerCache answers;
    std::unique_ptr<media::MediaWorkshop> workshop;
    std::vector<std::unique_ptr<Channel>> channels;
    BusinessCheck businessCheck;
};

Outside::Outside(OutsideOptions options, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_parts(std::make_unique<Parts>(std::move(options), clock))
{
    connect(&m_parts->egress, &Egress::healthChanged, this, &Outside::healthChanged);
}

Outside::~Outside() = default;

const std::vector<std::unique_ptr<Channel>>& Outside::channels() const
{
    return m_parts->channels;
}

Channel* Outside::channel(const QString& id) const
{
    const auto it = std::ranges::find_if(m_parts->channels,
                                         [&id](const auto& channel) { return channel->descriptor().id == id; });
    return it == m_parts->channels.end() ? nullptr : it->get();
}

BusinessCheck& Outside::businessCheck() const
{
    return m_parts->businessCheck;
}

AnswerCache& Outside::answers() const
{
    return m_parts->answers;
}

Egress& Outside::egress() const
{
    return m_parts->egress;
}

const ProviderTable& Outside::providers() const
{
    return m_parts->providers;
}

std::optional<bool> Outside::isRehearsal() const
{
    return m_parts->isRehearsal;
}

Result<void> Outside::isFor(const Campaign& campaign) const
{
    if (m_parts->isRehearsal.value_or(campaign.practice) == campaign.practice)
        return {};
    return Error{ErrorKind::OtherMode, u"event "_s + campaign.id, {}};
}

void Outside::setCredential(const QString& provider, const Secret& credential)
{
    if (const auto it = m_parts->providers.find(provider); it != m_parts->providers.end())
        it->credential = credential;
}

void Outside::setBaseUrl(const QString& provider, const QUrl& url)
{
    if (const auto it = m_parts->providers.find(provider); it != m_parts->providers.end())
        it->baseUrl = url;
}

void Outside::setAccount(const QString& provider, const QString& account)
{
    if (const auto it = m_parts->providers.find(provider); it != m_parts->providers.end())
        it->account = account;
}

void Outside::setTokens(const QString& provider, std::shared_ptr<TokenSource> tokens)
{
    if (const auto it = m_parts->providers.find(provider); it != m_parts->providers.end())
        it->tokens = std::move(tokens);
}

void Outside::setReachable(bool isReachable)
{
    m_parts->egress.setReachable(isReachable);
}

ServiceHealth Outside::health() const
{
    return m_parts->egress.health();
}

} // namespace madang

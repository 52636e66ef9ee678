#pragma once

#include "domain/campaign.h"
#include "services/channel.h"
#include "services/media_options.h"
#include "services/providers.h"
#include "services/service_health.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace madang {

class AnswerCache;
class BusinessCheck;
class Clock;
class CostLedger;
class Egress;
class PersonalCipher;
class Transport;

struct OutsideOptions {
    ProviderTable providers = {};
    QString cacheFolder = {}; ///< empty: answers are remembered in memory only
    QString redisUrl = {}; ///< a cache that several machines share; empty: none
    CostLedger* ledger = nullptr; ///< of what is paid for; outlives the outside
    std::shared_ptr<Transport> transport = {}; ///< empty: the network
    std::function<MediaOptions()> media = {}; ///< what films and sounds are made with; empty: none are made
    QString mediaFolder = {}; ///< where they lie
    std::optional<bool> isRehearsal = {}; ///< practice mode, or not; unset: any event may go out here
    const PersonalCipher* cipher = nullptr; ///< of sealed options of channels; outlives the outside
    std::optional<quint32> seed = {}; ///< makes everything that is left to chance repeatable
};

/// Everything that reaches out of this machine, in one place: the way out (HTTP client and pipeline), the addresses and
/// credentials, the publishing channels and the tax office.
class Outside final : public QObject {
    Q_OBJECT

public:
    Outside(OutsideOptions options, const Clock& clock, QObject* parent = nullptr);
    ~Outside() override;

    const std::vector<std::unique_ptr<Channel>>& channels() const;
    /// Null where there is no channel of that id.
    Channel* channel(const QString& id) const;
    BusinessCheck& businessCheck() const;
    AnswerCache& answers() const;
    Egress& egress() const;
    const ProviderTable& providers() const;
    std::optional<bool> isRehearsal() const;
    /// OtherMode where this outside is a rehearsal and the event is not, or the other way round.
    Result<void> isFor(const Campaign& campaign) const;
    /// From the next request on; nothing where the provider has no address.
    void setCredential(const QString& provider, const Secret& credential);
    void setBaseUrl(const QString& provider, const QUrl& url);
    void setAccount(const QString& provider, const QString& account);
    /// Null: the credential counts again.
    void setTokens(const QString& provider, std::shared_ptr<TokenSource> tokens);
    /// The operating system's word on whether there is a line at all.
    void setReachable(bool isReachable);
    /// How the outside is doing, as seen from here.
    ServiceHealth health() const;

signals:
    void healthChanged();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace madang

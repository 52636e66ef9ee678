#include "command.h"
#include "domain/korean_text.h"
#include "open_runtime.h"
#include "services/campaign_json.h"
#include "services/channels.h"
#include "ui/models/labels.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang::cli {

namespace {

nlohmann::json rowOf(const Campaign& campaign, QDate today)
{
    return {{"id", campaign.id.toStdString()},
            {"title", campaign.poster.title.toStdString()},
            {"state", campaignStateKey(campaign.state).toStdString()},
            {"phase", campaignPhaseKey(phaseOf(campaign, today)).toStdString()},
            {"practice", campaign.practice}};
}

ExitCode list(const Runtime& runtime, const Context& context)
{
    const Result<QList<Campaign>> campaigns = runtime.campaigns.all();
    if (!campaigns)
        return context.fail(campaigns.error());
    nlohmann::json rows = nlohmann::json::array();
    for (const Campaign& campaign : *campaigns) {
        rows.push_back(rowOf(campaign, runtime.clock.today()));
        if (!context.wantsJson())
            context.print(u"%1  %2  %3"_s.arg(campaign.id, phaseLabel(phaseOf(campaign, runtime.clock.today())),
                                              campaign.poster.title));
    }
    if (context.wantsJson())
        context.print(nlohmann::json{{"campaigns", rows}});
    return Done;
}

nlohmann::json publicationsOf(const Runtime& runtime, const QString& id)
{
    nlohmann::json rows = nlohmann::json::array();
    const QList<Publication> publications = runtime.publishing.publications(id).value_or({});
    for (const Publication& p : publications)
        rows.push_back({{"channel", p.channel.toStdString()},
                        {"state", publicationStateKey(p.state).toStdString()},
                        {"link", p.link.toStdString()}});
    return rows;
}

/// People's numbers do not leave with an event.
Campaign withoutReceivers(Campaign campaign)
{
    for (const ChannelDescriptor& channel : channelDescriptors()) {
        const QStringList options = channel.receiverOptions();
        for (const QString& option : options)
            campaign.channelOptions.remove(channel.id + u'.' + option);
    }
    return campaign;
}

} // namespace

ExitCode runCampaigns(Context& context)
{
    if (!context.parse({}))
        return WrongUse;
    const QStringList words = context.positional();
    const QString verb = words.value(0);
    const bool needsId = verb == u"show" || verb == u"export";
    if ((verb != u"list" && !needsId) || (needsId && words.size() != 2))
        return context.wrongUse(u"list | show ID | export ID"_s);
    Result<std::unique_ptr<Runtime>> runtime = openRuntime(context);
    if (!runtime)
        return context.fail(runtime.error());
    if (verb == u"list")
        return list(**runtime, context);

    const Result<Campaign> campaign = (*runtime)->campaigns.load(words.at(1));
    if (!campaign)
        return context.fail(campaign.error());
    if (verb == u"export" || context.wantsJson()) {
        nlohmann::json document = campaignToJson(withoutReceivers(*campaign));
        if (verb == u"show")
            document["publications"] = publicationsOf(**runtime, campaign->id);
        context.print(document);
        return Done;
    }
    context.print(campaign->poster.title);
    context.print(formatPeriod(campaign->period.first, campaign->period.last));
    const QList<Publication> publications = (*runtime)->publishing.publications(campaign->id).value_or({});
    for (const Publication& p : publications)
        context.print(u"%1: %2 %3"_s.arg(p.channel, publicationWords(p.state).label, p.link));
    return Done;
}

} // namespace madang::cli

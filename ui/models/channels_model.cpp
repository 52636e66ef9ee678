#include "ui/models/channels_model.h"

#include "domain/channel_money.h"
#include "services/channel_watch.h"
#include "services/outside.h"
#include "ui/models/channel_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

ChannelsModel::ChannelsModel(const Outside& outside, const ChannelWatch& watch, bool practice, QObject* parent)
    : QObject(parent)
    , m_outside(outside)
    , m_watch(watch)
    , m_practice(practice)
{
    for (const auto& channel : outside.channels())
        m_channels.append({inWords(channel->descriptor()), channel->isConnected(), state(channel->descriptor().id)});
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, &ChannelsModel::follow);
    connect(&watch, &ChannelWatch::changed, this, &ChannelsModel::follow);
}

void ChannelsModel::follow()
{
    for (ChannelChoice& choice : m_channels) {
        const Channel* channel = m_outside.channel(choice.descriptor.id);
        choice.connected = channel != nullptr && channel->isConnected();
        choice.state = state(choice.descriptor.id);
    }
    const ServiceHealth health = m_outside.health();
    const bool rests = health.isOffline
        || std::ranges::any_of(health.apis, [](const ApiHealth& a) { return a.light != ApiHealth::Light::Good; });
    if (rests && !m_tick.isActive())
        m_tick.start();
    else if (!rests)
        m_tick.stop();
    emit changed();
}

QString ChannelsModel::nameOfApi(const QString& api) const
{
    const auto it
        = std::ranges::find_if(m_channels, [&api](const ChannelChoice& c) { return c.descriptor.api == api; });
    return it == m_channels.end() || api.isEmpty() ? QString() : it->descriptor.name;
}

StateWords ChannelsModel::state(const QString& channel) const
{
    const ChannelHealth health = m_watch.health(channel);
    if (m_practice && health.light == ChannelLight::Connected)
        return {tr("연습 연결"), u"check"_s, Tone::Good};
    return channelWords(health, m_outside.health().at);
}

HealthWords ChannelsModel::attention() const
{
    for (const ChannelChoice& choice : m_channels) {
        if (needsOwner(m_watch.health(choice.descriptor.id)))
            return {choice.state.icon, tr("%1: %2").arg(choice.descriptor.name, choice.state.label), choice.state.tone};
    }
    return {};
}

HealthWords ChannelsModel::health() const
{
    if (const HealthWords owner = attention(); owner.tone == Tone::Bad)
        return owner;
    const HealthWords outside = healthWords(m_outside.health(), [this](const QString& api) { return nameOfApi(api); });
    if (!outside.line.isEmpty())
        return outside;
    const HealthWords owner = attention();
    return owner.line.isEmpty() ? connectionWords() : owner;
}

const ChannelDescriptor* ChannelsModel::descriptor(const QString& id) const
{
    const auto it = std::ranges::find_if(m_channels, [&id](const ChannelChoice& c) { return c.descriptor.id == id; });
    return it == m_channels.end() ? nullptr : &it->descriptor;
}

QString ChannelsModel::name(const QString& id) const
{
    if (id == u"store")
        return tr("매장");
    const ChannelDescriptor* known = descriptor(id);
    return known != nullptr ? known->name : id;
}

QStringList ChannelsModel::suggested(const Campaign& draft) const
{
    QStringList ids;
    for (const ChannelChoice& choice : m_channels) {
        const ChannelDescriptor& channel = choice.descriptor;
        const bool isNobodyNamed = std::ranges::any_of(channel.receiverOptions(), [&](const QString& option) {
            return draft.channelOptions.value(channel.id + u'.' + option).isEmpty();
        });
        if (!choice.connected || channel.kind == ChannelClass::Assisted || isNobodyNamed)
            continue;
        if (!channel.costsMoney || totalCost(draft, descriptors(ids + QStringList{channel.id})) <= draft.budget)
            ids << channel.id;
    }
    return ids;
}

QList<ChannelDescriptor> ChannelsModel::descriptors(const QStringList& ids) const
{
    QList<ChannelDescriptor> known;
    for (const QString& id : ids) {
        if (const ChannelDescriptor* channel = descriptor(id))
            known << *channel;
    }
    return known;
}

HealthWords ChannelsModel::connectionWords() const
{
    int automatic = 0;
    int connected = 0;
    for (const ChannelChoice& choice : m_channels) {
        if (choice.descriptor.kind == ChannelClass::Assisted)
            continue;
        ++automatic;
        connected += choice.connected ? 1 : 0;
    }
    if (connected == 0)
        return {u"plug"_s, tr("연결된 채널이 없어요"), Tone::Warn};
    if (connected < automatic)
        return {u"plug"_s, tr("채널 %1개 가운데 %2개 연결됨").arg(automatic).arg(connected), Tone::Warn};
    return {u"check"_s,
            m_practice ? tr("연습 채널 %1개 연결됨").arg(connected) : tr("채널 %1개 모두 연결됨").arg(connected),
            Tone::Good};
}

} // namespace madang

#include "ui/models/channels_model.h"

#include "domain/channel_money.h"
#include "services/outside.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

ChannelsModel::ChannelsModel(const Outside& outside, bool practice, QObject* parent)
    : QObject(parent)
    , m_practice(practice)
{
    for (const auto& channel : outside.channels())
        m_channels.append({channel->descriptor(), channel->isConnected()});
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
        if (!choice.connected || channel.kind == ChannelClass::Assisted)
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

bool ChannelsModel::allConnected() const
{
    return std::ranges::all_of(m_channels, [](const ChannelChoice& c) { return c.connected; });
}

QString ChannelsModel::healthLine() const
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
        return tr("연결된 채널이 없어요");
    if (connected == automatic)
        return m_practice ? tr("연습 채널 %1개 연결됨").arg(connected) : tr("채널 %1개 모두 연결됨").arg(connected);
    return tr("채널 %1개 가운데 %2개 연결됨").arg(automatic).arg(connected);
}

} // namespace madang

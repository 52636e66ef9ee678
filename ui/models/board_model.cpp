#include "ui/models/board_model.h"

#include "services/async/then.h"
#include "services/campaign_service.h"
#include "services/publish_service.h"
#include "ui/models/channels_model.h"
#include "ui/models/error_text.h"

namespace madang {

BoardModel::BoardModel(PublishService& publishing, CampaignService& campaigns, const ChannelsModel& channels,
                       QObject* parent)
    : QAbstractListModel(parent)
    , m_publishing(publishing)
    , m_campaigns(campaigns)
    , m_channels(channels)
{
    connect(&m_publishing, &PublishService::publicationChanged, this, &BoardModel::take);
}

int BoardModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_publications.size());
}

QVariant BoardModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Publication& p = m_publications.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return m_channels.name(p.channel);
    case ChannelRole:
        return p.channel;
    case StateRole:
        return publicationStateKey(p.state);
    case LinkRole:
        return p.link;
    case ReasonRole:
        return reasonLine(index.row());
    case PercentRole:
        return p.percent;
    case IntentRole:
        return p.intentId;
    case AttemptRole:
        return p.attempt;
    default:
        return {};
    }
}

void BoardModel::show(const QString& campaignId)
{
    beginResetModel();
    m_campaignId = campaignId;
    const Result<QList<Publication>> known = m_publishing.publications(campaignId);
    m_publications = known.value_or({});
    m_error = known ? QString() : errorLine(known.error());
    m_preparing = false;
    endResetModel();
    emit outcomeChanged();
}

void BoardModel::publish(const QString& campaignId)
{
    if (m_preparing && m_campaignId == campaignId)
        return; // pressed twice
    show(campaignId);
    m_preparing = true;
    emit outcomeChanged();
    async::onResult(this, m_publishing.publish(campaignId),
                    [this, campaignId](const Result<QList<Publication>>& planned) {
                        m_preparing = false;
                        m_error = planned ? QString() : errorLine(planned.error());
                        emit outcomeChanged();
                        if (planned)
                            emit published(campaignId);
                    });
}

void BoardModel::retry(int row)
{
    note(m_publishing.retry(m_publications.at(row).intentId));
}

void BoardModel::confirmDone(int row, const QString& link)
{
    note(m_publishing.confirmDone(m_publications.at(row).intentId, link));
}

void BoardModel::confirmMissing(int row)
{
    note(m_publishing.confirmMissing(m_publications.at(row).intentId));
}

std::optional<Campaign> BoardModel::campaign() const
{
    const Result<Campaign> campaign = m_campaigns.load(m_campaignId);
    return campaign ? std::optional(*campaign) : std::nullopt;
}

/// What is to be said of something that went well.
QString BoardModel::noteLine(const Publication& publication)
{
    const std::optional<ErrorKind> instead = errorKindFromKey(publication.reasonDetail);
    if (instead == ErrorKind::ToolMissing)
        return tr("영상을 만드는 프로그램(ffmpeg)이 없어서 영상 대신 멈춘 그림을 보냈어요.");
    if (instead == ErrorKind::ToolFailed)
        return tr("영상을 만들지 못해서 영상 대신 멈춘 그림을 보냈어요.");
    if (instead == ErrorKind::Timeout)
        return tr("영상을 만드는 데 오래 걸려서 영상 대신 멈춘 그림을 보냈어요.");
    return {};
}

QString BoardModel::reasonLine(int row) const
{
    const Publication& p = m_publications.at(row);
    if (!p.reason)
        return noteLine(p);
    const ErrorText text = errorText(*p.reason);
    const bool ownWords = *p.reason == ErrorKind::ContentRejected || *p.reason == ErrorKind::Rejected;
    if (ownWords && !p.reasonDetail.isEmpty())
        return text.sentence + QChar(u' ') + tr("채널의 말: %1").arg(p.reasonDetail);
    return text.sentence + QChar(u' ') + text.advice;
}

void BoardModel::take(const Publication& publication)
{
    if (publication.campaignId != m_campaignId)
        return;
    for (int row = 0; row < int(m_publications.size()); ++row) {
        if (m_publications.at(row).channel != publication.channel)
            continue;
        m_publications[row] = publication;
        emit dataChanged(index(row), index(row));
        emit outcomeChanged();
        return;
    }
    beginInsertRows({}, int(m_publications.size()), int(m_publications.size()));
    m_publications << publication;
    endInsertRows();
    emit outcomeChanged();
}

void BoardModel::note(const Result<void>& outcome)
{
    m_error = outcome ? QString() : errorLine(outcome.error());
    emit outcomeChanged();
}

} // namespace madang

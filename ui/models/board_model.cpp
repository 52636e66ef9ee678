#include "ui/models/board_model.h"

#include "domain/korean_text.h"
#include "services/async/then.h"
#include "services/clock.h"
#include "services/publish_service.h"
#include "ui/models/channels_model.h"
#include "ui/models/error_text.h"

#include <algorithm>

namespace madang {

BoardModel::BoardModel(PublishService& publishing, const ChannelsModel& channels, const Clock& clock, QObject* parent)
    : QAbstractListModel(parent)
    , m_publishing(publishing)
    , m_channels(channels)
    , m_clock(clock)
{
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &BoardModel::outcomeChanged);
    connect(this, &BoardModel::outcomeChanged, this, &BoardModel::tick);
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
        return line(index.row());
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
    permit(Action::Publish, this, [this, campaignId] { beginPublishing(campaignId); });
}

void BoardModel::beginPublishing(const QString& campaignId)
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
    asOwner(row, &PublishService::retry);
}

void BoardModel::confirmDone(int row, const QString& link)
{
    note(m_publishing.confirmDone(m_publications.at(row).intentId, link));
}

void BoardModel::confirmMissing(int row)
{
    asOwner(row, &PublishService::confirmMissing);
}

QString BoardModel::words(int row) const
{
    return m_publishing.words(publication(row).intentId).value_or(QString());
}

/// What went well, and what went out differently.
QString BoardModel::withNote(const QString& line, const Publication& publication)
{
    const std::optional<ErrorKind> instead = errorKindFromKey(publication.reasonDetail);
    if (instead == ErrorKind::ToolMissing)
        return line + u' ' + tr("영상을 만드는 프로그램(ffmpeg)이 없어서 영상 대신 멈춘 그림을 보냈어요.");
    if (instead == ErrorKind::ToolFailed)
        return line + u' ' + tr("영상을 만들지 못해서 영상 대신 멈춘 그림을 보냈어요.");
    if (instead == ErrorKind::Timeout)
        return line + u' ' + tr("영상을 만드는 데 오래 걸려서 영상 대신 멈춘 그림을 보냈어요.");
    return instead || publication.reasonDetail.isEmpty() ? line : line + u' ' + publication.reasonDetail;
}

void BoardModel::publishNow(int row)
{
    asOwner(row, &PublishService::publishNow);
}

void BoardModel::skip(int row)
{
    asOwner(row, &PublishService::skip);
}

void BoardModel::withdraw(int row)
{
    asOwner(row, &PublishService::withdraw);
}

/// Rows may have moved by the time the owner's PIN is there; the intent is the same.
void BoardModel::asOwner(int row, Result<void> (PublishService::*act)(const QString&))
{
    permit(Action::Publish, this,
           [this, act, intent = m_publications.at(row).intentId] { note((m_publishing.*act)(intent)); });
}

bool BoardModel::canWithdraw(int row) const
{
    const Publication& p = m_publications.at(row);
    const ChannelDescriptor* channel = m_channels.descriptor(p.channel);
    return channel != nullptr && channel->canBeWithdrawn && !p.isWithdrawing
        && (p.state == PublicationState::Done || p.state == PublicationState::Pending);
}

/// What it waits for is not a review but that the messages arrive.
bool BoardModel::goesToPeople(const Publication& publication) const
{
    const ChannelDescriptor* channel = m_channels.descriptor(publication.channel);
    return channel != nullptr && !channel->receiverOptions().isEmpty();
}

void BoardModel::tick()
{
    const QDateTime now = m_clock.now();
    const bool counts = std::ranges::any_of(m_publications, [&](const Publication& p) { return p.nextTryAt > now; });
    if (counts && !m_second.isActive())
        m_second.start();
    else if (!counts)
        m_second.stop();
}

QString BoardModel::line(int row) const
{
    const Publication& p = m_publications.at(row);
    const QDateTime now = m_clock.now();
    const QString reason = reasonLine(p);
    const qint64 wait = p.nextTryAt > now ? (now.msecsTo(p.nextTryAt) + 999) / 1000 : 0;
    if (p.isWithdrawing)
        return reason.isEmpty() ? tr("내려 달라고 했어요. 답을 기다리고 있어요.")
                                : tr("아직 내리지 못했어요. 조금 뒤에 저절로 다시 해 봐요.");
    switch (p.state) {
    case PublicationState::Waiting:
        if (!p.dueAt.isValid())
            return tr("차례를 기다리고 있어요.");
        if (p.reason == ErrorKind::NotAtThisHour && !isOverdue(p, now))
            return tr("%1 %2에 저절로 보내요.").arg(errorText(*p.reason).sentence, formatAppointment(p.dueAt));
        return (isOverdue(p, now) ? tr("올리기로 한 때(%1)에 마당이 꺼져 있었어요. 지금 올릴까요?")
                                  : tr("%1에 올려요."))
            .arg(formatAppointment(p.dueAt));
    case PublicationState::Publishing:
        if (wait > 0)
            return tr("%1 %2초 뒤에 저절로 다시 보내요.")
                .arg(p.reason ? errorText(*p.reason).sentence : QString())
                .arg(wait);
        return p.attempt > 1 ? tr("다시 보내고 있어요. (%1번째)").arg(p.attempt) : tr("보내고 있어요.");
    case PublicationState::Pending:
        if (!reason.isEmpty())
            return tr("내리지 못했어요. %1").arg(reason);
        return withNote(goesToPeople(p) ? tr("보냈어요. 몇 명에게 닿았는지 여기에서 알려 드려요.")
                                        : tr("보냈어요. 심사가 끝나면 나가요. 여기에서 알려 드려요."),
                        p);
    case PublicationState::Done:
        if (!reason.isEmpty())
            return tr("내리지 못했어요. %1").arg(reason);
        return withNote(p.link.isEmpty() ? tr("잘 올라갔어요.") : tr("잘 올라갔어요. 눌러서 볼 수 있어요."), p);
    case PublicationState::Manual:
        return tr("글을 복사해 드릴게요. 열린 곳에 붙여 넣고, 포스터를 올린 다음 알려 주세요.");
    case PublicationState::Withdrawn:
        return tr("내렸어요. 이제 나가지 않아요.");
    case PublicationState::Skipped:
        if (wait > 0)
            return tr("%1 %2초 뒤에 다시 올릴 수 있어요.").arg(reason).arg(wait);
        return p.reason ? reason : tr("이번에는 올리지 않기로 했어요.");
    case PublicationState::NeedsCheck:
    case PublicationState::Failed:
        break;
    }
    return reason;
}

QString BoardModel::reasonLine(const Publication& p) const
{
    if (!p.reason)
        return {};
    const ErrorText text = errorText(*p.reason);
    const bool ownWords = *p.reason == ErrorKind::ContentRejected || *p.reason == ErrorKind::Rejected;
    if (*p.reason == ErrorKind::OutcomeUnknown && !p.reasonDetail.isEmpty()) // of several people some are certain
        return text.sentence + QChar(u' ') + p.reasonDetail;
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

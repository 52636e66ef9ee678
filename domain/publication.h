#pragma once

#include "domain/error.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace madang {

/// The state of one channel of one event.
enum class PublicationState {
    Waiting, ///< 기다림: planned, nothing sent
    Publishing, ///< 올리는 중
    Pending, ///< 심사 중: accepted by the channel, which is still reviewing
    Done, ///< 올렸어요
    Failed, ///< 못 올렸어요
    Skipped, ///< 이번엔 건너뛰었어요
    NeedsCheck, ///< 확인 필요: sent, outcome unknown
    Manual, ///< 직접 올려 주세요: the owner finishes it by hand
    Withdrawn, ///< 내렸어요: taken down again, or its booking cancelled
};
QString publicationStateKey(PublicationState state);
std::optional<PublicationState> publicationStateFromKey(QStringView key);

/// Nothing more happens to it without a person.
bool isSettled(PublicationState state);
/// What may follow what; anything else is a programming error that the store refuses.
bool canBecome(PublicationState from, PublicationState to);

/// One intent to publish one event on one channel. It is written before the irreversible step is sent, so that a
/// crash at any point leaves a row that says how far it came. At most one is alive for an event and a channel.
struct Publication {
    QString intentId; ///< UUID; also the idempotency key where the channel has one
    QString campaignId;
    QString channel;
    PublicationState state = PublicationState::Waiting;
    QString link;
    QString remoteId;
    std::optional<ErrorKind> reason;
    QString reasonDetail; ///< the channel's own words, for 못 올렸어요
    int attempt = 0;
    int percent = 0; ///< real progress of the safe steps, 0–100
    QDateTime updatedAt;
    QDateTime dueAt; ///< UTC; Waiting until then; invalid: at once
    QDateTime nextTryAt; ///< UTC; it is tried again then (Publishing), or not before (Skipped); told, not kept
    bool isWithdrawing = false; ///< it is to be taken down, and is not yet

    friend bool operator==(const Publication&, const Publication&) = default;
};

/// A program that was off at the chosen time publishes by itself when it is no later than this; after it the owner is
/// asked.
inline constexpr std::chrono::minutes kLatestStart(60);
/// Its time has come and gone: only the owner can say whether it still goes out.
bool isOverdue(const Publication& publication, const QDateTime& now);

/// The event's state, derived from its channels.
enum class PublishOutcome {
    InProgress,
    Scheduled, ///< nothing is left but what waits for its time
    Done,
    PartlyDone,
    Failed,
    NeedsCheck,
};
QString publishOutcomeKey(PublishOutcome outcome);
PublishOutcome outcomeOf(const QList<Publication>& publications);

} // namespace madang

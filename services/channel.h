#pragma once

#include "domain/channel_descriptor.h"
#include "domain/metrics.h"
#include "domain/plan.h"
#include "domain/publication.h"
#include "domain/result.h"

#include <QFuture>
#include <QMap>

#include <functional>

namespace madang {

/// What the safe steps left behind for the irreversible one: a container id, an asset id, an uploaded picture's URL.
/// A channel that writes to several people one after the other keeps here too how far it came.
using Prepared = QMap<QString, QString>;

/// In Prepared: who certainly has it (separated by spaces), and in words for the owner what is known so far.
inline constexpr QLatin1StringView kReached("reached");
inline constexpr QLatin1StringView kKnown("known");

/// What is to be published, the same bytes for every attempt of one intent.
struct PublishOrder {
    QString intentId; ///< idempotency key
    QString campaignId;
    QString title;
    QString caption; ///< as the channel takes it (ChannelDescriptor::caption), without what it puts around
    QByteArray picture; ///< a file of the channel's poster size, JPEG
    QString pictureFile; ///< where it lies, with the layers of a film beside it
    DatePeriod period;
    Won budget = 0; ///< what this channel may spend; 0 for channels that cost nothing
    QString storeName;
    QString storePhone; ///< digits
    QMap<QString, QString> options; ///< option id → value
    QStringList reached; ///< who has it already from an earlier intent for the same post, and does not get it again
    /// Of an irreversible step in several parts: writes what is known to disk before each part is sent. A part that
    /// cannot be written down is not sent. May be empty.
    std::function<Result<void>(const Prepared& soFar)> keep = {};
};

/// Where a post stands on the channel.
struct PublishReceipt {
    PublicationState state = PublicationState::Done; ///< Done, Pending or Failed
    QString remoteId;
    QString link; ///< may be empty
    QString note; ///< for a refusal the channel's own words; for a success what the owner should know of it
};

using PublishProgress = std::function<void(int percent)>;

/// One publishing target. prepare() may be repeated at will; commit() is the one irreversible step and is called once
/// for an intent; look() reads what became of it and never changes anything.
class Channel {
public:
    Channel() = default;
    Channel(const Channel&) = delete;
    Channel& operator=(const Channel&) = delete;
    virtual ~Channel() = default;

    virtual const ChannelDescriptor& descriptor() const = 0;

    /// True where address and credential are there.
    virtual bool isConnected() const = 0;

    virtual QFuture<Result<Prepared>> prepare(const PublishOrder& order, PublishProgress progress) = 0;
    virtual QFuture<Result<PublishReceipt>> commit(const PublishOrder& order, const Prepared& prepared) = 0;
    /// NotFound: the request never arrived. OutcomeUnknown: this channel cannot be asked.
    virtual QFuture<Result<PublishReceipt>> look(const Publication& publication, const Prepared& prepared) = 0;
    /// Takes down what is out, or cancels its booking; may be repeated at will. Rejected where the channel cannot.
    virtual QFuture<Result<void>> withdraw(const Publication& publication) = 0;
    /// The cheapest look whether the store's account there is answered; changes nothing. Unauthorized (sign in again),
    /// Forbidden (the owner must act there), Unavailable (they are closed now) …
    virtual QFuture<Result<void>> check() = 0;
    /// The channel's counters now; an empty map where it has none yet.
    virtual QFuture<Result<QMap<MetricKind, qint64>>> measure(const Publication& publication) = 0;
};

} // namespace madang

#pragma once

#include "domain/draw.h"
#include "domain/entry.h"
#include "domain/metrics.h"
#include "domain/result.h"

#include <QVariantList>

namespace madang {

class Database;
class PersonalCipher;

/// Rows of entries and draws. Phone and nickname are sealed; a phone is found by its keyed hash, which differs from
/// event to event.
class EntryStore final {
public:
    EntryStore(Database& database, const PersonalCipher& cipher);

    /// Conflict where that phone has already joined that event; Locked while there is no key.
    Result<void> add(const Entry& entry);
    /// All or none of them.
    Result<void> addAll(const QList<Entry>& entries);
    Result<void> removeAll(const QStringList& ids);
    /// The highest running number given out in that event, of the entries that are still there; 0 without any.
    Result<int> highestNumber(const QString& campaignId);
    /// Newest first; also while what is personal in them cannot be read.
    Result<QList<Entry>> all(const QString& campaignId);
    /// The same with phone and nickname left sealed (Locked), for who needs neither: opening takes 7 µs a row.
    Result<QList<Entry>> allSealed(const QString& campaignId);
    /// By the whole number, in digits. NotFound; Locked.
    Result<Entry> byPhone(const QString& campaignId, const QString& phone);
    /// By its last digits, newest first. Every row of the event is opened: PersonalCipher says why. Locked.
    Result<QList<Entry>> byLastDigits(const QString& campaignId, const QString& digits);
    /// Phone and nickname are gone, what the draw's proof needs stays; recorded with its reason. How many there were.
    Result<int> destroy(const QString& campaignId, const QStringList& entryIds, const QString& reason,
                        const QDateTime& at);
    Result<int> count(const QString& campaignId);

    /// Conflict where the event has been drawn before: a draw cannot be repeated.
    Result<void> addDraw(const Draw& draw);
    /// NotFound before the draw.
    Result<Draw> draw(const QString& campaignId);

private:
    enum class Names { Open, Sealed };
    Result<QList<Entry>> select(const QString& campaignId, Names names, const QString& more = {},
                                const QVariantList& values = {});
    void openPersonal(Entry& entry, const QByteArray& phone, const QByteArray& nickname) const;

    Database& m_database;
    const PersonalCipher& m_cipher;
};

/// Rows of metric_points.
class MetricStore final {
public:
    explicit MetricStore(Database& database);

    Result<void> add(const QList<MetricPoint>& points);
    /// The newest counter of each channel and kind.
    Result<QList<MetricPoint>> latest(const QString& campaignId);

private:
    Database& m_database;
};

} // namespace madang

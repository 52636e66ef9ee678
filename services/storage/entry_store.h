#pragma once

#include "domain/draw.h"
#include "domain/entry.h"
#include "domain/join.h"
#include "domain/result.h"

#include <QMap>
#include <QVariantList>

namespace madang {

class Database;
class PersonalCipher;

/// Rows of entries and of what their customers agreed to. Phone and nickname are sealed; a phone is found by its keyed
/// hash, which differs from event to event.
class EntryStore final {
public:
    EntryStore(Database& database, const PersonalCipher& cipher);

    /// Conflict where that phone has already joined that event; Locked while there is no key. `consents` and, where
    /// one of them is to news, the subscriber in the same transaction.
    Result<void> add(const Entry& entry, const QList<Consent>& consents = {});
    /// All or none of them; without consents.
    Result<void> addAll(const QList<Entry>& entries);
    Result<void> removeAll(const QStringList& ids);
    /// Those from a file whose running numbers are in that range.
    Result<void> removeImported(const QString& campaignId, int first, int last);
    /// The highest running number given out in that event, of the entries that are there or just coming in; 0 without
    /// any.
    Result<int> highestNumber(const QString& campaignId);
    /// Newest first; also while what is personal in them cannot be read. Opening takes 7 µs a row.
    Result<QList<Entry>> all(const QString& campaignId);
    /// How many joined in each hour, by the seconds since 1970 at which it began.
    Result<QMap<qint64, int>> hours(const QString& campaignId);
    /// By the whole number, in digits. NotFound; Locked.
    Result<Entry> byPhone(const QString& campaignId, const QString& phone);
    /// By its last digits, newest first. Every row of the event is opened: PersonalCipher says why. Locked.
    Result<QList<Entry>> byLastDigits(const QString& campaignId, const QString& digits);
    /// NotFound.
    Result<Entry> byId(const QString& campaignId, const QString& id);
    Result<Entry> byCode(const QString& campaignId, const QString& code);
    /// What a draw is made from, in no order that matters.
    Result<QList<DrawTicket>> tickets(const QString& campaignId);
    /// Of one entry, in the order of ConsentKind.
    Result<QList<Consent>> consents(const QString& entryId);
    /// The ids of entries whose phone is still known, by their codes, or of all others.
    Result<QStringList> idsByCodes(const QString& campaignId, const QStringList& codes);
    Result<QStringList> idsWithoutCodes(const QString& campaignId, const QStringList& codes);

private:
    Result<void> insert(const Entry& entry);
    Result<void> insertConsents(const Entry& entry, const QList<Consent>& consents);
    Result<QList<Entry>> select(const QString& campaignId, const QString& more = {}, const QVariantList& values = {});
    Result<Entry> selectOne(const QString& campaignId, const QString& more, const QVariant& value);
    void openPersonal(Entry& entry, const QByteArray& phone, const QByteArray& nickname) const;

    Database& m_database;
    const PersonalCipher& m_cipher;
};

} // namespace madang

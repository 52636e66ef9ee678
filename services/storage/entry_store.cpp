#include "services/storage/entry_store.h"

#include "services/database.h"
#include "services/log.h"
#include "services/personal_cipher.h"
#include "services/storage/stamp.h"
#include "services/storage/subscriber_store.h"

#include <QSet>
#include <QSqlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr const char16_t* kPhone = u"phone";
constexpr const char16_t* kNickname = u"nickname";

SealedPlace placeOf(const char16_t* column, const QString& row)
{
    return {u"entries"_s, QString::fromUtf16(column), row};
}
} // namespace

EntryStore::EntryStore(Database& database, const PersonalCipher& cipher)
    : m_database(database)
    , m_cipher(cipher)
{
}

Result<void> EntryStore::add(const Entry& entry, const QList<Consent>& consents)
{
    if (consents.isEmpty())
        return insert(entry);
    return m_database.inTransaction([&]() -> Result<void> {
        if (Result<void> inserted = insert(entry); !inserted)
            return inserted;
        return insertConsents(entry, consents);
    });
}

Result<void> EntryStore::insert(const Entry& e)
{
    const Result<QByteArray> phone = m_cipher.seal(placeOf(kPhone, e.id), e.phone);
    const Result<QByteArray> phoneKey = m_cipher.lookUp(placeOf(kPhone, e.campaignId), e.phone);
    const Result<QByteArray> nickname = m_cipher.seal(placeOf(kNickname, e.id), e.nickname);
    for (const Result<QByteArray>& sealed : {phone, phoneKey, nickname}) {
        if (!sealed)
            return sealed.error();
    }
    return m_database.run(uR"(INSERT INTO entries
                (id, campaign_id, running, number, code, phone, phone_key, nickname, weight, source, referral, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
                          {e.id, e.campaignId, runningNumber(e.number), e.number, e.code, *phone, *phoneKey, *nickname,
                           e.weight, entrySourceKey(e.source), e.referral, stamp(e.at)});
}

Result<void> EntryStore::insertConsents(const Entry& entry, const QList<Consent>& consents)
{
    for (const Consent& one : consents) {
        const Result<void> written
            = m_database.run(uR"(INSERT INTO consents (entry_id, kind, given, language, notice_version, device, at)
                VALUES (?, ?, ?, ?, ?, ?, ?))"_s,
                             {entry.id, consentKindKey(one.kind), one.given, one.language, one.noticeVersion,
                              one.device, stamp(one.at)});
        if (!written)
            return written;
    }
    return SubscriberStore(m_database, m_cipher).keep(entry, consents);
}

Result<void> EntryStore::addAll(const QList<Entry>& entries)
{
    return m_database.inTransaction([&]() -> Result<void> {
        for (const Entry& entry : entries) {
            if (Result<void> added = insert(entry); !added)
                return added;
        }
        return {};
    });
}

Result<void> EntryStore::removeAll(const QStringList& ids)
{
    return m_database.inTransaction([&]() -> Result<void> {
        for (const QString& id : ids) {
            if (Result<void> removed = m_database.run(u"DELETE FROM entries WHERE id = ?"_s, {id}); !removed)
                return removed;
        }
        return {};
    });
}

Result<void> EntryStore::removeImported(const QString& campaignId, int first, int last)
{
    return m_database.run(
        u"DELETE FROM entries WHERE campaign_id = ? AND running BETWEEN ? AND ? AND source = 'import'"_s,
        {campaignId, first, last});
}

Result<int> EntryStore::highestNumber(const QString& campaignId)
{
    int highest = 0;
    const auto take = [&](const QSqlQuery& row) { highest = std::max(highest, row.value(0).toInt()); };
    for (const QString& sql : {u"SELECT max(running) FROM entries WHERE campaign_id = ?"_s,
                               u"SELECT last FROM arrivals WHERE campaign_id = ?"_s}) {
        if (const Result<void> read = m_database.run(sql, {campaignId}, take); !read)
            return read.error();
    }
    return highest;
}

Result<QList<Entry>> EntryStore::all(const QString& campaignId)
{
    return select(campaignId);
}

Result<QMap<qint64, int>> EntryStore::hours(const QString& campaignId)
{
    QMap<qint64, int> hours;
    const Result<void> read
        = m_database.run(u"SELECT substr(at, 1, 13), count(*) FROM entries WHERE campaign_id = ? GROUP BY 1"_s,
                         {campaignId}, [&](const QSqlQuery& row) {
                             const QDateTime at = moment(row.value(0).toString() + u":00:00.000Z"_s);
                             hours[at.toSecsSinceEpoch()] += row.value(1).toInt();
                         });
    return read ? Result<QMap<qint64, int>>(hours) : Result<QMap<qint64, int>>(read.error());
}

Result<Entry> EntryStore::byPhone(const QString& campaignId, const QString& phone)
{
    const Result<QByteArray> phoneKey = m_cipher.lookUp(placeOf(kPhone, campaignId), phone);
    if (!phoneKey)
        return phoneKey.error();
    return selectOne(campaignId, u" AND phone_key = ?"_s, *phoneKey);
}

Result<QList<Entry>> EntryStore::byLastDigits(const QString& campaignId, const QString& digits)
{
    if (!m_cipher.isOpen())
        return Error{ErrorKind::Locked, u"phones cannot be searched without the key"_s, {}};
    Result<QList<Entry>> found = all(campaignId);
    if (!found)
        return found;
    QList<Entry> entries = std::move(found).value();
    entries.removeIf([&](const Entry& entry) { return digits.isEmpty() || !entry.phone.endsWith(digits); });
    return entries;
}

Result<QList<Entry>> EntryStore::select(const QString& campaignId, const QString& more, const QVariantList& values)
{
    QList<Entry> entries;
    const Result<void> read = m_database.run(
        uR"(SELECT id, number, code, phone, nickname, weight, source, at, referral, phone IS NOT NULL AND EXISTS (
                SELECT 1 FROM consents WHERE entry_id = entries.id AND kind = 'news' AND given)
            FROM entries WHERE campaign_id = ?)"_s
            + more + u" ORDER BY rowid DESC"_s,
        QVariantList{campaignId} + values, [&](const QSqlQuery& row) {
            Entry e;
            e.id = row.value(0).toString();
            e.campaignId = campaignId;
            e.number = row.value(1).toString();
            e.code = row.value(2).toString();
            e.weight = row.value(5).toInt();
            e.source = entrySourceFromKey(row.value(6).toString()).value_or(EntrySource::Counter);
            e.at = moment(row.value(7));
            e.referral = row.value(8).toString();
            e.wantsNews = row.value(9).toBool();
            if (row.isNull(3))
                e.personal = PersonalState::Destroyed;
            else
                openPersonal(e, row.value(3).toByteArray(), row.value(4).toByteArray());
            entries << e;
        });
    if (!read)
        return read.error();
    return entries;
}

void EntryStore::openPersonal(Entry& entry, const QByteArray& phone, const QByteArray& nickname) const
{
    const Result<QString> openPhone = m_cipher.open(placeOf(kPhone, entry.id), phone);
    const Result<QString> openNickname = m_cipher.open(placeOf(kNickname, entry.id), nickname);
    if (openPhone && openNickname) {
        entry.phone = *openPhone;
        entry.nickname = *openNickname;
        return;
    }
    const Error& error = openPhone ? openNickname.error() : openPhone.error();
    entry.personal = error.kind == ErrorKind::Locked ? PersonalState::Locked : PersonalState::Unreadable;
    if (error.kind == ErrorKind::Damaged) // one row that was tampered with does not hide the others
        log::error(u"entry %1: %2"_s.arg(entry.number, error.detail));
}

Result<Entry> EntryStore::byId(const QString& campaignId, const QString& id)
{
    return selectOne(campaignId, u" AND id = ?"_s, id);
}

Result<Entry> EntryStore::byCode(const QString& campaignId, const QString& code)
{
    return selectOne(campaignId, u" AND code = ?"_s, code);
}

Result<Entry> EntryStore::selectOne(const QString& campaignId, const QString& more, const QVariant& value)
{
    const Result<QList<Entry>> found = select(campaignId, more, {value});
    if (!found)
        return found.error();
    return found->isEmpty() ? Result<Entry>(Error{ErrorKind::NotFound, u"no such entry"_s, {}})
                            : Result<Entry>(found->first());
}

Result<QList<DrawTicket>> EntryStore::tickets(const QString& campaignId)
{
    QList<DrawTicket> tickets;
    const Result<void> read = m_database.run(u"SELECT code, weight FROM entries WHERE campaign_id = ?"_s, {campaignId},
                                             [&](const QSqlQuery& row) {
                                                 tickets.append({row.value(0).toString(), row.value(1).toInt()});
                                             });
    return read ? Result<QList<DrawTicket>>(tickets) : Result<QList<DrawTicket>>(read.error());
}

Result<QList<Consent>> EntryStore::consents(const QString& entryId)
{
    QList<Consent> consents;
    const Result<void> read
        = m_database.run(u"SELECT kind, given, language, notice_version, device, at FROM consents WHERE entry_id = ?"_s,
                         {entryId}, [&](const QSqlQuery& row) {
                             if (const auto kind = consentKindFromKey(row.value(0).toString()))
                                 consents.append({*kind, row.value(1).toBool(), row.value(2).toString(),
                                                  row.value(3).toInt(), row.value(4).toString(), moment(row.value(5))});
                         });
    if (!read)
        return read.error();
    std::ranges::sort(consents, {}, &Consent::kind);
    return consents;
}

Result<QStringList> EntryStore::idsByCodes(const QString& campaignId, const QStringList& codes)
{
    QStringList ids;
    for (const QString& code : codes) {
        const Result<void> read
            = m_database.run(u"SELECT id FROM entries WHERE campaign_id = ? AND code = ? AND phone IS NOT NULL"_s,
                             {campaignId, code}, [&](const QSqlQuery& row) { ids << row.value(0).toString(); });
        if (!read)
            return read.error();
    }
    return ids;
}

Result<QStringList> EntryStore::idsWithoutCodes(const QString& campaignId, const QStringList& codes)
{
    const QSet<QString> kept(codes.begin(), codes.end());
    QStringList ids;
    const Result<void> read
        = m_database.run(u"SELECT id, code FROM entries WHERE campaign_id = ? AND phone IS NOT NULL"_s, {campaignId},
                         [&](const QSqlQuery& row) {
                             if (!kept.contains(row.value(1).toString()))
                                 ids << row.value(0).toString();
                         });
    return read ? Result<QStringList>(ids) : Result<QStringList>(read.error());
}

} // namespace madang

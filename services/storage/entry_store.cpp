#include "services/storage/entry_store.h"

#include "services/database.h"
#include "services/log.h"
#include "services/personal_cipher.h"
#include "services/storage/tombstones.h"

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

QString stamp(const QDateTime& at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime moment(const QVariant& text)
{
    return QDateTime::fromString(text.toString(), Qt::ISODateWithMs).toUTC();
}
} // namespace

EntryStore::EntryStore(Database& database, const PersonalCipher& cipher)
    : m_database(database)
    , m_cipher(cipher)
{
}

Result<void> EntryStore::add(const Entry& e)
{
    const Result<QByteArray> phone = m_cipher.seal(placeOf(kPhone, e.id), e.phone);
    const Result<QByteArray> phoneKey = m_cipher.lookUp(placeOf(kPhone, e.campaignId), e.phone);
    const Result<QByteArray> nickname = m_cipher.seal(placeOf(kNickname, e.id), e.nickname);
    for (const Result<QByteArray>& sealed : {phone, phoneKey, nickname}) {
        if (!sealed)
            return sealed.error();
    }
    return m_database.run(
        uR"(INSERT INTO entries (id, campaign_id, number, code, phone, phone_key, nickname, weight, source, at)
                              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
        {e.id, e.campaignId, e.number, e.code, *phone, *phoneKey, *nickname, e.weight, entrySourceKey(e.source),
         stamp(e.at)});
}

Result<void> EntryStore::addAll(const QList<Entry>& entries)
{
    return m_database.inTransaction([&]() -> Result<void> {
        for (const Entry& entry : entries) {
            if (Result<void> added = add(entry); !added)
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

Result<int> EntryStore::highestNumber(const QString& campaignId)
{
    int highest = 0;
    const Result<void> read = m_database.run(
        u"SELECT number FROM entries WHERE campaign_id = ?"_s, {campaignId},
        [&](const QSqlQuery& row) { highest = std::max(highest, runningNumber(row.value(0).toString())); });
    if (!read)
        return read.error();
    return highest;
}

Result<QList<Entry>> EntryStore::all(const QString& campaignId)
{
    return select(campaignId, Names::Open);
}

Result<QList<Entry>> EntryStore::allSealed(const QString& campaignId)
{
    return select(campaignId, Names::Sealed);
}

Result<Entry> EntryStore::byPhone(const QString& campaignId, const QString& phone)
{
    const Result<QByteArray> phoneKey = m_cipher.lookUp(placeOf(kPhone, campaignId), phone);
    if (!phoneKey)
        return phoneKey.error();
    const Result<QList<Entry>> found = select(campaignId, Names::Open, u" AND phone_key = ?"_s, {*phoneKey});
    if (!found)
        return found.error();
    return found->isEmpty() ? Result<Entry>(Error{ErrorKind::NotFound, u"nobody with that phone"_s, {}})
                            : Result<Entry>(found->first());
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

Result<QList<Entry>> EntryStore::select(const QString& campaignId, Names names, const QString& more,
                                        const QVariantList& values)
{
    QList<Entry> entries;
    const Result<void> read = m_database.run(
        u"SELECT id, number, code, phone, nickname, weight, source, at FROM entries WHERE campaign_id = ?"_s + more
            + u" ORDER BY rowid DESC"_s,
        QVariantList{campaignId} + values, [&](const QSqlQuery& row) {
            Entry e;
            e.id = row.value(0).toString();
            e.campaignId = campaignId;
            e.number = row.value(1).toString();
            e.code = row.value(2).toString();
            e.weight = row.value(5).toInt();
            e.source = entrySourceFromKey(row.value(6).toString()).value_or(EntrySource::Counter);
            e.at = moment(row.value(7));
            if (row.isNull(3))
                e.personal = PersonalState::Destroyed;
            else if (names == Names::Sealed)
                e.personal = PersonalState::Locked;
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

Result<int> EntryStore::destroy(const QString& campaignId, const QStringList& entryIds, const QString& reason,
                                const QDateTime& at)
{
    if (entryIds.isEmpty())
        return 0;
    if (const Result<void> listed = writeTombstones(m_database.folder(), campaignId, entryIds, at); !listed)
        return listed.error();
    const Result<void> destroyed = m_database.inTransaction([&]() -> Result<void> {
        if (Result<void> emptied = emptyEntries(m_database, campaignId, entryIds, at); !emptied)
            return emptied;
        return m_database.run(u"INSERT INTO destructions (campaign_id, entries, reason, at) VALUES (?, ?, ?, ?)"_s,
                              {campaignId, int(entryIds.size()), reason, stamp(at)});
    });
    if (!destroyed)
        return destroyed.error();
    // Older pages of the log still have the sealed rows; secure_delete has overwritten those of the file.
    if (const Result<void> emptied = m_database.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s); !emptied)
        log::warning(u"the log is emptied later: "_s + emptied.error().detail);
    return int(entryIds.size());
}

Result<int> EntryStore::count(const QString& campaignId)
{
    int count = 0;
    const Result<void> read = m_database.run(u"SELECT count(*) FROM entries WHERE campaign_id = ?"_s, {campaignId},
                                             [&](const QSqlQuery& row) { count = row.value(0).toInt(); });
    if (!read)
        return read.error();
    return count;
}

Result<void> EntryStore::addDraw(const Draw& d)
{
    return m_database.run(u"INSERT INTO draws (campaign_id, seal, seed, winners, at) VALUES (?, ?, ?, ?, ?)"_s,
                          {d.campaignId, d.seal, d.seed, d.winners.join(u' '), stamp(d.at)});
}

Result<Draw> EntryStore::draw(const QString& campaignId)
{
    std::optional<Draw> found;
    const Result<void> read = m_database.run(
        u"SELECT seal, seed, winners, at FROM draws WHERE campaign_id = ?"_s, {campaignId}, [&](const QSqlQuery& row) {
            found = Draw{campaignId, row.value(0).toByteArray(), row.value(1).toByteArray(),
                         row.value(2).toString().split(u' ', Qt::SkipEmptyParts), moment(row.value(3))};
        });
    if (!read)
        return read.error();
    if (!found)
        return Error{ErrorKind::NotFound, u"not drawn yet"_s, {}};
    return *found;
}

MetricStore::MetricStore(Database& database)
    : m_database(database)
{
}

Result<void> MetricStore::add(const QList<MetricPoint>& points)
{
    return m_database.inTransaction([&]() -> Result<void> {
        for (const MetricPoint& p : points) {
            const Result<void> written = m_database.run(
                uR"(INSERT INTO metric_points (campaign_id, channel, kind, at, value) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (campaign_id, channel, kind, at) DO UPDATE SET value = excluded.value)"_s,
                {p.campaignId, p.channel, metricKindKey(p.kind), p.at.toMSecsSinceEpoch(), p.value});
            if (!written)
                return written;
        }
        return {};
    });
}

Result<QList<MetricPoint>> MetricStore::latest(const QString& campaignId)
{
    QList<MetricPoint> points;
    const Result<void> read = m_database.run(
        uR"(SELECT channel, kind, max(at), value FROM metric_points WHERE campaign_id = ? GROUP BY channel, kind)"_s,
        {campaignId}, [&](const QSqlQuery& row) {
            if (const auto kind = metricKindFromKey(row.value(1).toString()))
                points.append({campaignId, row.value(0).toString(), *kind,
                               QDateTime::fromMSecsSinceEpoch(row.value(2).toLongLong(), Qt::UTC),
                               row.value(3).toLongLong()});
        });
    if (!read)
        return read.error();
    return points;
}

} // namespace madang

#include "services/storage/publication_store.h"

#include "services/database.h"
#include "services/http/json.h"
#include "services/storage/order_json.h"

#include <nlohmann/json.hpp>

#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const QString kColumns
    = u"intent_id, campaign_id, channel, state, link, remote_id, reason, reason_detail, attempt, percent, "
      "updated_at, committing, payload, prepared, due_at, withdrawing"_s;

QString stamp(const QDateTime& at)
{
    if (!at.isValid())
        return u""_s; // a null text would be NULL
    return at.toUTC().toString(Qt::ISODateWithMs);
}

Publication publicationFrom(const QSqlQuery& row)
{
    Publication p;
    p.intentId = row.value(0).toString();
    p.campaignId = row.value(1).toString();
    p.channel = row.value(2).toString();
    p.state = publicationStateFromKey(row.value(3).toString()).value_or(PublicationState::NeedsCheck);
    p.link = row.value(4).toString();
    p.remoteId = row.value(5).toString();
    p.reason = errorKindFromKey(row.value(6).toString());
    p.reasonDetail = row.value(7).toString();
    p.attempt = row.value(8).toInt();
    p.percent = row.value(9).toInt();
    p.updatedAt = QDateTime::fromString(row.value(10).toString(), Qt::ISODateWithMs).toUTC();
    p.dueAt = QDateTime::fromString(row.value(14).toString(), Qt::ISODateWithMs);
    if (p.dueAt.isValid())
        p.dueAt = p.dueAt.toUTC();
    p.isWithdrawing = row.value(15).toInt() != 0;
    return p;
}

Intent intentFrom(const QSqlQuery& row)
{
    Intent intent;
    intent.publication = publicationFrom(row);
    if (const qint64 since = row.value(11).toLongLong(); since > 0)
        intent.committingSince = QDateTime::fromSecsSinceEpoch(since, Qt::UTC);
    orderFromText(row.value(12).toString().toUtf8(), intent.order, intent.pictureFile);
    intent.prepared = preparedFromText(row.value(13).toString().toUtf8());
    return intent;
}

QString reasonKey(const Publication& p)
{
    return p.reason ? errorKey(*p.reason) : u""_s;
}
} // namespace

PublicationStore::PublicationStore(Database& database, std::optional<bool> practice)
    : m_database(database)
    , m_practice(practice)
{
}

Result<void> PublicationStore::add(const Intent& intent)
{
    const Publication& p = intent.publication;
    return m_database.run(
        uR"(INSERT INTO publications (intent_id, campaign_id, channel, state, reason, reason_detail, attempt, payload, created_at,
                updated_at, due_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
        {p.intentId, p.campaignId, p.channel, publicationStateKey(p.state), reasonKey(p), p.reasonDetail, p.attempt,
         QString::fromUtf8(orderToText(intent.order, intent.pictureFile)), stamp(p.updatedAt), stamp(p.updatedAt),
         stamp(p.dueAt)});
}

Result<void> PublicationStore::update(const Publication& p)
{
    Result<Intent> before = load(p.intentId);
    if (!before)
        return before.error();
    if (!canBecome(before->publication.state, p.state))
        return Error{
            ErrorKind::Rejected,
            u"%1 cannot become %2"_s.arg(publicationStateKey(before->publication.state), publicationStateKey(p.state)),
            {}};
    return m_database.run(
        uR"(UPDATE publications SET state = ?, link = ?, remote_id = ?, reason = ?, reason_detail = ?, attempt = ?,
                percent = ?, updated_at = ?, due_at = ? WHERE intent_id = ?)"_s,
        {publicationStateKey(p.state), p.link, p.remoteId, reasonKey(p), p.reasonDetail, p.attempt, p.percent,
         stamp(p.updatedAt), stamp(p.dueAt), p.intentId});
}

Result<void> PublicationStore::beginCommit(const QString& intentId, const Prepared& prepared, const QDateTime& now)
{
    return m_database.run(u"UPDATE publications SET prepared = ?, committing = ? WHERE intent_id = ?"_s,
                          {QString::fromUtf8(preparedToText(prepared)), now.toSecsSinceEpoch(), intentId});
}

Result<void> PublicationStore::setWithdrawing(const QString& intentId, bool isWithdrawing)
{
    return m_database.run(u"UPDATE publications SET withdrawing = ? WHERE intent_id = ?"_s,
                          {isWithdrawing ? 1 : 0, intentId});
}

Result<Intent> PublicationStore::load(const QString& intentId)
{
    std::optional<Intent> found;
    const Result<void> read = m_database.run(u"SELECT %1 FROM publications WHERE intent_id = ?"_s.arg(kColumns),
                                             {intentId}, [&](const QSqlQuery& row) { found = intentFrom(row); });
    if (!read)
        return read.error();
    if (!found)
        return Error{ErrorKind::NotFound, u"no intent "_s + intentId, {}};
    return *found;
}

Result<QList<Publication>> PublicationStore::latest(const QString& campaignId)
{
    QList<Publication> newest;
    const Result<void> read
        = m_database.run(u"SELECT %1 FROM publications WHERE campaign_id = ? ORDER BY rowid"_s.arg(kColumns),
                         {campaignId}, [&](const QSqlQuery& row) {
                             const Publication publication = publicationFrom(row);
                             for (Publication& earlier : newest) {
                                 if (earlier.channel == publication.channel) {
                                     earlier = publication;
                                     return;
                                 }
                             }
                             newest << publication;
                         });
    if (!read)
        return read.error();
    return newest;
}

Result<QList<Intent>> PublicationStore::unfinished()
{
    QList<Intent> intents;
    // An event keeps its mode for good, whatever the program is started in.
    const QString ofMode = m_practice
        ? u" AND campaign_id IN (SELECT id FROM campaigns WHERE practice = %1)"_s.arg(*m_practice ? 1 : 0)
        : QString();
    const Result<void> read = m_database.run(
        u"SELECT %1 FROM publications WHERE (state IN ('waiting', 'publishing', 'pending', 'needs-check') "
        "OR withdrawing = 1)%2 ORDER BY rowid"_s.arg(kColumns, ofMode),
        {}, [&](const QSqlQuery& row) { intents << intentFrom(row); });
    if (!read)
        return read.error();
    return intents;
}

} // namespace madang

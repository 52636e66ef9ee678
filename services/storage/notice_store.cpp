#include "services/storage/notice_store.h"

#include "services/database.h"
#include "services/storage/stamp.h"

#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
JoinNotice noticeOf(const QSqlQuery& row)
{
    return {row.value(0).toString(), row.value(1).toString(), row.value(2).toInt(),   row.value(3).toString(),
            row.value(4).toString(), row.value(5).toString(), row.value(6).toString()};
}
const QString kColumns = u"SELECT campaign_id, language, version, title, body, news, night, at FROM notices"_s;
} // namespace

NoticeStore::NoticeStore(Database& database)
    : m_database(database)
{
}

Result<JoinNotice> NoticeStore::keep(JoinNotice notice, const QDateTime& at)
{
    JoinNotice newest;
    const Result<void> read
        = m_database.run(kColumns + u" WHERE campaign_id = ? AND language = ? ORDER BY version DESC LIMIT 1"_s,
                         {notice.campaignId, notice.language}, [&](const QSqlQuery& row) { newest = noticeOf(row); });
    if (!read)
        return read.error();
    notice.version = newest.version;
    if (notice == newest)
        return notice;
    ++notice.version;
    const Result<void> kept
        = m_database.run(uR"(INSERT INTO notices (campaign_id, language, version, title, body, news, night, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?))"_s,
                         {notice.campaignId, notice.language, notice.version, notice.title, notice.body, notice.news,
                          notice.night, stamp(at)});
    return kept ? Result<JoinNotice>(notice) : Result<JoinNotice>(kept.error());
}

Result<JoinNotice> NoticeStore::version(const QString& campaignId, const QString& language, int version)
{
    std::optional<JoinNotice> found;
    const Result<void> read
        = m_database.run(kColumns + u" WHERE campaign_id = ? AND language = ? AND version = ?"_s,
                         {campaignId, language, version}, [&](const QSqlQuery& row) { found = noticeOf(row); });
    if (!read)
        return read.error();
    return found ? Result<JoinNotice>(*found) : Result<JoinNotice>(Error{ErrorKind::NotFound, u"no notice"_s, {}});
}

Result<QList<KeptNotice>> NoticeStore::all(const QString& campaignId)
{
    QList<KeptNotice> all;
    const Result<void> read
        = m_database.run(kColumns + u" WHERE campaign_id = ? OR ? = '' ORDER BY at DESC, version DESC"_s,
                         {campaignId, campaignId}, [&](const QSqlQuery& row) {
                             all.append({noticeOf(row), moment(row.value(7))});
                         });
    return read ? Result<QList<KeptNotice>>(all) : Result<QList<KeptNotice>>(read.error());
}

} // namespace madang

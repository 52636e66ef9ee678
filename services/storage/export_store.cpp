#include "services/storage/export_store.h"

#include "domain/keys.h"
#include "services/database.h"
#include "services/storage/stamp.h"

#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr std::array kForms{
    KeyOf{ExportForm::Xlsx, "xlsx"},
    KeyOf{ExportForm::Csv, "csv"},
    KeyOf{ExportForm::Pdf, "pdf"},
    KeyOf{ExportForm::Paper, "paper"},
};
constexpr std::array kOutcomes{
    KeyOf{ExportOutcome::Begun, "begun"},
    KeyOf{ExportOutcome::Done, "done"},
    KeyOf{ExportOutcome::Failed, "failed"},
};
} // namespace

ExportStore::ExportStore(Database& database)
    : m_database(database)
{
}

Result<qint64> ExportStore::add(const ExportRecord& record)
{
    qint64 id = 0;
    const Result<void> added
        = m_database.run(uR"(INSERT INTO exports (campaign_id, at, who, form, in_clear, reason, entries, outcome)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id)"_s,
                         {record.campaignId, stamp(record.at), roleKey(record.who), keyIn(kForms, record.form),
                          record.isInClear, record.reason, record.entries, keyIn(kOutcomes, record.outcome)},
                         [&](const QSqlQuery& row) { id = row.value(0).toLongLong(); });
    return added ? Result<qint64>(id) : Result<qint64>(added.error());
}

Result<void> ExportStore::settle(qint64 id, ExportOutcome outcome, int entries)
{
    return m_database.run(u"UPDATE exports SET outcome = ?, entries = ? WHERE id = ?"_s,
                          {keyIn(kOutcomes, outcome), entries, id});
}

Result<QList<ExportRecord>> ExportStore::all(const QString& campaignId)
{
    QList<ExportRecord> all;
    const Result<void> read
        = m_database.run(uR"(SELECT campaign_id, at, who, form, in_clear, reason, entries, outcome FROM exports
            WHERE campaign_id = ? OR ? = '' ORDER BY id DESC)"_s,
                         {campaignId, campaignId}, [&](const QSqlQuery& row) {
                             ExportRecord record;
                             record.campaignId = row.value(0).toString();
                             record.at = moment(row.value(1));
                             record.who = roleFromKey(row.value(2).toString()).value_or(Role::Owner);
                             record.form = valueIn(kForms, row.value(3).toString()).value_or(ExportForm::Xlsx);
                             record.isInClear = row.value(4).toBool();
                             record.reason = row.value(5).toString();
                             record.entries = row.value(6).toInt();
                             record.outcome
                                 = valueIn(kOutcomes, row.value(7).toString()).value_or(ExportOutcome::Begun);
                             all.append(record);
                         });
    return read ? Result<QList<ExportRecord>>(all) : Result<QList<ExportRecord>>(read.error());
}

} // namespace madang

#include "ui/models/records_model.h"

#include "domain/korean_text.h"
#include "domain/money.h"
#include "services/async/then.h"
#include "services/campaign_service.h"
#include "services/clock.h"
#include "services/export_service.h"
#include "services/participation_service.h"
#include "services/retention_service.h"
#include "ui/models/error_text.h"
#include "ui/models/records_words.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace madang {

RecordsModel::RecordsModel(const Services& services, const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent)
    , m_services(services)
    , m_clock(clock)
{
    const auto reloadIf = [this](Kind one, Kind other) {
        if (m_asked > 0 && (m_kind == one || m_kind == other))
            reload();
    };
    connect(&m_services.retention, &RetentionService::destroyed, this,
            [reloadIf] { reloadIf(Kind::Destroyed, Kind::Coming); });
    connect(&m_services.exports, &ExportService::recorded, this,
            [reloadIf] { reloadIf(Kind::Exports, Kind::Exports); });
}

int RecordsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RecordsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(recordHeadings(m_kind).size());
}

QVariant RecordsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString& text = m_rows.at(index.row()).at(index.column());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text;
    return {};
}

QVariant RecordsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    return recordHeadings(m_kind).value(section);
}

void RecordsModel::show(Kind kind)
{
    if (kind != m_kind) {
        beginResetModel();
        m_rows.clear();
        m_details.clear();
        m_kind = kind;
        endResetModel();
    }
    reload();
}

void RecordsModel::reload()
{
    ++m_asked;
    m_error.clear();
    m_titles.clear();
    switch (m_kind) {
    case Kind::Coming:
        return readComing();
    case Kind::Destroyed:
        return readDestroyed();
    case Kind::Exports:
        return readExports();
    case Kind::Notices:
        return readNotices();
    }
}

void RecordsModel::readComing()
{
    async::onResult(this, m_services.retention.coming(),
                    [this, asked = m_asked](const Result<QList<ComingRecord>>& coming) {
                        if (asked != m_asked)
                            return;
                        m_error = coming ? QString() : errorLine(coming.error());
                        QList<QStringList> rows;
                        for (const ComingRecord& record : coming.value_or({}))
                            rows.append({comingWhen(record.what, m_clock.now()), titleOf(record.campaignId),
                                         comingWho(record.what.reason), tr("%1명").arg(formatCount(record.entries))});
                        take(rows);
                    });
}

void RecordsModel::readDestroyed()
{
    const Result<QList<DestructionRecord>> records = m_services.retention.records();
    m_error = records ? QString() : errorLine(records.error());
    QList<QStringList> rows;
    for (const DestructionRecord& record : records.value_or({})) {
        const auto reason = destroyReasonFromKey(record.reason);
        rows.append({recordMoment(record.at), titleOf(record.campaignId),
                     reason ? destroyReasonLabel(*reason) : record.reason,
                     tr("%1명").arg(formatCount(record.entries))});
    }
    take(rows);
}

void RecordsModel::readExports()
{
    const Result<QList<ExportRecord>> records = m_services.exports.records();
    m_error = records ? QString() : errorLine(records.error());
    QList<QStringList> rows;
    for (const ExportRecord& record : records.value_or({})) {
        const bool isDone = record.outcome == ExportOutcome::Done;
        rows.append({recordMoment(record.at), titleOf(record.campaignId), exportWho(record.who),
                     exportFormLabel(record.form), record.isInClear ? tr("번호 그대로") : tr("번호 가림"),
                     isDone ? tr("%1명").arg(formatCount(record.entries)) : exportOutcomeLabel(record.outcome),
                     record.reason});
    }
    take(rows);
}

void RecordsModel::readNotices()
{
    const Result<QList<KeptNotice>> notices = m_services.participation.notices();
    m_error = notices ? QString() : errorLine(notices.error());
    QList<QStringList> rows;
    QStringList details;
    for (const auto& [notice, at] : notices.value_or({})) {
        rows.append({recordMoment(at), titleOf(notice.campaignId), noticeLanguageLabel(notice.language),
                     tr("%1판").arg(notice.version), notice.title});
        details << QStringList{notice.title, notice.body, notice.news, notice.night}.join(u'\n').trimmed();
    }
    take(rows, details);
}

void RecordsModel::take(const QList<QStringList>& rows, const QStringList& details)
{
    beginResetModel();
    m_rows = rows;
    m_details = details;
    endResetModel();
    emit changed();
}

QString RecordsModel::titleOf(const QString& campaignId)
{
    auto known = m_titles.find(campaignId);
    if (known == m_titles.end()) {
        const Result<Campaign> campaign = m_services.campaigns.load(campaignId);
        known = m_titles.insert(campaignId, campaign ? campaign->poster.title : tr("지운 이벤트"));
    }
    return *known;
}

QString RecordsModel::detail(int row) const
{
    return m_details.value(row);
}

int RecordsModel::wideColumn() const
{
    return m_kind == Kind::Coming || m_kind == Kind::Destroyed ? 1 : int(recordHeadings(m_kind).size()) - 1;
}

QString RecordsModel::proposedName() const
{
    return u"%1 %2.csv"_s.arg(recordKindLabel(m_kind), m_clock.today().toString(u"yyyy-MM-dd"_s));
}

void RecordsModel::saveTo(const QString& file)
{
    QStringList headings = recordHeadings(m_kind);
    QList<QStringList> rows = m_rows;
    if (m_kind == Kind::Notices) { // the whole text, which the table has no room for
        headings << tr("안내 문구");
        for (qsizetype i = 0; i < rows.size(); ++i)
            rows[i] << m_details.value(i);
    }
    async::onResult(this, m_services.exports.writeTable(file, headings, rows),
                    [this, file](const Result<void>& written) {
                        if (written)
                            emit ended(tr("‘%1’에 저장했어요.").arg(QFileInfo(file).fileName()), Tone::Good);
                        else
                            emit ended(tr("저장하지 못했어요.") + u' ' + errorLine(written.error()), Tone::Bad);
                    });
}

} // namespace madang

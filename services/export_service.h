#pragma once

#include "domain/export_record.h"
#include "domain/paper.h"
#include "domain/result.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>

class QPagedPaintDevice;

namespace madang {

class Clock;
class Database;
class ExportStore;
class PersonalCipher;

/// Takes customers' data out of the program: as a list (.xlsx, or CSV that Excel in Korea reads), masked unless asked
/// for otherwise, or one person's own record on paper or as PDF. Every time is written down before anything leaves, and
/// what became of it afterwards. Whether it may be done is the caller's to ask (Action::Export). Files are written on
/// another thread, whole or not at all.
class ExportService final : public QObject {
    Q_OBJECT

public:
    ExportService(Database& database, const PersonalCipher& cipher, const Clock& clock, QObject* parent = nullptr);
    ~ExportService() override;

    /// How many are in it. InvalidInput for a list in clear without a reason; Locked while nothing can be opened.
    QFuture<Result<int>> writeList(const ListExport& order);
    /// One person's record, for that person.
    QFuture<Result<void>> writeRecord(const QString& campaignId, const Paper& paper, const QString& file, Role who,
                                      const QString& reason);
    QFuture<Result<void>> printRecord(const QString& campaignId, const Paper& paper,
                                      const std::shared_ptr<QPagedPaintDevice>& page, Role who, const QString& reason);
    /// Newest first; of one event, or of all where it is empty.
    Result<QList<ExportRecord>> records(const QString& campaignId = {}) const;

    /// A table without anything personal (the records themselves), as CSV; not written down.
    QFuture<Result<void>> writeTable(const QString& file, const QStringList& headings, const QList<QStringList>& rows);

signals:
    void recorded();

private:
    Result<qint64> begin(const ExportRecord& record);
    void settle(qint64 id, bool isDone, int entries);
    QFuture<Result<void>> giveRecord(ExportForm form, const QString& campaignId, Role who, const QString& reason,
                                     const std::function<QFuture<Result<void>>()>& give);

    Database& m_database;
    const PersonalCipher& m_cipher;
    const Clock& m_clock;
    std::unique_ptr<ExportStore> m_store;
};

} // namespace madang

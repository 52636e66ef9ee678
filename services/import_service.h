#pragma once

#include "domain/import_preview.h"
#include "domain/result.h"
#include "services/participation_service.h"

#include <QFuture>
#include <QObject>

#include <functional>

namespace madang {

class CampaignService;
class Clock;
class SalesService;

/// Brings in what owners have elsewhere: customers into an event, sales by days, from CSV and .xlsx files.
///
/// Reading and previewing write nothing and happen on another thread. Importing writes all or nothing, and only what
/// is still as the preview says: the same file again changes nothing. The last import of each kind can be taken back as
/// a whole until the program closes.
class ImportService final : public QObject {
    Q_OBJECT

public:
    ImportService(CampaignService& campaigns, ParticipationService& participation, SalesService& sales,
                  const Clock& clock, QObject* parent = nullptr);

    /// Says how far it is (0…100); cancel the future to stop.
    QFuture<ImportFile> read(const QString& path);
    /// NotFound or Rejected where nobody can join that event now.
    Result<void> mayImportCustomers(const QString& campaignId) const;
    /// Errors are those of the data; what a row lacks stands in the preview.
    QFuture<Result<CustomersPreview>> previewCustomers(const QString& campaignId, const ImportTable& table,
                                                       const ImportColumns& columns);
    QFuture<Result<SalesPreview>> previewSales(const ImportTable& table, const ImportColumns& columns);

    /// How many have joined; those who joined since the preview are left out. Rejected or NotFound where the event is
    /// not running. Many come in slices, and still all or nobody.
    QFuture<Result<int>> importCustomers(const QString& campaignId, const CustomersPreview& preview);
    /// How many days are written.
    Result<int> importSales(const SalesPreview& preview);

    /// How much undo…() would take back: customers of that event, days of sales. 0: there is nothing.
    int customersToUndo(const QString& campaignId) const;
    int daysToUndo() const { return int(m_days.size()); }
    /// Conflict once the event has been drawn.
    QFuture<Result<int>> undoCustomers();
    /// The days are again as they were. Conflict where one has been written anew since: then nothing changes.
    Result<int> undoSales();

signals:
    /// What can be taken back is other than before.
    void undoChanged();

private:
    QFuture<Result<QSet<QString>>> phonesIn(const QString& campaignId);
    QFuture<Result<int>> joinThose(const QString& campaignId, const QList<ImportedCustomer>& customers);
    Result<bool> isAsImported(const DaySales& day) const;

    CampaignService& m_campaigns;
    ParticipationService& m_participation;
    SalesService& m_sales;
    const Clock& m_clock;
    ImportedEntries m_customers;
    QList<DayChange> m_days;
};

} // namespace madang

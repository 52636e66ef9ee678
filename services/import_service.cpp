#include "services/import_service.h"

#include "domain/entry.h"
#include "services/async/then.h"
#include "services/campaign_service.h"
#include "services/clock.h"
#include "services/imports/import_reader.h"
#include "services/log.h"
#include "services/participation_service.h"
#include "services/sales_service.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace madang {

ImportService::ImportService(CampaignService& campaigns, ParticipationService& participation, SalesService& sales,
                             const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_campaigns(campaigns)
    , m_participation(participation)
    , m_sales(sales)
    , m_clock(clock)
{
}

QFuture<ImportFile> ImportService::read(const QString& path)
{
    return QtConcurrent::run([path](QPromise<ImportFile>& promise) {
        promise.setProgressRange(0, 100);
        const ImportFile file = imports::readImportFile(path, imports::Progress(promise));
        if (file.refusal != ImportRefusal::None && file.refusal != ImportRefusal::Cancelled)
            log::info(u"a file is not imported: "_s + importRefusalKey(file.refusal)); // its name may be somebody's
        promise.addResult(file);
    });
}

Result<void> ImportService::mayImportCustomers(const QString& campaignId) const
{
    const Result<Campaign> campaign = m_campaigns.load(campaignId);
    if (!campaign)
        return campaign.error();
    return mayJoin(*campaign, m_clock.now());
}

QFuture<Result<QSet<QString>>> ImportService::phonesIn(const QString& campaignId)
{
    return async::then(this, m_participation.readEntries(campaignId),
                       [](const Result<QList<Entry>>& entries) -> Result<QSet<QString>> {
                           if (!entries)
                               return entries.error();
                           QSet<QString> phones;
                           for (const Entry& entry : *entries)
                               phones.insert(entry.phone);
                           return phones;
                       });
}

QFuture<Result<CustomersPreview>> ImportService::previewCustomers(const QString& campaignId, const ImportTable& table,
                                                                  const ImportColumns& columns)
{
    return async::then(this, phonesIn(campaignId), [table, columns](const Result<QSet<QString>>& there) {
        return QtConcurrent::run([table, columns, there]() -> Result<CustomersPreview> {
            if (!there)
                return there.error();
            return madang::previewCustomers(table, columns, *there);
        });
    });
}

QFuture<Result<SalesPreview>> ImportService::previewSales(const ImportTable& table, const ImportColumns& columns)
{
    const QDate today = m_clock.today();
    Result<QList<DaySales>> there = m_sales.days({QDate(2000, 1, 1), today});
    return QtConcurrent::run([table, columns, today, there = std::move(there)]() -> Result<SalesPreview> {
        if (!there)
            return there.error();
        SalesPreview preview = madang::previewSales(table, columns, today);
        compareWith(preview, *there);
        return preview;
    });
}

QFuture<Result<int>> ImportService::importCustomers(const QString& campaignId, const CustomersPreview& preview)
{
    if (const Result<void> open = mayImportCustomers(campaignId); !open)
        return async::ready(Result<int>(open.error()));
    return async::then(this, phonesIn(campaignId), [this, campaignId, preview](const Result<QSet<QString>>& there) {
        if (!there)
            return async::ready(Result<int>(there.error()));
        QList<ImportedCustomer> adding;
        for (const ImportedCustomer& customer : preview.adding) {
            if (!there->contains(customer.phone))
                adding << customer;
        }
        return joinThose(campaignId, adding);
    });
}

QFuture<Result<int>> ImportService::joinThose(const QString& campaignId, const QList<ImportedCustomer>& customers)
{
    if (customers.isEmpty()) // leaves what was brought in before to be taken back
        return async::ready(Result<int>(0));
    return async::then(this, m_participation.joinAll(campaignId, customers),
                       [this](const Result<ImportedEntries>& joined) -> Result<int> {
                           if (!joined)
                               return joined.error();
                           m_customers = *joined;
                           log::info(u"imported %1 customers"_s.arg(joined->count()));
                           emit undoChanged();
                           return joined->count();
                       });
}

Result<int> ImportService::importSales(const SalesPreview& preview)
{
    QList<DayChange> changes;
    QList<DaySales> days;
    const QDateTime now = m_clock.now();
    for (DayChange change : preview.days) {
        const Result<std::optional<DaySales>> before = m_sales.day(change.next.day);
        if (!before)
            return before.error();
        change.before = *before;
        change.next.at = now;
        if (change.changesNothing())
            continue;
        changes << change;
        days << change.next;
    }
    if (const Result<void> written = m_sales.write(days); !written)
        return written.error();
    if (!changes.isEmpty()) { // a second time changes nothing and leaves the first to be taken back
        m_days = changes;
        log::info(u"imported sales of %1 days"_s.arg(days.size()));
        emit undoChanged();
    }
    return int(days.size());
}

int ImportService::customersToUndo(const QString& campaignId) const
{
    return campaignId == m_customers.campaignId ? m_customers.count() : 0;
}

QFuture<Result<int>> ImportService::undoCustomers()
{
    const ImportedEntries imported = m_customers;
    if (imported.count() == 0)
        return async::ready(Result<int>(0));
    return async::then(this, m_participation.takeBack(imported),
                       [this, imported](const Result<void>& back) -> Result<int> {
                           if (!back)
                               return back.error();
                           m_customers = {};
                           log::info(u"took %1 imported customers back"_s.arg(imported.count()));
                           emit undoChanged();
                           return imported.count();
                       });
}

Result<bool> ImportService::isAsImported(const DaySales& day) const
{
    const Result<std::optional<DaySales>> now = m_sales.day(day.day);
    if (!now)
        return now.error();
    return now->has_value() && (*now)->saysTheSameAs(day) && (*now)->source == SalesSource::Imported;
}

Result<int> ImportService::undoSales()
{
    QList<DaySales> before;
    QList<QDate> gone;
    for (const DayChange& change : std::as_const(m_days)) {
        const Result<bool> same = isAsImported(change.next);
        if (!same)
            return same.error();
        if (!*same)
            return Error{ErrorKind::Conflict, u"written anew since: "_s + change.next.day.toString(Qt::ISODate), {}};
        if (change.before)
            before << *change.before;
        else
            gone << change.next.day;
    }
    if (const Result<void> written = m_sales.write(before, gone); !written)
        return written.error();
    const int days = daysToUndo();
    m_days.clear();
    emit undoChanged();
    return days;
}

} // namespace madang

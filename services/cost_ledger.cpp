#include "services/cost_ledger.h"

#include "domain/korean_text.h"
#include "services/clock.h"
#include "services/costs/price_table.h"
#include "services/log.h"
#include "services/settings.h"
#include "services/storage/cost_store.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

struct CostLedger::Parts {
    Parts(Database& database, const Settings& ownersSettings, const Clock& ownersClock, PriceTable ownersPrices)
        : prices(std::move(ownersPrices))
        , store(database)
        , settings(ownersSettings)
        , clock(ownersClock)
    {
    }

    PriceTable prices;
    CostStore store;
    const Settings& settings;
    const Clock& clock;
};

CostLedger::CostLedger(Database& database, const Settings& settings, const Clock& clock, QObject* parent)
    : CostLedger(database, settings, clock, PriceTable::builtIn(), parent)
{
}

CostLedger::CostLedger(Database& database, const Settings& settings, const Clock& clock, const PriceTable& prices,
                       QObject* parent)
    : QObject(parent)
    , m_parts(std::make_unique<Parts>(database, settings, clock, prices))
{
    if (const Result<void> written = m_parts->store.giveUpAll(); !written)
        log::warning(u"AI costs of an earlier run stay open: "_s + written.error().detail);
}

CostLedger::~CostLedger() = default;

Result<CostEstimate> CostLedger::estimate(const AiCharge& charge) const
{
    return m_parts->prices.cost(charge.vendor, charge.model, charge.most);
}

Result<qint64> CostLedger::reserve(const AiCharge& charge)
{
    const Result<CostEstimate> most = estimate(charge);
    if (!most)
        return Error{ErrorKind::Internal, most.error().detail, {}};
    if (most->atMost == 0)
        return qint64(0);
    CostEntry entry;
    entry.at = m_parts->clock.now();
    entry.vendor = charge.vendor;
    entry.model = charge.model;
    entry.purpose = charge.purpose;
    entry.reference = charge.reference;
    entry.atMost = most->atMost;
    entry.isApproximate = most->isApproximate;
    const QDate day = entry.at.toTimeZone(koreanTime()).date();
    Result<qint64> id = m_parts->store.reserve(entry, day, m_parts->settings.aiCeiling());
    if (id)
        emit changed();
    else
        log::warning(u"AI not paid for: "_s + id.error().detail);
    return id;
}

void CostLedger::pay(qint64 reservation, const AiCharge& charge, const AiUse& used)
{
    const Result<CostEstimate> cost = m_parts->prices.cost(charge.vendor, charge.model, used);
    if (!cost)
        return giveUp(reservation);
    settled(reservation, m_parts->store.settle(reservation, SpendState::Paid, cost->atMost));
}

void CostLedger::release(qint64 reservation)
{
    settled(reservation, m_parts->store.settle(reservation, SpendState::Released, 0));
}

void CostLedger::giveUp(qint64 reservation)
{
    settled(reservation, m_parts->store.giveUp(reservation));
}

/// What could not be written stays set aside at its most: too much is counted, never too little.
void CostLedger::settled(qint64 reservation, const Result<void>& written)
{
    if (!written)
        log::warning(u"AI cost %1 stays open: %2"_s.arg(reservation).arg(written.error().detail));
    emit changed();
}

Won CostLedger::left()
{
    const Result<Won> spent = m_parts->store.sum(m_parts->clock.today());
    return spent ? std::max<Won>(0, m_parts->settings.aiCeiling() - *spent) : 0;
}

CostSum CostLedger::spentOn(const QString& reference)
{
    CostSum sum;
    const Result<QList<CostEntry>> entries = m_parts->store.entriesOf(reference);
    if (!entries) {
        log::warning(u"AI costs cannot be read: "_s + entries.error().detail);
        return {0, false};
    }
    for (const CostEntry& entry : *entries) {
        sum.amount += entry.amount;
        sum.isCertain &= entry.state == SpendState::Paid || entry.state == SpendState::Released;
    }
    return sum;
}

Result<CostMonth> CostLedger::month(QDate day)
{
    const Result<QList<CostEntry>> entries = m_parts->store.entries(day);
    if (!entries)
        return entries.error();
    CostMonth month{0, m_parts->settings.aiCeiling(), *entries};
    for (const CostEntry& entry : month.entries)
        month.spent += entry.amount;
    return month;
}

} // namespace madang

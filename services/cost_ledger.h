#pragma once

#include "domain/ai_cost.h"
#include "domain/result.h"

#include <QDate>
#include <QObject>

#include <memory>

namespace madang {

class Clock;
class Database;
class PriceTable;
class Settings;

/// What AI has cost in one month in Korea.
struct CostMonth {
    Won spent = 0; ///< what is out and what nobody knows counts at its most
    Won ceiling = 0;
    QList<CostEntry> entries; ///< newest first
};

/// The ledger of what AI costs, in madang.db. Every paid attempt is written down at its worst case before it is sent,
/// in one transaction with the look at what the month has cost, and becomes what it really was afterwards; so the
/// owner's ceiling for a month holds whatever happens: several at once, answers that never come, a crash. What an
/// earlier run left open counts at its most for good.
class CostLedger final : public QObject {
    Q_OBJECT

public:
    /// All three outlive it.
    CostLedger(Database& database, const Settings& settings, const Clock& clock, QObject* parent = nullptr);
    /// With other prices than those the program was built with.
    CostLedger(Database& database, const Settings& settings, const Clock& clock, const PriceTable& prices,
               QObject* parent = nullptr);
    ~CostLedger() override;

    /// NotFound where no price of the vendor is known.
    Result<CostEstimate> estimate(const AiCharge& charge) const;
    /// The reservation to settle; 0 where nothing is paid for. CostCeiling, Internal where no price is known, or why it
    /// cannot be written: then the attempt must not be sent.
    Result<qint64> reserve(const AiCharge& charge);
    void pay(qint64 reservation, const AiCharge& charge, const AiUse& used);
    /// It was not sent, or refused.
    void release(qint64 reservation);
    /// Nobody knows how it ended.
    void giveUp(qint64 reservation);

    /// What is left of this month's ceiling.
    Won left();
    /// What all attempts of one reference cost.
    CostSum spentOn(const QString& reference);
    /// The month of that day in Korea.
    Result<CostMonth> month(QDate day);

signals:
    void changed();

private:
    void settled(qint64 reservation, const Result<void>& written);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace madang

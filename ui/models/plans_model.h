#pragma once

#include "domain/plan.h"
#include "domain/result.h"

#include <QFuture>
#include <QObject>

namespace madang {

class Clock;
class PlanJobs;
struct PlanOffer;
struct PlanRequest;
class StoreService;
class WizardModel;

/// Trends and three plans for the draft in the wizard.
class PlansModel final : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Busy, Ready, Failed };

    PlansModel(PlanJobs& jobs, StoreService& store, WizardModel& wizard, const Clock& clock, QObject* parent = nullptr);

    State state() const { return m_state; }
    const PlanAnswer& answer() const;
    /// "Claude 추천 · 방금 · 38원 들었어요"
    QString sourceLine() const;
    /// What asking now costs at most: "AI 추천 · 최대 약 120원", "인터넷 없이 추천 · 무료"
    QString offerLine() const;
    /// Only that: "최대 약 120원", "무료"
    QString priceWords() const;
    /// Who was asked before the answer came from another, and why he gave none; mostly empty.
    QString noticeLine() const;
    const QString& error() const { return m_error; }
    /// What is going on while it is Busy.
    QString progressLine() const;

    /// Asks unless the draft has fitting plans already.
    void ensure();
    void askAgain();
    void cancel();

signals:
    void changed();

private:
    PlanRequest request(int variation) const;
    PlanOffer offer() const;
    void ask(int variation);
    void setState(State state);

    PlanJobs& m_jobs;
    StoreService& m_store;
    WizardModel& m_wizard;
    const Clock& m_clock;
    State m_state = State::Idle;
    QString m_error;
    QFuture<Result<PlanAnswer>> m_asked;
    int m_variation = 0;
    int m_begun = 0; ///< plans that are being written
    int m_generation = 0; ///< answers to earlier questions are not looked at
};

} // namespace madang

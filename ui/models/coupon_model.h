#pragma once

#include "domain/prize_board.h"
#include "ui/models/counter_guard.h"
#include "ui/models/labels.h"

#include <QObject>

#include <optional>

namespace madang {

class CampaignService;
class Clock;
class HandoverService;

/// A coupon that a customer shows at the counter: what it is worth, and using it. Answers at once, without a line to
/// the outside. For staff too.
class CouponModel final : public QObject, public CounterGuard {
    Q_OBJECT

public:
    CouponModel(HandoverService& handovers, CampaignService& campaigns, const Clock& clock, QObject* parent = nullptr);

    /// As it was typed or scanned; nothing changes.
    void check(const QString& typed);
    void clear();
    /// The last good one is used, once; also where another till was quicker, answer() says so.
    void use();
    /// What was just used was a wrong tap.
    void undo();

    bool hasAnswer() const { return m_check.has_value(); }
    bool isGood() const { return m_check && m_check->verdict == CouponVerdict::Good && !m_isUsedNow; }
    bool isUsedNow() const { return m_isUsedNow; }
    StateWords answer() const;
    QString line() const;
    QString prize() const;
    QString origin() const; ///< the event and the code
    const QString& error() const { return m_error; }

signals:
    void changed();
    void used();

private:
    HandoverService& m_handovers;
    CampaignService& m_campaigns;
    const Clock& m_clock;
    std::optional<CouponCheck> m_check;
    HandoverState m_before = HandoverState::Won;
    bool m_isUsedNow = false;
    QString m_error;
};

} // namespace madang

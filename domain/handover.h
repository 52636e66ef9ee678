#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace madang {

/// Where a prize stands on its way: 당첨 → 연락함 → 답 받음 → 전달함, or it went to a reserve.
enum class HandoverState { Won, Contacted, Answered, HandedOver, GivenUp };
QString handoverStateKey(HandoverState state);
std::optional<HandoverState> handoverStateFromKey(QStringView key);

/// One winner's prize. Times are UTC; invalid where that has not happened.
struct Handover {
    QString campaignId;
    QString entryCode;
    HandoverState state = HandoverState::Won;
    QDateTime wonAt;
    QDateTime contactedAt;
    QDateTime answeredAt;
    QDateTime handedOverAt;

    friend bool operator==(const Handover&, const Handover&) = default;
};

inline constexpr int kAnswerDays = 7; ///< to answer, or to be called; then a reserve may have the prize

/// One step further, one step back (a wrong tap), or nothing where there is none. GivenUp is no step: DrawService.
std::optional<HandoverState> nextState(HandoverState state);
std::optional<HandoverState> stateBefore(HandoverState state);
/// The same prize in that state at that time: what it has been through keeps its time, what comes after it has none.
Handover moved(Handover handover, HandoverState state, const QDateTime& now);

/// Why somebody else has the prize, as it stands on the certificate for everybody: one line of at most 100 characters.
/// Nothing where it is empty, or holds what could be a telephone number.
std::optional<QString> replacementReason(QStringView typed);

/// The last moment to be called (Won), or to answer (Contacted); invalid for what needs no date.
QDateTime dueAt(const Handover& handover);
bool isOverdue(const Handover& handover, const QDateTime& now);

} // namespace madang

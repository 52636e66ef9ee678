#include "domain/handover.h"

#include "domain/keys.h"

namespace madang {

namespace {
constexpr qsizetype kReasonMax = 100;
constexpr int kDigitsOfAPhone = 7;
constexpr std::array kStateKeys{
    KeyOf{HandoverState::Won, "won"},           KeyOf{HandoverState::Contacted, "contacted"},
    KeyOf{HandoverState::Answered, "answered"}, KeyOf{HandoverState::HandedOver, "handed-over"},
    KeyOf{HandoverState::GivenUp, "given-up"},
};
} // namespace

QString handoverStateKey(HandoverState state)
{
    return keyIn(kStateKeys, state);
}
std::optional<HandoverState> handoverStateFromKey(QStringView key)
{
    return valueIn(kStateKeys, key);
}

std::optional<HandoverState> nextState(HandoverState state)
{
    switch (state) {
    case HandoverState::Won:
        return HandoverState::Contacted;
    case HandoverState::Contacted:
        return HandoverState::Answered;
    case HandoverState::Answered:
        return HandoverState::HandedOver;
    case HandoverState::HandedOver:
    case HandoverState::GivenUp:
        break;
    }
    return std::nullopt;
}

std::optional<HandoverState> stateBefore(HandoverState state)
{
    switch (state) {
    case HandoverState::Contacted:
        return HandoverState::Won;
    case HandoverState::Answered:
        return HandoverState::Contacted;
    case HandoverState::HandedOver:
        return HandoverState::Answered;
    case HandoverState::Won:
    case HandoverState::GivenUp:
        break;
    }
    return std::nullopt;
}

Handover moved(Handover handover, HandoverState state, const QDateTime& now)
{
    handover.state = state;
    const auto keepIfReached = [&](QDateTime& at, HandoverState reached) {
        if (state == HandoverState::GivenUp)
            return;
        if (state < reached)
            at = {};
        else if (!at.isValid())
            at = now; // somebody who comes by at once was reached and has answered too
    };
    keepIfReached(handover.contactedAt, HandoverState::Contacted);
    keepIfReached(handover.answeredAt, HandoverState::Answered);
    keepIfReached(handover.handedOverAt, HandoverState::HandedOver);
    return handover;
}

std::optional<QString> replacementReason(QStringView typed)
{
    const QString reason = typed.toString().simplified().left(kReasonMax);
    int digits = 0; // in a row, whatever parts them
    for (const QChar c : reason) {
        if (c.isDigit())
            ++digits;
        else if (c.isLetter())
            digits = 0;
        if (digits == kDigitsOfAPhone)
            return std::nullopt;
    }
    return reason.isEmpty() ? std::nullopt : std::optional(reason);
}

QDateTime dueAt(const Handover& handover)
{
    switch (handover.state) {
    case HandoverState::Won:
        return handover.wonAt.addDays(kAnswerDays);
    case HandoverState::Contacted:
        return handover.contactedAt.addDays(kAnswerDays);
    case HandoverState::Answered:
    case HandoverState::HandedOver:
    case HandoverState::GivenUp:
        break;
    }
    return {};
}

bool isOverdue(const Handover& handover, const QDateTime& now)
{
    const QDateTime due = dueAt(handover);
    return due.isValid() && now > due;
}

} // namespace madang

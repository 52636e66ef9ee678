#include "ui/events/event_action.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(EventAction)
};
} // namespace

EventActionWords eventActionWords(EventAction action)
{
    switch (action) {
    case EventAction::Continue:
        return {u"continue"_s, Words::tr("이어서 만들기"), u"edit"_s, ButtonKind::Secondary};
    case EventAction::Remove:
        return {u"remove"_s, Words::tr("지우기"), u"trash"_s, ButtonKind::Quiet};
    case EventAction::Results:
        return {u"results"_s, Words::tr("결과 보기"), u"chart"_s, ButtonKind::Secondary};
    case EventAction::Board:
        return {u"board"_s, Words::tr("올린 곳"), u"send"_s, ButtonKind::Secondary};
    case EventAction::Customers:
        return {u"customers"_s, Words::tr("손님 넣기"), u"customers"_s, ButtonKind::Secondary};
    case EventAction::EndNow:
        return {u"endNow"_s, Words::tr("일찍 끝내기"), u"pause"_s, ButtonKind::Quiet};
    case EventAction::Like:
        return {u"like"_s, Words::tr("지난번처럼"), u"repeat"_s, ButtonKind::Secondary};
    }
    return {};
}

QList<EventAction> eventActionsFor(CampaignPhase phase)
{
    switch (phase) {
    case CampaignPhase::Draft:
        return {EventAction::Continue, EventAction::Remove};
    case CampaignPhase::Coming:
        return {EventAction::Board, EventAction::EndNow};
    case CampaignPhase::Running:
        return {EventAction::Results, EventAction::Customers, EventAction::Board, EventAction::EndNow};
    case CampaignPhase::Ended:
        return {EventAction::Results, EventAction::Customers, EventAction::Board, EventAction::Like};
    }
    return {};
}

} // namespace madang

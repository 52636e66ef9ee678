#include "ui/models/records_words.h"

#include "domain/korean_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Records)
};
} // namespace

QString recordKindLabel(RecordsModel::Kind kind)
{
    switch (kind) {
    case RecordsModel::Kind::Coming:
        return Words::tr("곧 지울 것");
    case RecordsModel::Kind::Destroyed:
        return Words::tr("지운 기록");
    case RecordsModel::Kind::Exports:
        return Words::tr("내보낸 기록");
    case RecordsModel::Kind::Notices:
        return Words::tr("보여 드린 안내");
    }
    return {};
}

QString recordKindNone(RecordsModel::Kind kind)
{
    switch (kind) {
    case RecordsModel::Kind::Coming:
        return Words::tr("앞으로 지울 손님 정보가 없어요");
    case RecordsModel::Kind::Destroyed:
        return Words::tr("아직 지운 손님 정보가 없어요");
    case RecordsModel::Kind::Exports:
        return Words::tr("아직 내보낸 손님 명단이 없어요");
    case RecordsModel::Kind::Notices:
        return Words::tr("아직 손님께 보여 드린 안내가 없어요");
    }
    return {};
}

QStringList recordHeadings(RecordsModel::Kind kind)
{
    switch (kind) {
    case RecordsModel::Kind::Coming:
        return {Words::tr("언제"), Words::tr("이벤트"), Words::tr("누구"), Words::tr("몇 명")};
    case RecordsModel::Kind::Destroyed:
        return {Words::tr("지운 때"), Words::tr("이벤트"), Words::tr("왜"), Words::tr("몇 명")};
    case RecordsModel::Kind::Exports:
        return {Words::tr("내보낸 때"), Words::tr("이벤트"), Words::tr("누가"), Words::tr("어떻게"),
                Words::tr("번호"),      Words::tr("몇 명"),  Words::tr("왜")};
    case RecordsModel::Kind::Notices:
        return {Words::tr("이때부터"), Words::tr("이벤트"), Words::tr("말"), Words::tr("몇 판"), Words::tr("제목")};
    }
    return {};
}

QString recordMoment(const QDateTime& at)
{
    const QDateTime there = at.toTimeZone(koreanTime());
    return u"%1 %2"_s.arg(formatDate(there.date()), formatTime(there.time()));
}

QString destroyReasonLabel(DestroyReason reason)
{
    switch (reason) {
    case DestroyReason::Loser:
        return Words::tr("추첨이 끝났어요");
    case DestroyReason::Reserve:
        return Words::tr("경품을 다 드렸어요 (예비)");
    case DestroyReason::Replaced:
        return Words::tr("경품을 예비 손님에게 넘겼어요");
    case DestroyReason::HandedOver:
        return Words::tr("경품을 드리고 %1일이 지났어요").arg(kKeepAfterHandover);
    case DestroyReason::EventOver:
        return Words::tr("이벤트가 끝나고 지울 날이 됐어요");
    case DestroyReason::Asked:
        return Words::tr("손님이 지워 달라고 했어요");
    }
    return {};
}

QString comingWho(DestroyReason reason)
{
    switch (reason) {
    case DestroyReason::Loser:
        return Words::tr("뽑히지 않은 손님");
    case DestroyReason::Reserve:
        return Words::tr("예비 손님");
    case DestroyReason::HandedOver:
        return Words::tr("당첨 손님");
    case DestroyReason::EventOver:
        return Words::tr("참여한 모든 손님");
    case DestroyReason::Replaced:
    case DestroyReason::Asked:
        break; // are never put off
    }
    return {};
}

QString comingWhen(const ComingDestruction& what, const QDateTime& now)
{
    switch (what.waits) {
    case DestructionWait::Draw:
        return Words::tr("추첨하면 바로");
    case DestructionWait::Handover:
        return what.reason == DestroyReason::Reserve ? Words::tr("경품을 다 드리면 바로")
                                                     : Words::tr("경품을 드리고 %1일 뒤").arg(kKeepAfterHandover);
    case DestructionWait::None:
        break;
    }
    const QDate day = what.at.toTimeZone(koreanTime()).date();
    const qint64 days = now.toTimeZone(koreanTime()).date().daysTo(day);
    return days <= 0 ? Words::tr("%1 · 오늘").arg(formatDayShort(day))
                     : Words::tr("%1 · %2일 뒤").arg(formatDayShort(day)).arg(days);
}

QString exportWho(Role who)
{
    return who == Role::Owner ? Words::tr("사장님") : Words::tr("직원 (사장님 번호로)");
}

QString exportFormLabel(ExportForm form)
{
    switch (form) {
    case ExportForm::Xlsx:
        return Words::tr("엑셀 명단");
    case ExportForm::Csv:
        return Words::tr("CSV 명단");
    case ExportForm::Pdf:
        return Words::tr("한 손님, PDF");
    case ExportForm::Paper:
        return Words::tr("한 손님, 종이");
    }
    return {};
}

QString exportOutcomeLabel(ExportOutcome outcome)
{
    switch (outcome) {
    case ExportOutcome::Begun:
        return Words::tr("끝났는지 몰라요");
    case ExportOutcome::Failed:
        return Words::tr("못 내보냈어요");
    case ExportOutcome::Done:
        break;
    }
    return {};
}

QString noticeLanguageLabel(const QString& language)
{
    return language == u"en" ? Words::tr("영어") : Words::tr("한국어");
}

} // namespace madang

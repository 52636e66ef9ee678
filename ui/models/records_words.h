#pragma once

#include "domain/export_record.h"
#include "domain/retention.h"
#include "ui/models/records_model.h"

namespace madang {

/// The words of the records of destruction and of exports.
QString recordKindLabel(RecordsModel::Kind kind);
/// What the table says where there is nothing.
QString recordKindNone(RecordsModel::Kind kind);
QStringList recordHeadings(RecordsModel::Kind kind);
QString recordMoment(const QDateTime& at);
QString destroyReasonLabel(DestroyReason reason);
/// "뽑히지 않은 손님"; who of an event is next.
QString comingWho(DestroyReason reason);
/// "12월 31일(목) · 30일 뒤", "추첨하면 바로"
QString comingWhen(const ComingDestruction& what, const QDateTime& now);
QString exportWho(Role who);
QString exportFormLabel(ExportForm form);
QString exportOutcomeLabel(ExportOutcome outcome);
QString noticeLanguageLabel(const QString& language);

} // namespace madang

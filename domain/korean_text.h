#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace madang {

/// Korea has one time zone; every date an owner or a customer sees is in it.
QTimeZone koreanTime();

/// All of these give an empty text for a date or time that is not valid.
/// "2026. 10. 21.(수)"
QString formatDate(QDate date);
/// "10월 21일(수)"
QString formatDayShort(QDate date);
/// "2026. 10. 21.(수) ~ 10. 27.(화)"; the second year only where it differs. Without a last day:
/// the first alone.
QString formatPeriod(QDate first, QDate last);
/// "오후 6시 30분"
QString formatTime(QTime time);
/// "10월 21일(수) 오후 6시 30분", in Korea
QString formatAppointment(const QDateTime& moment);
/// "방금", "3분 전", "오늘 오후 6시 30분", "2026. 10. 21.(수)"
QString formatMoment(const QDateTime& moment, const QDateTime& now);

/// Picks the particle by the last syllable: withParticle("치킨", "을/를") → "치킨을".
QString withParticle(const QString& word, QStringView pair);

} // namespace madang

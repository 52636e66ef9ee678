#pragma once

#include <QDate>
#include <QList>
#include <QString>

namespace madang {

/// A day or stretch of days that Korean customers feel.
struct SeasonMoment {
    QString id; ///< "seollal", "chuseok", "sambok-cho", "children", "suneung", "christmas", "payday", …
    QString name; ///< "설날"
    QDate first;
    QDate last;
};

/// The moments that touch `from` … `from + days`, nearest first. Lunar feasts (설날, 추석, 부처님오신날) and the three
/// dog days come from a table for 2025–2040 (source beside the table); later years simply lack them.
QList<SeasonMoment> momentsBetween(QDate from, int days);

/// "봄", "여름", "가을", "겨울"
QString seasonName(QDate day);

} // namespace madang

#pragma once

#include "domain/join.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

namespace madang::joining {

/// What a customer's phone is shown of one event: all that this page knows.
struct JoinEvent {
    QString id;
    QString store;
    QString title;
    QString prize;
    QMap<QString, QString> period; ///< by language
    QMap<QString, JoinNotice> notices; ///< by language
    bool isDraw = false;
    bool isPractice = false;
};

/// Everything that is answered from: a copy, so that no page waits for the owner's window.
struct JoinContent {
    QByteArray host; ///< "192.168.0.12:8250", the only one that is answered
    QList<JoinEvent> events; ///< that can be joined now; none: it is over

    const JoinEvent* event(const QString& id) const
    {
        for (const JoinEvent& one : events) {
            if (one.id == id)
                return &one;
        }
        return nullptr;
    }
};

} // namespace madang::joining

#pragma once

#include "domain/result.h"

#include <QFuture>
#include <QObject>
#include <QString>

namespace madang {

class Clock;

/// Looks after madang.db while a program runs: a verified backup each day (fourteen are kept), a thorough check each
/// week. Both on another thread with a connection of their own: nobody waits. What goes wrong with a backup is logged
/// and tried again in an hour.
class Upkeep final : public QObject {
    Q_OBJECT

public:
    Upkeep(QString folder, const Clock& clock, QObject* parent = nullptr);
    /// Waits for what is under way: a few seconds where there is much.
    ~Upkeep() override;

    /// First a minute from now, then each hour. Once.
    void start();
    /// At once; finished when everything that was due is done.
    QFuture<void> look();

signals:
    /// The check found damage. The next Database::open() of the folder looks thoroughly and refuses it.
    void damaged(const Error& error);

private:
    QString m_folder;
    const Clock& m_clock;
    QFuture<void> m_work;
};

} // namespace madang

#pragma once

#include "services/storage/publication_store.h"

#include <QObject>
#include <QSet>

#include <functional>

namespace madang {

class Clock;

/// Waits for the time that the owner has chosen, by the clock on the wall: a computer that slept, or whose clock was
/// set, is not misled for longer than half a minute. What is more than kLatestStart late is left to the owner.
class DueWatch final : public QObject {
public:
    using Told = std::function<void(const Publication& publication)>;

    /// `due` begins it; `overdue` is told once for each run of the program.
    DueWatch(PublicationStore& store, const Clock& clock, Told due, Told overdue);

    /// Begins what is due, and waits for the next; called again when something new waits for its time.
    void watch();

private:
    PublicationStore& m_store;
    const Clock& m_clock;
    Told m_due;
    Told m_overdue;
    QSet<QString> m_toldOverdue;
    quint64 m_round = 0; ///< of looking; timers of earlier ones mean nothing
};

} // namespace madang

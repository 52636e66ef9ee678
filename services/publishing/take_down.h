#pragma once

#include "services/storage/publication_store.h"

#include <QObject>

#include <functional>

namespace madang {

class Clock;
class Outside;

/// Takes down what is out. That it is to go is on disk first, so that a killed program goes on with it; asked again
/// after 30 s, 2 and 10 minutes and with the next start, until the channel says yes or no.
class TakeDown final : public QObject {
public:
    /// `failed` without a reason: it is down.
    using Told = std::function<void(const Intent& intent, const std::optional<Error>& failed)>;

    TakeDown(PublicationStore& store, Outside& outside, const Clock& clock, Told told);

    /// Rejected where it is not out, or where its channel cannot take it back.
    Result<void> begin(const Intent& intent);
    /// What an earlier run has begun.
    void takeUp(const Intent& intent) { ask(intent, 0); }

private:
    void ask(const Intent& intent, std::size_t asked);

    PublicationStore& m_store;
    Outside& m_outside;
    const Clock& m_clock;
    Told m_told;
};

} // namespace madang

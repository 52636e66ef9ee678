#pragma once

#include "domain/result.h"
#include "domain/roles.h"
#include "services/hash_cost.h"
#include "services/secret.h"

#include <QFuture>
#include <QObject>
#include <QSet>

#include <chrono>
#include <memory>

namespace madang {

class Clock;
class Database;

/// Who is at the counter, and so what may be done there now: the one place where that is judged. The owner is, until
/// the counter is handed to staff; that lasts over restarts, until the owner's PIN. PINs have four to six digits, are
/// kept like passwords, and share one count of wrong tries (TryGuard).
class CounterService final : public QObject {
    Q_OBJECT

public:
    /// Both outlive it.
    CounterService(Database& database, const Clock& clock, HashCost cost = {}, QObject* parent = nullptr);
    ~CounterService() override;

    Role role() const { return m_role; }
    bool hasPin(Role role) const;
    /// By the table of roles, or because the owner has just allowed it.
    bool mayDo(Action action) const;

    /// Rejected while the owner has no PIN: nobody could take the counter back.
    Result<void> handToStaff();
    /// The owner's PIN makes it the owner's, that of staff staff's. Unauthorized, RateLimited, Busy.
    QFuture<Result<Role>> takeOver(const Secret& pin);
    /// The owner's PIN allows this one thing until endPermission(). Unauthorized also for that of staff.
    QFuture<Result<void>> permit(Action action, const Secret& pin);
    void endPermission(Action action);

    /// Forbidden unless the owner is at the counter; InvalidInput; Conflict where it is the other one's PIN too.
    QFuture<Result<void>> setPin(Role role, const Secret& pin);
    /// Without the owner's PIN nobody is kept out any more: the one of staff goes with it.
    Result<void> removePin(Role role);
    /// The owner has shown by the account's password who they are: all PINs go.
    Result<void> removeAllPins();

    std::chrono::milliseconds lockedFor() const;
    int triesLeft() const;

signals:
    void changed();

private:
    QFuture<Result<Role>> identify(const Secret& pin);
    Result<void> setRole(Role role);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
    Role m_role = Role::Owner;
    QSet<int> m_permitted; ///< actions
};

} // namespace madang

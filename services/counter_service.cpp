#include "services/counter_service.h"

#include "domain/password.h"
#include "services/accounts/password_hasher.h"
#include "services/accounts/try_guard.h"
#include "services/async/then.h"
#include "services/log.h"
#include "services/storage/pin_store.h"

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const QString kSubject = u"counter"_s;

template <typename T>
QFuture<Result<T>> refused(ErrorKind kind, const QString& what)
{
    return async::ready(Result<T>(Error{kind, what, {}}));
}
} // namespace

struct CounterService::Parts {
    Parts(Database& database, const Clock& wall, HashCost cost)
        : clock(wall)
        , pins(database)
        , guard(database, wall)
        , hasher(cost)
    {
    }

    const Clock& clock;
    mutable PinStore pins;
    mutable TryGuard guard;
    PasswordHasher hasher;
    bool isChecking = false;
};

CounterService::CounterService(Database& database, const Clock& clock, HashCost cost, QObject* parent)
    : QObject(parent)
    , m_parts(std::make_unique<Parts>(database, clock, cost))
{
    const Result<Role> last = m_parts->pins.atCounter();
    if (!last)
        log::error(u"counter: "_s + last.error().detail);
    m_role = last.value_or(Role::Staff);
    if (!hasPin(Role::Owner))
        m_role = Role::Owner; // nobody could take it back
}

CounterService::~CounterService() = default;

bool CounterService::hasPin(Role role) const
{
    const Result<QByteArray> hash = m_parts->pins.hash(role);
    if (!hash)
        log::error(u"counter: "_s + hash.error().detail);
    return !hash || !hash->isEmpty();
}

bool CounterService::mayDo(Action action) const
{
    return madang::mayDo(m_role, action) || m_permitted.contains(int(action));
}

Result<void> CounterService::handToStaff()
{
    if (!hasPin(Role::Owner))
        return Error{ErrorKind::Rejected, u"the owner has no PIN"_s, {}};
    return setRole(Role::Staff);
}

Result<void> CounterService::setRole(Role role)
{
    if (Result<void> written = m_parts->pins.setAtCounter(role); !written)
        return written;
    m_role = role;
    m_permitted.clear();
    log::info(u"counter: now "_s + roleKey(role));
    emit changed();
    return {};
}

QFuture<Result<Role>> CounterService::identify(const Secret& pin)
{
    if (m_parts->isChecking)
        return refused<Role>(ErrorKind::Busy, u"a PIN is being looked at"_s);
    const Result<QByteArray> owner = m_parts->pins.hash(Role::Owner);
    const Result<QByteArray> staff = m_parts->pins.hash(Role::Staff);
    for (const auto* hash : {&owner, &staff}) {
        if (!*hash)
            return async::ready(Result<Role>(hash->error()));
    }
    if (const Result<void> begun = m_parts->guard.begin(kSubject); !begun)
        return async::ready(Result<Role>(begun.error()));
    m_parts->isChecking = true;
    const QFuture<bool> isOwner = m_parts->hasher.verify(*owner, pin);
    return async::then(this, isOwner, [this, pin, hash = *staff](bool isOwners) {
        return async::then(this, m_parts->hasher.verify(hash, pin), [this, isOwners](bool isStaffs) -> Result<Role> {
            m_parts->isChecking = false;
            if (isOwners || isStaffs) {
                if (const Result<void> counted = m_parts->guard.right(kSubject); !counted)
                    return counted.error();
                return isOwners ? Role::Owner : Role::Staff;
            }
            if (const auto left = lockedFor(); left.count() > 0)
                return Error{ErrorKind::RateLimited, u"locked"_s, left};
            return Error{ErrorKind::Unauthorized, u"wrong PIN"_s, {}};
        });
    });
}

QFuture<Result<Role>> CounterService::takeOver(const Secret& pin)
{
    return async::then(this, identify(pin), [this](const Result<Role>& who) -> Result<Role> {
        if (!who)
            return who;
        if (const Result<void> set = setRole(*who); !set)
            return set.error();
        return who;
    });
}

QFuture<Result<void>> CounterService::permit(Action action, const Secret& pin)
{
    return async::then(this, identify(pin), [this, action](const Result<Role>& who) -> Result<void> {
        if (!who)
            return who.error();
        if (*who != Role::Owner)
            return Error{ErrorKind::Unauthorized, u"the PIN of staff"_s, {}};
        m_permitted.insert(int(action));
        log::info(u"counter: the owner allowed "_s + actionKey(action));
        return {};
    });
}

void CounterService::endPermission(Action action)
{
    m_permitted.remove(int(action));
}

QFuture<Result<void>> CounterService::setPin(Role role, const Secret& pin)
{
    if (!mayDo(Action::Account))
        return refused<void>(ErrorKind::Forbidden, u"only the owner sets PINs"_s);
    if (checkPin(QString::fromUtf8(pin.reveal())) != PinProblem::None)
        return refused<void>(ErrorKind::InvalidInput, u"PIN"_s);
    if (role == Role::Staff && !hasPin(Role::Owner))
        return refused<void>(ErrorKind::Rejected, u"the owner's PIN comes first"_s);
    const Result<QByteArray> other = m_parts->pins.hash(role == Role::Owner ? Role::Staff : Role::Owner);
    if (!other)
        return async::ready(Result<void>(other.error()));
    const auto keep = [this, role](const Result<QByteArray>& hash) -> Result<void> {
        if (!hash)
            return hash.error();
        if (Result<void> set = m_parts->pins.setHash(role, *hash, m_parts->clock.now()); !set)
            return set;
        emit changed();
        return {};
    };
    return async::then(this, m_parts->hasher.verify(*other, pin), [this, pin, keep](bool isOthers) {
        if (isOthers)
            return refused<void>(ErrorKind::Conflict, u"it is the other PIN"_s);
        return async::then(this, m_parts->hasher.hash(pin), keep);
    });
}

Result<void> CounterService::removePin(Role role)
{
    if (!mayDo(Action::Account))
        return Error{ErrorKind::Forbidden, u"only the owner takes PINs away"_s, {}};
    if (role == Role::Owner)
        return removeAllPins();
    if (Result<void> removed = m_parts->pins.remove(role); !removed)
        return removed;
    emit changed();
    return {};
}

Result<void> CounterService::removeAllPins()
{
    for (const Role role : {Role::Staff, Role::Owner}) {
        if (Result<void> removed = m_parts->pins.remove(role); !removed)
            return removed;
    }
    if (const Result<void> counted = m_parts->guard.right(kSubject); !counted)
        return counted;
    return setRole(Role::Owner);
}

std::chrono::milliseconds CounterService::lockedFor() const
{
    return m_parts->guard.lockedFor(kSubject);
}

int CounterService::triesLeft() const
{
    return m_parts->guard.triesLeft(kSubject);
}

} // namespace madang

#pragma once

#include "services/async/then.h"

#include <QHash>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace madang {

/// One call for all who ask for the same key at the same time (after Go's x/sync/singleflight). Everybody gets what the
/// call answers, a failure too; then the flight is over and the next one who asks calls again. Who cancels his future
/// leaves alone; when the last has left the call's future is cancelled. A call that ends without an answer (cancelled,
/// an exception) is an Error for everybody: nobody waits for ever. For one thread.
template <typename T>
class SingleFlight final {
public:
    using Call = std::function<QFuture<Result<T>>()>;
    struct Seat {
        QFuture<Result<T>> answer;
        bool joined; ///< a flight that somebody else had begun
    };

    Seat run(const QString& key, const Call& call)
    {
        if (const auto flight = m_flights.value(key))
            return {board(flight), true};
        const auto flight = std::make_shared<Flight>(key, begin(call));
        m_flights.insert(key, flight);
        const Seat seat{board(flight), false};
        async::whenFinished(&m_context, flight->call, [this, flight](const QFuture<Result<T>>& done) {
            land(flight,
                 done.isCanceled() || done.resultCount() == 0
                     ? Result<T>(Error{ErrorKind::Internal, QStringLiteral("the call ended without an answer"), {}})
                     : done.result());
        });
        return seat;
    }

    /// Who asks from now on does not get what is under way; who is waiting still does.
    void forget(const QString& key) { m_flights.remove(key); }
    bool isFlying(const QString& key) const { return m_flights.contains(key); }

private:
    using Waiter = std::shared_ptr<QPromise<Result<T>>>;
    struct Flight {
        Flight(QString name, QFuture<Result<T>> future)
            : key(std::move(name))
            , call(std::move(future))
        {
        }
        Flight(const Flight&) = delete;
        Flight& operator=(const Flight&) = delete;
        ~Flight()
        {
            if (!call.isFinished())
                call.cancel();
        }
        QString key;
        QFuture<Result<T>> call;
        std::vector<Waiter> waiters;
    };
    using FlightPtr = std::shared_ptr<Flight>;

    static QFuture<Result<T>> begin(const Call& call)
    {
        try {
            return call();
        } catch (const std::exception& exception) {
            return async::ready(Result<T>(Error{ErrorKind::Internal, QString::fromUtf8(exception.what()), {}}));
        } catch (...) {
            return async::ready(Result<T>(Error{ErrorKind::Internal, QStringLiteral("unknown exception"), {}}));
        }
    }

    QFuture<Result<T>> board(const FlightPtr& flight)
    {
        const auto waiter = std::make_shared<QPromise<Result<T>>>();
        waiter->start();
        flight->waiters.push_back(waiter);
        auto* watcher = new QFutureWatcher<Result<T>>(&m_context);
        QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
        QObject::connect(watcher, &QFutureWatcherBase::canceled, &m_context,
                         [this, waiter, weak = std::weak_ptr(flight)] {
                             if (const FlightPtr left = weak.lock())
                                 leave(left, waiter);
                         });
        watcher->setFuture(waiter->future());
        return waiter->future();
    }

    void leave(const FlightPtr& flight, const Waiter& waiter)
    {
        std::erase(flight->waiters, waiter);
        waiter->finish();
        if (!flight->waiters.empty())
            return;
        take(flight);
        flight->call.cancel();
    }

    void land(const FlightPtr& flight, const Result<T>& result)
    {
        take(flight); // first: who asks in answer to this begins a new flight
        for (const Waiter& waiter : std::exchange(flight->waiters, {})) {
            waiter->addResult(result);
            waiter->finish();
        }
    }

    void take(const FlightPtr& flight)
    {
        if (m_flights.value(flight->key) == flight)
            m_flights.remove(flight->key);
    }

    QHash<QString, FlightPtr> m_flights;
    QObject m_context; ///< what is under way ends with it
};

} // namespace madang

#pragma once

#include "services/cache/cache_entry.h"
#include "services/clock.h"
#include "support/virtual_clock.h"

#include <QFuture>
#include <QPromise>

#include <deque>
#include <memory>

namespace madang::test {

using namespace Qt::StringLiterals;

inline CacheKey cacheKey(int number, const QString& api = u"ai"_s, const QString& operation = u"plan"_s,
                         CacheScope scope = CacheScope::Tenant)
{
    return CacheKey::of({api, operation, {}, {}, QByteArray::number(number), {}, u"store"_s, scope}).value();
}

inline CacheEntryPtr cacheEntry(const CacheKey& key, const QByteArray& value, const Clock& clock,
                                std::chrono::milliseconds age = {})
{
    const std::chrono::milliseconds now(clock.now().toMSecsSinceEpoch());
    return std::make_shared<const CacheEntry>(CacheEntry{key.hash(), value, now - age, 0, false});
}

inline void settle()
{
    VirtualClock().settle();
}

/// The far end of a load: counts the sends, and answers each when the test says so.
class FarEnd {
public:
    using Answer = Result<QByteArray>;

    std::function<QFuture<Answer>()> load()
    {
        return [this] {
            ++sends;
            auto promise = std::make_shared<QPromise<Answer>>();
            promise->start();
            m_waiting.push_back(promise);
            return promise->future();
        };
    }
    /// Answers the one that has waited longest.
    void answer(const Answer& answer)
    {
        const auto promise = m_waiting.front();
        m_waiting.pop_front();
        promise->addResult(answer);
        promise->finish();
    }
    /// Ends it without an answer, as a destroyed client or an exception does.
    void vanish() { m_waiting.pop_front(); }
    bool isCancelled() const { return m_waiting.front()->isCanceled(); }
    std::size_t waiting() const { return m_waiting.size(); }

    int sends = 0;

private:
    std::deque<std::shared_ptr<QPromise<Answer>>> m_waiting;
};

} // namespace madang::test

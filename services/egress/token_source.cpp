#include "services/egress/token_source.h"

#include "services/async/then.h"

namespace madang {

namespace {
constexpr std::chrono::seconds kMargin{60}; ///< before its end
} // namespace

TokenSource::TokenSource(Fetch fetch, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_fetch(std::move(fetch))
    , m_clock(clock)
{
}

QFuture<Result<Secret>> TokenSource::token()
{
    if (!m_token.isEmpty() && m_clock.monotonic() < m_until)
        return async::ready(Result<Secret>(m_token));
    auto promise = std::make_shared<QPromise<Result<Secret>>>();
    promise->start();
    m_waiting.push_back(promise);
    if (m_waiting.size() == 1) {
        const Instant asked = m_clock.monotonic();
        async::onResult(this, m_fetch(), [this, asked, generation = m_generation](const Result<Token>& fetched) {
            take(fetched, asked, generation);
        });
    }
    return promise->future();
}

void TokenSource::take(const Result<Token>& fetched, Instant asked, quint64 generation)
{
    if (fetched && generation == m_generation) {
        m_token = fetched->value;
        m_until = asked + fetched->lifetime - kMargin;
    }
    const Waiting waiting = std::exchange(m_waiting, {});
    for (const auto& promise : waiting) {
        promise->addResult(fetched ? Result<Secret>(fetched->value) : Result<Secret>(fetched.error()));
        promise->finish();
    }
}

void TokenSource::refused(const Secret& token)
{
    if (m_token.reveal() == token.reveal())
        m_token = {};
}

void TokenSource::lacks(const QStringList& scopes) const
{
    if (m_tellMissing)
        m_tellMissing(scopes);
}

void TokenSource::forget()
{
    m_token = {};
    ++m_generation;
}

} // namespace madang

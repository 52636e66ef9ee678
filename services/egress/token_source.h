#pragma once

#include "domain/result.h"
#include "services/clock.h"
#include "services/secret.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace madang {

/// A bearer token as it was given, and for how long.
struct Token {
    Secret value;
    std::chrono::seconds lifetime{0};
};

/// One credential's token: fetched once however many wait for it (single-flight), renewed a minute before its end by
/// this machine's forward-only clock, counted from the moment it was asked for, and given up when it is refused. A
/// failed fetch fails everyone who waited for it with the same error; the next who asks fetches anew.
class TokenSource final : public QObject {
public:
    using Fetch = std::function<QFuture<Result<Token>>()>;

    TokenSource(Fetch fetch, const Clock& clock, QObject* parent = nullptr);

    QFuture<Result<Secret>> token();
    /// The other side refuses this token: drops it, unless another has taken its place already.
    void refused(const Secret& token);
    /// The credential has changed: nothing that was given for the old one is used again.
    void forget();

    /// The other side takes the token but says that its owner has not agreed to `scopes`.
    void lacks(const QStringList& scopes) const;
    void onMissing(std::function<void(const QStringList& scopes)> tell) { m_tellMissing = std::move(tell); }

private:
    using Waiting = std::vector<std::shared_ptr<QPromise<Result<Secret>>>>;

    void take(const Result<Token>& fetched, Instant asked, quint64 generation);

    Fetch m_fetch;
    const Clock& m_clock;
    Secret m_token;
    Instant m_until;
    Waiting m_waiting; ///< not empty: a fetch is under way
    quint64 m_generation = 0;
    std::function<void(const QStringList&)> m_tellMissing;
};

} // namespace madang

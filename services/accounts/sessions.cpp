#include "services/accounts/sessions.h"

#include "services/accounts/session_token.h"
#include "services/clock.h"
#include "services/log.h"
#include "services/storage/account_store.h"

#include <sodium.h>

#include <QUuid>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const QString kIssuer = u"madang"_s;
constexpr int kAccessSeconds = 15 * 60;
constexpr int kRefreshDays = 30;
constexpr int kSoonSeconds = 30;
constexpr qint64 kCrashSeconds = 60;

bool isSame(const QByteArray& one, const QByteArray& other)
{
    return one.size() == other.size() && !one.isEmpty()
        && sodium_memcmp(one.constData(), other.constData(), size_t(one.size())) == 0;
}

Error over(const QString& why)
{
    return {ErrorKind::Unauthorized, u"session: "_s + why, {}};
}
} // namespace

Sessions::Sessions(AccountStore& accounts, const Clock& clock)
    : m_accounts(accounts)
    , m_clock(clock)
    , m_key(randomKey())
{
}

SessionTokens Sessions::issue(const QString& sessionId, const QString& accountId) const
{
    const QDateTime now = QDateTime::fromSecsSinceEpoch(m_clock.now().toSecsSinceEpoch(), Qt::UTC);
    SessionTokens tokens;
    tokens.sessionId = sessionId;
    tokens.accountId = accountId;
    tokens.access = encodeToken({kIssuer, accountId, now, now.addSecs(kAccessSeconds), sessionId, Role::Owner}, m_key);
    tokens.refresh = Secret(sessionId.toLatin1() + '.' + toText(randomKey()).reveal());
    tokens.refreshUntil = now.addDays(kRefreshDays);
    return tokens;
}

Result<SessionTokens> Sessions::begin(const QString& accountId)
{
    const SessionTokens tokens = issue(QUuid::createUuid().toString(QUuid::Id128), accountId);
    const Result<void> added = m_accounts.addSession(
        {tokens.sessionId, accountId, digestOf(tokens.refresh), {}, m_clock.now(), tokens.refreshUntil, false});
    if (!added)
        return added.error();
    return tokens;
}

Result<SessionTokens> Sessions::renew(const Secret& refresh)
{
    const QByteArray& text = refresh.reveal();
    const Result<SessionRow> stored = m_accounts.session(QString::fromLatin1(text.left(text.indexOf('.'))));
    if (!stored)
        return stored.error().kind == ErrorKind::NotFound ? over(u"unknown"_s) : stored.error();
    const QDateTime now = m_clock.now();
    if (stored->isEnded || now >= stored->expiresAt)
        return over(u"it has ended"_s);
    const QByteArray digest = digestOf(refresh);
    const qint64 age = stored->rotatedAt.secsTo(now);
    const bool wasKeptByACrash = isSame(digest, stored->previousDigest) && age >= 0 && age < kCrashSeconds;
    if (!isSame(digest, stored->refreshDigest) && !wasKeptByACrash) {
        if (isSame(digest, stored->previousDigest)) {
            log::warning(u"account: a used refresh token came back, the session is ended"_s);
            if (const Result<void> ended = end(stored->id); !ended)
                return ended.error();
        }
        return over(u"another token"_s);
    }
    const SessionTokens tokens = issue(stored->id, stored->accountId);
    SessionRow row = *stored;
    row.previousDigest = digest;
    row.refreshDigest = digestOf(tokens.refresh);
    row.rotatedAt = now;
    row.expiresAt = tokens.refreshUntil;
    if (const Result<void> written = m_accounts.rotate(row); !written)
        return written.error();
    return tokens;
}

Result<void> Sessions::end(const QString& sessionId)
{
    return m_accounts.endSession(sessionId, m_clock.now());
}

Result<void> Sessions::endOthers(const QString& accountId, const QString& kept)
{
    return m_accounts.endOtherSessions(accountId, kept, m_clock.now());
}

bool Sessions::isGood(const Secret& access) const
{
    const Result<TokenClaims> claims = decodeToken(access, m_key);
    return claims && judgeClaims(*claims, kIssuer, m_clock.now().addSecs(kSoonSeconds)) == TokenProblem::None;
}

} // namespace madang

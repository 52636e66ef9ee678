#include "services/ai_connections.h"

#include "services/ai/claude_model.h"
#include "services/ai/openai_model.h"
#include "services/async/then.h"
#include "services/clock.h"
#include "services/egress/egress.h"
#include "services/images/stability_account.h"
#include "services/log.h"
#include "services/outside.h"
#include "services/secret_store.h"
#include "services/settings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr qsizetype kLongestKey = 500;

/// What can stand in a header as it is.
bool canBeAKey(const QByteArray& key)
{
    return !key.isEmpty() && key.size() <= kLongestKey
        && std::ranges::all_of(key, [](char c) { return c > ' ' && c < '\x7f'; });
}

template <typename T>
QFuture<Result<T>> refused(const QString& why)
{
    return async::ready(Result<T>(Error{ErrorKind::InvalidInput, why, {}}));
}
} // namespace

struct AiConnections::Connection {
    Connection(std::unique_ptr<AiAccount> vendor, QString given, bool hasGivenKey)
        : account(std::move(vendor))
        , givenModel(std::move(given))
        , key(hasGivenKey ? KeyOrigin::Given : KeyOrigin::None)
    {
    }

    std::unique_ptr<AiAccount> account;
    QString givenModel; ///< by the settings file
    KeyOrigin key;
};

AiConnections::AiConnections(Outside& outside, Settings& settings, const Clock& clock,
                             std::unique_ptr<SecretStore> store, QObject* parent)
    : QObject(parent)
    , m_outside(outside)
    , m_settings(settings)
    , m_clock(clock)
    , m_store(std::move(store))
{
    const auto add = [this](std::unique_ptr<AiAccount> account) {
        const QString id = account->id();
        const ProviderAccess access = m_outside.providers().value(id);
        m_connections.push_back(
            std::make_unique<Connection>(std::move(account), access.account, !access.credential.isEmpty()));
        if (const QString chosen = m_settings.aiModel(id); !chosen.isEmpty())
            m_outside.setAccount(id, chosen);
    };
    add(std::make_unique<ClaudeModel>(outside.egress(), outside.providers()));
    add(std::make_unique<OpenAiModel>(outside.egress(), outside.providers()));
    add(std::make_unique<StabilityAccount>(outside.egress(), outside.providers()));
}

AiConnections::~AiConnections() = default;

void AiConnections::start()
{
    for (const std::unique_ptr<Connection>& one : m_connections) {
        if (one->key == KeyOrigin::Given || one->key == KeyOrigin::Kept)
            continue;
        const QString vendor = one->account->id();
        async::onResult(this, m_store->read(vendor), [this, vendor](const Result<Secret>& key) {
            // Whoever typed a key in the meantime meant that one; it may have found a place since.
            const KeyOrigin origin = connection(vendor)->key;
            if (key && canBeAKey(key->reveal()) && origin == KeyOrigin::None)
                use(vendor, *key, KeyOrigin::Kept);
            else if (key && origin == KeyOrigin::ThisRun
                     && key->reveal() == m_outside.providers().value(vendor).credential.reveal())
                use(vendor, *key, KeyOrigin::Kept);
            else if (!key && key.error().kind != ErrorKind::NotFound)
                log::info(u"no key of %1: %2"_s.arg(vendor, key.error().detail));
        });
    }
}

QList<AiVendor> AiConnections::vendors() const
{
    QList<AiVendor> vendors;
    for (const std::unique_ptr<Connection>& one : m_connections) {
        const QString id = one->account->id();
        const bool isReachable = m_outside.providers().value(id).baseUrl.isValid();
        vendors << AiVendor{id,       one->account->trade(), isReachable,
                            one->key, one->account->model(), one->account->usualModel()};
    }
    return vendors;
}

QFuture<Result<KeyOrigin>> AiConnections::setKey(const QString& vendor, const Secret& key)
{
    const Connection* found = connection(vendor);
    if (found == nullptr || found->key == KeyOrigin::Given)
        return refused<KeyOrigin>(u"no key is taken for "_s + vendor);
    if (!canBeAKey(key.reveal()))
        return refused<KeyOrigin>(u"not a key"_s);
    use(vendor, key, KeyOrigin::ThisRun);
    return async::then(this, m_store->write(vendor, key), [this, vendor](const Result<void>& kept) {
        Connection* one = connection(vendor);
        if (!kept)
            log::warning(u"the key of %1 is not kept: %2"_s.arg(vendor, kept.error().detail));
        else if (one->key == KeyOrigin::ThisRun)
            one->key = KeyOrigin::Kept;
        emit changed();
        return Result<KeyOrigin>(kept ? KeyOrigin::Kept : KeyOrigin::ThisRun);
    });
}

QFuture<Result<void>> AiConnections::removeKey(const QString& vendor)
{
    const Connection* found = connection(vendor);
    if (found == nullptr || found->key == KeyOrigin::Given)
        return refused<void>(u"no key is taken for "_s + vendor);
    const bool isKept = found->key == KeyOrigin::Kept;
    use(vendor, Secret(), KeyOrigin::None);
    if (!isKept)
        return async::ready(Result<void>());
    return async::then(this, m_store->remove(vendor), [vendor](const Result<void>& removed) -> Result<void> {
        if (removed || removed.error().kind == ErrorKind::NotFound)
            return {};
        log::warning(u"the key of %1 stays where it is kept: %2"_s.arg(vendor, removed.error().detail));
        return removed;
    });
}

void AiConnections::use(const QString& vendor, const Secret& key, KeyOrigin origin)
{
    connection(vendor)->key = origin;
    m_outside.setCredential(vendor, key);
    emit changed();
}

void AiConnections::setModel(const QString& vendor, const QString& model)
{
    const Connection* one = connection(vendor);
    if (one == nullptr)
        return;
    m_settings.setAiModel(vendor, model);
    m_outside.setAccount(vendor, model.isEmpty() ? one->givenModel : model);
    emit changed();
}

QFuture<Result<QStringList>> AiConnections::models(const QString& vendor)
{
    const Connection* one = connection(vendor);
    if (one == nullptr || !one->account->isSetUp())
        return async::ready(Result<QStringList>(Error{ErrorKind::Unauthorized, vendor + u" has no key"_s, {}}));
    return one->account->models(this, m_clock.today());
}

QFuture<Result<void>> AiConnections::check(const QString& vendor)
{
    const Connection* one = connection(vendor);
    if (one == nullptr || !one->account->isSetUp())
        return async::ready(Result<void>(Error{ErrorKind::Unauthorized, vendor + u" has no key"_s, {}}));
    return one->account->check(this);
}

AiConnections::Connection* AiConnections::connection(const QString& vendor) const
{
    const auto it = std::ranges::find(m_connections, vendor,
                                      [](const std::unique_ptr<Connection>& one) { return one->account->id(); });
    return it == m_connections.end() ? nullptr : it->get();
}

} // namespace madang

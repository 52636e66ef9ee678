#include "services/owner_secrets.h"

#include "services/async/async.h"
#include "services/log.h"
#include "services/secrets/passphrase_store.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
class Door final : public SecretStore {
public:
    explicit Door(SecretStore& behind)
        : m_behind(behind)
    {
    }
    QFuture<Result<Secret>> read(const QString& name) override { return m_behind.read(name); }
    QFuture<Result<void>> write(const QString& name, const Secret& secret) override
    {
        return m_behind.write(name, secret);
    }
    QFuture<Result<void>> remove(const QString& name) override { return m_behind.remove(name); }

private:
    SecretStore& m_behind;
};

QFuture<Result<void>> refused(ErrorKind kind, const QString& why)
{
    return async::ready(Result<void>(Error{kind, why, {}}));
}

/// Characters, as the owner counts them.
bool isLongEnough(const Secret& passphrase)
{
    return QString::fromUtf8(passphrase.reveal()).size() >= kPassphraseMin;
}
} // namespace

OwnerSecrets::OwnerSecrets(const QString& folder, std::unique_ptr<SecretStore> system, const PassphraseCost& cost,
                           QObject* parent)
    : QObject(parent)
    , m_system(std::move(system))
    , m_file(std::make_unique<PassphraseStore>(QDir(folder).filePath(u"secrets.vault"_s)))
    , m_cost(cost)
    , m_place(m_file->exists() ? SecretPlace::LockedFile : SecretPlace::Unknown)
{
}

OwnerSecrets::~OwnerSecrets() = default;

std::unique_ptr<SecretStore> OwnerSecrets::door()
{
    return std::make_unique<Door>(*this);
}

void OwnerSecrets::setPlace(SecretPlace place)
{
    if (m_place == place)
        return;
    m_place = place;
    emit placeChanged();
}

bool OwnerSecrets::isFile() const
{
    return m_place == SecretPlace::LockedFile || m_place == SecretPlace::OpenFile;
}

QFuture<SecretPlace> OwnerSecrets::judge()
{
    if (isFile())
        return async::ready(m_place);
    const QString name = u"probe"_s;
    return async::then(
        this, m_system->write(name, Secret("probe")), [this, name](const Result<void>& taken) -> QFuture<SecretPlace> {
            if (!taken)
                log::info(u"the store of keys takes none: "_s + taken.error().detail);
            if (!isFile())
                setPlace(taken && m_thisRun.isEmpty() ? SecretPlace::System : SecretPlace::ThisRun);
            return async::then(this, m_system->remove(name), [this](const Result<void>&) { return m_place; });
        });
}

QFuture<Result<Secret>> OwnerSecrets::read(const QString& name)
{
    if (isFile())
        return m_file->read(name);
    if (const auto it = m_thisRun.constFind(name); it != m_thisRun.cend())
        return async::ready(Result<Secret>(*it));
    return async::then(this, m_system->read(name), [this, name](const Result<Secret>& secret) {
        if (secret)
            m_inSystem.insert(name);
        return secret;
    });
}

QFuture<Result<void>> OwnerSecrets::write(const QString& name, const Secret& secret)
{
    if (isFile())
        return m_file->write(name, secret);
    return async::then(this, m_system->write(name, secret), [this, name, secret](const Result<void>& kept) {
        if (kept) {
            m_thisRun.remove(name);
            m_inSystem.insert(name);
        } else {
            m_thisRun.insert(name, secret);
        }
        if (!isFile())
            setPlace(m_thisRun.isEmpty() ? SecretPlace::System : SecretPlace::ThisRun);
        return kept;
    });
}

QFuture<Result<void>> OwnerSecrets::remove(const QString& name)
{
    if (isFile())
        return m_file->remove(name);
    m_inSystem.remove(name);
    if (m_thisRun.remove(name) > 0)
        return async::ready(Result<void>());
    return m_system->remove(name);
}

QFuture<Result<void>> OwnerSecrets::unlock(const Secret& passphrase)
{
    if (m_place != SecretPlace::LockedFile)
        return refused(ErrorKind::Rejected, u"there is no locked file"_s);
    return async::then(this, m_file->unlock(passphrase), [this](const Result<void>& opened) {
        if (opened) {
            setPlace(SecretPlace::OpenFile);
            emit unlocked();
        }
        return opened;
    });
}

QFuture<Result<void>> OwnerSecrets::moveIntoFile(const Secret& passphrase)
{
    if (!isLongEnough(passphrase))
        return refused(ErrorKind::InvalidInput, u"the passphrase is too short"_s);
    if (isFile() || m_file->exists())
        return refused(ErrorKind::Conflict, u"there is a file of keys"_s);
    // Only a name that was used in this run can be moved: a store of keys cannot be asked for all of them.
    const QStringList names(m_inSystem.cbegin(), m_inSystem.cend());
    QList<QFuture<Result<Secret>>> reads;
    for (const QString& name : names)
        reads << m_system->read(name);
    return async::then(this, async::allOf(this, reads),
                       [this, names, passphrase](const QList<Result<Secret>>& found) -> QFuture<Result<void>> {
                           QHash<QString, Secret> secrets = m_thisRun;
                           for (qsizetype i = 0; i < found.size() && i < names.size(); ++i) {
                               if (!found.at(i))
                                   return async::ready(Result<void>(found.at(i).error()));
                               secrets.insert(names.at(i), *found.at(i));
                           }
                           return async::then(this, m_file->create(passphrase, secrets, m_cost),
                                              [this, names](const Result<void>& made) { return moved(made, names); });
                       });
}

/// The file was read back when it was made: now the system's store may forget.
Result<void> OwnerSecrets::moved(const Result<void>& made, const QStringList& names)
{
    if (!made)
        return made;
    m_thisRun.clear();
    m_inSystem.clear();
    setPlace(SecretPlace::OpenFile);
    for (const QString& name : names) {
        async::onResult(this, m_system->remove(name), [name](const Result<void>& removed) {
            if (!removed)
                log::warning(u"%1 stays in the system's store too: %2"_s.arg(name, removed.error().detail));
        });
    }
    emit unlocked();
    return made;
}

QFuture<Result<void>> OwnerSecrets::changePassphrase(const Secret& before, const Secret& after)
{
    if (!isLongEnough(after))
        return refused(ErrorKind::InvalidInput, u"the passphrase is too short"_s);
    if (!isFile())
        return refused(ErrorKind::NotFound, u"there is no file of keys"_s);
    return async::then(this, m_file->change(before, after, m_cost), [this](const Result<void>& changed) {
        if (changed && m_place == SecretPlace::LockedFile) {
            setPlace(SecretPlace::OpenFile);
            emit unlocked();
        }
        return changed;
    });
}

} // namespace madang

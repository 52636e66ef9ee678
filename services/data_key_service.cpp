#include "services/data_key_service.h"

#include "services/async/then.h"
#include "services/database.h"
#include "services/log.h"
#include "services/personal_cipher.h"
#include "services/secret_store.h"
#include "services/storage/key_file.h"
#include "services/storage/personal_tables.h"

#include <QPromise>

using namespace Qt::StringLiterals;

namespace madang {

DataKeyService::DataKeyService(Database& database, PersonalCipher& cipher, SecretStore& store, bool movesIn,
                               QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_cipher(cipher)
    , m_store(store)
    , m_movesIn(movesIn)
{
}

QString DataKeyService::nameOf(const QByteArray& fingerprint)
{
    return u"data-"_s + QString::fromLatin1(fingerprint.toHex());
}

void DataKeyService::lookOnDisk()
{
    if (m_state == DataKeyState::Open)
        return;
    m_state = DataKeyState::Waiting;
    m_cipher.setProblem({});
    findOnDisk();
    emit changed();
}

void DataKeyService::look()
{
    lookOnDisk();
    if (m_state == DataKeyState::Open && m_place == DataKeyPlace::KeyFile && m_movesIn)
        moveIntoStore(); // where it does not take the key, the file stays and is said to be there
    if (m_state != DataKeyState::Waiting || m_isAsking)
        return;
    if (const Result<QByteArray> current = currentFingerprint(m_database); current)
        askStore(*current);
    else
        lose(current.error());
}

QFuture<DataKeyState> DataKeyService::settled()
{
    auto promise = std::make_shared<QPromise<DataKeyState>>();
    promise->start();
    const auto tell = [this, promise] {
        if (m_state == DataKeyState::Waiting || promise->future().isFinished())
            return;
        promise->addResult(m_state);
        promise->finish();
    };
    tell();
    connect(this, &DataKeyService::changed, this, tell);
    return promise->future();
}

void DataKeyService::findOnDisk()
{
    const Result<QByteArray> current = currentFingerprint(m_database);
    if (!current)
        return lose(current.error());
    const Result<std::optional<Secret>> given = dataKeyOfEnvironment();
    if (!given)
        return lose(given.error());
    if (*given)
        return useEnvironment(**given, *current);
    if (current->isEmpty()) {
        if (const Result<void> made = make(); !made)
            lose(made.error());
        return;
    }
    const Result<Secret> kept = loadKeyFile(m_database.folder(), *current);
    if (kept)
        use(*kept, DataKeyPlace::KeyFile);
    else if (kept.error().kind != ErrorKind::NotFound)
        log::error(u"the key file: "_s + kept.error().detail);
}

void DataKeyService::useEnvironment(const Secret& key, const QByteArray& current)
{
    const QByteArray fingerprint = fingerprintOf(key);
    if (fingerprint != current) {
        const Result<bool> sealed = holdsSealed(m_database);
        if (!sealed)
            return lose(sealed.error());
        if (*sealed)
            return lose({ErrorKind::KeyLost, u"MADANG_SECRET_DATA is not the key of this data"_s, {}});
        if (const Result<void> recorded = recordDataKey(m_database, fingerprint); !recorded)
            return lose(recorded.error());
    }
    use(key, DataKeyPlace::Environment);
}

void DataKeyService::askStore(const QByteArray& fingerprint)
{
    m_isAsking = true;
    async::onResult(this, m_store.read(nameOf(fingerprint)), [this, fingerprint](const Result<Secret>& key) {
        m_isAsking = false;
        if (m_state != DataKeyState::Waiting)
            return;
        if (key && fingerprintOf(*key) == fingerprint)
            use(*key, DataKeyPlace::Store);
        else if (key)
            missing({ErrorKind::KeyLost, u"the store has another key under its name"_s, {}});
        else if (key.error().kind == ErrorKind::NotFound)
            missing({ErrorKind::KeyLost, u"the store has no key for this data, or is locked"_s, {}});
        else
            missing(key.error());
    });
}

void DataKeyService::missing(const Error& problem)
{
    const Result<bool> sealed = holdsSealed(m_database);
    if (sealed && !*sealed && problem.kind != ErrorKind::Locked && make())
        return;
    lose(problem);
}

Result<void> DataKeyService::make()
{
    const Secret key = newDataKey();
    if (Result<void> saved = saveKeyFile(m_database.folder(), key); !saved)
        return saved;
    if (Result<void> recorded = recordDataKey(m_database, fingerprintOf(key)); !recorded)
        return recorded;
    log::info(u"a new key for what is personal"_s);
    use(key, DataKeyPlace::KeyFile);
    return {};
}

void DataKeyService::use(const Secret& key, DataKeyPlace place)
{
    m_key = key;
    m_place = place;
    m_problem = {};
    m_state = DataKeyState::Open;
    m_cipher.useKey(key);
    emit changed();
}

void DataKeyService::lose(const Error& problem)
{
    m_state = DataKeyState::Lost;
    m_place = DataKeyPlace::Nowhere;
    m_problem = problem;
    m_cipher.setProblem(problem);
    log::warning(u"what is personal cannot be opened: %1 %2"_s.arg(errorKey(problem.kind), problem.detail));
    emit changed();
}

QFuture<Result<void>> DataKeyService::moveIntoStore()
{
    if (m_state != DataKeyState::Open || m_place == DataKeyPlace::Environment)
        return async::ready(Result<void>(Error{ErrorKind::Rejected, u"there is no key to move"_s, {}}));
    const QByteArray fingerprint = fingerprintOf(m_key);
    const QString name = nameOf(fingerprint);
    const auto written = async::then(this, m_store.write(name, m_key),
                                     [this, name](const Result<void>& kept) -> QFuture<Result<Secret>> {
                                         return kept ? m_store.read(name) : async::ready(Result<Secret>(kept.error()));
                                     });
    return async::then(this, written, [this, fingerprint](const Result<Secret>& back) -> Result<void> {
        if (!back || fingerprintOf(*back) != fingerprint) {
            const Error why
                = back ? Error{ErrorKind::BadReply, u"the store hands back another key"_s, {}} : back.error();
            log::info(u"the data key stays in its file: "_s + why.detail);
            return why;
        }
        if (const Result<void> removed = removeKeyFile(m_database.folder(), fingerprint); !removed) {
            log::warning(removed.error().detail);
            return removed;
        }
        m_place = DataKeyPlace::Store;
        emit changed();
        return {};
    });
}

Result<void> DataKeyService::startAnew()
{
    if (m_state != DataKeyState::Lost)
        return Error{ErrorKind::Rejected, u"the key is not lost"_s, {}};
    if (Result<void> made = make(); !made)
        return made;
    look();
    return {};
}

} // namespace madang

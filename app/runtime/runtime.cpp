#include "runtime/runtime.h"

#include "runtime/line_watch.h"
#include "runtime/provider_settings.h"
#include "sandbox/sandbox.h"
#include "services/async/async.h"
#include "services/log.h"
#include "services/secret_store.h"

#include <QDir>
#include <QRandomGenerator>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace madang {

struct Runtime::Opened {
    std::unique_ptr<QLockFile> lock;
    std::unique_ptr<Database> database;
    std::unique_ptr<sandbox::SandboxThread> practice;
    ProviderTable providers;
    QString redisUrl;
    bool isPractice = true;
    bool isModeGiven = false;
    bool keychain = false;
};

namespace {
constexpr auto kTidyAfter = std::chrono::minutes(2); // not while somebody waits for the first screen

bool wasSignedIn(LoginState state)
{
    return state == LoginState::SignedIn || state == LoginState::ConsentMissing || state == LoginState::Ended;
}

Result<std::unique_ptr<QLockFile>> lockFolder(const QString& folder)
{
    if (!QDir().mkpath(folder))
        return Error{ErrorKind::ReadOnly, u"cannot make the folder "_s + folder, {}};
    auto lock = std::make_unique<QLockFile>(QDir(folder).filePath(u"madang.lock"_s));
    lock->setStaleLockTime(0); // a lock whose process is gone is taken over at once
    if (lock->tryLock())
        return lock;
    if (lock->error() == QLockFile::LockFailedError)
        return Error{ErrorKind::Conflict, u"another Madang uses "_s + folder, {}};
    return Error{ErrorKind::ReadOnly, u"cannot lock "_s + folder, {}};
}

} // namespace

QString defaultDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

QString pictureFolder(const QString& dataFolder)
{
    return QDir(dataFolder).filePath(u"pictures"_s);
}

Result<std::unique_ptr<Runtime>> Runtime::open(const RuntimeOptions& options)
{
    const QString folder
        = QDir::cleanPath(QDir(options.dataFolder.isEmpty() ? defaultDataFolder() : options.dataFolder).absolutePath());
    Opened opened;
    // First of all: SQLite before 3.51.3 can lose commits when two connections write one write-ahead log.
    Result<std::unique_ptr<QLockFile>> lock = lockFolder(folder);
    if (!lock)
        return lock.error();
    opened.lock = std::move(lock).value();
    Result<std::unique_ptr<Database>> database = Database::open(folder);
    if (!database)
        return database.error();
    opened.database = std::move(database).value();
    log::start(QDir(folder).filePath(u"logs"_s));

    opened.isModeGiven = options.practice || !options.settingsFile.isEmpty();
    if (options.practice || (options.settingsFile.isEmpty() && Settings(folder).practice())) {
        sandbox::Options practice;
        practice.stateFile = QDir(folder).filePath(u"practice.json"_s);
        opened.practice = std::make_unique<sandbox::SandboxThread>(practice);
        if (!opened.practice->isListening())
            return Error{ErrorKind::Internal, u"the practice channels could not be started"_s, {}};
        opened.providers = practiceProviders(opened.practice->url());
    } else if (options.settingsFile.isEmpty()) {
        opened.providers = realProviders();
        opened.isPractice = false; // the owner has said so, also before anything is connected
    } else {
        Result<ProviderTable> providers = providersFromFile(options.settingsFile);
        if (!providers)
            return providers.error();
        opened.providers = *providers;
        opened.redisUrl = sharedCacheFromFile(options.settingsFile);
        opened.isPractice = isRehearsal(opened.providers);
    }
    opened.keychain = options.keychain;
    return std::unique_ptr<Runtime>(new Runtime(std::move(opened)));
}

Runtime::Runtime(Opened opened)
    : m_lock(std::move(opened.lock))
    , m_database(std::move(opened.database))
    , m_practice(std::move(opened.practice))
    , m_isPractice(opened.isPractice)
    , m_isModeGiven(opened.isModeGiven)
    , settings(m_database->folder())
    , secrets(m_database->folder(), makeKeychainStore())
    , dataKey(*m_database, cipher, secrets, opened.keychain && !m_isPractice)
    , backups(m_database->folder(), dataKey, clock)
    , costs(*m_database, settings, clock)
    , outside({.providers = std::move(opened.providers),
               .cacheFolder = m_database->folder(),
               .redisUrl = opened.redisUrl,
               .ledger = &costs,
               .media = [this] { return settings.media(); },
               .mediaFolder = QDir(m_database->folder()).filePath(u"media"_s),
               .isRehearsal = m_isPractice,
               .cipher = &cipher},
              clock)
    , ai(outside, settings, clock, opened.keychain ? secrets.door() : makeEnvironmentStore())
    , logins(outside, settings, opened.keychain ? secrets.door() : makeEnvironmentStore(), clock,
             *QRandomGenerator::system())
    , channelWatch(outside, logins, clock)
    , store(*m_database)
    , campaigns(*m_database, clock)
    , planning(makePlanProviders(outside, clock), clock, &costs)
    , pictures(makeImageProviders(outside, clock), outside.answers(), pictureFolder(m_database->folder()), clock,
               &costs)
    , posters(pictures.folder())
    , posterVersions(*m_database, clock)
    , jobs(*m_database, clock)
    , plans(planning, jobs)
    , pictureJobs(pictures, jobs, &costs)
    , publishing(*m_database, campaigns, store, posters, outside, jobs, clock)
    , participation(*m_database, cipher, campaigns, clock)
    , draws(*m_database, campaigns, clock)
    , handovers(*m_database, cipher, campaigns, draws, clock)
    , retention(*m_database, cipher, draws, handovers, clock)
    , exports(*m_database, cipher, clock)
    , results(*m_database, campaigns, publishing, participation, outside, clock)
    , accounts(*m_database, cipher, opened.keychain ? secrets.door() : makeEnvironmentStore(), clock)
    , counter(*m_database, clock)
    , business(*m_database, cipher, outside.businessCheck(), jobs, clock)
    , sales(*m_database, clock)
    , imports(campaigns, participation, sales, clock)
    , joinPage(participation, campaigns, settings, clock, {.isPractice = m_isPractice})
    , upkeep(m_database->folder(), clock)
{
    const auto order = [this] {
        planning.setOrder(settings.aiOrder());
        pictures.setOrder(settings.pictureOrder());
    };
    QObject::connect(&settings, &Settings::changed, &planning, order);
    order();
    followAddresses();
    QObject::connect(&secrets, &OwnerSecrets::unlocked, &dataKey, [this] {
        dataKey.look();
        ai.start();
        logins.start();
        accounts.start();
    });
    dataKey.lookOnDisk();
    draws.setBeforeSeal([this] { return QFuture<void>(backups.backUp(u"draw"_s)); });
    QObject::connect(&retention, &RetentionService::destroyed, &participation, &ParticipationService::entriesChanged);
    if (!m_isPractice) // a rehearsal stays on this machine: the line to the world is nothing to it
        watchLine(outside);
}

void Runtime::resume()
{
    publishing.resume();
    jobs.start();
    upkeep.start();
    retention.start();
    dataKey.look();
    ai.start();
    logins.start();
    channelWatch.start();
    accounts.start();
    business.start();
    joinPage.start();
    clock.after(kTidyAfter, &pictures, [this] { tidyPictures(); });
}

/// Addresses the owner has set count at once, where nothing else was given at the start.
void Runtime::followAddresses()
{
    if (m_isPractice || m_isModeGiven)
        return;
    const auto follow = [this] {
        const QHash<QString, QUrl> addresses = addressesIn(settings);
        for (auto it = addresses.cbegin(); it != addresses.cend(); ++it)
            outside.setBaseUrl(it.key(), it.value());
    };
    QObject::connect(&settings, &Settings::changed, &outside, follow);
    follow();
}

QFuture<QList<Result<void>>> Runtime::forgetKeys()
{
    QList<QFuture<Result<void>>> all;
    for (const AiVendor& vendor : ai.vendors())
        all << ai.removeKey(vendor.id);
    for (const ChannelLogin& login : logins.logins()) {
        // A locked store asks the owner for each: only for what is there.
        if (wasSignedIn(login.state))
            all << logins.signOut(login.provider);
        if (login.isAppKept)
            all << async::then(&logins, logins.setApp(login.provider, {}, {}), [](const Result<bool>& gone) {
                return gone ? Result<void>() : Result<void>(gone.error());
            });
    }
    if (dataKey.place() == DataKeyPlace::Store)
        all << secrets.remove(DataKeyService::nameOf(cipher.fingerprint()));
    if (accounts.hasAccount()) {
        for (const QString& name : AccountService::keyNames())
            all << secrets.remove(name);
    }
    return async::allOf(&secrets, all);
}

/// What an event stands on is the owner's, the rest may go.
void Runtime::tidyPictures()
{
    const Result<QList<Campaign>> all = campaigns.all();
    if (!all)
        return log::warning(u"pictures are not tidied: "_s + all.error().detail);
    QList<StoreProfile> cards;
    const Result<QSet<QString>> earlier = posterVersions.picturesInUse();
    if (!earlier)
        return log::warning(u"pictures are not tidied: "_s + earlier.error().detail);
    QSet<QString> inUse = *earlier;
    for (const Campaign& campaign : *all) {
        if (campaign.store)
            cards << *campaign.store;
        for (const PosterPicture& picture : campaign.pictures)
            inUse << picture.file;
    }
    pictures.tidy(inUse);
    store.tidy(cards);
}

Runtime::~Runtime()
{
    jobs.stop();
    log::info(u"closed"_s);
}

} // namespace madang

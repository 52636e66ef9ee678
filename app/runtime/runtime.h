#pragma once

#include "domain/result.h"
#include "services/account_service.h"
#include "services/ai_connections.h"
#include "services/background_jobs.h"
#include "services/backup_service.h"
#include "services/business_registry.h"
#include "services/campaign_service.h"
#include "services/channel_logins.h"
#include "services/channel_watch.h"
#include "services/clock.h"
#include "services/cost_ledger.h"
#include "services/counter_service.h"
#include "services/data_key_service.h"
#include "services/database.h"
#include "services/draw_service.h"
#include "services/export_service.h"
#include "services/handover_service.h"
#include "services/import_service.h"
#include "services/join_page_service.h"
#include "services/outside.h"
#include "services/owner_secrets.h"
#include "services/participation_service.h"
#include "services/personal_cipher.h"
#include "services/picture_jobs.h"
#include "services/picture_service.h"
#include "services/plan_jobs.h"
#include "services/planning_service.h"
#include "services/poster_service.h"
#include "services/poster_versions.h"
#include "services/publish_service.h"
#include "services/results_service.h"
#include "services/retention_service.h"
#include "services/sales_service.h"
#include "services/settings.h"
#include "services/store_service.h"
#include "services/upkeep.h"

#include <QLockFile>

#include <memory>

namespace madang::sandbox {
class SandboxThread;
}

namespace madang {

class SecretStore;

/// What a program was started with.
struct RuntimeOptions {
    QString dataFolder; ///< empty: the system's place for this user
    QString settingsFile; ///< addresses of the outside; empty: the owner's own settings say, practice mode at first
    bool practice = false; ///< practice mode even where addresses are given
    bool keychain = false; ///< keys are kept in the system's store of keys; else the environment's are all
};

/// The folder that is used when none is named.
QString defaultDataFolder();
/// Where the pictures lie that events stand on.
QString pictureFolder(const QString& dataFolder);

/// All services of one running program, in construction order; destruction is the reverse.
///
/// Practice mode (asked for, or not yet switched off in the settings and no addresses given): the outside is a sandbox
/// of this program's own on loopback, and nothing leaves the machine. Refuses to open a data folder that another
/// running program of this kind holds (Conflict); other refusals are those of Database::open.
class Runtime final {
public:
    static Result<std::unique_ptr<Runtime>> open(const RuntimeOptions& options);
    ~Runtime();
    Runtime(const Runtime&) = delete;
    Runtime& operator=(const Runtime&) = delete;

    /// Takes up everything that earlier runs left unfinished. Once, where a program means to go on with it.
    void resume();

    /// Before everything is deleted: the stores of keys forget what is theirs.
    QFuture<QList<Result<void>>> forgetKeys();

    /// Nothing of what is published leaves this machine.
    bool isPractice() const { return m_isPractice; }
    /// The mode was given at the start and is not the settings' to change.
    bool isModeGiven() const { return m_isModeGiven; }
    const QString& dataFolder() const { return m_database->folder(); }
    QString databaseEngine() const { return m_database->engine(); }

private:
    void tidyPictures();
    void followAddresses();

    struct Opened;
    explicit Runtime(Opened opened);

    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<sandbox::SandboxThread> m_practice;
    bool m_isPractice;
    bool m_isModeGiven;

public:
    SystemClock clock;
    Settings settings;
    OwnerSecrets secrets;
    PersonalCipher cipher;
    DataKeyService dataKey;
    BackupService backups;
    CostLedger costs;
    Outside outside;
    AiConnections ai;
    ChannelLogins logins;
    ChannelWatch channelWatch;
    StoreService store;
    CampaignService campaigns;
    PlanningService planning;
    PictureService pictures;
    PosterService posters;
    PosterVersions posterVersions;
    BackgroundJobs jobs; ///< goes after the services whose work it runs
    PlanJobs plans;
    PictureJobs pictureJobs;
    PublishService publishing;
    ParticipationService participation;
    DrawService draws;
    HandoverService handovers;
    RetentionService retention;
    ExportService exports;
    ResultsService results;
    AccountService accounts;
    CounterService counter;
    BusinessRegistry business;
    SalesService sales;
    ImportService imports;
    JoinPageService joinPage;
    Upkeep upkeep;
};

} // namespace madang

#pragma once

#include "domain/campaign.h"
#include "sandbox/sandbox.h"
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
#include "support/fixed_clock.h"
#include "support/memory_secrets.h"
#include "support/temp_folder.h"
#include "ui/models/account_model.h"
#include "ui/models/ai_model.h"
#include "ui/models/board_model.h"
#include "ui/models/business_model.h"
#include "ui/models/campaigns_model.h"
#include "ui/models/captions_model.h"
#include "ui/models/certificate_model.h"
#include "ui/models/channels_model.h"
#include "ui/models/costs_model.h"
#include "ui/models/counter_model.h"
#include "ui/models/coupon_model.h"
#include "ui/models/customer_pictures_model.h"
#include "ui/models/data_model.h"
#include "ui/models/draw_model.h"
#include "ui/models/export_model.h"
#include "ui/models/handover_model.h"
#include "ui/models/import_model.h"
#include "ui/models/join_page_model.h"
#include "ui/models/kiosk_model.h"
#include "ui/models/logins_model.h"
#include "ui/models/participants_model.h"
#include "ui/models/person_model.h"
#include "ui/models/pictures_model.h"
#include "ui/models/plans_model.h"
#include "ui/models/poster_editor_model.h"
#include "ui/models/poster_model.h"
#include "ui/models/records_model.h"
#include "ui/models/results_model.h"
#include "ui/models/sales_model.h"
#include "ui/models/secrets_model.h"
#include "ui/models/settings_model.h"
#include "ui/models/store_model.h"
#include "ui/models/thumbnails_model.h"
#include "ui/models/wizard_model.h"

// Only the tests of ui/ see the shell; the tests of the models do without screens().
#if __has_include("ui/shell/screen_models.h")
#include "ui/shell/screen_models.h"
#define MADANG_DESK_HAS_SCREENS
#endif

#include <QRandomGenerator>

namespace madang::test {

struct DeskOptions {
    bool practice = true;
    bool fixedClock = false; ///< else the machine's own; the sandbox always lives in real time
    bool painted = false; ///< models of pictures are set up
    bool connected = true; ///< false: no outside service is set up
    bool models = false; ///< the sandbox's models of AI have addresses; keys are typed in
    QStringList badCredentials = {}; ///< keys of providers whose credential the sandbox refuses
};

/// The whole program without a window: every service over a folder of its own, every model over them, and the sandbox
/// as the outside. Nothing is faked but the far end of the line.
///
///     test::Desk desk;
///     desk.saveStore();
///     QVERIFY(desk.answerUpTo(WizardStep::Poster)); // a draft in the wizard
///     desk.publishDraft();                          // … out on the sandbox
class Desk {
public:
    explicit Desk(const DeskOptions& options = {})
        : clock(options.fixedClock ? static_cast<const Clock&>(fixedClock) : systemClock)
        , sandboxThread(sandbox::Options{})
        , database(opened(folder.path()))
        , settings(folder.path())
        , store(*database)
        , campaigns(*database, clock)
        , costs(*database, settings, clock)
        , outside({.providers = providers(options, sandboxThread.url()), .ledger = &costs, .cipher = &cipher}, clock)
        , ai(outside, settings, clock, std::make_unique<MemorySecrets>(secrets))
        , logins(outside, settings, std::make_unique<MemorySecrets>(secrets), clock, random)
        , channelWatch(outside, logins, clock)
        , planning(makePlanProviders(outside, clock), clock, &costs)
        , pictures(makeImageProviders(outside, clock), outside.answers(), folder.filePath(QStringLiteral("pictures")),
                   clock, &costs)
        , posters(pictures.folder())
        , posterVersions(*database, clock)
        , jobs(*database, clock)
        , plans(planning, jobs)
        , pictureJobs(pictures, jobs, &costs)
        , publishing(*database, campaigns, store, posters, outside, jobs, clock)
        , participation(*database, cipher, campaigns, clock)
        , draws(*database, campaigns, clock)
        , handovers(*database, cipher, campaigns, draws, clock)
        , retention(*database, cipher, draws, handovers, clock)
        , exports(*database, cipher, clock)
        , results(*database, campaigns, publishing, participation, outside, clock)
        , accounts(*database, cipher, std::make_unique<MemorySecrets>(secrets), clock, HashCost::cheapest())
        , counter(*database, clock, HashCost::cheapest())
        , business(*database, cipher, outside.businessCheck(), jobs, clock)
        , sales(*database, clock)
        , imports(campaigns, participation, sales, clock)
        , storeModel(store)
        , wizardModel(campaigns, store, settings, cipher, clock, options.practice)
        , plansModel(plans, store, wizardModel, clock)
        , posterModel(posters, store, wizardModel)
        , picturesModel(pictures, pictureJobs, store, wizardModel)
        , captionsModel(store, wizardModel)
        , customerPicturesModel(posters, store, wizardModel)
        , editorModel({posters, posterVersions, pictures, store}, wizardModel, picturesModel)
        , channelsModel(outside, channelWatch, options.practice)
        , loginsModel(logins, options.practice)
        , boardModel(publishing, channelsModel, clock)
        , campaignsModel(campaigns, participation, results, clock)
        , thumbnailsModel(posters, campaigns, store)
        , resultsModel(results, campaigns, channelsModel, clock)
        , participantsModel(participation, draws, campaigns, clock)
        , drawModel(draws, handovers, participation, campaigns, clock)
        , certificateModel(draws)
        , handoverModel(handovers, campaigns, clock)
        , couponModel(handovers, campaigns, clock)
        , settingsModel(settings, folder.path())
        , aiModel(ai, settings)
        , costsModel(costs, clock)
        , secretsModel(ownerSecrets, dataKey, options.practice)
        , dataModel(backups, cipher, clock)
        , accountModel(accounts, counter, clock)
        , counterModel(counter, clock)
        , businessModel(business)
        , salesModel(sales, clock)
        , customersImportModel(ImportKind::Customers, imports, campaigns)
        , salesImportModel(ImportKind::Sales, imports, campaigns)
        , kioskModel({participation, campaigns, posters, clock}, counter, settings, options.practice)
        , exportModel(exports)
        , personModel({participation, retention, exports, draws, campaigns}, clock)
        , recordsModel({retention, exports, participation, campaigns}, clock)
    {
        for (CounterGuard* guarded :
             std::initializer_list<CounterGuard*>{&boardModel, &campaignsModel, &drawModel, &dataModel, &handoverModel,
                                                  &couponModel, &exportModel, &personModel})
            guarded->setCounter(counterModel);
        QObject::connect(&retention, &RetentionService::destroyed, &participation,
                         &ParticipationService::entriesChanged);
        dataKey.look();
        jobs.start();
    }

    /// The demo store; call it before a page needs one.
    bool saveStore()
    {
        StoreProfile profile;
        profile.name = QStringLiteral("수원왕갈비통닭");
        profile.industry = Industry::Restaurant;
        profile.phone = QStringLiteral("0311234567");
        profile.region = QStringLiteral("경기 수원시");
        profile.address = QStringLiteral("경기 수원시 팔달구 정조로 825");
        return storeModel.save(profile);
    }

    /// A new draft with every step before `step` answered, opened at that step.
    bool answerUpTo(WizardStep step)
    {
        if (!wizardModel.start())
            return false;
        if (step >= WizardStep::Budget)
            wizardModel.setGoal(Goal::Sales);
        if (step > WizardStep::Plan && !choosePlan(1))
            return false;
        wizardModel.goTo(step);
        return wizardModel.draft().step == step;
    }

    /// Waits for the library's three plans and takes one.
    bool choosePlan(int index)
    {
        plansModel.ensure();
        if (!QTest::qWaitFor([this] { return plansModel.state() == PlansModel::State::Ready; }, 10'000))
            return false;
        wizardModel.choosePlan(plansModel.answer().plans.at(index));
        return true;
    }

    /// Publishes the draft on these channels (all suggested ones where none is named) and waits until nothing is under
    /// way any more. The id of the event; empty where it was not even planned.
    QString publishDraft(const QStringList& channels = {})
    {
        if (wizardModel.draft().poster.title.isEmpty() && !answerUpTo(WizardStep::Publish))
            return {};
        wizardModel.setChannels(channels.isEmpty() ? channelsModel.suggested(wizardModel.draft()) : channels);
        const QString id = wizardModel.draft().id;
        boardModel.publish(id);
        const bool settled = QTest::qWaitFor(
            [this] {
                return !boardModel.isPreparing()
                    && (!boardModel.error().isEmpty() || boardModel.outcome() != PublishOutcome::InProgress);
            },
            60'000);
        if (!settled || !boardModel.error().isEmpty())
            return {};
        wizardModel.finish();
        return id;
    }

#ifdef MADANG_DESK_HAS_SCREENS
    ScreenModels screens()
    {
        return {
            .store = storeModel,
            .wizard = wizardModel,
            .plans = plansModel,
            .posters = posterModel,
            .pictures = picturesModel,
            .editor = editorModel,
            .channels = channelsModel,
            .logins = loginsModel,
            .board = boardModel,
            .campaigns = campaignsModel,
            .thumbnails = thumbnailsModel,
            .results = resultsModel,
            .participants = participantsModel,
            .settings = settingsModel,
            .ai = aiModel,
            .costs = costsModel,
            .secrets = secretsModel,
            .data = dataModel,
            .account = accountModel,
            .counter = counterModel,
            .business = businessModel,
            .sales = salesModel,
            .customersImport = customersImportModel,
            .salesImport = salesImportModel,
            .captions = captionsModel,
            .customerPictures = customerPicturesModel,
            .draw = drawModel,
            .kiosk = kioskModel,
            .certificate = certificateModel,
            .handover = handoverModel,
            .coupon = couponModel,
            .customersExport = exportModel,
            .person = personModel,
            .records = recordsModel,
            .joinPage = joinPageModel,
        };
    }
#endif

    TempFolder folder;
    FixedClock fixedClock;
    SystemClock systemClock;
    const Clock& clock;
    sandbox::SandboxThread sandboxThread;
    std::unique_ptr<Database> database;
    Settings settings;
    StoreService store;
    CampaignService campaigns;
    QString joinAddress = QStringLiteral("127.0.0.1"); ///< where phones find the page; empty: no network
    SecretDrawer secrets; ///< what the store of keys holds
    CostLedger costs;
    Outside outside;
    QRandomGenerator random{1};
    AiConnections ai;
    ChannelLogins logins;
    ChannelWatch channelWatch;
    PlanningService planning;
    PictureService pictures;
    PosterService posters;
    PosterVersions posterVersions;
    BackgroundJobs jobs;
    PlanJobs plans;
    PictureJobs pictureJobs;
    PublishService publishing;
    OwnerSecrets ownerSecrets{folder.path(), std::make_unique<MemorySecrets>(secrets), PassphraseCost{1, 1}};
    PersonalCipher cipher;
    DataKeyService dataKey{*database, cipher, ownerSecrets, false};
    BackupService backups{folder.path(), dataKey, clock, PassphraseCost{1, 1}};
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
    JoinPageService joinPage{participation, campaigns, settings, clock, {true, {}, [this] { return joinAddress; }}};

    StoreModel storeModel;
    WizardModel wizardModel;
    PlansModel plansModel;
    PosterModel posterModel;
    PicturesModel picturesModel;
    CaptionsModel captionsModel;
    CustomerPicturesModel customerPicturesModel;
    PosterEditorModel editorModel;
    ChannelsModel channelsModel;
    LoginsModel loginsModel;
    BoardModel boardModel;
    CampaignsModel campaignsModel;
    ThumbnailsModel thumbnailsModel;
    ResultsModel resultsModel;
    ParticipantsModel participantsModel;
    DrawModel drawModel;
    CertificateModel certificateModel;
    HandoverModel handoverModel;
    CouponModel couponModel;
    SettingsModel settingsModel;
    AiModel aiModel;
    CostsModel costsModel;
    SecretsModel secretsModel;
    DataModel dataModel;
    AccountModel accountModel;
    CounterModel counterModel;
    BusinessModel businessModel;
    SalesModel salesModel;
    ImportModel customersImportModel;
    ImportModel salesImportModel;
    KioskModel kioskModel;
    ExportModel exportModel;
    PersonModel personModel;
    RecordsModel recordsModel;
    JoinPageModel joinPageModel{joinPage, campaigns};

private:
    static std::unique_ptr<Database> opened(const QString& path)
    {
        Result<std::unique_ptr<Database>> database = Database::open(path);
        if (!database)
            qFatal("no database: %s", qUtf8Printable(database.error().detail));
        return std::move(database).value();
    }

    static ProviderTable providers(const DeskOptions& options, const QUrl& sandboxUrl)
    {
        if (!options.connected)
            return {};
        ProviderTable table;
        const auto add = [&](const QString& key, const QString& path, const char* credential, const char* account) {
            const bool bad = options.badCredentials.contains(key);
            table.insert(key,
                         {QUrl(sandboxUrl.toString() + path),
                          Secret(bad ? QByteArray("wrong:wrong") : QByteArray(credential)),
                          QString::fromUtf8(account)});
        };
        add(QStringLiteral("kt"), QStringLiteral("/kt"), sandbox::kKtClient, sandbox::kKtLine);
        add(QStringLiteral("instagram"), QStringLiteral("/ig-graph"), sandbox::kInstagramToken,
            sandbox::kInstagramAccount);
        add(QStringLiteral("naver"), QStringLiteral("/naver-openapi"), sandbox::kNaverToken, sandbox::kNaverAccount);
        add(QStringLiteral("kakao"), QStringLiteral("/kapi"), sandbox::kKakaoToken, "");
        add(QStringLiteral("kakaoLogin"), QStringLiteral("/kauth"), sandbox::kOAuthClient, "");
        add(QStringLiteral("naverLogin"), QStringLiteral("/naver-nid"), sandbox::kOAuthClient, "");
        add(QStringLiteral("instagramLogin"), QStringLiteral("/ig-www"), sandbox::kOAuthClient, "");
        table[QStringLiteral("instagramLogin")].account
            = sandboxUrl.toString() + QLatin1StringView(sandbox::kInstagramRedirect);
        table.insert(QStringLiteral("instagramToken"),
                     {QUrl(sandboxUrl.toString() + QStringLiteral("/ig-api")), {}, {}});
        add(QStringLiteral("sens"), QStringLiteral("/sens"), sandbox::kSensClient, sandbox::kSensAccount);
        add(QStringLiteral("media"), QStringLiteral("/cdn"), sandbox::kMediaToken, "");
        if (options.painted) {
            add(QStringLiteral("stability"), QStringLiteral("/stability"), sandbox::kStabilityKey, "");
            add(QStringLiteral("openaiImages"), QStringLiteral("/openai/v1"), sandbox::kOpenAiKey, "");
        }
        add(QStringLiteral("nts"), QStringLiteral("/odcloud"), sandbox::kNtsKey, "");
        if (options.models) {
            add(QStringLiteral("claude"), QStringLiteral("/anthropic"), "", "");
            add(QStringLiteral("openai"), QStringLiteral("/openai/v1"), "", "");
        }
        return table;
    }
};

} // namespace madang::test

#include "application.h"

#include "gui_watchdog.h"
#include "runtime/provider_settings.h"
#include "services/async/then.h"
#include "services/log.h"
#include "ui/settings/startup_problem.h"

#include <QDateTime>
#include <QPalette>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace madang {

Desk::Desk(std::unique_ptr<Runtime> runtime, Theme& theme)
    : m_runtime(std::move(runtime))
    , m_channels(m_runtime->outside, m_runtime->channelWatch, m_runtime->isPractice())
    , m_logins(m_runtime->logins, m_runtime->isPractice())
    , m_store(m_runtime->store)
    , m_wizard(m_runtime->campaigns, m_runtime->store, m_runtime->settings, m_runtime->cipher, m_runtime->clock,
               m_runtime->isPractice())
    , m_plans(m_runtime->plans, m_runtime->store, m_wizard, m_runtime->clock)
    , m_posters(m_runtime->posters, m_runtime->store, m_wizard)
    , m_pictures(m_runtime->pictures, m_runtime->pictureJobs, m_runtime->store, m_wizard)
    , m_captions(m_runtime->store, m_wizard)
    , m_customerPictures(m_runtime->posters, m_runtime->store, m_wizard)
    , m_editor({m_runtime->posters, m_runtime->posterVersions, m_runtime->pictures, m_runtime->store}, m_wizard,
               m_pictures)
    , m_board(m_runtime->publishing, m_channels, m_runtime->clock)
    , m_campaigns(m_runtime->campaigns, m_runtime->participation, m_runtime->results, m_runtime->clock)
    , m_thumbnails(m_runtime->posters, m_runtime->campaigns, m_runtime->store)
    , m_results(m_runtime->results, m_runtime->campaigns, m_channels, m_runtime->clock)
    , m_participants(m_runtime->participation, m_runtime->draws, m_runtime->campaigns, m_runtime->clock)
    , m_draw(m_runtime->draws, m_runtime->handovers, m_runtime->participation, m_runtime->campaigns, m_runtime->clock)
    , m_certificate(m_runtime->draws)
    , m_handover(m_runtime->handovers, m_runtime->campaigns, m_runtime->clock)
    , m_coupon(m_runtime->handovers, m_runtime->campaigns, m_runtime->clock)
    , m_settings(m_runtime->settings, m_runtime->dataFolder(),
                 {m_runtime->isPractice(), m_runtime->isModeGiven(), usualAddresses()})
    , m_ai(m_runtime->ai, m_runtime->settings)
    , m_costs(m_runtime->costs, m_runtime->clock)
    , m_secrets(m_runtime->secrets, m_runtime->dataKey, m_runtime->isPractice())
    , m_data(m_runtime->backups, m_runtime->cipher, m_runtime->clock)
    , m_account(m_runtime->accounts, m_runtime->counter, m_runtime->clock)
    , m_counter(m_runtime->counter, m_runtime->clock)
    , m_business(m_runtime->business)
    , m_sales(m_runtime->sales, m_runtime->clock)
    , m_customersImport(ImportKind::Customers, m_runtime->imports, m_runtime->campaigns)
    , m_salesImport(ImportKind::Sales, m_runtime->imports, m_runtime->campaigns)
    , m_kiosk({m_runtime->participation, m_runtime->campaigns, m_runtime->posters, m_runtime->clock},
              m_runtime->counter, m_runtime->settings, m_runtime->isPractice())
    , m_customersExport(m_runtime->exports)
    , m_person(
          {m_runtime->participation, m_runtime->retention, m_runtime->exports, m_runtime->draws, m_runtime->campaigns},
          m_runtime->clock)
    , m_records({m_runtime->retention, m_runtime->exports, m_runtime->participation, m_runtime->campaigns},
                m_runtime->clock)
    , m_joinPage(m_runtime->joinPage, m_runtime->campaigns)
    , m_window(theme, models())
    , m_kioskHost(theme, m_kiosk, m_counter, m_window)
{
    for (CounterGuard* guarded :
         std::initializer_list<CounterGuard*>{&m_board, &m_campaigns, &m_draw, &m_data, &m_handover, &m_coupon,
                                              &m_customersExport, &m_person, &m_joinPage})
        guarded->setCounter(m_counter);
}

ScreenModels Desk::models()
{
    return {
        .store = m_store,
        .wizard = m_wizard,
        .plans = m_plans,
        .posters = m_posters,
        .pictures = m_pictures,
        .editor = m_editor,
        .channels = m_channels,
        .logins = m_logins,
        .board = m_board,
        .campaigns = m_campaigns,
        .thumbnails = m_thumbnails,
        .results = m_results,
        .participants = m_participants,
        .settings = m_settings,
        .ai = m_ai,
        .costs = m_costs,
        .secrets = m_secrets,
        .data = m_data,
        .account = m_account,
        .counter = m_counter,
        .business = m_business,
        .sales = m_sales,
        .customersImport = m_customersImport,
        .salesImport = m_salesImport,
        .captions = m_captions,
        .customerPictures = m_customerPictures,
        .draw = m_draw,
        .kiosk = m_kiosk,
        .certificate = m_certificate,
        .handover = m_handover,
        .coupon = m_coupon,
        .customersExport = m_customersExport,
        .person = m_person,
        .records = m_records,
        .joinPage = m_joinPage,
    };
}

namespace {
bool isDark(const QPalette& palette)
{
    return palette.window().color().lightness() < palette.windowText().color().lightness();
}
} // namespace

Application::Application(GuiApplication& gui, LaunchOptions options)
    : m_gui(gui)
    , m_options(std::move(options))
    , m_systemIsDark(isDark(QGuiApplication::palette()))
{
    m_theme.apply(m_gui);
}

Application::~Application() = default;

void Application::start()
{
    openData();
}

void Application::openData()
{
    m_language.use(m_options.language);
    Result<std::unique_ptr<Runtime>> runtime = Runtime::open(m_options.runtime);
    if (!runtime) {
        log::error(u"cannot open the data: %1 %2"_s.arg(errorKey(runtime.error().kind), runtime.error().detail));
        showProblem(runtime.error());
        return;
    }
    m_problem.reset();
    if (m_options.language.isEmpty())
        m_language.use((*runtime)->settings.language());
    m_desk = std::make_unique<Desk>(std::move(runtime).value(), m_theme);
    applyLook();
    connectDesk();
    m_desk->window().showFirstScreen();
    const bool isStart = std::exchange(m_isStart, false);
    if (isStart ? !m_desk->kiosk().openAtStart(m_options.kiosk) : !m_desk->kiosk().openAgain())
        m_desk->window().show();
    if (!m_notice.isEmpty())
        m_desk->window().say(std::exchange(m_notice, {}));
    // What the last run left unfinished is taken up after the first paint.
    QTimer::singleShot(0, this, [this] {
        if (m_desk != nullptr)
            m_desk->runtime().resume();
    });
}

/// What closes the desk comes from a part of it: queued, so that the part has returned by then.
void Application::connectDesk()
{
    connect(&m_desk->runtime().settings, &Settings::changed, this, &Application::applyLook);
    connect(
        &m_desk->runtime().upkeep, &Upkeep::damaged, this,
        [this](const Error& error) {
            m_desk.reset(); // nothing is written or published before the owner has decided
            showProblem(error);
        },
        Qt::QueuedConnection);
    const auto sayWhatIsLocked = [this] {
        if (m_desk->runtime().dataKey.state() == DataKeyState::Lost)
            m_desk->window().say(m_desk->models().secrets.dataKeyLine());
    };
    connect(&m_desk->runtime().dataKey, &DataKeyService::changed, &m_desk->window(), sayWhatIsLocked);
    connect(&m_desk->runtime().joinPage, &JoinPageService::urlChanged, &m_desk->window(), [this] {
        m_desk->models().kiosk.setPhoneUrl(m_desk->runtime().joinPage.url(u"kiosk"_s).value_or(QUrl()));
    });
    connect(&m_desk->models().data, &DataModel::restoreRequested, this, &Application::restore, Qt::QueuedConnection);
    connect(&m_desk->models().data, &DataModel::eraseRequested, this, &Application::eraseEverything,
            Qt::QueuedConnection);
    // The answer comes from a window that goes with the desk: let its signal return first.
    connect(&m_desk->models().settings, &SettingsModel::reopenRequested, this, &Application::reopen,
            Qt::QueuedConnection);
}

void Application::reopen(const QString& row)
{
    const QRect place = m_desk->window().geometry();
    m_desk.reset(); // first closed: two programs in one folder are refused
    openData();
    if (!m_desk)
        return;
    m_desk->window().setGeometry(place);
    m_desk->window().openSetting(row);
}

void Application::showProblem(const Error& error)
{
    const QString folder = m_options.runtime.dataFolder.isEmpty() ? defaultDataFolder() : m_options.runtime.dataFolder;
    const QString more = error.kind == ErrorKind::Damaged ? repairOfferLine(lookForRepair(folder)) : QString();
    m_problem = std::make_unique<StartupProblem>(m_theme, error, folder, more);
    // The answers replace the widget that gives them: let its signal return first.
    const auto retryLater = [this] { QTimer::singleShot(0, this, &Application::openData); };
    connect(m_problem.get(), &StartupProblem::folderChosen, this, [this, retryLater](const QString& chosen) {
        m_options.runtime.dataFolder = chosen;
        retryLater();
    });
    connect(m_problem.get(), &StartupProblem::restoreRequested, this, [this, folder, retryLater] {
        repair(folder);
        retryLater();
    });
    connect(m_problem.get(), &StartupProblem::retryRequested, this, retryLater);
    connect(m_problem.get(), &StartupProblem::quitRequested, this, [] { QGuiApplication::quit(); });
    m_problem->show();
}

void Application::repair(const QString& folder)
{
    Repair found = lookForRepair(folder);
    const Result<BackupFile> restored = restoreNewestBackup(folder, QDateTime::currentDateTimeUtc());
    if (restored)
        log::warning(u"restored the backup "_s + restored->path);
    else
        log::warning(u"no backup restored: "_s + restored.error().detail);
    if (!restored)
        found.backup.reset();
    m_notice = repairedLine(found);
}

void Application::restore(const QString& path, bool isUnpacked)
{
    if (m_desk == nullptr)
        return;
    const QString folder = m_desk->runtime().dataFolder();
    m_desk.reset();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Result<void> restored = isUnpacked ? putInPlace(path, folder, now) : restoreFrom(path, folder, now);
    if (!restored)
        log::warning(u"not restored: "_s + restored.error().detail);
    m_notice = restoredLine(restored);
    openData();
}

void Application::eraseEverything()
{
    if (m_desk == nullptr)
        return;
    const QString folder = m_desk->runtime().dataFolder();
    async::onResult(this, m_desk->runtime().forgetKeys(), [this, folder](const QList<Result<void>>&) {
        m_desk.reset();
        log::stop();
        m_notice = erasedLine(madang::eraseEverything(folder));
        openData();
    });
}

void Application::applyLook()
{
    const Settings& settings = m_desk->runtime().settings;
    const QString scheme = settings.colorScheme();
    const bool dark = scheme == u"dark" || (scheme == u"system" && m_systemIsDark);
    m_theme.setScheme(dark ? Scheme::Dark : Scheme::Light);
    m_theme.setScale(settings.textScale() / 100.0);
}

} // namespace madang

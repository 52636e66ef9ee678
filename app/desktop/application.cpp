#include "application.h"

#include "gui_watchdog.h"
#include "services/log.h"
#include "ui/settings/startup_problem.h"

#include <QDateTime>
#include <QPalette>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace madang {

Desk::Desk(std::unique_ptr<Runtime> runtime, Theme& theme)
    : m_runtime(std::move(runtime))
    , m_channels(m_runtime->outside, m_runtime->isPractice())
    , m_store(m_runtime->store)
    , m_wizard(m_runtime->campaigns, m_runtime->store, m_runtime->settings, m_runtime->clock, m_runtime->isPractice())
    , m_plans(m_runtime->plans, m_runtime->store, m_wizard, m_runtime->clock)
    , m_posters(m_runtime->posters, m_runtime->store, m_wizard)
    , m_pictures(m_runtime->pictures, m_runtime->pictureJobs, m_runtime->store, m_wizard)
    , m_board(m_runtime->publishing, m_runtime->campaigns, m_channels, m_runtime->clock)
    , m_campaigns(m_runtime->campaigns, m_runtime->participation, m_runtime->results, m_runtime->clock)
    , m_thumbnails(m_runtime->posters, m_runtime->campaigns, m_runtime->store)
    , m_results(m_runtime->results, m_runtime->campaigns, m_channels, m_runtime->clock)
    , m_participants(m_runtime->participation, m_runtime->campaigns, m_runtime->clock)
    , m_settings(m_runtime->settings, m_runtime->dataFolder())
    , m_ai(m_runtime->ai, m_runtime->settings)
    , m_costs(m_runtime->costs, m_runtime->clock)
    , m_sales(m_runtime->sales, m_runtime->clock)
    , m_customersImport(ImportKind::Customers, m_runtime->imports, m_runtime->campaigns)
    , m_salesImport(ImportKind::Sales, m_runtime->imports, m_runtime->campaigns)
    , m_window(theme, models())
{
}

ScreenModels Desk::models()
{
    return {m_store, m_wizard,    m_plans,      m_posters,         m_pictures,     m_channels,
            m_board, m_campaigns, m_thumbnails, m_results,         m_participants, m_settings,
            m_ai,    m_costs,     m_sales,      m_customersImport, m_salesImport};
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
    Result<std::unique_ptr<Runtime>> runtime = Runtime::open(m_options.runtime);
    if (!runtime) {
        log::error(u"cannot open the data: %1 %2"_s.arg(errorKey(runtime.error().kind), runtime.error().detail));
        showProblem(runtime.error());
        return;
    }
    m_problem.reset();
    m_desk = std::make_unique<Desk>(std::move(runtime).value(), m_theme);
    applyLook();
    connect(&m_desk->runtime().settings, &Settings::changed, this, &Application::applyLook);
    connect(
        &m_desk->runtime().upkeep, &Upkeep::damaged, this,
        [this](const Error& error) {
            m_desk.reset(); // nothing is written or published before the owner has decided
            showProblem(error);
        },
        Qt::QueuedConnection);
    m_desk->window().showFirstScreen();
    m_desk->window().show();
    // What the last run left unfinished is taken up after the first paint.
    QTimer::singleShot(0, this, [this] { m_desk->runtime().resume(); });
}

void Application::showProblem(const Error& error)
{
    const QString folder = m_options.runtime.dataFolder.isEmpty() ? defaultDataFolder() : m_options.runtime.dataFolder;
    m_problem = std::make_unique<StartupProblem>(m_theme, error, folder);
    // The answers replace the widget that gives them: let its signal return first.
    const auto retryLater = [this] { QTimer::singleShot(0, this, &Application::openData); };
    connect(m_problem.get(), &StartupProblem::folderChosen, this, [this, retryLater](const QString& chosen) {
        m_options.runtime.dataFolder = chosen;
        retryLater();
    });
    connect(m_problem.get(), &StartupProblem::restoreRequested, this, [folder, retryLater] {
        const Result<QString> restored = restoreNewestBackup(folder, QDateTime::currentDateTimeUtc());
        if (restored)
            log::warning(u"restored the backup "_s + *restored);
        else
            log::warning(u"no backup restored: "_s + restored.error().detail);
        retryLater();
    });
    connect(m_problem.get(), &StartupProblem::retryRequested, this, retryLater);
    connect(m_problem.get(), &StartupProblem::quitRequested, this, [] { QGuiApplication::quit(); });
    m_problem->show();
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

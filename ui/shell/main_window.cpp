#include "ui/shell/main_window.h"

#include "ui/dashboard/results_page.h"
#include "ui/draw/code_page.h"
#include "ui/draw/coupon_page.h"
#include "ui/draw/draw_page.h"
#include "ui/draw/handover_page.h"
#include "ui/events/events_page.h"
#include "ui/events/home_page.h"
#include "ui/imports/import_page.h"
#include "ui/kiosk/staff_call_banner.h"
#include "ui/models/counter_model.h"
#include "ui/models/results_model.h"
#include "ui/models/store_model.h"
#include "ui/models/wizard_model.h"
#include "ui/onboarding/business_number_field.h"
#include "ui/onboarding/first_start_page.h"
#include "ui/onboarding/sign_up_page.h"
#include "ui/participants/participants_page.h"
#include "ui/settings/ai_costs_page.h"
#include "ui/settings/pin_dialog.h"
#include "ui/settings/records_page.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/store_page.h"
#include "ui/shell/finder.h"
#include "ui/shell/top_strip.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/toast.h"
#include "ui/wizard/board_page.h"
#include "ui/wizard/wizard.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kWidth = 1366;
constexpr int kHeight = 768;
/// Which item of the rail belongs to a screen that has none of its own.
QString railItem(const QString& screen)
{
    if (screen == u"board")
        return u"events"_s;
    if (screen == u"customers-import" || screen == u"draw" || screen == u"handover" || screen == u"code-check"
        || screen == u"coupons")
        return u"customers"_s;
    if (screen == u"sales-import")
        return u"results"_s;
    if (screen == u"ai-costs" || screen == u"records" || screen == u"sign-up")
        return u"settings"_s;
    return screen == u"wizard" ? u"home"_s : screen;
}

/// Screens that staff does not open without the owner.
bool isOwners(const QString& screen)
{
    return screen == u"settings" || screen == u"ai-costs" || screen == u"records" || screen == u"store"
        || screen == u"sign-up";
}
} // namespace

MainWindow::MainWindow(Theme& theme, const ScreenModels& models, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_models(models)
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("마당"));
    resize(kWidth, kHeight);
    setMinimumSize(1024, 640);
    build();
    connectScreens();
    connectEventScreens();
    connect(&m_theme, &Theme::changed, this, &MainWindow::restyle);
    restyle();
}

void MainWindow::build()
{
    m_rail = new Rail(m_theme, this);
    m_rail->addItem(u"home"_s, u"home"_s, tr("홈"));
    m_rail->addItem(u"events"_s, u"events"_s, tr("이벤트"));
    m_rail->addItem(u"customers"_s, u"customers"_s, tr("손님"));
    m_rail->addItem(u"results"_s, u"results"_s, tr("결과"));
    m_rail->addItem(u"store"_s, u"store"_s, tr("가게"));
    m_rail->addBottomItem(u"settings"_s, u"settings"_s, tr("설정"));
    m_strip = new TopStrip(m_theme, m_models.store, m_models.channels, m_models.counter, this);
    m_stack = new QStackedWidget(this);

    m_home = new HomePage(m_theme, m_models);
    m_events = new EventsPage(m_theme, m_models);
    m_wizard = new Wizard(m_theme, m_models);
    m_board = new BoardPage(m_theme, m_models);
    m_results = new ResultsPage(m_theme, m_models);
    m_customers = new ParticipantsPage(m_theme, m_models);
    addScreen(u"home"_s, m_home);
    addScreen(u"events"_s, m_events);
    addScreen(u"wizard"_s, m_wizard);
    addScreen(u"board"_s, m_board);
    addScreen(u"results"_s, m_results);
    addScreen(u"customers"_s, m_customers);
    addDrawScreens();
    auto* store = new StorePage(m_theme, m_models);
    store->officePart()->addWidget(new BusinessNumberField(m_theme, m_models.business));
    addScreen(u"store"_s, store);
    m_customersImport = new ImportPage(m_theme, m_models.customersImport);
    m_salesImport = new ImportPage(m_theme, m_models.salesImport);
    addScreen(u"customers-import"_s, m_customersImport);
    addScreen(u"sales-import"_s, m_salesImport);
    m_settings = new SettingsPage(m_theme, m_models);
    auto* costs = new AiCostsPage(m_theme, m_models.costs);
    addScreen(u"settings"_s, m_settings);
    addScreen(u"ai-costs"_s, costs);
    connect(m_settings, &SettingsPage::screenRequested, this, &MainWindow::showScreen);
    connect(costs, &AiCostsPage::backRequested, this, [this] { showScreen(u"settings"_s); });
    auto* records = new RecordsPage(m_theme, m_models.records);
    addScreen(u"records"_s, records);
    connect(records, &RecordsPage::backRequested, this, [this] { showScreen(u"settings"_s); });
    auto* signUp = new SignUpPage(m_theme, m_models.account, m_models.business, m_models.store);
    addScreen(u"sign-up"_s, signUp);
    connect(signUp, &SignUpPage::finished, this, [this] { showScreen(u"settings"_s); });

    auto* right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_strip);
    right->addWidget(new StaffCallBanner(m_theme, m_models.kiosk));
    right->addWidget(m_stack, 1);
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_rail);
    all->addLayout(right, 1);

    new PinDialog(m_theme, m_models.counter, m_models.account, this);
    connect(&m_models.counter, &CounterModel::changed, this, [this] {
        if (isOwners(m_screen) && !m_models.counter.may(Action::Settings))
            showScreen(u"home"_s); // the counter was handed over
    });
    connect(&m_models.counter, &CounterModel::pinDone, this, [this] { m_rail->setCurrent(railItem(m_screen)); });
    m_toast = new Toast(m_theme, this);
    m_finder = new Finder(m_theme, m_models.campaigns, this);
    m_finder->setSettings(m_settings->all());
}

void MainWindow::addDrawScreens()
{
    m_draw = new DrawPage(m_theme, m_models.draw, m_models.certificate);
    m_handover = new HandoverPage(m_theme, m_models.handover, m_models.draw);
    m_codes = new CodePage(m_theme, m_models.certificate);
    auto* coupons = new CouponPage(m_theme, m_models.coupon);
    addScreen(u"draw"_s, m_draw);
    addScreen(u"handover"_s, m_handover);
    addScreen(u"code-check"_s, m_codes);
    addScreen(u"coupons"_s, coupons);
    const auto show = [this](const QString& screen) { return [this, screen] { showScreen(screen); }; };
    connect(m_customers, &ParticipantsPage::drawRequested, this, &MainWindow::openDraw);
    connect(m_customers, &ParticipantsPage::handoverRequested, this, &MainWindow::openHandover);
    connect(m_customers, &ParticipantsPage::couponsRequested, this, show(u"coupons"_s));
    connect(m_draw, &DrawPage::left, this, show(u"customers"_s));
    connect(m_draw, &DrawPage::handoverRequested, this, &MainWindow::openHandover);
    connect(m_draw, &DrawPage::codeCheckRequested, this, &MainWindow::openCodeCheck);
    connect(m_handover, &HandoverPage::resultRequested, this, show(u"draw"_s));
    connect(m_handover, &HandoverPage::couponsRequested, this, show(u"coupons"_s));
    connect(m_codes, &CodePage::left, this, show(u"draw"_s));
    connect(coupons, &CouponPage::left, this, show(u"customers"_s));
}

void MainWindow::addScreen(const QString& id, QWidget* page)
{
    page->setObjectName(u"screen-"_s + id);
    m_screens.insert(id, page);
    m_stack->addWidget(page);
}

void MainWindow::connectScreens()
{
    connect(m_rail, &Rail::chosen, this, &MainWindow::showScreen);
    connect(m_wizard, &Wizard::left, this, [this] {
        m_models.wizard.leave();
        showScreen(u"home"_s);
    });
    connect(m_wizard, &Wizard::published, this, &MainWindow::openBoard);
    connect(m_board, &BoardPage::resultsRequested, this, &MainWindow::openResults);
    connect(m_board, &BoardPage::homeRequested, this, [this] { showScreen(u"home"_s); });
    connect(m_results, &ResultsPage::boardRequested, this, &MainWindow::openBoard);
    connect(m_results, &ResultsPage::customersRequested, this, &MainWindow::openCustomers);
    connectImports();

    auto* find = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), this);
    connect(find, &QShortcut::activated, m_finder, &Finder::open);
    connect(m_finder, &Finder::screenChosen, this, &MainWindow::showScreen);
    connect(m_finder, &Finder::settingChosen, this, &MainWindow::openSetting);
    connect(m_finder, &Finder::newChosen, this, &MainWindow::startNew);
    connect(m_finder, &Finder::draftChosen, this, &MainWindow::openDraft);
    connect(m_finder, &Finder::eventChosen, this, &MainWindow::openResults);
}

void MainWindow::connectImports()
{
    connect(m_customers, &ParticipantsPage::importRequested, this, &MainWindow::openCustomersImport);
    connect(m_customers, &ParticipantsPage::settingRequested, this, &MainWindow::openSetting);
    connect(m_results, &ResultsPage::salesImportRequested, this, &MainWindow::openSalesImport);
    connect(m_customersImport, &ImportPage::left, this, [this] { showScreen(u"customers"_s); });
    connect(m_salesImport, &ImportPage::left, this, [this] { showScreen(u"results"_s); });
}

void MainWindow::connectEventScreens()
{
    connect(m_home, &HomePage::settingRequested, this, &MainWindow::openSetting);
    connect(m_home, &HomePage::newRequested, this, &MainWindow::startNew);
    connect(m_home, &HomePage::draftRequested, this, &MainWindow::openDraft);
    connect(m_home, &HomePage::likeRequested, this, &MainWindow::startLike);
    connect(m_home, &HomePage::resultsRequested, this, &MainWindow::openResults);
    connect(m_home, &HomePage::boardRequested, this, &MainWindow::openBoard);
    connect(m_home, &HomePage::customersRequested, this, &MainWindow::openCustomers);
    connect(m_home, &HomePage::sampleRequested, this, &MainWindow::openSample);
    connect(m_events, &EventsPage::newRequested, this, &MainWindow::startNew);
    connect(m_events, &EventsPage::draftRequested, this, &MainWindow::openDraft);
    connect(m_events, &EventsPage::likeRequested, this, &MainWindow::startLike);
    connect(m_events, &EventsPage::resultsRequested, this, &MainWindow::openResults);
    connect(m_events, &EventsPage::boardRequested, this, &MainWindow::openBoard);
    connect(m_events, &EventsPage::customersRequested, this, &MainWindow::openCustomers);
}

void MainWindow::showFirstScreen()
{
    if (m_models.store.isKnown()) {
        showScreen(m_models.wizard.resume() ? u"wizard"_s : u"home"_s);
        return;
    }
    auto* first = new FirstStartPage(m_theme, m_models.store, m_models.posters);
    addScreen(u"first-start"_s, first);
    connect(first, &FirstStartPage::finished, this, [this] { startNew(); });
    showScreen(u"first-start"_s);
}

void MainWindow::showScreen(const QString& id)
{
    if (!m_screens.contains(id))
        return;
    if (isOwners(id)) {
        m_models.counter.permit(
            Action::Settings, this, [this, id] { openScreen(id); }, CounterModel::Lasts::UntilEnded);
        return;
    }
    openScreen(id);
    m_models.counter.endPermission(Action::Settings);
}

void MainWindow::openScreen(const QString& id)
{
    QWidget* page = m_screens.value(id);
    if (m_screen == u"wizard" && id != u"wizard")
        m_models.wizard.leave(); // the draft stays in the list
    if (m_screen == u"results" && id != u"results")
        m_models.results.close();
    m_screen = id;
    const bool first = id == u"first-start";
    m_rail->setVisible(!first);
    m_strip->setVisible(!first);
    m_rail->setCurrent(railItem(id));
    m_stack->setCurrentWidget(page);
    page->setFocus();
}

void MainWindow::say(const QString& sentence)
{
    m_strip->setVisible(true); // also over the first start
    m_strip->say(sentence);
}

void MainWindow::openBoard(const QString& campaignId)
{
    m_board->show(campaignId);
    showScreen(u"board"_s);
}

void MainWindow::openResults(const QString& campaignId)
{
    showScreen(u"results"_s);
    m_results->open(campaignId);
}

void MainWindow::openCustomers(const QString& campaignId)
{
    m_customers->open(campaignId);
    showScreen(u"customers"_s);
}

void MainWindow::openDraw(const QString& campaignId)
{
    m_draw->open(campaignId);
    showScreen(u"draw"_s);
}

void MainWindow::openHandover(const QString& campaignId)
{
    m_handover->open(campaignId);
    m_draw->open(campaignId);
    showScreen(u"handover"_s);
}

void MainWindow::openCodeCheck(const QString& campaignId)
{
    showScreen(u"code-check"_s);
    m_codes->open(campaignId);
}

void MainWindow::openSetting(const QString& row)
{
    m_models.counter.permit(
        Action::Settings, this,
        [this, row] {
            openScreen(u"settings"_s);
            m_settings->openRow(row);
        },
        CounterModel::Lasts::UntilEnded);
}

void MainWindow::openCustomersImport(const QString& campaignId)
{
    m_customersImport->open(campaignId);
    showScreen(u"customers-import"_s);
}

void MainWindow::openSalesImport()
{
    m_salesImport->open();
    showScreen(u"sales-import"_s);
}

void MainWindow::openSample()
{
    showScreen(u"results"_s);
    m_results->openSample();
}

void MainWindow::startNew()
{
    showWizardOrSay(m_models.wizard.start());
}

void MainWindow::startLike(const QString& campaignId)
{
    showWizardOrSay(m_models.wizard.startLike(campaignId));
}

void MainWindow::openDraft(const QString& campaignId)
{
    showWizardOrSay(m_models.wizard.open(campaignId));
}

void MainWindow::showWizardOrSay(bool opened)
{
    if (opened)
        showScreen(u"wizard"_s);
    else
        m_strip->say(m_models.wizard.lastError());
}

void MainWindow::restyle()
{
    m_rail->setFixedWidth(m_theme.px(96));
}

} // namespace madang

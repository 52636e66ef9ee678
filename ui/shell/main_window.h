#pragma once

#include "ui/shell/screen_models.h"

#include <QHash>
#include <QWidget>

class QStackedWidget;

namespace madang {

class BoardPage;
class CodePage;
class DrawPage;
class EventsPage;
class Finder;
class HandoverPage;
class HomePage;
class ImportPage;
class ParticipantsPage;
class Rail;
class ResultsPage;
class SettingsPage;
class Theme;
class Toast;
class TopStrip;
class Wizard;

/// The owner's window: rail, top strip and the screens, and who leads where. Holds no state of its own but the screen
/// that is shown.
class MainWindow final : public QWidget {
    Q_OBJECT

public:
    MainWindow(Theme& theme, const ScreenModels& models, QWidget* parent = nullptr);

    /// The screen one sees after the start: first start, an open draft where it was left, or home.
    void showFirstScreen();

    /// "first-start", "home", "wizard", "board", "events", "customers", "results", "store", "settings",
    /// "ai-costs", "records", "sign-up", "customers-import", "sales-import", "draw", "handover", "code-check",
    /// "coupons"
    void showScreen(const QString& id);
    QString screen() const { return m_screen; }

    /// A line on top that stays until it is closed: what happened to everything at once.
    void say(const QString& sentence);

    void openBoard(const QString& campaignId);
    void openResults(const QString& campaignId);
    void openCustomers(const QString& campaignId);
    void openDraw(const QString& campaignId);
    void openHandover(const QString& campaignId);
    void openCodeCheck(const QString& campaignId);
    void openCustomersImport(const QString& campaignId);
    void openSalesImport();
    void openSample();
    /// A row of the settings, by its id.
    void openSetting(const QString& row);

private:
    void build();
    void connectScreens();
    void connectImports();
    void addDrawScreens();
    void connectEventScreens();
    void addScreen(const QString& id, QWidget* page);
    void startNew();
    void startLike(const QString& campaignId);
    void openDraft(const QString& campaignId);
    void showWizardOrSay(bool opened);
    void openScreen(const QString& id);
    void restyle();

    Theme& m_theme;
    ScreenModels m_models;
    Rail* m_rail = nullptr;
    TopStrip* m_strip = nullptr;
    QStackedWidget* m_stack = nullptr;
    QHash<QString, QWidget*> m_screens;
    HomePage* m_home = nullptr;
    EventsPage* m_events = nullptr;
    Wizard* m_wizard = nullptr;
    BoardPage* m_board = nullptr;
    ResultsPage* m_results = nullptr;
    ParticipantsPage* m_customers = nullptr;
    DrawPage* m_draw = nullptr;
    HandoverPage* m_handover = nullptr;
    CodePage* m_codes = nullptr;
    SettingsPage* m_settings = nullptr;
    ImportPage* m_customersImport = nullptr;
    ImportPage* m_salesImport = nullptr;
    Finder* m_finder = nullptr;
    Toast* m_toast = nullptr;
    QString m_screen;
};

} // namespace madang

#pragma once

#include "language.h"
#include "launch_options.h"
#include "ui/kiosk/kiosk_host.h"
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
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <memory>
#include <optional>

namespace madang {

class GuiApplication;
class StartupProblem;

/// Everything that shows: the models over a runtime, and the window over the models. One after another, so that what is
/// built on something goes before it.
class Desk final {
public:
    Desk(std::unique_ptr<Runtime> runtime, Theme& theme);

    MainWindow& window() { return m_window; }
    KioskHost& kiosk() { return m_kioskHost; }
    ScreenModels models();
    Runtime& runtime() { return *m_runtime; }

private:
    std::unique_ptr<Runtime> m_runtime;
    ChannelsModel m_channels;
    LoginsModel m_logins;
    StoreModel m_store;
    WizardModel m_wizard;
    PlansModel m_plans;
    PosterModel m_posters;
    PicturesModel m_pictures;
    CaptionsModel m_captions;
    CustomerPicturesModel m_customerPictures;
    PosterEditorModel m_editor;
    BoardModel m_board;
    CampaignsModel m_campaigns;
    ThumbnailsModel m_thumbnails;
    ResultsModel m_results;
    ParticipantsModel m_participants;
    DrawModel m_draw;
    CertificateModel m_certificate;
    HandoverModel m_handover;
    CouponModel m_coupon;
    SettingsModel m_settings;
    AiModel m_ai;
    CostsModel m_costs;
    SecretsModel m_secrets;
    DataModel m_data;
    AccountModel m_account;
    CounterModel m_counter;
    BusinessModel m_business;
    SalesModel m_sales;
    ImportModel m_customersImport;
    ImportModel m_salesImport;
    KioskModel m_kiosk;
    ExportModel m_customersExport;
    PersonModel m_person;
    RecordsModel m_records;
    JoinPageModel m_joinPage;
    MainWindow m_window;
    KioskHost m_kioskHost;
};

/// The program `madang`: opens the data, or says why it cannot be opened and what can be done.
class Application final : public QObject {
    Q_OBJECT

public:
    Application(GuiApplication& gui, LaunchOptions options);
    ~Application() override;

    /// Shows the window, or the start-up problem.
    void start();
    /// The whole desk; null while there is a start-up problem.
    Desk* desk() const { return m_desk.get(); }
    Theme& theme() { return m_theme; }

private:
    void openData();
    void reopen(const QString& row);
    void showProblem(const Error& error);
    void connectDesk();
    void repair(const QString& folder);
    void restore(const QString& path, bool isUnpacked);
    void eraseEverything();
    void applyLook();

    GuiApplication& m_gui;
    LaunchOptions m_options;
    bool m_systemIsDark;
    Language m_language;
    Theme m_theme;
    std::unique_ptr<StartupProblem> m_problem;
    std::unique_ptr<Desk> m_desk;
    bool m_isStart = true; ///< of the program, not another opening of its data
    QString m_notice; ///< said once the window is there again
};

} // namespace madang

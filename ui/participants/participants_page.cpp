#include "ui/participants/participants_page.h"

#include "domain/korean_text.h"
#include "ui/models/campaigns_model.h"
#include "ui/models/draw_model.h"
#include "ui/models/export_model.h"
#include "ui/models/import_model.h"
#include "ui/models/kiosk_model.h"
#include "ui/models/labels.h"
#include "ui/models/participants_model.h"
#include "ui/models/person_model.h"
#include "ui/models/wizard_model.h"
#include "ui/participants/customer_list.h"
#include "ui/participants/draw_card.h"
#include "ui/participants/export_dialog.h"
#include "ui/participants/person_dialog.h"
#include "ui/participants/phone_join_card.h"
#include "ui/participants/side_by_side.h"
#include "ui/participants/staff_entry_card.h"
#include "ui/shell/screen_models.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/toast.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kMost = 200; ///< events in the chooser
constexpr int kFormWidth = 372;
constexpr int kListMinimum = 700;
} // namespace

ParticipantsPage::ParticipantsPage(const Theme& theme, const ScreenModels& models, QWidget* parent)
    : Page(theme, tr("손님"), parent)
    , m_theme(theme)
    , m_models(models)
    , m_problem(new Banner(theme))
    , m_stack(new QStackedWidget)
    , m_body(new QWidget)
    , m_join(new StaffEntryCard(theme, models.participants))
    , m_draw(new DrawCard(theme, models.draw))
    , m_phoneJoin(new PhoneJoinCard(theme, models.joinPage))
{
    setAccessibleName(tr("손님"));
    titleRow()->addWidget(makeHead(theme));
    auto* left = new QWidget;
    QVBoxLayout* leftColumn = makeColumn(theme, 16, {}, left);
    leftColumn->addWidget(m_join);
    leftColumn->addWidget(m_phoneJoin);
    leftColumn->addWidget(m_draw);
    leftColumn->addStretch(1);
    QVBoxLayout* body = makeColumn(theme, 16, {}, m_body);
    body->addWidget(m_problem);
    body->addWidget(new SideBySide(theme, left, makeList(theme), SideBySide::Fixed::Left, kFormWidth, kListMinimum), 1);

    m_empty = new EmptyState(theme, u"empty-customers"_s, tr("아직 손님을 받을 이벤트가 없어요"),
                             tr("이벤트를 올리면 여기에서 손님을 참여시킬 수 있어요."));
    m_empty->setObjectName(u"noEvent"_s);
    m_stack->addWidget(m_body);
    m_stack->addWidget(m_empty);
    content()->addWidget(m_stack, 1);
    setFilling(true);

    m_toast = new Toast(theme, this);
    connectModels();
    renderChooser();
    render();
}

void ParticipantsPage::connectModels()
{
    connect(&m_models.participants, &ParticipantsModel::changed, this, &ParticipantsPage::render);
    connect(&m_models.draw, &DrawModel::changed, this, &ParticipantsPage::render);
    connect(&m_models.customersImport, &ImportModel::changed, this, &ParticipantsPage::renderImport);
    connect(&m_models.campaigns, &CampaignsModel::changed, this, &ParticipantsPage::renderChooser);
    connect(&m_models.customersExport, &ExportModel::changed, this, &ParticipantsPage::render);
    connect(&m_models.customersExport, &ExportModel::ended, this, [this](const QString& sentence, Tone tone) {
        if (tone == Tone::Bad)
            m_problem->say(tone, sentence);
        else
            m_toast->say(sentence, u"check-circle"_s);
    });
    connect(m_draw, &DrawCard::drawRequested, this, [this] { emit drawRequested(m_id); });
    connect(m_draw, &DrawCard::handoverRequested, this, [this] { emit handoverRequested(m_id); });
    connect(m_draw, &DrawCard::couponsRequested, this, &ParticipantsPage::couponsRequested);
    connect(m_join, &StaffEntryCard::showRequested, m_list, &CustomerList::reveal);
    connect(m_list, &CustomerList::personRequested, this, &ParticipantsPage::openPerson);
    auto* find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_list, &CustomerList::focusSearch);
}

QWidget* ParticipantsPage::makeHead(const Theme& theme)
{
    auto* head = new QWidget;
    QHBoxLayout* row = makeRow(theme, 8, {}, head);
    m_phase = new Chip(theme);
    m_practice = new Chip(theme, u"practice"_s, tr("연습"), Tone::Primary);
    m_practice->setHatched(true);
    m_chooser = new QComboBox;
    m_chooser->setObjectName(u"eventChooser"_s);
    m_chooser->setAccessibleName(tr("어느 이벤트의 손님인가요"));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    followScale(theme, m_chooser, 300, 0);
    row->addWidget(m_phase);
    row->addWidget(m_practice);
    row->addWidget(m_chooser);
    QPushButton* kiosk = makeButton(theme, ButtonKind::Secondary, tr("키오스크 열기"), u"tv"_s);
    kiosk->setObjectName(u"openKiosk"_s);
    row->addWidget(kiosk);
    connect(kiosk, &QPushButton::clicked, &m_models.kiosk, &KioskModel::requestOpen);
    connect(&m_models.kiosk, &KioskModel::changed, kiosk,
            [this, kiosk] { kiosk->setEnabled(!m_models.kiosk.isOpen()); });
    connect(m_chooser, &QComboBox::activated, this, [this](int index) { open(m_chooser->itemData(index).toString()); });
    return head;
}

QWidget* ParticipantsPage::makeList(const Theme& theme)
{
    auto* part = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 12, {}, part);
    m_list = new CustomerList(theme, m_models.participants);
    m_import = makeButton(theme, ButtonKind::Quiet, tr("가져오기"), u"upload"_s);
    m_import->setObjectName(u"importCustomers"_s);
    m_import->setToolTip(tr("엑셀이나 CSV 파일의 손님을 이 이벤트에 넣어요."));
    m_export = makeButton(theme, ButtonKind::Quiet, tr("내보내기"), u"download"_s);
    m_export->setObjectName(u"exportCustomers"_s);
    m_export->setToolTip(tr("이 이벤트의 손님 명단을 파일로 만들어요."));
    m_list->addButton(m_import);
    m_list->addButton(m_export);
    m_imported = new Banner(theme);
    m_imported->setObjectName(u"importedBanner"_s);
    column->addWidget(m_imported);
    column->addWidget(m_list, 1);
    connect(m_import, &QPushButton::clicked, this, [this] { emit importRequested(m_id); });
    connect(m_export, &QPushButton::clicked, this, &ParticipantsPage::askToExport);
    connect(m_imported, &Banner::actionRequested, this, [this] { m_models.customersImport.undo(); });
    return part;
}

void ParticipantsPage::askToExport()
{
    const ParticipantsModel& customers = m_models.participants;
    m_models.customersExport.open(customers.campaign().id, customers.campaign().poster.title, customers.total());
    auto* dialog = new ExportDialog(m_theme, m_models.customersExport, window());
    connect(dialog, &ExportDialog::pinSettingRequested, this, [this] { emit settingRequested(u"pins"_s); });
    dialog->open();
}

void ParticipantsPage::openPerson(const Entry& entry)
{
    m_models.person.open(entry);
    (new PersonDialog(m_theme, m_models.person, window()))->open();
}

void ParticipantsPage::open(const QString& campaignId)
{
    m_id = campaignId;
    m_models.participants.open(campaignId);
    m_models.draw.open(campaignId);
    m_join->reset();
    renderChooser();
    if (isVisible())
        m_join->focusPhone();
}

void ParticipantsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_id.isEmpty() && m_chooser->count() > 0)
        open(m_chooser->itemData(0).toString());
    m_join->focusPhone();
}

void ParticipantsPage::renderChooser()
{
    QList<std::pair<QString, QString>> events;
    for (const CampaignPhase phase : {CampaignPhase::Running, CampaignPhase::Ended, CampaignPhase::Coming}) {
        for (const CampaignRow& row : m_models.campaigns.ofPhase(phase, kMost))
            events.append({u"%1 · %2"_s.arg(row.title, phaseLabel(phase)), row.id});
    }
    QList<std::pair<QString, QString>> shown;
    for (int i = 0; i < m_chooser->count(); ++i)
        shown.append({m_chooser->itemText(i), m_chooser->itemData(i).toString()});
    const QSignalBlocker quiet(m_chooser);
    if (shown != events) {
        m_chooser->clear();
        for (const auto& [title, id] : std::as_const(events))
            m_chooser->addItem(title, id);
        // The phase may be another one now: a customer can join, or the draw can be held.
        if (!m_id.isEmpty()) {
            m_models.participants.open(m_id);
            m_models.draw.open(m_id);
        }
    }
    m_chooser->setCurrentIndex(m_chooser->findData(m_id));
    render();
}

QString ParticipantsPage::closedBecause(int phase) const
{
    const DatePeriod& period = m_models.participants.campaign().period;
    switch (CampaignPhase(phase)) {
    case CampaignPhase::Running:
        return {};
    case CampaignPhase::Coming:
        return tr("아직 시작 전이에요. %1부터 손님을 넣을 수 있어요.").arg(formatDayShort(period.first));
    case CampaignPhase::Ended:
        return tr("끝난 이벤트예요. 이제 손님을 더 넣을 수 없어요.");
    case CampaignPhase::Draft:
        return tr("아직 올리지 않은 이벤트예요. 올린 뒤에 손님을 넣을 수 있어요.");
    }
    return {};
}

void ParticipantsPage::render()
{
    const ParticipantsModel& participants = m_models.participants;
    const Campaign& campaign = participants.campaign();
    const bool open = !campaign.id.isEmpty();
    const bool failed = !m_id.isEmpty() && !open;
    m_stack->setCurrentWidget(open || failed ? m_body : static_cast<QWidget*>(m_empty));
    m_chooser->setVisible(m_chooser->count() > 0);
    if (failed)
        m_problem->say(Tone::Bad, participants.lastError());
    else if (open && !participants.lockedBecause().isEmpty())
        m_problem->say(Tone::Warn, participants.lockedBecause());
    else
        m_problem->clear();
    for (QWidget* part : QList<QWidget*>{m_phase, m_join, m_phoneJoin, m_draw, m_list})
        part->setVisible(open);
    renderImport();
    m_practice->setVisible(open && campaign.practice);
    if (!open)
        return;
    const CampaignPhase phase = phaseOf(campaign, m_models.wizard.today());
    const StateWords words = phaseWords(phase);
    m_phase->setState(words.icon, words.label, words.tone);
    const QString closed = closedBecause(int(phase));
    m_join->setClosed(closed.isEmpty() && !participants.lockedBecause().isEmpty()
                          ? tr("손님 정보가 열리면 손님을 넣을 수 있어요.")
                          : closed);
    m_import->setVisible(phase == CampaignPhase::Running && participants.lockedBecause().isEmpty());
    m_phoneJoin->show(campaign.id);
    m_export->setVisible(participants.total() > 0);
    m_export->setEnabled(participants.lockedBecause().isEmpty() && !m_models.customersExport.isBusy());
    m_draw->render();
}

/// What was just brought in can be taken back from here too.
void ParticipantsPage::renderImport()
{
    const ImportModel& imported = m_models.customersImport;
    const QString sentence = imported.undoSentence(m_models.participants.campaign().id);
    if (sentence.isEmpty())
        m_imported->clear();
    else
        m_imported->say(Tone::Calm, imported.undoProblem().isEmpty() ? sentence : imported.undoProblem(),
                        tr("되돌리기"));
}

} // namespace madang

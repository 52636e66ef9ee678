#include "ui/draw/handover_page.h"

#include "ui/draw/coupon_dialog.h"
#include "ui/draw/replace_dialog.h"
#include "ui/draw/state_text.h"
#include "ui/draw/winner_panel.h"
#include "ui/models/draw_model.h"
#include "ui/models/handover_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/toast.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kPanelWidth = 480;
constexpr double kLargeScale = 1.3;
constexpr int kListHeight = 300;
} // namespace

HandoverPage::HandoverPage(const Theme& theme, HandoverModel& model, DrawModel& draw, QWidget* parent)
    : Page(theme, tr("경품 전달"), parent)
    , m_theme(theme)
    , m_model(model)
    , m_draw(draw)
    , m_event(makeLabel(theme, TextRole::Body, {}, Tone::Ink2, Wrap::No))
    , m_problem(new Banner(theme))
    , m_stack(new QStackedWidget)
    , m_panel(new WinnerPanel(theme, model))
{
    setAccessibleName(tr("경품 전달"));
    titleRow()->addWidget(m_event);
    content()->addWidget(m_problem);
    auto* body = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 16, {}, body);
    column->addWidget(makeHead(theme));
    QHBoxLayout* row = makeRow(theme, 20);
    row->addWidget(makeList(theme), 1);
    followScale(theme, m_panel, kPanelWidth, 0);
    row->addWidget(m_panel, 0, Qt::AlignTop);
    column->addLayout(row, 1);
    m_empty = new EmptyState(theme, u"empty-customers"_s, tr("아직 당첨자가 없어요"),
                             tr("추첨을 마치면 당첨자가 여기에 모여요. 연락하고, 전달하고, 표시해 두기만 하면 돼요."));
    m_empty->setObjectName(u"noWinners"_s);
    m_stack->addWidget(body);
    m_stack->addWidget(m_empty);
    content()->addWidget(m_stack, 1);
    setFilling(true);
    setDense(true);
    QPushButton* back = makeButton(theme, ButtonKind::Quiet, tr("추첨 결과로"), u"back"_s);
    back->setObjectName(u"handoverBack"_s);
    QPushButton* coupons = makeButton(theme, ButtonKind::Secondary, tr("쿠폰 확인"), u"qr"_s);
    coupons->setObjectName(u"openCoupons"_s);
    bottomStrip()->addWidget(back);
    bottomStrip()->addStretch(1);
    bottomStrip()->addWidget(coupons);
    connect(back, &QPushButton::clicked, this, &HandoverPage::resultRequested);
    connect(coupons, &QPushButton::clicked, this, &HandoverPage::couponsRequested);
    m_toast = new Toast(theme, this);
    connect(m_panel, &WinnerPanel::replaceRequested, this, &HandoverPage::replace);
    connect(m_panel, &WinnerPanel::copied, this, [this](const QString& what) { m_toast->say(what, u"copy"_s); });
    connect(&m_model, &HandoverModel::couponDrawn, this, &HandoverPage::showCoupon);
    connect(&m_model, &HandoverModel::saved, this,
            [this](const QString& path) { m_toast->say(tr("%1에 저장했어요.").arg(path.section(u'/', -1))); });
    connect(&m_model, &HandoverModel::changed, this, &HandoverPage::render);
    connect(&m_draw, &DrawModel::replacedNow, this, [this](const QString& code) {
        choose(code);
        m_toast->say(tr("다음 순서인 분께 넘겼어요."), u"repeat"_s);
    });
    render();
}

QWidget* HandoverPage::makeHead(const Theme& theme)
{
    auto* head = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 6, {}, head);
    m_sentence = makeLabel(theme, TextRole::Section, {});
    m_sentence->setObjectName(u"handoverSentence"_s);
    m_progress = new ProgressLine(theme);
    m_stock = makeLabel(theme, TextRole::Small, {}, Tone::Ink2);
    m_stock->setObjectName(u"stockLine"_s);
    QHBoxLayout* row = makeRow(theme, 12);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_stock);
    m_stock->setWordWrap(false);
    column->addLayout(row);
    column->addWidget(m_progress);
    return head;
}

QWidget* HandoverPage::makeList(const Theme& theme)
{
    m_list = new QTableView;
    m_list->setObjectName(u"handoverList"_s);
    m_list->setAccessibleName(tr("당첨자 목록"));
    m_list->setModel(&m_model);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setShowGrid(false);
    m_list->setTabKeyNavigation(false);
    m_list->setWordWrap(false);
    m_list->verticalHeader()->hide();
    m_list->horizontalHeader()->setHighlightSections(false);
    m_list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_list->setItemDelegate(new StateText(theme, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fitList(theme);
    connect(&theme, &Theme::changed, m_list, [this, &theme] { fitList(theme); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (index.isValid() && !m_isRenewing)
            choose(m_model.codeAt(index.row()));
    });
    return m_list;
}

void HandoverPage::fitList(const Theme& theme)
{
    QHeaderView* header = m_list->horizontalHeader();
    m_list->verticalHeader()->setDefaultSectionSize(theme.px(48));
    m_list->setMinimumHeight(theme.px(kListHeight));
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->resizeSection(HandoverModel::StateColumn, theme.px(142));
    header->setSectionResizeMode(HandoverModel::PhoneColumn, QHeaderView::Stretch);
    header->resizeSection(HandoverModel::DueColumn, theme.px(178));
    m_list->setColumnHidden(HandoverModel::DueColumn, theme.look().scale > kLargeScale); // it stands beside, too
}

void HandoverPage::open(const QString& campaignId)
{
    m_chosen.clear();
    m_model.open(campaignId);
    m_draw.open(campaignId);
    if (m_list->isVisible())
        m_list->setFocus();
}

void HandoverPage::choose(const QString& code)
{
    m_chosen = code;
    render();
}

void HandoverPage::replace(const QString& code)
{
    auto* dialog = new ReplaceDialog(m_theme, m_draw, code, window());
    dialog->open();
}

void HandoverPage::showCoupon(const QString&, const QImage& share, const QImage& roll)
{
    if (!isVisible())
        return;
    auto* dialog = new CouponDialog(m_theme, share, roll, window());
    connect(dialog, &CouponDialog::saveRequested, this,
            [this, share](const QString& path) { m_model.savePicture(share, path); });
    dialog->open();
}

void HandoverPage::render()
{
    if (m_isRenewing)
        return;
    const QScopedValueRollback<bool> guard(m_isRenewing, true);
    const int rows = m_model.rowCount();
    m_event->setText(m_model.campaign().poster.title);
    m_stack->setCurrentIndex(rows > 0 ? 0 : 1);
    if (m_model.error().isEmpty())
        m_problem->clear();
    else
        m_problem->say(Tone::Bad, m_model.error());
    m_sentence->setText(m_model.sentence());
    setLabelTone(m_sentence, m_model.tone());
    m_stock->setText(m_model.stockLine());
    setLabelTone(m_stock, m_model.isStockShort() ? Tone::Bad : Tone::Ink2);
    m_progress->setTone(m_model.isDone() ? Tone::Good : Tone::Primary);
    m_progress->setPercent(m_model.donePercent());
    if (rows == 0)
        return;
    if (m_model.row(m_chosen) == nullptr)
        m_chosen = m_model.codeAt(0);
    m_list->setCurrentIndex(m_model.index(m_model.rowOf(m_chosen), 0));
    m_panel->show(m_chosen);
}

} // namespace madang

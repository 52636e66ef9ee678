#include "ui/kiosk/kiosk_window.h"

#include "ui/kiosk/closed_screen.h"
#include "ui/kiosk/hold_button.h"
#include "ui/kiosk/join_screen.h"
#include "ui/kiosk/kiosk_covers.h"
#include "ui/kiosk/kiosk_look.h"
#include "ui/kiosk/kiosk_screen.h"
#include "ui/kiosk/staff_panel.h"
#include "ui/kiosk/thanks_screen.h"
#include "ui/models/kiosk_model.h"
#include "ui/theme/style_property.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kSmooth = 96;
constexpr int kBlurred = 6; // pixels of the poster in the ground: colours, no shapes
constexpr float kVeil = 0.84F; // letters on it read at 4.5:1 over any poster
} // namespace

KioskWindow::KioskWindow(const Theme& owners, KioskModel& kiosk, QWidget* parent)
    : QWidget(parent)
    , m_kiosk(kiosk)
    , m_look(new KioskLook(owners, this))
    , m_frame(new QWidget(this))
    , m_stack(new QStackedWidget)
{
    setObjectName(u"kioskWindow"_s);
    setWindowTitle(tr("마당 키오스크"));
    setWindowFlags(Qt::Window | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint);
    m_join = new JoinScreen(*m_look, kiosk);
    m_thanks = new ThanksScreen(*m_look, kiosk);
    m_closed = new ClosedScreen(*m_look, kiosk);
    for (QWidget* screen : QList<QWidget*>{m_join, m_thanks, m_closed})
        m_stack->addWidget(screen);
    auto* column = new QVBoxLayout(m_frame);
    column->addWidget(makeTop());
    column->addWidget(m_stack, 1);
    column->addWidget(makeBottom());
    makeCovers();
    connect(m_look, &KioskLook::changed, this, &KioskWindow::restyle);
    connect(&kiosk, &KioskModel::changed, this, &KioskWindow::render);
    // Whoever shuts the computer down is not kept from it; with the power back the kiosk opens again.
    connect(
        qApp, &QGuiApplication::commitDataRequest, this, [this] { m_mayClose = true; }, Qt::DirectConnection);
    qApp->installEventFilter(this);
    restyle();
    fit();
    render();
}

KioskWindow::~KioskWindow() = default;

QWidget* KioskWindow::makeTop()
{
    auto* top = new QWidget;
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    m_corner = new HoldButton(*m_look, m_kiosk, KioskHold::Corner);
    m_corner->setObjectName(u"kioskCorner"_s);
    setButtonIcon(m_look->theme(), m_corner, u"store"_s);
    setKioskRole(m_corner, "corner");
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    m_store = makeLabel(m_look->theme(), TextRole::Body, {}, Tone::Ink2, Wrap::No);
    setKioskRole(m_store, "notice");
    m_title = makeLabel(m_look->theme(), TextRole::Body, {}, Tone::Ink, Wrap::No);
    m_title->setObjectName(u"kioskTitle"_s);
    setKioskRole(m_title, "strong");
    for (QLabel* label : {m_store, m_title})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    words->addStretch(1);
    words->addWidget(m_store);
    words->addWidget(m_title);
    words->addStretch(1);
    m_practice = new Chip(m_look->theme());
    m_practice->setHatched(true);
    m_language = makeButton(m_look->theme(), ButtonKind::Secondary, {}, u"globe"_s);
    m_language->setObjectName(u"kioskLanguage"_s);
    setKioskRole(m_language, "side");
    connect(m_language, &QPushButton::clicked, &m_kiosk, &KioskModel::switchLanguage);
    row->addWidget(m_corner);
    row->addLayout(words, 1);
    row->addWidget(m_practice);
    row->addWidget(m_language);
    return top;
}

QWidget* KioskWindow::makeBottom()
{
    auto* bottom = new QWidget;
    auto* row = new QHBoxLayout(bottom);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    m_call = makeButton(m_look->theme(), ButtonKind::Secondary, {}, u"bell-ring"_s);
    m_call->setObjectName(u"kioskCall"_s);
    setKioskRole(m_call, "side");
    m_main = makeButton(m_look->theme(), ButtonKind::Primary, {});
    m_main->setObjectName(u"kioskMain"_s);
    setKioskRole(m_main, "main");
    connect(m_call, &QPushButton::clicked, this, [this] {
        if (m_kiosk.call() == StaffCall::Ringing && m_kiosk.isAlone())
            m_kiosk.answerCall(); // by whoever came
        else
            m_kiosk.callStaff();
    });
    connect(m_main, &QPushButton::clicked, this, &KioskWindow::mainAction);
    row->addWidget(m_call);
    row->addStretch(1);
    row->addWidget(m_main);
    return bottom;
}

void KioskWindow::makeCovers()
{
    m_stillThere = new StillThereCover(*m_look, m_kiosk, this);
    m_wipe = new WipeCover(*m_look, m_kiosk, this);
    m_staff = new StaffPanel(*m_look, m_kiosk, this);
    for (QWidget* cover : QList<QWidget*>{m_stillThere, m_wipe, m_staff})
        cover->hide();
}

bool KioskWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (!watched->isWidgetType())
        return QWidget::eventFilter(watched, event);
    auto* widget = static_cast<QWidget*>(watched);
    if (widget->window() != this)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::TouchBegin:
    case QEvent::Wheel:
        return takesTouch(widget);
    case QEvent::KeyPress:
        return takesKey(widget, static_cast<QKeyEvent*>(event)->key());
    case QEvent::ContextMenu:
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

/// True where it goes no further.
bool KioskWindow::takesTouch(QWidget* watched)
{
    if (m_kiosk.cover() == KioskCover::Wiping)
        return watched != m_wipe->end();
    const bool wakesUp = m_kiosk.cover() == KioskCover::StillThere;
    m_kiosk.touch();
    return wakesUp;
}

bool KioskWindow::takesKey(QWidget* watched, int key)
{
    if (m_kiosk.cover() == KioskCover::Wiping)
        return watched != m_wipe->end() || key != Qt::Key_Space;
    return takesTouch(watched);
}

void KioskWindow::keyPressEvent(QKeyEvent* event)
{
    event->accept(); // Escape and the like are nobody's
    if (m_kiosk.cover() != KioskCover::None)
        return;
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return;
    const int key = event->key();
    if (key >= Qt::Key_0 && key <= Qt::Key_9)
        m_kiosk.press(key - Qt::Key_0);
    else if (m_kiosk.screen() == KioskScreen::Join && key == Qt::Key_Backspace)
        m_kiosk.erase();
    else if (m_kiosk.screen() == KioskScreen::Join && key == Qt::Key_Delete)
        m_kiosk.eraseAll();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        mainAction();
}

void KioskWindow::mainAction()
{
    if (m_kiosk.screen() == KioskScreen::Join)
        m_kiosk.join();
    else
        m_kiosk.startAgain();
}

void KioskWindow::closeEvent(QCloseEvent* event)
{
    event->setAccepted(m_mayClose || !m_kiosk.isOpen());
}

void KioskWindow::render()
{
    renderTop();
    renderBottom();
    QWidget* screen = m_closed;
    if (m_kiosk.screen() == KioskScreen::Join)
        screen = m_join;
    else if (m_kiosk.screen() != KioskScreen::Closed)
        screen = m_thanks;
    if (m_stack->currentWidget() != screen) {
        m_stack->setCurrentWidget(screen);
        if (screen == m_join)
            m_join->focusNumber();
        else
            m_main->setFocus(Qt::OtherFocusReason);
    }
    renderCovers();
    fit();
    renewGround();
}

void KioskWindow::renderTop()
{
    const Campaign& campaign = m_kiosk.current().campaign();
    m_store->setText(campaign.store.value_or(StoreProfile{}).name);
    const bool rings = m_kiosk.call() == StaffCall::Ringing;
    const QString title = campaign.plan ? campaign.plan->title : QString();
    m_title->setText(rings ? m_kiosk.line(KioskLine::StaffCalled) : title);
    setLabelTone(m_title, rings ? Tone::Good : Tone::Ink);
    m_practice->setState(u"practice"_s, m_kiosk.line(KioskLine::Practice), Tone::Primary);
    m_practice->setVisible(campaign.practice && !campaign.id.isEmpty());
    m_language->setText(m_kiosk.line(KioskLine::OtherLanguage));
    m_corner->setAccessibleName(m_kiosk.line(KioskLine::StaffCorner));
}

void KioskWindow::renderBottom()
{
    const bool isCalled = m_kiosk.call() != StaffCall::None;
    KioskLine call = KioskLine::CallStaff;
    if (m_kiosk.call() == StaffCall::Coming)
        call = KioskLine::StaffComing;
    else if (isCalled)
        call = m_kiosk.isAlone() ? KioskLine::StaffCame : KioskLine::StaffCalled;
    m_call->setText(m_kiosk.line(call));
    setStyleProperty(m_call, "called", isCalled);
    m_main->setText(m_kiosk.line(m_kiosk.screen() == KioskScreen::Join ? KioskLine::Join : KioskLine::Done));
    m_main->setVisible(m_kiosk.screen() != KioskScreen::Closed);
}

void KioskWindow::renderCovers()
{
    const KioskCover cover = m_kiosk.cover();
    if (int(cover) == m_cover)
        return;
    m_cover = int(cover);
    m_frame->setEnabled(cover == KioskCover::None); // neither Tab nor a screen reader gets below
    m_stillThere->setVisible(cover == KioskCover::StillThere);
    m_wipe->setVisible(cover == KioskCover::Wiping);
    m_staff->setVisible(cover == KioskCover::Staff);
    if (cover == KioskCover::Staff)
        m_staff->begin();
    else if (cover == KioskCover::Wiping)
        m_wipe->end()->setFocus(Qt::OtherFocusReason);
    else if (cover == KioskCover::StillThere)
        m_stillThere->setFocus(Qt::OtherFocusReason);
    else if (m_stack->currentWidget() == m_join)
        m_join->focusNumber();
    else
        m_main->setFocus(Qt::OtherFocusReason);
}

void KioskWindow::restyle()
{
    setStyleSheet(m_look->styleSheet());
    const int margin = m_look->sizes().margin;
    m_frame->layout()->setContentsMargins(margin, margin, margin, margin);
    m_frame->layout()->setSpacing(margin);
    const int icon = m_look->sizes().side * 6 / 5;
    for (QPushButton* button : {m_language, m_call})
        button->setIconSize({icon + 8, icon});
    m_corner->setIconSize({m_look->sizes().bar / 2, m_look->sizes().bar / 2});
    m_main->setMinimumWidth(3 * m_look->sizes().key + 2 * m_look->sizes().keyGap);
    m_groundOf = 0;
    renewGround();
}

void KioskWindow::fit()
{
    m_look->fit(size(), m_kiosk.settings().zoom() / 100.0,
                m_kiosk.settings().pixelsPerMillimetre(screenKey(*screen())));
}

void KioskWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    for (QWidget* part : QList<QWidget*>{m_frame, m_stillThere, m_wipe, m_staff})
        part->setGeometry(rect());
    fit();
    m_groundOf = 0;
    renewGround();
}

void KioskWindow::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_join->focusNumber();
}

/// The poster's colours behind everything, so quiet that all cards stand out.
void KioskWindow::renewGround()
{
    const QImage& poster = m_kiosk.current().poster();
    if (m_groundOf == poster.cacheKey() && !m_ground.isNull())
        return;
    m_groundOf = poster.cacheKey();
    m_ground = QPixmap(size());
    QColor canvas = m_look->theme().tokens().canvas;
    m_ground.fill(canvas);
    if (!poster.isNull()) {
        QPainter painter(&m_ground);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        QImage colours = poster.scaled(kBlurred, kBlurred, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        for (int side = 2 * kBlurred; side <= kSmooth; side *= 2) // in steps, or its pixels are seen
            colours = colours.scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        painter.drawImage(rect(), colours);
        canvas.setAlphaF(kVeil);
        painter.fillRect(rect(), canvas);
    }
    update();
}

void KioskWindow::paintEvent(QPaintEvent*)
{
    QPainter(this).drawPixmap(0, 0, m_ground);
}

} // namespace madang

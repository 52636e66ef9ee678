#include "ui/kiosk/join_screen.h"

#include "ui/kiosk/drag_scroll.h"
#include "ui/kiosk/fit_text.h"
#include "ui/kiosk/kiosk_look.h"
#include "ui/kiosk/number_pad.h"
#include "ui/kiosk/qr_view.h"
#include "ui/kiosk/tick_box.h"
#include "ui/models/kiosk_model.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kGap = 12;
constexpr int kPadding = 16;
constexpr int kOwnCode = 148; // four pixels a module
constexpr int kOwnWidth = 204;
constexpr int kOwnNeeds = 560; ///< in the left column, so that question and number keep their room
constexpr int kLeastNotice = 120;
} // namespace

JoinScreen::JoinScreen(const KioskLook& look, KioskModel& kiosk, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_kiosk(kiosk)
    , m_row(new QHBoxLayout(this))
    , m_left(new QVBoxLayout)
    , m_pad(new NumberPad(look, kiosk))
{
    setObjectName(u"kioskJoin"_s);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->addLayout(m_left, 1);
    m_row->addWidget(m_pad, 0, Qt::AlignVCenter);
    m_left->setSpacing(kGap);
    m_left->addWidget(makeHead());
    makeNotice();
    m_left->addWidget(m_notice, 1);
    connect(&look, &KioskLook::changed, this, &JoinScreen::restyle);
    connect(&kiosk, &KioskModel::changed, this, &JoinScreen::render);
    restyle();
    render();
}

QWidget* JoinScreen::makeHead()
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kPadding);
    auto* asked = new QVBoxLayout;
    asked->setSpacing(kGap);
    m_question = makeLabel(m_look.theme(), TextRole::Title, {});
    m_question->setObjectName(u"kioskQuestion"_s);
    setKioskRole(m_question, "question");
    asked->addWidget(m_question);
    asked->addWidget(makePhone());
    row->addLayout(asked, 1);
    auto* own = new Card(m_look.theme());
    own->setObjectName(u"kioskOwnPhone"_s);
    own->layout()->setContentsMargins(kGap, kGap, kGap, kGap);
    m_own = own;
    m_ownCode = new QrView;
    m_ownCode->setSide(kOwnCode);
    m_ownWords = makeLabel(m_look.theme(), TextRole::Small, {}, Tone::Ink2);
    m_ownWords->setAlignment(Qt::AlignCenter);
    setKioskRole(m_ownWords, "notice");
    own->setPadding(kGap, 4);
    own->body()->addWidget(m_ownCode, 0, Qt::AlignHCenter);
    own->body()->addWidget(m_ownWords);
    row->addWidget(own);
    return head;
}

QWidget* JoinScreen::makePhone()
{
    auto* frame = new QFrame;
    setKioskRole(frame, "phone");
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(kPadding, 4, kPadding, 4);
    m_number = new FitText(m_look.theme());
    m_number->setObjectName(u"kioskPhone"_s);
    m_number->setFocusPolicy(Qt::StrongFocus);
    m_number->setProperty("ownFocus", true); // its frame is there all the time
    column->addWidget(m_number);
    m_phone = frame;
    return frame;
}

void JoinScreen::makeNotice()
{
    m_notice = new Card(m_look.theme());
    m_notice->setObjectName(u"kioskNotice"_s);
    m_notice->setPadding(4, 0);
    auto* content = new QWidget;
    m_scrolled = new QVBoxLayout(content);
    m_scrolled->setContentsMargins(kPadding, kGap, kPadding, kGap);
    m_scrolled->setSpacing(6);
    m_title = makeLabel(m_look.theme(), TextRole::Body, {});
    m_title->setProperty("strong", true);
    m_body = makeLabel(m_look.theme(), TextRole::Body, {}, Tone::Ink2);
    m_body->setObjectName(u"kioskNoticeBody"_s);
    setKioskRole(m_title, "notice");
    setKioskRole(m_body, "notice");
    m_scrolled->addWidget(m_title);
    m_scrolled->addWidget(m_body);
    m_scrolled->addStretch(1);
    m_scroll = makeScroll(content);
    m_scroll->setFocusPolicy(Qt::TabFocus);
    new DragScroll(m_scroll);
    m_notice->body()->addWidget(m_scroll);

    m_ticks = new QWidget;
    m_tickGrid = new QGridLayout(m_ticks);
    m_tickGrid->setContentsMargins(0, 0, 0, 0);
    m_tickGrid->setSpacing(kGap);
    m_news = new TickBox(m_look);
    m_news->setObjectName(u"kioskNews"_s);
    m_night = new TickBox(m_look);
    m_night->setObjectName(u"kioskNight"_s);
    connect(m_news, &TickBox::toggled, &m_kiosk, &KioskModel::setNews);
    connect(m_night, &TickBox::toggled, &m_kiosk, &KioskModel::setNight);
}

void JoinScreen::focusNumber()
{
    m_number->setFocus(Qt::OtherFocusReason);
}

void JoinScreen::render()
{
    m_number->setText(m_kiosk.phone(), m_kiosk.phoneRest());
    m_number->setAccessibleName(m_kiosk.line(KioskLine::PhoneField) + u' ' + m_kiosk.phone());
    renderProblem();
    const JoinNotice& notice = m_kiosk.notice();
    if (m_body->text() != notice.body) {
        m_title->setText(notice.title);
        m_body->setText(notice.body);
        m_scroll->setAccessibleName(notice.title);
        m_news->setSentence(notice.news);
        m_night->setSentence(notice.night);
        m_scroll->verticalScrollBar()->setValue(0);
        fit();
    }
    m_news->setChecked(m_kiosk.wantsNews());
    m_night->setChecked(m_kiosk.wantsNight());
    m_night->setEnabled(m_kiosk.wantsNews());
    m_ownWords->setText(m_kiosk.line(KioskLine::OwnPhone));
    if (m_ownCode->code().cacheKey() != m_kiosk.phoneQr().cacheKey()) {
        m_ownCode->setCode(m_kiosk.phoneQr(), m_kiosk.line(KioskLine::OwnPhone));
        fit();
    }
}

void JoinScreen::renderProblem()
{
    const QString said = m_kiosk.line(m_kiosk.problem().value_or(KioskLine::AskPhone));
    if (said == m_question->text())
        return;
    m_question->setText(said);
    setLabelTone(m_question, m_kiosk.problem() ? Tone::Bad : Tone::Ink);
    m_number->setAccessibleDescription(said);
    if (m_kiosk.problem()) {
        QAccessibleEvent alert(m_question, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void JoinScreen::restyle()
{
    m_row->setSpacing(m_look.sizes().margin);
    m_number->setLetters(m_look.sizes().number);
    fit();
}

bool JoinScreen::event(QEvent* event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return handled;
}

void JoinScreen::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

/// The boxes stand below the notice where both have room; else they scroll with it, and the own phone's code too.
void JoinScreen::fit()
{
    if (m_isFitting)
        return;
    const QScopedValueRollback<bool> once(m_isFitting, true);
    const int pad = 3 * m_look.sizes().key + 2 * m_look.sizes().keyGap;
    const int room = width() - pad - m_look.sizes().margin;
    m_own->setVisible(!m_kiosk.phoneQr().isNull() && room >= m_look.theme().px(kOwnNeeds));
    m_own->setFixedWidth(std::max(kOwnCode + 2 * kPadding, m_look.theme().px(kOwnWidth)));
    const int half = (room - kGap) / 2;
    const int sideBySide = std::max(m_news->heightForWidth(half), m_night->heightForWidth(half));
    const int head = m_question->heightForWidth(room) + m_phone->sizeHint().height() + kGap;
    const bool stands = head + sideBySide + m_look.theme().px(kLeastNotice) + 2 * kGap <= height();
    if (m_stands == stands)
        return; // else each arrangement would ask for the next
    m_stands = stands;
    m_tickGrid->removeWidget(m_night);
    m_tickGrid->addWidget(m_news, 0, 0);
    m_tickGrid->addWidget(m_night, stands ? 0 : 1, stands ? 1 : 0);
    QLayout* place = stands ? static_cast<QLayout*>(m_left) : m_scrolled;
    place->addWidget(m_ticks);
}

} // namespace madang

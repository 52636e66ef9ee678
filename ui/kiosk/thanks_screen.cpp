#include "ui/kiosk/thanks_screen.h"

#include "ui/kiosk/fit_text.h"
#include "ui/kiosk/kiosk_look.h"
#include "ui/kiosk/qr_view.h"
#include "ui/models/kiosk_model.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kGap = 12;
constexpr int kIcon = 44;
constexpr int kKeepPadding = 16;
constexpr double kKeepShare = 0.3; // of the width
constexpr double kNumberShare = 0.115; // of the height
constexpr qsizetype kCodeGroup = 4;
} // namespace

ThanksScreen::ThanksScreen(const KioskLook& look, KioskModel& kiosk, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_kiosk(kiosk)
{
    setObjectName(u"kioskThanks"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look.sizes().margin);
    auto* said = new Card(look.theme());
    said->setPadding(8, 0);
    said->body()->addWidget(makeScroll(makeWords()));
    row->addWidget(said, 1);
    m_keep = new Card(look.theme());
    m_keep->setPadding(kKeepPadding, 8);
    m_qr = new QrView;
    m_qr->setObjectName(u"kioskKeep"_s);
    m_keepWords = makeLabel(look.theme(), TextRole::Body, {}, Tone::Ink2);
    m_keepWords->setAlignment(Qt::AlignCenter);
    setKioskRole(m_keepWords, "notice");
    m_keep->body()->addStretch(1);
    m_keep->body()->addWidget(m_qr, 0, Qt::AlignHCenter);
    m_keep->body()->addWidget(m_keepWords);
    m_keep->body()->addStretch(1);
    row->addWidget(m_keep);
    connect(&look, &KioskLook::changed, this, &ThanksScreen::restyle);
    connect(&kiosk, &KioskModel::changed, this, &ThanksScreen::render);
    restyle();
    render();
}

QWidget* ThanksScreen::makeWords()
{
    auto* words = new QWidget;
    auto* column = new QVBoxLayout(words);
    column->setSpacing(kGap);
    column->addStretch(1);
    auto* head = new QHBoxLayout;
    head->setSpacing(16);
    m_icon = makeIconLabel(m_look.theme(), u"check-circle"_s, kIcon, Tone::Good);
    m_headline = makeLabel(m_look.theme(), TextRole::Title, {}, Tone::Ink, Wrap::No);
    m_headline->setObjectName(u"kioskThanksWords"_s);
    setKioskRole(m_headline, "question");
    head->addWidget(m_icon);
    head->addWidget(m_headline);
    head->addStretch(1);
    column->addLayout(head);
    m_numbers = new QWidget;
    auto* numbers = new QVBoxLayout(m_numbers);
    numbers->setContentsMargins(0, 0, 0, 0);
    numbers->setSpacing(2);
    addNumber(m_numbers, m_numberWord, m_number, "kioskNumber");
    numbers->addSpacing(kGap);
    addNumber(m_numbers, m_codeWord, m_code, "kioskCode");
    column->addWidget(m_numbers);
    m_line = makeLabel(m_look.theme(), TextRole::Body, {}, Tone::Ink2);
    setKioskRole(m_line, "side");
    column->addWidget(m_line);
    column->addStretch(1);
    return words;
}

void ThanksScreen::addNumber(QWidget* part, QLabel*& label, FitText*& number, const char* name)
{
    label = makeLabel(m_look.theme(), TextRole::Body, {}, Tone::Ink2, Wrap::No);
    setKioskRole(label, "side");
    number = new FitText(m_look.theme(), Tone::Primary);
    number->setObjectName(QString::fromLatin1(name));
    part->layout()->addWidget(label);
    part->layout()->addWidget(number);
}

void ThanksScreen::render()
{
    const bool isAnswer = m_kiosk.screen() == KioskScreen::Thanks || m_kiosk.screen() == KioskScreen::Already;
    if (!isAnswer)
        return; // what was shown is wiped when the next answer comes; the screen is not seen
    const bool hasJoined = m_kiosk.screen() == KioskScreen::Thanks;
    const Entry& entry = m_kiosk.entry();
    setIconLabel(m_look.theme(), m_icon, hasJoined ? u"check-circle"_s : u"heart"_s,
                 hasJoined ? Tone::Good : Tone::Primary);
    m_headline->setText(m_kiosk.line(hasJoined ? KioskLine::Thanks : KioskLine::Already));
    m_line->setText(hasJoined ? m_kiosk.line(KioskLine::ThanksDraw) : m_kiosk.line(KioskLine::AlreadyLine));
    m_line->setVisible(!hasJoined || m_kiosk.isDraw());
    m_numberWord->setText(m_kiosk.line(KioskLine::EntryNumber));
    m_number->setText(entry.number);
    m_number->setAccessibleName(m_numberWord->text() + u' ' + entry.number);
    m_codeWord->setText(m_kiosk.line(KioskLine::EntryCode));
    m_code->setText(entry.code.left(kCodeGroup) + u' ' + entry.code.mid(kCodeGroup));
    m_code->setAccessibleName(m_codeWord->text() + u' ' + entry.code);
    m_numbers->setVisible(hasJoined);
    m_keep->setVisible(hasJoined);
    m_keepWords->setText(m_kiosk.line(KioskLine::KeepIt));
    const QString shown = entry.id + m_headline->text();
    if (shown == m_shown)
        return;
    m_shown = shown;
    m_qr->setCode(hasJoined ? m_kiosk.keepQr() : QImage(), m_kiosk.line(KioskLine::KeepQr));
    announce();
}

void ThanksScreen::announce()
{
    m_headline->setAccessibleName(m_kiosk.screen() == KioskScreen::Thanks ? u"%1 %2, %3"_s.arg(
                                      m_headline->text(), m_number->accessibleName(), m_code->accessibleName())
                                                                          : m_headline->text());
    QAccessibleEvent alert(m_headline, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ThanksScreen::restyle()
{
    fit();
}

/// Number and code are seen without scrolling; the code for the phone before its words.
void ThanksScreen::fit()
{
    const int letters = std::min(m_look.sizes().number, int(kNumberShare * height()));
    m_number->setLetters(letters);
    m_code->setLetters(letters);
    const int padding = m_look.theme().px(kKeepPadding) + 1; // and the card's line
    const int column = int(kKeepShare * width());
    const int room = column - 2 * padding;
    m_keep->setFixedWidth(column);
    const int side = std::max(1, std::min(room, height() - 2 * padding));
    const int words = m_keepWords->heightForWidth(room) + m_look.theme().px(kGap);
    const bool hasWords = side + words + 2 * padding <= height();
    m_qr->setSide(side);
    m_keepWords->setVisible(hasWords);
}

void ThanksScreen::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace madang

#include "ui/kiosk/kiosk_look.h"

#include "ui/theme/stylesheet.h"

#include <QWidget>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr double kReadable = 12; // millimetres
constexpr double kHangul = 0.86; // of the size of letters is what one sees of a syllable
constexpr double kQuestionLength = 11.3; // letters, so that it stands in one line
constexpr QSize kUsualScreen(1366, 768);
constexpr double kLargestZoom = 2;
constexpr int kKeyRows = 4;
constexpr int kKeyColumns = 3;
constexpr int kSmallestKey = 96;
constexpr int kUsualKey = 132; // where there is room

int rounded(double length)
{
    return int(std::lround(length));
}

QString sheetOf(const KioskSizes& s)
{
    QString sheet = uR"(
QLabel[kiosk="question"] { font-size: {question}px; font-weight: 700; }
QLabel[kiosk="side"] { font-size: {side}px; }
QLabel[kiosk="strong"] { font-size: {side}px; font-weight: 600; }
QLabel[kiosk="notice"] { font-size: {notice}px; }
QLabel[kiosk="count"] { font-size: {count}px; font-weight: 700; }
QPushButton[kiosk="key"] { min-width: {key}px; max-width: {key}px; min-height: {key}px; max-height: {key}px;
    padding: 0; border-radius: 20px; font-size: {keyText}px; font-weight: 600; }
QPushButton[kiosk="key"]:pressed { background: $primaryWash; border-color: $primary; color: $primary; }
QPushButton[kiosk="main"] { min-height: {bar}px; max-height: {bar}px; border-radius: 20px; padding: 0 28px;
    font-size: {button}px; font-weight: 700; }
QPushButton[kiosk="side"] { min-height: {bar}px; max-height: {bar}px; border-radius: 20px; padding: 0 24px;
    font-size: {side}px; font-weight: 600; }
QPushButton[kiosk="corner"] { min-width: {bar}px; max-width: {bar}px; min-height: {bar}px; max-height: {bar}px;
    border-radius: 20px; padding: 0; }
QPushButton[kiosk="side"][called="true"] { background: $goodWash; border-color: $good; color: $good; }
QFrame[kiosk="phone"] { background: $surface; border: 2px solid $primary; border-radius: 16px; }
QScrollBar:vertical { width: 20px; margin: 2px; }
QScrollBar::handle { border-radius: 8px; background: $lineStrong; }
)"_s;
    const auto set
        = [&sheet](const QString& name, int value) { sheet.replace(u'{' + name + u'}', QString::number(value)); };
    set(u"question"_s, s.question);
    set(u"side"_s, s.side);
    set(u"notice"_s, s.notice);
    set(u"count"_s, s.number);
    set(u"key"_s, s.key - 2); // without its border
    set(u"keyText"_s, s.keyText);
    set(u"bar"_s, s.bar - 2);
    set(u"button"_s, s.button);
    return sheet;
}
} // namespace

KioskSizes kioskSizes(QSize screen, double zoom, double pixelsPerMillimetre)
{
    const double readable = kReadable * pixelsPerMillimetre / kHangul;
    KioskSizes s;
    s.bar = rounded(std::clamp(96 * zoom, 96.0, std::max(96.0, 0.15 * screen.height())));
    s.bar = std::max(s.bar, rounded(std::min(readable * 1.6, 0.18 * screen.height())));
    const int middle = screen.height() - 2 * s.bar - 4 * s.margin;
    const double high = double(middle - (kKeyRows - 1) * s.keyGap) / kKeyRows;
    const double wide = (0.42 * screen.width() - (kKeyColumns - 1) * s.keyGap) / kKeyColumns;
    s.key = int(std::max<double>(kSmallestKey, std::min({high, wide, kUsualKey * zoom})));
    const auto letters = [&](int usual, double most) { // zoomed, readable, and with room
        return rounded(std::min(std::max(usual * zoom, readable), most));
    };
    const double left = screen.width() - 3.0 * s.margin - kKeyColumns * s.key - (kKeyColumns - 1) * s.keyGap;
    s.question = letters(30, std::min(0.14 * middle, left / kQuestionLength));
    s.number = letters(56, 0.17 * middle);
    s.keyText = letters(36, 0.6 * s.key);
    s.button = letters(30, 0.56 * s.bar);
    s.side = rounded(std::min(20 * zoom, 0.36 * s.bar));
    s.notice = rounded(17 * zoom);
    return s;
}

KioskLook::KioskLook(const Theme& owners, QObject* parent)
    : QObject(parent)
    , m_theme(owners.look().scheme)
{
    connect(&owners, &Theme::changed, this, [this, &owners] {
        if (owners.look().scheme == m_theme.look().scheme)
            return;
        m_theme.setScheme(owners.look().scheme);
        emit changed();
    });
}

QString KioskLook::styleSheet() const
{
    return makeStyleSheet(m_theme, sheetOf(m_sizes));
}

void KioskLook::fit(QSize screen, double zoom, double pixelsPerMillimetre)
{
    const double roomier
        = std::min(double(screen.width()) / kUsualScreen.width(), double(screen.height()) / kUsualScreen.height());
    const double scale = std::min(zoom * std::max(roomier, 1.0), kLargestZoom);
    const KioskSizes sizes = kioskSizes(screen, scale, pixelsPerMillimetre);
    if (sizes == m_sizes && qFuzzyCompare(scale, m_theme.look().scale))
        return;
    m_sizes = sizes;
    m_theme.setScale(scale);
    emit changed();
}

void setKioskRole(QWidget* widget, const char* role)
{
    widget->setProperty("kiosk", QString::fromLatin1(role));
}

} // namespace madang

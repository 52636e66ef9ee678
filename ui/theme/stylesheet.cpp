#include "ui/theme/stylesheet.h"

#include "ui/theme/theme.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
// In these sheets "$name" is a token and "12dp" a design length.

constexpr QStringView kGround = uR"(
QWidget { color: $ink; font-size: 17dp; }
QMainWindow, QDialog, QWidget[page="true"] { background: $canvas; }
QFrame[surface="canvas"] { background: $canvas; border: none; }
QFrame[surface="card"] { background: $surface; border: 1px solid $line; border-radius: 14dp; }
QFrame[surface="sunken"] { background: $sunken; border: none; border-radius: 14dp; }
QFrame[surface="wash-primary"] { background: $primaryWash; border: none; border-radius: 14dp; }
QFrame[surface="wash-good"] { background: $goodWash; border: none; border-radius: 14dp; }
QFrame[surface="wash-warn"] { background: $warnWash; border: none; border-radius: 14dp; }
QFrame[surface="wash-bad"] { background: $badWash; border: none; border-radius: 14dp; }
QFrame[surface="wash-ask"] { background: $askWash; border: none; border-radius: 14dp; }
QFrame[surface="wash-calm"] { background: $calmWash; border: none; border-radius: 14dp; }
QFrame[divider="true"] { background: $line; border: none; min-height: 1px; max-height: 1px; }
QWidget[strip="true"] { background: $surface; border: none; border-top: 1px solid $line; }
QFrame[rail="true"] { background: $sunken; border: none; border-right: 1px solid $line; }
QFrame[toast="true"] { background: $ink; border: none; border-radius: 12dp; }
QFrame[toast="true"] QLabel { color: $canvas; font-size: 15dp; }
QFrame[popover="true"] { background: $surface; border: 1px solid $line; border-radius: 12dp; }
)";

constexpr QStringView kLabels = uR"(
QLabel { background: transparent; border: none; }
QLabel[role="hint"] { font-size: 13dp; }
QLabel[role="small"] { font-size: 15dp; }
QLabel[role="body"] { font-size: 17dp; }
QLabel[role="section"] { font-size: 20dp; font-weight: 600; }
QLabel[role="title"] { font-size: 26dp; font-weight: 700; }
QLabel[role="headline"] { font-size: 34dp; font-weight: 700; }
QLabel[role="number"] { font-size: 56dp; font-weight: 700; }
QLabel[strong="true"] { font-weight: 600; }
QLabel[tone="ink"] { color: $ink; }
QLabel[tone="ink2"] { color: $ink2; }
QLabel[tone="ink3"] { color: $ink3; }
QLabel[tone="primary"] { color: $primary; }
QLabel[tone="on-primary"] { color: $onPrimary; }
QLabel[tone="good"] { color: $good; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="bad"] { color: $bad; }
QLabel[tone="ask"] { color: $ask; }
QLabel[tone="calm"] { color: $calm; }
)";

constexpr QStringView kButtons = uR"(
QPushButton { background: $surface; color: $ink; border: 1px solid $lineStrong; border-radius: 10dp;
    min-height: 42dp; padding: 0 18dp; font-size: 17dp; font-weight: 600; }
QPushButton:hover { background: $sunken; }
QPushButton:pressed { background: $line; }
QPushButton:checked { background: $primaryWash; border-color: $primary; color: $primary; }
QPushButton:disabled { background: $sunken; color: $ink3; border-color: $line; }
QPushButton[kind="primary"] { background: $primary; color: $onPrimary; border-color: $primary; padding: 0 22dp; }
QPushButton[kind="primary"]:hover { background: $primaryHover; border-color: $primaryHover; }
QPushButton[kind="primary"]:pressed { background: $primaryPressed; border-color: $primaryPressed; }
QPushButton[kind="primary"]:disabled { background: $line; color: $ink2; border-color: $line; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; color: $ink2; padding: 0 14dp; }
QPushButton[kind="quiet"]:hover { background: $sunken; color: $ink; }
QPushButton[kind="quiet"]:pressed { background: $line; color: $ink; }
QPushButton[kind="quiet"]:checked { background: $primaryWash; color: $primary; }
QPushButton[kind="quiet"]:disabled { background: transparent; color: $ink3; }
QPushButton[sideItem="true"] { text-align: left; padding: 0 12dp; font-weight: 400; }
QPushButton[sideItem="true"]:checked { font-weight: 600; }
QPushButton[kind="danger"] { background: $surface; color: $bad; border-color: $bad; }
QPushButton[kind="danger"]:hover { background: $badWash; }
QPushButton[kind="danger"]:pressed { background: $badWash; }
QPushButton[kind="danger"]:disabled { background: $sunken; color: $ink3; border-color: $line; }
QPushButton[kind="link"] { background: transparent; border: none; color: $calm; min-height: 32dp;
    padding: 0; font-size: 15dp; font-weight: 400; text-align: left; text-decoration: underline; }
QPushButton[kind="link"]:hover { color: $ink; }
QPushButton[kind="link"]:pressed { color: $ink; }
QPushButton[kind="link"]:disabled { color: $ink3; }
QPushButton[square="true"] { padding: 0; min-width: 42dp; max-width: 42dp; }
QPushButton[large="true"] { min-height: 54dp; padding: 0 28dp; font-size: 20dp; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 10dp; padding: 8dp; }
QToolButton:hover { background: $sunken; }
QToolButton:pressed, QToolButton:checked { background: $primaryWash; }
)";

constexpr QStringView kInputs = uR"(
QLineEdit, QPlainTextEdit, QTextEdit { background: $surface; color: $ink; border: 1px solid $lineStrong;
    border-radius: 10dp; padding: 0 12dp; selection-background-color: $primary; selection-color: $onPrimary; }
QLineEdit { min-height: 42dp; }
QLineEdit[large="true"] { font-size: 34dp; font-weight: 700; }
QPlainTextEdit, QTextEdit { padding: 8dp 8dp; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $primary; padding-left: 11dp; }
QLineEdit:focus, QLineEdit[invalid="true"] { min-height: 40dp; padding-right: 11dp; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 7dp 7dp; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"] { border: 2px solid $bad; padding-left: 11dp; }
QLineEdit:disabled, QPlainTextEdit:disabled { background: $sunken; color: $ink3; border-color: $line; }
QLineEdit:read-only { background: $sunken; border-color: $line; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { background: transparent; border: none; padding: 0; min-height: 0; }
QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus { border: none; padding: 0; min-height: 0; }
QCheckBox, QRadioButton { background: transparent; spacing: 10dp; min-height: 32dp; }
QCheckBox:disabled, QRadioButton:disabled { color: $ink3; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line; border-radius: 10dp; padding: 4dp;
    outline: none; selection-background-color: $primaryWash; selection-color: $ink; }
QComboBox QAbstractItemView::item { min-height: 40dp; padding: 0 10dp; border-radius: 8dp; }
QSlider:horizontal { min-height: 24dp; }
QSlider::groove:horizontal { background: $line; height: 4dp; border-radius: 2dp; }
QSlider::sub-page:horizontal { background: $primary; height: 4dp; border-radius: 2dp; }
QSlider::handle:horizontal { background: $surface; border: 2px solid $primary; width: 18dp; height: 18dp;
    margin: -9dp 0; border-radius: 11dp; }
)";

constexpr QStringView kScrolling = uR"(
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12dp; margin: 2dp; }
QScrollBar:horizontal { background: transparent; height: 12dp; margin: 2dp; }
QScrollBar::handle { background: $line; border-radius: 4dp; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $lineStrong; }
QScrollBar::handle:vertical { min-height: 40dp; }
QScrollBar::handle:horizontal { min-width: 40dp; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

constexpr QStringView kViews = uR"(
QTableView, QListView, QTreeView { background: $surface; alternate-background-color: $surface; border: 1px solid $line;
    border-radius: 14dp; outline: none; gridline-color: $line; selection-background-color: $primaryWash;
    selection-color: $ink; }
QTableView[plain="true"], QListView[plain="true"], QTreeView[plain="true"] { border: none; border-radius: 0; background: transparent; }
QTableView::item, QTreeView::item { padding: 0 12dp; border: none; border-bottom: 1px solid $line; }
QListView::item { min-height: 44dp; padding: 0 12dp; border-radius: 8dp; }
QTableView::item:hover, QListView::item:hover, QTreeView::item:hover { background: $sunken; }
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected { background: $primaryWash; color: $ink; }
QHeaderView { background: $sunken; border: none; border-top-left-radius: 13dp; border-top-right-radius: 13dp; }
QHeaderView::section { background: transparent; color: $ink2; border: none; border-bottom: 1px solid $line;
    padding: 0 16dp; min-height: 40dp; font-size: 15dp; font-weight: 600; }
QTableCornerButton::section { background: $sunken; border: none; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $sunken; }
QCalendarWidget QAbstractItemView { background: $surface; border: none; border-radius: 0; selection-background-color: $primary;
    selection-color: $onPrimary; font-size: 15dp; }
QCalendarWidget QTableView::item { padding: 0; border: none; border-radius: 6dp; }
QCalendarWidget QTableView::item:selected { background: $primary; color: $onPrimary; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QToolButton { color: $ink; font-weight: 600; padding: 6dp 10dp; }
)";

constexpr QStringView kRest = uR"(
QProgressBar { background: $line; border: none; border-radius: 3dp; min-height: 6dp; max-height: 6dp; color: transparent; }
QProgressBar::chunk { background: $primary; border-radius: 3dp; }
QToolTip { background: $ink; color: $canvas; border: none; padding: 6dp 10dp; font-size: 15dp; }
QMenu { background: $surface; border: 1px solid $line; border-radius: 10dp; padding: 6dp; }
QMenu::item { min-height: 40dp; padding: 0 18dp 0 14dp; border-radius: 8dp; background: transparent; }
QMenu::item:selected { background: $primaryWash; color: $ink; }
QMenu::item:disabled { color: $ink3; }
QMenu::icon { padding-left: 12dp; }
QMenu::separator { height: 1px; background: $line; margin: 6dp 8dp; }
QTabWidget::pane { border: none; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $ink2; border: none; border-bottom: 2px solid transparent;
    padding: 0 4dp; margin-right: 20dp; min-height: 42dp; font-weight: 600; }
QTabBar::tab:hover { color: $ink; border-bottom-color: $line; }
QTabBar::tab:selected { color: $primary; border-bottom-color: $primary; }
QTabBar::tab:disabled { color: $ink3; }
QSplitter::handle { background: $line; }
QGroupBox { border: none; margin: 0; padding: 0; }
)";

QHash<QString, QString> namesOf(const Tokens& t)
{
    return {
        {u"canvas"_s, t.canvas.name()},
        {u"surface"_s, t.surface.name()},
        {u"sunken"_s, t.sunken.name()},
        {u"line"_s, t.line.name()},
        {u"lineStrong"_s, t.lineStrong.name()},
        {u"ink"_s, t.ink.name()},
        {u"ink2"_s, t.ink2.name()},
        {u"ink3"_s, t.ink3.name()},
        {u"primary"_s, t.primary.name()},
        {u"primaryHover"_s, t.primaryHover.name()},
        {u"primaryPressed"_s, t.primaryPressed.name()},
        {u"primaryWash"_s, t.primaryWash.name()},
        {u"onPrimary"_s, t.onPrimary.name()},
        {u"good"_s, t.good.name()},
        {u"goodWash"_s, t.goodWash.name()},
        {u"warn"_s, t.warn.name()},
        {u"warnWash"_s, t.warnWash.name()},
        {u"bad"_s, t.bad.name()},
        {u"badWash"_s, t.badWash.name()},
        {u"ask"_s, t.ask.name()},
        {u"askWash"_s, t.askWash.name()},
        {u"calm"_s, t.calm.name()},
        {u"calmWash"_s, t.calmWash.name()},
    };
}

QString filledIn(const QString& sheet, const Theme& theme)
{
    static const QRegularExpression place(uR"(\$(\w+)|(-?\d+)dp\b)"_s);
    const QHash<QString, QString> names = namesOf(theme.tokens());
    QString out;
    out.reserve(sheet.size());
    qsizetype end = 0;
    for (auto it = place.globalMatch(sheet); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        out += sheet.mid(end, match.capturedStart() - end);
        if (match.capturedLength(1) > 0)
            out += names.value(match.captured(1), match.captured());
        else
            out += QString::number(theme.px(match.capturedView(2).toInt())) + u"px"_s;
        end = match.capturedEnd();
    }
    out += sheet.mid(end);
    return out;
}
} // namespace

QString makeStyleSheet(const Theme& theme, const QString& more)
{
    QString sheet;
    for (const QStringView part : {kGround, kLabels, kButtons, kInputs, kScrolling, kViews, kRest})
        sheet += part.toString();
    return filledIn(sheet + more, theme);
}

} // namespace madang

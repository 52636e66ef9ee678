#include "ui/widgets/rail.h"

#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QPainter>
#include <QToolButton>

namespace madang {

namespace {
constexpr int kWidth = 96;
constexpr int kItemHeight = 76;

class RailButton : public QToolButton {
public:
    RailButton(const Theme& theme, QString icon)
        : m_theme(theme)
        , m_icon(std::move(icon))
    {
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& tokens = m_theme.tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isChecked() ? tokens.primaryWash : tokens.line);
            painter.drawRoundedRect(QRectF(rect()), m_theme.px(12), m_theme.px(12));
        }
        const QColor ink = isChecked() ? tokens.primary : underMouse() ? tokens.ink : tokens.ink2;
        const int side = m_theme.px(26);
        const int words = m_theme.px(22);
        const int top = (height() - side - words - m_theme.px(4)) / 2;
        painter.drawPixmap((width() - side) / 2, top,
                           m_theme.pixmap(m_icon, QSize(side, side), ink, devicePixelRatioF()));
        painter.setPen(ink);
        painter.setFont(m_theme.font(Type::Small15, isChecked() ? 700 : 400));
        painter.drawText(QRect(0, top + side + m_theme.px(4), width(), words), Qt::AlignCenter, text());
    }

private:
    const Theme& m_theme;
    QString m_icon;
};
} // namespace

Rail::Rail(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_top(new QVBoxLayout)
    , m_bottom(new QVBoxLayout)
    , m_group(new QButtonGroup(this))
{
    setProperty("rail", true);
    auto* column = new QVBoxLayout(this);
    column->addLayout(m_top);
    column->addStretch(1);
    column->addLayout(m_bottom);
    restyle();
    connect(&theme, &Theme::changed, this, &Rail::restyle);
}

QToolButton* Rail::makeItem(const QString& id, const QString& icon, const QString& word)
{
    auto* item = new RailButton(m_theme, icon);
    item->setText(word);
    item->setAccessibleName(word);
    item->setCheckable(true);
    item->setFocusPolicy(Qt::StrongFocus);
    item->setCursor(Qt::PointingHandCursor);
    item->setFixedSize(m_theme.px(kWidth - 16), m_theme.px(kItemHeight));
    m_group->addButton(item);
    m_items.insert(id, item);
    // A screen reader only toggles; a click on the current one does not.
    connect(item, &QToolButton::toggled, this, [this, id](bool isOn) {
        if (isOn && !m_isSetting)
            Q_EMIT chosen(id);
    });
    connect(item, &QToolButton::pressed, this, [this, item] { m_wasCurrent = item->isChecked(); });
    connect(item, &QToolButton::clicked, this, [this, id] {
        if (m_wasCurrent)
            Q_EMIT chosen(id);
    });
    return item;
}

void Rail::addItem(const QString& id, const QString& icon, const QString& word)
{
    m_top->addWidget(makeItem(id, icon, word));
}

void Rail::addBottomItem(const QString& id, const QString& icon, const QString& word)
{
    m_bottom->addWidget(makeItem(id, icon, word));
}

void Rail::setCurrent(const QString& id)
{
    m_isSetting = true;
    if (QToolButton* item = m_items.value(id))
        item->setChecked(true);
    m_isSetting = false;
}

QString Rail::current() const
{
    for (auto it = m_items.begin(); it != m_items.end(); ++it) {
        if (it.value()->isChecked())
            return it.key();
    }
    return {};
}

void Rail::restyle()
{
    setFixedWidth(m_theme.px(kWidth));
    const int side = m_theme.px(8);
    layout()->setContentsMargins(side, m_theme.px(12), side, m_theme.px(12));
    m_top->setSpacing(m_theme.px(4));
    m_bottom->setSpacing(m_theme.px(4));
    for (QToolButton* item : std::as_const(m_items))
        item->setFixedSize(m_theme.px(kWidth) - 2 * side, m_theme.px(kItemHeight));
}

} // namespace madang

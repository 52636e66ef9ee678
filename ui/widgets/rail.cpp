#include "ui/widgets/rail.h"

#include "ui/theme/theme.h"
#include "ui/widgets/icon_tab.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QToolButton>

namespace madang {

namespace {
constexpr int kWidth = 96;
constexpr int kItemHeight = 76;
constexpr int kIconSide = 26;

class RailButton final : public IconTab {
public:
    using IconTab::IconTab;

    /// A screen reader only toggles; a click toggles and clicks.
    bool isBeingClicked() const { return m_isBeingClicked; }

protected:
    void nextCheckState() override
    {
        m_isBeingClicked = true;
        QToolButton::nextCheckState();
        m_isBeingClicked = false;
    }

private:
    bool m_isBeingClicked = false;
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
    auto* item = new RailButton(m_theme, icon, word, Type::Small15, kIconSide);
    item->setFixedSize(m_theme.px(kWidth - 16), m_theme.px(kItemHeight));
    m_group->addButton(item);
    m_items.insert(id, item);
    connect(item, &QToolButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
    connect(item, &QToolButton::toggled, this, [this, item, id](bool isOn) {
        if (isOn && !item->isBeingClicked() && !m_isSettingCurrent)
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
    m_isSettingCurrent = true;
    if (QToolButton* item = m_items.value(id))
        item->setChecked(true);
    m_isSettingCurrent = false;
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

#include "ui/widgets/side_list.h"

#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QPushButton>

namespace madang {

SideList::SideList(const Theme& theme, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(makeColumn(theme, 4, {4, 4, 4, 4}, this)) // room for the focus ring
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(name);
    m_column->addStretch(1);
    onChosen(m_group, this, [this](int index) {
        if (!m_isSetting)
            emit chosen(m_ids.at(index));
    });
}

void SideList::addItem(const QString& id, const QString& icon, const QString& word)
{
    QPushButton* item = makeButton(m_theme, ButtonKind::Quiet, word, icon);
    item->setObjectName(QStringLiteral("item-") + id);
    item->setCheckable(true);
    item->setProperty("sideItem", true);
    m_group->addButton(item, int(m_ids.size()));
    m_ids << id;
    m_column->insertWidget(m_column->count() - 1, item);
}

void SideList::setCurrent(const QString& id)
{
    m_isSetting = true;
    if (QAbstractButton* item = m_group->button(int(m_ids.indexOf(id))))
        item->setChecked(true);
    m_isSetting = false;
}

QString SideList::current() const
{
    return m_ids.value(m_group->checkedId());
}

} // namespace madang

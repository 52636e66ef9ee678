#include "ui/settings/settings_page.h"

#include "ui/settings/setting_row.h"
#include "ui/settings/settings_groups.h"
#include "ui/settings/settings_section.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/side_list.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kListWidth = 196;
}

SettingsPage::SettingsPage(const Theme& theme, const ScreenModels& models, QWidget* parent)
    : Page(theme, tr("설정"), parent)
    , m_theme(theme)
    , m_models(models)
{
    setAccessibleName(tr("설정"));
    m_search = new SearchField(theme, tr("설정 찾기"));
    followScale(theme, m_search, 320, 0);
    titleRow()->addWidget(m_search);
    connect(m_search, &SearchField::searched, this, &SettingsPage::search);
    connect(m_search->lineEdit(), &QLineEdit::returnPressed, this, &SettingsPage::openFirst);

    followScale(theme, content(), 16, {32, 28, 32, 0});
    setContentFills(true);
    m_list = new SideList(theme, tr("설정 묶음"));
    m_list->setObjectName(u"settingsGroups"_s);
    QScrollArea* groups = makeScroll(m_list);
    followScale(theme, groups, kListWidth, 0);
    connect(m_list, &SideList::chosen, this, [this](const QString& id) {
        m_search->setText({});
        showGroup(id);
    });
    auto* ground = new QWidget;
    m_column = makeColumn(theme, 12, {0, 0, 8, 32}, ground);
    m_scroll = makeScroll(ground);
    QHBoxLayout* row = makeRow(theme, 24);
    row->addWidget(groups);
    row->addWidget(m_scroll, 1);
    content()->addLayout(row, 1);
    makeSections();
    m_list->setCurrent(m_list->items().value(0));
    showGroup(m_list->current());
}

void SettingsPage::makeSections()
{
    for (const SettingsGroup& group : settingsGroups()) {
        auto* section = new SettingsSection(m_theme, m_models, group);
        if (section->rows().isEmpty()) {
            delete section;
            continue;
        }
        m_list->addItem(QString::fromLatin1(group.id), QString::fromLatin1(group.icon), group.name());
        m_column->addWidget(section);
        m_sections << section;
        connect(section, &SettingsSection::screenRequested, this, &SettingsPage::screenRequested);
    }
    m_none = new EmptyState(m_theme, {}, tr("찾는 설정이 없어요"), tr("다른 말로 찾아보세요."), tr("모두 보기"));
    m_none->setObjectName(u"noSettings"_s);
    m_none->hide();
    m_column->addWidget(m_none);
    m_column->addStretch(1);
    connect(m_none, &EmptyState::actionRequested, this, [this] { m_search->lineEdit()->clear(); });
}

QList<FoundSetting> SettingsPage::all() const
{
    QList<FoundSetting> found;
    for (const SettingsSection* section : m_sections) {
        for (const SettingRow* row : section->rows())
            found << FoundSetting{row->objectName(), QString::fromLatin1(section->group().icon),
                                  section->group().name() + u" › "_s + row->title(), row->words()};
    }
    return found;
}

void SettingsPage::openRow(const QString& id)
{
    for (const SettingsSection* section : std::as_const(m_sections)) {
        for (SettingRow* row : section->rows()) {
            if (row->objectName() == id)
                return open(*section, *row);
        }
    }
}

void SettingsPage::showGroup(const QString& id)
{
    m_none->hide();
    for (SettingsSection* section : std::as_const(m_sections)) {
        section->show({});
        section->setVisible(id == QLatin1StringView(section->group().id));
    }
    m_scroll->verticalScrollBar()->setValue(0);
}

void SettingsPage::search(const QString& words)
{
    if (words.isEmpty())
        return showGroup(m_list->current());
    bool any = false;
    for (SettingsSection* section : std::as_const(m_sections)) {
        const bool isHit = section->show(words);
        any = any || isHit;
    }
    m_none->setVisible(!any);
    m_scroll->verticalScrollBar()->setValue(0);
}

void SettingsPage::openFirst()
{
    const QString words = m_search->text().trimmed();
    if (words.isEmpty())
        return;
    for (const SettingsSection* section : std::as_const(m_sections)) {
        const auto hit
            = std::ranges::find_if(section->rows(), [&words](const SettingRow* row) { return row->matches(words); });
        if (hit != section->rows().end())
            return open(*section, **hit);
    }
}

void SettingsPage::open(const SettingsSection& section, SettingRow& row)
{
    const QString group = QString::fromLatin1(section.group().id);
    m_search->lineEdit()->clear();
    m_list->setCurrent(group);
    showGroup(group);
    m_column->activate(); // the row stands where it will be seen
    m_scroll->ensureWidgetVisible(&row, 0, m_theme.px(32));
    const QList<QWidget*> controls = row.findChildren<QWidget*>();
    const auto first = std::ranges::find_if(controls, [&row](const QWidget* control) {
        return (control->focusPolicy() & Qt::TabFocus) != 0 && control->isEnabled() && control->isVisibleTo(&row);
    });
    if (first != controls.end())
        (*first)->setFocus(Qt::ShortcutFocusReason);
}

} // namespace madang

#include "ui/posters/editor_tools.h"

#include "ui/models/poster_editor_model.h"
#include "ui/posters/colour_panel.h"
#include "ui/posters/layout_panel.h"
#include "ui/posters/logo_panel.h"
#include "ui/posters/photo_panel.h"
#include "ui/posters/versions_panel.h"
#include "ui/posters/words_panel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/icon_tab.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kTabHeight = 60;
constexpr int kIconSide = 22;
constexpr int kForScrollBar = 14;
} // namespace

EditorTools::EditorTools(const Theme& theme, const ScreenModels& models, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_editor(models.editor)
    , m_row(makeRow(theme, 2))
    , m_tabs(new QButtonGroup(this))
    , m_panels(new QStackedWidget)
{
    setObjectName(u"editorTools"_s);
    QVBoxLayout* column = makeColumn(theme, 12, {}, this);
    column->addLayout(m_row);
    column->addWidget(m_panels, 1);
    add(Tool::Words, u"words"_s, u"text"_s, tr("글"), new WordsPanel(theme, models));
    add(Tool::Layout, u"layout"_s, u"layers"_s, tr("배치"), new LayoutPanel(theme, models.editor));
    add(Tool::Colours, u"colours"_s, u"palette"_s, tr("색"), new ColourPanel(theme, models));
    add(Tool::Photo, u"photo"_s, u"image"_s, tr("사진"), new PhotoPanel(theme, models));
    add(Tool::Logo, u"logo"_s, u"stamp"_s, tr("로고"), new LogoPanel(theme, models));
    add(Tool::Versions, u"versions"_s, u"history"_s, tr("이전 모습"), new VersionsPanel(theme, models.editor));
    m_tabs->button(int(Tool::Words))->setChecked(true);
    onChosen(m_tabs, this, [this](int id) {
        m_panels->setCurrentIndex(id);
        follow();
        Q_EMIT toolChanged();
    });
}

void EditorTools::add(Tool tool, const QString& name, const QString& icon, const QString& word, QWidget* panel)
{
    auto* tab = new IconTab(m_theme, icon, word, Type::Hint13, kIconSide);
    tab->setObjectName(u"tool-"_s + name);
    tab->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    tab->setMinimumWidth(0);
    followScale(m_theme, tab, 0, kTabHeight);
    m_row->addWidget(tab, 1);
    m_tabs->addButton(tab, int(tool));
    panel->setObjectName(u"panel-"_s + name);
    followScale(m_theme, panel->layout(), panel->layout()->spacing(), {0, 0, kForScrollBar, 0});
    m_panels->addWidget(makeScroll(panel));
}

EditorTools::Tool EditorTools::tool() const
{
    return Tool(m_panels->currentIndex());
}

void EditorTools::open(Tool tool)
{
    m_tabs->button(int(tool))->setChecked(true);
}

QWidget* EditorTools::firstField() const
{
    return m_tabs->checkedButton();
}

void EditorTools::follow()
{
    using Shelf = PosterEditorModel::Shelf;
    Shelf shelf = Shelf::None;
    if (isVisible() && tool() == Tool::Layout)
        shelf = Shelf::Layouts;
    else if (isVisible() && tool() == Tool::Colours)
        shelf = Shelf::Colours;
    else if (isVisible() && tool() == Tool::Versions)
        shelf = Shelf::Versions;
    m_editor.setShelf(shelf);
}

void EditorTools::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    follow();
}

void EditorTools::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    follow();
}

} // namespace madang

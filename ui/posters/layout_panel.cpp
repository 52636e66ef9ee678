#include "ui/posters/layout_panel.h"

#include "ui/models/poster_editor_model.h"
#include "ui/posters/picture_tile.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr QSize kRoom{140, 140};
}

LayoutPanel::LayoutPanel(const Theme& theme, PosterEditorModel& editor, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_editor(editor)
    , m_room(new QWidget)
    , m_flow(new FlowLayout(theme, 10, m_room))
    , m_line(makeLabel(theme, TextRole::Small, tr("'알아서'를 고르면 글에 가장 잘 맞는 배치를 크기마다 골라 드려요."),
                       Tone::Ink2))
{
    QVBoxLayout* column = makeColumn(theme, 12, {}, this);
    column->addWidget(m_room);
    column->addWidget(m_line);
    column->addStretch(1);
    connect(&m_editor, &PosterEditorModel::changed, this, &LayoutPanel::render);
    connect(&m_editor, &PosterEditorModel::drawn, this, &LayoutPanel::render);
    render();
}

void LayoutPanel::addTile(const QString& id, const QString& name)
{
    auto* tile = new PictureTile(m_theme, name, m_editor.size().pixels, kRoom, m_room);
    tile->setObjectName(id.isEmpty() ? u"layout-auto"_s : u"layout-"_s + id);
    m_flow->addWidget(tile);
    m_tiles.insert(id, tile);
    tile->setVisible(true);
    connect(tile, &QAbstractButton::toggled, this, [this, id](bool isOn) {
        if (isOn)
            m_editor.setLayout(id);
    });
}

/// Another style has other layouts.
void LayoutPanel::rebuild()
{
    QStringList ids{QString()};
    const QList<PosterLayout> layouts = m_editor.layouts();
    for (const PosterLayout& layout : layouts)
        ids << layout.id;
    if (ids == m_ids)
        return;
    m_ids = ids;
    qDeleteAll(m_tiles);
    m_tiles.clear();
    addTile({}, tr("알아서"));
    for (const PosterLayout& layout : layouts)
        addTile(layout.id, layout.label);
}

void LayoutPanel::render()
{
    if (!m_editor.isOpen())
        return;
    rebuild();
    for (auto it = m_tiles.cbegin(); it != m_tiles.cend(); ++it) {
        const bool isFree = it.key().isEmpty();
        const bool isFreeNow = isFree && m_editor.layout().isEmpty();
        it.value()->setShape(m_editor.size().pixels);
        it.value()->setPicture(isFreeNow ? m_editor.canvas() : m_editor.layoutPreview(it.key()));
    }
    if (PictureTile* chosen = m_tiles.value(m_editor.layout()))
        chosen->setChecked(true);
}

} // namespace madang

#include "ui/posters/versions_panel.h"

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
constexpr QSize kRoom{96, 110};
constexpr QSize kShape{4, 5};
} // namespace

VersionsPanel::VersionsPanel(const Theme& theme, PosterEditorModel& editor, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_editor(editor)
    , m_line(makeLabel(theme, TextRole::Small, {}, Tone::Ink2))
    , m_room(new QWidget)
    , m_flow(new FlowLayout(theme, 8, m_room))
{
    QVBoxLayout* column = makeColumn(theme, 12, {}, this);
    m_line->setObjectName(u"versionsLine"_s);
    column->addWidget(m_line);
    column->addWidget(m_room);
    column->addStretch(1);
    connect(&m_editor, &PosterEditorModel::changed, this, &VersionsPanel::render);
    connect(&m_editor, &PosterEditorModel::drawn, this, &VersionsPanel::render);
    render();
}

void VersionsPanel::rebuild()
{
    const QList<PosterVersionLine> versions = m_editor.versions();
    QList<qint64> ids;
    for (const PosterVersionLine& version : versions)
        ids << version.id;
    if (ids == m_ids)
        return;
    m_ids = ids;
    for (PictureTile* tile : std::as_const(m_tiles)) {
        m_flow->removeWidget(tile);
        tile->hide();
        tile->deleteLater(); // it may be the one that was pressed
    }
    m_tiles.clear();
    for (const PosterVersionLine& version : versions) {
        auto* tile = new PictureTile(m_theme, version.when, kShape, kRoom, m_room);
        tile->setObjectName(u"version-%1"_s.arg(version.id));
        tile->setAccessibleName(tr("%1의 모습으로 돌아가기").arg(version.when));
        tile->setAutoExclusive(false);
        m_flow->addWidget(tile);
        tile->setVisible(true);
        m_tiles.insert(version.id, tile);
        connect(tile, &QAbstractButton::clicked, this, [this, id = version.id] { m_editor.goBackTo(id); });
    }
}

void VersionsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    render();
}

void VersionsPanel::render()
{
    if (!isVisible())
        return;
    rebuild();
    const QList<PosterVersionLine> versions = m_editor.versions();
    for (const PosterVersionLine& version : versions) {
        PictureTile* tile = m_tiles.value(version.id);
        tile->setText(version.isNow ? tr("지금 모습") : version.when);
        tile->setPicture(m_editor.versionPreview(version.id));
        tile->setChecked(version.isNow);
    }
    const QString& error = m_editor.lastError();
    m_line->setText(error.isEmpty() ? tr("누르면 그때 모습으로 돌아가요. 지금 모습도 여기에 남아요.") : error);
    setLabelTone(m_line, error.isEmpty() ? Tone::Ink2 : Tone::Bad);
}

} // namespace madang

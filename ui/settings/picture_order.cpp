#include "ui/settings/picture_order.h"

#include "ui/models/ai_model.h"
#include "ui/models/picture_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

PictureOrder::PictureOrder(const Theme& theme, AiModel& model, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(model)
    , m_column(makeColumn(theme, 4, {}, this))
{
    for (const QString& id : model.pictureOrder()) {
        auto* line = new QWidget;
        QHBoxLayout* row = makeRow(theme, 12, {}, line);
        QLabel* place = makeLabel(theme, TextRole::Body, {}, Tone::Ink2, Wrap::No);
        place->setObjectName(u"place"_s);
        row->addWidget(place);
        row->addWidget(makeLabel(theme, TextRole::Body, pictureProviderLabel(id), Tone::Ink, Wrap::No), 1);
        QPushButton* up = makeIconButton(theme, u"chevron-up"_s, tr("%1, 한 칸 위로").arg(pictureProviderLabel(id)));
        up->setObjectName(u"pictureUp-"_s + id);
        row->addWidget(up);
        connect(up, &QPushButton::clicked, this, [this, id] { m_model.preferPicture(id); });
        m_lines.insert(id, line);
        m_ups.insert(id, up);
    }
    connect(&model, &AiModel::changed, this, &PictureOrder::render);
    render();
}

void PictureOrder::render()
{
    const QStringList order = m_model.pictureOrder();
    for (qsizetype i = 0; i < order.size(); ++i) {
        QWidget* line = m_lines.value(order.at(i));
        m_column->removeWidget(line);
        m_column->insertWidget(int(i), line);
        line->findChild<QLabel*>(u"place"_s)->setText(tr("%1번째").arg(i + 1));
        m_ups.value(order.at(i))->setEnabled(i > 0);
    }
}

} // namespace madang

#include "ui/wizard/living_preview.h"

#include "ui/models/labels.h"
#include "ui/models/poster_model.h"
#include "ui/models/wizard_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/image_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace madang {

LivingPreview::LivingPreview(const Theme& theme, const WizardModel& wizard, const PosterModel& posters, QWidget* parent)
    : QWidget(parent)
    , m_wizard(wizard)
    , m_posters(posters)
    , m_picture(new ImageView(theme))
    , m_line(makeLabel(theme, TextRole::Hint, {}, Tone::Ink3))
{
    setObjectName(u"livingPreview"_s);
    QVBoxLayout* column = makeColumn(theme, 10, {8, 32, 32, 16}, this);
    m_picture->setPlaceholder(u"image"_s, tr("포스터를 그리고 있어요"));
    m_line->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_picture);
    column->addWidget(m_line);
    column->addStretch(1);
    connect(&m_posters, &PosterModel::changed, this, &LivingPreview::render);
    connect(&m_wizard, &WizardModel::changed, this, &LivingPreview::render);
    render();
}

void LivingPreview::render()
{
    const Campaign& draft = m_wizard.draft();
    m_picture->setImage(m_posters.stylePreview(draft.style), tr("지금까지 만든 포스터"));
    m_line->setText(draft.plan ? tr("%1 포스터 미리보기").arg(styleLabel(draft.style))
                               : tr("답하실 때마다 포스터가 채워져요"));
}

} // namespace madang

#include "ui/posters/logo_panel.h"

#include "ui/models/poster_editor_model.h"
#include "ui/models/store_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/image_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kSide = 120;
}

LogoPanel::LogoPanel(const Theme& theme, const ScreenModels& models, QWidget* parent)
    : QWidget(parent)
    , m_store(models.store)
    , m_editor(models.editor)
    , m_picture(new ImageView(theme))
    , m_shown(new QCheckBox(tr("포스터에 로고 넣기")))
    , m_line(makeLabel(theme, TextRole::Small, {}, Tone::Ink2))
{
    QVBoxLayout* column = makeColumn(theme, 12, {}, this);
    followScale(theme, m_picture, kSide, kSide);
    m_shown->setObjectName(u"posterLogo"_s);
    m_line->setObjectName(u"posterLogoLine"_s);
    column->addWidget(m_picture, 0, Qt::AlignLeft);
    column->addWidget(m_shown);
    column->addWidget(m_line);
    column->addStretch(1);
    connect(m_shown, &QCheckBox::toggled, this, [this](bool isOn) { m_editor.setLogo(isOn); });
    connect(&m_editor, &PosterEditorModel::changed, this, &LogoPanel::render);
    connect(&m_store, &StoreModel::changed, this, &LogoPanel::render);
    render();
}

void LogoPanel::render()
{
    const QString logo = m_store.profile().logoPath;
    const bool hasLogo = !logo.isEmpty();
    if (logo != m_logo) {
        m_logo = logo;
        m_picture->setImage(m_store.logo().value_or(QImage()), tr("우리 가게 로고"));
    }
    m_picture->setVisible(hasLogo);
    m_shown->setVisible(hasLogo);
    const QSignalBlocker quiet(m_shown);
    m_shown->setChecked(m_editor.showsLogo());
    m_line->setText(hasLogo ? tr("로고를 바꾸려면 가게 화면으로 가세요.")
                            : tr("아직 로고가 없어요. 가게 화면에서 로고를 넣으면 포스터에도 들어가요."));
}

} // namespace madang

#include "ui/settings/logo_part.h"

#include "ui/models/error_text.h"
#include "ui/models/store_model.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/image_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kSide = 96;
}

LogoPart::LogoPart(const Theme& theme, StoreModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
{
    m_logo = new ImageView(theme);
    m_logo->setObjectName(u"logo"_s);
    m_logo->setExpectedSize({1, 1});
    m_logo->setPlaceholder(u"image"_s, {});
    followScale(theme, m_logo, kSide, kSide);
    QPushButton* choose = makeButton(theme, ButtonKind::Secondary, tr("그림 고르기"), u"image"_s);
    choose->setObjectName(u"chooseLogoButton"_s);
    choose->setAccessibleName(tr("로고 그림 고르기"));
    m_ground = makeButton(theme, ButtonKind::Quiet, {}, u"undo"_s);
    m_ground->setObjectName(u"logoGroundButton"_s);
    m_remove = makeButton(theme, ButtonKind::Quiet, tr("로고 빼기"), u"trash"_s);
    m_remove->setObjectName(u"removeLogoButton"_s);
    m_line = makeLabel(theme, TextRole::Small, {}, Tone::Ink3);
    m_line->setObjectName(u"logoProblem"_s);
    QHBoxLayout* row = makeRow(theme, 16, {}, this);
    row->addWidget(m_logo, 0, Qt::AlignTop);
    QVBoxLayout* right = makeColumn(theme, 6);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(theme, 8, buttons);
    for (QPushButton* button : {choose, m_ground, m_remove})
        flow->addWidget(button);
    right->addWidget(buttons);
    right->addWidget(m_line);
    right->addStretch(1);
    row->addLayout(right, 1);
    connect(choose, &QPushButton::clicked, this, &LogoPart::choose);
    connect(m_remove, &QPushButton::clicked, this,
            [this] { say(m_model.removeLogo() ? QString() : m_model.lastError()); });
    connect(m_ground, &QPushButton::clicked, this,
            [this] { say(m_model.setGroundTakenOff(!m_model.isGroundTakenOff()) ? QString() : m_model.lastError()); });
    connect(&model, &StoreModel::changed, this, &LogoPart::render);
    connect(&model, &StoreModel::logoTaken, this, &LogoPart::say);
    render();
}

void LogoPart::choose()
{
    auto* dialog
        = new QFileDialog(this, tr("로고로 쓸 그림을 골라 주세요"), QString(), tr("그림 (*.png *.jpg *.jpeg *.webp)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { m_model.setLogo(path); });
    dialog->open();
}

void LogoPart::render()
{
    const bool isThere = !m_model.profile().logoPath.isEmpty();
    const Result<QImage> logo = m_model.logo();
    m_logo->setImage(logo.value_or({}), isThere ? tr("가게 로고") : tr("로고 없음"));
    m_remove->setVisible(isThere);
    m_ground->setVisible(m_model.hasPlainGround());
    m_ground->setText(m_model.isGroundTakenOff() ? tr("배경 되돌리기") : tr("배경 지우기"));
    say(logo ? QString() : errorLine(logo.error()));
}

void LogoPart::say(const QString& problem)
{
    if (!problem.isEmpty())
        m_line->setText(problem);
    else if (m_model.isGroundTakenOff())
        m_line->setText(tr("배경이 한 가지 색이라 투명하게 지웠어요."));
    else
        m_line->setText(tr("JPG나 PNG, 10MB까지. 고르면 바로 저장돼요."));
    setLabelTone(m_line, problem.isEmpty() ? Tone::Ink3 : Tone::Bad);
}

} // namespace madang

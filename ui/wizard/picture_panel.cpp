#include "ui/wizard/picture_panel.h"

#include "ui/models/labels.h"
#include "ui/models/pictures_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/progress_line.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kGap = 16; // as between the styles above
}

PicturePanel::PicturePanel(const Theme& theme, PicturesModel& pictures, QWidget* parent)
    : QWidget(parent)
    , m_pictures(pictures)
    , m_line(makeLabel(theme, TextRole::Small, {}, Tone::Ink2))
{
    setObjectName(u"picturePanel"_s);
    m_line->setObjectName(u"pictureLine"_s);
    QVBoxLayout* column = makeColumn(theme, 8, {}, this);
    m_progress = makeProgress(theme);
    column->addWidget(m_progress);
    column->addWidget(m_line);
    column->addWidget(makeButtons(theme));
    connect(&m_pictures, &PicturesModel::changed, this, &PicturePanel::render);
    render();
}

QWidget* PicturePanel::makeProgress(const Theme& theme)
{
    auto* box = new QWidget;
    QHBoxLayout* row = makeRow(theme, kGap, {}, box);
    for (const PosterStyle style : kPosterStyles) {
        QVBoxLayout* column = makeColumn(theme, 4);
        auto* line = new ProgressLine(theme);
        QLabel* words = makeLabel(theme, TextRole::Hint, {}, Tone::Ink2);
        words->setObjectName(u"pictureProgress-"_s + posterStyleKey(style));
        column->addWidget(line);
        column->addWidget(words);
        row->addLayout(column, 1);
        m_rows << Row{style, line, words};
    }
    return box;
}

QWidget* PicturePanel::makeButtons(const Theme& theme)
{
    auto* box = new QWidget;
    QHBoxLayout* row = makeRow(theme, 8, {}, box);
    m_paint = makeButton(theme, ButtonKind::Secondary, {}, u"sparkle"_s);
    m_paint->setObjectName(u"paintPictures"_s);
    m_cancel = makeButton(theme, ButtonKind::Quiet, tr("멈추기"), u"pause"_s);
    m_cancel->setObjectName(u"cancelPictures"_s);
    m_cancel->setAccessibleName(tr("그림 그리기 멈추기"));
    m_drop = makeButton(theme, ButtonKind::Quiet, tr("기본 그림으로"), u"undo"_s);
    m_drop->setObjectName(u"dropPictures"_s);
    row->addWidget(m_paint);
    row->addWidget(m_cancel);
    row->addWidget(m_drop);
    row->addStretch(1);
    connect(m_paint, &QPushButton::clicked, this, [this] { m_pictures.paint(); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_pictures.cancel(); });
    connect(m_drop, &QPushButton::clicked, this, [this] { m_pictures.dropPictures(); });
    return box;
}

void PicturePanel::setStyle(PosterStyle chosen)
{
    m_chosen = chosen;
    render();
}

void PicturePanel::render()
{
    setVisible(m_pictures.canPaint());
    const bool busy = m_pictures.isBusy();
    const bool has = m_pictures.hasPictures();
    const bool hadFocus = m_paint->hasFocus() || m_cancel->hasFocus();
    for (const Row& row : std::as_const(m_rows)) {
        const auto percent = m_pictures.percent(row.style);
        if (!m_pictures.isBusy(row.style))
            row.line->setPercent(100);
        else if (percent)
            row.line->setPercent(*percent);
        else
            row.line->setIndeterminate();
        const QString name = styleLabel(row.style);
        row.words->setText(!m_pictures.isBusy(row.style) ? tr("%1 · 다 됐어요").arg(name)
                               : percent                 ? tr("%1 · 그리는 중 %2%").arg(name).arg(*percent)
                                                         : tr("%1 · 그리는 중").arg(name));
    }
    m_progress->setVisible(busy);
    m_line->setText(m_pictures.line(m_chosen));
    m_line->setVisible(!busy && !m_line->text().isEmpty());
    if (!busy && m_pictures.canPaint())
        m_paint->setText(
            (has ? tr("다른 그림으로 다시 · %1") : tr("AI로 그림 그리기 · %1")).arg(m_pictures.priceLine()));
    m_paint->setToolTip(tr("스타일을 한 번에 %1에 맡겨요. 직접 고른 사진은 그대로 둬요").arg(m_pictures.painterName()));
    m_paint->setVisible(!busy && !m_pictures.stylesToPaint().isEmpty());
    m_cancel->setVisible(busy);
    m_drop->setVisible(!busy && has);
    if (hadFocus && m_pictures.canPaint())
        (busy ? m_cancel : m_paint)->setFocus(Qt::OtherFocusReason);
}

} // namespace madang

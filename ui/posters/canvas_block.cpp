#include "ui/posters/canvas_block.h"

#include "ui/models/poster_words.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kRadius = 6;
}

CanvasBlock::CanvasBlock(const Theme& theme, PosterPart part, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_part(part)
{
    setObjectName(u"block-"_s + posterPartKey(part));
    setAccessibleName(tr("%1 고치기").arg(posterPartLabel(part)));
    setToolTip(tr("눌러서 바로 고쳐요"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
    setAttribute(Qt::WA_Hover);
    setProperty("ownFocus", true);
}

void CanvasBlock::setWords(const QString& words)
{
    setAccessibleDescription(words);
}

void CanvasBlock::setEdited(bool isEdited)
{
    m_isEdited = isEdited;
    update();
}

void CanvasBlock::paintEvent(QPaintEvent*)
{
    const bool isStrong = m_isEdited || hasFocus();
    if (!isStrong && !underMouse())
        return;
    const Tokens& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // A poster has any colour: a light line below the coloured one is seen on every ground.
    const qreal width = m_theme.px(2);
    const QRectF edge = QRectF(rect()).adjusted(width, width, -width, -width);
    painter.setPen(QPen(tokens.onPrimary, width * 2));
    painter.drawRoundedRect(edge, m_theme.px(kRadius), m_theme.px(kRadius));
    painter.setPen(QPen(tokens.primary, width, isStrong ? Qt::SolidLine : Qt::DashLine));
    painter.drawRoundedRect(edge, m_theme.px(kRadius), m_theme.px(kRadius));
}

void CanvasBlock::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace madang

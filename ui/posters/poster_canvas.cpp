#include "ui/posters/poster_canvas.h"

#include "ui/models/poster_editor_model.h"
#include "ui/models/poster_model.h"
#include "ui/models/poster_words.h"
#include "ui/posters/canvas_block.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kAround = 6; // design pixels: room for outlines
constexpr int kLeastHeight = 260;
constexpr int kLeastWidth = 240;
constexpr int kEditWidth = 280;
constexpr int kEditPadding = 40;
constexpr int kEditHeight = 46;
constexpr int kEditGap = 4;
constexpr double kStep = 0.02; // of the sheet, for one arrow key
constexpr double kLargeStep = 0.1; // with Shift
constexpr double kZoomStep = 1.1;
} // namespace

PosterCanvas::PosterCanvas(const Theme& theme, PosterEditorModel& editor, PosterModel& posters, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_editor(editor)
    , m_posters(posters)
{
    setObjectName(u"posterCanvas"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    for (const PosterPart part : kWrittenParts) {
        auto* block = new CanvasBlock(theme, part, this);
        block->hide();
        m_blocks << block;
        connect(block, &QAbstractButton::clicked, this, [this, part] { edit(part); });
    }
    m_edit = new InlineEdit(this);
    connect(m_edit, &WordsEdit::typed, this,
            [this](const QString& words) { m_editor.setWords(m_edit->part(), words); });
    connect(m_edit, &InlineEdit::cancelled, this,
            [this](const QString& before) { m_editor.setWords(m_edit->part(), before); });
    connect(m_edit, &InlineEdit::left, this, &PosterCanvas::leaveEdit);
    connect(&m_editor, &PosterEditorModel::changed, this, &PosterCanvas::render);
    connect(&m_editor, &PosterEditorModel::drawn, this, &PosterCanvas::render);
    connect(&m_posters, &PosterModel::changed, this, [this] {
        if (m_editor.canvas().isNull())
            update();
    });
    connect(&theme, &Theme::changed, this, &PosterCanvas::render);
    setPlacing(false);
}

void PosterCanvas::setPlacing(bool isPlacing)
{
    m_isPlacing = isPlacing;
    if (isPlacing && m_edit->isVisible())
        leaveEdit(InlineEdit::Leave::Lost);
    m_hand.reset();
    setFocusPolicy(isPlacing ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(isPlacing ? Qt::OpenHandCursor : Qt::ArrowCursor);
    setAccessibleName(isPlacing ? tr("사진 자리") : tr("포스터"));
    setAccessibleDescription(isPlacing ? tr("화살표 키로 옮기고 더하기와 빼기 키로 크기를 바꿔요") : QString());
    render();
}

QWidget* PosterCanvas::firstBlock() const
{
    return blockOf(PosterPart::Title);
}

QSize PosterCanvas::sizeHint() const
{
    return {m_theme.px(kLeastWidth * 2), m_theme.px(kLeastHeight)};
}

QSize PosterCanvas::minimumSizeHint() const
{
    return {m_theme.px(kLeastWidth), m_theme.px(kLeastHeight)};
}

QRect PosterCanvas::sheet() const
{
    const int around = m_theme.px(kAround);
    const QRect room = rect().adjusted(around, around, -around, -around);
    QRect fitted(QPoint(), m_editor.size().pixels.scaled(room.size(), Qt::KeepAspectRatio));
    fitted.moveCenter(room.center());
    return fitted;
}

/// Until this size is drawn, its small picture of the film strip holds the place.
QImage PosterCanvas::shown() const
{
    const QImage drawn = m_editor.canvas();
    return drawn.isNull() ? m_posters.sizePreview(m_editor.size().id) : drawn;
}

std::optional<QRect> PosterCanvas::rectOf(PosterPart part) const
{
    QRectF all;
    const QList<PosterBlock> blocks = m_editor.blocks();
    for (const PosterBlock& block : blocks) {
        if (block.part == part)
            all |= block.rect;
    }
    if (all.isEmpty())
        return std::nullopt;
    const QRectF on = sheet();
    const int around = m_theme.px(kAround);
    return QRectF(on.left() + all.left() * on.width(), on.top() + all.top() * on.height(), all.width() * on.width(),
                  all.height() * on.height())
        .toAlignedRect()
        .adjusted(-around, -around, around, around);
}

CanvasBlock* PosterCanvas::blockOf(PosterPart part) const
{
    const auto found = std::ranges::find(m_blocks, part, &CanvasBlock::part);
    return found == m_blocks.end() ? nullptr : *found;
}

/// Drawn as large as it is seen: sharp, and no larger than that.
void PosterCanvas::measure()
{
    const QRect on = sheet();
    m_editor.setCanvasSide(int(std::lround(std::max(on.width(), on.height()) * devicePixelRatioF())));
}

void PosterCanvas::render()
{
    measure();
    const bool isDrawn = !m_editor.canvas().isNull();
    for (CanvasBlock* block : std::as_const(m_blocks)) {
        const auto where = rectOf(block->part());
        const bool isEdited = m_edit->isVisible() && m_edit->part() == block->part();
        block->setWords(m_editor.words(block->part()));
        if (where)
            block->setGeometry(*where);
        // While its words are edited it stays, also where there are none left; and until this size is drawn.
        if (isDrawn || m_isPlacing)
            block->setVisible(!m_isPlacing && (where || isEdited));
    }
    if (m_edit->isVisible()) {
        m_edit->show(m_editor.words(m_edit->part()));
        placeEdit();
    }
    update();
}

void PosterCanvas::edit(PosterPart part)
{
    m_editor.rest();
    m_edit->begin(part, m_editor.words(part), longestWords(part));
    for (CanvasBlock* block : std::as_const(m_blocks))
        block->setEdited(block->part() == part);
    placeEdit();
    m_edit->setVisible(true);
    m_edit->raise();
    m_edit->setFocus(Qt::OtherFocusReason);
}

/// Below the block, or above where there is no room: the words themselves stay in sight.
void PosterCanvas::placeEdit()
{
    const CanvasBlock* block = blockOf(m_edit->part());
    if (block == nullptr)
        return;
    const QRect where = block->geometry();
    const int words = m_edit->fontMetrics().horizontalAdvance(m_edit->words()) + m_theme.px(kEditPadding);
    const int width = std::min(std::max({where.width(), words, m_theme.px(kEditWidth)}), this->width());
    const int height = m_theme.px(kEditHeight);
    const int gap = m_theme.px(kEditGap);
    const int left = std::clamp(where.center().x() - width / 2, 0, std::max(0, this->width() - width));
    const bool isRoomBelow = where.bottom() + gap + height <= this->height();
    const int top = isRoomBelow ? where.bottom() + gap : std::max(0, where.top() - gap - height);
    m_edit->setGeometry(left, top, width, height);
}

void PosterCanvas::leaveEdit(InlineEdit::Leave how)
{
    if (m_isLeaving)
        return; // the focus that is moved below leaves once more
    const QScopedValueRollback leaving(m_isLeaving, true);
    CanvasBlock* block = blockOf(m_edit->part());
    CanvasBlock* next = how == InlineEdit::Leave::Stay || how == InlineEdit::Leave::Lost
        ? block
        : neighbour(m_edit->part(), how == InlineEdit::Leave::Next ? 1 : -1);
    m_editor.rest();
    block->setEdited(false);
    if (how != InlineEdit::Leave::Lost)
        next->setFocus(Qt::TabFocusReason);
    m_edit->setVisible(false);
    if (next != block)
        edit(next->part());
    render();
}

CanvasBlock* PosterCanvas::neighbour(PosterPart part, int step) const
{
    const qsizetype count = m_blocks.size();
    const qsizetype from = m_blocks.indexOf(blockOf(part));
    for (qsizetype i = 1; i <= count; ++i) {
        CanvasBlock* block = m_blocks.at((from + count + step * i) % count);
        if (block->isVisible())
            return block;
    }
    return m_blocks.at(from);
}

void PosterCanvas::zoom(double factor)
{
    PictureCrop crop = m_editor.crop();
    crop.zoom *= factor;
    m_editor.setCrop(crop);
}

void PosterCanvas::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect on = sheet();
    const QImage image = shown();
    if (image.isNull()) {
        painter.fillRect(on, tokens.sunken);
    } else {
        const QSize device = on.size() * devicePixelRatioF();
        if (m_scaledKey != image.cacheKey() || m_scaled.size() != device) {
            m_scaled = QPixmap::fromImage(
                image.size() == device ? image : image.scaled(device, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
            m_scaled.setDevicePixelRatio(devicePixelRatioF());
            m_scaledKey = image.cacheKey();
        }
        painter.drawPixmap(on.topLeft(), m_scaled);
    }
    painter.setPen(QPen(m_isPlacing ? tokens.primary : tokens.line, m_theme.px(m_isPlacing ? 2 : 1),
                        m_isPlacing ? Qt::DashLine : Qt::SolidLine));
    painter.drawRect(on.adjusted(-1, -1, 0, 0));
}

void PosterCanvas::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    render();
}

void PosterCanvas::mousePressEvent(QMouseEvent* event)
{
    if (!m_isPlacing || event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_hand = event->position();
    setCursor(Qt::ClosedHandCursor);
}

void PosterCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_hand)
        return QWidget::mouseMoveEvent(event);
    const QPointF way = event->position() - *m_hand;
    m_hand = event->position();
    m_editor.drag({way.x() / sheet().width(), way.y() / sheet().height()});
}

void PosterCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_hand)
        return QWidget::mouseReleaseEvent(event);
    m_hand.reset();
    m_editor.rest();
    setCursor(Qt::OpenHandCursor);
}

void PosterCanvas::wheelEvent(QWheelEvent* event)
{
    if (!m_isPlacing)
        return QWidget::wheelEvent(event);
    if (event->angleDelta().y() != 0)
        zoom(event->angleDelta().y() > 0 ? kZoomStep : 1 / kZoomStep);
    event->accept();
}

void PosterCanvas::keyPressEvent(QKeyEvent* event)
{
    if (!m_isPlacing)
        return QWidget::keyPressEvent(event);
    const double step = event->modifiers() & Qt::ShiftModifier ? kLargeStep : kStep;
    switch (event->key()) {
    case Qt::Key_Left:
        return m_editor.drag({-step, 0});
    case Qt::Key_Right:
        return m_editor.drag({step, 0});
    case Qt::Key_Up:
        return m_editor.drag({0, -step});
    case Qt::Key_Down:
        return m_editor.drag({0, step});
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(kZoomStep);
    case Qt::Key_Minus:
        return zoom(1 / kZoomStep);
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace madang

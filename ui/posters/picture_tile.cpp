#include "ui/posters/picture_tile.h"

#include "ui/theme/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kWordsHeight = 38;
constexpr int kInset = 4;
constexpr int kMark = 20;
} // namespace

PictureTile::PictureTile(const Theme& theme, const QString& name, QSize shape, QSize room, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_shape(shape)
    , m_room(room)
{
    setText(name);
    setAccessibleName(name);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PictureTile::setPicture(const QImage& picture)
{
    m_picture = picture;
    update();
}

void PictureTile::setShape(QSize shape)
{
    m_shape = shape;
    update();
}

void PictureTile::setMarked(bool isMarked)
{
    m_isMarked = isMarked;
    update();
}

QSize PictureTile::sizeHint() const
{
    return {m_theme.px(m_room.width()), m_theme.px(m_room.height() + kWordsHeight + 2 * kInset)};
}

void PictureTile::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const int inset = m_theme.px(kInset);
    const QRect room(inset, inset, width() - 2 * inset, m_theme.px(m_room.height()));
    QRect frame(QPoint(), m_shape.scaled(room.size(), Qt::KeepAspectRatio));
    frame.moveCenter(room.center());
    frame.moveBottom(room.bottom());
    painter.fillRect(frame, tokens.line);
    if (!m_picture.isNull()) {
        QImage scaled
            = m_picture.scaled(frame.size() * devicePixelRatioF(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        painter.drawImage(frame, scaled);
    }
    if (isChecked() || underMouse()) {
        painter.setPen(QPen(tokens.primary, m_theme.px(2)));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(frame.adjusted(-1, -1, 0, 0));
    }
    if (m_isMarked) {
        const QRect mark(frame.topRight() - QPoint(m_theme.px(kMark * 2 / 3), m_theme.px(kMark / 6)),
                         QSize(m_theme.px(kMark), m_theme.px(kMark)));
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.badWash);
        painter.drawEllipse(mark);
        painter.drawPixmap(mark.topLeft(), m_theme.pixmap(u"error"_s, mark.size(), tokens.bad, devicePixelRatioF()));
    }
    painter.setPen(isChecked() ? tokens.primary : tokens.ink2);
    painter.setFont(m_theme.font(Type::Hint13, isChecked() ? 600 : 400));
    const QRect words(0, room.bottom() + inset, width(), height() - room.bottom() - inset);
    // A middle dot joins two names; the line may break after it.
    const QString breakable = QString(text()).replace(u'·', QStringLiteral("·\u200b"));
    painter.drawText(words, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, breakable);
}

} // namespace madang

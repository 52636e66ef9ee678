#include "ui/wizard/size_thumb.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace madang {

namespace {
constexpr int kWidth = 96;
constexpr int kPictureHeight = 84;
constexpr int kWordsHeight = 40;
constexpr int kInset = 4;
} // namespace

SizeThumb::SizeThumb(const Theme& theme, const QString& name, QSize pixels, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_pixels(pixels)
{
    setText(name);
    setAccessibleName(tr("%1 크게 보기").arg(name));
    setToolTip(tr("%1 · %2×%3").arg(name).arg(pixels.width()).arg(pixels.height()));
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void SizeThumb::setPicture(const QImage& picture)
{
    m_picture = picture;
    update();
}

QSize SizeThumb::sizeHint() const
{
    return {m_theme.px(kWidth), m_theme.px(kPictureHeight + kWordsHeight + 2 * kInset)};
}

void SizeThumb::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const int inset = m_theme.px(kInset);
    const QRect room(inset, inset, width() - 2 * inset, m_theme.px(kPictureHeight));
    QRect frame(QPoint(), m_pixels.scaled(room.size(), Qt::KeepAspectRatio));
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
    painter.setPen(isChecked() ? tokens.primary : tokens.ink2);
    painter.setFont(m_theme.font(Type::Hint13, isChecked() ? 600 : 400));
    const QRect words(0, room.bottom() + inset, width(), height() - room.bottom() - inset);
    // A middle dot joins two names; the line may break after it.
    const QString breakable = QString(text()).replace(u'·', QStringLiteral("·\u200b"));
    painter.drawText(words, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, breakable);
}

} // namespace madang

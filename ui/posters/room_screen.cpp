#include "ui/posters/room_screen.h"

#include "ui/theme/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kRadius = 14;
constexpr int kMargin = 24;
constexpr int kMark = 36;
constexpr double kTape = 0.75; // how much of the wall it covers
} // namespace

RoomScreen::RoomScreen(const Theme& theme, Kind kind, QWidget* parent)
    : PlaceScreen(parent)
    , m_theme(theme)
    , m_kind(kind)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void RoomScreen::show(const PlaceContent& content)
{
    setAccessibleName(tr("%1 포스터").arg(content.place));
    if (!content.pixels.isEmpty())
        m_pixels = content.pixels;
    if (m_picture.cacheKey() != content.picture.cacheKey()) {
        m_picture = content.picture;
        m_scaled = {};
    }
    update();
}

QSize RoomScreen::sizeHint() const
{
    return minimumSizeHint(); // it takes what there is, and does not ask a page to scroll for more
}

QSize RoomScreen::minimumSizeHint() const
{
    return {m_theme.px(264), m_theme.px(340)};
}

QRectF RoomScreen::placed(const QRectF& within) const
{
    QRectF place(QPointF(), QSizeF(m_pixels).scaled(within.size(), Qt::KeepAspectRatio));
    place.moveCenter(within.center());
    return place;
}

void RoomScreen::paintPicture(QPainter& painter, const QRectF& place)
{
    if (m_picture.isNull()) {
        painter.fillRect(place, m_theme.tokens().surface);
        const int side = m_theme.px(kMark);
        painter.drawPixmap(place.center() - QPointF(side, side) / 2,
                           m_theme.pixmap(u"image"_s, {side, side}, m_theme.tokens().ink3, devicePixelRatioF()));
        return;
    }
    const QSize device = (place.size() * devicePixelRatioF()).toSize();
    if (m_scaled.size() != device) {
        m_scaled = QPixmap::fromImage(m_picture.scaled(device, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        m_scaled.setDevicePixelRatio(devicePixelRatioF());
    }
    painter.drawPixmap(place.topLeft(), m_scaled);
}

void RoomScreen::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.tokens().sunken);
    painter.drawRoundedRect(rect(), m_theme.px(kRadius), m_theme.px(kRadius));
    switch (m_kind) {
    case Kind::Television:
        return paintTelevision(painter);
    case Kind::Wall:
        return paintWall(painter);
    case Kind::Kiosk:
        return paintKiosk(painter);
    }
}

void RoomScreen::paintTelevision(QPainter& painter)
{
    const Tokens& tokens = m_theme.tokens();
    const double margin = m_theme.px(kMargin);
    const double board = m_theme.px(64);
    const QRectF room(rect());
    QRectF place = placed(room.adjusted(margin, margin, -margin, -board - margin - m_theme.px(16)));
    place.moveBottom(room.bottom() - board - margin - m_theme.px(16)); // it stands, however wide the room
    const QRectF sideboard(room.left() + margin, room.bottom() - board, room.width() - 2 * margin,
                           board - m_theme.px(14));

    painter.setPen(QPen(tokens.line, 1));
    painter.setBrush(tokens.surface);
    painter.drawRoundedRect(sideboard, m_theme.px(8), m_theme.px(8));
    for (int door = 1; door < 3; ++door) {
        const double x = sideboard.left() + sideboard.width() * door / 3;
        painter.drawLine(QPointF(x, sideboard.top() + 1), QPointF(x, sideboard.bottom() - 1));
    }
    const double bezel = m_theme.px(8);
    const QRectF body = place.adjusted(-bezel, -bezel, bezel, bezel);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.device);
    const double foot = body.width() * 0.16;
    painter.drawRect(QRectF(body.center().x() - foot / 4, body.bottom(), foot / 2, sideboard.top() - body.bottom()));
    painter.drawRoundedRect(QRectF(body.center().x() - foot, sideboard.top() - m_theme.px(6), 2 * foot, m_theme.px(6)),
                            3, 3);
    painter.setPen(QPen(tokens.lineStrong, 1));
    painter.drawRoundedRect(body, m_theme.px(8), m_theme.px(8));
    paintPicture(painter, place);
}

void RoomScreen::paintWall(QPainter& painter)
{
    const Tokens& tokens = m_theme.tokens();
    const double margin = m_theme.px(kMargin + 8);
    const QRectF room(rect());
    const double skirting = room.bottom() - m_theme.px(22);
    painter.setPen(QPen(tokens.line, 2));
    painter.drawLine(QPointF(room.left(), skirting), QPointF(room.right(), skirting));
    const QRectF paper = placed(room.adjusted(margin, margin, -margin, -margin - m_theme.px(20)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.shadow);
    painter.drawRoundedRect(paper.translated(m_theme.px(3), m_theme.px(5)), 3, 3);
    paintPicture(painter, paper);
    QColor tape = tokens.warnFill;
    tape.setAlphaF(float(kTape));
    painter.setBrush(tape);
    for (const int side : {-1, 1}) {
        painter.save();
        painter.translate(side < 0 ? paper.topLeft() : paper.topRight());
        painter.rotate(side * 38);
        painter.drawRect(QRectF(-m_theme.px(26), -m_theme.px(9), m_theme.px(52), m_theme.px(18)));
        painter.restore();
    }
}

void RoomScreen::paintKiosk(QPainter& painter)
{
    const Tokens& tokens = m_theme.tokens();
    const double margin = m_theme.px(kMargin);
    const double counter = m_theme.px(44);
    const QRectF room(rect());
    QRectF place = placed(room.adjusted(margin, margin, -margin, -counter - margin - m_theme.px(18)));
    place.moveBottom(room.bottom() - counter - margin - m_theme.px(18));
    const QRectF top(room.left() + margin, room.bottom() - counter, room.width() - 2 * margin,
                     counter - m_theme.px(14));
    painter.setPen(QPen(tokens.line, 1));
    painter.setBrush(tokens.surface);
    painter.drawRoundedRect(top, m_theme.px(6), m_theme.px(6));

    const double bezel = m_theme.px(11);
    const QRectF body = place.adjusted(-bezel, -bezel, bezel, bezel);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.lineStrong);
    const double neck = body.width() * 0.2;
    painter.drawRect(QRectF(body.center().x() - neck / 2, body.bottom(), neck, top.top() - body.bottom()));
    painter.drawRoundedRect(
        QRectF(body.center().x() - neck * 1.4, top.top() - m_theme.px(8), neck * 2.8, m_theme.px(8)), m_theme.px(4),
        m_theme.px(4));
    painter.setPen(QPen(tokens.lineStrong, 1));
    painter.setBrush(tokens.device);
    painter.drawRoundedRect(body, m_theme.px(16), m_theme.px(16));
    paintPicture(painter, place);
}

} // namespace madang

#include "domain/money.h"
#include "ui/draw/draw_stage.h"
#include "ui/draw/number_balls.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr double kNumberComesIn = 1200;
constexpr int kMostShown = 48; ///< more are in the list afterwards
constexpr int kSigns = 8;
constexpr double kFirstSign = 0.18; ///< of a winner's time
constexpr double kLastSign = 0.72;
constexpr double kCardShape = 0.5; ///< height to width
constexpr int kTop = 214; ///< design pixels
constexpr int kBottom = 132;
constexpr int kSide = 64;
constexpr int kConfetti = 90;

QColor faded(QColor colour, double strength)
{
    colour.setAlphaF(float(std::clamp(strength, 0.0, 1.0)));
    return colour;
}

/// 0…1, the same for the same two numbers.
double scattered(int index, int salt)
{
    const double value = std::sin(index * 12.9898 + salt * 78.233) * 43758.5453;
    return value - std::floor(value);
}

QFont sized(QFont font, double pixels)
{
    font.setPixelSize(std::max(9, int(std::lround(pixels))));
    return font;
}

/// What runs before a sign settles: light that passes, and no sign that could be taken for one.
void paintStreaks(QPainter& painter, const QRectF& tile, const QColor& colour, double moment, int salt)
{
    for (int i = 0; i < 3; ++i) {
        const double at = std::fmod(moment / 190.0 + scattered(i, salt), 1.0);
        const double y = tile.top() + tile.height() * at;
        QLinearGradient streak(0, y - tile.height() * 0.3, 0, y + tile.height() * 0.3);
        streak.setColorAt(0, faded(colour, 0));
        streak.setColorAt(0.5, faded(colour, 0.75));
        streak.setColorAt(1, faded(colour, 0));
        painter.fillRect(
            QRectF(tile.left() + tile.width() * (0.2 + 0.22 * i), tile.top(), tile.width() * 0.16, tile.height()),
            streak);
    }
}

QPixmap groundOf(QSize size, const Tokens& tokens)
{
    QPixmap ground(size);
    ground.fill(tokens.sunken);
    QPainter painter(&ground);
    QRadialGradient light(QPointF(size.width() / 2.0, size.height() * 0.36), size.width() * 0.62);
    light.setColorAt(0, tokens.primaryWash);
    light.setColorAt(0.55, tokens.canvas);
    light.setColorAt(1, tokens.sunken);
    painter.fillRect(ground.rect(), light);
    return ground;
}

/// Two lamps that look for somebody, and rest in the middle once they have found them.
void paintLamps(QPainter& painter, QSizeF size, const QColor& colour, double moment, bool isOver)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (const int side : {-1, 1}) {
        const double sway = isOver ? 0.12 : 0.3 * std::sin(moment / 620.0 + side);
        const QPointF lamp(size.width() * (0.5 + side * 0.42), -20);
        const QPointF spot(size.width() * (0.5 + side * (0.1 + sway * 0.5)), size.height());
        QPainterPath cone(lamp);
        cone.lineTo(spot.x() - size.width() * 0.13, spot.y());
        cone.lineTo(spot.x() + size.width() * 0.13, spot.y());
        cone.closeSubpath();
        QLinearGradient fall(lamp, spot);
        fall.setColorAt(0, faded(colour, 0.16));
        fall.setColorAt(1, faded(colour, 0));
        painter.fillPath(cone, fall);
    }
    painter.restore();
}
} // namespace

int DrawStage::shownWinners() const
{
    return int(std::min<qsizetype>(kMostShown, m_show.winners.size()));
}

/// The largest cards that fit all winners.
QRectF DrawStage::placeOf(int index) const
{
    const QRectF area
        = QRectF(rect()).adjusted(m_theme.px(kSide), m_theme.px(kTop), -m_theme.px(kSide), -m_theme.px(kBottom));
    const int count = std::max(1, shownWinners());
    const double widest = m_theme.px(520);
    double best = 0;
    int columns = 1;
    for (int c = 1; c <= std::min(count, 8); ++c) {
        const int rows = (count + c - 1) / c;
        const double wide = std::min({area.width() / c, area.height() / rows / kCardShape, widest});
        if (wide > best + 1) {
            best = wide;
            columns = c;
        }
    }
    const int rows = (count + columns - 1) / columns;
    const QSizeF cell(best, best * kCardShape);
    const int row = index / columns;
    const int inRow = row == rows - 1 ? count - row * columns : columns;
    const double x = area.center().x() - cell.width() * inRow / 2 + cell.width() * (index % columns);
    const double y = area.center().y() - cell.height() * rows / 2 + cell.height() * row;
    const double gap = best * 0.025;
    return QRectF(QPointF(x, y), cell).adjusted(gap, gap, -gap, -gap);
}

void DrawStage::paintEvent(QPaintEvent*)
{
    const Tokens tokens = tokensFor(Scheme::Dark); // a stage is dark in either scheme
    if (m_ground.size() != size())
        m_ground = groundOf(size(), tokens);
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_ground);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLamps(painter, size(), tokens.warnFill, m_moment, isOver());
    if (isOver())
        paintConfetti(painter); // behind the winners: they are what is read
    paintHead(painter);
    for (int i = 0; i < shownWinners(); ++i)
        paintWinner(painter, placeOf(i), i);
    paintFoot(painter);
}

void DrawStage::paintHead(QPainter& painter) const
{
    const Tokens tokens = tokensFor(Scheme::Dark);
    const double middle = width() / 2.0;
    const auto line = [&](double top, const QFont& font, const QColor& colour, const QString& text) {
        painter.setFont(font);
        painter.setPen(colour);
        const QRectF place(m_theme.px(kSide), m_theme.px(int(top)), width() - 2 * m_theme.px(kSide),
                           QFontMetricsF(font).height());
        painter.drawText(place, Qt::AlignCenter, QFontMetricsF(font).elidedText(text, Qt::ElideRight, place.width()));
    };
    line(26, m_theme.font(Type::Body17, 600), tokens.ink2, u"%1 · %2"_s.arg(m_show.store, m_show.title));
    line(56, m_theme.font(Type::Title26, 700), tokens.ink,
         isOver() ? tr("축하드려요! %1 당첨").arg(m_show.prize)
                  : tr("봉인한 명단 %1명 가운데에서").arg(formatCount(m_show.entries)));
    const double side = m_theme.px(58);
    const double shown = m_moment / kNumberComesIn * double(m_show.numbers.size());
    paintBalls(painter, {middle - width() / 3.0, double(m_theme.px(110)), width() / 1.5, side}, m_show.numbers, tokens,
               sized(m_theme.font(Type::Title26, 700), side * 0.44), shown);
    painter.setOpacity(std::clamp(m_moment / 400, 0.0, 1.0));
    line(178, m_theme.font(Type::Small15), tokens.ink3, m_show.numberName);
    painter.setOpacity(1);
}

void DrawStage::paintWinner(QPainter& painter, const QRectF& place, int index) const
{
    const Tokens tokens = tokensFor(Scheme::Dark);
    const StageShow::Person& winner = m_show.winners.at(index);
    const double progress = progressOf(index);
    const double unit = place.width() / 100;
    const bool isSettled = progress >= kLastSign;
    const double found = std::clamp((progress - kLastSign) / (1 - kLastSign), 0.0, 1.0);
    painter.setPen(QPen(isSettled ? tokens.warnFill : faded(tokens.lineStrong, progress > 0 ? 1 : 0.5),
                        std::max(1.0, unit * (isSettled ? 0.8 : 0.4))));
    painter.setBrush(faded(isSettled ? tokens.primaryWash : tokens.surface, progress > 0 ? 0.96 : 0.5));
    painter.drawRoundedRect(place, unit * 4, unit * 4);
    painter.setFont(sized(m_theme.font(Type::Body17, 700), unit * 5.4));
    painter.setPen(isSettled ? tokens.warnFill : tokens.ink3);
    const QString label = m_show.winners.size() == 1 ? tr("당첨") : tr("당첨 %1").arg(index + 1);
    painter.drawText(QRectF(place.left(), place.top() + unit * 3, place.width(), unit * 8), Qt::AlignCenter, label);

    const double tile = unit * 9.6;
    const double gap = unit * 1.1;
    double x = place.center().x() - (tile * kSigns + gap * (kSigns - 1)) / 2;
    painter.setFont(sized(m_theme.font(Type::Title26, 700), unit * 7.6));
    for (int sign = 0; sign < kSigns; ++sign, x += tile + gap) {
        const QRectF box(x, place.top() + unit * 13, tile, unit * 12);
        const bool isThere = progress >= kFirstSign + (kLastSign - kFirstSign) * sign / (kSigns - 1);
        painter.setPen(Qt::NoPen);
        painter.setBrush(faded(tokens.sunken, progress > 0 ? 1 : 0.6));
        painter.drawRoundedRect(box, unit * 1.4, unit * 1.4);
        if (isThere) {
            painter.setPen(tokens.ink);
            painter.drawText(box, Qt::AlignCenter, winner.code.mid(sign, 1));
        } else if (progress > 0) {
            paintStreaks(painter, box.adjusted(1, 1, -1, -1), tokens.warnFill, m_moment, index * kSigns + sign);
        }
    }
    painter.setOpacity(found);
    painter.setPen(tokens.ink);
    painter.setFont(sized(m_theme.font(Type::Title26, 700), unit * 7.4));
    painter.drawText(QRectF(place.left(), place.top() + unit * 26, place.width(), unit * 11), Qt::AlignCenter,
                     winner.who);
    painter.setPen(tokens.ink2);
    painter.setFont(sized(m_theme.font(Type::Small15), unit * 4.3));
    painter.drawText(QRectF(place.left(), place.top() + unit * 36.5, place.width(), unit * 7), Qt::AlignCenter,
                     winner.number);
    painter.setOpacity(1);
}

void DrawStage::paintFoot(QPainter& painter) const
{
    const Tokens tokens = tokensFor(Scheme::Dark);
    QStringList words;
    if (m_show.winners.size() > kMostShown)
        words << tr("당첨자 %1명은 결과에서 모두 볼 수 있어요").arg(formatCount(m_show.winners.size()));
    if (m_show.reserves > 0)
        words << tr("예비 당첨자 %1명도 함께 정해졌어요").arg(formatCount(m_show.reserves));
    painter.setOpacity(isOver() ? 1.0 : 0.0);
    painter.setPen(tokens.ink2);
    painter.setFont(m_theme.font(Type::Body17));
    painter.drawText(QRectF(0, height() - m_theme.px(124), width(), m_theme.px(34)), Qt::AlignCenter,
                     words.join(u" · "_s));
    painter.setOpacity(1);
}

void DrawStage::paintConfetti(QPainter& painter) const
{
    const Tokens tokens = tokensFor(Scheme::Dark);
    const QList<QColor> colours{tokens.primary, tokens.warnFill, tokens.good, tokens.calm, tokens.ink};
    const double since = (m_moment - m_length) / 1000;
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < kConfetti; ++i) {
        const double begin = scattered(i, 3) * 0.9;
        const double age = since - begin;
        const double y = -30 + age * height() * (0.34 + 0.3 * scattered(i, 4));
        if (age < 0 || y > height() + 20)
            continue;
        const double x = width() * scattered(i, 1) + m_theme.px(30) * std::sin(age * 2.4 + i);
        const double side = m_theme.px(6 + int(6 * scattered(i, 5)));
        painter.save();
        painter.translate(x, y);
        painter.rotate(360 * (scattered(i, 2) + age * (0.3 + scattered(i, 6))));
        painter.scale(1, std::cos(age * 2 * std::numbers::pi * (0.6 + scattered(i, 7))));
        painter.fillRect(QRectF(-side / 2, -side / 4, side, side / 2), faded(colours.at(i % colours.size()), 0.9));
        painter.restore();
    }
}

} // namespace madang

#include "ui/posters/phone_frame.h"

#include "ui/theme/theme.h"
#include "ui/widgets/layouts.h"

#include <QPainter>
#include <QPainterPath>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kNarrowest = 264;
constexpr int kWidest = 360;
constexpr double kTall = 2.05; // height for width, as telephones are
constexpr int kBezel = 9;
constexpr int kStatus = 26; // the strip with the hour
constexpr int kFoot = 16;
constexpr int kRadius = 34;
constexpr int kInnerRadius = 26;
constexpr int kLeastHeight = 340;
} // namespace

PhoneFrame::PhoneFrame(const Theme& theme, QWidget* screen, bool isDark, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_scroll(makeScroll(screen))
    , m_isDark(isDark)
{
    setObjectName(u"phone"_s);
    m_scroll->setParent(this);
    // Telephones have no bar beside the picture: a wheel, a thumb, or the keys.
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    screen->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        fit();
        update();
    });
}

void PhoneFrame::setScreenName(const QString& name)
{
    m_scroll->setAccessibleName(name);
}

void PhoneFrame::reveal(QWidget* part)
{
    m_scroll->ensureWidgetVisible(part, 0, m_theme.px(kFoot));
}

QSize PhoneFrame::sizeHint() const
{
    return minimumSizeHint(); // it takes what there is, and does not ask a page to scroll for more
}

QSize PhoneFrame::minimumSizeHint() const
{
    return {m_theme.px(kNarrowest), m_theme.px(kLeastHeight)};
}

QRect PhoneFrame::body() const
{
    const int wanted = std::clamp(int(height() / kTall), m_theme.px(kNarrowest), m_theme.px(kWidest));
    const int width = std::min(wanted, this->width());
    const int height = std::min(this->height(), int(width * kTall * 1.06));
    return {(this->width() - width) / 2, (this->height() - height) / 2, width, height};
}

QRect PhoneFrame::glass() const
{
    const int bezel = m_theme.px(kBezel);
    return body().adjusted(bezel, bezel, -bezel, -bezel);
}

void PhoneFrame::fit()
{
    m_scroll->setGeometry(glass().adjusted(0, m_theme.px(kStatus), 0, -m_theme.px(kFoot)));
}

void PhoneFrame::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void PhoneFrame::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body(this->body());
    const QRectF glass(this->glass());
    painter.setPen(QPen(tokens.lineStrong, 1));
    painter.setBrush(tokens.device);
    painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), m_theme.px(kRadius), m_theme.px(kRadius));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_isDark ? tokens.device : tokens.surface);
    painter.drawRoundedRect(glass, m_theme.px(kInnerRadius), m_theme.px(kInnerRadius));

    const QColor mark = m_isDark ? tokens.onDevice : tokens.ink;
    const int status = m_theme.px(kStatus);
    painter.setFont(m_theme.font(Type::Hint13, 600));
    painter.setPen(mark);
    const QRectF strip(glass.left() + m_theme.px(20), glass.top(), glass.width() - m_theme.px(40), status);
    painter.drawText(strip, Qt::AlignLeft | Qt::AlignVCenter, u"10:24"_s);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_isDark ? tokens.onDevice : tokens.device);
    const double slit = m_theme.px(58);
    painter.drawRoundedRect(QRectF(glass.center().x() - slit / 2, glass.top() + m_theme.px(9), slit, m_theme.px(9)),
                            m_theme.px(5), m_theme.px(5));
    // Battery and the bar to go home.
    const QRectF battery(strip.right() - m_theme.px(20), strip.center().y() - m_theme.px(5), m_theme.px(20),
                         m_theme.px(10));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(mark, 1));
    painter.drawRoundedRect(battery, m_theme.px(3), m_theme.px(3));
    painter.fillRect(battery.adjusted(m_theme.px(2), m_theme.px(2), -m_theme.px(6), -m_theme.px(2)), mark);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark);
    const double bar = glass.width() / 3;
    painter.drawRoundedRect(QRectF(glass.center().x() - bar / 2, glass.bottom() - m_theme.px(9), bar, m_theme.px(4)),
                            m_theme.px(2), m_theme.px(2));
}

} // namespace madang

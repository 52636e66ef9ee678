#include "ui/theme/theme.h"

#include "ui/theme/focus_ring.h"
#include "ui/theme/icon_engine.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/theme_style.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QRegularExpression>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr double kSmallestScale = 0.75;
constexpr double kLargestScale = 2.0;

int pixelsOf(Type type)
{
    switch (type) {
    case Type::Hint13:
        return 13;
    case Type::Small15:
        return 15;
    case Type::Body17:
        return 17;
    case Type::Section20:
        return 20;
    case Type::Title26:
        return 26;
    case Type::Headline34:
        return 34;
    case Type::Number56:
        return 56;
    }
    return 17;
}

QString familyOnThisMachine()
{
    const QStringList installed = QFontDatabase::families();
    for (const QString& family :
         {u"Pretendard"_s, u"Pretendard Variable"_s, u"Noto Sans CJK KR"_s, u"Noto Sans KR"_s}) {
        if (installed.contains(family))
            return family;
    }
    return u"Noto Sans CJK KR"_s;
}

// Drawings are written in the light colours; each is the place of the token it stands for.
QByteArray inScheme(const QByteArray& svg, const Tokens& now)
{
    const Tokens light = tokensFor(Scheme::Light);
    const QList<std::pair<QColor, QColor>> places{
        {light.canvas, now.canvas},     {light.surface, now.surface},   {light.sunken, now.sunken},
        {light.line, now.line},         {light.ink, now.ink},           {light.ink2, now.ink2},
        {light.ink3, now.ink3},         {light.primary, now.primary},   {light.primaryWash, now.primaryWash},
        {light.good, now.good},         {light.goodWash, now.goodWash}, {light.warn, now.warn},
        {light.warnFill, now.warnFill}, {light.warnWash, now.warnWash}, {light.calm, now.calm},
        {light.calmWash, now.calmWash}, {light.ask, now.ask},           {light.askWash, now.askWash}};
    static const QRegularExpression colour(u"#[0-9A-Fa-f]{6}"_s);
    const QString text = QString::fromUtf8(svg);
    QString out;
    qsizetype end = 0;
    for (auto it = colour.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QColor written = QColor::fromString(match.capturedView());
        const auto place
            = std::find_if(places.begin(), places.end(), [&written](const auto& p) { return p.first == written; });
        out += text.mid(end, match.capturedStart() - end);
        out += place == places.end() ? match.captured() : place->second.name();
        end = match.capturedEnd();
    }
    out += text.mid(end);
    return out.toUtf8();
}

QByteArray resource(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPalette paletteOf(const Tokens& t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.canvas);
    p.setColor(QPalette::WindowText, t.ink);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.sunken);
    p.setColor(QPalette::Text, t.ink);
    p.setColor(QPalette::PlaceholderText, t.ink3);
    p.setColor(QPalette::Button, t.surface);
    p.setColor(QPalette::ButtonText, t.ink);
    p.setColor(QPalette::BrightText, t.onPrimary);
    p.setColor(QPalette::Highlight, t.primary);
    p.setColor(QPalette::HighlightedText, t.onPrimary);
    p.setColor(QPalette::Link, t.calm);
    p.setColor(QPalette::LinkVisited, t.calm);
    p.setColor(QPalette::ToolTipBase, t.ink);
    p.setColor(QPalette::ToolTipText, t.canvas);
    p.setColor(QPalette::Light, t.surface);
    p.setColor(QPalette::Midlight, t.canvas);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.ink3);
    p.setColor(QPalette::Shadow, t.ink);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.ink3);
    return p;
}
} // namespace

Theme::Theme(Scheme scheme, double scale, QObject* parent)
    : QObject(parent)
    , m_look{scheme, std::clamp(scale, kSmallestScale, kLargestScale), false}
    , m_tokens(tokensFor(scheme))
    , m_family(familyOnThisMachine())
{
}

int Theme::px(int designPixels) const
{
    const int scaled = int(std::lround(designPixels * m_look.scale));
    return designPixels >= 1 ? std::max(scaled, 1) : scaled;
}

QFont Theme::font(Type type, int weight) const
{
    QFont font(m_family);
    font.setPixelSize(px(pixelsOf(type)));
    font.setWeight(QFont::Weight(weight));
    return font;
}

QIcon Theme::icon(const QString& name, Tone tone) const
{
    return name.isEmpty() ? QIcon() : QIcon(new IconEngine(this, name, tone));
}

QPixmap Theme::pixmap(const QString& name, QSize size, const QColor& colour, qreal ratio) const
{
    if (name.isEmpty() || size.isEmpty())
        return {};
    const bool drawing = name.startsWith(u"drawings/"_s);
    const QColor ink = colour.isValid() ? colour : m_tokens.ink;
    const QString key = u"madang/%1/%2x%3@%4/%5"_s.arg(name)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(ratio)
                            .arg(drawing ? m_tokens.canvas.name() : ink.name(QColor::HexArgb));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;

    const QByteArray svg = resource(drawing ? u":/%1.svg"_s.arg(name) : u":/icons/%1.svg"_s.arg(name));
    if (svg.isEmpty())
        return {};
    QSvgRenderer renderer(drawing ? inScheme(svg, m_tokens) : svg);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    pixmap = QPixmap(size * ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(pixmap.rect()));
    if (!drawing) {
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), ink);
    }
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void Theme::setScheme(Scheme scheme)
{
    if (scheme == m_look.scheme)
        return;
    m_look.scheme = scheme;
    m_tokens = tokensFor(scheme);
    renew();
}

void Theme::setScale(double scale)
{
    const double clamped = std::clamp(scale, kSmallestScale, kLargestScale);
    if (qFuzzyCompare(clamped, m_look.scale))
        return;
    m_look.scale = clamped;
    renew();
}

void Theme::setReducedMotion(bool reduced)
{
    if (reduced == m_look.reducedMotion)
        return;
    m_look.reducedMotion = reduced;
    Q_EMIT changed();
}

void Theme::apply(QApplication& application)
{
    m_application = &application;
    QApplication::setStyle(new ThemeStyle(*this));
    application.installEventFilter(new FocusRing(*this, this));
    dress(application);
}

void Theme::renew()
{
    if (m_application)
        dress(*m_application);
    Q_EMIT changed();
}

void Theme::dress(QApplication& application)
{
    QApplication::setPalette(paletteOf(m_tokens));
    QApplication::setFont(font(Type::Body17));
    application.setStyleSheet(makeStyleSheet(*this));
}

} // namespace madang

#include "sandbox/picture.h"

#include <QBuffer>
#include <QGradient>
#include <QImage>
#include <QPainter>

#include <array>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr std::array kMoods{QGradient::WarmFlame,     QGradient::SpringWarmth, QGradient::SunnyMorning,
                            QGradient::RainyAshville, QGradient::DeepBlue,     QGradient::PlumPlate,
                            QGradient::HappyFisher,   QGradient::FreshMilk,    QGradient::JuicyPeach,
                            QGradient::NewLife};
constexpr int kBlurredEdge = 12;

QGradient mood(const Chance& chance, const QString& name)
{
    return QGradient(kMoods[size_t(chance.between(name, 0, qint64(kMoods.size()) - 1))]);
}

void paint(QImage& image, const PictureOrder& order, const Chance& chance)
{
    QPainter painter(&image);
    const QRectF all(image.rect());
    const QRectF sky = order.look == PictureLook::HalfDone ? all.adjusted(0, 0, 0, -all.height() / 2) : all;
    if (order.look != PictureLook::Transparent)
        painter.fillRect(sky, mood(chance, order.name));
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 5; ++i) {
        const QString name = order.name + u'/' + QString::number(i);
        const double radius = all.width() * (0.05 + 0.15 * chance.fraction(name + u'r'));
        painter.setBrush(mood(chance, name));
        painter.drawEllipse(
            QPointF(sky.width() * chance.fraction(name + u'x'), sky.height() * chance.fraction(name + u'y')), radius,
            radius);
    }
}

/// Bits from the lowest on, as VP8L has them.
class Bits {
public:
    void put(quint32 value, int count)
    {
        for (int i = 0; i < count; ++i, ++m_count) {
            if (m_count % 8 == 0)
                m_bytes.append('\0');
            if ((value >> i & 1U) != 0)
                m_bytes.back() = char(quint8(m_bytes.back()) | 1U << (m_count % 8));
        }
    }
    const QByteArray& bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
    int m_count = 0;
};

QByteArray littleEndian(qsizetype number)
{
    QByteArray bytes;
    for (int i = 0; i < 4; ++i)
        bytes.append(char(quint64(number) >> (8 * i) & 0xffU));
    return bytes;
}

/// Lossless WebP whose every code has one symbol only: no bits at all for the pixels.
QByteArray webp(QSize size, const Chance& chance, const QString& name)
{
    Bits bits;
    bits.put(0x2f, 8);
    bits.put(quint32(size.width() - 1), 14);
    bits.put(quint32(size.height() - 1), 14);
    bits.put(0, 1 + 3); // no alpha, version 0
    bits.put(0, 3); // no transform, no colour cache, no groups of codes
    const auto oneSymbol = [&](quint32 symbol) {
        bits.put(1, 1); // a simple code
        bits.put(0, 1); // of one symbol
        bits.put(1, 1); // that has 8 bits
        bits.put(symbol, 8);
    };
    for (const char16_t channel : {u'g', u'r', u'b'})
        oneSymbol(quint32(chance.between(name + channel, 40, 220)));
    oneSymbol(255); // alpha
    oneSymbol(0); // distance
    QByteArray data = bits.bytes();
    const QByteArray length = littleEndian(data.size());
    if (data.size() % 2 != 0)
        data.append('\0');
    const QByteArray chunk = "WEBPVP8L" + length + data;
    return "RIFF" + littleEndian(chunk.size()) + chunk;
}
} // namespace

QByteArray paintPicture(const PictureOrder& order, const Chance& chance)
{
    if (order.format == "webp")
        return webp(order.size, chance, order.name);
    const bool isBlurred = order.look == PictureLook::Blurred;
    QImage image(isBlurred ? QSize(kBlurredEdge, kBlurredEdge) : order.size,
                 order.look == PictureLook::Transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    image.fill(Qt::transparent);
    if (order.look != PictureLook::Black)
        paint(image, order, chance);
    if (isBlurred)
        image = image.scaled(order.size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, order.format == "jpeg" ? "JPG" : "PNG", order.format == "jpeg" ? 85 : 70);
    return bytes;
}

} // namespace madang::sandbox

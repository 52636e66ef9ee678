#include "services/posters/contrast.h"

#include <array>
#include <cmath>

namespace madang::posters {

namespace {
std::array<double, 256> linearTable()
{
    std::array<double, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double c = static_cast<double>(i) / 255.0;
        table.at(i) = c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    }
    return table;
}

double linear(int channel)
{
    static const std::array<double, 256> kTable = linearTable();
    return kTable.at(static_cast<std::size_t>(channel));
}

double ratio(double one, double other)
{
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}
} // namespace

double luminance(QRgb colour)
{
    return 0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour)) + 0.0722 * linear(qBlue(colour));
}

double contrastRatio(QColor one, QColor other)
{
    return ratio(luminance(one.rgb()), luminance(other.rgb()));
}

Tones tonesUnder(const QImage& image, const QList<QRectF>& boxes, double scale)
{
    Tones tones;
    for (const QRectF& box : boxes) {
        const QRectF scaled(box.topLeft() * scale, box.size() * scale);
        const QRect area = scaled.toAlignedRect().intersected(image.rect());
        for (int y = area.top(); y <= area.bottom(); ++y) {
            const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
            QRgb last = line[area.left()] + 1; // runs of one colour are the rule: each is looked at once
            for (int x = area.left(); x <= area.right(); ++x) {
                if (line[x] == last)
                    continue;
                last = line[x];
                const double tone = luminance(last);
                tones.darkest = std::min(tones.darkest, tone);
                tones.lightest = std::max(tones.lightest, tone);
            }
        }
    }
    return tones;
}

double worstContrast(QColor ink, Tones tones)
{
    const double tone = luminance(ink.rgb());
    if (tones.darkest > tones.lightest) // nothing was looked at
        return 21;
    if (tone > tones.darkest && tone < tones.lightest)
        return 1;
    return std::min(ratio(tone, tones.darkest), ratio(tone, tones.lightest));
}

} // namespace madang::posters

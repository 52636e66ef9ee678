#pragma once

#include <QColor>
#include <QImage>
#include <QList>

#include <algorithm>
#include <array>
#include <cmath>

namespace madang::test {

/// How differently two pictures look: CIE 1976 colour differences (ISO/CIE 11664-4) of what is left when both are
/// softened, so that the noise of JPEG and the edges of letters do not count, and another place, colour or shape does.
struct PictureDifference {
    double mean = 0;
    double worst = 0; ///< that one pixel in two hundred exceeds
};

inline std::array<double, 3> labOf(QRgb colour)
{
    const auto linear = [](int channel) {
        const double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    const double r = linear(qRed(colour));
    const double g = linear(qGreen(colour));
    const double b = linear(qBlue(colour));
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
    const double y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
    const double z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

inline PictureDifference differenceOf(const QImage& one, const QImage& other)
{
    constexpr int kSoft = 4; // pixels that become one
    if (one.isNull() || one.size() != other.size())
        return {1000, 1000};
    const auto soft = [](const QImage& image) {
        return image.scaled(image.size() / kSoft, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_RGB32);
    };
    const QImage a = soft(one);
    const QImage b = soft(other);
    QList<double> differences;
    double sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const auto p = labOf(a.pixel(x, y));
            const auto q = labOf(b.pixel(x, y));
            const double d = std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
            differences << d;
            sum += d;
        }
    }
    std::ranges::sort(differences);
    return {sum / double(differences.size()), differences.at(differences.size() * 199 / 200)};
}

} // namespace madang::test

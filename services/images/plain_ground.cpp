#include "services/images/plain_ground.h"

#include <QColor>
#include <QList>

#include <algorithm>
#include <cmath>
#include <vector>

namespace madang::images {

namespace {
constexpr int kSame = 28; ///< this far from the ground's colour still is ground
constexpr int kSoft = 90; ///< and up to here a mixture of both: the soft edge of what stands on it
constexpr double kPlainBorder = 0.92; ///< of the border's pixels
constexpr double kMostGround = 0.985; ///< of all pixels

int distance(QRgb one, QRgb other)
{
    const int red = qRed(one) - qRed(other);
    const int green = qGreen(one) - qGreen(other);
    const int blue = qBlue(one) - qBlue(other);
    return int(std::sqrt(red * red + green * green + blue * blue));
}

template <typename Visit>
void alongTheBorder(const QSize& size, Visit visit)
{
    for (int x = 0; x < size.width(); ++x) {
        visit(x, 0);
        visit(x, size.height() - 1);
    }
    for (int y = 0; y < size.height(); ++y) {
        visit(0, y);
        visit(size.width() - 1, y);
    }
}

/// The middle colour of the border, where nearly all of it is like that.
std::optional<QRgb> plainBorder(const QImage& image)
{
    std::vector<QRgb> border;
    bool isOpaque = true;
    alongTheBorder(image.size(), [&](int x, int y) {
        border.push_back(image.pixel(x, y));
        isOpaque = isOpaque && qAlpha(border.back()) == 255;
    });
    if (!isOpaque)
        return std::nullopt;
    const auto middle = [&border](int (*part)(QRgb)) {
        std::vector<int> parts(border.size());
        std::ranges::transform(border, parts.begin(), part);
        const auto half = parts.begin() + std::ptrdiff_t(parts.size() / 2);
        std::ranges::nth_element(parts, half);
        return *half;
    };
    const QRgb ground = QColor(middle(qRed), middle(qGreen), middle(qBlue)).rgb();
    const auto like = std::ranges::count_if(border, [ground](QRgb one) { return distance(one, ground) <= kSame; });
    return double(like) >= kPlainBorder * double(border.size()) ? std::optional(ground) : std::nullopt;
}

/// What of a mixed pixel is not ground: its opacity, and its own colour with the ground taken out.
QRgb withoutGround(QRgb mixed, QRgb ground, double opacity)
{
    const auto own = [opacity](int part, int under) {
        return std::clamp(int(std::lround((part - under * (1 - opacity)) / opacity)), 0, 255);
    };
    return QColor(own(qRed(mixed), qRed(ground)), own(qGreen(mixed), qGreen(ground)), own(qBlue(mixed), qBlue(ground)),
                  int(std::lround(opacity * 255)))
        .rgba();
}
} // namespace

std::optional<QImage> withoutPlainGround(const QImage& picture)
{
    QImage image = picture.convertToFormat(QImage::Format_ARGB32);
    if (image.width() < 3 || image.height() < 3)
        return std::nullopt;
    const std::optional<QRgb> ground = plainBorder(image);
    if (!ground)
        return std::nullopt;
    const int width = image.width();
    const QImage given = image;
    std::vector<bool> seen(std::size_t(width) * std::size_t(image.height()), false);
    std::vector<QPoint> open;
    const auto reach = [&](int x, int y) {
        if (x < 0 || y < 0 || x >= width || y >= given.height()
            || seen[std::size_t(y) * std::size_t(width) + std::size_t(x)])
            return;
        seen[std::size_t(y) * std::size_t(width) + std::size_t(x)] = true;
        if (distance(given.pixel(x, y), *ground) <= kSoft)
            open.emplace_back(x, y);
    };
    alongTheBorder(given.size(), reach);
    qint64 taken = 0;
    while (!open.empty()) {
        const QPoint at = open.back();
        open.pop_back();
        const int far = distance(given.pixel(at), *ground);
        if (far > kSame) { // an edge: soft, and the flood ends here
            image.setPixel(at,
                           withoutGround(given.pixel(at), *ground, std::max(far - kSame, 1) / double(kSoft - kSame)));
            continue;
        }
        image.setPixel(at, 0);
        ++taken;
        reach(at.x() + 1, at.y());
        reach(at.x() - 1, at.y());
        reach(at.x(), at.y() + 1);
        reach(at.x(), at.y() - 1);
    }
    if (double(taken) > kMostGround * width * given.height())
        return std::nullopt;
    return image;
}

} // namespace madang::images

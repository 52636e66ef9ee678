#include "services/images/palette.h"

#include "domain/brand_colour.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace madang::images {

namespace {
constexpr int kSide = 96; ///< pixels looked at, to a side
constexpr std::size_t kBoxes = 12;
constexpr qsizetype kMost = 6;
constexpr int kAlike = 40;
using Pixels = std::vector<std::array<int, 3>>;

struct Box {
    Pixels pixels;
    std::size_t widest = 0;
    int width = 0;
};

Box boxOf(Pixels pixels)
{
    Box box;
    for (std::size_t part = 0; part < 3; ++part) {
        const auto [least, most]
            = std::ranges::minmax(pixels, {}, [part](const std::array<int, 3>& one) { return one.at(part); });
        if (most.at(part) - least.at(part) > box.width) {
            box.width = most.at(part) - least.at(part);
            box.widest = part;
        }
    }
    box.pixels = std::move(pixels);
    return box;
}

BrandColour middleOf(const Box& box)
{
    std::array<qint64, 3> sum{};
    for (const auto& pixel : box.pixels) {
        for (std::size_t part = 0; part < 3; ++part)
            sum.at(part) += pixel.at(part);
    }
    const auto many = qint64(box.pixels.size());
    return {int(sum[0] / many), int(sum[1] / many), int(sum[2] / many)};
}

/// How much it says about the picture: much of it, or little of a strong colour.
double weightOf(const Box& box)
{
    const BrandColour colour = middleOf(box);
    const int spread
        = std::max({colour.red, colour.green, colour.blue}) - std::min({colour.red, colour.green, colour.blue});
    return std::sqrt(double(box.pixels.size())) * (0.15 + spread / 255.0);
}

bool isAlike(const BrandColour& one, const BrandColour& other)
{
    return std::abs(one.red - other.red) + std::abs(one.green - other.green) + std::abs(one.blue - other.blue) < kAlike;
}
} // namespace

QStringList coloursOf(const QImage& picture)
{
    if (picture.isNull())
        return {};
    const QImage small = picture.scaled(kSide, kSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(QImage::Format_ARGB32);
    Pixels pixels;
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x) {
            const QRgb pixel = small.pixel(x, y);
            if (qAlpha(pixel) > 127)
                pixels.push_back({qRed(pixel), qGreen(pixel), qBlue(pixel)});
        }
    }
    if (pixels.empty())
        return {};
    std::vector<Box> boxes{boxOf(std::move(pixels))};
    while (boxes.size() < kBoxes) {
        const auto widest = std::ranges::max_element(
            boxes, {}, [](const Box& box) { return box.width * std::sqrt(double(box.pixels.size())); });
        if (widest->width < 8)
            break;
        Pixels all = std::move(widest->pixels);
        const auto half = all.begin() + std::ptrdiff_t(all.size() / 2);
        std::ranges::nth_element(all, half, {},
                                 [part = widest->widest](const std::array<int, 3>& one) { return one.at(part); });
        Pixels upper(half, all.end());
        all.erase(half, all.end());
        if (all.empty() || upper.empty())
            break;
        *widest = boxOf(std::move(all));
        boxes.push_back(boxOf(std::move(upper)));
    }
    std::ranges::sort(boxes, std::ranges::greater(), weightOf);
    QList<BrandColour> found;
    for (const Box& box : boxes) {
        const BrandColour colour = middleOf(box);
        if (found.size() < kMost
            && std::ranges::none_of(found, [&](const BrandColour& one) { return isAlike(one, colour); }))
            found << colour;
    }
    QStringList keys;
    for (const BrandColour& colour : found)
        keys << colour.key();
    return keys;
}

} // namespace madang::images

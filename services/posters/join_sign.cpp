#include "services/join_sign.h"

#include "services/posters/qr.h"

#include <QFont>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr QSize kSheet{1240, 1748}; // A6 at 300 dpi
constexpr double kDotsPerMeter = 300 / 0.0254;
constexpr int kMargin = 96;
constexpr int kCode = 780;
constexpr QColor kPaper{0xFA, 0xF7, 0xF2};
constexpr QColor kInk{0x1F, 0x1A, 0x17};
constexpr QColor kInk2{0x5E, 0x55, 0x4D};
constexpr QColor kPersimmon{0xB8, 0x39, 0x08};

QFont fontOf(int pixels, QFont::Weight weight)
{
    QFont font;
    font.setFamilies({u"Pretendard"_s, u"Noto Sans CJK KR"_s, u"NanumBarunGothic"_s, u"Malgun Gothic"_s});
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

/// As large as fits into the box, down to half; words stay whole. The height that was used.
int write(QPainter& painter, const QRect& box, const QString& text, QFont font, QColor colour)
{
    constexpr int kFlags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
    const int largest = font.pixelSize();
    QRect used;
    for (int size = largest; size >= largest / 2; size -= 2) {
        font.setPixelSize(size);
        painter.setFont(font);
        used = painter.boundingRect(box, kFlags, text);
        if (used.height() <= box.height() && used.width() <= box.width())
            break;
    }
    painter.setPen(colour);
    painter.drawText(box, kFlags, text);
    return std::min(used.height(), box.height());
}
} // namespace

QImage joinCode(const QString& url, int side)
{
    if (!posters::fitsQr(url) || side <= 0)
        return {};
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    posters::paintQr(painter, QRectF(0, 0, side, side), url, kInk, Qt::white);
    return image;
}

QImage joinSign(const JoinSignWords& words)
{
    QImage sheet(kSheet, QImage::Format_RGB32);
    sheet.setDotsPerMeterX(int(kDotsPerMeter));
    sheet.setDotsPerMeterY(int(kDotsPerMeter));
    sheet.fill(kPaper);
    QPainter painter(&sheet);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(0, 0, kSheet.width(), 36, kPersimmon);
    const int width = kSheet.width() - 2 * kMargin;
    const auto row = [&](int top, int height) { return QRect(kMargin, top, width, height); };
    int y = 108;
    y += write(painter, row(y, 64), words.store, fontOf(46, QFont::Bold), kPersimmon) + 12;
    y += write(painter, row(y, 210), words.title, fontOf(92, QFont::ExtraBold), kInk) + 12;
    if (!words.prize.isEmpty())
        write(painter, row(y, 70), words.prize, fontOf(50, QFont::DemiBold), kInk2);
    const QRectF code((kSheet.width() - kCode) / 2.0, 560, kCode, kCode);
    QPainterPath plate;
    plate.addRoundedRect(code.adjusted(-6, -6, 6, 6), 44, 44);
    painter.fillPath(plate, kPersimmon);
    posters::paintQr(painter, code, words.url, kInk, Qt::white);
    y = int(code.bottom()) + 48;
    y += write(painter, row(y, 100), words.call, fontOf(72, QFont::ExtraBold), kInk) + 8;
    y += write(painter, row(y, 110), words.note, fontOf(42, QFont::Medium), kInk2) + 8;
    write(painter, row(y, 50), words.url.section(u'?', 0, 0), fontOf(36, QFont::Medium), kInk2);
    return sheet;
}

} // namespace madang

#include "contact_sheet.h"

#include "domain/campaign_text.h"
#include "services/poster_renderer.h"
#include "ui/models/sample_event.h"

#include <QDir>
#include <QPainter>
#include <QtConcurrentMap>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kCell = 300;
constexpr int kGap = 16;

struct Cell {
    PosterBrief brief;
    PosterSize size;
};
/// Rows of the sheet, from top to bottom.
using Grid = QList<QList<Cell>>;

PosterBrief sample(PosterStyle style, const QString& layout, Industry industry)
{
    const SampleEvent event = sampleEvent(QDateTime(QDate(2026, 11, 23), QTime(12, 0)));
    PosterBrief brief = posterBriefFor(event.campaign, {}, style);
    brief.industry = industry;
    brief.design.layout = layout;
    brief.practice = false;
    brief.joinUrl = u"https://madang.example/j/EVT20261123"_s;
    return brief;
}

bool writeSheet(const PosterRenderer& renderer, const Grid& grid, const QString& path)
{
    QImage sheet(kGap + int(grid.first().size()) * (kCell + kGap), kGap + int(grid.size()) * (kCell + kGap),
                 QImage::Format_ARGB32_Premultiplied);
    sheet.fill(0U); // transparent
    QPainter painter(&sheet);
    int y = kGap;
    for (const QList<Cell>& row : grid) {
        const QList<QImage> images = QtConcurrent::blockingMapped(row, [&renderer](const Cell& cell) {
            return renderer.render(cell.brief, cell.size, kCell).value_or(QImage());
        });
        int x = kGap;
        for (const QImage& image : images) {
            painter.drawImage(x + (kCell - image.width()) / 2, y + (kCell - image.height()) / 2, image);
            x += kCell + kGap;
        }
        y += kCell + kGap;
    }
    painter.end();
    return sheet.save(path);
}
} // namespace

bool writeContactSheets(const QString& folder)
{
    const PosterRenderer renderer;
    const PosterSize& portrait = *renderer.size(u"instagram-portrait"_s);
    bool written = true;
    for (const PosterStyle style : kPosterStyles) {
        Grid sizes;
        Grid trades;
        for (const PosterLayout& layout : renderer.layouts(style)) {
            QList<Cell> row;
            for (const PosterSize& size : renderer.sizes())
                row.append({sample(style, layout.id, Industry::Restaurant), size});
            sizes << row;
            row.clear();
            for (const Industry industry : kIndustries)
                row.append({sample(style, layout.id, industry), portrait});
            trades << row;
        }
        const QString key = posterStyleKey(style);
        written = writeSheet(renderer, sizes, QDir(folder).filePath(u"posters-%1.png"_s.arg(key)))
            && writeSheet(renderer, trades, QDir(folder).filePath(u"posters-trades-%1.png"_s.arg(key))) && written;
    }
    return written;
}

} // namespace madang

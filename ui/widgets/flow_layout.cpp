#include "ui/widgets/flow_layout.h"

#include "ui/theme/theme.h"

#include <QWidget>

#include <algorithm>

namespace madang {

namespace {
int heightOf(const QLayoutItem* item, int width)
{
    return item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
}
} // namespace

FlowLayout::FlowLayout(const Theme& theme, int spacing, QWidget* parent)
    : QLayout(parent)
    , m_theme(theme)
    , m_spacing(spacing)
{
    setContentsMargins(0, 0, 0, 0);
    connect(&theme, &Theme::changed, this, [this] { invalidate(); });
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::setCellWidth(int designPixels)
{
    m_cellWidth = designPixels;
    invalidate();
}

int FlowLayout::gap() const
{
    return m_theme.px(m_spacing);
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.append(item);
}

int FlowLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

Qt::Orientations FlowLayout::expandingDirections() const
{
    return Qt::Horizontal;
}

bool FlowLayout::hasHeightForWidth() const
{
    return true;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

QSize FlowLayout::sizeHint() const
{
    if (m_cellWidth > 0)
        return minimumSize();
    int width = 0;
    int height = 0;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? gap() : 0);
        height = std::max(height, item->sizeHint().height());
    }
    const QMargins m = contentsMargins();
    return QSize(width, height).grownBy(m);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

int FlowLayout::arrange(const QRect& rect, bool apply) const
{
    if (m_cellWidth > 0)
        return arrangeCells(rect, apply);
    const QRect room = rect.marginsRemoved(contentsMargins());
    int x = room.x();
    int y = room.y();
    int rowHeight = 0;
    QList<std::pair<QLayoutItem*, QRect>> row;
    const auto endRow = [&row, &rowHeight, apply] {
        for (const auto& [item, place] : std::as_const(row)) {
            if (apply)
                item->setGeometry(place.translated(0, (rowHeight - place.height()) / 2));
        }
        row.clear();
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size(std::min(item->sizeHint().width(), room.width()), item->sizeHint().height());
        if (x > room.x() && x + size.width() > room.x() + room.width()) {
            endRow();
            x = room.x();
            y += rowHeight + gap();
            rowHeight = 0;
        }
        row.append({item, QRect(QPoint(x, y), size)});
        x += size.width() + gap();
        rowHeight = std::max(rowHeight, size.height());
    }
    endRow();
    return y + rowHeight - rect.y() + contentsMargins().bottom();
}

int FlowLayout::arrangeCells(const QRect& rect, bool apply) const
{
    const QRect room = rect.marginsRemoved(contentsMargins());
    QList<QLayoutItem*> shown;
    std::copy_if(m_items.begin(), m_items.end(), std::back_inserter(shown),
                 [](const QLayoutItem* i) { return !i->isEmpty(); });
    if (shown.isEmpty())
        return contentsMargins().top() + contentsMargins().bottom();
    const int fitting = std::max(1, (room.width() + gap()) / (m_theme.px(m_cellWidth) + gap()));
    // Rows of even length: four cards where three would fit stand two and two.
    const int items = int(shown.size());
    const int rows = (items + fitting - 1) / fitting;
    const int columns = (items + rows - 1) / rows;
    const int width = std::max(1, (room.width() - gap() * (columns - 1)) / columns);
    int y = room.y();
    for (qsizetype first = 0; first < shown.size(); first += columns) {
        const QList<QLayoutItem*> row = shown.mid(first, columns);
        int height = 0;
        for (const QLayoutItem* item : row)
            height = std::max({height, heightOf(item, width), item->minimumSize().height()});
        for (qsizetype i = 0; apply && i < row.size(); ++i)
            row.at(i)->setGeometry(QRect(room.x() + int(i) * (width + gap()), y, width, height));
        y += height + gap();
    }
    return y - gap() - rect.y() + contentsMargins().bottom();
}

} // namespace madang

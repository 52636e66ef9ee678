#pragma once

#include <QLayout>
#include <QList>

namespace madang {

class Theme;

/// Lays items in rows and wraps to the next row where the width ends. With setCellWidth() all items
/// of a row share the width evenly in columns at least that wide, and rows are of equal height,
/// which is what card grids want.
class FlowLayout : public QLayout {
    Q_OBJECT

public:
    /// `spacing` in design pixels, like setCellWidth(); both follow the scale.
    explicit FlowLayout(const Theme& theme, int spacing = 12, QWidget* parent = nullptr);
    ~FlowLayout() override;

    /// 0: items keep their own width.
    void setCellWidth(int designPixels);

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;
    void setGeometry(const QRect& rect) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;

private:
    int arrange(const QRect& rect, bool apply) const;
    int arrangeCells(const QRect& rect, bool apply) const;

    int gap() const;

    const Theme& m_theme;
    QList<QLayoutItem*> m_items;
    int m_spacing = 12;
    int m_cellWidth = 0;
};

} // namespace madang

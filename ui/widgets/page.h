#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace madang {

class Theme;

/// The frame of one screen: a title row, a content column of at most 1120 px at the left that
/// scrolls, and perhaps a strip at the bottom that does not (back, "임시저장했어요", the main
/// button).
class Page : public QWidget {
    Q_OBJECT

public:
    explicit Page(const Theme& theme, const QString& title = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Left of the row stands the title; add buttons and chips after it.
    QHBoxLayout* titleRow() const { return m_titleRow; }
    /// The scrolling column; sections are 24 px apart.
    QVBoxLayout* content() const { return m_content; }
    /// Made on first use: a row with a line above it, 72 px high.
    QHBoxLayout* bottomStrip();
    /// Above the scrolling part, full width (a step bar, a banner).
    QVBoxLayout* top() const { return m_top; }
    /// Width limit of the column, 1120 at first; 0 for none.
    void setColumnWidth(int designPixels);
    /// Content takes all the height (a table that scrolls by itself) instead of standing at the
    /// top.
    void setContentFills(bool fills);
    /// The content takes the whole height of the page (a list, a table) instead of only what it needs.
    void setFilling(bool filling);
    /// Less air around the content: for a screen that one works on, not reads.
    void setDense(bool dense);
    void scrollToTop();
    /// Brings a widget of the content into view and focuses it (the first field with a problem).
    void reveal(QWidget* widget);

private:
    void restyle();

    const Theme& m_theme;
    QVBoxLayout* m_frame = nullptr;
    QVBoxLayout* m_top = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_column = nullptr;
    QVBoxLayout* m_outer = nullptr;
    QVBoxLayout* m_content = nullptr;
    QHBoxLayout* m_titleRow = nullptr;
    QLabel* m_title = nullptr;
    QWidget* m_strip = nullptr;
    QHBoxLayout* m_stripRow = nullptr;
    int m_columnWidth = 1120;
    bool m_isDense = false;
};

} // namespace madang

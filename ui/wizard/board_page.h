#pragma once

#include "ui/shell/screen_models.h"
#include "ui/widgets/page.h"

#include <QHash>

class QLabel;
class QPushButton;

namespace madang {

class Banner;
class BoardTile;
class FlowLayout;
class ProgressLine;
class Toast;

/// The publish board: one tile for each channel of an event, live, and what to do where something is left to do.
class BoardPage final : public Page {
    Q_OBJECT

public:
    BoardPage(const Theme& theme, const ScreenModels& models, QWidget* parent = nullptr);

    void show(const QString& campaignId);
    using Page::show;

Q_SIGNALS:
    void resultsRequested(const QString& campaignId);
    void homeRequested();

private:
    QWidget* makeHeader();
    void makeStrip();
    BoardTile* tileAt(int row);
    void connectTile(BoardTile* tile, const QString& channel);
    int rowOf(const QString& channel) const;
    void copyAndOpen(const QString& channel);
    void openPosters();
    void removeStaleTiles();
    void render();
    void renderHeader();
    QString sentence() const;
    QString countLine() const;
    bool isAllOut() const;

    const Theme& m_theme;
    ScreenModels m_models;
    QLabel* m_icon = nullptr;
    QLabel* m_sentence = nullptr;
    QLabel* m_count = nullptr;
    QLabel* m_celebration = nullptr;
    Banner* m_banner = nullptr;
    QWidget* m_board = nullptr;
    QHash<QString, BoardTile*> m_tiles; ///< by channel
    QPushButton* m_home = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_results = nullptr;
    Toast* m_toast = nullptr;
    bool m_sawProgress = false; ///< only what was seen happening is celebrated
};

} // namespace madang

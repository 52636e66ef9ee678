#pragma once

#include "ui/widgets/page.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace madang {

class Banner;
class Chip;
class DrawModel;
class EmptyState;
class HandoverModel;
class ProgressLine;
class Toast;
class WinnerPanel;

/// The board of an event's prizes: who is waited for longest stands first, and beside the list the one step that comes
/// next for whoever is chosen.
class HandoverPage final : public Page {
    Q_OBJECT

public:
    HandoverPage(const Theme& theme, HandoverModel& model, DrawModel& draw, QWidget* parent = nullptr);

    void open(const QString& campaignId);

signals:
    void resultRequested();
    void couponsRequested();

private:
    QWidget* makeHead(const Theme& theme);
    QWidget* makeList(const Theme& theme);
    void fitList(const Theme& theme);
    void choose(const QString& code);
    void replace(const QString& code);
    void showCoupon(const QString& code, const QImage& share, const QImage& roll);
    void render();

    const Theme& m_theme;
    HandoverModel& m_model;
    DrawModel& m_draw;
    QLabel* m_sentence = nullptr;
    QLabel* m_stock = nullptr;
    ProgressLine* m_progress = nullptr;
    QLabel* m_event = nullptr;
    Banner* m_problem = nullptr;
    QStackedWidget* m_stack = nullptr;
    QTableView* m_list = nullptr;
    WinnerPanel* m_panel = nullptr;
    EmptyState* m_empty = nullptr;
    Toast* m_toast = nullptr;
    QString m_chosen;
    bool m_isRenewing = false;
};

} // namespace madang

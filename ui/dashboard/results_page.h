#pragma once

#include "ui/widgets/page.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace madang {

class Banner;
class Chip;
class EmptyState;
class ResultCards;
class ResultCharts;
class SalesCard;
struct ScreenModels;

/// What an event has brought: the sentence first, four numbers, then three pictures. Every number says how it was
/// computed; one that is not known is a dash. Changes in place while the numbers come in.
class ResultsPage final : public Page {
    Q_OBJECT

public:
    ResultsPage(const Theme& theme, const ScreenModels& models, QWidget* parent = nullptr);

    void open(const QString& campaignId);
    void openSample();

signals:
    void boardRequested(const QString& campaignId);
    void customersRequested(const QString& campaignId);
    void salesImportRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHead(const Theme& theme);
    void choose(int index);
    /// Looks at what this screen wants to see, also after another screen has looked elsewhere.
    void look();
    bool isMine() const;
    void renderChooser();
    void render();

    const ScreenModels& m_models;
    QString m_id;
    bool m_sample = false;
    QComboBox* m_chooser = nullptr;
    QLabel* m_name = nullptr;
    Chip* m_phase = nullptr;
    Chip* m_mark = nullptr;
    QPushButton* m_board = nullptr;
    QPushButton* m_customers = nullptr;
    QLabel* m_sentence = nullptr;
    QLabel* m_freshness = nullptr;
    QPushButton* m_refresh = nullptr;
    Banner* m_problem = nullptr;
    QStackedWidget* m_stack = nullptr;
    QWidget* m_body = nullptr;
    EmptyState* m_empty = nullptr;
    ResultCards* m_cards = nullptr;
    ResultCharts* m_charts = nullptr;
    SalesCard* m_sales = nullptr;
};

} // namespace madang

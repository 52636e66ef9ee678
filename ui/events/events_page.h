#pragma once

#include "ui/events/event_action.h"
#include "ui/widgets/page.h"

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace madang {

class Banner;
class ElidedLabel;
class EmptyState;
class SearchField;
struct CampaignRow;
struct ScreenModels;

/// All events of the store: a phase, a few words, the list, and what can be done with the chosen one at the bottom.
class EventsPage final : public Page {
    Q_OBJECT

public:
    EventsPage(const Theme& theme, const ScreenModels& models, QWidget* parent = nullptr);

signals:
    void newRequested();
    void draftRequested(const QString& campaignId);
    void likeRequested(const QString& campaignId);
    void resultsRequested(const QString& campaignId);
    void boardRequested(const QString& campaignId);
    void customersRequested(const QString& campaignId);
    void sampleRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QHBoxLayout* makeFilters(const Theme& theme);
    void makeList(const Theme& theme);
    void makeStrip(const Theme& theme);
    void applyFilter();
    void render();
    void renderStrip();
    void restoreSelection();
    const CampaignRow* selected() const;
    void act(EventAction action);
    void askRemove(const QString& campaignId, const QString& title);
    void askEnd(const QString& campaignId, const QString& title);

    const Theme& m_theme;
    const ScreenModels& m_models;
    QButtonGroup* m_phases = nullptr;
    SearchField* m_search = nullptr;
    Banner* m_problem = nullptr;
    QStackedWidget* m_stack = nullptr;
    QListView* m_list = nullptr;
    EmptyState* m_empty = nullptr;
    ElidedLabel* m_chosen = nullptr;
    QList<QPushButton*> m_buttons;
    QString m_chosenId;
    int m_scrolledTo = 0;
};

} // namespace madang

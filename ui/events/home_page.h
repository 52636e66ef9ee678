#pragma once

#include "ui/events/event_action.h"
#include "ui/widgets/page.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace madang {

class Banner;
class EventCard;
class EventSection;
struct Results;
struct ScreenModels;

/// The first screen of a day: one sentence about today, the event that runs now, what waits to be continued, what comes
/// and what was. Its one main button makes a new event.
class HomePage final : public Page {
    Q_OBJECT

public:
    HomePage(const Theme& theme, const ScreenModels& models, QWidget* parent = nullptr);

signals:
    void newRequested();
    void draftRequested(const QString& campaignId);
    void likeRequested(const QString& campaignId);
    void resultsRequested(const QString& campaignId);
    void boardRequested(const QString& campaignId);
    void customersRequested(const QString& campaignId);
    void sampleRequested();
    /// A row of the settings.
    void settingRequested(const QString& row);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeWelcome(const Theme& theme);
    void render();
    void renderAttention();
    void renderRunning();
    void renderWelcome(bool empty);
    void placeNewButton(bool empty);
    const Results* resultsOf(const QString& campaignId);
    void act(EventAction action, const QString& campaignId);

    const ScreenModels& m_models;
    Banner* m_attention = nullptr;
    QLabel* m_day = nullptr;
    QLabel* m_headline = nullptr;
    QHBoxLayout* m_headRow = nullptr;
    QPushButton* m_new = nullptr;
    EventCard* m_running = nullptr;
    EventSection* m_alsoRunning = nullptr;
    EventSection* m_drafts = nullptr;
    EventSection* m_coming = nullptr;
    EventSection* m_past = nullptr;
    QWidget* m_welcome = nullptr;
    QVBoxLayout* m_welcomeWords = nullptr;
    EventCard* m_sample = nullptr;
};

} // namespace madang

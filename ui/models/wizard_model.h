#pragma once

#include "domain/poster_work.h"

#include <QObject>

namespace madang {

class CampaignService;
class Clock;
class PersonalCipher;
class Settings;
class StoreService;

/// The draft in the wizard. Every change is on disk before the setter returns; closing the window or killing the
/// program loses nothing, and the next start finds the same draft at the same step.
class WizardModel final : public QObject {
    Q_OBJECT

public:
    /// `cipher`: what names people among the options is sealed before it is kept.
    WizardModel(CampaignService& campaigns, StoreService& store, Settings& settings, const PersonalCipher& cipher,
                const Clock& clock, bool practice, QObject* parent = nullptr);

    /// A new draft, a draft from an earlier event, or an existing one. False: lastError() says why.
    bool start();
    bool startLike(const QString& campaignId);
    bool open(const QString& campaignId);
    /// The draft that was open when the program stopped; false where there is none.
    bool resume();
    /// Leaves the wizard; the draft stays in the list.
    void leave();

    const Campaign& draft() const { return m_draft; }
    bool isOpen() const { return !m_draft.id.isEmpty(); }
    QDate today() const;

    /// May the step be opened: everything before it is answered.
    bool canOpen(WizardStep step) const;
    void goTo(WizardStep step);
    /// Is the present step answered, so that its main button works?
    bool isAnswered() const;

    void setGoal(Goal goal);
    void setBudget(Won budget);
    void setPeriod(const DatePeriod& period);
    void setPrizeWish(const QString& wish);
    void setOffered(const PlanAnswer& answer);
    /// Takes a plan over and fills the poster's words from it.
    void choosePlan(const Plan& plan);
    void setPosterText(const PosterText& text);
    /// Style, words, pictures, designs and captions at once.
    void setPosterWork(const PosterWork& work);
    void setStyle(PosterStyle style);
    /// What a style stands on; one without a file: the painter's own ground.
    void setPicture(PosterStyle style, const PosterPicture& picture);
    /// The owner's own words beside the picture on a channel, as typed; empty: back to the suggestion.
    void setCaption(const QString& channel, const QString& words);
    void setChannels(const QStringList& channels);
    /// Invalid: at once.
    void setPublishAt(const QDateTime& when);
    QDateTime now() const;
    void setChannelOption(const QString& channel, const QString& option, const QString& value);
    /// The same for numbers of people. While they cannot be sealed they are not kept: lastError().
    void setReceivers(const QString& channel, const QString& option, const QString& numbers);
    /// Campaign::channelOptions with the numbers open, or empty where they cannot be opened.
    QMap<QString, QString> shownOptions() const;
    /// After publishing: the draft is no draft any more.
    void finish();

    /// Empty, or why the last change could not be stored; the change itself is kept on screen.
    const QString& lastError() const { return m_lastError; }
    QDateTime savedAt() const { return m_draft.updatedAt; }

signals:
    void changed();
    void stepChanged();

private:
    bool adopt(const Result<Campaign>& campaign);
    void save();

    CampaignService& m_campaigns;
    StoreService& m_store;
    Settings& m_settings;
    const PersonalCipher& m_cipher;
    const Clock& m_clock;
    bool m_practice;
    Campaign m_draft;
    QString m_lastError;
};

} // namespace madang

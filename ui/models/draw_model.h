#pragma once

#include "domain/campaign.h"
#include "domain/draw.h"
#include "domain/entry.h"
#include "domain/result.h"
#include "ui/models/counter_guard.h"

#include <QFuture>
#include <QImage>
#include <QObject>

#include <optional>

namespace madang {

class CampaignService;
class Clock;
class DrawService;
class HandoverService;
class ParticipationService;

/// The draw of one event: sealed before its number is known, drawn once it is.
class DrawModel final : public QObject, public CounterGuard {
    Q_OBJECT

public:
    /// Where it stands. Old: drawn by a program that did not seal yet.
    enum class Stage { NotYet, Nobody, Open, Sealed, Drawn, Old };

    DrawModel(DrawService& draws, HandoverService& handovers, ParticipationService& participation,
              CampaignService& campaigns, const Clock& clock, QObject* parent = nullptr);

    void open(const QString& campaignId);
    const Campaign& campaign() const { return m_campaign; }
    Stage stage() const;
    /// One sentence of where it stands.
    QString stageLine() const;
    /// How many customers are in it.
    int entries() const;

    /// What is put into the fields at first: as many as there are prizes, and one reserve for each.
    DrawTerms suggestedTerms() const;
    LotteryDraw lottery() const;

    /// The promise, once the owner may; changed() says what became of it, error() why not.
    void seal(const DrawTerms& terms);
    /// To be sent around before the draw; null until it is drawn.
    const QImage& promisePicture() const { return m_promise; }
    bool canReveal() const;
    /// The number as it would count; nothing where it is none.
    std::optional<QString> numberOf(const QString& typed) const;
    /// The number is known.
    void reveal(const QString& number);
    bool isBusy() const { return m_isBusy; }
    const QString& error() const { return m_error; }
    /// From the promise on.
    const std::optional<Draw>& draw() const { return m_draw; }
    /// Who was drawn, in that order, winners first; looked up when it is drawn or opened.
    const QList<Entry>& people() const { return m_people; }
    const Entry* person(const QString& code) const;

    /// The next reserve takes that winner's place; replaceError() says why not. Asks for the owner.
    void replace(const QString& code, const QString& reason);
    const QString& replaceError() const { return m_replaceError; }
    bool hasReserve() const { return m_draw && !m_draw->reservesLeft().isEmpty(); }

signals:
    void changed();
    /// The winners are known, a moment ago and here.
    void revealed();
    void replacedNow(const QString& newWinner);

private:
    void reload();
    void follow(const QFuture<Result<Draw>>& work, bool isReveal);
    void drawPromise();

    DrawService& m_draws;
    HandoverService& m_handovers;
    ParticipationService& m_participation;
    CampaignService& m_campaigns;
    const Clock& m_clock;
    Campaign m_campaign;
    std::optional<Draw> m_draw;
    QList<Entry> m_people;
    QImage m_promise;
    QByteArray m_promisedSeal;
    QString m_error;
    QString m_replaceError;
    bool m_isBusy = false;
};

} // namespace madang

#include "services/draw_service.h"

#include "domain/handover.h"
#include "services/async/then.h"
#include "services/campaign_service.h"
#include "services/clock.h"
#include "services/personal_cipher.h"
#include "services/storage/draw_store.h"
#include "services/storage/entry_store.h"
#include "services/storage/handover_store.h"
#include "services/storage/read_aside.h"

#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
QByteArray newSecret()
{
    std::array<quint32, kDrawSecretBytes / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char*>(words.data()), kDrawSecretBytes);
}

Result<Draw> sealedDraw(Draw draw, const QList<DrawTicket>& tickets)
{
    const qsizetype wanted = qsizetype(draw.terms.winners) + draw.terms.reserves;
    if (draw.terms.winners < 1 || draw.terms.reserves < 0 || wanted > tickets.size())
        return Error{ErrorKind::InvalidInput, u"%1 out of %2"_s.arg(wanted).arg(tickets.size()), {}};
    const Result<QByteArray> seal = drawSeal(draw.terms, commitmentTo(draw.secret), tickets);
    if (!seal)
        return seal.error();
    draw.seal = *seal;
    return draw;
}

Result<Draw> drawnOut(Draw draw, const QList<DrawTicket>& tickets)
{
    const Result<QByteArray> seal = drawSeal(draw.terms, commitmentTo(draw.secret), tickets);
    if (!seal || *seal != draw.seal)
        return Error{ErrorKind::Damaged, u"the list is not the one that was sealed"_s, {}};
    const Result<QStringList> order
        = drawOrder(ticketsFor(draw.terms.mode, tickets), draw.terms.winners + draw.terms.reserves,
                    drawSeed(draw.seal, draw.secret, draw.publicNumber));
    if (!order)
        return order.error();
    draw.drawn = *order;
    return draw;
}

template <typename T>
QFuture<Result<T>> refused(const Error& error)
{
    return async::ready(Result<T>(error));
}
} // namespace

DrawService::DrawService(Database& database, CampaignService& campaigns, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_campaigns(campaigns)
    , m_clock(clock)
    , m_store(std::make_unique<DrawStore>(database))
{
}

DrawService::~DrawService() = default;

QFuture<Result<QList<DrawTicket>>> DrawService::readTickets(const QString& campaignId) const
{
    return readAside<QList<DrawTicket>>(m_database.folder(), [campaignId](Database& database) {
        const PersonalCipher none; // tickets have nothing personal
        return EntryStore(database, none).tickets(campaignId);
    });
}

Result<void> DrawService::maySeal(const QString& campaignId) const
{
    const Result<Campaign> campaign = m_campaigns.load(campaignId);
    if (!campaign)
        return campaign.error();
    if (phaseOf(*campaign, m_clock.today()) != CampaignPhase::Ended)
        return Error{ErrorKind::Rejected, u"the event has not ended"_s, {}};
    const Result<Draw> before = m_store->draw(campaignId);
    if (before)
        return Error{ErrorKind::Conflict, u"the event has been sealed"_s, {}};
    return before.error().kind == ErrorKind::NotFound ? Result<void>() : Result<void>(before.error());
}

QFuture<Result<Draw>> DrawService::seal(const QString& campaignId, const DrawTerms& terms)
{
    if (const Result<void> may = maySeal(campaignId); !may)
        return refused<Draw>(may.error());
    auto backedUp = std::make_shared<QPromise<bool>>();
    backedUp->start();
    const auto goOn = [backedUp] {
        backedUp->addResult(true);
        backedUp->finish();
    };
    if (m_beforeSeal)
        async::whenFinished(this, m_beforeSeal(), [goOn](const QFuture<void>&) { goOn(); });
    else
        goOn();
    const auto tickets
        = async::then(this, backedUp->future(), [this, campaignId](bool) { return readTickets(campaignId); });
    Draw draw;
    draw.campaignId = campaignId;
    draw.terms = terms;
    draw.terms.numberName = terms.numberKind == NumberKind::Lottery ? lotteryName(nextLottery(m_clock.now()))
                                                                    : terms.numberName.simplified();
    draw.secret = newSecret();
    return async::andThen(this, tickets, [this, draw](const QList<DrawTicket>& all) {
        const auto worked = QtConcurrent::run([draw, all] { return sealedDraw(draw, all); });
        return async::andThen(this, worked, [this](Draw sealedNow) -> Result<Draw> {
            sealedNow.sealedAt = m_clock.now();
            if (const Result<void> kept = m_store->add(sealedNow); !kept)
                return kept.error();
            emit sealed(sealedNow.campaignId);
            return sealedNow;
        });
    });
}

QFuture<Result<Draw>> DrawService::reveal(const QString& campaignId, const QString& number)
{
    Result<Draw> known = m_store->draw(campaignId);
    if (!known)
        return refused<Draw>(known.error());
    if (known->isDrawn())
        return refused<Draw>({ErrorKind::Conflict, u"the event has been drawn"_s, {}});
    if (const QDateTime from = numberKnownFrom(*known); from.isValid() && m_clock.now() < from)
        return refused<Draw>({ErrorKind::Rejected, u"nobody can know that number yet"_s, {}});
    const std::optional<QString> counts = publicNumberOf(known->terms.numberKind, number);
    if (!counts)
        return refused<Draw>({ErrorKind::InvalidInput, u"no such number"_s, {}});
    Draw draw = *known;
    draw.publicNumber = *counts;
    return async::andThen(this, readTickets(campaignId), [this, draw](const QList<DrawTicket>& all) {
        const auto worked = QtConcurrent::run([draw, all] { return drawnOut(draw, all); });
        return async::andThen(this, worked, [this](const Draw& out) { return keepDrawn(out); });
    });
}

Result<Draw> DrawService::keepDrawn(const Draw& drawnNow)
{
    Draw draw = drawnNow;
    draw.drawnAt = m_clock.now();
    const Result<void> kept = m_database.inTransaction([&]() -> Result<void> {
        if (Result<void> finished = m_store->finish(draw); !finished)
            return finished;
        HandoverStore handovers(m_database);
        for (const QString& winner : draw.winners()) {
            if (Result<void> won
                = handovers.put({draw.campaignId, winner, HandoverState::Won, draw.drawnAt, {}, {}, {}});
                !won)
                return won;
        }
        return {};
    });
    if (!kept)
        return kept.error();
    emit drawn(draw.campaignId);
    return draw;
}

Result<Draw> DrawService::replace(const QString& campaignId, const QString& winner, const QString& reason)
{
    const std::optional<QString> why = replacementReason(reason);
    if (!why)
        return Error{ErrorKind::InvalidInput, u"no reason for everybody's eyes"_s, {}};
    Result<Draw> draw = m_store->draw(campaignId);
    if (!draw)
        return draw;
    HandoverStore handovers(m_database);
    const Result<Handover> handover = handovers.one(campaignId, winner);
    if (!handover)
        return handover.error();
    const QStringList left = draw->reservesLeft();
    if (!draw->winners().contains(winner))
        return Error{ErrorKind::NotFound, u"no winner"_s, {}};
    if (left.isEmpty() || handover->state == HandoverState::HandedOver)
        return Error{ErrorKind::Rejected, u"no reserve is left, or the prize is handed over"_s, {}};
    const QDateTime now = m_clock.now();
    const Replacement replacement{winner, left.first(), *why, now};
    const Result<void> kept = m_database.inTransaction([&]() -> Result<void> {
        Result<void> done = m_store->addReplacement(campaignId, replacement);
        if (done)
            done = handovers.put(moved(*handover, HandoverState::GivenUp, now));
        if (done)
            done = handovers.put({campaignId, replacement.in, HandoverState::Won, now, {}, {}, {}});
        return done ? handovers.revokeCoupon(campaignId, winner) : done;
    });
    if (!kept)
        return kept.error();
    emit replaced(campaignId);
    return m_store->draw(campaignId);
}

Result<Draw> DrawService::draw(const QString& campaignId) const
{
    return m_store->draw(campaignId);
}

QFuture<Result<DrawCertificate>> DrawService::certificate(const QString& campaignId) const
{
    const Result<Draw> draw = m_store->draw(campaignId);
    const Result<Campaign> campaign = m_campaigns.load(campaignId);
    if (!draw || !campaign)
        return refused<DrawCertificate>(draw ? campaign.error() : draw.error());
    if (draw->publicNumber.isEmpty())
        return refused<DrawCertificate>({ErrorKind::NotFound, u"not drawn, or without a seal"_s, {}});
    DrawCertificate certificate;
    certificate.store = campaign->store.value_or(StoreProfile{}).name;
    certificate.title = campaign->plan.value_or(Plan{}).title;
    certificate.prize = campaign->plan.value_or(Plan{}).prize.name;
    certificate.period = campaign->period;
    certificate.draw = *draw;
    certificate.commitment = commitmentTo(draw->secret);
    return readAside<DrawCertificate>(
        m_database.folder(), [certificate](Database& database) mutable -> Result<DrawCertificate> {
            const PersonalCipher none;
            const Result<QList<DrawTicket>> tickets = EntryStore(database, none).tickets(certificate.draw.campaignId);
            if (!tickets)
                return tickets.error();
            certificate.tickets = *tickets;
            return certificate;
        });
}

} // namespace madang

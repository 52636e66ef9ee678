#include "services/participation_service.h"

#include "services/async/then.h"
#include "services/campaign_service.h"
#include "services/clock.h"
#include "services/personal_cipher.h"
#include "services/storage/entry_store.h"

#include <QPromise>
#include <QRandomGenerator>
#include <QSet>
#include <QUuid>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kNicknameMax = 20;
constexpr int kSeedWords = 8;
constexpr qsizetype kLastDigits = 4;

QByteArray randomSeed()
{
    std::array<quint32, kSeedWords> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char*>(words.data()), qsizetype(sizeof(words)));
}
} // namespace

ParticipationService::ParticipationService(Database& database, const PersonalCipher& cipher, CampaignService& campaigns,
                                           const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_cipher(cipher)
    , m_campaigns(campaigns)
    , m_clock(clock)
    , m_store(std::make_unique<EntryStore>(database, cipher))
{
    connect(&cipher, &PersonalCipher::opened, this, &ParticipationService::personalDataOpened);
    connect(&cipher, &PersonalCipher::problemChanged, this, &ParticipationService::personalDataProblemChanged);
}

ParticipationService::~ParticipationService() = default;

Result<Entry> ParticipationService::join(const QString& campaignId, const QString& phone, const QString& nickname,
                                         EntrySource source)
{
    const auto number = PhoneNumber::parseMobile(phone);
    if (!number)
        return Error{ErrorKind::InvalidInput, u"not a mobile number"_s, {}};
    if (const Result<void> open = checkOpen(campaignId); !open)
        return open.error();
    const Result<int> highest = m_store->highestNumber(campaignId);
    if (!highest)
        return highest.error();
    const Entry entry = makeEntry(campaignId, *number, nickname, source, *highest + 1);
    if (const Result<void> added = m_store->add(entry); !added)
        return added.error();
    emit entriesChanged(campaignId);
    return entry;
}

Result<QList<Entry>> ParticipationService::joinAll(const QString& campaignId, const QList<ImportedCustomer>& customers)
{
    if (const Result<void> open = checkOpen(campaignId); !open)
        return open.error();
    const Result<int> highest = m_store->highestNumber(campaignId);
    if (!highest)
        return highest.error();
    QList<Entry> joined;
    QSet<QString> codes;
    for (const ImportedCustomer& customer : customers) {
        const auto number = PhoneNumber::parseMobile(customer.phone);
        if (!number)
            return Error{ErrorKind::InvalidInput, u"not a mobile number in row %1"_s.arg(customer.row), {}};
        joined << makeEntry(campaignId, *number, customer.nickname, EntrySource::Import,
                            *highest + 1 + int(joined.size()));
        while (codes.contains(joined.last().code))
            joined.last().code = entryCode(QRandomGenerator::system()->generate64());
        codes.insert(joined.last().code);
    }
    if (const Result<void> added = m_store->addAll(joined); !added)
        return added.error();
    emit entriesChanged(campaignId);
    return joined;
}

Result<void> ParticipationService::takeBack(const QString& campaignId, const QStringList& entryIds)
{
    const Result<Draw> drawn = m_store->draw(campaignId);
    if (drawn)
        return Error{ErrorKind::Conflict, u"the event has been drawn"_s, {}};
    if (drawn.error().kind != ErrorKind::NotFound)
        return drawn.error();
    if (const Result<void> removed = m_store->removeAll(entryIds); !removed)
        return removed.error();
    emit entriesChanged(campaignId);
    return {};
}

Result<void> ParticipationService::checkOpen(const QString& campaignId) const
{
    const Result<Campaign> campaign = m_campaigns.load(campaignId);
    if (!campaign)
        return campaign.error();
    return mayJoin(*campaign, m_clock.now());
}

Entry ParticipationService::makeEntry(const QString& campaignId, const PhoneNumber& phone, const QString& nickname,
                                      EntrySource source, int running) const
{
    const bool wasHere = source == EntrySource::Counter || source == EntrySource::Kiosk;
    Entry entry;
    entry.id = QUuid::createUuid().toString(QUuid::Id128);
    entry.campaignId = campaignId;
    entry.at = m_clock.now();
    entry.number = entryNumber(campaignId, entry.at, running);
    entry.code = entryCode(QRandomGenerator::system()->generate64());
    entry.phone = phone.digits();
    entry.nickname = nickname.simplified().left(kNicknameMax);
    entry.weight = wasHere ? kVisitWeight : 1;
    entry.source = source;
    return entry;
}

Result<QList<Entry>> ParticipationService::entries(const QString& campaignId) const
{
    return m_store->all(campaignId);
}

Result<QList<Entry>> ParticipationService::sealedEntries(const QString& campaignId) const
{
    return m_store->allSealed(campaignId);
}

int ParticipationService::count(const QString& campaignId) const
{
    return m_store->count(campaignId).value_or(0);
}

Result<Entry> ParticipationService::findByPhone(const QString& campaignId, const QString& phone) const
{
    const auto number = PhoneNumber::parseMobile(phone);
    if (!number)
        return Error{ErrorKind::InvalidInput, u"not a mobile number"_s, {}};
    return m_store->byPhone(campaignId, number->digits());
}

Result<QList<Entry>> ParticipationService::findByLastDigits(const QString& campaignId, const QString& digits) const
{
    const bool areFour
        = digits.size() == kLastDigits && std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!areFour)
        return Error{ErrorKind::InvalidInput, u"not four digits"_s, {}};
    return m_store->byLastDigits(campaignId, digits);
}

bool ParticipationService::isPersonalDataOpen() const
{
    return m_cipher.isOpen();
}

std::optional<Error> ParticipationService::personalDataProblem() const
{
    return m_cipher.problem();
}

Result<int> ParticipationService::destroyPersonalData(const QString& campaignId, const QStringList& entryIds,
                                                      const QString& reason)
{
    const Result<QList<Entry>> all = sealedEntries(campaignId);
    if (!all)
        return all.error();
    QStringList wanted;
    for (const Entry& entry : *all) {
        if (entry.personal != PersonalState::Destroyed && entryIds.contains(entry.id))
            wanted << entry.id;
    }
    Result<int> destroyed = m_store->destroy(campaignId, wanted, reason, m_clock.now());
    if (destroyed && *destroyed > 0)
        emit entriesChanged(campaignId);
    return destroyed;
}

Result<Draw> ParticipationService::drawWinners(const QString& campaignId, int count)
{
    Result<Campaign> campaign = m_campaigns.load(campaignId);
    if (!campaign)
        return campaign.error();
    if (phaseOf(*campaign, m_clock.today()) != CampaignPhase::Ended)
        return Error{ErrorKind::Rejected, u"the event has not ended"_s, {}};
    Result<QList<Entry>> all = sealedEntries(campaignId);
    if (!all)
        return all.error();
    QList<DrawTicket> tickets;
    for (const Entry& entry : *all)
        tickets.append({entry.code, entry.weight});

    Draw draw;
    draw.campaignId = campaignId;
    draw.seal = sealOf(tickets);
    draw.seed = randomSeed();
    draw.at = m_clock.now();
    Result<QStringList> winners = madang::drawWinners(tickets, count, draw.seed);
    if (!winners)
        return winners.error();
    draw.winners = *winners;
    if (const Result<void> stored = m_store->addDraw(draw); !stored)
        return stored.error();
    emit entriesChanged(campaignId);
    return draw;
}

QFuture<Result<Draw>> ParticipationService::drawSafely(const QString& campaignId, int count)
{
    if (!m_beforeDraw)
        return async::ready(drawWinners(campaignId, count));
    auto promise = std::make_shared<QPromise<Result<Draw>>>();
    promise->start();
    async::whenFinished(this, m_beforeDraw(), [this, promise, campaignId, count](const QFuture<void>&) {
        promise->addResult(drawWinners(campaignId, count));
        promise->finish();
    });
    return promise->future();
}

Result<Draw> ParticipationService::draw(const QString& campaignId) const
{
    return m_store->draw(campaignId);
}

} // namespace madang

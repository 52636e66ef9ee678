#include "services/participation_service.h"

#include "services/async/then.h"
#include "services/campaign_service.h"
#include "services/clock.h"
#include "services/join_notices.h"
#include "services/personal_cipher.h"
#include "services/storage/draw_store.h"
#include "services/storage/entry_arrivals.h"
#include "services/storage/entry_store.h"
#include "services/storage/read_aside.h"
#include "services/storage/subscriber_store.h"

#include <QRandomGenerator>
#include <QSet>
#include <QUuid>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr qsizetype kLastDigits = 4;
constexpr qint64 kHour = 3600;
} // namespace

ParticipationService::ParticipationService(Database& database, const PersonalCipher& cipher, CampaignService& campaigns,
                                           const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_cipher(cipher)
    , m_campaigns(campaigns)
    , m_clock(clock)
    , m_store(std::make_unique<EntryStore>(database, cipher))
    , m_arrivals(std::make_unique<EntryArrivals>(database, *m_store))
    , m_notices(std::make_unique<JoinNotices>(database, clock))
{
    connect(&cipher, &PersonalCipher::opened, this, &ParticipationService::personalDataOpened);
    connect(&cipher, &PersonalCipher::problemChanged, this, &ParticipationService::personalDataProblemChanged);
}

ParticipationService::~ParticipationService() = default;

Result<JoinNotice> ParticipationService::notice(const QString& campaignId, const QString& language) const
{
    const Result<Campaign> campaign = m_campaigns.load(campaignId);
    if (!campaign)
        return campaign.error();
    if (campaign->state == CampaignState::Draft)
        return Error{ErrorKind::NotFound, u"the event is not published"_s, {}};
    return m_notices->current(*campaign, language);
}

Result<Entry> ParticipationService::join(const QString& campaignId, const QString& phone, const QString& nickname,
                                         EntrySource source)
{
    JoinRequest request;
    request.campaignId = campaignId;
    request.phone = phone;
    request.nickname = nickname;
    request.source = source;
    return join(request);
}

Result<Entry> ParticipationService::join(const JoinRequest& request)
{
    const auto number = PhoneNumber::parseMobile(request.phone);
    if (!number)
        return Error{ErrorKind::InvalidInput, u"not a mobile number"_s, {}};
    const Result<Campaign> campaign = openCampaign(request.campaignId);
    if (!campaign)
        return campaign.error();
    const Result<JoinNotice> shown = m_notices->current(*campaign, request.language);
    if (!shown)
        return shown.error();
    const Result<int> highest = m_store->highestNumber(request.campaignId);
    if (!highest)
        return highest.error();
    Entry entry = makeEntry(request.campaignId, *number, request.nickname, request.source, *highest + 1);
    entry.referral = referralOf(request.referral);
    entry.wantsNews = request.news;
    const QString device = request.device.simplified().left(kDeviceMax);
    const auto choice = [&](ConsentKind kind, bool given) {
        return Consent{kind, given, shown->language, shown->version, device, entry.at};
    };
    const QList<Consent> choices{choice(ConsentKind::Notice, true), choice(ConsentKind::News, request.news),
                                 choice(ConsentKind::Night, request.news && request.night)};
    if (const Result<void> added = m_store->add(entry, choices); !added)
        return added.error();
    if (const auto hours = m_hours.find(request.campaignId); hours != m_hours.end()) {
        const qint64 at = entry.at.toSecsSinceEpoch();
        ++(*hours)[at - at % kHour];
    }
    emit entryJoined(entry);
    emit entriesChanged(request.campaignId);
    return entry;
}

QFuture<Result<ImportedEntries>> ParticipationService::joinAll(const QString& campaignId,
                                                               const QList<ImportedCustomer>& customers)
{
    const Result<QList<Entry>> joining = entriesOf(campaignId, customers);
    if (!joining)
        return async::ready(Result<ImportedEntries>(joining.error()));
    if (joining->isEmpty())
        return async::ready(Result<ImportedEntries>(ImportedEntries{campaignId, 0, 0}));
    const ImportedEntries imported{campaignId, runningNumber(joining->first().number),
                                   runningNumber(joining->last().number)};
    return async::then(this, m_arrivals->add(*joining), [this, imported](const Result<void>& added) {
        changedTogether(imported.campaignId); // also where they went again: somebody may have looked meanwhile
        return added ? Result<ImportedEntries>(imported) : Result<ImportedEntries>(added.error());
    });
}

Result<QList<Entry>> ParticipationService::entriesOf(const QString& campaignId,
                                                     const QList<ImportedCustomer>& customers) const
{
    if (const Result<Campaign> open = openCampaign(campaignId); !open)
        return open.error();
    const Result<int> highest = m_store->highestNumber(campaignId);
    if (!highest)
        return highest.error();
    QList<Entry> joining;
    QSet<QString> codes;
    for (const ImportedCustomer& customer : customers) {
        const auto number = PhoneNumber::parseMobile(customer.phone);
        if (!number)
            return Error{ErrorKind::InvalidInput, u"not a mobile number in row %1"_s.arg(customer.row), {}};
        joining << makeEntry(campaignId, *number, customer.nickname, EntrySource::Import,
                             *highest + 1 + int(joining.size()));
        while (codes.contains(joining.last().code))
            joining.last().code = entryCode(QRandomGenerator::system()->generate64());
        codes.insert(joining.last().code);
    }
    return joining;
}

Result<void> ParticipationService::takeBack(const QString& campaignId, const QStringList& entryIds)
{
    if (isSealed(campaignId))
        return Error{ErrorKind::Conflict, u"the event has been sealed"_s, {}};
    for (const QString& id : entryIds) {
        if (Result<void> gone = removeNewsOf(campaignId, id); !gone)
            return gone;
    }
    if (const Result<void> removed = m_store->removeAll(entryIds); !removed)
        return removed.error();
    changedTogether(campaignId);
    return {};
}

/// News that was agreed to with an entry goes with it; an agreement of another day stays.
Result<void> ParticipationService::removeNewsOf(const QString& campaignId, const QString& entryId)
{
    const Result<Entry> entry = m_store->byId(campaignId, entryId);
    if (!entry)
        return entry.error().kind == ErrorKind::NotFound ? Result<void>() : Result<void>(entry.error());
    if (!entry->wantsNews || entry->personal != PersonalState::Open)
        return {};
    SubscriberStore subscribers(m_database, m_cipher);
    const Result<std::optional<Subscriber>> news = subscribers.byPhone(entry->phone);
    if (!news)
        return news.error();
    const bool isOfThis = *news && (*news)->campaignId == campaignId && (*news)->at == entry->at;
    return isOfThis ? subscribers.remove((*news)->id) : Result<void>();
}

QFuture<Result<void>> ParticipationService::takeBack(const ImportedEntries& imported)
{
    if (isSealed(imported.campaignId))
        return async::ready(Result<void>(Error{ErrorKind::Conflict, u"the event has been sealed"_s, {}}));
    if (imported.count() == 0)
        return async::ready(Result<void>());
    return async::then(this, m_arrivals->remove({imported.campaignId, imported.first, imported.last}),
                       [this, id = imported.campaignId](const Result<void>& removed) {
                           changedTogether(id);
                           return removed;
                       });
}

void ParticipationService::changedTogether(const QString& campaignId)
{
    m_hours.remove(campaignId);
    emit entriesChanged(campaignId);
}

Result<Campaign> ParticipationService::openCampaign(const QString& campaignId) const
{
    Result<Campaign> campaign = m_campaigns.load(campaignId);
    if (!campaign)
        return campaign;
    if (const Result<void> may = mayJoin(*campaign, m_clock.now()); !may)
        return may.error();
    if (isSealed(campaignId)) // a clock that was set back opens no list that has been promised
        return Error{ErrorKind::Rejected, u"the event has been sealed"_s, {}};
    return campaign;
}

bool ParticipationService::isSealed(const QString& campaignId) const
{
    return DrawStore(m_database).draw(campaignId).has_value();
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

QFuture<Result<QList<Entry>>> ParticipationService::readEntries(const QString& campaignId) const
{
    return readAside<QList<Entry>>(m_database.folder(), [campaignId, keys = m_cipher.keys()](Database& database) {
        const PersonalCipher cipher(keys);
        return EntryStore(database, cipher).all(campaignId);
    });
}

Result<QMap<qint64, int>> ParticipationService::hours(const QString& campaignId) const
{
    if (const auto known = m_hours.constFind(campaignId); known != m_hours.cend())
        return *known;
    const Result<QMap<qint64, int>> hours = m_store->hours(campaignId);
    if (hours)
        m_hours.insert(campaignId, *hours);
    return hours;
}

int ParticipationService::count(const QString& campaignId) const
{
    const Result<QMap<qint64, int>> byHour = hours(campaignId);
    return byHour ? std::accumulate(byHour->cbegin(), byHour->cend(), 0) : 0;
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

Result<PersonRecord> ParticipationService::record(const Entry& entry) const
{
    const Result<QList<Consent>> consents = m_store->consents(entry.id);
    if (!consents)
        return consents.error();
    PersonRecord record{entry, *consents, std::nullopt, false};
    if (!consents->isEmpty()) {
        const Consent& first = consents->first();
        const Result<JoinNotice> shown = m_notices->version(entry.campaignId, first.language, first.noticeVersion);
        if (shown)
            record.notice = *shown;
    }
    if (entry.personal == PersonalState::Open) {
        const Result<std::optional<Subscriber>> news = SubscriberStore(m_database, m_cipher).byPhone(entry.phone);
        if (!news)
            return news.error();
        record.takesNews = news->has_value();
    }
    return record;
}

Result<QList<KeptNotice>> ParticipationService::notices(const QString& campaignId) const
{
    return m_notices->all(campaignId);
}

bool ParticipationService::isPersonalDataOpen() const
{
    return m_cipher.isOpen();
}

std::optional<Error> ParticipationService::personalDataProblem() const
{
    return m_cipher.problem();
}

} // namespace madang

#include "services/participation_service.h"

#include "services/campaign_service.h"
#include "services/clock.h"
#include "services/join_notices.h"
#include "services/personal_cipher.h"
#include "services/storage/draw_store.h"
#include "services/storage/entry_store.h"
#include "services/storage/read_aside.h"
#include "services/storage/subscriber_store.h"

#include <QRandomGenerator>
#include <QSet>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr qsizetype kLastDigits = 4;
} // namespace

ParticipationService::ParticipationService(Database& database, const PersonalCipher& cipher, CampaignService& campaigns,
                                           const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_cipher(cipher)
    , m_campaigns(campaigns)
    , m_clock(clock)
    , m_store(std::make_unique<EntryStore>(database, cipher))
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
    const QString device = request.device.simplified().left(kDeviceMax);
    const auto choice = [&](ConsentKind kind, bool given) {
        return Consent{kind, given, shown->language, shown->version, device, entry.at};
    };
    const QList<Consent> choices{choice(ConsentKind::Notice, true), choice(ConsentKind::News, request.news),
                                 choice(ConsentKind::Night, request.news && request.night)};
    if (const Result<void> added = m_store->add(entry, choices); !added)
        return added.error();
    emit entryJoined(entry);
    emit entriesChanged(request.campaignId);
    return entry;
}

Result<QList<Entry>> ParticipationService::joinAll(const QString& campaignId, const QList<ImportedCustomer>& customers)
{
    if (const Result<Campaign> open = openCampaign(campaignId); !open)
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
    if (isSealed(campaignId))
        return Error{ErrorKind::Conflict, u"the event has been sealed"_s, {}};
    if (const Result<void> removed = m_store->removeAll(entryIds); !removed)
        return removed.error();
    emit entriesChanged(campaignId);
    return {};
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

bool ParticipationService::isPersonalDataOpen() const
{
    return m_cipher.isOpen();
}

std::optional<Error> ParticipationService::personalDataProblem() const
{
    return m_cipher.problem();
}

} // namespace madang

#include "ui/models/participants_model.h"

#include "domain/korean_text.h"
#include "domain/phone_number.h"
#include "services/async/then.h"
#include "services/campaign_service.h"
#include "services/clock.h"
#include "services/draw_service.h"
#include "services/participation_service.h"
#include "ui/models/error_text.h"

#include <algorithm>
#include <utility>

namespace madang {

namespace {
constexpr int kFew = 500; ///< are read at once: that takes less than a frame, and nothing moves on the screen
} // namespace

QString closedWords(PersonalState state)
{
    switch (state) {
    case PersonalState::Open:
        return {};
    case PersonalState::Locked:
        return ParticipantsModel::tr("잠겨 있어요");
    case PersonalState::Destroyed:
        return ParticipantsModel::tr("파기했어요");
    case PersonalState::Unreadable:
        return ParticipantsModel::tr("열 수 없어요");
    }
    return {};
}

QString entrySourceLabel(EntrySource source)
{
    switch (source) {
    case EntrySource::Counter:
        return ParticipantsModel::tr("계산대");
    case EntrySource::Kiosk:
        return ParticipantsModel::tr("키오스크");
    case EntrySource::Phone:
        return ParticipantsModel::tr("손님 폰");
    case EntrySource::Import:
        return ParticipantsModel::tr("파일");
    }
    return {};
}

ParticipantsModel::ParticipantsModel(ParticipationService& participation, DrawService& draws,
                                     CampaignService& campaigns, const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent)
    , m_participation(participation)
    , m_draws(draws)
    , m_campaigns(campaigns)
    , m_clock(clock)
{
    connectServices();
}

void ParticipantsModel::connectServices()
{
    connect(&m_participation, &ParticipationService::entryJoined, this, [this](const Entry& entry) {
        if (entry.campaignId != m_campaign.id)
            return;
        m_isAdded = true;
        add(entry);
    });
    connect(&m_participation, &ParticipationService::entriesChanged, this, [this](const QString& id) {
        if (id == m_campaign.id && !std::exchange(m_isAdded, false))
            reload();
    });
    for (const auto fact : {&DrawService::drawn, &DrawService::replaced}) {
        connect(&m_draws, fact, this, [this](const QString& id) {
            if (id == m_campaign.id)
                reload();
        });
    }
    connect(&m_participation, &ParticipationService::personalDataOpened, this, &ParticipantsModel::reload);
    connect(&m_participation, &ParticipationService::personalDataProblemChanged, this, &ParticipantsModel::changed);
}

int ParticipantsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ParticipantsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ParticipantsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const Entry& shown = entry(index.row());
    switch (index.column()) {
    case NumberColumn:
        return shown.number;
    case PhoneColumn: {
        if (shown.personal != PersonalState::Open)
            return closedWords(shown.personal);
        const auto phone = PhoneNumber::parseMobile(shown.phone);
        return phone ? phone->masked() : QString();
    }
    case NicknameColumn:
        return shown.nickname;
    case SourceColumn:
        return entrySourceLabel(shown.source);
    case TimeColumn:
        return formatMoment(shown.at, m_clock.now());
    case PrizeColumn:
        return m_winners.contains(shown.code) ? tr("당첨") : QString();
    default:
        return {};
    }
}

QVariant ParticipantsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case NumberColumn:
        return tr("응모 번호");
    case PhoneColumn:
        return tr("전화번호");
    case NicknameColumn:
        return tr("별명");
    case SourceColumn:
        return tr("어디서");
    case TimeColumn:
        return tr("참여한 때");
    case PrizeColumn:
        return tr("추첨");
    default:
        return {};
    }
}

void ParticipantsModel::open(const QString& campaignId)
{
    const bool isAnother = campaignId != m_campaign.id;
    const Result<Campaign> campaign = m_campaigns.load(campaignId);
    m_campaign = campaign ? *campaign : Campaign{};
    m_lastEntry.reset();
    m_alreadyThere.reset();
    m_lastError = campaign || campaignId.isEmpty() ? QString() : errorLine(campaign.error());
    if (isAnother) {
        beginResetModel();
        m_entries.clear();
        m_shown.clear();
        m_filter = {};
        endResetModel();
    }
    reload();
}

int ParticipantsModel::total() const
{
    return m_campaign.id.isEmpty() ? 0 : m_participation.count(m_campaign.id);
}

void ParticipantsModel::reload()
{
    ++m_asked;
    m_isReading = false;
    m_joinedMeanwhile.clear();
    readWinners();
    if (m_campaign.id.isEmpty())
        return take({});
    if (total() <= kFew)
        return take(m_participation.entries(m_campaign.id).value_or({}));
    m_isReading = true;
    async::onResult(this, m_participation.readEntries(m_campaign.id),
                    [this, asked = m_asked](const Result<QList<Entry>>& read) {
                        if (asked != m_asked)
                            return;
                        m_isReading = false;
                        m_lastError = read ? QString() : errorLine(read.error());
                        take(read.value_or({}));
                    });
    emit changed();
}

void ParticipantsModel::take(QList<Entry> newestFirst)
{
    std::ranges::reverse(newestFirst);
    for (const Entry& joined : std::exchange(m_joinedMeanwhile, {})) {
        const bool isIn = std::any_of(newestFirst.crbegin(), newestFirst.crend(),
                                      [&](const Entry& entry) { return entry.id == joined.id; });
        if (!isIn)
            newestFirst.append(joined);
    }
    beginResetModel();
    m_entries = std::move(newestFirst);
    m_shown.clear();
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (m_filter.matches(m_entries.at(i)))
            m_shown.append(i);
    }
    endResetModel();
    emit changed();
}

void ParticipantsModel::readWinners()
{
    const Result<Draw> drawn = m_draws.draw(m_campaign.id);
    const QStringList codes = drawn ? drawn->winners() : QStringList();
    m_winners = {codes.begin(), codes.end()};
}

void ParticipantsModel::add(const Entry& entry)
{
    if (m_isReading)
        m_joinedMeanwhile.append(entry);
    const bool isShown = m_filter.matches(entry);
    if (isShown)
        beginInsertRows({}, 0, 0);
    m_entries.append(entry);
    if (isShown) {
        m_shown.append(m_entries.size() - 1);
        endInsertRows();
    }
    emit changed();
}

void ParticipantsModel::search(const QString& words)
{
    EntryFilter filter = m_filter;
    filter.query = EntryQuery(words);
    setFilter(filter);
}

void ParticipantsModel::setSource(std::optional<EntrySource> source)
{
    EntryFilter filter = m_filter;
    filter.source = source;
    setFilter(filter);
}

void ParticipantsModel::setVisited(bool visited)
{
    EntryFilter filter = m_filter;
    filter.visited = visited;
    setFilter(filter);
}

void ParticipantsModel::setNews(bool news)
{
    EntryFilter filter = m_filter;
    filter.news = news;
    setFilter(filter);
}

void ParticipantsModel::setToday(bool today)
{
    EntryFilter filter = m_filter;
    filter.since = today ? QDateTime(m_clock.today(), QTime(0, 0), koreanTime()) : QDateTime();
    setFilter(filter);
}

void ParticipantsModel::showEverybody()
{
    setFilter({});
}

void ParticipantsModel::setFilter(const EntryFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    beginResetModel();
    m_shown.clear();
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (m_filter.matches(m_entries.at(i)))
            m_shown.append(i);
    }
    endResetModel();
    emit changed();
}

int ParticipantsModel::rowOf(const QString& entryId) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (entry(row).id == entryId)
            return row;
    }
    return -1;
}

QList<Entry> ParticipantsModel::winners() const
{
    QList<Entry> winners;
    if (m_winners.isEmpty())
        return winners;
    std::copy_if(m_entries.cbegin(), m_entries.cend(), std::back_inserter(winners),
                 [this](const Entry& entry) { return m_winners.contains(entry.code); });
    return winners;
}

} // namespace madang

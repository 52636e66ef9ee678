#include "ui/models/participants_model.h"

#include "domain/korean_text.h"
#include "domain/phone_number.h"
#include "services/campaign_service.h"
#include "services/clock.h"
#include "services/draw_service.h"
#include "services/participation_service.h"
#include "ui/models/error_text.h"

namespace madang {

namespace {
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
} // namespace

ParticipantsModel::ParticipantsModel(ParticipationService& participation, DrawService& draws,
                                     CampaignService& campaigns, const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent)
    , m_participation(participation)
    , m_draws(draws)
    , m_campaigns(campaigns)
    , m_clock(clock)
{
    connect(&m_participation, &ParticipationService::entriesChanged, this, [this](const QString& id) {
        if (id == m_campaign.id)
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
    return parent.isValid() ? 0 : int(m_entries.size());
}

int ParticipantsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ParticipantsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const Entry& entry = m_entries.at(index.row());
    switch (index.column()) {
    case NumberColumn:
        return entry.number;
    case PhoneColumn: {
        if (entry.personal != PersonalState::Open)
            return closedWords(entry.personal);
        const auto phone = PhoneNumber::parseMobile(entry.phone);
        return phone ? phone->masked() : QString();
    }
    case NicknameColumn:
        return entry.nickname;
    case TimeColumn:
        return formatMoment(entry.at, m_clock.now());
    case PrizeColumn:
        return m_winners.contains(entry.code) ? tr("당첨") : QString();
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
    const Result<Campaign> campaign = m_campaigns.load(campaignId);
    m_campaign = campaign ? *campaign : Campaign{};
    m_lastEntry.reset();
    m_lastError = campaign || campaignId.isEmpty() ? QString() : errorLine(campaign.error());
    reload();
}

bool ParticipantsModel::join(const QString& phone, const QString& nickname)
{
    const Result<Entry> entry = m_participation.join(m_campaign.id, phone, nickname);
    m_lastEntry = entry ? std::optional(*entry) : std::nullopt;
    m_lastError.clear();
    if (!entry) {
        switch (entry.error().kind) {
        case ErrorKind::InvalidInput:
            m_lastError = tr("휴대전화 번호를 다시 확인해 주세요. 예: 010-1234-5678");
            break;
        case ErrorKind::Conflict:
            m_lastError = tr("이미 참여한 번호예요. 한 번만 참여해도 추첨에 들어가요.");
            break;
        case ErrorKind::Rejected:
        case ErrorKind::NotFound:
            m_lastError = tr("지금은 이벤트 기간이 아니에요. 기간: %1")
                              .arg(formatPeriod(m_campaign.period.first, m_campaign.period.last));
            break;
        default:
            m_lastError = errorLine(entry.error());
        }
    }
    emit changed();
    return entry.has_value();
}

QString ParticipantsModel::lockedBecause() const
{
    if (m_participation.isPersonalDataOpen())
        return {};
    const std::optional<Error> problem = m_participation.personalDataProblem();
    if (!problem)
        return tr("손님 정보를 여는 열쇠를 기다리고 있어요. 열리면 전화번호가 보이고 손님을 넣을 수 있어요.");
    if (problem->kind == ErrorKind::Locked)
        return tr("손님 정보를 여는 열쇠가 암호 파일에 있어요. 설정의 ‘열쇠 보관’에서 암호를 넣으면 열려요.");
    return tr("손님 정보를 여는 열쇠를 찾지 못했어요. 적어 둔 것은 지우지 않았고, 추첨은 할 수 있어요. 설정의 ‘열쇠 "
              "보관’에서 무엇을 "
              "할 수 있는지 봐 주세요.");
}

void ParticipantsModel::reload()
{
    beginResetModel();
    m_entries = m_campaign.id.isEmpty() ? QList<Entry>{} : m_participation.entries(m_campaign.id).value_or({});
    const Result<Draw> drawn = m_draws.draw(m_campaign.id);
    m_winners = drawn ? drawn->winners() : QStringList();
    endResetModel();
    emit changed();
}

} // namespace madang

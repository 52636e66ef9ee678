#include "domain/korean_text.h"
#include "services/participation_service.h"
#include "ui/models/error_text.h"
#include "ui/models/participants_model.h"

/// ParticipantsModel: what staff does at the counter.
namespace madang {

bool ParticipantsModel::join(const QString& phone, const QString& nickname, bool news, bool night)
{
    JoinRequest request;
    request.campaignId = m_campaign.id;
    request.phone = phone;
    request.nickname = nickname;
    request.device = tr("매장 계산대");
    request.news = news;
    request.night = night;
    m_alreadyThere.reset();
    m_lastError.clear();
    const Result<Entry> entry = m_participation.join(request);
    m_lastEntry = entry ? std::optional(*entry) : std::nullopt;
    if (!entry)
        m_lastError = joinProblem(entry.error(), phone);
    emit changed();
    return entry.has_value();
}

QString ParticipantsModel::joinProblem(const Error& error, const QString& phone)
{
    switch (error.kind) {
    case ErrorKind::InvalidInput:
        return tr("휴대전화 번호를 다시 확인해 주세요. 예: 010-1234-5678");
    case ErrorKind::Conflict:
        if (const Result<Entry> there = m_participation.findByPhone(m_campaign.id, phone))
            m_alreadyThere = *there;
        return tr("이미 참여한 번호예요. 한 번만 참여해도 추첨에 들어가요.");
    case ErrorKind::Rejected:
    case ErrorKind::NotFound:
        return tr("지금은 이벤트 기간이 아니에요. 기간: %1")
            .arg(formatPeriod(m_campaign.period.first, m_campaign.period.last));
    default:
        return errorLine(error);
    }
}

bool ParticipantsModel::takeLastBack()
{
    if (!m_lastEntry)
        return false;
    const Result<void> back = m_participation.takeBack(m_campaign.id, {m_lastEntry->id});
    if (back)
        m_lastEntry.reset();
    else if (back.error().kind == ErrorKind::Conflict)
        m_lastError = tr("추첨 명단을 이미 봉인해서 되돌릴 수 없어요.");
    else
        m_lastError = errorLine(back.error());
    emit changed();
    return back.has_value();
}

JoinNotice ParticipantsModel::notice() const
{
    return m_campaign.id.isEmpty() ? JoinNotice{}
                                   : m_participation.notice(m_campaign.id, QStringLiteral("ko")).value_or({});
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

} // namespace madang

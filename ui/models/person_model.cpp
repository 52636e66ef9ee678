#include "ui/models/person_model.h"

#include "domain/korean_text.h"
#include "domain/phone_number.h"
#include "domain/retention.h"
#include "services/async/then.h"
#include "services/campaign_service.h"
#include "services/clock.h"
#include "services/draw_service.h"
#include "services/export_service.h"
#include "services/participation_service.h"
#include "services/retention_service.h"
#include "ui/models/error_text.h"
#include "ui/models/participants_model.h"

using namespace Qt::StringLiterals;

namespace madang {

namespace {
QString momentWords(const QDateTime& at)
{
    const QDateTime there = at.toTimeZone(koreanTime());
    return u"%1 %2"_s.arg(formatDate(there.date()), formatTime(there.time()));
}

QString consentLabel(ConsentKind kind)
{
    switch (kind) {
    case ConsentKind::Notice:
        return PersonModel::tr("개인정보 안내");
    case ConsentKind::News:
        return PersonModel::tr("새 소식 받기");
    case ConsentKind::Night:
        return PersonModel::tr("밤에도 받기");
    }
    return {};
}

QString consentValue(const Consent& consent)
{
    const QString choice = consent.kind == ConsentKind::Notice ? PersonModel::tr("안내를 보고 참여했어요")
        : consent.given                                        ? PersonModel::tr("받겠다고 했어요")
                                                               : PersonModel::tr("받지 않겠다고 했어요");
    QStringList words{choice, momentWords(consent.at)};
    if (!consent.device.isEmpty())
        words << consent.device;
    words << PersonModel::tr("안내 %1판").arg(consent.noticeVersion);
    return words.join(u" · "_s);
}
} // namespace

PersonModel::PersonModel(const Services& services, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_clock(clock)
{
}

void PersonModel::open(const Entry& entry)
{
    m_isPhoneShown = false;
    m_campaign = m_services.campaigns.load(entry.campaignId).value_or({});
    const Result<PersonRecord> record = m_services.participation.record(entry);
    m_record = record ? *record : PersonRecord{entry, {}, std::nullopt, false};
    m_error = record ? QString() : errorLine(record.error());
    emit changed();
}

void PersonModel::showPhone()
{
    permit(Action::Export, this, [this] {
        m_isPhoneShown = true;
        emit changed();
    });
}

QList<Paper::Part> PersonModel::partsWith(bool isPhoneWhole) const
{
    QList<Paper::Part> parts{entryPart(isPhoneWhole), consentPart(), keepingPart()};
    if (m_record.notice) {
        const JoinNotice& notice = *m_record.notice;
        Paper::Part shown{tr("보여 드린 안내 (%1판)").arg(notice.version), {}};
        shown.lines = {{QString(), notice.title + u'\n' + notice.body}, {tr("소식"), notice.news}};
        if (!notice.night.isEmpty())
            shown.lines.append({tr("밤 소식"), notice.night});
        parts << shown;
    }
    return parts;
}

Paper::Part PersonModel::entryPart(bool isPhoneWhole) const
{
    const Entry& entry = m_record.entry;
    Paper::Part part{tr("참여"), {}};
    const auto phone = PhoneNumber::parseMobile(entry.phone);
    const QString closed = closedWords(entry.personal);
    part.lines = {
        {tr("이벤트"), m_campaign.poster.title},
        {tr("응모 번호"), entry.number},
        {tr("참여 코드"), entry.code},
        {tr("전화번호"),
         !phone             ? closed
             : isPhoneWhole ? phone->formatted()
                            : phone->masked()},
        {tr("별명"),
         entry.personal != PersonalState::Open ? closed
             : entry.nickname.isEmpty()        ? tr("적지 않았어요")
                                               : entry.nickname},
        {tr("참여한 때"), momentWords(entry.at)},
        {tr("어디서"), entrySourceLabel(entry.source)},
        {tr("응모권"), tr("%1장").arg(entry.weight)},
    };
    if (!entry.referral.isEmpty())
        part.lines.append({tr("들어온 길"), entry.referral});
    return part;
}

Paper::Part PersonModel::consentPart() const
{
    Paper::Part part{tr("동의"), {}};
    for (const Consent& consent : m_record.consents)
        part.lines.append({consentLabel(consent.kind), consentValue(consent)});
    if (part.lines.isEmpty())
        part.lines.append({QString(), tr("파일에서 가져온 손님이라 이 프로그램에 남은 동의 기록이 없어요.")});
    if (m_record.entry.personal == PersonalState::Open)
        part.lines.append({tr("지금 소식"), m_record.takesNews ? tr("받고 있어요") : tr("받지 않아요")});
    return part;
}

Paper::Part PersonModel::keepingPart() const
{
    Paper::Part part{tr("지우는 때"), {}};
    const Entry& entry = m_record.entry;
    if (entry.personal == PersonalState::Destroyed) {
        part.lines.append({QString(), tr("전화번호와 별명을 지웠어요. 응모 번호와 참여 코드만 남아 있어요.")});
        return part;
    }
    if (m_record.notice) {
        part.lines.append({QString(), tr("아래 안내에 적힌 때에 저절로 지워요. 먼저 지워 달라고 하면 바로 지워요.")});
        return part;
    }
    part.lines.append(
        {QString(),
         tr("추첨하면 뽑히지 않은 손님은 바로, 뽑힌 손님은 경품을 드리고 %1일 뒤에 지워요.").arg(kKeepAfterHandover)});
    return part;
}

Paper PersonModel::paper() const
{
    Paper paper;
    paper.title = tr("개인정보 기록");
    paper.parts = partsWith(true);
    const QString store = m_campaign.store ? m_campaign.store->name : QString();
    paper.foot = tr("%1에 뽑은 기록이에요. %2").arg(momentWords(m_clock.now()), store);
    return paper;
}

QString PersonModel::proposedName() const
{
    return tr("개인정보 기록") + u' ' + m_record.entry.number + u".pdf"_s;
}

void PersonModel::print(const std::shared_ptr<QPagedPaintDevice>& page)
{
    begin(
        [this, page](Role who) {
            return m_services.exports.printRecord(m_record.entry.campaignId, paper(), page, who,
                                                  tr("손님이 자기 기록을 보고 싶어 했어요"));
        },
        tr("기록을 프린터에 보냈어요."));
}

void PersonModel::savePdf(const QString& file)
{
    begin(
        [this, file](Role who) {
            return m_services.exports.writeRecord(m_record.entry.campaignId, paper(), file, who,
                                                  tr("손님이 자기 기록을 달라고 했어요"));
        },
        tr("기록을 PDF로 저장했어요."));
}

void PersonModel::begin(const std::function<QFuture<Result<void>>(Role)>& give, const QString& done)
{
    permit(Action::Export, this, [this, give, done] {
        async::onResult(this, give(whoIsThere()), [this, done](const Result<void>& given) {
            emit ended(given ? done : errorLine(given.error()), given ? Tone::Good : Tone::Bad);
        });
    });
}

bool PersonModel::canForget() const
{
    return m_record.entry.personal != PersonalState::Destroyed && !m_record.entry.id.isEmpty();
}

QString PersonModel::forgetLine() const
{
    const QString gone = tr("전화번호와 별명을 되살릴 수 없게 지워요. 백업을 되돌려도 돌아오지 않아요.");
    const Result<Draw> draw = m_services.draws.draw(m_record.entry.campaignId);
    if (!draw)
        return gone + u' '
            + tr("응모 번호와 참여 코드는 추첨의 증거라서 남지만 누구인지 알 수 없고, 뽑혀도 연락할 수 없어요.");
    if (!draw->isDrawn())
        return gone + u' '
            + tr("추첨 명단을 이미 봉인해서 참여 코드는 명단에 남아요. 뽑히면 연락할 수 없으니 예비 손님에게 "
                 "넘어가요.");
    if (draw->winners().contains(m_record.entry.code))
        return gone + u' ' + tr("당첨된 손님이에요. 지우면 경품 소식을 알릴 수 없으니 예비 손님에게 넘겨 주세요.");
    return gone + u' ' + tr("추첨 결과에는 참여 코드만 남아요.");
}

void PersonModel::forget(bool alsoNews)
{
    permit(Action::Delete, this, [this, alsoNews] {
        const Entry entry = m_record.entry;
        const Result<void> gone = m_services.retention.forget(entry.campaignId, entry.id, alsoNews);
        if (!gone) {
            emit ended(tr("지우지 못했어요.") + u' ' + errorLine(gone.error()), Tone::Bad);
            return;
        }
        m_record.entry.phone.clear();
        m_record.entry.nickname.clear();
        m_record.entry.personal = PersonalState::Destroyed;
        m_record.takesNews = m_record.takesNews && !alsoNews;
        emit changed();
        emit forgotten();
        emit ended(tr("지웠어요. 지운 날과 수만 기록에 남겼어요."), Tone::Good);
    });
}

} // namespace madang

#include "ui/models/join_page_model.h"

#include "services/campaign_service.h"
#include "services/join_page_service.h"
#include "services/join_sign.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace madang {

JoinPageModel::JoinPageModel(JoinPageService& page, CampaignService& campaigns, QObject* parent)
    : QObject(parent)
    , m_page(page)
    , m_campaigns(campaigns)
{
    connect(&page, &JoinPageService::stateChanged, this, &JoinPageModel::changed);
}

bool JoinPageModel::isOn() const
{
    return m_page.isAllowed();
}

void JoinPageModel::setOn(bool isOn)
{
    permit(Action::Settings, this, [this, isOn] {
        m_page.setAllowed(isOn);
        emit changed();
    });
}

bool JoinPageModel::isOpen() const
{
    return m_page.state() == JoinPageService::State::Open;
}

QString JoinPageModel::address() const
{
    const std::optional<QUrl> url = m_page.url();
    return url ? url->toString(QUrl::RemovePath) : QString();
}

QImage JoinPageModel::code(int side) const
{
    const std::optional<QUrl> url = m_page.url(u"counter"_s);
    return url ? joinCode(url->toString(), side) : QImage();
}

QString JoinPageModel::line() const
{
    switch (m_page.state()) {
    case JoinPageService::State::Off:
        return {};
    case JoinPageService::State::NoEvent:
        return tr("지금 진행 중인 이벤트가 없어서 닫아 두었어요. 이벤트가 시작되면 저절로 열려요.");
    case JoinPageService::State::Opening:
        return tr("참여 화면을 여는 중이에요…");
    case JoinPageService::State::Open:
        return tr("안 열리면 휴대폰이 가게 와이파이에 연결됐는지 먼저 봐 주세요.");
    case JoinPageService::State::PortTaken:
        return tr("다른 프로그램이 같은 접속 번호(%1)를 쓰고 있어서 열지 못했어요. 그 프로그램을 끄면 저절로 열려요. "
                  "주소를 바꿔서 열 수도 있는데, 그러면 붙여 둔 QR을 다시 인쇄해야 해요.")
            .arg(m_page.port());
    case JoinPageService::State::NoNetwork:
        return tr("이 컴퓨터가 가게 인터넷에 연결돼 있지 않아서 열지 못했어요. 와이파이나 인터넷 선을 연결하면 저절로 "
                  "열려요.");
    }
    return {};
}

Tone JoinPageModel::tone() const
{
    switch (m_page.state()) {
    case JoinPageService::State::PortTaken:
    case JoinPageService::State::NoNetwork:
        return Tone::Warn;
    default:
        return Tone::Ink2;
    }
}

bool JoinPageModel::canMove() const
{
    return m_page.state() == JoinPageService::State::PortTaken;
}

void JoinPageModel::move()
{
    permit(Action::Settings, this, [this] { m_page.takeAnotherPort(); });
}

QImage JoinPageModel::sign(const QString& campaignId) const
{
    const std::optional<QUrl> url = m_page.url(u"counter"_s);
    const Result<Campaign> campaign = m_campaigns.load(campaignId);
    if (!url || !campaign)
        return {};
    JoinSignWords words;
    words.store = campaign->store ? campaign->store->name : QString();
    words.title = campaign->poster.title;
    words.prize = campaign->poster.prize;
    words.call = tr("휴대폰으로 참여하세요");
    words.note = tr("가게 와이파이에 연결하고 카메라로 QR을 찍어 주세요");
    words.url = url->toString();
    return joinSign(words);
}

QString JoinPageModel::saveSign(const QString& campaignId, const QString& path) const
{
    const QImage picture = sign(campaignId);
    if (picture.isNull())
        return tr("참여 화면이 닫혀 있어서 그림을 만들지 못했어요. 열린 뒤에 다시 눌러 주세요.");
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && picture.save(&file, "PNG") && file.commit())
        return {};
    return tr("그림을 저장하지 못했어요. 다른 폴더를 골라 주세요.");
}

} // namespace madang

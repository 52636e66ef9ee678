#include "ui/models/addresses_model.h"

#include "services/settings.h"

using namespace Qt::StringLiterals;

namespace madang {

AddressesModel::AddressesModel(Settings& settings, QHash<QString, QString> usual, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_usual(std::move(usual))
{
    connect(&m_settings, &Settings::changed, this, &AddressesModel::changed);
}

QList<ServiceAddress> AddressesModel::services() const
{
    const QList<std::pair<QString, QString>> names{
        {u"claude"_s, tr("Claude")},          {u"openai"_s, tr("GPT")},
        {u"openaiImages"_s, tr("GPT 그림")},  {u"stability"_s, tr("Stability AI")},
        {u"instagram"_s, tr("인스타그램")},   {u"naver"_s, tr("네이버")},
        {u"kakao"_s, tr("카카오")},           {u"kt"_s, tr("KT 광고 (우리동네TV, 지니TV, 링고비즈)")},
        {u"media"_s, tr("그림을 두는 서버")}, {u"nts"_s, tr("국세청 조회")},
    };
    QList<ServiceAddress> services;
    for (const auto& [id, name] : names)
        services << ServiceAddress{id, name, m_usual.value(id), address(id)};
    return services;
}

QString AddressesModel::address(const QString& id) const
{
    return m_settings.address(id);
}

QString AddressesModel::setAddress(const QString& id, const QString& address)
{
    if (m_settings.setAddress(id, address))
        return {};
    return tr("쓸 수 없는 주소라 바꾸지 않았어요. https://로 시작하게 적어 주세요. 가게 안의 컴퓨터라면 "
              "http://192.168.0.5:7860처럼 적어도 돼요.");
}

} // namespace madang

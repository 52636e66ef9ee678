#include "ui/models/ai_model.h"

#include "services/ai_connections.h"
#include "services/async/then.h"
#include "services/settings.h"
#include "ui/models/error_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const QString kNobody = u"none"_s;
/// As they are asked unless the owner says otherwise.
constexpr std::array kPictureModels{"webui", "stability", "openai"};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AiModel)
};

StateWords keyWords(KeyOrigin origin)
{
    switch (origin) {
    case KeyOrigin::None:
        return {Words::tr("열쇠 없음"), u"key"_s, Tone::Ink2};
    case KeyOrigin::Given:
        return {Words::tr("설정 파일의 열쇠"), u"check"_s, Tone::Good};
    case KeyOrigin::Kept:
        return {Words::tr("열쇠 보관 중"), u"lock"_s, Tone::Good};
    case KeyOrigin::ThisRun:
        return {Words::tr("이번에만 기억"), u"warning"_s, Tone::Warn};
    }
    return {};
}

/// OpenAI's key is for both; who has none of it uses the other.
QString useWords(const AiVendor& vendor)
{
    if (vendor.trade == AiTrade::Pictures)
        return Words::tr("포스터 그림");
    return vendor.id == u"openai" ? Words::tr("기획안과 포스터 그림") : Words::tr("기획안");
}
} // namespace

QString aiCheckLine(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Unauthorized:
        return Words::tr("열쇠가 맞지 않아요. AI 회사 누리집에서 열쇠를 새로 복사해 넣어 주세요.");
    case ErrorKind::SpendLimit:
        return Words::tr("열쇠는 맞지만 충전해 둔 돈이 없어요. AI 회사 누리집에서 충전한 뒤 다시 확인해 주세요.");
    case ErrorKind::Forbidden:
        return Words::tr("열쇠는 맞지만 쓸 수 없어요. 이 지역에서 막혀 있거나 계정 확인이 더 필요해요.");
    case ErrorKind::NotFound:
        return Words::tr("고른 모델이 이제 없어요. 모델 목록을 받아서 다른 것을 골라 주세요.");
    case ErrorKind::Offline:
        return Words::tr("인터넷에 연결되지 않아서 확인하지 못했어요. 연결을 확인하고 다시 해 주세요.");
    default:
        return aiErrorLine(error);
    }
}

AiModel::AiModel(AiConnections& connections, Settings& settings, QObject* parent)
    : QObject(parent)
    , m_connections(connections)
    , m_settings(settings)
{
    connect(&m_connections, &AiConnections::changed, this, &AiModel::changed);
    connect(&m_settings, &Settings::changed, this, &AiModel::changed);
}

QList<AiVendorView> AiModel::vendors() const
{
    QList<AiVendorView> views;
    for (const AiVendor& vendor : m_connections.vendors())
        views << viewOf(vendor);
    return views;
}

AiVendorView AiModel::viewOf(const AiVendor& vendor) const
{
    const State state = m_states.value(vendor.id);
    AiVendorView view;
    view.id = vendor.id;
    view.name = providerLabel(vendor.id);
    view.use = useWords(vendor);
    view.key = keyWords(vendor.key);
    view.takesKey = vendor.key != KeyOrigin::Given;
    view.hasKey = vendor.key != KeyOrigin::None;
    view.canAsk = view.hasKey && vendor.isReachable && !state.isBusy;
    view.model = vendor.model;
    view.models = state.models;
    view.line = state.line;
    view.lineTone = state.tone;
    if (view.line.isEmpty() && vendor.key == KeyOrigin::ThisRun)
        view.line = tr("마당을 끌 때까지만 기억해요.");
    return view;
}

bool AiModel::isRehearsal() const
{
    const QList<AiVendor> vendors = m_connections.vendors();
    return std::ranges::none_of(vendors, &AiVendor::isReachable);
}

QString AiModel::firstAsked() const
{
    const QStringList order = m_settings.aiOrder();
    return order.isEmpty() ? kNobody : order.first();
}

void AiModel::setFirstAsked(const QString& vendor)
{
    QStringList order;
    if (vendor != kNobody) {
        order << vendor;
        for (const AiVendor& other : m_connections.vendors()) {
            if (other.id != vendor && other.trade == AiTrade::Plans)
                order << other.id;
        }
    }
    m_settings.setAiOrder(order);
}

QStringList AiModel::pictureOrder() const
{
    QStringList order = m_settings.pictureOrder();
    for (const char* model : kPictureModels) {
        if (const QString id = QString::fromLatin1(model); !order.contains(id))
            order << id;
    }
    return order;
}

void AiModel::preferPicture(const QString& model)
{
    QStringList order = pictureOrder();
    const qsizetype place = order.indexOf(model);
    if (place <= 0)
        return;
    order.swapItemsAt(place, place - 1);
    m_settings.setPictureOrder(order);
}

Won AiModel::ceiling() const
{
    return m_settings.aiCeiling();
}

Won AiModel::mostCeiling() const
{
    return kAiCeilingMax;
}

void AiModel::setCeiling(Won ceiling)
{
    m_settings.setAiCeiling(std::clamp<Won>(ceiling, 0, kAiCeilingMax));
}

void AiModel::saveKey(const QString& vendor, const QString& key)
{
    begin(vendor, tr("열쇠를 넣어 두고 있어요"));
    async::onResult(
        this, m_connections.setKey(vendor, Secret(key.trimmed().toUtf8())),
        [this, vendor](const Result<KeyOrigin>& kept) {
            if (!kept)
                end(vendor, tr("이 글은 열쇠가 아니에요. 빈칸 없이 그대로 붙여 넣어 주세요."), Tone::Bad);
            else if (*kept == KeyOrigin::Kept)
                end(vendor, tr("열쇠를 이 컴퓨터의 열쇠 보관함에 넣었어요. 연결 확인을 눌러 보세요."), Tone::Good);
            else
                end(vendor, tr("이 컴퓨터에는 열쇠를 안전하게 둘 곳이 없어요. 마당을 끌 때까지만 기억할게요."),
                    Tone::Warn);
        });
}

void AiModel::removeKey(const QString& vendor)
{
    begin(vendor, tr("열쇠를 지우고 있어요"));
    async::onResult(this, m_connections.removeKey(vendor), [this, vendor](const Result<void>& removed) {
        if (removed)
            end(vendor, tr("열쇠를 지웠어요."), Tone::Ink2);
        else
            end(vendor, tr("이제 쓰지 않지만 열쇠 보관함에서 지우지 못했어요. 보관함을 열고 다시 지워 주세요."),
                Tone::Warn);
    });
}

void AiModel::setModel(const QString& vendor, const QString& model)
{
    // Who leaves the usual one as it is goes along when there is a newer one.
    const QList<AiVendor> vendors = m_connections.vendors();
    const auto it = std::ranges::find(vendors, vendor, &AiVendor::id);
    if (it != vendors.end() && it->model != model.trimmed())
        m_connections.setModel(vendor, model.trimmed());
}

void AiModel::loadModels(const QString& vendor)
{
    begin(vendor, tr("모델 목록을 받고 있어요"));
    async::onResult(this, m_connections.models(vendor), [this, vendor](const Result<QStringList>& models) {
        if (models)
            m_states[vendor].models = *models;
        if (!models)
            end(vendor, aiCheckLine(models.error()), Tone::Bad);
        else
            end(vendor, tr("모델 %1가지를 받았어요. 골라 주세요.").arg(models->size()), Tone::Good);
    });
}

void AiModel::check(const QString& vendor)
{
    begin(vendor, tr("연결을 확인하고 있어요"));
    const QList<AiVendor> vendors = m_connections.vendors();
    const auto it = std::ranges::find(vendors, vendor, &AiVendor::id);
    const QString use = it == vendors.end() ? QString() : useWords(*it);
    async::onResult(this, m_connections.check(vendor), [this, vendor, use](const Result<void>& answered) {
        if (answered)
            end(vendor, tr("연결됐어요. 이제 %1을 받을 수 있어요.").arg(use), Tone::Good);
        else
            end(vendor, aiCheckLine(answered.error()), Tone::Bad);
    });
}

void AiModel::begin(const QString& vendor, const QString& line)
{
    State& state = m_states[vendor];
    state.isBusy = true;
    state.line = line;
    state.tone = Tone::Ink2;
    emit changed();
}

void AiModel::end(const QString& vendor, const QString& line, Tone tone)
{
    State& state = m_states[vendor];
    state.isBusy = false;
    state.line = line;
    state.tone = tone;
    emit changed();
}

} // namespace madang

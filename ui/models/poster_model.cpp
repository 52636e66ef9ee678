#include "ui/models/poster_model.h"

#include "domain/campaign_text.h"
#include "services/async/then.h"
#include "services/poster_service.h"
#include "services/store_service.h"
#include "ui/models/error_text.h"
#include "ui/models/wizard_model.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace madang {

namespace {
const QString kStyleSize = u"instagram-portrait"_s;
const QString kSampleKey = u"sample"_s;
constexpr int kStyleSide = 720;
constexpr int kSizeSide = 320;
/// Typing is drawn when it rests for this long.
constexpr auto kSettle = 80ms;
} // namespace

PosterModel::PosterModel(PosterService& posters, StoreService& store, WizardModel& wizard, QObject* parent)
    : QObject(parent)
    , m_posters(posters)
    , m_store(store)
    , m_wizard(wizard)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettle);
    connect(&m_settle, &QTimer::timeout, this, &PosterModel::draw);
    connect(&m_wizard, &WizardModel::changed, this, [this] { m_settle.start(); });
}

QImage PosterModel::stylePreview(PosterStyle style) const
{
    return m_images.value(u"style/"_s + posterStyleKey(style));
}

QImage PosterModel::sizePreview(const QString& sizeId) const
{
    return m_images.value(u"size/"_s + sizeId);
}

void PosterModel::setSample(const PosterBrief& brief)
{
    drawOne(brief, kStyleSize, kStyleSide, kSampleKey);
}

QImage PosterModel::sample() const
{
    return m_images.value(kSampleKey);
}

const QList<PosterSize>& PosterModel::sizes() const
{
    return m_posters.sizes();
}

void PosterModel::setAllSizesWanted(bool wanted)
{
    m_allSizes = wanted;
    if (wanted)
        m_settle.start();
}

void PosterModel::draw()
{
    if (!m_wizard.isOpen()) {
        const QImage sampled = sample();
        m_images = {{kSampleKey, sampled}};
        m_drawn.removeIf([](const auto& drawn) { return drawn.key() != kSampleKey; });
        return;
    }
    Campaign campaign = m_wizard.draft();
    if (campaign.poster.title.isEmpty()) {
        // Before a plan is chosen the preview already carries the store's name.
        campaign.poster.title = m_store.profile().name;
        campaign.poster.guide = tr("곧 재미있는 이벤트가 열려요");
        campaign.poster.storeLine = m_store.profile().name;
    }
    m_error.clear();
    for (const PosterStyle style : kPosterStyles)
        drawOne(posterBriefFor(campaign, m_store.profile(), style), kStyleSize, kStyleSide,
                u"style/"_s + posterStyleKey(style));
    if (!m_allSizes)
        return;
    const PosterBrief chosen = posterBriefFor(campaign, m_store.profile(), campaign.style);
    for (const PosterSize& size : m_posters.sizes())
        drawOne(chosen, size.id, kSizeSide, u"size/"_s + size.id);
}

void PosterModel::drawOne(const PosterBrief& brief, const QString& sizeId, int longSide, const QString& key)
{
    if (m_drawn.value(key) == brief && m_images.contains(key))
        return;
    m_drawn.insert(key, brief);
    ++m_running;
    async::onResult(this, m_posters.preview(brief, sizeId, longSide), [this, key, brief](const Result<PosterDrawing>& drawing) {
        --m_running;
        if (m_drawn.value(key) == brief) { // else a newer drawing is on its way
            if (drawing) {
                m_images.insert(key, drawing->image);
            } else {
                m_drawn.remove(key);
                m_error = errorLine(drawing.error());
            }
        }
        emit changed();
    });
}

} // namespace madang

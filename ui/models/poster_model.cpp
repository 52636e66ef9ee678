#include "ui/models/poster_model.h"

#include "domain/campaign_text.h"
#include "services/async/then.h"
#include "services/store_service.h"
#include "ui/models/drawing_queue.h"
#include "ui/models/error_text.h"
#include "ui/models/poster_words.h"
#include "ui/models/wizard_model.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const QString kStyleSize = u"instagram-portrait"_s;
const QString kSampleKey = u"sample"_s;
constexpr int kStyleSide = 720;
constexpr int kSizeSide = 320;

QString styleName(PosterStyle style)
{
    return u"style/"_s + posterStyleKey(style);
}

QString sizeName(const QString& sizeId)
{
    return u"size/"_s + sizeId;
}
} // namespace

PosterModel::PosterModel(PosterService& posters, StoreService& store, WizardModel& wizard, QObject* parent)
    : QObject(parent)
    , m_posters(posters)
    , m_store(store)
    , m_wizard(wizard)
    , m_drawings(std::make_unique<DrawingQueue>(posters, PosterService::Urgency::Usual))
{
    connect(m_drawings.get(), &DrawingQueue::drawn, this, &PosterModel::changed);
    connect(&m_wizard, &WizardModel::changed, this, &PosterModel::draw);
}

PosterModel::~PosterModel() = default;

bool PosterModel::isDrawing() const
{
    return m_drawings->isBusy() || m_isFitting;
}

QImage PosterModel::stylePreview(PosterStyle style) const
{
    return m_drawings->drawing(styleName(style)).image;
}

QImage PosterModel::sizePreview(const QString& sizeId) const
{
    return m_drawings->drawing(sizeName(sizeId)).image;
}

void PosterModel::setSample(const PosterBrief& brief)
{
    m_drawings->want(kSampleKey, {brief, kStyleSize, kStyleSide});
}

QImage PosterModel::sample() const
{
    return m_drawings->drawing(kSampleKey).image;
}

const QList<PosterSize>& PosterModel::sizes() const
{
    return m_posters.sizes();
}

QStringList PosterModel::problemLines() const
{
    if (!m_wizard.isOpen())
        return {};
    const QStringList lines = posterProblemLines(m_problems, m_posters.sizes());
    if (!lines.isEmpty())
        return lines;
    const auto error = m_drawings->error(m_allSizes ? sizeName(m_posters.sizes().constFirst().id)
                                                    : styleName(m_wizard.draft().style));
    // Words that are too long are named above, or were until a moment ago.
    return error && error->kind != ErrorKind::WordsTooLong ? QStringList{errorLine(*error)} : QStringList();
}

QString PosterModel::problemLine(PosterPart part) const
{
    return posterProblemLine(part, m_problems, m_posters.sizes());
}

bool PosterModel::hasProblem(const QString& sizeId) const
{
    return std::ranges::find(m_problems, sizeId, &PosterProblem::sizeId) != m_problems.end();
}

void PosterModel::setAllSizesWanted(bool wanted)
{
    m_allSizes = wanted;
    draw();
}

PosterBrief PosterModel::briefOf(PosterStyle style) const
{
    Campaign campaign = m_wizard.draft();
    if (campaign.poster.title.isEmpty() && !campaign.plan) {
        campaign.poster.title = m_store.profile().name;
        campaign.poster.guide = tr("곧 재미있는 이벤트가 열려요");
        campaign.poster.storeLine = m_store.profile().name;
    }
    return posterBriefFor(campaign, m_store.profile(), style);
}

void PosterModel::draw()
{
    if (!m_wizard.isOpen()) {
        m_drawings->keepOnly({kSampleKey});
        m_toFit = {};
        m_problems.clear();
        return;
    }
    const PosterStyle style = m_wizard.draft().style;
    const PosterBrief chosen = briefOf(style);
    if (m_allSizes) {
        for (const PosterSize& size : m_posters.sizes())
            m_drawings->want(sizeName(size.id), {chosen, size.id, kSizeSide});
    } else {
        m_drawings->want(styleName(style), {chosen, kStyleSize, kStyleSide});
        for (const PosterStyle other : kPosterStyles)
            m_drawings->want(styleName(other), {briefOf(other), kStyleSize, kStyleSide});
    }
    fit(chosen);
}

/// One look at a time; where the words have changed meanwhile, another one follows.
void PosterModel::fit(const PosterBrief& brief)
{
    if (m_toFit == brief)
        return;
    m_toFit = brief;
    if (m_isFitting)
        return;
    m_isFitting = true;
    QStringList sizes;
    for (const PosterSize& size : m_posters.sizes())
        sizes << size.id;
    async::onResult(this, m_posters.problems(brief, sizes), [this, brief](const QList<PosterProblem>& problems) {
        m_isFitting = false;
        if (!m_wizard.isOpen())
            return;
        if (m_toFit == brief) {
            m_problems = problems;
            emit changed();
            return;
        }
        fit(std::exchange(m_toFit, brief));
    });
}

} // namespace madang

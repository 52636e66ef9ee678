#include "ui/models/customer_pictures_model.h"

#include "domain/campaign_text.h"
#include "services/store_service.h"
#include "ui/models/drawing_queue.h"
#include "ui/models/wizard_model.h"

namespace madang {

namespace {
constexpr int kLongSide = 1080;
}

CustomerPicturesModel::CustomerPicturesModel(PosterService& posters, StoreService& store, WizardModel& wizard,
                                             QObject* parent)
    : QObject(parent)
    , m_posters(posters)
    , m_store(store)
    , m_wizard(wizard)
    , m_drawings(std::make_unique<DrawingQueue>(posters, PosterService::Urgency::Usual))
{
    connect(m_drawings.get(), &DrawingQueue::drawn, this, &CustomerPicturesModel::changed);
    connect(&m_wizard, &WizardModel::changed, this, &CustomerPicturesModel::draw);
    connect(&m_store, &StoreService::profileChanged, this, &CustomerPicturesModel::draw);
}

CustomerPicturesModel::~CustomerPicturesModel() = default;

void CustomerPicturesModel::setWanted(const QString& sizeId)
{
    m_wanted = sizeId;
    draw();
}

QImage CustomerPicturesModel::picture(const QString& sizeId) const
{
    return m_drawings->drawing(sizeId).image;
}

QSize CustomerPicturesModel::pixels(const QString& sizeId) const
{
    const PosterSize* size = m_posters.size(sizeId);
    return size ? size->pixels : QSize();
}

bool CustomerPicturesModel::isDrawing() const
{
    return m_drawings->isBusy();
}

void CustomerPicturesModel::draw()
{
    if (!m_wizard.isOpen())
        return m_drawings->keepOnly({});
    if (m_wanted.isEmpty())
        return;
    const Campaign& draft = m_wizard.draft();
    m_drawings->want(m_wanted, {posterBriefFor(draft, m_store.profile(), draft.style), m_wanted, kLongSide});
}

} // namespace madang

#include "ui/models/customer_pictures_model.h"

#include "domain/campaign_text.h"
#include "services/async/then.h"
#include "services/poster_service.h"
#include "services/store_service.h"
#include "ui/models/wizard_model.h"

using namespace std::chrono_literals;

namespace madang {

namespace {
constexpr int kLongSide = 1080;
/// Typing is drawn when it rests for this long.
constexpr auto kSettle = 80ms;
} // namespace

CustomerPicturesModel::CustomerPicturesModel(PosterService& posters, StoreService& store, WizardModel& wizard,
                                             QObject* parent)
    : QObject(parent)
    , m_posters(posters)
    , m_store(store)
    , m_wizard(wizard)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettle);
    connect(&m_settle, &QTimer::timeout, this, &CustomerPicturesModel::draw);
    connect(&m_wizard, &WizardModel::changed, this, [this] { m_settle.start(); });
    connect(&m_store, &StoreService::profileChanged, this, [this] { m_settle.start(); });
}

void CustomerPicturesModel::setWanted(const QString& sizeId)
{
    if (m_wanted == sizeId)
        return;
    m_wanted = sizeId;
    draw();
}

QSize CustomerPicturesModel::pixels(const QString& sizeId) const
{
    const PosterSize* size = m_posters.size(sizeId);
    return size ? size->pixels : QSize();
}

void CustomerPicturesModel::draw()
{
    if (!m_wizard.isOpen()) {
        m_images.clear();
        m_drawn.clear();
        return;
    }
    if (m_wanted.isEmpty())
        return;
    const Campaign& draft = m_wizard.draft();
    const PosterBrief brief = posterBriefFor(draft, m_store.profile(), draft.style);
    if (m_drawn.value(m_wanted) == brief)
        return;
    m_drawn.insert(m_wanted, brief);
    ++m_running;
    async::onResult(this, m_posters.preview(brief, m_wanted, kLongSide),
                    [this, brief, size = m_wanted](const Result<PosterDrawing>& drawing) {
                        --m_running;
                        if (m_drawn.value(size) == brief) { // else a newer drawing is on its way
                            if (drawing)
                                m_images.insert(size, drawing->image);
                            else
                                m_drawn.remove(size);
                        }
                        emit changed();
                    });
}

} // namespace madang

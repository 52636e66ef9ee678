#include "ui/models/pictures_model.h"

#include "domain/campaign_text.h"
#include "services/async/then.h"
#include "services/picture_jobs.h"
#include "services/picture_service.h"
#include "services/store_service.h"
#include "ui/models/labels.h"
#include "ui/models/picture_words.h"
#include "ui/models/wizard_model.h"

#include <QPointer>

#include <algorithm>

namespace madang {

namespace {
constexpr int kMostTried = 20; // pictures of earlier days that are passed over for a new one
}

struct PicturesModel::Order {
    QFuture<PictureAnswer> answer;
    int variation = 0;
    std::optional<int> percent;
};

PicturesModel::PicturesModel(PictureService& pictures, PictureJobs& jobs, StoreService& store, WizardModel& wizard,
                             QObject* parent)
    : QObject(parent)
    , m_pictures(pictures)
    , m_jobs(jobs)
    , m_store(store)
    , m_wizard(wizard)
{
    connect(&m_wizard, &WizardModel::changed, this, &PicturesModel::follow);
}

PicturesModel::~PicturesModel() = default;

bool PicturesModel::canPaint() const
{
    return !m_pictures.ready().isEmpty();
}

QString PicturesModel::painterName() const
{
    const QStringList ready = m_pictures.ready();
    return ready.isEmpty() ? QString() : pictureProviderLabel(ready.first());
}

std::optional<int> PicturesModel::percent(PosterStyle style) const
{
    const auto order = m_orders.value(style);
    return order ? order->percent : std::nullopt;
}

bool PicturesModel::hasPictures() const
{
    const auto& pictures = m_wizard.draft().pictures;
    return std::any_of(pictures.cbegin(), pictures.cend(), [](const PosterPicture& one) { return one.isByAi(); });
}

QList<PosterStyle> PicturesModel::stylesToPaint() const
{
    QList<PosterStyle> styles(kPosterStyles.cbegin(), kPosterStyles.cend());
    styles.removeIf([this](PosterStyle style) {
        const PosterPicture picture = m_wizard.draft().pictures.value(style);
        return picture.isThere() && !picture.isByAi();
    });
    return styles;
}

QString PicturesModel::line(PosterStyle style) const
{
    const PosterPicture picture = m_wizard.draft().pictures.value(style);
    const auto said = m_lines.find(style);
    return said != m_lines.end() && said->about == picture ? said->words : pictureLine(picture);
}

void PicturesModel::paint()
{
    if (!canPaint() || isBusy())
        return;
    if (hasPictures())
        ++m_variation;
    m_lines.clear();
    for (const PosterStyle style : stylesToPaint())
        order(wishFor(style, m_variation));
    emit changed();
}

void PicturesModel::paint(PosterStyle style)
{
    if (!canPaint() || isBusy(style))
        return;
    if (m_wizard.draft().pictures.value(style).isByAi())
        ++m_variation;
    m_lines.remove(style);
    order(wishFor(style, m_variation));
    emit changed();
}

QString PicturesModel::priceLine(PosterStyle style) const
{
    return priceWords(m_pictures.estimate(wishFor(style, m_variation)));
}

QString PicturesModel::priceLine() const
{
    CostEstimate sum;
    for (const PosterStyle style : stylesToPaint()) {
        const CostEstimate one = m_pictures.estimate(wishFor(style, m_variation));
        sum.atMost += one.atMost;
        sum.isApproximate |= one.isApproximate;
    }
    return priceWords(sum);
}

PictureWish PicturesModel::wishFor(PosterStyle style, int variation) const
{
    PictureWish wish = pictureWishFor(m_wizard.draft(), m_store.profile(), style);
    wish.variation = variation;
    return wish;
}

void PicturesModel::order(const PictureWish& wish)
{
    const PosterStyle style = wish.style;
    const int generation = m_generation;
    const auto progress = [self = QPointer(this), style, generation](int percent) {
        if (!self || generation != self->m_generation || !self->m_orders.contains(style))
            return;
        self->m_orders[style]->percent = percent;
        emit self->changed();
    };
    const auto order
        = std::make_shared<Order>(Order{m_jobs.paint(m_wizard.draft().id, wish, progress), wish.variation, {}});
    m_orders.insert(style, order);
    async::onResult(this, order->answer, [this, style, generation](const PictureAnswer& answer) {
        if (generation == m_generation)
            take(style, answer);
    });
}

void PicturesModel::take(PosterStyle style, const PictureAnswer& answer)
{
    const int variation = m_orders.take(style)->variation;
    const PosterPicture had = m_wizard.draft().pictures.value(style);
    if (had.isThere() && answer.isKept && answer.picture == had && variation < kMostTried)
        return order(wishFor(style, variation + 1)); // another one was asked for, not the one that is there
    m_variation = std::max(m_variation, variation);
    m_lines[style] = {had.isThere() ? pictureLineInstead(answer) : pictureLine(answer),
                      answer.picture.isThere() ? answer.picture : had};
    if (answer.picture.isThere())
        m_wizard.setPicture(style, answer.picture);
    emit changed();
}

void PicturesModel::cancel()
{
    ++m_generation;
    const auto stopped = std::exchange(m_orders, {});
    for (const auto& order : stopped)
        order->answer.cancel();
    emit changed();
}

void PicturesModel::leave()
{
    if (!isBusy())
        return;
    ++m_generation;
    m_orders.clear();
    emit changed();
}

void PicturesModel::dropPictures()
{
    m_lines.clear();
    for (const PosterStyle style : stylesToPaint())
        m_wizard.setPicture(style, {});
    emit changed();
}

/// Another draft: what was asked for the one before is nothing to it. A picture whose file is gone is none.
void PicturesModel::follow()
{
    if (m_wizard.draft().id == m_draft)
        return;
    m_draft = m_wizard.draft().id;
    leave();
    m_lines.clear();
    m_variation = 0;
    const QMap<PosterStyle, PosterPicture> pictures = m_wizard.draft().pictures;
    for (auto it = pictures.cbegin(); it != pictures.cend(); ++it) {
        if (m_pictures.isThere(it.value()))
            continue;
        m_lines[it.key()] = {pictureIsGoneLine(), {}};
        m_wizard.setPicture(it.key(), {});
    }
    const QList<PictureWish> waitedFor = m_jobs.underWay(m_draft);
    for (const PictureWish& wish : waitedFor) {
        m_variation = std::max(m_variation, wish.variation);
        order(wish);
    }
    emit changed();
}

} // namespace madang

#include "ui/models/drawing_queue.h"

#include "services/async/then.h"

namespace madang {

DrawingQueue::DrawingQueue(PosterService& posters, PosterService::Urgency urgency, QObject* parent)
    : QObject(parent)
    , m_posters(posters)
    , m_urgency(urgency)
{
}

void DrawingQueue::want(const QString& name, const DrawingWish& wish)
{
    const auto known = m_entries.find(name);
    if (known != m_entries.end() && known->wish == wish)
        return;
    m_entries[name].wish = wish;
    if (!m_waiting.contains(name))
        m_waiting << name;
    next();
}

void DrawingQueue::keepOnly(const QStringList& names)
{
    m_entries.removeIf([&names](const auto& entry) { return !names.contains(entry.key()); });
    m_waiting.removeIf([&names](const QString& name) { return !names.contains(name); });
}

PosterDrawing DrawingQueue::drawing(const QString& name) const
{
    return m_entries.value(name).drawing;
}

std::optional<Error> DrawingQueue::error(const QString& name) const
{
    return m_entries.value(name).error;
}

bool DrawingQueue::isNewest(const QString& name) const
{
    const auto known = m_entries.find(name);
    return known != m_entries.end() && known->shown == known->wish;
}

void DrawingQueue::next()
{
    if (m_isRunning || m_waiting.isEmpty())
        return;
    const QString name = m_waiting.takeFirst();
    const DrawingWish wish = m_entries.value(name).wish;
    m_isRunning = true;
    async::onResult(this, m_posters.preview(wish.brief, wish.sizeId, wish.longSide, m_urgency),
                    [this, name, wish](const Result<PosterDrawing>& drawing) { take(name, wish, drawing); });
}

void DrawingQueue::take(const QString& name, const DrawingWish& wish, const Result<PosterDrawing>& drawing)
{
    m_isRunning = false;
    const auto known = m_entries.find(name);
    if (known != m_entries.end()) { // else it was forgotten meanwhile
        if (drawing) {
            known->drawing = *drawing;
            known->shown = wish;
            known->error.reset();
        } else if (known->wish == wish) {
            known->error = drawing.error();
        }
    }
    next();
    emit drawn(name);
}

} // namespace madang

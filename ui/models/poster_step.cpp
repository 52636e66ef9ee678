#include "ui/models/poster_step.h"

namespace madang {

PosterStep::PosterStep(Change change, std::function<void(const PosterWork&)> apply)
    : m_change(std::move(change))
    , m_apply(std::move(apply))
{
}

bool PosterStep::mergeWith(const QUndoCommand* newer)
{
    const auto* next = static_cast<const PosterStep*>(newer); // the same id: nobody else has one
    if (next->m_change.kind != m_change.kind)
        return false;
    m_change.after = next->m_change.after;
    setObsolete(m_change.before == m_change.after);
    return true;
}

} // namespace madang

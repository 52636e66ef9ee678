#include "ui/models/poster_history.h"

#include "services/poster_versions.h"
#include "ui/models/error_text.h"
#include "ui/models/poster_step.h"
#include "ui/models/wizard_model.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace madang {

namespace {
constexpr int kSteps = 200;
}

PosterHistory::PosterHistory(WizardModel& wizard, PosterVersions& versions, QObject* parent)
    : QObject(parent)
    , m_wizard(wizard)
    , m_store(versions)
{
    m_steps.setUndoLimit(kSteps);
    connect(&m_wizard, &WizardModel::changed, this, &PosterHistory::follow);
}

bool PosterHistory::begin()
{
    if (!m_wizard.isOpen())
        return false;
    m_campaign = m_wizard.draft().id;
    m_work = posterWorkOf(m_wizard.draft());
    m_steps.clear();
    keep();
    emit changed();
    return true;
}

void PosterHistory::end()
{
    if (!isBegun())
        return;
    m_campaign.clear();
    m_work = {};
    m_steps.clear();
    m_versions.clear();
    emit ended();
}

void PosterHistory::change(const PosterWork& work, const QString& kind)
{
    if (!isBegun() || work == m_work)
        return;
    const QString mergeable = kind.isEmpty() ? QString() : kind + QChar(u'#') + QString::number(m_pause);
    m_steps.push(new PosterStep({m_work, work, mergeable}, [this](const PosterWork& wanted) { apply(wanted); }));
    emit changed();
}

void PosterHistory::undo()
{
    if (!canUndo())
        return;
    m_steps.undo();
    rest();
    emit changed();
}

void PosterHistory::redo()
{
    if (!canRedo())
        return;
    m_steps.redo();
    rest();
    emit changed();
}

bool PosterHistory::keep()
{
    if (!isBegun())
        return false;
    const Result<void> kept = m_store.keep(m_campaign, m_work);
    const Result<QList<PosterVersion>> versions = m_store.of(m_campaign);
    m_lastError = !kept ? errorLine(kept.error()) : !versions ? errorLine(versions.error()) : QString();
    if (versions)
        m_versions = *versions;
    return m_lastError.isEmpty();
}

bool PosterHistory::goBackTo(qint64 id)
{
    const auto wanted = std::ranges::find(m_versions, id, &PosterVersion::id);
    if (wanted == m_versions.end() || wanted->work == m_work)
        return false;
    const PosterWork work = wanted->work;
    if (!keep()) { // what is there now must not be lost
        emit changed();
        return false;
    }
    change(work);
    return true;
}

/// Whoever else changes the draft's posters meanwhile has taken a step as well.
void PosterHistory::follow()
{
    if (!isBegun() || m_isApplying)
        return;
    if (m_wizard.draft().id != m_campaign)
        return end();
    change(posterWorkOf(m_wizard.draft()));
}

void PosterHistory::apply(const PosterWork& work)
{
    m_work = work;
    const QScopedValueRollback applying(m_isApplying, true);
    m_wizard.setPosterWork(work);
}

} // namespace madang

#pragma once

#include "services/poster_versions.h"

#include <QObject>
#include <QUndoStack>

namespace madang {

class WizardModel;

/// The draft's posters over one sitting: every change is written at once and can be taken back, also one that came from
/// elsewhere (a picture that has been painted); and how they were at earlier sittings. Knows nothing of what the
/// changes mean.
class PosterHistory final : public QObject {
    Q_OBJECT

public:
    PosterHistory(WizardModel& wizard, PosterVersions& versions, QObject* parent = nullptr);

    /// Begins a sitting with the wizard's draft, and keeps how it is now. False where there is no draft.
    bool begin();
    void end();
    bool isBegun() const { return !m_campaign.isEmpty(); }

    const PosterWork& work() const { return m_work; }
    /// `kind`: PosterStep::Change::kind.
    void change(const PosterWork& work, const QString& kind = {});
    /// The next change is a step of its own, whatever it is.
    void rest() { ++m_pause; }
    bool canUndo() const { return m_steps.canUndo(); }
    bool canRedo() const { return m_steps.canRedo(); }
    void undo();
    void redo();

    /// Newest first.
    const QList<PosterVersion>& versions() const { return m_versions; }
    /// Keeps how it is now. False: lastError() says why.
    bool keep();
    /// Back to an earlier version; how it is now is kept before. False where there is none of that id, or nothing to
    /// do.
    bool goBackTo(qint64 id);
    const QString& lastError() const { return m_lastError; }

signals:
    void changed();
    /// The draft has been left, or is another one.
    void ended();

private:
    void follow();
    void apply(const PosterWork& work);

    WizardModel& m_wizard;
    PosterVersions& m_store;
    QUndoStack m_steps;
    QList<PosterVersion> m_versions;
    QString m_campaign;
    PosterWork m_work;
    QString m_lastError;
    int m_pause = 0;
    bool m_isApplying = false;
};

} // namespace madang

#pragma once

#include "services/cache/cache_flight.h"
#include "services/images/picture_folder.h"
#include "services/picture_service.h"

#include <QFutureWatcher>
#include <QPromise>

namespace madang {

class CacheAside;

/// One wish on its way through the models.
class PictureRun final : public QObject {
public:
    /// What all runs share; outlives them.
    struct Shared {
        CacheAside& cache;
        images::PictureFolder folder;
        const Clock& clock;
        QObject& loads; ///< the parent of what is being painted: others may be waiting for the same
        CostLedger* ledger; ///< may be null
    };
    PictureRun(Shared& shared, PictureWish wish, PictureTerms terms, QList<ImageProvider*> providers,
               PictureProgress progress, QObject* parent);

    QFuture<PictureAnswer> start();

private:
    void ask();
    void lookUp(const CacheKey& key, bool mayBeKept);
    void take(const CacheKey& key, const CacheAnswer& kept, bool mayBeKept);
    void fail(const Error& error);
    void finish();

    Shared& m_shared;
    PictureWish m_wish;
    PictureTerms m_terms;
    QList<ImageProvider*> m_providers; ///< the first is the one that is asked
    PictureProgress m_progress;
    PictureAnswer m_answer;
    QPromise<PictureAnswer> m_promise;
    QFutureWatcher<PictureAnswer> m_caller;
    QFuture<Result<CacheAnswer>> m_asked;
    bool m_isOver = false;
};

} // namespace madang

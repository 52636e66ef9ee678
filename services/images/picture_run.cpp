#include "services/images/picture_run.h"

#include "services/async/then.h"
#include "services/cache/cache_aside.h"
#include "services/clock.h"
#include "services/cost_ledger.h"
#include "services/images/picture_load.h"
#include "services/images/picture_prompt.h"
#include "services/log.h"

#include <QPointer>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace madang {

namespace {
CacheRule rule()
{
    CacheRule week;
    week.hard = std::chrono::days(7);
    week.soft = 2 * week.hard; // never refreshed behind the owner's back: it would be billed
    return week;
}

/// False where the next model might be a second bill for the same wish, or where the wish itself is the trouble.
bool mayAskTheNext(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Timeout:
    case ErrorKind::ConnectionLost:
    case ErrorKind::BadReply:
    case ErrorKind::ContentRejected:
    case ErrorKind::Cancelled:
        return false;
    default:
        return true;
    }
}
} // namespace

PictureRun::PictureRun(Shared& shared, PictureWish wish, PictureTerms terms, QList<ImageProvider*> providers,
                       PictureProgress progress, QObject* parent)
    : QObject(parent)
    , m_shared(shared)
    , m_wish(std::move(wish))
    , m_terms(std::move(terms))
    , m_providers(std::move(providers))
    , m_progress(std::move(progress))
{
    if (m_terms.reference.isEmpty())
        m_terms.reference = QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QFuture<PictureAnswer> PictureRun::start()
{
    m_promise.start();
    connect(&m_caller, &QFutureWatcherBase::canceled, this, [this] {
        m_isOver = true;
        m_asked.cancel();
        deleteLater();
    });
    QFuture<PictureAnswer> future = m_promise.future();
    m_caller.setFuture(future);
    ask();
    return future;
}

void PictureRun::ask()
{
    if (m_providers.isEmpty())
        return finish();
    const ImageProvider& provider = *m_providers.first();
    const Result<CacheKey> key = CacheKey::of({.api = provider.id(),
                                               .operation = u"picture"_s,
                                               .model = provider.recipe(),
                                               .promptVersion = QString::fromLatin1(picture_prompt::kVersion),
                                               .request = picture_prompt::requestJson(m_wish),
                                               .locale = u"ko"_s,
                                               .tenant = u"local"_s,
                                               .scope = CacheScope::Personal}); // the file is on this machine only
    if (!key)
        return fail(key.error());
    lookUp(*key, true);
}

void PictureRun::lookUp(const CacheKey& key, bool mayBeKept)
{
    // Who waits beside this one for the same picture gets it, whatever becomes of this one.
    const auto load
        = [provider = m_providers.first(), shared = &m_shared, wish = m_wish, terms = m_terms, self = QPointer(this)] {
              if (!terms.mayOrder)
                  return async::ready(Result<QByteArray>(Error{ErrorKind::ConnectionLost, u"ordered before"_s, {}}));
              const auto progress = [self](int percent) {
                  if (self && self->m_progress && !self->m_isOver)
                      self->m_progress(percent);
              };
              PicturePrompt prompt = picture_prompt::forWish(wish);
              prompt.reference = terms.reference;
              return (new PictureLoad(*provider, shared->folder, &shared->loads))->start(prompt, progress);
          };
    m_asked = m_shared.cache.lookUp(key, rule(), load);
    async::onResult(this, m_asked, [this, key, mayBeKept](const Result<CacheAnswer>& answer) {
        if (m_isOver)
            return;
        if (answer)
            take(key, *answer, mayBeKept);
        else
            fail(answer.error());
    });
}

void PictureRun::take(const CacheKey& key, const CacheAnswer& kept, bool mayBeKept)
{
    const Result<KeptPicture> picture = keptPictureFromJson(kept.value);
    if (!picture || !m_shared.folder.use(picture->file, m_shared.clock.now())) {
        m_shared.cache.invalidate(key); // its file is gone, or is not what it was
        return mayBeKept ? lookUp(key, false) : fail({ErrorKind::Storage, u"the picture was not kept"_s, {}});
    }
    m_answer.picture = {picture->file, m_providers.first()->id(), picture->usage.model};
    m_answer.usage = picture->usage;
    m_answer.isKept = kept.source != CacheSource::Fresh;
    finish();
}

void PictureRun::fail(const Error& error)
{
    const QString provider = m_providers.takeFirst()->id();
    log::warning(u"picture from %1: %2 %3"_s.arg(provider, errorKey(error.kind), error.detail));
    m_answer.failed << PictureAnswer::Attempt{provider, error};
    if (!mayAskTheNext(error.kind))
        m_providers.clear();
    ask();
}

void PictureRun::finish()
{
    if (std::exchange(m_isOver, true))
        return;
    if (m_shared.ledger != nullptr)
        m_answer.cost = m_shared.ledger->spentOn(m_terms.reference);
    m_promise.addResult(m_answer);
    m_promise.finish();
    deleteLater();
}

} // namespace madang

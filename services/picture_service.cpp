#include "services/picture_service.h"

#include "services/answer_cache.h"
#include "services/async/async.h"
#include "services/async/then.h"
#include "services/cache/cache_aside.h"
#include "services/clock.h"
#include "services/cost_ledger.h"
#include "services/images/picture_prompt.h"
#include "services/images/picture_run.h"

#include <QTemporaryDir>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kDaysUnused = 8; // a day more than the cache remembers
}

struct PictureService::Parts {
    Parts(std::vector<std::unique_ptr<ImageProvider>> models, AnswerCache& answers, const QString& folder,
          const Clock& clock, CostLedger* costs)
        : providers(std::move(models))
        , shared{answers.cache(), images::PictureFolder(folder.isEmpty() ? passing.path() : folder), clock, loads,
                 costs}
    {
    }

    std::vector<std::unique_ptr<ImageProvider>> providers;
    QTemporaryDir passing;
    QObject loads; ///< goes before the providers that work for them
    PictureRun::Shared shared;
    QObject runs;
};

PictureService::PictureService(std::vector<std::unique_ptr<ImageProvider>> providers, AnswerCache& answers,
                               const QString& folder, const Clock& clock, CostLedger* ledger, QObject* parent)
    : QObject(parent)
    , m_parts(std::make_unique<Parts>(std::move(providers), answers, folder, clock, ledger))
{
}

PictureService::~PictureService() = default;

QStringList PictureService::ready() const
{
    QStringList ids;
    for (const auto& provider : m_parts->providers) {
        if (provider->isReady())
            ids << provider->id();
    }
    return ids;
}

CostEstimate PictureService::estimate(const PictureWish& wish) const
{
    const auto first = std::ranges::find_if(m_parts->providers, [](const auto& one) { return one->isReady(); });
    if (m_parts->shared.ledger == nullptr || first == m_parts->providers.end())
        return {};
    return m_parts->shared.ledger->estimate((*first)->chargeFor(picture_prompt::forWish(wish))).value_or({});
}

void PictureService::setOrder(const QStringList& ids)
{
    const auto place = [&ids](const std::unique_ptr<ImageProvider>& provider) {
        const qsizetype index = ids.indexOf(provider->id());
        return index < 0 ? ids.size() : index;
    };
    std::ranges::stable_sort(m_parts->providers, {}, place);
}

QString PictureService::folder() const
{
    return m_parts->shared.folder.path();
}

QFuture<PictureAnswer> PictureService::paint(const PictureWish& wish, const PictureProgress& progress,
                                             const PictureTerms& terms)
{
    QList<ImageProvider*> asked;
    for (const auto& provider : m_parts->providers) {
        if (provider->isReady() && (terms.only.isEmpty() || provider->id() == terms.only))
            asked << provider.get();
    }
    if (asked.isEmpty() && !terms.only.isEmpty()) {
        PictureAnswer answer;
        answer.failed << PictureAnswer::Attempt{terms.only, {ErrorKind::Unauthorized, u"not set up"_s, {}}};
        return async::ready(std::move(answer));
    }
    auto* run = new PictureRun(m_parts->shared, wish, terms, asked, progress, &m_parts->runs);
    return run->start();
}

QFuture<Result<PosterPicture>> PictureService::keepPhoto(const QString& path)
{
    const auto kept = QtConcurrent::run([path, folder = m_parts->shared.folder] { return folder.keepFile(path); });
    return async::andThen(this, kept,
                          [](const QString& name) -> Result<PosterPicture> { return PosterPicture{name, kOwnPhoto, {}}; });
}

bool PictureService::isThere(const PosterPicture& picture) const
{
    return isPictureFile(picture.file) && m_parts->shared.folder.use(picture.file, m_parts->shared.clock.now());
}

void PictureService::tidy(const QSet<QString>& inUse)
{
    m_parts->shared.folder.tidy(inUse, m_parts->shared.clock.now().addDays(-kDaysUnused));
}

} // namespace madang

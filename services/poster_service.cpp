#include "services/poster_service.h"

#include "services/async/async.h"

#include <QDir>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QtConcurrentRun>
#include <qtconcurrenttask.h>

using namespace Qt::StringLiterals;

namespace madang {

PosterService::PosterService(const QString& pictureFolder, QObject* parent)
    : QObject(parent)
    , m_renderer(pictureFolder)
{
}

PosterService::~PosterService()
{
    m_pool.clear();
    m_pool.waitForDone();
}

QFuture<Result<PosterDrawing>> PosterService::preview(const PosterBrief& brief, const QString& sizeId, int longSide,
                                                      Urgency urgency)
{
    const PosterSize* wanted = size(sizeId);
    if (wanted == nullptr)
        return async::ready(Result<PosterDrawing>(Error{ErrorKind::NotFound, u"no poster size "_s + sizeId, {}}));
    return QtConcurrent::task(
               [this, brief, target = *wanted, longSide] { return m_renderer.draw(brief, target, longSide); })
        .onThreadPool(m_pool)
        .withPriority(urgency == Urgency::First ? 1 : 0)
        .spawn();
}

QFuture<QList<PosterProblem>> PosterService::problems(const PosterBrief& brief, const QStringList& sizeIds)
{
    QList<PosterSize> wanted;
    for (const QString& id : sizeIds) {
        if (const PosterSize* known = size(id))
            wanted << *known;
    }
    return QtConcurrent::run(&m_pool, [this, brief, wanted] { return m_renderer.problems(brief, wanted); });
}

QFuture<Result<void>> PosterService::print(const PosterBrief& brief, const QString& sizeId,
                                           const std::shared_ptr<QPagedPaintDevice>& page)
{
    const PosterSize* wanted = size(sizeId);
    if (wanted == nullptr)
        return async::ready(Result<void>(Error{ErrorKind::NotFound, u"no poster size "_s + sizeId, {}}));
    return QtConcurrent::run(&m_pool, [this, brief, target = *wanted, page]() -> Result<void> {
        QPainter painter;
        if (!painter.begin(page.get()))
            return Error{ErrorKind::ToolFailed, u"the printer takes no page"_s, {}};
        if (const Result<void> painted = m_renderer.paint(brief, target, painter, painter.viewport()); !painted)
            return painted;
        if (!painter.end())
            return Error{ErrorKind::ToolFailed, u"the printer did not take the page"_s, {}};
        return {};
    });
}

QFuture<QList<Result<PosterFile>>> PosterService::write(const QList<PosterBrief>& briefs, const QStringList& sizeIds,
                                                        const QString& folder, Films films, Print print)
{
    QList<QFuture<Result<PosterFile>>> files;
    if (!QDir().mkpath(folder))
        return async::ready(
            QList<Result<PosterFile>>{Error{ErrorKind::ReadOnly, u"cannot make the folder "_s + folder, {}}});
    for (const PosterBrief& brief : briefs) {
        for (const QString& id : sizeIds) {
            const PosterSize* wanted = size(id);
            if (wanted == nullptr) {
                files << async::ready(Result<PosterFile>(Error{ErrorKind::NotFound, u"no poster size "_s + id, {}}));
                continue;
            }
            const QString suffix = wanted->format == u"jpeg" ? u"jpg"_s : wanted->format;
            const QString path = QDir(folder).filePath(u"%1-%2.%3"_s.arg(posterStyleKey(brief.style), id, suffix));
            const PosterSize target = print == Print::WithBleed ? withBleed(*wanted, kBleed) : *wanted;
            const bool withLayers = films == Films::Layers && wanted->moves;
            files << QtConcurrent::run(&m_pool, [this, brief, target, path, withLayers]() -> Result<PosterFile> {
                if (withLayers) {
                    if (const Result<void> layers = m_renderer.writeLayers(brief, target, path); !layers)
                        return layers.error();
                }
                return m_renderer.write(brief, target, path);
            });
        }
    }
    return async::allOf(this, files);
}

} // namespace madang

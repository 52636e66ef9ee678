#pragma once

#include "domain/poster.h"
#include "domain/result.h"
#include "services/poster_renderer.h"

#include <QFuture>
#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <memory>

class QPagedPaintDevice;

namespace madang {

/// Draws posters off the calling thread.
class PosterService final : public QObject {
    Q_OBJECT

public:
    /// Pictures that posters stand on lie in `pictureFolder`.
    explicit PosterService(const QString& pictureFolder = {}, QObject* parent = nullptr);
    ~PosterService() override;

    const QList<PosterSize>& sizes() const { return m_renderer.sizes(); }
    const PosterSize* size(const QString& id) const { return m_renderer.size(id); }

    QList<PosterLayout> layouts(PosterStyle style) const { return m_renderer.layouts(style); }

    /// Who draws first where several things are to be drawn.
    enum class Urgency { Usual, First };

    /// A small picture for the screen. NotFound for an unknown size.
    QFuture<Result<PosterDrawing>> preview(const PosterBrief& brief, const QString& sizeId, int longSide,
                                           Urgency urgency = Urgency::Usual);
    /// The words that do not fit on one of these sizes (unknown ones are left out).
    QFuture<QList<PosterProblem>> problems(const PosterBrief& brief, const QStringList& sizeIds);

    /// One poster on one page, as large as it may be. Nobody else touches the page meanwhile. NotFound for an unknown
    /// size, ToolFailed where nothing can be printed on the page.
    QFuture<Result<void>> print(const PosterBrief& brief, const QString& sizeId,
                                const std::shared_ptr<QPagedPaintDevice>& page);

    enum class Films { None, Layers };
    enum class Print { AsSeen, WithBleed }; ///< WithBleed: kBleed around what is printed

    /// Writes FOLDER/<style>-<size>.<format> for each brief and size, in that order; one result for each file, so that
    /// one failure does not hide the others. With Films::Layers, what a film is made of lies beside each poster of a
    /// size that moves.
    QFuture<QList<Result<PosterFile>>> write(const QList<PosterBrief>& briefs, const QStringList& sizeIds,
                                             const QString& folder, Films films = Films::None,
                                             Print print = Print::AsSeen);

private:
    PosterRenderer m_renderer;
    QThreadPool m_pool;
};

} // namespace madang

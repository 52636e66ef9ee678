#pragma once

#include "domain/error.h"
#include "domain/poster.h"
#include "services/poster_service.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <optional>

namespace madang {

/// What is to be drawn: a poster, a size, and how many pixels its longer side gets.
struct DrawingWish {
    PosterBrief brief;
    QString sizeId;
    int longSide = 0;

    friend bool operator==(const DrawingWish&, const DrawingWish&) = default;
};

/// Draws what is wished for under a name, one drawing at a time. A newer wish under the same name takes the place of
/// one that waits, so that whoever types waits for one drawing at most; an older drawing never replaces a newer one,
/// and nothing is drawn twice.
class DrawingQueue final : public QObject {
    Q_OBJECT

public:
    DrawingQueue(PosterService& posters, PosterService::Urgency urgency, QObject* parent = nullptr);

    void want(const QString& name, const DrawingWish& wish);
    /// Everything but these is forgotten.
    void keepOnly(const QStringList& names);

    /// Null until the first one is there; then the newest that could be drawn.
    PosterDrawing drawing(const QString& name) const;
    /// Why the newest wish of that name could not be drawn.
    std::optional<Error> error(const QString& name) const;
    bool isBusy() const { return m_isRunning || !m_waiting.isEmpty(); }
    /// What is seen is what was wished for last.
    bool isNewest(const QString& name) const;

signals:
    /// A drawing, or an error, is there.
    void drawn(const QString& name);

private:
    struct Entry {
        DrawingWish wish; ///< the newest
        std::optional<DrawingWish> shown; ///< what `drawing` shows
        PosterDrawing drawing;
        std::optional<Error> error;
    };
    void next();
    void take(const QString& name, const DrawingWish& wish, const Result<PosterDrawing>& drawing);

    PosterService& m_posters;
    PosterService::Urgency m_urgency;
    QHash<QString, Entry> m_entries;
    QStringList m_waiting; ///< names, the first one is next
    bool m_isRunning = false;
};

} // namespace madang

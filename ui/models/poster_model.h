#pragma once

#include "domain/poster.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QTimer>

namespace madang {

class PosterService;
class StoreService;
class WizardModel;

/// Pictures of the draft's poster: the three styles, and the chosen style in every size. They are drawn off the GUI
/// thread and follow the draft; an older drawing never replaces a newer one.
class PosterModel final : public QObject {
    Q_OBJECT

public:
    PosterModel(PosterService& posters, StoreService& store, WizardModel& wizard, QObject* parent = nullptr);

    /// A null image until the first one is drawn.
    QImage stylePreview(PosterStyle style) const;
    QImage sizePreview(const QString& sizeId) const;
    /// Any other poster, e.g. the first start's that grows with the store's name; sample() follows.
    void setSample(const PosterBrief& brief);
    QImage sample() const;
    const QList<PosterSize>& sizes() const;
    bool isDrawing() const { return m_running > 0; }
    /// Empty, or why the present words cannot be drawn ("글이 너무 길어요 …").
    const QString& error() const { return m_error; }

    /// Also draw the chosen style in every size (the film strip); off by default.
    void setAllSizesWanted(bool wanted);

signals:
    void changed();

private:
    void draw();
    void drawOne(const PosterBrief& brief, const QString& sizeId, int longSide, const QString& key);

    PosterService& m_posters;
    StoreService& m_store;
    WizardModel& m_wizard;
    QHash<QString, QImage> m_images;
    QHash<QString, PosterBrief> m_drawn; ///< what each image shows, so that nothing is drawn twice
    QTimer m_settle;
    QString m_error;
    int m_running = 0;
    bool m_allSizes = false;
};

} // namespace madang

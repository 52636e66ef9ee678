#pragma once

#include "domain/poster.h"

#include <QImage>
#include <QObject>

#include <memory>

namespace madang {

class DrawingQueue;
class PosterService;
class StoreService;
class WizardModel;

/// Pictures of the draft's poster: the three styles, and the chosen style in every size; and which of its words do not
/// fit where. They are drawn off the GUI thread and follow the draft; an older drawing never replaces a newer one.
class PosterModel final : public QObject {
    Q_OBJECT

public:
    PosterModel(PosterService& posters, StoreService& store, WizardModel& wizard, QObject* parent = nullptr);
    ~PosterModel() override;

    /// A null image until the first one is drawn.
    QImage stylePreview(PosterStyle style) const;
    QImage sizePreview(const QString& sizeId) const;
    /// Any other poster, e.g. the first start's that grows with the store's name; sample() follows.
    void setSample(const PosterBrief& brief);
    QImage sample() const;
    const QList<PosterSize>& sizes() const;
    bool isDrawing() const;

    /// Empty, or what keeps the chosen style from going out: the words to shorten, or why it cannot be drawn.
    QString error() const { return problemLines().value(0); }
    QStringList problemLines() const;
    /// The sentence on one part; empty where it fits.
    QString problemLine(PosterPart part) const;
    /// Some words do not fit on that size.
    bool hasProblem(const QString& sizeId) const;

    /// Draw the chosen style in every size (the film strip) instead of the three styles; off by default.
    void setAllSizesWanted(bool wanted);

signals:
    void changed();

private:
    void draw();
    /// The draft as it is drawn: before a plan is chosen it already carries the store's name.
    PosterBrief briefOf(PosterStyle style) const;
    void fit(const PosterBrief& brief);

    PosterService& m_posters;
    StoreService& m_store;
    WizardModel& m_wizard;
    std::unique_ptr<DrawingQueue> m_drawings;
    PosterBrief m_toFit; ///< whose words are looked at, or were
    QList<PosterProblem> m_problems;
    bool m_isFitting = false;
    bool m_allSizes = false;
};

} // namespace madang

#pragma once

#include "domain/picture.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

namespace madang {

class PictureJobs;
class PictureService;
class StoreService;
class WizardModel;
struct PictureAnswer;

/// Pictures by AI under the draft's posters: all three styles at once or one alone, each for itself. Only where a model
/// of pictures is set up; else there is nothing to see of it. What a draft was waiting for when the program ended, or
/// when another draft was opened, it waits for again.
class PicturesModel final : public QObject {
    Q_OBJECT

public:
    PicturesModel(PictureService& pictures, PictureJobs& jobs, StoreService& store, WizardModel& wizard,
                  QObject* parent = nullptr);
    ~PicturesModel() override;

    bool canPaint() const;
    /// "Stability AI", whoever is asked first.
    QString painterName() const;
    /// All but those with a photo that the owner has chosen: a photo is not painted over.
    QList<PosterStyle> stylesToPaint() const;
    /// What these may cost at most: "최대 약 120원", "무료".
    QString priceLine() const;
    bool isBusy() const { return !m_orders.isEmpty(); }
    bool isBusy(PosterStyle style) const { return m_orders.contains(style); }
    /// 0 to 99; nothing where nobody knows.
    std::optional<int> percent(PosterStyle style) const;
    /// Does any style of the draft stand on a picture by AI?
    bool hasPictures() const;
    /// Where the ground of that style came from, and why it is the painter's where it is.
    QString line(PosterStyle style) const;

    /// Paints stylesToPaint(); where there are pictures already, others.
    void paint();
    /// Paints this one alone, another one where it has a picture.
    void paint(PosterStyle style);
    /// What one may cost at most.
    QString priceLine(PosterStyle style) const;
    /// Stops what is under way.
    void cancel();
    /// Does not wait any more: what has been ordered is made and kept.
    void leave();
    /// Back to the painter's own grounds; photos stay.
    void dropPictures();

signals:
    void changed();

private:
    struct Order;
    struct Line {
        QString words;
        PosterPicture about; ///< they hold as long as the style stands on this
    };

    PictureWish wishFor(PosterStyle style, int variation) const;
    void order(const PictureWish& wish);
    void take(PosterStyle style, const PictureAnswer& answer);
    void follow();

    PictureService& m_pictures;
    PictureJobs& m_jobs;
    StoreService& m_store;
    WizardModel& m_wizard;
    QHash<PosterStyle, std::shared_ptr<Order>> m_orders; ///< under way
    QHash<PosterStyle, Line> m_lines;
    QString m_draft; ///< whose they are
    int m_variation = 0;
    int m_generation = 0; ///< answers to earlier orders are not looked at
};

} // namespace madang

#pragma once

#include "domain/ai_cost.h"
#include "domain/picture.h"
#include "domain/poster.h"
#include "services/image_provider.h"

#include <QFuture>
#include <QObject>
#include <QSet>

#include <memory>
#include <vector>

namespace madang {

class AnswerCache;
class Clock;
class CostLedger;
class Outside;

/// All models of pictures, the cheapest to begin with first. All outlive them.
/// To add one: write an ImageProvider in services/images and give it a line in image_providers.cpp.
std::vector<std::unique_ptr<ImageProvider>> makeImageProviders(Outside& outside, const Clock& clock);

/// What became of one wish.
struct PictureAnswer {
    struct Attempt {
        QString provider;
        Error error;
    };
    PosterPicture picture; ///< none: the painter draws its own ground
    PictureUsage usage;
    bool isKept = false; ///< made earlier: nothing was asked and nothing paid
    CostSum cost; ///< of all who were asked
    QList<Attempt> failed; ///< who was asked before, in order, and why nothing came of it
};

/// How a wish is to be answered.
struct PictureTerms {
    QString only = {}; ///< the one model that may be asked; Unauthorized where it is not set up
    QString reference = {}; ///< for the ledger; empty: one of its own
    bool mayOrder = true; ///< false: only what is kept, else ConnectionLost, as if an order had been lost
};

/// Pictures for posters, made by the models that are set up, in the owner's order; where none can, the painter is told
/// to draw (that always succeeds, so a failure is no error here). The same wish within seven days is answered with the
/// picture that was made for it.
///
/// After a failure that may have been billed, and after one over the wish itself (moderation), no other model is asked:
/// the first could cost twice, the second would be shopping for a yes.
class PictureService final : public QObject {
    Q_OBJECT

public:
    /// Keeps its files in `folder`; where it is empty, in a place that goes with it. The others outlive it, the
    /// ledger too, which may be null.
    PictureService(std::vector<std::unique_ptr<ImageProvider>> providers, AnswerCache& answers, const QString& folder,
                   const Clock& clock, CostLedger* ledger = nullptr, QObject* parent = nullptr);
    ~PictureService() override;

    /// Those that are set up, in order.
    QStringList ready() const;
    /// What the first of them may take for it at most; nothing without a ledger.
    CostEstimate estimate(const PictureWish& wish) const;
    /// Ids, first first; whoever is not named comes after in the usual order.
    void setOrder(const QStringList& ids);
    /// Where PosterPicture::file lies.
    QString folder() const;

    /// From the first of ready() that can. Cancelling the future stops what is under way, at the WebUI too.
    QFuture<PictureAnswer> paint(const PictureWish& wish, const PictureProgress& progress = {},
                                 const PictureTerms& terms = {});

    /// Takes a photo of the owner's own, as a copy of at most 2048 pixels. FileUnreadable, FileTooLarge,
    /// UnsupportedImage, DiskFull, ReadOnly.
    QFuture<Result<PosterPicture>> keepPhoto(const QString& path);

    /// Is its file there, whole?
    bool isThere(const PosterPicture& picture) const;
    /// Deletes the pictures that no event stands on and that nobody has asked for in a week.
    void tidy(const QSet<QString>& inUse);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace madang

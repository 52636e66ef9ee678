#pragma once

#include "domain/ai_cost.h"
#include "domain/result.h"

#include <QByteArray>
#include <QFuture>
#include <QSize>
#include <QString>

#include <functional>
#include <optional>

namespace madang {

/// A wish in words that models of pictures understand.
struct PicturePrompt {
    QString english; ///< Latin letters only
    QString avoid; ///< what must not be in the picture; the same
    QString idea; ///< the owner's own words, for models that read Korean
    QString reference = {}; ///< for the ledger: what belongs to one answer has one
};

/// What a picture took, as far as the vendor says.
struct PictureUsage {
    QString model;
    QString quality;
    QSize size; ///< of the picture
    qint64 inputTokens = 0;
    qint64 outputTokens = 0;
    std::optional<double> credits;

    friend bool operator==(const PictureUsage&, const PictureUsage&) = default;
};

struct PictureReply {
    QByteArray bytes; ///< a file whose header has been looked at, and nothing more
    PictureUsage usage;
};

/// 0 to 99, never back; only from those who know.
using PictureProgress = std::function<void(int percent)>;

/// A model of pictures of one vendor. Never half a picture, never one that the vendor has blurred: those are errors.
/// Unauthorized (key), Forbidden (region, rights), SpendLimit (credit), NotFound (no such model, no API), Rejected (our
/// request; or it broke down over it), ContentRejected (moderated), BadReply (billed, and of no use), Cancelled
/// (somebody stopped it there), and those of the line.
class ImageProvider {
public:
    ImageProvider() = default;
    ImageProvider(const ImageProvider&) = delete;
    ImageProvider& operator=(const ImageProvider&) = delete;
    virtual ~ImageProvider() = default;

    virtual QString id() const = 0; ///< "stability"
    virtual bool isReady() const = 0;
    /// Model, size and quality: what decides the picture besides the wish.
    virtual QString recipe() const = 0;
    /// What one picture may cost at most.
    virtual AiCharge chargeFor(const PicturePrompt& prompt) const = 0;
    /// Stops when the context goes.
    virtual QFuture<Result<PictureReply>> paint(QObject* context, const PicturePrompt& prompt,
                                                const PictureProgress& progress)
        = 0;
};

} // namespace madang

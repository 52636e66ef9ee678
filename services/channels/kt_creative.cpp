#include "services/channels/kt_creative.h"

#include "services/channels/kt_assets.h"
#include "services/media/media_workshop.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace madang {

const QString kCreativeNote = u"creativeNote"_s;

namespace {
const QString kOption = u"creative"_s;
const QString kFilm = u"film"_s;
/// Of the minute that the safe steps have; the upload needs the rest.
constexpr std::chrono::seconds kLongestWait{40};

QFuture<Result<KtCreative>> upload(QObject* context, const ChannelParts& parts, const KtAsset& asset,
                                   const QString& note)
{
    return async::andThen(context, uploadToKt(context, parts.kt, asset),
                          [note](const QString& id) -> Result<KtCreative> {
                              return KtCreative{id, note};
                          });
}

/// The film, or Timeout where it takes longer than the safe steps have for it; then it is still made, for the next
/// time.
QFuture<Result<QString>> makeFilm(QObject* context, const ChannelParts& parts, const PublishOrder& order,
                                  const PublishProgress& progress)
{
    auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    const auto tell = [promise](const Result<QString>& film) {
        if (promise->future().isFinished())
            return;
        promise->addResult(film);
        promise->finish();
    };
    const auto isWaitedFor = [promise, progress](int percent) {
        if (!promise->future().isFinished())
            progress(percent);
    };
    async::onResult(context, parts.workshop->film(order.pictureFile, isWaitedFor), tell);
    parts.clock.after(kLongestWait, context, [tell] {
        tell(Error{ErrorKind::Timeout, u"the film is not ready yet"_s, {}});
    });
    return promise->future();
}

/// KT takes still pictures as well; whatever else is wrong is the owner's to decide.
bool isStillInstead(ErrorKind why)
{
    return why == ErrorKind::ToolMissing || why == ErrorKind::ToolFailed || why == ErrorKind::Timeout;
}
} // namespace

ChannelOption ktCreativeOption()
{
    return {kOption, u"무엇을 보여 줄까요"_s, {{kFilm, u"움직이는 영상"_s}, {u"still"_s, u"멈춘 그림"_s}}};
}

QFuture<Result<KtCreative>> uploadCreative(QObject* context, const ChannelParts& parts, const QString& product,
                                           const PublishOrder& order, const PublishProgress& progress)
{
    KtAsset asset{product, order.intentId, order.picture, KtAsset::Kind::Picture, parts.poll, progress};
    if (order.options.value(kOption) != kFilm || parts.workshop == nullptr)
        return upload(context, parts, asset, {});
    const auto share = [progress](int from, int to) -> PublishProgress {
        return [progress, from, to](int percent) {
            if (progress)
                progress(from + percent * (to - from) / 100);
        };
    };
    asset.progress = share(60, 100);
    return async::then(
        context, makeFilm(context, parts, order, share(0, 60)), [=](const Result<QString>& film) mutable {
            using Creative = Result<KtCreative>;
            if (!film) {
                const ErrorKind why = film.error().kind;
                return isStillInstead(why) ? upload(context, parts, asset, errorKey(why))
                                           : async::ready(Creative(film.error()));
            }
            QFile file(*film);
            if (!file.open(QIODevice::ReadOnly))
                return async::ready(
                    Creative(Error{ErrorKind::FileUnreadable, *film + u": "_s + file.errorString(), {}}));
            asset.bytes = file.readAll();
            asset.kind = KtAsset::Kind::Film;
            return upload(context, parts, asset, {});
        });
}

PublishReceipt withCreativeNote(PublishReceipt receipt, const Prepared& prepared)
{
    if (receipt.state != PublicationState::Failed)
        receipt.note = prepared.value(kCreativeNote);
    return receipt;
}

} // namespace madang

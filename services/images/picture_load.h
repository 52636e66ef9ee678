#pragma once

#include "services/async/then.h"
#include "services/image_provider.h"
#include "services/images/picture_folder.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

namespace madang {

/// A picture as the cache keeps it: where the file is, and what it took.
struct KeptPicture {
    QString file;
    PictureUsage usage;
};
QByteArray keptPictureToJson(const KeptPicture& picture);
/// BadReply where it is not of this program's making.
Result<KeptPicture> keptPictureFromJson(const QByteArray& json);

/// Has one picture painted and puts it into the folder. Whoever cancels the future stops it.
class PictureLoad final : public QObject {
public:
    /// Provider outlives it.
    PictureLoad(ImageProvider& provider, images::PictureFolder folder, QObject* parent);

    QFuture<Result<QByteArray>> start(const PicturePrompt& prompt, const PictureProgress& progress);

private:
    void keep(const PictureReply& reply);
    void finish(const Result<QByteArray>& answer);

    ImageProvider& m_provider;
    images::PictureFolder m_folder;
    QPromise<Result<QByteArray>> m_promise;
    QFutureWatcher<Result<QByteArray>> m_caller; ///< whoever waits may cancel
    bool m_isOver = false;
};

} // namespace madang

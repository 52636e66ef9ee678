#pragma once

#include "domain/result.h"
#include "services/channel.h"
#include "services/clock.h"
#include "services/media/ffmpeg_job.h"
#include "services/media_options.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace madang::media {

/// A recording as it goes to KT.
struct Greeting {
    QByteArray bytes;
    bool isWav = true; ///< else MP3
    bool isAsGiven = false; ///< not converted, for want of ffmpeg
};

/// Makes films of posters and telephone sound of recordings, and keeps what it made by its content: the same order is
/// not made twice, neither at the same time nor later. The options are asked for anew each time.
///
/// Whoever cancels a future no longer wants it; when nobody does, the making stops and leaves nothing.
class MediaWorkshop final : public QObject {
public:
    /// Files lie in `folder`; the latest twenty are kept.
    MediaWorkshop(QString folder, std::function<MediaOptions()> options, const Clock& clock);
    ~MediaWorkshop() override;

    /// A film of the poster, of its layers where they lie beside it. ToolMissing, ToolFailed, UnsupportedImage,
    /// UnsupportedSound, FileUnreadable, FileTooLarge, DiskFull.
    QFuture<Result<QString>> film(const QString& posterPath, PublishProgress progress);

    /// The owner's recording, as it is where it is telephone sound, else made so; without ffmpeg, as it is where KT
    /// would take it. UnsupportedSound also for one that is too short or too long.
    QFuture<Result<Greeting>> greeting(PublishProgress progress);

private:
    struct Flight;
    struct Wish;
    using Path = Result<QString>;

    QFuture<Path> grant(const std::shared_ptr<Wish>& wish, const FfmpegOrder& order, const PublishProgress& progress);
    template <typename T>
    void takeBack(const std::shared_ptr<Wish>& wish, const QFuture<T>& wanted);
    QFuture<Path> make(const FfmpegOrder& order, const PublishProgress& progress);
    QFuture<Path> join(const std::shared_ptr<Flight>& flight, const PublishProgress& progress);
    void land(const QString& target, const Path& made);
    void leave(const QString& target, quint64 passenger);
    void tidy() const;

    QString m_folder;
    std::function<MediaOptions()> m_options;
    const Clock& m_clock;
    QHash<QString, std::shared_ptr<Flight>> m_flights; ///< by what they make
    quint64 m_passengers = 0;
};

} // namespace madang::media

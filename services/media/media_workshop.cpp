#include "services/media/media_workshop.h"

#include "services/async/on_cancel.h"
#include "services/async/then.h"
#include "services/media/film.h"
#include "services/media/sound_file.h"
#include "services/poster_renderer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang::media {

namespace {
constexpr qsizetype kKept = 20;

Result<QByteArray> readAll(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::FileUnreadable, path + u": "_s + file.errorString(), {}};
    return file.readAll();
}

/// What a recording is before anything is done with it.
struct Recording {
    QString path;
    SoundKind kind = SoundKind::Wav;
    WavFacts facts; ///< of a WAV
    QString name; ///< of what is made of it
};

Result<Recording> lookAt(const QString& path)
{
    const Result<SoundKind> kind = soundKind(path);
    if (!kind)
        return kind.error();
    Recording recording{path, *kind, {}, {}};
    if (*kind == SoundKind::Wav) {
        const Result<WavFacts> facts = readWav(path);
        if (!facts)
            return facts.error();
        recording.facts = *facts;
        const Result<void> length = facts->isPcm ? checkGreetingLength(*facts) : Result<void>();
        if (!length)
            return length.error();
    }
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return Error{ErrorKind::FileUnreadable, path + u": "_s + file.errorString(), {}};
    recording.name = u"greeting-1-"_s + QString::fromLatin1(hash.result().toHex()) + u".wav"_s;
    return recording;
}

Result<Greeting> asItIs(const Recording& recording, bool isForWant)
{
    const Result<QByteArray> bytes = readAll(recording.path);
    if (!bytes)
        return bytes.error();
    return Greeting{*bytes, recording.kind == SoundKind::Wav, isForWant};
}

bool isTakenAsItIs(const Recording& recording)
{
    const bool isKnown = recording.kind == SoundKind::Mp3 || isTakenByKt(recording.facts);
    return isKnown && QFileInfo(recording.path).size() <= kLargestGreeting;
}

Result<Greeting> converted(const QString& path)
{
    const Result<WavFacts> facts = readWav(path);
    if (!facts)
        return facts.error();
    if (Result<void> length = checkGreetingLength(*facts); !length)
        return length.error();
    const Result<QByteArray> bytes = readAll(path);
    if (!bytes)
        return bytes.error();
    return Greeting{*bytes, true, false};
}

bool isWhole(const QString& path)
{
    return path.endsWith(u".mp4"_s) ? isWholeFilm(path) : readWav(path).has_value();
}

Result<FfmpegOrder> filmOrder(const QString& folder, const QString& poster, const MediaOptions& options)
{
    const FilmLayers layers = filmLayersOf(poster);
    const bool hasLayers = QFile::exists(layers.ground) && QFile::exists(layers.words);
    const FilmOrder film = hasLayers ? FilmOrder{layers.ground, layers.words, options.filmSound}
                                     : FilmOrder{poster, {}, options.filmSound};
    if (const Result<void> checked = checkFilmOrder(film); !checked)
        return checked.error();
    const Result<QString> name = filmName(film);
    if (!name)
        return name.error();
    return FfmpegOrder{options.ffmpeg, filmArguments(film), QDir(folder).filePath(*name), filmLength()};
}
} // namespace

/// A wish that may be taken back while it is looked at and while it is made.
struct MediaWorkshop::Wish {
    QFuture<Path> making;
    bool isTakenBack = false;
};

/// Something that is being made, and everybody who waits for it.
struct MediaWorkshop::Flight {
    struct Passenger {
        quint64 id = 0;
        QPromise<Path> promise;
        PublishProgress progress;
    };
    QString target;
    QFuture<Path> making;
    std::vector<std::unique_ptr<Passenger>> passengers;
};

MediaWorkshop::MediaWorkshop(QString folder, std::function<MediaOptions()> options, const Clock& clock)
    : m_folder(std::move(folder))
    , m_options(std::move(options))
    , m_clock(clock)
{
}

MediaWorkshop::~MediaWorkshop() = default;

QFuture<Result<QString>> MediaWorkshop::film(const QString& posterPath, PublishProgress progress)
{
    const auto wish = std::make_shared<Wish>();
    const auto looked = QtConcurrent::run(filmOrder, m_folder, posterPath, m_options());
    const auto film
        = async::andThen(this, looked, [this, wish, progress = std::move(progress)](const FfmpegOrder& order) {
              return grant(wish, order, progress);
          });
    takeBack(wish, film);
    return film;
}

QFuture<Result<Greeting>> MediaWorkshop::greeting(PublishProgress progress)
{
    const MediaOptions options = m_options();
    if (options.greeting.isEmpty())
        return async::ready(Result<Greeting>(Error{ErrorKind::FileUnreadable, u"no recording is set"_s, {}}));
    const auto wish = std::make_shared<Wish>();
    const auto looked = QtConcurrent::run(lookAt, options.greeting);
    const auto greeting = async::andThen(this, looked, [this, wish, options, progress](const Recording& recording) {
        if (isTelephoneSound(recording.facts))
            return async::ready(asItIs(recording, false));
        const FfmpegOrder order{options.ffmpeg, greetingArguments(recording.path),
                                QDir(m_folder).filePath(recording.name), kLongestGreeting};
        return async::then(this, grant(wish, order, progress), [recording](const Path& made) -> Result<Greeting> {
            const bool isWithout = !made && made.error().kind == ErrorKind::ToolMissing && isTakenAsItIs(recording);
            if (isWithout)
                return asItIs(recording, true);
            return made ? converted(*made) : Result<Greeting>(made.error());
        });
    });
    takeBack(wish, greeting);
    return greeting;
}

QFuture<MediaWorkshop::Path> MediaWorkshop::grant(const std::shared_ptr<Wish>& wish, const FfmpegOrder& order,
                                                  const PublishProgress& progress)
{
    if (wish->isTakenBack)
        return async::ready(Path(Error{ErrorKind::Cancelled, u"nobody wants it any more"_s, {}}));
    wish->making = make(order, progress);
    return wish->making;
}

template <typename T>
void MediaWorkshop::takeBack(const std::shared_ptr<Wish>& wish, const QFuture<T>& wanted)
{
    async::onCancel(this, wanted, [wish] {
        wish->isTakenBack = true;
        wish->making.cancel();
    });
}

QFuture<MediaWorkshop::Path> MediaWorkshop::make(const FfmpegOrder& order, const PublishProgress& progress)
{
    if (const auto flight = m_flights.value(order.target))
        return join(flight, progress);
    if (isWhole(order.target)) {
        if (progress)
            progress(100);
        return async::ready(Path(order.target));
    }
    if (!QDir().mkpath(m_folder))
        return async::ready(Path(Error{ErrorKind::ReadOnly, u"cannot make the folder "_s + m_folder, {}}));
    if (m_flights.isEmpty())
        tidy();
    const auto flight = std::make_shared<Flight>();
    flight->target = order.target;
    m_flights.insert(order.target, flight);
    const QFuture<Path> wanted = join(flight, progress);
    auto* job = new FfmpegJob(
        order, m_clock,
        [flight](int percent) {
            for (const auto& passenger : flight->passengers) {
                if (passenger->progress)
                    passenger->progress(percent);
            }
        },
        this);
    flight->making = job->start();
    async::onResult(this, flight->making, [this, target = order.target](const Path& made) { land(target, made); });
    return wanted;
}

QFuture<MediaWorkshop::Path> MediaWorkshop::join(const std::shared_ptr<Flight>& flight, const PublishProgress& progress)
{
    auto passenger = std::make_unique<Flight::Passenger>();
    passenger->id = ++m_passengers;
    passenger->progress = progress;
    passenger->promise.start();
    const QFuture<Path> wanted = passenger->promise.future();
    async::onCancel(this, wanted, [this, target = flight->target, id = passenger->id] { leave(target, id); });
    flight->passengers.push_back(std::move(passenger));
    return wanted;
}

void MediaWorkshop::land(const QString& target, const Path& made)
{
    const auto flight = m_flights.take(target);
    if (!flight)
        return;
    const bool isUseless = made && !isWhole(target);
    if (isUseless)
        QFile::remove(target);
    const Path told = isUseless ? Path(Error{ErrorKind::ToolFailed, u"what ffmpeg made is not whole"_s, {}}) : made;
    for (const auto& passenger : flight->passengers) {
        passenger->promise.addResult(told);
        passenger->promise.finish();
    }
}

void MediaWorkshop::leave(const QString& target, quint64 passenger)
{
    const auto flight = m_flights.value(target);
    if (!flight)
        return;
    std::erase_if(flight->passengers, [passenger](const auto& other) { return other->id == passenger; });
    if (!flight->passengers.empty())
        return;
    m_flights.remove(target);
    flight->making.cancel();
}

/// The oldest go, and what a killed program left half made.
void MediaWorkshop::tidy() const
{
    QDir folder(m_folder);
    const QStringList partial = folder.entryList({u"*.part"_s}, QDir::Files);
    for (const QString& name : partial)
        folder.remove(name);
    const QStringList made = folder.entryList({u"*.mp4"_s, u"*.wav"_s}, QDir::Files, QDir::Time);
    for (const QString& name : made.mid(kKept))
        folder.remove(name);
}

} // namespace madang::media

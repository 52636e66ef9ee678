#include "command.h"
#include "open_runtime.h"
#include "services/media_options.h"
#include "services/settings.h"

#include <nlohmann/json.hpp>

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace madang::cli {

namespace {
/// An empty value takes the file away again.
Result<QString> checked(const Context& context, const QString& option, Result<void> (*check)(const QString& path))
{
    const QString given = context.value(option);
    if (given.isEmpty())
        return QString();
    const QString path = QFileInfo(given).absoluteFilePath();
    const Result<void> good = check(path);
    return good ? Result<QString>(path) : good.error();
}
} // namespace

ExitCode runSound(Context& context)
{
    const bool good
        = context.parse({{u"film"_s, u"영상에서 들릴 소리(WAV나 MP3), 빈 값이면 없애기"_s, u"FILE"_s},
                         {u"greeting"_s, u"전화한 손님이 들을 녹음(WAV나 MP3), 빈 값이면 없애기"_s, u"FILE"_s},
                         {u"ffmpeg"_s, u"ffmpeg 프로그램의 자리, 빈 값이면 시스템의 것"_s, u"PATH"_s}});
    if (!good)
        return WrongUse;
    Result<std::unique_ptr<Runtime>> runtime = openRuntime(context);
    if (!runtime)
        return context.fail(runtime.error());
    Settings& settings = (*runtime)->settings;
    if (context.isSet(u"ffmpeg"_s))
        settings.setFfmpeg(context.value(u"ffmpeg"_s));
    if (context.isSet(u"film"_s)) {
        const Result<QString> path = checked(context, u"film"_s, checkFilmSound);
        if (!path)
            return context.fail(path.error());
        settings.setFilmSound(*path);
    }
    if (context.isSet(u"greeting"_s)) {
        const Result<QString> path = checked(context, u"greeting"_s, checkGreeting);
        if (!path)
            return context.fail(path.error());
        settings.setGreeting(*path);
    }
    const MediaOptions media = settings.media();
    const nlohmann::json document{{"ffmpeg", media.ffmpeg.toStdString()},
                                  {"film", media.filmSound.toStdString()},
                                  {"greeting", media.greeting.toStdString()}};
    if (context.wantsJson())
        context.print(document);
    else
        context.print(u"ffmpeg: %1\nfilm: %2\ngreeting: %3"_s.arg(media.ffmpeg, media.filmSound, media.greeting));
    return Done;
}

} // namespace madang::cli

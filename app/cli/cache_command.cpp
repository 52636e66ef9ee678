#include "command.h"
#include "runtime/provider_settings.h"
#include "runtime/runtime.h"
#include "services/answer_cache.h"
#include "services/clock.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace madang::cli {

/// What is remembered of outside services: how much there is, or forget it all. Needs no lock: a cache may go at any
/// time.
ExitCode runCache(Context& context)
{
    if (!context.parse({}))
        return WrongUse;
    const QString word = context.positional().value(0);
    if (context.positional().size() != 1 || (word != u"stats" && word != u"clear"))
        return context.wrongUse(u"stats | clear"_s);
    const QString folder = context.isSet(u"data-dir"_s) ? context.value(u"data-dir"_s) : defaultDataFolder();
    const QString file = QDir(folder).filePath(u"cache.db"_s);
    const SystemClock clock;
    QRandomGenerator random = QRandomGenerator::securelySeeded();
    const QString redis = context.isSet(u"settings"_s) ? sharedCacheFromFile(context.value(u"settings"_s)) : QString();
    if (word == u"clear" && QFileInfo::exists(file)) {
        AnswerCache answers(folder, redis, clock, random);
        answers.clear();
    }
    AnswerCache answers(QFileInfo::exists(file) ? folder : QString(), redis, clock, random);
    const Result<qint64> kept = answers.kept();
    if (!kept)
        return context.fail(kept.error());
    if (context.wantsJson()) {
        context.print(nlohmann::json{{"file", file.toStdString()},
                                     {"bytes", QFileInfo(file).size()},
                                     {"answers", *kept},
                                     {"redis", answers.health().redis.toStdString()},
                                     {"redisProblem", answers.health().redisProblem.toStdString()}});
    } else {
        context.print(u"%1: 답 %2개"_s.arg(file).arg(*kept));
    }
    return Done;
}

} // namespace madang::cli

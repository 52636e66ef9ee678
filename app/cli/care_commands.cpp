#include "await.h"
#include "command.h"
#include "open_runtime.h"
#include "runtime/runtime.h"
#include "services/poster_service.h"

#include <nlohmann/json.hpp>

#include <QDateTime>
#include <QFileInfo>
#include <QFontDatabase>

using namespace Qt::StringLiterals;

namespace madang::cli {

namespace {

struct Check {
    QString name;
    bool ok = false;
    QString detail;
};

Check fontCheck()
{
    const QStringList families = QFontDatabase::families(QFontDatabase::Korean);
    return {u"korean-font"_s, !families.isEmpty(),
            families.isEmpty() ? u"한글 글꼴이 없어요. fonts-noto-cjk를 설치해 주세요."_s : families.first()};
}

QList<Check> runChecks(const RuntimeOptions& options)
{
    QList<Check> checks{fontCheck()};
    const PosterService posters;
    checks.append({u"poster-sizes"_s, !posters.sizes().isEmpty(), QString::number(posters.sizes().size())});
    const Result<std::unique_ptr<Runtime>> runtime = Runtime::open(options);
    if (!runtime) {
        checks.append({u"data-folder"_s, false, errorKey(runtime.error().kind) + u": "_s + runtime.error().detail});
        return checks;
    }
    checks.append({u"data-folder"_s, true, (*runtime)->dataFolder()});
    checks.append({u"database"_s, true, (*runtime)->databaseEngine()});
    checks.append({u"store"_s, (*runtime)->store.hasProfile(), (*runtime)->store.profile().name});
    const QString ffmpeg = (*runtime)->settings.media().ffmpeg;
    const bool hasFfmpeg = QFileInfo(ffmpeg).isExecutable();
    checks.append({u"ffmpeg"_s, true, hasFfmpeg ? ffmpeg : u"없어요. TV에는 영상 대신 멈춘 그림을 보내요."_s});
    int connected = 0;
    for (const auto& channel : (*runtime)->outside.channels())
        connected += channel->isConnected() ? 1 : 0;
    checks.append({u"channels"_s, connected > 0,
                   u"%1 connected%2"_s.arg(connected).arg((*runtime)->isPractice() ? u" (practice)"_s : u""_s)});
    return checks;
}

} // namespace

ExitCode runDoctor(Context& context)
{
    if (!context.parse({}))
        return WrongUse;
    RuntimeOptions options;
    options.dataFolder = context.value(u"data-dir"_s);
    options.settingsFile = context.value(u"settings"_s);
    bool ok = true;
    nlohmann::json rows = nlohmann::json::array();
    const QList<Check> checks = runChecks(options);
    for (const Check& check : checks) {
        // A store that has not been entered yet is not a fault.
        ok = ok && (check.ok || check.name == u"store");
        rows.push_back({{"name", check.name.toStdString()}, {"ok", check.ok}, {"detail", check.detail.toStdString()}});
        if (!context.wantsJson())
            context.print(u"%1 %2: %3"_s.arg(check.ok ? u"✓"_s : u"–"_s, check.name, check.detail));
    }
    if (context.wantsJson())
        context.print(nlohmann::json{{"ok", ok}, {"checks", rows}});
    return ok ? Done : Failed;
}

namespace {
QString folderOf(const Context& context)
{
    return context.value(u"data-dir"_s).isEmpty() ? defaultDataFolder() : context.value(u"data-dir"_s);
}

/// MADANG_SECRET_BACKUP, or a line of standard input; never an argument, which every user of the machine can see.
Secret passwordOf(const Context& context)
{
    const QByteArray given = qgetenv("MADANG_SECRET_BACKUP");
    return Secret(given.isEmpty() && context.isSet(u"password-stdin"_s) ? context.readLine().toUtf8() : given);
}

bool parseCare(Context& context)
{
    return context.parse({{u"password-stdin"_s, u"암호를 표준 입력의 첫 줄에서 읽어요"_s}});
}

ExitCode exportTo(const Context& context, const QString& file, const Secret& password)
{
    const Result<std::unique_ptr<Runtime>> runtime = openRuntime(context);
    if (!runtime)
        return context.fail(runtime.error());
    (*runtime)->dataKey.look();
    await((*runtime)->dataKey.settled());
    const Result<void> written = await((*runtime)->backups.exportTo(file, password));
    return written ? Done : context.fail(written.error());
}

ExitCode importFrom(const Context& context, const QString& file, const Secret& password)
{
    const QString folder = folderOf(context);
    const Result<QString> unpacked = unpackBackup(file, password, folder);
    if (!unpacked)
        return context.fail(unpacked.error());
    const Result<void> placed = putInPlace(*unpacked, folder, QDateTime::currentDateTimeUtc());
    return placed ? Done : context.fail(placed.error());
}
} // namespace

ExitCode runBackup(Context& context)
{
    if (!parseCare(context))
        return WrongUse;
    if (context.positional().size() != 1)
        return context.wrongUse(u"FILE [--password-stdin]"_s);
    const QString file = context.positional().first();
    const Secret password = passwordOf(context);
    if (!password.isEmpty() || context.isSet(u"password-stdin"_s))
        return exportTo(context, file, password);
    const Result<void> saved = backUp(folderOf(context), file);
    return saved ? Done : context.fail(saved.error());
}

ExitCode runRestore(Context& context)
{
    if (!parseCare(context))
        return WrongUse;
    if (context.positional().size() != 1)
        return context.wrongUse(u"FILE [--password-stdin]"_s);
    const QString file = context.positional().first();
    if (needsPassword(file))
        return importFrom(context, file, passwordOf(context));
    const Result<void> restored = restoreFrom(file, folderOf(context), QDateTime::currentDateTimeUtc());
    return restored ? Done : context.fail(restored.error());
}

} // namespace madang::cli

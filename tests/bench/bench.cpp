#include "bench/customer_bench.h"
#include "bench/draw_bench.h"
#include "bench/editor_bench.h"
#include "bench/egress_bench.h"
#include "bench/join_bench.h"
#include "bench/measure.h"
#include "bench/picture_bench.h"
#include "bench/poster_bench.h"
#include "bench/store_bench.h"
#include "bench/week_bench.h"
#include "domain/campaign_text.h"
#include "runtime/runtime.h"
#include "services/async/then.h"
#include "services/log.h"

#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <functional>

using namespace madang;
using bench::median;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
T await(const QFuture<T>& future)
{
    if (!future.isFinished()) {
        QObject context;
        async::whenFinished(&context, future, [](const QFuture<T>&) { QCoreApplication::quit(); });
        QCoreApplication::exec();
    }
    return future.result();
}

PlanRequest request(Won budget)
{
    PlanRequest wanted;
    wanted.budget = budget;
    wanted.region = u"경기 수원시"_s;
    wanted.storeName = u"수원왕갈비통닭"_s;
    return wanted;
}

Campaign completeDraft(Runtime& runtime)
{
    StoreProfile store;
    store.name = u"수원왕갈비통닭"_s;
    store.phone = u"0311234567"_s;
    Campaign draft = runtime.campaigns.create(true).value_or({});
    if (!runtime.store.save(store))
        return draft;
    draft.offered = await(runtime.planning.propose(request(500'000))).value_or({});
    draft.goal = Goal::NewCustomers;
    draft.budget = 500'000;
    draft.plan = draft.offered.plans.value(0);
    draft.poster = posterTextFor(*draft.plan, store, draft.period);
    return runtime.campaigns.saveDraft(draft).value_or({});
}

QJsonObject planning(Runtime& runtime)
{
    Won budget = 300'000;
    const double plans = median([&] {
        budget += 1'000; // another question each time
        static_cast<void>(await(runtime.planning.propose(request(budget))));
    });
    return {{u"ms"_s, plans}, {u"limitMs"_s, 1000}};
}

QJsonObject posters(Runtime& runtime, const Campaign& draft, const QString& folder)
{
    QList<PosterBrief> briefs;
    QStringList sizes;
    for (const PosterStyle style : kPosterStyles)
        briefs << posterBriefFor(draft, runtime.store.profile(), style);
    for (const PosterSize& size : runtime.posters.sizes())
        sizes << size.id;
    const double all = median([&] { await(runtime.posters.write(briefs, sizes, folder)); }, 3);
    const double preview = median(
        [&] { static_cast<void>(await(runtime.posters.preview(briefs.first(), u"instagram-portrait"_s, 720))); });
    return {
        {u"allMs"_s, all}, {u"limitMs"_s, 5000}, {u"files"_s, sizes.size() * briefs.size()}, {u"previewMs"_s, preview}};
}

/// A saved change beside the same bytes through a bare prepared INSERT with the same durability.
QJsonObject saving(Runtime& runtime, Campaign draft, const QString& folder)
{
    constexpr int kSaves = 50;
    const double ours = median([&] {
        for (int i = 0; i < kSaves; ++i) {
            draft.budget += 1'000;
            static_cast<void>(runtime.campaigns.saveDraft(draft));
        }
    });
    double floor = 0;
    {
        QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"floor"_s);
        raw.setDatabaseName(QDir(folder).filePath(u"floor.db"_s));
        if (!raw.open())
            return {};
        QSqlQuery query(raw);
        query.exec(u"PRAGMA journal_mode=WAL"_s);
        query.exec(u"PRAGMA synchronous=FULL"_s);
        query.exec(u"CREATE TABLE t (id INTEGER PRIMARY KEY, body TEXT)"_s);
        query.prepare(u"INSERT OR REPLACE INTO t VALUES (1, ?)"_s);
        const QString body(12'000, u'x');
        floor = median([&] {
            for (int i = 0; i < kSaves; ++i) {
                query.bindValue(0, body);
                query.exec();
            }
        });
    }
    QSqlDatabase::removeDatabase(u"floor"_s);
    return {{u"msPerChange"_s, ours / kSaves}, {u"floorMs"_s, floor / kSaves}, {u"ratio"_s, ours / floor}};
}

QJsonObject publishing(Runtime& runtime, const QString& campaignId)
{
    Campaign draft = runtime.campaigns.load(campaignId).value_or({});
    for (const auto& channel : runtime.outside.channels())
        draft.channels << channel->descriptor().id;
    if (!runtime.campaigns.saveDraft(draft))
        return {};
    QElapsedTimer elapsed;
    elapsed.start();
    QObject scope;
    QTimer::singleShot(60'000, &scope, &QCoreApplication::quit);
    QObject::connect(&runtime.publishing, &PublishService::publicationChanged, &scope, [&] {
        const QList<Publication> all = runtime.publishing.publications(campaignId).value_or({});
        const bool moving = std::ranges::any_of(
            all, [](const Publication& p) { return !isSettled(p.state) || p.state == PublicationState::Pending; });
        if (!moving)
            QTimer::singleShot(0, &scope, &QCoreApplication::quit);
    });
    const auto planned = runtime.publishing.publish(campaignId);
    QCoreApplication::exec();
    const PublishOutcome outcome = outcomeOf(runtime.publishing.publications(campaignId).value_or({}));
    return {{u"ms"_s, elapsed.elapsed()},
            {u"limitMs"_s, 60'000},
            {u"channels"_s, draft.channels.size()},
            {u"outcome"_s, publishOutcomeKey(outcome)}};
}

/// The whole process, from exec to the first painted frame, beside a Qt program of one line's work (--version).
QJsonObject startUp(const QString& folder)
{
    const auto run = [](const QStringList& arguments) {
        QProcess process;
        process.start(QStringLiteral(MADANG_BIN "/madang"), arguments);
        process.waitForFinished();
    };
    const double paint = median([&] { run({u"--data-dir"_s, folder, u"--exit-after-startup"_s}); });
    const double floor = median([&] { run({u"--version"_s}); });
    return {{u"processMs"_s, paint}, {u"floorMs"_s, floor}, {u"limitMs"_s, 1000}};
}

} // namespace

/// `madang-bench [PART…]`: all parts where none is named.
int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList named = QGuiApplication::arguments().sliced(1);
    const QTemporaryDir folder;
    RuntimeOptions options;
    options.dataFolder = folder.filePath(u"data"_s);
    QJsonObject document;
    const auto measure = [&](const QString& part, const std::function<QJsonObject()>& work) {
        if (named.isEmpty() || named.contains(part))
            document.insert(part, work());
    };
    {
        Result<std::unique_ptr<Runtime>> runtime = Runtime::open(options);
        if (!runtime) {
            fprintf(stderr, "%s\n", qUtf8Printable(runtime.error().detail));
            return 1;
        }
        (*runtime)->resume();
        const Campaign draft = completeDraft(**runtime);
        measure(u"plans"_s, [&] { return planning(**runtime); });
        measure(u"posters"_s, [&] { return posters(**runtime, draft, folder.filePath(u"posters"_s)); });
        measure(u"saving"_s, [&] { return saving(**runtime, draft, folder.path()); });
        measure(u"editor"_s, [&] { return bench::editor(**runtime, draft.id); });
        measure(u"publishing"_s, [&] { return publishing(**runtime, draft.id); });
    }
    measure(u"startUp"_s, [&] { return startUp(options.dataFolder); });
    measure(u"draws"_s, bench::draws);
    measure(u"egress"_s, bench::egress);
    measure(u"cache"_s, bench::cache);
    measure(u"jobs"_s, bench::jobs);
    measure(u"week"_s, bench::week);
    measure(u"joining"_s, bench::joining);
    measure(u"pictures"_s, bench::pictures);
    measure(u"drawing"_s, bench::drawing);
    measure(u"customers"_s, bench::customers);
    fputs(QJsonDocument(document).toJson().constData(), stdout);
    return 0;
}

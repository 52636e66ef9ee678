#include "bench/customer_bench.h"

#include "bench/measure.h"
#include "runtime/runtime.h"
#include "support/published_event.h"
#include "support/temp_folder.h"
#include "support/wait.h"
#include "ui/models/campaigns_model.h"
#include "ui/models/participants_model.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace madang::bench {

namespace {
constexpr int kCustomers = 50'000;
constexpr int kArriving = 10'000;

QList<ImportedCustomer> many(int first, int count)
{
    QList<ImportedCustomer> customers;
    for (int i = first; i < first + count; ++i)
        customers.append({i, u"010"_s + QString::number(20'000'000 + i), u"손님%1"_s.arg(i)});
    return customers;
}

/// How long the window waited at most while `work` was under way.
template <typename T>
double longestBlock(const QFuture<T>& work)
{
    double longest = 0;
    QElapsedTimer since;
    QTimer beat;
    QObject::connect(&beat, &QTimer::timeout, &beat, [&] {
        longest = std::max(longest, double(since.nsecsElapsed()) / 1e6);
        since.restart();
    });
    since.start();
    beat.start(0);
    static_cast<void>(test::finishes(work, std::chrono::minutes(5)));
    return longest;
}

QJsonObject searching(ParticipantsModel& list)
{
    double longest = 0;
    double all = 0;
    int keys = 0;
    for (const QString& words : {u"01020049999"_s, u"9999"_s, u"손님49999"_s, u"zz"_s, u"20261201-49"_s}) {
        for (qsizetype typed = 0; typed <= words.size(); ++typed) {
            QElapsedTimer elapsed;
            elapsed.start();
            list.search(words.left(typed));
            const double took = double(elapsed.nsecsElapsed()) / 1e6;
            longest = std::max(longest, took);
            all += took;
            ++keys;
        }
    }
    list.search({});
    return {{u"meanMs"_s, all / keys}, {u"longestMs"_s, longest}, {u"limitMs"_s, 16}};
}

QJsonObject leaving(Runtime& runtime, const QString& id, ExportForm form, const QString& file)
{
    ListExport order;
    order.campaignId = id;
    order.form = form;
    order.file = file;
    QElapsedTimer elapsed;
    elapsed.start();
    const double block = longestBlock(runtime.exports.writeList(order));
    return {{u"ms"_s, double(elapsed.elapsed())}, {u"longestBlockMs"_s, block}, {u"bytes"_s, QFileInfo(file).size()}};
}
} // namespace

QJsonObject customers()
{
    const test::TempFolder folder;
    RuntimeOptions options;
    options.dataFolder = folder.filePath(u"data"_s);
    const std::unique_ptr<Runtime> runtime = std::move(Runtime::open(options)).value();
    const QDate today = runtime->clock.today();
    const QString id = test::publish(runtime->campaigns, Mechanism::Draw, {today, today.addDays(7)});
    test::waitFor(runtime->participation.joinAll(id, many(0, kCustomers)), std::chrono::minutes(5));

    ParticipantsModel list(runtime->participation, runtime->draws, runtime->campaigns, runtime->clock);
    const CampaignsModel home(runtime->campaigns, runtime->participation, runtime->results, runtime->clock);
    QElapsedTimer elapsed;
    elapsed.start();
    list.open(id);
    const double returned = double(elapsed.nsecsElapsed()) / 1e6;
    static_cast<void>(test::becomesTrue([&] { return !list.isReading(); }));
    const double shown = double(elapsed.nsecsElapsed()) / 1e6;
    const QJsonObject search = searching(list);
    int phone = 0;
    const double join
        = median([&] { static_cast<void>(list.join(u"010"_s + QString::number(90'000'000 + phone++), {})); });
    elapsed.restart();
    const double block = longestBlock(runtime->participation.joinAll(id, many(kCustomers, kArriving)));
    const double arrived = double(elapsed.elapsed());
    return {{u"customers"_s, kCustomers},
            {u"openReturnsMs"_s, returned},
            {u"openShownMs"_s, shown},
            {u"search"_s, search},
            {u"joinMs"_s, join},
            {u"importOf10000"_s, QJsonObject{{u"ms"_s, arrived}, {u"longestBlockMs"_s, block}, {u"limitMs"_s, 16}}},
            {u"xlsx"_s, leaving(*runtime, id, ExportForm::Xlsx, folder.filePath(u"list.xlsx"_s))},
            {u"csv"_s, leaving(*runtime, id, ExportForm::Csv, folder.filePath(u"list.csv"_s))}};
}

} // namespace madang::bench

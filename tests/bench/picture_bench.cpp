#include "bench/picture_bench.h"

#include "services/answer_cache.h"
#include "services/async/async.h"
#include "services/picture_service.h"
#include "support/picture_bench.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang::bench {

namespace {
constexpr int kModelMs = 4'000;

/// Milliseconds until all three are there, or nothing where one is not by the model.
std::optional<qint64> paintAll(PictureService& service, QObject& context)
{
    QElapsedTimer elapsed;
    elapsed.start();
    QList<QFuture<PictureAnswer>> orders;
    for (const PosterStyle style : kPosterStyles)
        orders << service.paint({.style = style, .industry = Industry::Cafe, .idea = u"따뜻한 라떼"_s});
    const QList<PictureAnswer> answers = test::waitFor(async::allOf(&context, orders));
    const qint64 ms = elapsed.elapsed();
    const bool isGood = answers.size() == 3
        && std::ranges::all_of(answers, [](const PictureAnswer& one) { return one.picture.isThere(); });
    return isGood ? std::optional(ms) : std::nullopt;
}
} // namespace

QJsonObject pictures()
{
    test::PictureBench bench;
    bench.reset();
    bench.fail(u"stability"_s, {{"delayMs", kModelMs}}, 3);
    const QTemporaryDir folder;
    AnswerCache answers(folder.path(), {}, bench.clock, bench.random);
    std::vector<std::unique_ptr<ImageProvider>> models;
    models.push_back(bench.provider(u"stability"_s));
    PictureService service(std::move(models), answers, folder.filePath(u"pictures"_s), bench.clock);
    QObject context;
    const auto first = paintAll(service, context);
    const qsizetype billed = bench.orders(u"stability"_s);
    const auto again = paintAll(service, context);
    return {{u"modelMs"_s, kModelMs},
            {u"threePicturesMs"_s, first ? QJsonValue(*first) : QJsonValue()},
            {u"limitMs"_s, 5'000},
            {u"keptMs"_s, again ? QJsonValue(*again) : QJsonValue()},
            {u"keptLimitMs"_s, 100},
            {u"billed"_s, billed},
            {u"billedAgain"_s, bench.orders(u"stability"_s) - billed}};
}

} // namespace madang::bench

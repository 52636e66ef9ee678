#include "bench/join_bench.h"

#include "bench/measure.h"
#include "services/clock.h"
#include "services/join_page_service.h"
#include "support/join_bench.h"
#include "support/phone_line.h"
#include "support/temp_folder.h"
#include "support/wait.h"

using namespace Qt::StringLiterals;

namespace madang::bench {

namespace {

constexpr int kEntries = 50'000;
constexpr int kRounds = 41;
constexpr double kLimitMs = 300;

QByteArray phoneOf(int customer)
{
    return "010" + QByteArray::number(20'000'000 + customer);
}

bool fill(test::JoinBench& bench, const QString& id)
{
    QList<ImportedCustomer> customers;
    for (int i = 0; i < kEntries; ++i) {
        ImportedCustomer customer;
        customer.phone = QString::fromLatin1(phoneOf(i));
        customers << customer;
    }
    return test::waitFor(bench.participation.joinAll(id, customers), std::chrono::minutes(5)).has_value();
}

/// A phone that has the form presses the button: from there to the page that answers.
class Press {
public:
    explicit Press(QUrl url)
        : m_url(std::move(url))
    {
    }

    double operator()(const QByteArray& phone, int status)
    {
        const test::Heard form = send(test::getBytes(test::hostOf(m_url)));
        const QByteArray bytes = test::postBytes(test::hostOf(m_url), test::filledForm(form.body, phone));
        QElapsedTimer elapsed;
        elapsed.start();
        const test::Heard answer = send(bytes);
        const double took = double(elapsed.nsecsElapsed()) / 1e6;
        if (answer.status != status)
            qFatal("%d instead of %d", answer.status, status);
        return took;
    }

private:
    test::Heard send(const QByteArray& bytes) const
    {
        std::optional<test::Heard> heard;
        new test::PhoneLine(m_url, QHostAddress(QHostAddress::LocalHost), bytes,
                            [&heard](const test::Heard& told) { heard = told; });
        test::becomesTrue([&heard] { return heard.has_value(); });
        return heard.value_or(test::Heard{});
    }

    QUrl m_url;
};

struct Times {
    double median = 0;
    double longest = 0;
};

template <typename F>
Times timesOf(F once)
{
    QList<double> times;
    for (int round = 0; round < kRounds; ++round)
        times << once(round);
    std::ranges::sort(times);
    return {times.at(times.size() / 2), times.last()};
}

} // namespace

QJsonObject joining()
{
    const test::TempFolder folder;
    const SystemClock clock;
    test::JoinBench bench(folder.path(), clock);
    const QString id = bench.publish(u"반반치킨"_s, clock.today(), clock.today().addDays(3));
    if (!fill(bench, id))
        return {{u"skipped"_s, u"the entries were not stored"_s}};
    JoinPageLimits limits;
    limits.joinsOfAddress = limits.visitsOfAddress = 1'000'000;
    JoinPageService page(bench.participation, bench.campaigns, bench.settings, clock,
                         {true, limits, [] { return u"127.0.0.1"_s; }});
    page.setAllowed(true);
    page.start();
    if (!test::becomesTrue([&] { return page.url().has_value(); }))
        return {{u"skipped"_s, u"the page did not open"_s}};
    Press press(*page.url());
    const Times twice = timesOf([&](int round) { return press(phoneOf(round * 1000), 409); });
    const Times first = timesOf([&](int round) { return press(phoneOf(kEntries + round), 200); });
    const auto join = [&](int customer) {
        QElapsedTimer elapsed;
        elapsed.start();
        static_cast<void>(bench.participation.join(id, QString::fromLatin1(phoneOf(customer)), {}));
        return double(elapsed.nsecsElapsed()) / 1e6;
    };
    const Times twiceBare = timesOf([&](int round) { return join(round * 1000); });
    const Times firstBare = timesOf([&](int round) { return join(2 * kEntries + round); });
    const auto part = [](const Times& times, const Times& bare) {
        return QJsonObject{{u"ms"_s, times.median},
                           {u"longestMs"_s, times.longest},
                           {u"floorMs"_s, bare.median},
                           {u"ratio"_s, times.median / bare.median},
                           {u"limitMs"_s, kLimitMs}};
    };
    return {{u"entries"_s, kEntries}, {u"duplicate"_s, part(twice, twiceBare)}, {u"joined"_s, part(first, firstBare)}};
}

} // namespace madang::bench

#include "services/clock.h"
#include "services/join_page_service.h"
#include "support/join_bench.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>
#include <iostream>
#include <string>
#include <thread>

/// A program that takes joining customers, for tests that kill it or look at it with a real browser. `join_worker
/// FOLDER` publishes an event where there is none, and says "open URL" whenever the page has opened, "closed" when it
/// has not. Lines on stdin: "off", "on", "end" (the event), "count" (answers "count N"), "quit".

using namespace madang;
using namespace Qt::StringLiterals;

namespace {

void say(const QString& line)
{
    std::fputs(qUtf8Printable(line + u'\n'), stdout);
    std::fflush(stdout);
}

QString runningEvent(test::JoinBench& bench, QDate today)
{
    const QList<Campaign> all = bench.campaigns.all().value_or({});
    return all.isEmpty() ? bench.publish(u"왕갈비통닭 반값 추첨"_s, today, today.addDays(5)) : all.first().id;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 2)
        return 2;
    const SystemClock clock;
    test::JoinBench bench(words.at(1), clock);
    const QString id = runningEvent(bench, clock.today());
    JoinPageService page(bench.participation, bench.campaigns, bench.settings, clock,
                         {true, {}, [] { return u"127.0.0.1"_s; }});
    QObject::connect(&page, &JoinPageService::urlChanged, &page, [&page] {
        const std::optional<QUrl> url = page.url();
        say(url ? u"open "_s + url->toString() : u"closed"_s);
    });
    const auto act = [&](const QString& word) {
        if (word == u"off" || word == u"on")
            page.setAllowed(word == u"on");
        else if (word == u"end")
            say(bench.campaigns.endNow(id) ? u"ended"_s : u"not ended"_s);
        else if (word == u"count")
            say(u"count %1"_s.arg(bench.participation.count(id)));
        else if (word == u"quit")
            QCoreApplication::quit();
    };
    std::thread([act] {
        for (std::string line; std::getline(std::cin, line);)
            QMetaObject::invokeMethod(
                QCoreApplication::instance(), [act, word = QString::fromStdString(line)] { act(word); },
                Qt::QueuedConnection);
    }).detach();
    page.setAllowed(true);
    page.start();
    return QCoreApplication::exec();
}

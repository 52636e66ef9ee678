#include "sandbox/sandbox.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTimer>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {
volatile std::sig_atomic_t g_isAskedToStop = 0;

void askToStop(int)
{
    g_isAskedToStop = 1;
}
} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"madang-sandbox"_s);

    QCommandLineParser parser;
    parser.setApplicationDescription(u"Imitation of the outside services, on 127.0.0.1 only."_s);
    parser.addHelpOption();
    const QCommandLineOption port(u"port"_s, u"Port; 0 takes any free one."_s, u"N"_s, u"0"_s);
    const QCommandLineOption seed(u"seed"_s, u"Seed of everything random."_s, u"N"_s, u"1"_s);
    const QCommandLineOption state(u"state"_s, u"Keeps the state in this file."_s, u"FILE"_s);
    parser.addOptions({port, seed, state});
    parser.process(app);

    bool portIsNumber = false;
    bool seedIsNumber = false;
    madang::sandbox::Options options;
    options.port = parser.value(port).toUShort(&portIsNumber);
    options.seed = parser.value(seed).toUInt(&seedIsNumber);
    options.stateFile = parser.value(state);
    if (!portIsNumber || !seedIsNumber || !parser.positionalArguments().isEmpty()) {
        std::fprintf(stderr, "%s", qPrintable(parser.helpText()));
        return 2;
    }

    madang::sandbox::Sandbox sandbox(options);
    if (!sandbox.listen()) {
        std::fprintf(stderr, "%s\n", qPrintable(sandbox.error()));
        return 1;
    }
    std::signal(SIGTERM, askToStop);
    std::signal(SIGINT, askToStop);
    // A handler may only set a flag, so the loop looks at it now and then.
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &app, [&app] {
        if (g_isAskedToStop != 0)
            app.quit();
    });
    watch.start(100);

    std::printf("{\"port\":%d,\"url\":\"%s\"}\n", int(sandbox.port()), qPrintable(sandbox.url().toString()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}

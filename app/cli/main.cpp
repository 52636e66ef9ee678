#include "command.h"
#include "services/log.h"

#include <QGuiApplication>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace madang::cli;

namespace {

struct Command {
    const char* name;
    ExitCode (*run)(Context&);
    const char* usage;
};

// To add a command: write run…() in a file of its own, declare it in command.h, give it a line here.
constexpr std::array kCommands{
    Command{"plan", runPlan, "--goal GOAL --industry INDUSTRY --region TEXT [--budget WON] [--provider NAME]"},
    Command{"poster", runPoster,
            "--plan FILE [--index N] [--style simple|fancy|trendy|all] [--size NAME|all] --out DIR"},
    Command{"publish", runPublish, "--campaign ID|FILE --channels LIST|all [--at TIME]"},
    Command{"campaigns", runCampaigns, "list | show ID | export ID"},
    Command{"participants", runParticipants,
            "list|add|export --campaign ID [--phone NUMBER|-] | import FILE --campaign ID [--dry-run]"},
    Command{"draw", runDraw, "run --campaign ID --winners N"},
    Command{"sales", runSales, "import FILE [--dry-run] | show --from DAY --to DAY | set DAY WON [--receipts N]"},
    Command{"check-business", runCheckBusiness, "NUMBER"},
    Command{"cache", runCache, "stats | clear"},
    Command{"sound", runSound, "[--film FILE] [--greeting FILE] [--ffmpeg PATH]"},
    Command{"backup", runBackup, "FILE [--password-stdin]"},
    Command{"restore", runRestore, "FILE [--password-stdin]"},
    Command{"doctor", runDoctor, ""},
};

int printUsage(FILE* stream)
{
    fputs("madang-cli [--help | --version] COMMAND … [--data-dir DIR] [--settings FILE] [--practice] [--json]\n",
          stream);
    for (const Command& command : kCommands)
        fprintf(stream, "  %-15s %s\n", command.name, command.usage);
    return stream == stdout ? Done : WrongUse;
}

/// The words of the command line before QGuiApplication takes those away that it knows itself ("--style").
QStringList wordsOf(int argc, char** argv)
{
    const QCoreApplication early(argc, argv);
    return QCoreApplication::arguments().mid(1);
}

} // namespace

int main(int argc, char** argv)
{
    // Posters need fonts but no screen.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStringList arguments = wordsOf(argc, argv);
    const QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"madang"_s);
    madang::log::start({});

    // Options may stand before the command too: madang-cli --data-dir DIR plan …
    QStringList before;
    while (!arguments.isEmpty() && arguments.first().startsWith(u'-')) {
        const QString option = arguments.takeFirst();
        if (option == u"--help" || option == u"-h")
            return printUsage(stdout);
        if (option == u"--version") {
            printf("madang-cli %s\n", MADANG_VERSION);
            return Done;
        }
        before << option;
        if ((option == u"--data-dir" || option == u"--settings") && !arguments.isEmpty())
            before << arguments.takeFirst();
    }
    if (arguments.isEmpty())
        return printUsage(stderr);
    const QString name = arguments.takeFirst();
    for (const Command& command : kCommands) {
        if (name == QLatin1StringView(command.name)) {
            Context context(name, before + arguments);
            return command.run(context);
        }
    }
    fprintf(stderr, "madang-cli: no command %s\n", qUtf8Printable(name));
    return printUsage(stderr);
}

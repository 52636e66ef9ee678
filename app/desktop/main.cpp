#include "application.h"
#include "gui_watchdog.h"
#include "launch_options.h"
#include "shots.h"
#include "ui/widgets/accessibility.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// Says how long it took until the window was painted, and ends the program.
class FirstPaint final : public QObject {
public:
    FirstPaint(const QElapsedTimer& sinceStart, QObject* parent)
        : QObject(parent)
        , m_sinceStart(sinceStart)
    {
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && !m_said) {
            m_said = true;
            QTimer::singleShot(0, this, [this] {
                printf("first paint after %lld ms\n", static_cast<long long>(m_sinceStart.elapsed()));
                QCoreApplication::quit();
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    const QElapsedTimer& m_sinceStart;
    bool m_said = false;
};

/// Words need no window: --help, --version and a wrong option are answered without a display.
madang::LaunchOptions optionsOf(int argc, char** argv)
{
    const QCoreApplication words(argc, argv);
    return madang::readLaunchOptions(QCoreApplication::arguments());
}

/// Qt ends the program with words for programmers where there is no display.
bool hasDisplay()
{
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

} // namespace

int main(int argc, char** argv)
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    QCoreApplication::setApplicationName(u"madang"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MADANG_VERSION));
    const madang::LaunchOptions options = optionsOf(argc, argv);
    if (!options.shotsFolder.isEmpty() && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!hasDisplay()) {
        fputs("화면이 없어서 창을 열 수 없어요. 화면이 있는 컴퓨터에서 열거나 madang-cli를 써 주세요.\n", stderr);
        return 1;
    }
    madang::GuiApplication gui(argc, argv);
    madang::installAccessibility();

    if (!options.shotsFolder.isEmpty())
        return madang::takeShots(gui, options);

    FirstPaint firstPaint(sinceStart, nullptr);
    if (options.exitAfterStartup)
        gui.installEventFilter(&firstPaint);
    madang::Application application(gui, options);
    application.start();
    return QApplication::exec();
}

#include "application.h"
#include "gui_watchdog.h"
#include "launch_options.h"
#include "shots.h"
#include "ui/widgets/accessibility.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QLibraryInfo>
#include <QTimer>
#include <QTranslator>

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

} // namespace

int main(int argc, char** argv)
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    madang::GuiApplication gui(argc, argv);
    QCoreApplication::setApplicationName(u"madang"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MADANG_VERSION));
    madang::installAccessibility();
    const madang::LaunchOptions options = madang::readLaunchOptions(QCoreApplication::arguments());

    QTranslator qtKorean; // Qt's own buttons and messages
    if (qtKorean.load(u"qtbase_ko"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qtKorean);

    if (!options.shotsFolder.isEmpty())
        return madang::takeShots(gui, options);

    FirstPaint firstPaint(sinceStart, nullptr);
    if (options.exitAfterStartup)
        gui.installEventFilter(&firstPaint);
    madang::Application application(gui, options);
    application.start();
    return QApplication::exec();
}

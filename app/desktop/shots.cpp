#include "shots.h"

#include "application.h"
#include "contact_sheet.h"
#include "gui_watchdog.h"
#include "main_job.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace madang {

namespace {

constexpr auto kTick = 40ms;
constexpr auto kStepLimit = 90s;

struct Variant {
    const char* name;
    Scheme scheme;
    double scale;
    QSize size;
};
/// Ordered so that the look changes seldom: dressing the whole window anew is the slow part.
constexpr std::array kVariants{
    Variant{"light-1366", Scheme::Light, 1.0, {1366, 768}}, Variant{"light-1920", Scheme::Light, 1.0, {1920, 1080}},
    Variant{"dark-1920", Scheme::Dark, 1.0, {1920, 1080}},  Variant{"dark-1366", Scheme::Dark, 1.0, {1366, 768}},
    Variant{"large-1366", Scheme::Light, 1.5, {1366, 768}}, Variant{"large-1920", Scheme::Light, 1.5, {1920, 1080}},
};

/// Walks through the steps of the main job; at each tick it does one small thing, so that the event loop stays its own.
class ShotWalk final : public QObject {
public:
    ShotWalk(Application& application, QString folder)
        : m_application(application)
        , m_folder(std::move(folder))
        , m_steps(mainJob(*application.desk()))
    {
        m_timer.setInterval(kTick);
        connect(&m_timer, &QTimer::timeout, this, &ShotWalk::tick);
        m_timer.start();
    }

private:
    void tick()
    {
        if (m_step >= m_steps.size())
            return finish(0);
        const JobStep& step = m_steps.at(m_step);
        if (!m_begun) {
            m_begun = true;
            m_since.restart();
            step.act();
        } else if (m_variant < 0) {
            waitFor(step);
        } else {
            shoot(step);
        }
    }

    void waitFor(const JobStep& step)
    {
        if (step.isReached()) {
            m_took = m_since.elapsed();
            m_variant = 0;
            dress();
        } else if (m_since.elapsed() > std::chrono::milliseconds(kStepLimit).count()) {
            fprintf(stderr, "%s: not reached in %lld s\n", qUtf8Printable(step.name),
                    static_cast<long long>(kStepLimit.count()));
            finish(1);
        }
    }

    QWidget& window()
    {
        const auto& own = m_steps.at(m_step).window;
        return own ? *own() : m_application.desk()->window();
    }

    void dress()
    {
        const Variant& variant = kVariants.at(std::size_t(m_variant));
        m_application.theme().setScheme(variant.scheme);
        m_application.theme().setScale(variant.scale);
        m_application.desk()->models().kiosk.settings().setZoom(int(variant.scale * 100));
        window().resize(variant.size);
        m_settling = 3; // ticks for layouts, resized pictures and chart geometry to come to rest
    }

    void shoot(const JobStep& step)
    {
        if (--m_settling > 0)
            return;
        const Variant& variant = kVariants.at(std::size_t(m_variant));
        const QString file = QDir(m_folder).filePath(
            u"%1-%2-%3.png"_s.arg(m_step + 1, 2, 10, QChar(u'0')).arg(step.name, QString::fromLatin1(variant.name)));
        if (!window().grab().save(file)) {
            fprintf(stderr, "%s could not be written\n", qUtf8Printable(file));
            return finish(1);
        }
        if (++m_variant < int(kVariants.size()))
            return dress();
        printf("%-16s %6lld ms  %s\n", qUtf8Printable(step.name), static_cast<long long>(m_took),
               qUtf8Printable(step.summary()));
        fflush(stdout);
        m_variant = -1;
        m_begun = false;
        ++m_step;
    }

    void finish(int code)
    {
        m_timer.stop();
        if (code == 0)
            printf("%d screens, pictures in %s\n", int(m_steps.size()), qUtf8Printable(m_folder));
        QCoreApplication::exit(code);
    }

    Application& m_application;
    QString m_folder;
    QList<JobStep> m_steps;
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_took = 0;
    qsizetype m_step = 0;
    int m_variant = -1;
    int m_settling = 0;
    bool m_begun = false;
};

} // namespace

int takeShots(GuiApplication& gui, const LaunchOptions& options)
{
    QTemporaryDir scratch;
    LaunchOptions own = options;
    own.runtime.practice = true;
    own.runtime.keychain = false;
    if (own.runtime.dataFolder.isEmpty())
        own.runtime.dataFolder = scratch.path();
    if (!QDir().mkpath(options.shotsFolder)) {
        fprintf(stderr, "cannot make the folder %s\n", qUtf8Printable(options.shotsFolder));
        return 1;
    }
    if (!writeContactSheets(options.shotsFolder)) {
        fprintf(stderr, "the contact sheets could not be written\n");
        return 1;
    }
    Application application(gui, own);
    application.start();
    if (application.desk() == nullptr)
        return 1;
    const ShotWalk walk(application, options.shotsFolder);
    return QApplication::exec();
}

} // namespace madang

#include "services/upkeep.h"

#include "services/async/then.h"
#include "services/clock.h"
#include "services/database.h"
#include "services/log.h"
#include "services/storage/backups.h"

#include <QDateTime>
#include <QDir>
#include <QSaveFile>
#include <QtConcurrent>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace madang {

namespace {
constexpr int kDaysBetweenChecks = 7;

void write(const QString& path, const QByteArray& text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        log::warning(u"cannot write %1: %2"_s.arg(path, file.errorString()));
}

bool isCheckDue(const QString& stamp, const QDate& today)
{
    QFile file(stamp);
    if (!file.open(QIODevice::ReadOnly))
        return true;
    const QDate last = QDate::fromString(QString::fromLatin1(file.read(10)), Qt::ISODate);
    return !last.isValid() || last > today || last.daysTo(today) >= kDaysBetweenChecks;
}

/// The damage that was found, if any. Not on the GUI thread.
Result<void> doWhatIsDue(const QString& folder, const QDateTime& now)
{
    if (const Result<void> saved = backUpDaily(folder, now); !saved && saved.error().kind != ErrorKind::Damaged)
        log::warning(u"no backup today yet: "_s + saved.error().detail);
    const QString stamp = QDir(folder).filePath(u"backups/checked"_s);
    if (!isCheckDue(stamp, now.date()))
        return {};
    const Result<void> sound = checkFile(QDir(folder).filePath(u"madang.db"_s), true);
    if (sound) {
        write(stamp, now.date().toString(Qt::ISODate).toLatin1());
        return {};
    }
    if (sound.error().kind != ErrorKind::Damaged) {
        log::warning(u"the weekly check could not be made: "_s + sound.error().detail);
        return {};
    }
    write(damageMark(folder), sound.error().detail.toUtf8());
    return sound;
}
} // namespace

Upkeep::Upkeep(QString folder, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_clock(clock)
{
}

Upkeep::~Upkeep()
{
    m_work.waitForFinished();
}

void Upkeep::start()
{
    m_clock.after(1min, this, [this] {
        look();
        m_clock.after(1h, this, [this] { start(); });
    });
}

QFuture<void> Upkeep::look()
{
    if (m_work.isRunning())
        return m_work;
    const auto work = QtConcurrent::run(&doWhatIsDue, m_folder, m_clock.now());
    async::onResult(this, work, [this](const Result<void>& sound) {
        if (sound)
            return;
        log::error(u"damage in madang.db: "_s + sound.error().detail);
        emit damaged(sound.error());
    });
    m_work = QFuture<void>(work);
    return m_work;
}

} // namespace madang

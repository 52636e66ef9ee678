#pragma once

#include "domain/result.h"
#include "ui/models/counter_guard.h"
#include "ui/models/tone.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

namespace madang {

class BackupService;
class Clock;
class PersonalCipher;
struct Repair;

/// The owner's data as a whole: backups, moving to another computer, deleting everything. What needs the data closed is
/// asked of the program by a signal.
class DataModel final : public QObject, public CounterGuard {
    Q_OBJECT

public:
    DataModel(BackupService& backups, const PersonalCipher& cipher, const Clock& clock, QObject* parent = nullptr);

    /// Newest first: "11월 29일(일) 오후 3시 12분 · 매일 백업".
    QStringList backups() const;
    /// Of one in that list, for the question before it is put back.
    QString backupMoment(int index) const;
    bool canMove() const;
    bool isBusy() const { return m_isBusy; }
    const QString& line() const { return m_line; }
    Tone lineTone() const { return m_tone; }

    void backUpNow();
    void exportTo(const QString& file, const QString& password);
    /// A file of exportTo() or one of backups(). Ends with restoreRequested().
    void importFrom(const QString& file, const QString& password);
    static bool needsPassword(const QString& file);
    void restore(int index);
    void eraseEverything();

signals:
    void changed();
    /// `isUnpacked`: `path` is a folder that an import laid out; else a backup file.
    void restoreRequested(const QString& path, bool isUnpacked);
    void eraseRequested();

private:
    void beginExport(const QString& file, const QString& password);
    void beginImport(const QString& file, const QString& password);
    void begin(const QString& line);
    void end(const QString& line, Tone tone);

    BackupService& m_backups;
    const PersonalCipher& m_cipher;
    const Clock& m_clock;
    bool m_isBusy = false;
    QString m_line;
    Tone m_tone = Tone::Ink2;
};

/// "11월 29일(일) 오후 3시 12분"; what a person says of when a backup is from.
QString backupMomentWords(const QDateTime& madeAt);
/// Before a repair: what there is to start with, and what will be missing.
QString repairOfferLine(const Repair& repair);
/// After it: what was done, and what is missing.
QString repairedLine(const Repair& repair);
/// After a backup of the owner's choice was put back.
QString restoredLine(const Result<void>& restored);
QString erasedLine(const QStringList& left);

} // namespace madang

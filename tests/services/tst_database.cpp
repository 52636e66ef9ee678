#include "services/database.h"
#include "services/storage/backups.h"
#include "services/storage/campaign_store.h"
#include "services/storage/volume.h"
#include "services/upkeep.h"
#include "support/program.h"
#include "support/temp_folder.h"
#include "support/virtual_clock.h"

#include <QSignalSpy>
#include <QSqlQuery>

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::unique_ptr<Database> open(const QString& folder)
{
    Result<std::unique_ptr<Database>> database = Database::open(folder);
    return database ? std::move(database).value() : nullptr;
}

ErrorKind problemOf(const QString& folder)
{
    const Result<std::unique_ptr<Database>> database = Database::open(folder);
    return database ? ErrorKind::Internal : database.error().kind;
}

StoreProfile someStore(const QString& name)
{
    StoreProfile store;
    store.name = name;
    store.phone = u"0311234567"_s;
    return store;
}

QString storedName(const QString& folder)
{
    const auto database = open(folder);
    return database ? CampaignStore(*database).loadProfile().value_or({}).name : QString();
}

bool save(const QString& folder, const QString& name)
{
    const auto database = open(folder);
    return database && CampaignStore(*database).saveProfile(someStore(name)).has_value();
}

/// A row that points to nothing: each page is sound.
bool leaveAnOrphan(const QString& folder)
{
    const auto database = open(folder);
    return database && database->run(u"PRAGMA foreign_keys=OFF"_s)
        && database->run(u"INSERT INTO consents VALUES ('nobody', 'notice', 1, 'ko', 1, '', '2026-12-01T00:00:00Z')"_s);
}

} // namespace

class TestDatabase final : public QObject {
    Q_OBJECT

private slots:
    void keepsWhatWasSavedOverAReopen()
    {
        const test::TempFolder folder;
        QVERIFY(save(folder.path(), u"수원왕갈비통닭"_s));
        QCOMPARE(storedName(folder.path()), u"수원왕갈비통닭"_s);
    }

    void makesTheFolderItIsGiven()
    {
        const test::TempFolder folder;
        QVERIFY(save(folder.filePath(u"하나/둘"_s), u"가게"_s));
    }

    void saysWhenTheFileIsDamagedAndLeavesItAlone()
    {
        const test::TempFolder folder;
        const QString file = folder.write(u"madang.db"_s, QByteArray(8192, 'x'));
        QCOMPARE(problemOf(folder.path()), ErrorKind::Damaged);
        QFile damaged(file);
        QVERIFY(damaged.open(QIODevice::ReadOnly));
        QCOMPARE(damaged.readAll(), QByteArray(8192, 'x'));
    }

    void noticesDamageInTheMiddleOfTheFile()
    {
        const test::TempFolder folder;
        {
            const auto database = open(folder.path());
            QVERIFY(database != nullptr);
            CampaignStore store(*database);
            for (int i = 0; i < 200; ++i) {
                Campaign campaign;
                campaign.id = QString::number(i);
                campaign.prizeWish = QString(400, u'가');
                QVERIFY(store.save(campaign).has_value());
            }
            QVERIFY(database->run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s).has_value());
        }
        QFile file(folder.filePath(u"madang.db"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 2));
        file.write(QByteArray(16384, '\xff'));
        file.close();
        QCOMPARE(problemOf(folder.path()), ErrorKind::Damaged);
    }

    void refusesDataOfANewerProgram()
    {
        const test::TempFolder folder;
        {
            const auto database = open(folder.path());
            QVERIFY(database->run(u"PRAGMA user_version=9999"_s).has_value());
        }
        QCOMPARE(problemOf(folder.path()), ErrorKind::NewerData);
    }

    void saysWhenTheFolderCannotBeWritten()
    {
        const test::TempFolder folder;
        const QString file = folder.write(u"not-a-folder"_s, "x");
        QCOMPARE(problemOf(file + u"/data"_s), ErrorKind::ReadOnly);
    }

    void rollsBackWhenTheDiskIsFullAndKeepsWhatWasThere()
    {
        const test::TempFolder folder;
        const auto database = open(folder.path());
        CampaignStore store(*database);
        QVERIFY(store.saveProfile(someStore(u"먼저"_s)).has_value());
        // SQLite's own limit gives the same SQLITE_FULL as a full disk.
        int pages = 0;
        QVERIFY(database->run(u"PRAGMA page_count"_s, {}, [&](const QSqlQuery& row) { pages = row.value(0).toInt(); })
                    .has_value());
        QVERIFY(database->run(u"PRAGMA max_page_count=%1"_s.arg(pages)).has_value());
        const Result<void> outcome = database->inTransaction([&]() -> Result<void> {
            if (Result<void> changed = store.saveProfile(someStore(u"나중"_s)); !changed)
                return changed;
            Campaign large;
            large.id = u"large"_s;
            large.prizeWish = QString(200'000, u'가');
            return store.save(large);
        });
        QVERIFY(!outcome.has_value());
        QCOMPARE(outcome.error().kind, ErrorKind::DiskFull);
        QCOMPARE(store.loadProfile().value_or({}).name, u"먼저"_s);
        QVERIFY(database->run(u"PRAGMA max_page_count=1000000"_s).has_value());
        QVERIFY(store.saveProfile(someStore(u"다시"_s)).has_value());
    }

    void restoresTheNewestSoundBackup()
    {
        const test::TempFolder folder;
        QVERIFY(save(folder.path(), u"백업한 가게"_s));
        {
            const auto database = open(folder.path());
            QVERIFY(backUpDaily(folder.path(), QDateTime::currentDateTimeUtc()).has_value());
        }
        folder.write(u"madang.db"_s, "broken");
        folder.write(u"backups/madang-99999999.db"_s, "broken too, but newer");
        const Result<BackupFile> restored = restoreNewestBackup(folder.path(), QDateTime::currentDateTimeUtc());
        QVERIFY(restored.has_value());
        QCOMPARE(storedName(folder.path()), u"백업한 가게"_s);
        const QStringList aside = QDir(folder.path()).entryList({u"madang.db.damaged-*"_s});
        QVERIFY(!aside.isEmpty());
    }

    // D15
    void aShareOrAMemoryStickGetsTheSlowerJournal_data()
    {
        QTest::addColumn<QByteArray>("fileSystem");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<bool>("isFit");
        for (const char* fit : {"ext4", "btrfs", "xfs", "NTFS", "apfs", "tmpfs", "overlay", "fuseblk", ""})
            QTest::newRow(fit) << QByteArray(fit) << u"/home/store"_s << true;
        for (const char* unfit :
             {"vfat", "msdos", "FAT32", "exFAT", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs"})
            QTest::newRow(unfit) << QByteArray(unfit) << u"/mnt/stick"_s << false;
        QTest::newRow("UNC") << QByteArray("NTFS") << u"//counter/share/madang"_s << false;
    }
    void aShareOrAMemoryStickGetsTheSlowerJournal()
    {
        QFETCH(const QByteArray, fileSystem);
        QFETCH(const QString, folder);
        QFETCH(const bool, isFit);
        QCOMPARE(isLocalJournalling(fileSystem, folder), isFit);
    }

    // §1.13: each day a backup, each week a look at everything; what the start overlooks is found and then refused.
    void theWeeklyCheckFindsWhatTheStartOverlooks()
    {
        const test::TempFolder folder;
        test::VirtualClock clock;
        auto database = open(folder.path());
        Upkeep upkeep(folder.path(), clock);
        QSignalSpy damages(&upkeep, &Upkeep::damaged);
        upkeep.look().waitForFinished();
        QVERIFY(QFile::exists(backupPath(folder.path(), clock.now().toString(u"yyyyMMdd"))));
        database = nullptr;
        QVERIFY(leaveAnOrphan(folder.path()));
        QVERIFY(open(folder.path()) != nullptr);

        clock.advance(24h * 6);
        upkeep.look().waitForFinished();
        clock.settle();
        QCOMPARE(damages.size(), 0);
        clock.advance(24h);
        upkeep.look().waitForFinished();
        clock.settle();
        QCOMPARE(damages.size(), 1);
        QCOMPARE(problemOf(folder.path()), ErrorKind::Damaged);
        QCOMPARE(problemOf(folder.path()), ErrorKind::Damaged);
        QVERIFY(restoreNewestBackup(folder.path(), clock.now()));
        QVERIFY(open(folder.path()) != nullptr);
    }

    void keepsFourteenDailyBackupsAndAsManyOthers()
    {
        const test::TempFolder folder;
        const auto database = open(folder.path());
        const QDateTime first(QDate(2026, 11, 1), QTime(3, 0), Qt::UTC);
        for (int day = 0; day < 16; ++day) {
            QVERIFY(backUpDaily(folder.path(), first.addDays(day)).has_value());
            QVERIFY(backUpBecause(u"draw"_s, folder.path(), first.addDays(day)).has_value());
        }
        const QDir backups(folder.filePath(u"backups"_s));
        QCOMPARE(backups.entryList({u"madang-2*.db"_s}).size(), 14);
        QCOMPARE(backups.entryList({u"madang-draw-*.db"_s}).size(), 14);
        QVERIFY(!backups.exists(u"madang-20261101.db"_s));
        QVERIFY(backups.exists(u"madang-20261116.db"_s));
    }

    void oneUnreadableEventDoesNotHideTheOthers()
    {
        const test::TempFolder folder;
        const auto database = open(folder.path());
        CampaignStore store(*database);
        for (const QString& id : {u"good"_s, u"bad"_s}) {
            Campaign campaign;
            campaign.id = id;
            QVERIFY(store.save(campaign).has_value());
        }
        QVERIFY(database->run(u"UPDATE campaigns SET body = '{' WHERE id = 'bad'"_s).has_value());
        const Result<QList<Campaign>> all = store.all();
        QVERIFY(all.has_value());
        QCOMPARE(all->size(), 1);
        QCOMPARE(store.load(u"bad"_s).error().kind, ErrorKind::Damaged);
    }
};

MADANG_TEST(QCoreApplication, TestDatabase)
#include "tst_database.moc"

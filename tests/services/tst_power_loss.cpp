#include "services/cache/disk_tier.h"
#include "services/database.h"
#include "services/storage/backups.h"
#include "support/program.h"
#include "support/recorded_disk.h"
#include "support/temp_folder.h"

#include <QRandomGenerator>
#include <QSqlQuery>

#include <thread>

using namespace madang;
using namespace Qt::StringLiterals;

namespace {

/// 500 power cuts of each kind with MADANG_FULL_ROUNDS=1; a few minutes then.
int cuts()
{
    return qEnvironmentVariableIntValue("MADANG_FULL_ROUNDS") > 0 ? 500 : 12;
}

CacheKey keyOf(int number)
{
    return CacheKey::of({.api = u"claude"_s,
                         .operation = u"plans"_s,
                         .model = u"m"_s,
                         .promptVersion = u"1"_s,
                         .request = QByteArray::number(number),
                         .locale = u"ko"_s,
                         .tenant = u"local"_s})
        .value();
}

QByteArray valueOf(int number, int size)
{
    return QByteArray::number(number).rightJustified(12, '0').repeated(size);
}

std::unique_ptr<Database> open(const QString& folder)
{
    Result<std::unique_ptr<Database>> database = Database::open(folder);
    if (!database)
        qWarning("%s", qUtf8Printable(database.error().detail));
    return database ? std::move(database).value() : nullptr;
}

const QString kMake = u"CREATE TABLE notes (number INTEGER PRIMARY KEY, text BLOB)"_s;
const QString kAdd = u"INSERT INTO notes VALUES (?, ?)"_s;
} // namespace

/// The two files on a disk that loses what was not synced, and next to readers of the same file.
class PowerLossTest final : public QObject {
    Q_OBJECT

private slots:
    /// D3: whatever sectors of the rest had reached the disk, all that was acknowledged is there, once and whole.
    void whatWasAcknowledgedIsThere()
    {
        const test::TempFolder folder;
        QVERIFY(open(folder.path())->run(kMake));
        QRandomGenerator random(3);
        QList<qsizetype> acknowledged; // after which operation, by number
        test::RecordedDisk disk(folder.path());
        for (int run = 0; run < 4; ++run) {
            const auto database = open(folder.path());
            QVERIFY(database);
            for (int i = 0; i < 120; ++i) {
                const int number = int(acknowledged.size());
                QVERIFY(database->run(kAdd, {number, valueOf(number, random.bounded(1, 2'000))}));
                acknowledged << disk.operations();
            }
        }
        if (disk.operations() == 0)
            QSKIP("Qt's SQLite is not the one of the system");

        const test::TempFolder after;
        for (int cut = 0; cut < cuts(); ++cut) {
            const qsizetype at = random.bounded(disk.operations() + 1);
            disk.losePower(at, random, after.path());
            const auto database = open(after.path());
            const QByteArray where = QByteArray::number(at);
            QVERIFY2(database, where.constData());
            QVERIFY2(checkFile(after.filePath(u"madang.db"_s), true), where.constData());
            int there = 0;
            bool isSound = true;
            QVERIFY(database->run(u"SELECT number, text FROM notes ORDER BY number"_s, {}, [&](const QSqlQuery& row) {
                const QByteArray text = row.value(1).toByteArray();
                isSound &= row.value(0).toInt() == there && text == valueOf(there, int(text.size() / 12));
                ++there;
            }));
            QVERIFY2(isSound, where.constData());
            const auto promised = std::ranges::count_if(acknowledged, [at](qsizetype done) { return done <= at; });
            QVERIFY2(there >= promised && there <= promised + 1, where.constData());
        }
    }

    /// D3: the cache may forget, but it opens, and says nothing wrong.
    void theCacheForgetsAtMost()
    {
        const test::TempFolder folder;
        QRandomGenerator random(5);
        test::RecordedDisk disk(folder.path());
        constexpr int kEntries = 100;
        for (int run = 0; run < 3; ++run) {
            const std::unique_ptr<DiskTier> tier = std::move(DiskTier::open(folder.path(), {70, 10'000'000})).value();
            for (int i = 0; i < kEntries; ++i) {
                const int number = random.bounded(kEntries);
                QVERIFY(tier->put(keyOf(number),
                                  std::make_shared<CacheEntry>(CacheEntry{
                                      keyOf(number).hash(), valueOf(number, random.bounded(1, 500)), {}, 0, false})));
            }
        }
        if (disk.operations() == 0)
            QSKIP("Qt's SQLite is not the one of the system");

        const test::TempFolder after;
        int found = 0;
        for (int cut = 0; cut < cuts(); ++cut) {
            const qsizetype at = random.bounded(disk.operations() + 1);
            disk.losePower(at, random, after.path());
            Result<std::unique_ptr<DiskTier>> tier = DiskTier::open(after.path());
            QVERIFY2(tier, QByteArray::number(at).constData());
            for (int number = 0; number < kEntries; ++number) {
                const Result<CacheEntryPtr> entry = (*tier)->find(keyOf(number));
                QVERIFY2(entry, QByteArray::number(at).constData());
                if (!*entry)
                    continue;
                const QByteArray& payload = (*entry)->payload;
                QCOMPARE(payload, valueOf(number, int(payload.size() / 12)));
                ++found;
            }
        }
        QVERIFY(found > cuts());
    }

    /// D9: SQLite before 3.51.3 can lose commits when two connections restart one write-ahead log; ours has one that
    /// writes, and readers that copy and check beside it.
    void copiesAndChecksBesideTheWriterLoseNothing()
    {
        const test::TempFolder folder;
        QRandomGenerator random(7);
        auto database = open(folder.path());
        QVERIFY(database->run(kMake));
        std::atomic<bool> isWriting = true;
        std::atomic<int> copies = 0;
        std::atomic<bool> isSound = true;
        std::thread reader([&] {
            while (isWriting) {
                isSound = isSound && backUp(folder.path(), folder.filePath(u"copy.db"_s))
                    && checkFile(folder.filePath(u"copy.db"_s), true) && checkFile(folder.filePath(u"madang.db"_s));
                ++copies;
            }
        });
        const auto stop = qScopeGuard([&] {
            isWriting = false;
            if (reader.joinable())
                reader.join();
        });
        const int commits = cuts() * 50;
        int number = 0;
        for (; number < commits || copies < 3; ++number) {
            QVERIFY(database->run(kAdd, {number, valueOf(number, random.bounded(1, 2'000))}));
            if (random.bounded(20) == 0)
                QVERIFY(database->run(u"PRAGMA wal_checkpoint(RESTART)"_s));
            if (random.bounded(100) == 0) {
                database.reset();
                database = open(folder.path());
            }
        }
        isWriting = false;
        reader.join();
        QVERIFY(isSound);
        database.reset();
        database = open(folder.path());
        int there = 0;
        QVERIFY(database->run(u"SELECT number, text FROM notes ORDER BY number"_s, {}, [&](const QSqlQuery& row) {
            const QByteArray text = row.value(1).toByteArray();
            there += row.value(0).toInt() == there && text == valueOf(there, int(text.size() / 12)) ? 1 : 0;
        }));
        QCOMPARE(there, number);
    }
};

MADANG_TEST(QCoreApplication, PowerLossTest)
#include "tst_power_loss.moc"

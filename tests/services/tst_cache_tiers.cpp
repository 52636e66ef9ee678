#include "services/cache/disk_tier.h"
#include "services/cache/memory_tier.h"
#include "support/cache_bench.h"
#include "support/program.h"
#include "support/temp_folder.h"
#include "support/virtual_clock.h"

#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace madang;
using namespace madang::test;

namespace {
/// Another program that has the file open.
class OtherProgram {
public:
    explicit OtherProgram(const QString& path)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("cannot open %s", qUtf8Printable(path));
    }
    ~OtherProgram() { QSqlDatabase::removeDatabase(u"other"_s); }
    QVariant run(const QString& sql)
    {
        QSqlQuery query(QSqlDatabase::database(u"other"_s));
        if (!query.exec(sql))
            qFatal("%s", qUtf8Printable(query.lastError().text()));
        return query.next() ? query.value(0) : QVariant();
    }
};

QByteArray valueOf(CacheTier& tier, const CacheKey& key)
{
    const Result<CacheEntryPtr> found = tier.find(key);
    if (!found)
        return "error: " + found.error().detail.toUtf8();
    return *found ? (*found)->payload : QByteArray("(none)");
}
} // namespace

class TestCacheTiers : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DiskTier> disk(const DiskTierLimits& limits = {})
    {
        Result<std::unique_ptr<DiskTier>> tier = DiskTier::open(m_folder->path(), limits);
        if (!tier)
            qFatal("%s", qUtf8Printable(tier.error().detail));
        return std::move(tier).value();
    }
    Result<void> put(CacheTier& tier, int number, const QByteArray& value)
    {
        const CacheKey key = cacheKey(number);
        return tier.put(key, cacheEntry(key, value, m_clock));
    }

    VirtualClock m_clock;
    std::unique_ptr<TempFolder> m_folder;

private slots:
    void init() { m_folder = std::make_unique<TempFolder>(); }

    void memoryHandsOutTheVeryEntry()
    {
        MemoryTier tier;
        const CacheKey key = cacheKey(1);
        const CacheEntryPtr entry = cacheEntry(key, "v", m_clock);
        QVERIFY(tier.put(key, entry));
        QCOMPARE(tier.find(key).value().get(), entry.get());
        QCOMPARE(tier.find(cacheKey(2)).value().get(), nullptr);
    }

    // §1.8 tiers: by weight, least recently used first
    void memoryGivesUpTheLeastRecentlyUsedBeyondItsWeight()
    {
        MemoryTier tier(30'000);
        for (int number = 1; number <= 3; ++number)
            QVERIFY(put(tier, number, QByteArray(9'000, 'v')));
        QVERIFY(tier.find(cacheKey(1)).value());
        QVERIFY(put(tier, 4, QByteArray(9'000, 'v')));
        QVERIFY(tier.find(cacheKey(1)).value());
        QVERIFY(!tier.find(cacheKey(2)).value());
        QVERIFY(tier.find(cacheKey(3)).value());
        QVERIFY(tier.weight() > 27'000 && tier.weight() <= 30'000);
    }

    void everyTierDropsByKeyByPrefixAndAll_data()
    {
        QTest::addColumn<bool>("onDisk");
        QTest::newRow("memory") << false;
        QTest::newRow("disk") << true;
    }
    void everyTierDropsByKeyByPrefixAndAll()
    {
        QFETCH(const bool, onDisk);
        MemoryTier memory;
        const std::unique_ptr<DiskTier> file = disk();
        CacheTier& tier = onDisk ? static_cast<CacheTier&>(*file) : memory;
        const QList<CacheKey> keys{cacheKey(1, u"ai"_s, u"plan"_s), cacheKey(2, u"ai"_s, u"plan"_s),
                                   cacheKey(1, u"ai"_s, u"plan_b"_s), cacheKey(1, u"aix"_s, u"plan"_s),
                                   cacheKey(1, u"a%"_s, u"plan"_s)};
        for (const CacheKey& key : keys)
            QVERIFY(tier.put(key, cacheEntry(key, "v", m_clock)));
        const auto left = [&] {
            QString there;
            for (const CacheKey& key : keys)
                there += valueOf(tier, key) == "v" ? u'1' : u'0';
            return there;
        };
        QVERIFY(tier.drop(keys[0].text()));
        QCOMPARE(left(), u"01111"_s);
        QVERIFY(tier.drop(u"ai/plan/"_s));
        QCOMPARE(left(), u"00111"_s);
        QVERIFY(tier.drop(u"a%/"_s));
        QCOMPARE(left(), u"00110"_s);
        QVERIFY(tier.drop(u"ai/"_s));
        QCOMPARE(left(), u"00010"_s);
        QVERIFY(tier.drop({}));
        QCOMPARE(left(), u"00000"_s);
    }

    void diskKeepsWhatItWasGivenOverARestart()
    {
        const CacheKey key = cacheKey(1);
        QVERIFY(put(*disk(), 1, "old"));
        QVERIFY(put(*disk(), 1, QByteArray("n\0w", 3)));
        const std::unique_ptr<DiskTier> tier = disk();
        const CacheEntryPtr entry = tier->find(key).value();
        QVERIFY(entry);
        QCOMPARE(entry->payload, QByteArray("n\0w", 3));
        QCOMPARE(entry->createdAt.count(), m_clock.now().toMSecsSinceEpoch());
        QCOMPARE(valueOf(*tier, cacheKey(2)), "(none)");
        QCOMPARE(tier->remakes(), 0);
        OtherProgram other(m_folder->filePath(u"cache.db"_s));
        QCOMPARE(other.run(u"PRAGMA journal_mode"_s).toString(), u"wal"_s);
    }

    // §1.8 size
    void diskKeepsTheTenThousandUsedLast()
    {
        const std::unique_ptr<DiskTier> tier = disk({20, 1'000'000'000});
        for (int number = 0; number < 20; ++number)
            QVERIFY(put(*tier, number, "v"));
        QCOMPARE(valueOf(*tier, cacheKey(0)), "v");
        QVERIFY(put(*tier, 20, "v"));
        QVERIFY(put(*tier, 21, "v"));
        QCOMPARE(valueOf(*tier, cacheKey(0)), "v");
        QCOMPARE(valueOf(*tier, cacheKey(1)), "(none)");
        QCOMPARE(valueOf(*tier, cacheKey(2)), "(none)");
        for (int number = 3; number <= 21; ++number)
            QCOMPARE(valueOf(*tier, cacheKey(number)), "v");
        QCOMPARE(DiskTierLimits().entries, 10'000);
        QCOMPARE(DiskTierLimits().bytes, 2'000'000'000);
    }

    // §1.8 size
    void diskKeepsToItsBytesAndWritesDownUseOverARestart()
    {
        const DiskTierLimits limits{1'000, 35'000};
        {
            const std::unique_ptr<DiskTier> tier = disk(limits);
            for (int number = 1; number <= 3; ++number)
                QVERIFY(put(*tier, number, QByteArray(10'000, 'v')));
            QVERIFY(tier->find(cacheKey(1)).value());
        }
        const std::unique_ptr<DiskTier> tier = disk(limits);
        QVERIFY(put(*tier, 4, QByteArray(10'000, 'v')));
        QVERIFY(tier->find(cacheKey(1)).value());
        QVERIFY(!tier->find(cacheKey(2)).value());
        QVERIFY(tier->find(cacheKey(3)).value());
    }

    // A value that is replaced or dropped weighs no more.
    void diskCountsOnlyWhatIsThere()
    {
        const std::unique_ptr<DiskTier> tier = disk({3, 35'000});
        for (int round = 0; round < 10; ++round)
            QVERIFY(put(*tier, 1, QByteArray(round % 2 == 0 ? 10'000 : 100, 'v')));
        for (int number = 2; number <= 5; ++number) {
            QVERIFY(put(*tier, number, QByteArray(10'000, 'v')));
            QVERIFY(tier->drop(cacheKey(number).text()));
        }
        QVERIFY(put(*tier, 6, QByteArray(15'000, 'v')));
        QVERIFY(put(*tier, 7, QByteArray(15'000, 'v')));
        for (const int number : {1, 6, 7})
            QVERIFY(valueOf(*tier, cacheKey(number)) != "(none)");
    }

    // §1.8 size
    void diskKeepsNothingLargeAndForgetsWhatItReplaces()
    {
        const std::unique_ptr<DiskTier> tier = disk();
        QVERIFY(put(*tier, 1, QByteArray(256 * 1024, 'v')));
        QCOMPARE(valueOf(*tier, cacheKey(1)).size(), 256 * 1024);
        QVERIFY(put(*tier, 1, QByteArray(256 * 1024 + 1, 'v')));
        QCOMPARE(valueOf(*tier, cacheKey(1)), "(none)");
    }

    // §1.8 tiers: may be deleted at any time
    void diskMayBeDeletedWhileItIsOpen()
    {
        {
            const std::unique_ptr<DiskTier> tier = disk();
            QVERIFY(put(*tier, 1, "v"));
            for (const QString& end : {u""_s, u"-wal"_s, u"-shm"_s})
                QVERIFY(QFile::remove(m_folder->filePath(u"cache.db"_s + end)));
            QVERIFY(tier->find(cacheKey(1)));
            QVERIFY(put(*tier, 2, "v"));
        }
        const std::unique_ptr<DiskTier> tier = disk();
        QVERIFY(put(*tier, 3, "v"));
        QCOMPARE(valueOf(*tier, cacheKey(3)), "v");
    }

    void diskIsMadeAgainWhenItIsNoDatabaseOrOfAnotherSchema()
    {
        m_folder->write(u"cache.db"_s, QByteArray(10'000, 'x'));
        {
            const std::unique_ptr<DiskTier> tier = disk();
            QCOMPARE(tier->remakes(), 1);
            QVERIFY(put(*tier, 1, "v"));
            QCOMPARE(valueOf(*tier, cacheKey(1)), "v");
        }
        {
            OtherProgram newer(m_folder->filePath(u"cache.db"_s));
            newer.run(u"PRAGMA user_version=99"_s);
        }
        const std::unique_ptr<DiskTier> tier = disk();
        QCOMPARE(tier->remakes(), 1);
        QCOMPARE(valueOf(*tier, cacheKey(1)), "(none)");
        QVERIFY(put(*tier, 1, "v"));
    }

    void diskIsMadeAgainWhenItIsDamagedUnderWay_data()
    {
        QTest::addColumn<bool>("byPut");
        QTest::newRow("found by a read") << false;
        QTest::newRow("found by a write") << true;
    }
    void diskIsMadeAgainWhenItIsDamagedUnderWay()
    {
        QFETCH(const bool, byPut);
        const std::unique_ptr<DiskTier> tier = disk();
        for (int number = 0; number < 50; ++number)
            QVERIFY(put(*tier, number, QByteArray(5'000, 'v')));
        {
            OtherProgram other(m_folder->filePath(u"cache.db"_s));
            other.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        }
        QFile file(m_folder->filePath(u"cache.db"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(4096) && file.write(QByteArray(int(file.size()) - 4096, '\xff')) > 0);
        file.close();
        {
            // Only a change makes SQLite read the pages anew.
            OtherProgram other(m_folder->filePath(u"cache.db"_s));
            other.run(u"PRAGMA user_version=1"_s);
        }
        if (byPut)
            QVERIFY(put(*tier, 1, "new"));
        else
            QCOMPARE(valueOf(*tier, cacheKey(1)), "(none)");
        QCOMPARE(tier->remakes(), 1);
        QVERIFY(put(*tier, 2, "new"));
        QCOMPARE(valueOf(*tier, cacheKey(2)), "new");
    }

    // X13, on disk
    void diskDropsAnEntryThatCannotBeRead()
    {
        const std::unique_ptr<DiskTier> tier = disk();
        QVERIFY(put(*tier, 1, "v"));
        OtherProgram other(m_folder->filePath(u"cache.db"_s));
        other.run(u"UPDATE body SET envelope = substr(envelope, 1, 40)"_s);
        QCOMPARE(valueOf(*tier, cacheKey(1)), "(none)");
        QCOMPARE(other.run(u"SELECT count(*) FROM entry"_s).toInt(), 0);
        QCOMPARE(other.run(u"SELECT count(*) FROM body"_s).toInt(), 0);
        QCOMPARE(tier->remakes(), 0);
    }

    // Real: a window waits for this.
    void aLockByAnotherProgramIsAnErrorAtOnceAndReadsGoOn()
    {
        const std::unique_ptr<DiskTier> tier = disk();
        QVERIFY(put(*tier, 1, "v"));
        OtherProgram other(m_folder->filePath(u"cache.db"_s));
        other.run(u"BEGIN IMMEDIATE"_s);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(valueOf(*tier, cacheKey(1)), "v");
        const Result<void> blocked = put(*tier, 2, "v");
        QVERIFY(timer.elapsed() < 4'000); // not the five seconds that the owner's data may wait
        QVERIFY(!blocked);
        QCOMPARE(blocked.error().kind, ErrorKind::Storage);
        other.run(u"ROLLBACK"_s);
        QVERIFY(put(*tier, 2, "v"));
        QCOMPARE(tier->remakes(), 0);
    }

    void aFolderThatCannotBeMadeIsReadOnly()
    {
        m_folder->write(u"file"_s, "x");
        const Result<std::unique_ptr<DiskTier>> tier = DiskTier::open(m_folder->filePath(u"file/below"_s));
        QVERIFY(!tier);
        QCOMPARE(tier.error().kind, ErrorKind::ReadOnly);
    }
};

MADANG_TEST(QCoreApplication, TestCacheTiers)
#include "tst_cache_tiers.moc"

#include "services/backup_service.h"
#include "services/campaign_service.h"
#include "services/data_key_service.h"
#include "services/draw_service.h"
#include "services/handover_service.h"
#include "services/personal_cipher.h"
#include "services/retention_service.h"
#include "services/secrets/portable_backup.h"
#include "services/secrets/sealed_stream.h"
#include "services/storage/campaign_store.h"
#include "services/storage/entry_store.h"
#include "services/storage/key_file.h"
#include "services/storage/tombstones.h"
#include "support/file_search.h"
#include "support/fixed_clock.h"
#include "support/memory_secrets.h"
#include "support/program.h"
#include "support/temp_folder.h"
#include "support/wait.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QSignalSpy>
#include <QtEndian>

using namespace madang;
using namespace Qt::StringLiterals;
using test::waitFor;

namespace {
constexpr PassphraseCost kCheap{1, 1};
const Secret kPassword(QByteArray("열쇠말 열두 글자"));
const QByteArray kMagic("MDGTEST\x01", 8);

/// A data folder as a program has it.
struct Store {
    explicit Store(const QString& path)
        : database(std::move(Database::open(path)).value())
        , dataKey(*database, cipher, secrets, false)
        , campaigns(*database, clock)
        , draws(*database, campaigns, clock)
        , handovers(*database, cipher, campaigns, draws, clock)
        , retention(*database, cipher, draws, handovers, clock)
        , backups(path, dataKey, clock, kCheap)
    {
        dataKey.look();
    }

    bool join(const QString& id, const QString& phone)
    {
        Campaign campaign;
        campaign.id = u"event"_s;
        Entry entry;
        entry.id = id;
        entry.campaignId = campaign.id;
        entry.number = u"N-"_s + id;
        entry.code = u"C-"_s + id;
        entry.phone = phone;
        entry.at = clock.now();
        return CampaignStore(*database).save(campaign) && EntryStore(*database, cipher).add(entry);
    }
    QStringList phones()
    {
        QStringList phones;
        for (const Entry& entry : EntryStore(*database, cipher).all(u"event"_s).value_or({}))
            phones.prepend(entry.phone);
        return phones;
    }

    test::FixedClock clock;
    test::SecretDrawer drawer;
    test::MemorySecrets secrets{drawer};
    std::unique_ptr<Database> database;
    PersonalCipher cipher;
    DataKeyService dataKey;
    CampaignService campaigns;
    DrawService draws;
    HandoverService handovers;
    RetentionService retention;
    BackupService backups;
};

QByteArray sealedBytes(const QByteArray& content)
{
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    const auto writer = SealedWriter::start(file, kMagic, kPassword, kCheap);
    if (!writer || !(*writer)->write(content) || !(*writer)->finish())
        return {};
    return file.data();
}

/// A file for another computer with whatever names somebody likes.
bool writeItems(const QString& path, const QList<std::pair<QString, QByteArray>>& items)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    const auto writer = SealedWriter::start(file, QByteArray("MDGBACK\x01", 8), kPassword, kCheap);
    if (!writer)
        return false;
    for (const auto& [name, content] : items) {
        const QByteArray utf8 = name.toUtf8();
        QByteArray head(10 + utf8.size(), '\0');
        qToBigEndian(quint16(utf8.size()), head.data());
        head.replace(2, utf8.size(), utf8);
        qToBigEndian(quint64(content.size()), head.data() + 2 + utf8.size());
        if (!(*writer)->write(head + content))
            return false;
    }
    return (*writer)->finish().has_value();
}

Result<QByteArray> openedBytes(QByteArray sealed, const Secret& password = kPassword)
{
    QBuffer file(&sealed);
    file.open(QIODevice::ReadOnly);
    const auto reader = SealedReader::start(file, kMagic, password);
    if (!reader)
        return reader.error();
    QByteArray all;
    for (;;) {
        const Result<bool> ended = (*reader)->isAtEnd();
        if (!ended)
            return ended.error();
        if (*ended)
            return all;
        const Result<QByteArray> one = (*reader)->read(1);
        if (!one)
            return one.error();
        all += *one;
    }
}
} // namespace

class TestBackupService final : public QObject {
    Q_OBJECT

private slots:
    void aSealedStreamOpensAsItWas_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 65'535, 65'536, 65'537, 131'072, 200'000})
            QTest::newRow(qPrintable(QString::number(size))) << size;
    }
    void aSealedStreamOpensAsItWas()
    {
        QFETCH(const int, size);
        const QByteArray content(size, 'a');
        const QByteArray sealed = sealedBytes(content);
        QVERIFY(!sealed.isEmpty());
        QVERIFY(size < 100 || !sealed.contains(QByteArray(16, 'a')));
        const Result<QByteArray> opened = openedBytes(sealed);
        QVERIFY(opened);
        QVERIFY(*opened == content);
    }

    void aSealedStreamNoticesWhatWasDoneToIt()
    {
        const QByteArray sealed = sealedBytes(QByteArray(150'000, 'a'));
        QCOMPARE(openedBytes(sealed, Secret("wrong")).error().kind, ErrorKind::WrongPassphrase);
        const qsizetype head = 64 + 24;
        const qsizetype part = 65'536 + 17;
        const QByteArray first = sealed.mid(head, part);
        const QByteArray second = sealed.mid(head + part, part);
        const QByteArray last = sealed.mid(head + 2 * part);
        const QList<QByteArray> bad{sealed.left(head),
                                    sealed.left(head + part),
                                    sealed.left(head + 2 * part),
                                    sealed.left(sealed.size() - 1),
                                    sealed + 'x',
                                    sealed.left(head) + second + first + last,
                                    sealed.left(head) + first + last,
                                    sealed.left(head) + first + first + second + last,
                                    sealed.left(head) + last,
                                    sealed + last};
        for (qsizetype i = 0; i < bad.size(); ++i)
            QVERIFY2(!openedBytes(bad.at(i)), qPrintable(QString::number(i)));
        for (qsizetype i = 0; i < sealed.size(); i += i < head ? 1 : 9'973) {
            QByteArray changed = sealed;
            changed[i] = char(changed.at(i) ^ 1);
            QVERIFY2(!openedBytes(changed), qPrintable(QString::number(i)));
        }
    }

    void backupsAreListedNewestFirstWithTheirOccasion()
    {
        const test::TempFolder folder;
        Store store(folder.path());
        QVERIFY(backUpDaily(folder.path(), store.clock.now()));
        QSignalSpy changed(&store.backups, &BackupService::backupsChanged);
        const Result<BackupFile> made = waitFor(store.backups.backUp(u"now"_s));
        QVERIFY(made);
        QCOMPARE(changed.size(), 1);
        const QList<BackupFile> all = store.backups.backups();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.first().occasion, u"now"_s);
        QCOMPARE(all.first().path, made->path);
        QCOMPARE(all.last().occasion, u"daily"_s);
        QVERIFY(all.first().bytes > 0);
    }

    /// A backup alone is of no use to whoever finds it.
    void aBackupDoesNotCarryTheKey()
    {
        const test::TempFolder folder;
        const test::TempFolder other;
        {
            Store store(folder.path());
            QVERIFY(store.join(u"1"_s, u"01012345678"_s));
            QVERIFY(backUp(folder.path(), other.filePath(u"copy.db"_s)));
            QCOMPARE(test::filesWith(other.path(),
                                     {u"01012345678"_s, QString::fromLatin1(store.dataKey.key().reveal().toHex())}),
                     QStringList());
        }
        QVERIFY(restoreFrom(other.filePath(u"copy.db"_s), other.filePath(u"data"_s), test::FixedClock().now()));
        Store found(other.filePath(u"data"_s));
        QTRY_COMPARE(found.dataKey.state(), DataKeyState::Lost);
        QCOMPARE(found.phones(), QStringList{QString()});
    }

    void aFileForAnotherComputerHasEverythingBehindItsPassword()
    {
        const test::TempFolder folder;
        const test::TempFolder elsewhere;
        const QByteArray picture("a picture");
        const QString name
            = QString::fromLatin1(QCryptographicHash::hash(picture, QCryptographicHash::Sha256).toHex()) + u".jpg"_s;
        const QString file = elsewhere.filePath(u"이사.madang"_s);
        QString keyDigits;
        {
            Store store(folder.path());
            QVERIFY(store.join(u"1"_s, u"01012345678"_s));
            folder.write(u"pictures/"_s + name, picture);
            folder.write(u"store/"_s + name, picture);
            folder.write(u"store/notes.txt"_s, "not ours");
            folder.write(u"logo.png"_s, "a logo");
            keyDigits = QString::fromLatin1(store.dataKey.key().reveal().toHex());
            QCOMPARE(waitFor(store.backups.exportTo(file, Secret("short"))).error().kind, ErrorKind::InvalidInput);
            QVERIFY(waitFor(store.backups.exportTo(file, kPassword)));
            QVERIFY(!QFile::exists(folder.filePath(u"backups/leaving.db"_s)));
        }
        QVERIFY(needsPassword(file));
        QVERIFY(!needsPassword(folder.filePath(u"madang.db"_s)));
        QCOMPARE(
            test::filesWith(elsewhere.path(),
                            {u"01012345678"_s, keyDigits, u"a picture"_s, u"SQLite format"_s, u"열쇠말 열두 글자"_s}),
            QStringList());

        const QString data = elsewhere.filePath(u"data"_s);
        {
            Store store(data);
            QVERIFY(store.join(u"2"_s, u"01099990000"_s));
            QCOMPARE(waitFor(store.backups.unpack(file, Secret("wrong password"))).error().kind,
                     ErrorKind::WrongPassphrase);
            QVERIFY(!QFile::exists(data + u"/incoming"_s));
            const Result<QString> unpacked = waitFor(store.backups.unpack(file, kPassword));
            QVERIFY(unpacked);
            QCOMPARE(store.phones(), QStringList{u"01099990000"_s}); // nothing is replaced yet
        }
        QVERIFY(putInPlace(data + u"/incoming"_s, data, test::FixedClock().now()));
        QVERIFY(!QFile::exists(data + u"/incoming"_s));
        Store store(data);
        QCOMPARE(store.phones(), QStringList{u"01012345678"_s});
        QCOMPARE(QFile(data + u"/pictures/"_s + name).size(), picture.size());
        QCOMPARE(QDir(data + u"/store"_s).entryList(QDir::Files), QStringList{name});
        QVERIFY(QFile::exists(data + u"/logo.png"_s));
        QVERIFY(!QDir(data).entryList({u"madang.db.before-restore-*"_s}).isEmpty());
    }

    void aDamagedFileForAnotherComputerChangesNothing()
    {
        const test::TempFolder folder;
        Store store(folder.path());
        const QString file = folder.filePath(u"x.madang"_s);
        QVERIFY(waitFor(store.backups.exportTo(file, kPassword)));
        const QByteArray whole = folder.read(u"x.madang"_s);
        for (const QByteArray& bad : {whole.left(whole.size() / 2), whole + 'x', QByteArray("MDGBACK"), QByteArray()}) {
            folder.write(u"x.madang"_s, bad);
            QCOMPARE(waitFor(store.backups.unpack(file, kPassword)).error().kind, ErrorKind::Damaged);
            QVERIFY(!QFile::exists(folder.filePath(u"incoming"_s)));
        }
    }

    /// Whoever made a file is not trusted with the names in it.
    void namesFromOutsideLandNowhere()
    {
        const test::TempFolder folder;
        for (const QString& name : {u"../escaped"_s, u"/tmp/escaped"_s, u"pictures/../../escaped.jpg"_s,
                                    u"settings.ini"_s, u"pictures/x.jpg"_s, u"store/../x.png"_s, u"data.key\0x"_s}) {
            const QString file = folder.filePath(u"evil.madang"_s);
            QVERIFY(writeItems(file, {{name, "content"}}));
            QDir(folder.filePath(u"in"_s)).removeRecursively();
            QCOMPARE(readPortable(file, kPassword, folder.filePath(u"in"_s)).error().kind, ErrorKind::Damaged);
            QVERIFY(!QFile::exists(folder.filePath(u"escaped"_s)));
        }
        QVERIFY(writeItems(folder.filePath(u"twice"_s), {{kPortableLogo, "one"}, {kPortableLogo, "two"}}));
        QCOMPARE(readPortable(folder.filePath(u"twice"_s), kPassword, folder.filePath(u"in2"_s)).error().kind,
                 ErrorKind::Damaged);
    }

    void whatWasDestroyedOnEitherComputerStaysSo()
    {
        const test::TempFolder folder;
        const QString file = folder.filePath(u"x.madang"_s);
        const QString data = folder.filePath(u"data"_s);
        const QDateTime now = test::FixedClock().now();
        {
            Store store(data);
            for (const QString& id : {u"1"_s, u"2"_s, u"3"_s})
                QVERIFY(store.join(id, u"0101234000"_s + id));
            QVERIFY(store.retention.destroy(u"event"_s, {u"1"_s}, DestroyReason::Loser));
            QVERIFY(waitFor(store.backups.exportTo(file, kPassword)));
            QVERIFY(store.retention.destroy(u"event"_s, {u"2"_s}, DestroyReason::Loser));
            QVERIFY(waitFor(store.backups.unpack(file, kPassword)));
        }
        QVERIFY(putInPlace(data + u"/incoming"_s, data, now));
        Store store(data);
        QCOMPARE(store.phones(), (QStringList{{}, {}, u"01012340003"_s}));
    }

    void everythingOfOursIsErasedAndNothingElse()
    {
        const test::TempFolder folder;
        folder.write(u"사진.jpg"_s, "the owner's own");
        folder.write(u"documents/tax.txt"_s, "the owner's own");
        {
            Store store(folder.path());
            QVERIFY(store.join(u"1"_s, u"01012345678"_s));
            QVERIFY(waitFor(store.backups.backUp(u"now"_s)));
            folder.write(u"madang.db.damaged-20260101-000000"_s, "x");
            folder.write(u"logs/madang.log"_s, "x");
            folder.write(u"secrets.vault"_s, "x");
        }
        QCOMPARE(eraseEverything(folder.path()), QStringList());
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name),
                 (QStringList{u"documents"_s, u"사진.jpg"_s}));
    }

    void realDamageIsNoticedAndRepairedFromTheNewestSoundBackup_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("truncated") << 0;
        QTest::newRow("a page of zeros") << 1;
        QTest::newRow("the head of zeros") << 2;
        QTest::newRow("one byte left") << 3;
        QTest::newRow("emptied") << 4;
    }
    void realDamageIsNoticedAndRepairedFromTheNewestSoundBackup()
    {
        QFETCH(const int, kind);
        const test::TempFolder folder;
        {
            Store store(folder.path());
            for (int i = 0; i < 40; ++i)
                QVERIFY(store.join(QString::number(i), u"010%1"_s.arg(i, 8, 10, QChar(u'0'))));
            QVERIFY(waitFor(store.backups.backUp(u"now"_s)));
            QVERIFY(store.join(u"40"_s, u"01099999999"_s));
        }
        QByteArray bytes = folder.read(u"madang.db"_s);
        switch (kind) {
        case 0:
            bytes.truncate(bytes.size() / 2 + 100);
            break;
        case 1:
            bytes.replace(bytes.size() / 2 / 4096 * 4096, 4096, QByteArray(4096, '\0'));
            break;
        case 2:
            bytes.replace(0, 100, QByteArray(100, '\0'));
            break;
        case 3:
            bytes.truncate(1);
            break;
        default:
            bytes.clear();
            break;
        }
        folder.write(u"madang.db"_s, bytes);
        QCOMPARE(Database::open(folder.path()).error().kind, ErrorKind::Damaged);
        folder.write(u"backups/madang-now-29991231-000000-000.db"_s, bytes); // a newer backup, as damaged
        const Repair repair = lookForRepair(folder.path());
        QVERIFY(repair.backup);
        QVERIFY(repair.lastWritten >= repair.backup->madeAt);
        const Result<BackupFile> restored = restoreNewestBackup(folder.path(), test::FixedClock().now());
        QVERIFY(restored);
        QCOMPARE(restored->path, repair.backup->path);
        Store store(folder.path());
        QCOMPARE(store.phones().size(), 40);
        QVERIFY(!QDir(folder.path()).entryList({u"madang.db.damaged-*"_s}).isEmpty());
    }

    /// A log that a power cut left half-written loses what was not acknowledged, and nothing before it.
    void aHalfWrittenLogKeepsWhatWasWhole()
    {
        const test::TempFolder folder;
        const test::TempFolder copy;
        {
            Store store(folder.path());
            QVERIFY(store.join(u"1"_s, u"01011111111"_s));
            QVERIFY(store.database->run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
            QVERIFY(store.join(u"2"_s, u"01022222222"_s));
            for (const QString& name : {u"madang.db"_s, u"madang.db-wal"_s})
                copy.write(name, folder.read(name));
            QVERIFY(saveKeyFile(copy.path(), store.dataKey.key()));
        }
        const QByteArray log = copy.read(u"madang.db-wal"_s);
        QVERIFY(log.size() > 4096);
        copy.write(u"madang.db-wal"_s, log.left(log.size() - 2000));
        Store store(copy.path());
        QCOMPARE(store.phones().value(0), u"01011111111"_s);
    }

    void withoutABackupTheDamageIsSetAside()
    {
        const test::TempFolder folder;
        folder.write(u"madang.db"_s, QByteArray(8192, 'x'));
        QVERIFY(!lookForRepair(folder.path()).backup);
        QCOMPARE(restoreNewestBackup(folder.path(), test::FixedClock().now()).error().kind, ErrorKind::NotFound);
        QVERIFY(Database::open(folder.path()));
        QVERIFY(!QDir(folder.path()).entryList({u"madang.db.damaged-*"_s}).isEmpty());
    }

    void aBackupThatIsNotSoundReplacesNothing()
    {
        const test::TempFolder folder;
        {
            Store store(folder.path());
        }
        const QByteArray before = folder.read(u"madang.db"_s);
        const QString bad = folder.write(u"bad.db"_s, QByteArray(8192, 'x'));
        QCOMPARE(restoreFrom(bad, folder.path(), test::FixedClock().now()).error().kind, ErrorKind::Damaged);
        QCOMPARE(folder.read(u"madang.db"_s), before);
    }
};

MADANG_TEST(QCoreApplication, TestBackupService)
#include "tst_backup_service.moc"

#include "services/campaign_service.h"
#include "services/data_key_service.h"
#include "services/database.h"
#include "services/draw_service.h"
#include "services/export_service.h"
#include "services/handover_service.h"
#include "services/log.h"
#include "services/participation_service.h"
#include "services/personal_cipher.h"
#include "services/retention_service.h"
#include "services/storage/backups.h"
#include "services/storage/key_file.h"
#include "services/storage/personal_tables.h"
#include "services/storage/tombstones.h"
#include "support/draws.h"
#include "support/file_search.h"
#include "support/fixed_clock.h"
#include "support/memory_secrets.h"
#include "support/program.h"
#include "support/temp_folder.h"

#include <QDir>
#include <QSignalSpy>
#include <QSqlQuery>

using namespace madang;
using namespace Qt::StringLiterals;

namespace {
const QString kPhone = u"01071239876"_s;
const QString kNickname = u"단골손님비밀"_s;

/// A data folder as a program has it, with one running event.
struct Store {
    explicit Store(const QString& path)
        : database(std::move(Database::open(path)).value())
        , dataKey(*database, cipher, secrets, false)
        , campaigns(*database, clock)
        , participation(*database, cipher, campaigns, clock)
        , draws(*database, campaigns, clock)
        , handovers(*database, cipher, campaigns, draws, clock)
        , retention(*database, cipher, draws, handovers, clock)
    {
        clock.setInKorea({2026, 12, 1});
        dataKey.lookOnDisk();
    }

    QString event(const QString& id = u"event-1"_s)
    {
        const bool there = campaigns.load(id).has_value();
        const QString body
            = uR"({"id":"%1","state":"published","period":{"first":"2026-11-20","last":"2026-12-10"}})"_s;
        if (!there
            && !database->run(
                uR"(INSERT INTO campaigns (id, state, title, goal, first_day, last_day, practice, created_at,
                                updated_at, body) VALUES (?, 'published', 'x', '', '2026-11-20', '2026-12-10', 0, '', '', ?))"_s,
                {id, body.arg(id)}))
            return {};
        return id;
    }

    test::FixedClock clock;
    test::SecretDrawer drawer;
    test::MemorySecrets secrets{drawer};
    std::unique_ptr<Database> database;
    PersonalCipher cipher;
    DataKeyService dataKey;
    CampaignService campaigns;
    ParticipationService participation;
    DrawService draws;
    HandoverService handovers;
    RetentionService retention;
};

/// A database of version 4, as the program of then wrote it: five customers, and four hundred that had been deleted.
bool putVersion4(const test::TempFolder& folder)
{
    QFile file(QFINDTESTDATA("../data/version-4.db.qz"));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray database = qUncompress(file.readAll());
    folder.write(u"madang.db"_s, database);
    return !database.isEmpty();
}
const QStringList kOldPhones{u"01071234001"_s, u"01071234002"_s, u"01079994001"_s, u"01012349999"_s, u"01055556666"_s};
const QStringList kOldWords = kOldPhones + QStringList{u"옛손님"_s, u"지운손님"_s, u"0106600039"_s};
} // namespace

class TestPersonalData final : public QObject {
    Q_OBJECT

private slots:
    void theSearchFindsWhatStandsInTheOpen_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("as it is") << QByteArray("xx01071239876yy");
        QTest::newRow("UTF-16") << QByteArray(reinterpret_cast<const char*>(kPhone.utf16()), 22);
        QTest::newRow("hexadecimal") << kPhone.toLatin1().toHex();
        QTest::newRow("base64") << QByteArray("a01071239876").toBase64();
        QTest::newRow("base64, shifted") << QByteArray("ab01071239876b").toBase64();
    }
    void theSearchFindsWhatStandsInTheOpen()
    {
        QFETCH(const QByteArray, content);
        const test::TempFolder folder;
        QVERIFY(test::filesWith(folder.path(), {kPhone}).isEmpty());
        folder.write(u"a/.hidden"_s, content);
        QCOMPARE(test::filesWith(folder.path(), {kPhone}).isEmpty(), false);
    }

    void nothingPersonalStandsInAnyFile()
    {
        const test::TempFolder folder;
        {
            Store store(folder.path());
            const QString id = store.event();
            QVERIFY(store.participation.join(id, kPhone, kNickname));
            QVERIFY(backUpDaily(folder.path(), store.clock.now()));
            QVERIFY(!QFileInfo(folder.filePath(u"madang.db-wal"_s)).exists()
                    || QFileInfo(folder.filePath(u"madang.db-wal"_s)).size() > 0); // the log is looked at too
            QCOMPARE(test::filesWith(folder.path(), {kPhone, kNickname, u"9876"_s}), QStringList());
        }
        QCOMPARE(test::filesWith(folder.path(), {kPhone, kNickname}), QStringList());
        Store again(folder.path());
        const QList<Entry> entries = again.participation.entries(u"event-1"_s).value_or({});
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.first().phone, kPhone);
        QCOMPARE(entries.first().nickname, kNickname);
    }

    void whatAnOldDatabaseHasInTheOpenIsSealedAndSwept()
    {
        const test::TempFolder folder;
        QVERIFY(putVersion4(folder));
        QFile::copy(folder.filePath(u"madang.db"_s), folder.write(u"backups/x"_s, {}) + u"y"_s);
        QVERIFY(QFile::copy(folder.filePath(u"madang.db"_s), folder.filePath(u"backups/madang-20261129.db"_s)));
        QFile::remove(folder.filePath(u"backups/x"_s));
        QFile::remove(folder.filePath(u"backups/xy"_s));
        folder.write(u"backups/madang-20261128.db"_s, folder.read(u"madang.db"_s).left(70'000)); // a damaged one
        QVERIFY(test::filesWith(folder.path(), kOldWords).size() >= kOldWords.size());

        Store store(folder.path());
        QCOMPARE(test::filesWith(folder.path(), kOldWords), QStringList());
        const QString id = store.campaigns.all().value_or({}).value(0).id;
        const QList<Entry> entries = store.participation.entries(id).value_or({});
        QStringList phones;
        for (const Entry& entry : entries)
            phones.prepend(entry.phone);
        QCOMPARE(phones, kOldPhones);
        QCOMPARE(entries.last().nickname, u"옛손님01071234001"_s);
        QVERIFY(store.participation.findByPhone(id, u"010-7123-4002"_s));
        QCOMPARE(store.participation.join(id, kOldPhones.first(), {}).error().kind, ErrorKind::Conflict);

        // The backups of then are whole, sealed with the same key, and of their day; the damaged one is gone.
        QVERIFY(!QFile::exists(folder.filePath(u"backups/madang-20261128.db"_s)));
        QVERIFY(checkFile(folder.filePath(u"backups/madang-20261129.db"_s), true));
        QVERIFY(restoreFrom(folder.filePath(u"backups/madang-20261129.db"_s), folder.filePath(u"other"_s),
                            store.clock.now()));
        QVERIFY(saveKeyFile(folder.filePath(u"other"_s), store.dataKey.key()));
        Store other(folder.filePath(u"other"_s));
        QCOMPARE(other.participation.entries(id).value_or({}), entries);
    }

    void aKilledSweepIsFinishedByTheNextOpening()
    {
        const test::TempFolder folder;
        QVERIFY(putVersion4(folder));
        {
            Store store(folder.path());
        }
        // As after a crash before the sweep: an old backup lies there, and the chore is not done.
        const test::TempFolder old;
        QVERIFY(putVersion4(old));
        QVERIFY(QFile::copy(old.filePath(u"madang.db"_s), folder.filePath(u"backups/madang-20261127.db"_s)));
        {
            Store store(folder.path());
            QVERIFY(store.database->run(u"INSERT INTO chores (name) VALUES ('sweep')"_s));
            QVERIFY(!test::filesWith(folder.path(), kOldPhones).isEmpty());
        }
        Store store(folder.path());
        QCOMPARE(test::filesWith(folder.path(), kOldWords), QStringList());
    }

    void thePhoneIsFoundWholeOrByItsLastFourDigits()
    {
        const test::TempFolder folder;
        Store store(folder.path());
        const QString id = store.event();
        const QString other = store.event(u"other-event"_s);
        for (const QString& phone : {u"01012345678"_s, u"01099995678"_s, u"01012340000"_s})
            QVERIFY(store.participation.join(id, phone, phone.right(4)));
        QVERIFY(store.participation.join(other, u"01012345678"_s, {}));
        QCOMPARE(store.participation.findByPhone(id, u"010-9999-5678"_s)->phone, u"01099995678"_s);
        QCOMPARE(store.participation.findByPhone(id, u"01000000000"_s).error().kind, ErrorKind::NotFound);
        QCOMPARE(store.participation.findByPhone(id, u"5678"_s).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(store.participation.findByLastDigits(id, u"5678"_s).value_or({}).size(), 2);
        QCOMPARE(store.participation.findByLastDigits(id, u"0000"_s).value_or({}).size(), 1);
        QCOMPARE(store.participation.findByLastDigits(id, u"1111"_s).value_or({}).size(), 0);
        for (const QString& wrong : {u""_s, u"678"_s, u"45678"_s, u"56 8"_s, u"５６７８"_s})
            QCOMPARE(store.participation.findByLastDigits(id, wrong).error().kind, ErrorKind::InvalidInput);
    }

    /// The same phone in two events is not to be seen from the file.
    void nothingInTheFileTellsThatTwoRowsAreOnePerson()
    {
        const test::TempFolder folder;
        Store store(folder.path());
        for (const QString& id : {store.event(), store.event(u"other-event"_s)})
            QVERIFY(store.participation.join(id, kPhone, kNickname));
        QSet<QByteArray> values;
        QVERIFY(store.database->run(u"SELECT phone, phone_key, nickname FROM entries"_s, {}, [&](const QSqlQuery& row) {
            for (int i = 0; i < 3; ++i)
                values << row.value(i).toByteArray();
        }));
        QCOMPARE(values.size(), 6);
    }

    void listsAndDrawsWorkWithoutTheKeyAndJoiningWaits()
    {
        const test::TempFolder folder;
        Secret key;
        {
            Store store(folder.path());
            QVERIFY(store.participation.join(store.event(), kPhone, kNickname));
            key = store.dataKey.key();
            QVERIFY(removeKeyFile(folder.path(), fingerprintOf(key)));
        }
        Store store(folder.path());
        const QString id = store.event();
        QCOMPARE(store.dataKey.state(), DataKeyState::Waiting);
        const QList<Entry> locked = store.participation.entries(id).value_or({});
        QCOMPARE(locked.size(), 1);
        QCOMPARE(locked.first().personal, PersonalState::Locked);
        QVERIFY(locked.first().phone.isEmpty());
        QVERIFY(!locked.first().number.isEmpty());
        QCOMPARE(store.participation.join(id, u"01000000000"_s, {}).error().kind, ErrorKind::Locked);
        QCOMPARE(store.participation.findByPhone(id, kPhone).error().kind, ErrorKind::Locked);
        QCOMPARE(store.participation.findByLastDigits(id, u"9876"_s).error().kind, ErrorKind::Locked);
        store.clock.setInKorea({2026, 12, 11});
        QVERIFY(test::drawNow(store.draws, id, 1));
        QSignalSpy opened(&store.participation, &ParticipationService::personalDataOpened);
        QVERIFY(store.cipher.useKey(key));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(store.participation.entries(id).value_or({}).first().phone, kPhone);
    }

    void aRowThatWasTamperedWithDoesNotHideTheOthers()
    {
        const test::TempFolder folder;
        Store store(folder.path());
        const QString id = store.event();
        for (const QString& phone : {u"01012345678"_s, u"01099995678"_s})
            QVERIFY(store.participation.join(id, phone, {}));
        // Somebody who has the file gives one customer the other's phone.
        QVERIFY(store.database->run(
            u"UPDATE entries SET phone = (SELECT phone FROM entries WHERE rowid = 1) WHERE rowid = 2"_s));
        const QList<Entry> entries = store.participation.entries(id).value_or({});
        QCOMPARE(entries.first().personal, PersonalState::Unreadable);
        QVERIFY(entries.first().phone.isEmpty());
        QCOMPARE(entries.last().phone, u"01012345678"_s);
    }

    void whatIsDestroyedIsGoneAndRecorded()
    {
        const test::TempFolder folder;
        Store store(folder.path());
        const QString id = store.event();
        const QString first = store.participation.join(id, kPhone, kNickname)->id;
        const QString second = store.participation.join(id, u"01012345678"_s, {})->id;
        QByteArray sealed;
        QVERIFY(store.database->run(u"SELECT phone FROM entries WHERE id = ?"_s, {first},
                                    [&](const QSqlQuery& row) { sealed = row.value(0).toByteArray(); }));
        QSignalSpy changed(&store.retention, &RetentionService::destroyed);
        QCOMPARE(store.retention.destroy(id, {first, u"nobody"_s}, DestroyReason::Loser).value_or(-1), 1);
        QCOMPARE(store.retention.destroy(id, {first}, DestroyReason::Loser).value_or(-1), 0);
        QCOMPARE(changed.size(), 1);
        const QList<Entry> entries = store.participation.entries(id).value_or({});
        QCOMPARE(entries.last().personal, PersonalState::Destroyed);
        QVERIFY(entries.last().phone.isEmpty() && entries.last().nickname.isEmpty());
        QVERIFY(!entries.last().code.isEmpty());
        QCOMPARE(entries.first().id, second);
        QCOMPARE(entries.first().personal, PersonalState::Open);
        int recorded = 0;
        QVERIFY(store.database->run(u"SELECT entries FROM destructions WHERE reason = 'losers' AND campaign_id = ?"_s,
                                    {id}, [&](const QSqlQuery& row) { recorded += row.value(0).toInt(); }));
        QCOMPARE(recorded, 1);
        // Not even sealed: neither in the pages nor in the log.
        for (const QString& name : {u"madang.db"_s, u"madang.db-wal"_s})
            QVERIFY(!folder.read(name).contains(sealed));
    }

    void whatWasDestroyedDoesNotComeBackWithABackup_data()
    {
        QTest::addColumn<bool>("isRepair");
        QTest::newRow("put back by hand") << false;
        QTest::newRow("after damage") << true;
    }
    void whatWasDestroyedDoesNotComeBackWithABackup()
    {
        QFETCH(const bool, isRepair);
        const test::TempFolder folder;
        QString id;
        QString destroyed;
        QDateTime now;
        {
            Store store(folder.path());
            now = store.clock.now();
            id = store.event();
            destroyed = store.participation.join(id, kPhone, kNickname)->id;
            QVERIFY(store.participation.join(id, u"01012345678"_s, {}));
            QVERIFY(backUpDaily(folder.path(), now));
            QCOMPARE(store.retention.destroy(id, {destroyed}, DestroyReason::Loser).value_or(-1), 1);
        }
        if (isRepair) {
            folder.write(u"madang.db"_s, QByteArray(8192, 'x'));
            QVERIFY(restoreNewestBackup(folder.path(), now));
        } else {
            QVERIFY(restoreFrom(backupPath(folder.path(), now.toString(u"yyyyMMdd")), folder.path(), now));
        }
        Store store(folder.path());
        const QList<Entry> entries = store.participation.entries(id).value_or({});
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries.last().id, destroyed);
        QCOMPARE(entries.last().personal, PersonalState::Destroyed);
        QCOMPARE(entries.first().phone, u"01012345678"_s);
    }

    /// Everything that an owner does with customers, and then every file of the folder, byte for byte: database, log of
    /// the database, backups, and what the program says about itself.
    void nothingPersonalIsLeftBehindByTheWholeWay()
    {
        const test::TempFolder folder;
        const QStringList words{kPhone, kNickname, u"1239876"_s, u"01071239877"_s, u"파일손님비밀"_s};
        const auto isClean = [&] { return test::filesWith(folder.path(), words).isEmpty(); };
        log::start(folder.filePath(u"logs"_s));
        QList<QByteArray> sealed;
        {
            Store store(folder.path());
            ExportService exports(*store.database, store.cipher, store.clock);
            const QString id = store.event();
            JoinRequest request;
            request.campaignId = id;
            request.phone = kPhone;
            request.nickname = kNickname;
            request.news = true;
            QVERIFY(store.participation.join(request));
            QVERIFY(!store.participation.join(request)); // a refusal tells the log nothing either
            QVERIFY(test::waitFor(store.participation.joinAll(id, {{1, u"01071239877"_s, u"파일손님비밀"_s}})));
            QVERIFY(isClean());
            ListExport order;
            order.campaignId = id;
            order.file = folder.filePath(u"list.csv"_s);
            order.form = ExportForm::Csv;
            QCOMPARE(test::waitFor(exports.writeList(order)).value_or(-1), 2);
            QVERIFY(isClean()); // the masked list lies in the folder too
            QVERIFY(backUpBecause(u"draw"_s, folder.path(), store.clock.now()));
            store.clock.setInKorea({2026, 12, 11});
            QVERIFY(store.database->run(u"SELECT phone, nickname FROM entries"_s, {}, [&](const QSqlQuery& row) {
                sealed << row.value(0).toByteArray() << row.value(1).toByteArray();
            }));
            QVERIFY(test::drawNow(store.draws, id, 1));
            QTRY_COMPARE(store.retention.records(id).value_or({}).size(), 1);
            QVERIFY(isClean());
            const Entry left = theOneStillKnown(store, id);
            QVERIFY(store.retention.forget(id, left.id, true));
            QVERIFY(isClean());
            // Not even sealed.
            for (const QString& name : {u"madang.db"_s, u"madang.db-wal"_s}) {
                const QByteArray bytes = folder.read(name);
                for (const QByteArray& text : std::as_const(sealed))
                    QVERIFY(!bytes.contains(text));
            }
        }
        log::stop();
        QVERIFY(isClean());
        QVERIFY(!QDir(folder.filePath(u"logs"_s)).isEmpty());
    }

    void aCrashBetweenListAndDatabaseIsFinished()
    {
        const test::TempFolder folder;
        QString id;
        QString entry;
        {
            Store store(folder.path());
            id = store.event();
            entry = store.participation.join(id, kPhone, kNickname)->id;
            QVERIFY(writeTombstones(folder.path(), id, {entry}, store.clock.now()));
        }
        {
            Store store(folder.path());
            QCOMPARE(store.participation.entries(id)->first().personal, PersonalState::Destroyed);
            // And the other way round: a list that was lost is written again.
            QFile::remove(tombstonePath(folder.path()));
        }
        {
            Store store(folder.path());
        }
        QVERIFY(folder.read(u"destroyed.list"_s).contains(entry.toUtf8()));
        // A line that a crash cut off counts for nothing and swallows nothing.
        folder.write(u"destroyed.list"_s, folder.read(u"destroyed.list"_s) + "half-a-li");
        QVERIFY(writeTombstones(folder.path(), id, {u"next"_s}, test::FixedClock().now()));
        QVERIFY(folder.read(u"destroyed.list"_s).contains("\nnext "));
        QVERIFY(!folder.read(u"destroyed.list"_s).contains("half"));
    }

private:
    static Entry theOneStillKnown(const Store& store, const QString& id)
    {
        for (const Entry& entry : store.participation.entries(id).value_or({})) {
            if (entry.personal == PersonalState::Open)
                return entry;
        }
        return {};
    }
};

MADANG_TEST(QCoreApplication, TestPersonalData)
#include "tst_personal_data.moc"

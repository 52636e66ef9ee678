#include "services/campaign_service.h"
#include "services/data_key_service.h"
#include "services/database.h"
#include "services/draw_service.h"
#include "services/handover_service.h"
#include "services/participation_service.h"
#include "services/personal_cipher.h"
#include "services/retention_service.h"
#include "services/storage/backups.h"
#include "services/storage/tombstones.h"
#include "support/draws.h"
#include "support/file_search.h"
#include "support/fixed_clock.h"
#include "support/memory_secrets.h"
#include "support/program.h"
#include "support/published_event.h"
#include "support/temp_folder.h"

#include <QSignalSpy>
#include <QSqlQuery>

using namespace madang;
using namespace Qt::StringLiterals;

namespace {
/// The services over a folder as a program has it; the same folder again is the next run.
struct Shop {
    Shop(const QString& path, test::FixedClock& clock)
        : database(std::move(Database::open(path)).value())
        , dataKey(*database, cipher, secrets, false)
        , campaigns(*database, clock)
        , participation(*database, cipher, campaigns, clock)
        , draws(*database, campaigns, clock)
        , handovers(*database, cipher, campaigns, draws, clock)
        , retention(*database, cipher, draws, handovers, clock)
    {
        dataKey.lookOnDisk();
    }

    QString event(Mechanism mechanism) { return test::publish(campaigns, mechanism, {{2026, 11, 23}, {2026, 11, 25}}); }
    bool fill(const QString& id, int customers)
    {
        QList<ImportedCustomer> list;
        for (int i = 0; i < customers; ++i)
            list.append({i, phone(i), u"비밀손님%1"_s.arg(i)});
        return test::waitFor(participation.joinAll(id, list)).has_value();
    }
    static QString phone(int i) { return u"010"_s + QString::number(71'230'000 + i); }
    int stillKnown(const QString& id) const
    {
        int known = 0;
        for (const Entry& entry : participation.entries(id).value_or({}))
            known += entry.personal == PersonalState::Open ? 1 : 0;
        return known;
    }

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
} // namespace

class TestRetentionService final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<test::TempFolder>();
        m_clock.set(test::FixedClock().now());
    }

    void losersAreDestroyedWithTheDrawInSlices()
    {
        Shop shop(m_folder->path(), m_clock);
        const QString id = shop.event(Mechanism::Draw);
        QVERIFY(shop.fill(id, 350));
        m_clock.setInKorea({2026, 11, 26});
        int turns = 0; // of the event loop, while they are destroyed
        QTimer beat;
        connect(&beat, &QTimer::timeout, this, [&turns] { ++turns; });
        beat.start(0);
        QSignalSpy destroyed(&shop.retention, &RetentionService::destroyed);
        const Result<Draw> draw = test::drawNow(shop.draws, id, 2, 1);
        QVERIFY(draw);
        QTRY_COMPARE(destroyed.size(), 1);
        QVERIFY(turns >= 4);
        QCOMPARE(shop.stillKnown(id), 3);
        for (const Entry& entry : shop.participation.entries(id).value_or({}))
            QCOMPARE(entry.personal == PersonalState::Open, draw->drawn.contains(entry.code));
        const QList<DestructionRecord> records = shop.retention.records(id).value_or({});
        QCOMPARE(records.size(), 1);
        QCOMPARE(records.first().entries, 347);
        QCOMPARE(records.first().reason, destroyReasonKey(DestroyReason::Loser));
        QVERIFY(test::waitFor(shop.retention.look())); // perhaps the end of the first
        QCOMPARE(test::waitFor(shop.retention.look()).value_or(-1), 0); // nothing is destroyed twice
    }

    void winnersGoWhenTheirTimeIsUp()
    {
        Shop shop(m_folder->path(), m_clock);
        const QString id = shop.event(Mechanism::Draw);
        QVERIFY(shop.fill(id, 5));
        m_clock.setInKorea({2026, 11, 26});
        const Result<Draw> draw = test::drawNow(shop.draws, id, 1, 1);
        QVERIFY(draw);
        QTRY_COMPARE(shop.stillKnown(id), 2);
        QVERIFY(shop.handovers.board(id));
        QVERIFY(shop.handovers.move(id, draw->winners().first(), HandoverState::HandedOver, u"매장"_s));
        QTRY_COMPARE(shop.stillKnown(id), 1); // the reserve goes with the last prize
        QVERIFY(test::waitFor(shop.retention.look())); // perhaps the end of the one before
        m_clock.advance(std::chrono::hours(24) * kKeepAfterHandover - std::chrono::seconds(1));
        QCOMPARE(test::waitFor(shop.retention.look()).value_or(-1), 0);
        QCOMPARE(test::waitFor(shop.retention.coming()).value_or({}).size(), 1);
        m_clock.advance(std::chrono::seconds(1));
        QCOMPARE(test::waitFor(shop.retention.look()).value_or(-1), 1);
        QCOMPARE(shop.stillKnown(id), 0);
        QVERIFY(test::waitFor(shop.retention.coming()).value_or({}).isEmpty());
    }

    void whatIsNextIsToldSoonestFirst()
    {
        Shop shop(m_folder->path(), m_clock);
        const QString draw = shop.event(Mechanism::Draw);
        const QString plain = shop.event(Mechanism::Discount);
        const QString nobody = shop.event(Mechanism::Discount);
        QVERIFY(shop.fill(draw, 3));
        QVERIFY(shop.fill(plain, 2));
        const QList<ComingRecord> coming = test::waitFor(shop.retention.coming()).value_or({});
        QCOMPARE(coming.size(), 3);
        QCOMPARE(coming.at(0).campaignId, plain);
        QCOMPARE(coming.at(0).entries, 2);
        QCOMPARE(coming.at(1).campaignId, draw);
        QCOMPARE(coming.at(1).entries, 3);
        QCOMPARE(coming.at(2).what.waits, DestructionWait::Draw);
        QVERIFY(std::ranges::none_of(coming, [&](const ComingRecord& one) { return one.campaignId == nobody; }));
    }

    void backupsFollow()
    {
        QString id;
        {
            Shop shop(m_folder->path(), m_clock);
            id = shop.event(Mechanism::Discount);
            QVERIFY(shop.fill(id, 3));
            QVERIFY(backUpDaily(m_folder->path(), m_clock.now()));
            m_clock.setInKorea({2026, 12, 26});
            QCOMPARE(test::waitFor(shop.retention.look()).value_or(-1), 3);
        }
        QVERIFY(restoreFrom(backupPath(m_folder->path(), u"20261123"_s), m_folder->path(), m_clock.now()));
        Shop shop(m_folder->path(), m_clock);
        QCOMPARE(shop.participation.count(id), 3);
        QCOMPARE(shop.stillKnown(id), 0);
        QCOMPARE(test::waitFor(shop.retention.look()).value_or(-1), 0);
    }

    /// The program ends after some of the slices: the next run finishes, and counts nobody twice.
    void aRestartInTheMiddleFinishes()
    {
        QString id;
        {
            Shop shop(m_folder->path(), m_clock);
            id = shop.event(Mechanism::Discount);
            QVERIFY(shop.fill(id, 400));
            m_clock.setInKorea({2026, 12, 26});
            int slices = 0;
            const QFuture<Result<int>> looking = shop.retention.look();
            QTimer beat;
            QEventLoop loop;
            connect(&beat, &QTimer::timeout, &loop, [&] {
                slices = 400 - shop.stillKnown(id);
                if (slices > 0)
                    loop.quit();
            });
            beat.start(0);
            QTimer::singleShot(10'000, &loop, &QEventLoop::quit);
            loop.exec();
            QVERIFY(slices > 0);
            QVERIFY2(slices < 400, "the run ended before it could be cut off");
        }
        Shop shop(m_folder->path(), m_clock);
        QCOMPARE(shop.stillKnown(id), 0);
        QCOMPARE(test::waitFor(shop.retention.look()).value_or(-1), 0);
        const QList<DestructionRecord> records = shop.retention.records().value_or({});
        QCOMPARE(records.size(), 1);
        QCOMPARE(records.first().entries, 400);
    }

    void recordsHoldNothingPersonal()
    {
        Shop shop(m_folder->path(), m_clock);
        const QString id = shop.event(Mechanism::Draw);
        QVERIFY(shop.fill(id, 2));
        const Entry entry = shop.participation.findByPhone(id, Shop::phone(0)).value_or({});
        QVERIFY(shop.retention.forget(id, entry.id, true));
        QString all;
        QVERIFY(shop.database->run(u"SELECT * FROM destructions"_s, {}, [&](const QSqlQuery& row) {
            for (int i = 0; i < 5; ++i)
                all += row.value(i).toString() + u'|';
        }));
        QVERIFY(!all.isEmpty());
        for (const QString& word : {entry.phone, entry.nickname, entry.id, entry.code, entry.number})
            QVERIFY2(!all.contains(word), qPrintable(word));
        QCOMPARE(test::filesWith(m_folder->path(), {Shop::phone(0), u"비밀손님0"_s}), QStringList());
    }

    void whoAsksIsForgottenAtOnceAlsoOfNews()
    {
        Shop shop(m_folder->path(), m_clock);
        const QString id = shop.event(Mechanism::Draw);
        JoinRequest request;
        request.campaignId = id;
        request.news = true;
        request.phone = Shop::phone(1);
        const Entry first = shop.participation.join(request).value_or({});
        request.phone = Shop::phone(2);
        const Entry second = shop.participation.join(request).value_or({});
        QVERIFY(first.wantsNews);
        QVERIFY(shop.retention.forget(id, first.id, false));
        QVERIFY(shop.retention.forget(id, second.id, true));
        QCOMPARE(newsTakers(shop), 1);
        QCOMPARE(shop.stillKnown(id), 0);
        QCOMPARE(shop.retention.forget(id, u"nobody"_s, true).error().kind, ErrorKind::NotFound);
        QCOMPARE(shop.retention.records(id).value_or({}).first().reason, destroyReasonKey(DestroyReason::Asked));
        // In a sealed draw the code stays on the list: who is gone can still be recomputed, but not be called.
        QVERIFY(std::ranges::all_of(shop.participation.entries(id).value_or({}),
                                    [](const Entry& entry) { return !entry.code.isEmpty() && !entry.wantsNews; }));
        m_clock.setInKorea({2026, 11, 26});
        QVERIFY(test::drawNow(shop.draws, id, 1));
    }

private:
    static int newsTakers(const Shop& shop)
    {
        int count = 0;
        const Result<void> read = shop.database->run(u"SELECT count(*) FROM subscribers"_s, {},
                                                     [&](const QSqlQuery& row) { count = row.value(0).toInt(); });
        return read ? count : -1;
    }

    std::unique_ptr<test::TempFolder> m_folder;
    test::FixedClock m_clock;
};

MADANG_TEST(QCoreApplication, TestRetentionService)
#include "tst_retention_service.moc"

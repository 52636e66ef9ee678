#include "simulation/publishing_program.h"
#include "simulation/simulated_world.h"
#include "support/program.h"
#include "support/seeds.h"

#include <QGuiApplication>
#include <QSqlQuery>

#include <algorithm>

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr std::array<quint32, 0> kCorpus{};
constexpr quint32 kSeedsInCi = 60;
constexpr int kFriends = 12; // three parts
const QUrl kNowhere(u"http://127.0.0.1:1"_s);
} // namespace

/// Messages to several people, in virtual time: whatever happens, nobody gets one twice; at night none goes out; and
/// whose numbers are not needed any more, they are forgotten.
class MessagesSimulation final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_event.plan(), QString()); }
    void nobodyGetsItTwiceWhateverHappens_data() { test::addSeeds(kCorpus, kSeedsInCi); }
    void nobodyGetsItTwiceWhateverHappens();
    void whoTriesAgainLeavesOutWhoHasIt();
    void waitsForTheMorning_data();
    void waitsForTheMorning();
    void numbersAreForgotten();
    void numbersGoAlongToTheNextTry();

private:
    /// Only `channel` is left to publish; KakaoTalk goes to the friends too.
    void begin(const QString& channel, quint32 seed);
    void start();
    Publication publication()
    {
        const QList<Publication> all = m_program->publishing.publications(m_event.campaign()).value_or({});
        const auto it = std::ranges::find(all, m_channel, &Publication::channel);
        return it == all.end() ? Publication() : *it;
    }
    QMap<QString, int> received();
    qsizetype rowsWith(const QString& text);

    test::PlannedEvent m_event;
    std::unique_ptr<test::TempFolder> m_folder;
    std::unique_ptr<test::VirtualClock> m_clock;
    std::shared_ptr<test::SimulatedWorld> m_world;
    std::unique_ptr<test::PublishingProgram> m_program;
    QString m_channel;
};

void MessagesSimulation::begin(const QString& channel, quint32 seed)
{
    m_program.reset();
    m_channel = channel;
    m_folder = std::make_unique<test::TempFolder>();
    QVERIFY(m_event.copyTo(*m_folder));
    m_clock = std::make_unique<test::VirtualClock>();
    m_world = std::make_shared<test::SimulatedWorld>(*m_clock, seed);
    nlohmann::json friends = nlohmann::json::array();
    for (int i = 0; i < kFriends; ++i)
        friends.push_back({{"uuid", "friend-" + std::to_string(i)}, {"profile_nickname", "단골"}, {"code", 0}});
    m_world->merge(u"kakao"_s, {{"friends", friends}});
    m_program = std::make_unique<test::PublishingProgram>(m_folder->path(), *m_clock, kNowhere, m_world, 1);
    Database& database = *m_program->database;
    QVERIFY(database.run(u"UPDATE publications SET state = 'skipped' WHERE channel <> ?"_s, {channel}));
    QVERIFY(database.run(u"UPDATE publications SET payload = replace(payload, '\"audience\":\"me\"', "
                         "'\"audience\":\"friends\"') WHERE channel = 'kakao-talk'"_s));
}

void MessagesSimulation::start()
{
    m_program.reset();
    m_program = std::make_unique<test::PublishingProgram>(m_folder->path(), *m_clock, kNowhere, m_world, 1);
    m_program->publishing.resume();
    m_clock->settle();
}

QMap<QString, int> MessagesSimulation::received()
{
    QMap<QString, int> all;
    const nlohmann::json state = m_world->state(u"kakao"_s);
    for (const nlohmann::json& message : state.at("sent")) {
        for (const nlohmann::json& uuid : message.value("to", nlohmann::json::array()))
            ++all[QString::fromStdString(uuid.get<std::string>())];
    }
    return all;
}

qsizetype MessagesSimulation::rowsWith(const QString& text)
{
    qsizetype rows = 0;
    const Result<void> read = m_program->database->run(
        u"SELECT COUNT(*) FROM publications WHERE payload LIKE ? OR prepared LIKE ? OR reason_detail LIKE ? OR "
        u"remote_id LIKE ?"_s,
        QVariantList(4, u'%' + text + u'%'), [&](const QSqlQuery& row) { rows = row.value(0).toLongLong(); });
    return read ? rows : -1;
}

void MessagesSimulation::nobodyGetsItTwiceWhateverHappens()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    begin(u"kakao-talk"_s, random.generate());
    m_program->publishing.resume();
    for (int kills = random.bounded(3); kills > 0; --kills) {
        m_clock->advance(std::chrono::milliseconds(random.bounded(1, 4'000)));
        start();
    }
    m_clock->advance(16min);
    m_world->clear();
    if (publication().state == PublicationState::Failed)
        QVERIFY(m_program->publishing.retry(publication().intentId));
    m_clock->advance(16min);
    const QMap<QString, int> all = received();
    for (auto it = all.cbegin(); it != all.cend(); ++it)
        QVERIFY2(it.value() == 1, qPrintable(it.key()));
    const Publication end = publication();
    const QString told
        = u"%1 with %2 friends: %3"_s.arg(publicationStateKey(end.state)).arg(all.size()).arg(end.reasonDetail);
    switch (end.state) {
    case PublicationState::Done:
        QVERIFY2(all.size() == kFriends ? end.reasonDetail.startsWith(u"친구 12명에게 보냈어요."_s)
                                        : end.reasonDetail.contains(u"가운데 %1명에게"_s.arg(all.size())),
                 qPrintable(told));
        break;
    case PublicationState::Failed:
        QVERIFY2(all.isEmpty(), qPrintable(told));
        break;
    default:
        QVERIFY2(end.state == PublicationState::NeedsCheck, qPrintable(told));
    }
}

void MessagesSimulation::whoTriesAgainLeavesOutWhoHasIt()
{
    for (int kill = 3; kill <= 7; ++kill) { // the picture and the list, then three parts and the owner
        begin(u"kakao-talk"_s, 1);
        m_world->clear();
        m_program->publishing.resume();
        QVERIFY(m_clock->runUntil([&] { return m_world->sends >= kill || isSettled(publication().state); }, 1min));
        if (isSettled(publication().state))
            break;
        start();
        QVERIFY(m_clock->runUntil([&] { return publication().state == PublicationState::NeedsCheck; }, 1min));
        const QString known = publication().reasonDetail;
        QVERIFY2(kill == 3 || known.startsWith(u"친구 12명"_s), qPrintable(known));
        const Result<Intent> left = m_program->publications.load(publication().intentId);
        QVERIFY(left);
        const QStringList certain = left->prepared.value(kReached).split(u' ', Qt::SkipEmptyParts);
        QCOMPARE(certain.size(), std::min(kill - 3, 3) * 5 - (kill >= 6 ? 3 : 0));
        QVERIFY(m_program->publishing.confirmMissing(publication().intentId));
        QVERIFY(m_clock->runUntil([&] { return publication().state == PublicationState::Done; }, 1min));
        QMap<QString, int> all = received();
        QCOMPARE(all.size(), kFriends);
        for (const QString& uuid : certain)
            QCOMPARE(all.value(uuid), 1);
    }
}

void MessagesSimulation::waitsForTheMorning_data()
{
    QTest::addColumn<bool>("isOff");
    QTest::newRow("running") << false;
    QTest::newRow("off meanwhile") << true;
}

// channels.md §8.6, 12: what would go out at 21:00 goes out at eight, and the owner may say no.
void MessagesSimulation::waitsForTheMorning()
{
    QFETCH(const bool, isOff);
    begin(u"kakao-brand"_s, 1);
    m_world->clear();
    m_clock->setWall(QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC)); // nine in the evening in Korea
    start();
    m_clock->advance(1min);
    QCOMPARE(publication().state, PublicationState::Waiting);
    QCOMPARE(publication().reason, ErrorKind::NotAtThisHour);
    QCOMPARE(publication().dueAt.toSecsSinceEpoch() / 60,
             QDateTime(QDate(2026, 11, 23), QTime(23, 0), Qt::UTC).toSecsSinceEpoch() / 60);
    QCOMPARE(m_world->sends, 0);
    QVERIFY(m_program->publishing.publishNow(publication().intentId)); // not even when asked to
    m_clock->advance(1min);
    QCOMPARE(publication().state, PublicationState::Waiting);
    QCOMPARE(m_world->sends, 0);
    if (isOff) {
        m_program.reset();
        m_clock->advance(11h - 10min);
        start();
    }
    m_clock->advance(isOff ? 15min : 11h);
    QCOMPARE(publication().state, PublicationState::Done);
    QCOMPARE(publication().reasonDetail, u"3명에게 보냈어요."_s);
    QCOMPARE(m_world->state(u"sens"_s).at("requests").size(), std::size_t(1));
}

void MessagesSimulation::numbersAreForgotten()
{
    begin(u"kakao-brand"_s, 1);
    m_world->clear();
    QVERIFY(rowsWith(u"010-1234-5678"_s) > 0);
    m_program->publishing.resume();
    QVERIFY(m_clock->runUntil([&] { return publication().state == PublicationState::Done; }, 5min));
    QCOMPARE(rowsWith(u"010-1234-5678"_s), 0);
    QCOMPARE(rowsWith(u"01012345678"_s), 0);
}

void MessagesSimulation::numbersGoAlongToTheNextTry()
{
    begin(u"kakao-brand"_s, 1);
    m_world->clear();
    m_world->merge(u"sens"_s, {{"profiles", {{"@우리가게", false}}}});
    m_program->publishing.resume();
    QVERIFY(m_clock->runUntil([&] { return publication().state == PublicationState::Failed; }, 5min));
    QCOMPARE(rowsWith(u"010-1234-5678"_s), 1);
    m_world->merge(u"sens"_s, {{"profiles", {{"@우리가게", true}}}});
    QVERIFY(m_program->publishing.retry(publication().intentId));
    QCOMPARE(rowsWith(u"010-1234-5678"_s), 1); // the earlier row has let go of them
    QVERIFY(m_clock->runUntil([&] { return publication().state == PublicationState::Done; }, 5min));
    QCOMPARE(rowsWith(u"010-1234-5678"_s), 0);
}

MADANG_TEST(QGuiApplication, MessagesSimulation)
#include "tst_messages.moc"

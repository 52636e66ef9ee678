#include "domain/korean_text.h"
#include "support/desk.h"
#include "support/program.h"
#include "support/screens.h"
#include "ui/events/confirm.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/wizard/board_page.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace madang;

/// Instead of a browser.
class Opened : public QObject {
    Q_OBJECT

public:
    Opened()
    {
        for (const QString& scheme : {u"http"_s, u"https"_s, u"file"_s})
            QDesktopServices::setUrlHandler(scheme, this, "open");
    }
    ~Opened() override
    {
        for (const QString& scheme : {u"http"_s, u"https"_s, u"file"_s})
            QDesktopServices::unsetUrlHandler(scheme);
    }
    QList<QUrl> urls;

public slots:
    void open(const QUrl& url) { urls << url; }
};

class BoardPageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_theme.apply(*qApp); }
    void init();
    void cleanup();

    void showsWhatBecameOfEachChannel();
    void opensALinkOnlyWhenPressed();
    void triesAFailedChannelAgain();
    void offersBothAnswersAlikeWhereNobodyKnows();
    void uploadsAgainWhatIsNotThere();
    void leadsThroughAChannelFinishedByHand();
    void publishesOnlyWhatFailedAgain();
    void saysWhyAChannelRefused();
    void saysWhoOfSeveralPeopleGotIt();
    void saysThatAMessageWaitsForTheMorning();
    void saysWhenAndLetsTheOwnerDecide();
    void asksBeforeItTakesDown();
    void leadsToResultsAndHome();
    void fitsTheOldScreen_data();
    void fitsTheOldScreen();
    void everyControlHasAName();

private:
    QString publish(const QStringList& channels);
    void setState(const QString& channel, PublicationState state, ErrorKind reason);
    PublicationState stateOf(const QString& channel);
    QString intentOf(const QString& channel);
    QPushButton* button(const char* name) { return test::find<QPushButton>(m_page.get(), name); }
    QString sentence() { return test::find<QLabel>(m_page.get(), "boardSentence")->text(); }
    QString line(const char* channel)
    {
        const int row = rowOf(QString::fromLatin1(channel));
        return row < 0 ? QString() : m_desk->boardModel.line(row);
    }
    int rowOf(const QString& channel)
    {
        for (int row = 0; row < m_desk->boardModel.rowCount(); ++row) {
            if (m_desk->boardModel.publication(row).channel == channel)
                return row;
        }
        return -1;
    }
    QString countLine() { return test::find<QLabel>(m_page.get(), "boardCount")->text(); }

    Theme m_theme;
    Opened m_opened;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<BoardPage> m_page;
    QString m_id;
};

void BoardPageTest::init()
{
    m_theme.setScale(1.0);
    m_opened.urls.clear();
    m_desk = std::make_unique<test::Desk>();
    QVERIFY(m_desk->saveStore());
    m_page = std::make_unique<BoardPage>(m_theme, m_desk->screens());
    m_page->resize(1270, 712);
    m_page->QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void BoardPageTest::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

QString BoardPageTest::publish(const QStringList& channels)
{
    m_id = m_desk->publishDraft(channels);
    m_page->show(m_id);
    return m_id;
}

void BoardPageTest::setState(const QString& channel, PublicationState state, ErrorKind reason)
{
    QVERIFY(m_desk->database->run(
        u"UPDATE publications SET state = ?, reason = ?, link = '' WHERE campaign_id = ? AND channel = ?"_s,
        {publicationStateKey(state), errorKey(reason), m_id, channel}));
    m_page->show(m_id);
}

PublicationState BoardPageTest::stateOf(const QString& channel)
{
    for (int row = 0; row < m_desk->boardModel.rowCount(); ++row) {
        if (m_desk->boardModel.publication(row).channel == channel)
            return m_desk->boardModel.publication(row).state;
    }
    return PublicationState::Waiting;
}

QString BoardPageTest::intentOf(const QString& channel)
{
    for (int row = 0; row < m_desk->boardModel.rowCount(); ++row) {
        if (m_desk->boardModel.publication(row).channel == channel)
            return m_desk->boardModel.publication(row).intentId;
    }
    return {};
}

void BoardPageTest::showsWhatBecameOfEachChannel()
{
    QVERIFY(!publish({u"instagram"_s, u"naver-cafe"_s}).isEmpty());
    QCOMPARE(stateOf(u"instagram"_s), PublicationState::Done);
    QVERIFY(test::find(m_page.get(), "tile-instagram")->isVisible());
    QCOMPARE(test::find<Chip>(m_page.get(), "state-instagram")->text(), u"올렸어요"_s);
    QCOMPARE(test::find<Chip>(m_page.get(), "state-naver-cafe")->text(), u"올렸어요"_s);
    QVERIFY(countLine().startsWith(u"2개 중 2개 올렸어요"_s));
    QCOMPARE(sentence(), u"모두 올렸어요!"_s);
    QVERIFY(!button("againButton")->isVisible());
}

void BoardPageTest::opensALinkOnlyWhenPressed()
{
    QVERIFY(!publish({u"instagram"_s}).isEmpty());
    QVERIFY(m_opened.urls.isEmpty());
    QVERIFY(button("link-instagram")->isVisible());
    test::click(button("link-instagram"));
    QCOMPARE(m_opened.urls.size(), 1);
    QVERIFY(m_opened.urls.first().isValid());
}

void BoardPageTest::triesAFailedChannelAgain()
{
    QVERIFY(!publish({u"instagram"_s}).isEmpty());
    setState(u"instagram"_s, PublicationState::Failed, ErrorKind::ServerError);
    QPushButton* retry = button("retry-instagram");
    QVERIFY(retry->isVisible());
    QCOMPARE(retry->accessibleName(), u"인스타그램 다시 올리기"_s);
    QCOMPARE(sentence(), u"아직 올리지 못했어요"_s);
    test::click(retry);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(u"instagram"_s), PublicationState::Done, 30'000);
    QVERIFY(!retry->isVisible());
}

void BoardPageTest::offersBothAnswersAlikeWhereNobodyKnows()
{
    QVERIFY(!publish({u"naver-cafe"_s}).isEmpty());
    setState(u"naver-cafe"_s, PublicationState::NeedsCheck, ErrorKind::OutcomeUnknown);
    QPushButton* there = button("there-naver-cafe");
    QPushButton* missing = button("missing-naver-cafe");
    QVERIFY(there->isVisible() && missing->isVisible());
    QTRY_COMPARE(there->size(), missing->size());
    QCOMPARE(there->property("kind"), missing->property("kind"));
    test::click(there);
    QCOMPARE(stateOf(u"naver-cafe"_s), PublicationState::Done);
}

void BoardPageTest::uploadsAgainWhatIsNotThere()
{
    QVERIFY(!publish({u"naver-cafe"_s}).isEmpty());
    const QString before = intentOf(u"naver-cafe"_s);
    setState(u"naver-cafe"_s, PublicationState::NeedsCheck, ErrorKind::OutcomeUnknown);
    test::click(button("missing-naver-cafe"));
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(u"naver-cafe"_s), PublicationState::Done, 30'000);
    QVERIFY(intentOf(u"naver-cafe"_s) != before);
}

void BoardPageTest::leadsThroughAChannelFinishedByHand()
{
    QVERIFY(!publish({u"danggeun"_s}).isEmpty());
    QCOMPARE(stateOf(u"danggeun"_s), PublicationState::Manual);
    QCOMPARE(sentence(), u"직접 올릴 곳이 1곳 남았어요"_s);
    test::click(button("copy-danggeun"));
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied, m_desk->boardModel.words(0)); // what was decided when it was published
    QVERIFY(copied.contains(u"수원왕갈비통닭"_s));
    QCOMPARE(m_opened.urls, QList{QUrl(u"https://business.daangn.com/"_s)});
    test::click(button("posted-danggeun"));
    QCOMPARE(stateOf(u"danggeun"_s), PublicationState::Done);
    QCOMPARE(sentence(), u"모두 올렸어요!"_s);
}

void BoardPageTest::publishesOnlyWhatFailedAgain()
{
    QVERIFY(!publish({u"instagram"_s, u"naver-cafe"_s}).isEmpty());
    const QString good = intentOf(u"naver-cafe"_s);
    setState(u"instagram"_s, PublicationState::Failed, ErrorKind::Timeout);
    QCOMPARE(sentence(), u"올리지 못한 곳이 있어요"_s);
    QVERIFY(countLine().startsWith(u"2개 중 1개 올렸어요"_s));
    QVERIFY(button("againButton")->isVisible());
    test::click(button("againButton"));
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(u"instagram"_s), PublicationState::Done, 30'000);
    QCOMPARE(intentOf(u"naver-cafe"_s), good);
    QTRY_VERIFY(!button("againButton")->isVisible());
}

void BoardPageTest::saysWhyAChannelRefused()
{
    QVERIFY(!publish({u"instagram"_s}).isEmpty());
    setState(u"instagram"_s, PublicationState::Failed, ErrorKind::Unauthorized);
    const QWidget* tile = test::find(m_page.get(), "tile-instagram");
    QVERIFY(tile->accessibleName().contains(u"로그인이 풀렸어요"_s));
    QVERIFY(!button("link-instagram")->isVisible());
}

void BoardPageTest::saysWhoOfSeveralPeopleGotIt()
{
    QVERIFY(!publish({u"kakao-talk"_s}).isEmpty());
    const auto note = [this](PublicationState state, const QString& reason, const QString& words) {
        QVERIFY(m_desk->database->run(
            u"UPDATE publications SET state = ?, reason = ?, reason_detail = ? WHERE campaign_id = ?"_s,
            {publicationStateKey(state), reason, words, m_id}));
        m_page->show(m_id);
    };
    const QString some = u"친구 3명 가운데 2명에게 보냈어요. 1명은 메시지를 받지 않아요."_s;
    note(PublicationState::Done, u""_s, some);
    QCOMPARE(line("kakao-talk"), u"잘 올라갔어요. "_s + some);
    note(PublicationState::NeedsCheck, errorKey(ErrorKind::OutcomeUnknown), u"1명에게는 갔는지 알 수 없어요."_s);
    QVERIFY(line("kakao-talk").endsWith(u"두 번 올리지 않으려고 멈췄어요. 1명에게는 갔는지 알 수 없어요."_s));
}

void BoardPageTest::saysThatAMessageWaitsForTheMorning()
{
    QVERIFY(!publish({u"kakao-talk"_s}).isEmpty());
    const QDateTime morning = m_desk->clock.now().addSecs(3600);
    QVERIFY(m_desk->database->run(
        u"UPDATE publications SET state = 'waiting', committing = 0, reason = ?, due_at = ? WHERE campaign_id = ?"_s,
        {errorKey(ErrorKind::NotAtThisHour), morning.toUTC().toString(Qt::ISODateWithMs), m_id}));
    m_page->show(m_id);
    QVERIFY(line("kakao-talk").startsWith(u"밤 8시 50분부터"_s));
    QVERIFY(line("kakao-talk").endsWith(formatAppointment(morning) + u"에 저절로 보내요."_s));
    QVERIFY(button("skip-kakao-talk")->isVisible());
}

void BoardPageTest::saysWhenAndLetsTheOwnerDecide()
{
    QVERIFY(!publish({u"instagram"_s, u"naver-cafe"_s}).isEmpty());
    const auto wait = [this](const char* channel, const QDateTime& due) {
        QVERIFY(m_desk->database->run(
            u"UPDATE publications SET state = 'waiting', committing = 0, due_at = ? WHERE campaign_id = ? AND channel = ?"_s,
            {due.toUTC().toString(Qt::ISODateWithMs), m_id, QString::fromLatin1(channel)}));
    };
    const QDateTime now = m_desk->clock.now();
    wait("instagram", now.addDays(1));
    wait("naver-cafe", now.addDays(-1));
    m_page->show(m_id);
    QVERIFY(sentence().contains(u"예약"_s));
    QVERIFY(line("instagram").contains(formatAppointment(now.addDays(1))));
    QVERIFY(line("naver-cafe").endsWith(u"지금 올릴까요?"_s));
    for (const char* name : {"now-instagram", "skip-instagram", "now-naver-cafe", "skip-naver-cafe"})
        QVERIFY(button(name)->isVisible());
    test::click(button("skip-instagram"));
    QCOMPARE(stateOf(u"instagram"_s), PublicationState::Skipped);
    QVERIFY(!button("now-instagram")->isVisible());
    QVERIFY(button("retry-instagram")->isVisible());
    test::click(button("now-naver-cafe"));
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(u"naver-cafe"_s), PublicationState::Done, 30'000);
}

void BoardPageTest::asksBeforeItTakesDown()
{
    QVERIFY(!publish({u"ringo-biz"_s, u"instagram"_s}).isEmpty());
    QVERIFY(!button("withdraw-instagram")->isVisible()); // Instagram takes nothing back
    const auto answer = [this](QDialog::DialogCode code) {
        test::click(button("withdraw-ringo-biz"));
        auto* question = m_page->findChild<Confirm*>();
        QVERIFY(question != nullptr);
        question->done(code);
        QTRY_VERIFY(m_page->findChild<Confirm*>() == nullptr);
    };
    answer(QDialog::Rejected);
    QVERIFY(stateOf(u"ringo-biz"_s) != PublicationState::Withdrawn);
    answer(QDialog::Accepted);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(u"ringo-biz"_s), PublicationState::Withdrawn, 20'000);
    QCOMPARE(test::find<Chip>(m_page.get(), "state-ringo-biz")->text(), u"내렸어요"_s);
    QVERIFY(!button("withdraw-ringo-biz")->isVisible());
}

void BoardPageTest::leadsToResultsAndHome()
{
    QVERIFY(!publish({u"naver-cafe"_s}).isEmpty());
    QSignalSpy results(m_page.get(), &BoardPage::resultsRequested);
    QSignalSpy home(m_page.get(), &BoardPage::homeRequested);
    test::click(button("resultsButton"));
    QCOMPARE(results.value(0).value(0).toString(), m_id);
    test::click(button("homeButton"));
    QCOMPARE(home.count(), 1);
}

void BoardPageTest::fitsTheOldScreen_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("100") << 1.0;
    QTest::newRow("125") << 1.25;
    QTest::newRow("150") << 1.5;
}

void BoardPageTest::fitsTheOldScreen()
{
    QFETCH(double, scale);
    QVERIFY(!publish({u"instagram"_s, u"naver-cafe"_s, u"danggeun"_s}).isEmpty());
    setState(u"instagram"_s, PublicationState::NeedsCheck, ErrorKind::OutcomeUnknown);
    m_theme.setScale(scale);
    // The rail and the strip of the shell grow with the scale.
    const QSize room(1366 - int(96 * scale), 768 - int(56 * scale));
    m_page->resize(room);
    QTRY_COMPARE(m_page->size(), room);
    QCOMPARE(test::cutOff(m_page.get()), QStringList());
    QVERIFY(test::isWhollySeen(button("resultsButton")));
}

void BoardPageTest::everyControlHasAName()
{
    QVERIFY(!publish({u"instagram"_s, u"naver-cafe"_s, u"danggeun"_s}).isEmpty());
    setState(u"instagram"_s, PublicationState::NeedsCheck, ErrorKind::OutcomeUnknown);
    QCOMPARE(test::namelessControls(m_page.get()), QStringList());
}

MADANG_TEST(QApplication, BoardPageTest)
#include "tst_board_page.moc"

#include "support/desk.h"
#include "support/program.h"
#include "ui/models/account_words.h"

#include <QGuiApplication>
#include <QSignalSpy>

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QString kPassword = u"kimchi-1978"_s;
const Owner kKim{u"김사장"_s, u"01012345678"_s, u"kim@example.com"_s};

/// A draft with every answer given, for a Draw of one prize.
QString fullDraft(test::Desk& desk, const QString& title, QDate first, QDate last)
{
    Campaign draft = desk.campaigns.create(true).value_or({});
    Plan plan;
    plan.id = u"test-plan"_s;
    plan.tier = Tier::Mid;
    plan.mechanism = Mechanism::Draw;
    plan.title = title;
    plan.idea = u"추첨으로 다시 오게 해요"_s;
    plan.description = u"계산할 때 번호를 남기면 추첨해요"_s;
    plan.target = u"동네 손님"_s;
    plan.customerSteps = {u"먹고"_s, u"번호를 남기고"_s, u"당첨!"_s};
    plan.guide = u"계산할 때 번호만 남겨 주세요"_s;
    plan.prize = {u"생맥주"_s, 1, 3'000};
    plan.days = 3;
    plan.cost = {{100'000, 300'000}, {{u"경품"_s, 200'000}, {u"인쇄"_s, 100'000}}};
    plan.expected.participants = {6, 10};
    plan.expected.sales = {800'000, 1'200'000};
    plan.expected.roiPercent = {100, 300};
    plan.reason = u"단골이 많아서요"_s;
    plan.recommended = {first, last};
    draft.goal = Goal::Sales;
    draft.budget = 300'000;
    draft.period = {first, last};
    draft.plan = plan;
    draft.poster.title = title;
    draft.poster.prize = u"생맥주 · 1명"_s;
    draft.poster.guide = plan.guide;
    draft.channels = {u"instagram"_s};
    draft.step = WizardStep::Publish;
    return desk.campaigns.saveDraft(draft).value_or({}).id;
}

QString publishedEvent(test::Desk& desk, const QString& title, QDate first, QDate last)
{
    return desk.campaigns.markPublished(fullDraft(desk, title, first, last)).value_or({}).id;
}
} // namespace

/// Account, counter and business number as the screens see them, and what staff cannot begin.
class TestAccountModels final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_desk = std::make_unique<test::Desk>(test::DeskOptions{.fixedClock = true});
        QVERIFY(m_desk->saveStore());
    }
    void cleanup() { m_desk.reset(); }

    void signsUpLogsOutAndIn()
    {
        signUp();
        QVERIFY(account().isLoggedIn());
        QCOMPARE(account().name(), u"김사장"_s);
        QCOMPARE(account().reach(), u"k***@example.com · 010-****-5678"_s);
        account().logOut();
        QVERIFY(!account().isLoggedIn());
        QVERIFY(account().name().isEmpty());
        QSignalSpy in(&account(), &AccountModel::loggedIn);
        account().logIn(u"kim@example.com"_s, kPassword);
        QVERIFY(account().isBusy());
        QTRY_COMPARE(in.size(), 1);
    }

    void aDuplicateIsSaidAtItsField()
    {
        signUp();
        QSignalSpy refused(&account(), &AccountModel::fieldRefused);
        account().signUp(kKim, kPassword, {u"terms"_s, u"privacy"_s});
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(refused.first().first().toString(), u"email"_s);
        QVERIFY(account().line().contains(u"이미 가입한 이메일"_s));
    }

    void aWrongPasswordSaysHowOftenAndALockUntilWhen()
    {
        signUp();
        account().logOut();
        for (int left = 4; left >= 1; --left) {
            account().logIn(u"kim@example.com"_s, u"wrong"_s);
            QTRY_VERIFY(!account().isBusy());
            QVERIFY2(account().line().contains(u"%1번 더"_s.arg(left)), qPrintable(account().line()));
        }
        for (int i = 0; i < 2; ++i) {
            account().logIn(u"kim@example.com"_s, kPassword + u"x"_s);
            QTRY_VERIFY(!account().isBusy());
            QVERIFY2(account().line().contains(u"5분 뒤(오후 12시 5분)"_s), qPrintable(account().line()));
        }
    }

    void aPasswordIsOneHoweverItsHangulIsComposed()
    {
        signUp(u"수원갈비-1978"_s);
        account().logOut();
        account().logIn(u"kim@example.com"_s, u"수원갈비-1978"_s.normalized(QString::NormalizationForm_D));
        QTRY_VERIFY(account().isLoggedIn());
    }

    void staffBeginsNothingThatIsTheOwners()
    {
        const QDate today = m_desk->clock.today();
        const QString ended = publishedEvent(*m_desk, u"지난 이벤트"_s, today, today);
        QVERIFY(m_desk->participation.join(ended, u"010-1111-2222"_s, {}));
        const QString draft = fullDraft(*m_desk, u"임시"_s, today, today.addDays(3));
        const QString running = publishedEvent(*m_desk, u"진행"_s, today, today.addDays(3));
        m_desk->fixedClock.advance(24h);
        handToStaff();
        QSignalSpy asked(&counter(), &CounterModel::pinAsked);

        QVERIFY(!m_desk->campaignsModel.removeDraft(draft));
        QCOMPARE(asked.size(), 1);
        QVERIFY(counter().question().contains(u"지우"_s));
        QVERIFY(m_desk->campaigns.load(draft));
        counter().giveUp();
        QVERIFY(!m_desk->campaignsModel.endNow(running));
        QCOMPARE(m_desk->campaigns.load(running)->state, CampaignState::Published);
        counter().giveUp();

        m_desk->drawModel.open(ended);
        QVERIFY(m_desk->drawModel.stage() == DrawModel::Stage::Open);
        m_desk->drawModel.seal({});
        QVERIFY(!m_desk->drawModel.isBusy());
        QVERIFY(!m_desk->draws.draw(ended));
        counter().giveUp();

        m_desk->boardModel.publish(draft);
        QVERIFY(!m_desk->boardModel.isPreparing());
        QCOMPARE(m_desk->campaigns.load(draft)->state, CampaignState::Draft);
        QCOMPARE(asked.size(), 4);

        QSignalSpy erased(&m_desk->dataModel, &DataModel::eraseRequested);
        QSignalSpy restored(&m_desk->dataModel, &DataModel::restoreRequested);
        counter().giveUp();
        m_desk->dataModel.eraseEverything();
        counter().giveUp();
        m_desk->dataModel.importFrom(m_desk->folder.filePath(u"backup.db"_s), {});
        counter().giveUp();
        m_desk->dataModel.exportTo(m_desk->folder.filePath(u"moved.madang"_s), u"long enough"_s);
        QVERIFY(erased.isEmpty() && restored.isEmpty() && !m_desk->dataModel.isBusy());
        QCOMPARE(asked.size(), 7);

        // What is for everybody is not asked about.
        m_desk->participantsModel.open(running);
        QVERIFY(m_desk->participantsModel.join(u"010-3333-4444"_s, {}));
        QCOMPARE(asked.size(), 7);
    }

    void theOwnersPinGoesOnWhereItWasAndOnlyOnce()
    {
        const QDate today = m_desk->clock.today();
        const QString one = fullDraft(*m_desk, u"하나"_s, today, today.addDays(3));
        const QString two = fullDraft(*m_desk, u"둘"_s, today, today.addDays(3));
        handToStaff();
        m_desk->campaignsModel.removeDraft(one);
        counter().enter(u"1593"_s); // of staff
        QTRY_VERIFY(!counter().isBusy());
        QVERIFY(counter().line().contains(u"번호가 맞지 않아요"_s));
        QVERIFY(m_desk->campaigns.load(one));
        counter().enter(u"8246"_s);
        QTRY_VERIFY(!m_desk->campaigns.load(one));
        QVERIFY(!counter().isAsking());
        QVERIFY(counter().isStaff());
        m_desk->campaignsModel.removeDraft(two);
        QVERIFY(counter().isAsking());
        QVERIFY(m_desk->campaigns.load(two));
    }

    void whatWasGivenUpDoesNotGoOn()
    {
        const QDate today = m_desk->clock.today();
        const QString draft = fullDraft(*m_desk, u"하나"_s, today, today.addDays(3));
        handToStaff();
        m_desk->campaignsModel.removeDraft(draft);
        counter().enter(u"8246"_s);
        counter().giveUp(); // while it is looked at
        QTRY_VERIFY(!counter().isBusy());
        QVERIFY(m_desk->campaigns.load(draft));
        QVERIFY(!counter().may(Action::Delete));
    }

    void fivePinsLockAndTheTimeIsSaid()
    {
        handToStaff();
        counter().askForOwner();
        for (int i = 0; i < 5; ++i) {
            counter().enter(u"2580"_s);
            QTRY_VERIFY(!counter().isBusy());
        }
        QVERIFY2(counter().line().contains(u"5분 뒤(오후 12시 5분)"_s), qPrintable(counter().line()));
        counter().enter(u"8246"_s);
        QTRY_VERIFY(!counter().isBusy());
        QVERIFY(counter().isStaff());
        m_desk->fixedClock.advance(5min);
        counter().enter(u"8246"_s);
        QTRY_VERIFY(!counter().isStaff());
    }

    void forgottenPinsAreTakenAwayByTheAccountsPassword()
    {
        signUp();
        account().logOut();
        handToStaff();
        account().forgetPins(u"kim@example.com"_s, u"wrong"_s);
        QTRY_VERIFY(!account().isBusy());
        QVERIFY(counter().isStaff());
        account().forgetPins(u"kim@example.com"_s, kPassword);
        QTRY_VERIFY(!counter().isStaff());
        QVERIFY(!counter().hasPin(Role::Owner));
    }

    void aBusinessNumberIsTakenAndItsStateIsSaidKindly_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("canConfirm");
        QTest::newRow("active") << u"124-81-00998"_s << u"확인했어요"_s << false;
        QTest::newRow("suspended") << u"9999999997"_s << u"쉬는 중(휴업)"_s << false;
        QTest::newRow("closed") << u"9999999982"_s << u"문을 닫음(폐업)"_s << false;
        QTest::newRow("new") << u"9999999978"_s << u"아직 안 보여요"_s << true;
    }
    void aBusinessNumberIsTakenAndItsStateIsSaidKindly()
    {
        QFETCH(const QString, typed);
        BusinessModel& business = m_desk->businessModel;
        QVERIFY(!business.take(u"124-81-00997"_s));
        QVERIFY(business.number().isEmpty());
        QVERIFY(business.take(typed));
        QCOMPARE(business.words().label, u"확인하는 중"_s);
        QVERIFY(business.line().contains(u"나중에 확인할게요"_s));
        QFETCH(const QString, word);
        QTRY_COMPARE(business.words().label, word);
        QTEST(business.canConfirm(), "canConfirm");
        if (!business.canConfirm())
            return;
        business.confirm();
        QCOMPARE(business.words().label, u"직접 확인"_s);
    }

private:
    AccountModel& account() { return m_desk->accountModel; }
    CounterModel& counter() { return m_desk->counterModel; }
    void signUp(const QString& password = kPassword)
    {
        QSignalSpy in(&account(), &AccountModel::loggedIn);
        account().signUp(kKim, password, {u"terms"_s, u"privacy"_s});
        QTRY_COMPARE(in.size(), 1);
    }
    void handToStaff()
    {
        for (const auto& [role, pin] : {std::pair{Role::Owner, u"8246"_s}, {Role::Staff, u"1593"_s}}) {
            counter().setPin(role, pin);
            QTRY_VERIFY(!counter().isBusy());
        }
        counter().handToStaff();
        QVERIFY(counter().isStaff());
    }

    std::unique_ptr<test::Desk> m_desk;
};

MADANG_TEST(QGuiApplication, TestAccountModels)
#include "tst_account_models.moc"

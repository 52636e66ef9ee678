#include "support/desk.h"
#include "support/program.h"
#include "ui/models/error_text.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QSignalSpy>

using namespace madang;
using namespace Qt::StringLiterals;

/// Keys, checks and costs of AI as the screens see them.
class TestAiModels final : public QObject {
    Q_OBJECT

private slots:
    void init() { open(test::DeskOptions{.models = true}); }

    void withoutAKeyTheLibraryIsFree()
    {
        QVERIFY(m_desk->answerUpTo(WizardStep::Budget));
        QVERIFY(m_desk->plansModel.offerLine().contains(u"무료"_s));
        QCOMPARE(m_desk->plansModel.priceWords(), u"무료"_s);
        QVERIFY(m_desk->choosePlan(0));
        QVERIFY(m_desk->plansModel.sourceLine().contains(u"무료"_s));
        QVERIFY(m_desk->plansModel.noticeLine().isEmpty());
    }

    void aKeyIsKeptAndNotShown()
    {
        QVERIFY(!claude().hasKey);
        QVERIFY(!claude().canAsk);
        saveKey(sandbox::kAnthropicKey);
        QVERIFY(claude().hasKey);
        QVERIFY(claude().canAsk);
        QCOMPARE(claude().lineTone, Tone::Good);
        QVERIFY(!claude().line.contains(QString::fromLatin1(sandbox::kAnthropicKey)));
        QVERIFY(m_desk->secrets.secrets.contains(u"claude"_s));
        QVERIFY(m_desk->plansModel.offerLine().contains(u"Claude"_s));
        QVERIFY(m_desk->plansModel.priceWords().contains(u"최대 약"_s));
        m_desk->aiModel.removeKey(u"claude"_s);
        QTRY_VERIFY(!claude().hasKey);
        QVERIFY(m_desk->plansModel.offerLine().contains(u"무료"_s));
    }

    void aKeyWithoutAStoreIsSaidToLastThisRun()
    {
        m_desk->secrets.refusal = ErrorKind::Unavailable;
        saveKey(sandbox::kAnthropicKey);
        QVERIFY(claude().hasKey);
        QCOMPARE(claude().lineTone, Tone::Warn);
        QVERIFY2(claude().line.contains(u"끌 때까지만"_s), qUtf8Printable(claude().line));
    }

    void whatIsNoKeyIsSaid()
    {
        saveKey("not a key");
        QVERIFY(!claude().hasKey);
        QCOMPARE(claude().lineTone, Tone::Bad);
    }

    void theCheckAnswersInWords()
    {
        saveKey("sk-wrong");
        check();
        QCOMPARE(claude().lineTone, Tone::Bad);
        QVERIFY2(claude().line.contains(u"열쇠가 맞지 않아요"_s), qUtf8Printable(claude().line));
        saveKey(sandbox::kAnthropicKey);
        check();
        QCOMPARE(claude().lineTone, Tone::Good);
        QVERIFY(m_desk->costsModel.spent() > 0);
    }

    void theModelsAreTheVendors()
    {
        saveKey(sandbox::kAnthropicKey);
        m_desk->aiModel.loadModels(u"claude"_s);
        QTRY_VERIFY(claude().canAsk);
        QVERIFY(claude().models.contains(u"claude-haiku-5-5"_s));
        const QString before = m_desk->plansModel.priceWords();
        m_desk->aiModel.setModel(u"claude"_s, u"claude-haiku-5-5"_s);
        QCOMPARE(claude().model, u"claude-haiku-5-5"_s);
        QVERIFY(m_desk->plansModel.priceWords() != before);
    }

    void theOrderIsSetHere()
    {
        AiModel& ai = m_desk->aiModel;
        QCOMPARE(ai.firstAsked(), u"claude"_s);
        ai.setFirstAsked(u"openai"_s);
        QCOMPARE(ai.firstAsked(), u"openai"_s);
        QCOMPARE(m_desk->settings.aiOrder(), (QStringList{u"openai"_s, u"claude"_s}));
        ai.setFirstAsked(u"none"_s);
        QCOMPARE(ai.firstAsked(), u"none"_s);
        QVERIFY(m_desk->settings.aiOrder().isEmpty());
        const Settings again(m_desk->folder.path());
        QVERIFY(again.aiOrder().isEmpty()); // nobody is not the same as nothing said
    }

    void whatAVendorRefusedIsToldWithThePlans()
    {
        saveKey("sk-wrong");
        QVERIFY(m_desk->saveStore());
        QVERIFY(m_desk->answerUpTo(WizardStep::Plan));
        QVERIFY(m_desk->choosePlan(0));
        const QString notice = m_desk->plansModel.noticeLine();
        QVERIFY2(notice.startsWith(u"Claude"_s) && notice.contains(u"열쇠"_s), qUtf8Printable(notice));
        QVERIFY(!notice.contains(u"로그인"_s));
        QVERIFY(m_desk->plansModel.sourceLine().contains(u"무료"_s));
    }

    void theCeilingIsSaidBeforeAndAfter()
    {
        saveKey(sandbox::kAnthropicKey);
        m_desk->aiModel.setCeiling(10);
        QVERIFY(m_desk->saveStore());
        QVERIFY(m_desk->answerUpTo(WizardStep::Budget));
        QVERIFY(m_desk->plansModel.offerLine().contains(u"한도"_s));
        QVERIFY(m_desk->choosePlan(0));
        QVERIFY2(m_desk->plansModel.noticeLine().contains(u"이번 달 AI 비용 한도"_s),
                 qUtf8Printable(m_desk->plansModel.noticeLine()));
        QCOMPARE(m_desk->costsModel.spent(), 0);
    }

    void aCeilingBeyondAllReasonIsCut()
    {
        m_desk->aiModel.setCeiling(-5);
        QCOMPARE(m_desk->aiModel.ceiling(), 0);
        m_desk->aiModel.setCeiling(1'000'000'000);
        QCOMPARE(m_desk->aiModel.ceiling(), m_desk->aiModel.mostCeiling());
    }

    void aRehearsalAsksNobody()
    {
        open({});
        QVERIFY(m_desk->aiModel.isRehearsal());
        saveKey(sandbox::kAnthropicKey);
        QVERIFY(claude().hasKey);
        QVERIFY(!claude().canAsk);
    }

    void theBookIsListedByDay()
    {
        open({.fixedClock = true, .models = true});
        const QAbstractItemModelTester tester(&m_desk->costsModel,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        CostsModel& costs = m_desk->costsModel;
        QCOMPARE(costs.rowCount(), 0);
        QCOMPARE(costs.monthLabel(), u"2026년 11월"_s);
        m_desk->fixedClock.setInKorea(QDate(2026, 11, 22), QTime(18, 5));
        spend(100, SpendState::Paid);
        m_desk->fixedClock.setInKorea(QDate(2026, 11, 23), QTime(9, 30));
        spend(200, SpendState::Unknown);
        spend(300, SpendState::Released);
        QCOMPARE(costs.rowCount(), 3);
        QCOMPARE(cell(0, CostsModel::DayColumn), u"11월 23일(월) · 200원"_s);
        QCOMPARE(cell(1, CostsModel::DayColumn), QString());
        QCOMPARE(cell(2, CostsModel::DayColumn), u"11월 22일(일) · 100원"_s);
        QCOMPARE(cell(2, CostsModel::TimeColumn), u"18:05"_s);
        QCOMPARE(cell(2, CostsModel::PurposeColumn), u"기획안"_s);
        QCOMPARE(cell(2, CostsModel::ModelColumn), u"claude-sonnet-5-5"_s);
        QCOMPARE(cell(1, CostsModel::AmountColumn), u"200원"_s);
        QSet<QString> states;
        for (int row = 0; row < 3; ++row)
            states << cell(row, CostsModel::StateColumn);
        QCOMPARE(states.size(), 3);
        QCOMPARE(costs.spentLine(), u"300원 썼어요"_s);
        QCOMPARE(costs.ceilingLine(), u"한도 10,000원 · 9,700원 남았어요"_s);
        costs.moveMonth(-1);
        QCOMPARE(costs.monthLabel(), u"2026년 10월"_s);
        QCOMPARE(costs.rowCount(), 0);
        QVERIFY(costs.ceilingLine().isEmpty());
        QVERIFY(costs.thisMonthLine().contains(u"300원"_s));
        costs.moveMonth(5);
        QVERIFY(costs.isThisMonth());
    }

    void aFailureOfAiSpeaksOfAi()
    {
        for (int kind = 0; kind <= int(ErrorKind::Internal); ++kind) {
            const ErrorText text = aiErrorText(ErrorKind(kind));
            QVERIFY2(text.sentence.endsWith(u'.') && text.advice.endsWith(u'.'), qPrintable(errorKey(ErrorKind(kind))));
        }
        for (const ErrorKind kind :
             {ErrorKind::Unauthorized, ErrorKind::SpendLimit, ErrorKind::CostCeiling, ErrorKind::Forbidden,
              ErrorKind::Rejected, ErrorKind::ContentRejected, ErrorKind::NotFound, ErrorKind::BadReply}) {
            const ErrorText text = aiErrorText(kind);
            QVERIFY2(text.sentence.contains(u"AI"_s), qPrintable(errorKey(kind)));
            for (const QString& word : {u"채널"_s, u"로그인"_s, u"올리"_s, u"포스터"_s})
                QVERIFY2(!text.sentence.contains(word), qUtf8Printable(text.sentence));
        }
    }

private:
    void open(const test::DeskOptions& options)
    {
        m_desk.reset();
        m_desk = std::make_unique<test::Desk>(options);
    }
    AiVendorView claude()
    {
        for (const AiVendorView& vendor : m_desk->aiModel.vendors()) {
            if (vendor.id == u"claude")
                return vendor;
        }
        return {};
    }
    void saveKey(const char* key)
    {
        m_desk->aiModel.saveKey(u"claude"_s, QString::fromLatin1(key));
        QTRY_VERIFY(!claude().line.contains(u"있어요"_s) || claude().lineTone != Tone::Ink2);
    }
    void check()
    {
        m_desk->aiModel.check(u"claude"_s);
        QTRY_VERIFY_WITH_TIMEOUT(claude().canAsk, 20'000);
    }
    /// Of output tokens, so many won; settled as it is told.
    void spend(Won amount, SpendState state)
    {
        // The usual model asks $10 for a million.
        AiCharge charge{u"claude"_s, u"claude-sonnet-5-5"_s, u"plans"_s, {}, TokenUse{.output = 1}};
        while (m_desk->costs.estimate(charge)->atMost < amount)
            std::get<TokenUse>(charge.most).output += 1;
        const qint64 id = m_desk->costs.reserve(charge).value_or(0);
        QVERIFY(id > 0);
        if (state == SpendState::Paid)
            m_desk->costs.pay(id, charge, charge.most);
        else if (state == SpendState::Released)
            m_desk->costs.release(id);
        else
            m_desk->costs.giveUp(id);
    }
    QString cell(int row, int column) { return m_desk->costsModel.index(row, column).data().toString(); }

    std::unique_ptr<test::Desk> m_desk;
};

MADANG_TEST(QGuiApplication, TestAiModels)
#include "tst_ai_models.moc"

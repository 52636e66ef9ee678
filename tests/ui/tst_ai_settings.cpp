#include "support/events.h"
#include "support/program.h"
#include "support/wizard_screen.h"
#include "ui/settings/ai_costs_page.h"
#include "ui/settings/settings_page.h"
#include "ui/widgets/money_field.h"

#include <QApplication>
#include <QComboBox>
#include <QSignalSpy>
#include <QTableView>

using namespace madang;
using namespace Qt::StringLiterals;

/// Keys, models and costs of AI in the settings, and what the wizard says of them.
class TestAiSettings final : public test::WizardScreen {
    Q_OBJECT

private slots:
    void init()
    {
        begin({.models = true});
        m_models = std::make_unique<ScreenModels>(m_desk->screens());
        m_page = std::make_unique<SettingsPage>(m_theme, *m_models);
        m_page->resize(1270, 712);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->openRow(u"row-ai-connection"_s);
    }
    void cleanup()
    {
        m_page.reset();
        m_models.reset();
        end();
    }

    void aKeyIsTypedAndNeverShownAgain()
    {
        auto* key = in<QLineEdit>("claude", "aiKey");
        auto* save = in<QPushButton>("claude", "aiSaveKey");
        QCOMPARE(key->echoMode(), QLineEdit::Password);
        QVERIFY(!save->isEnabled());
        QVERIFY(!in<QPushButton>("claude", "aiCheck")->isEnabled());
        QTest::keyClicks(key, QString::fromLatin1(sandbox::kAnthropicKey));
        test::click(save);
        QVERIFY(key->text().isEmpty());
        QTRY_VERIFY(in<QPushButton>("claude", "aiCheck")->isEnabled());
        QVERIFY(!key->placeholderText().contains(QString::fromLatin1(sandbox::kAnthropicKey)));
        QVERIFY(m_desk->secrets.secrets.contains(u"claude"_s));
        for (const QLabel* label : m_page->findChildren<QLabel*>())
            QVERIFY(!label->text().contains(QString::fromLatin1(sandbox::kAnthropicKey)));
        test::click(in<QPushButton>("claude", "aiRemoveKey"));
        QTRY_VERIFY(!in<QPushButton>("claude", "aiRemoveKey")->isVisible());
        QVERIFY(m_desk->secrets.secrets.isEmpty());
    }

    void enterSavesTheKeyToo()
    {
        auto* key = in<QLineEdit>("openai", "aiKey");
        QTest::keyClicks(key, QString::fromLatin1(sandbox::kOpenAiKey));
        QTest::keyClick(key, Qt::Key_Return);
        QTRY_VERIFY(m_desk->secrets.secrets.contains(u"openai"_s));
    }

    void theCheckSaysWhatCameOfIt()
    {
        type("claude", "sk-wrong");
        test::click(in<QPushButton>("claude", "aiCheck"));
        QTRY_VERIFY_WITH_TIMEOUT(line("claude").contains(u"열쇠가 맞지 않아요"_s), 20'000);
        type("claude", sandbox::kAnthropicKey);
        test::click(in<QPushButton>("claude", "aiCheck"));
        QTRY_VERIFY_WITH_TIMEOUT(line("claude").contains(u"연결됐어요"_s), 20'000);
    }

    void aModelIsChosenFromTheVendorsList()
    {
        type("claude", sandbox::kAnthropicKey);
        auto* models = in<QComboBox>("claude", "aiModels");
        QCOMPARE(models->currentText(), u"claude-sonnet-5-5"_s);
        test::click(in<QPushButton>("claude", "aiLoadModels"));
        QTRY_VERIFY_WITH_TIMEOUT(models->count() > 3, 20'000);
        QCOMPARE(models->currentText(), u"claude-sonnet-5-5"_s);
        models->setCurrentIndex(models->findText(u"claude-haiku-5-5"_s));
        emit models->activated(models->currentIndex());
        QCOMPARE(m_desk->settings.aiModel(u"claude"_s), u"claude-haiku-5-5"_s);
    }

    void theOrderAndTheCeilingCountAtOnce()
    {
        test::click(test::find<QPushButton>(m_page.get(), "aiFirst-openai"));
        QCOMPARE(m_desk->settings.aiOrder().first(), u"openai"_s);
        test::click(test::find<QPushButton>(m_page.get(), "aiFirst-none"));
        QVERIFY(m_desk->settings.aiOrder().isEmpty());
        auto* ceiling = test::find<MoneyField>(m_page.get(), "aiCeiling");
        QCOMPARE(ceiling->value(), std::optional<Won>(10'000));
        retype(ceiling->lineEdit(), u"25000"_s);
        QCOMPARE(m_desk->settings.aiCeiling(), 10'000); // not before it is whole
        QTest::keyClick(ceiling->lineEdit(), Qt::Key_Return);
        QCOMPARE(m_desk->settings.aiCeiling(), 25'000);
        retype(ceiling->lineEdit(), u"99999999"_s);
        QVERIFY(!ceiling->problem().isEmpty());
        QTest::keyClick(ceiling->lineEdit(), Qt::Key_Return);
        QCOMPARE(m_desk->settings.aiCeiling(), 25'000);
    }

    void picturesAreAskedForInTheOrderTheOwnerMeans()
    {
        QCOMPARE(m_desk->aiModel.pictureOrder(), (QStringList{u"webui"_s, u"stability"_s, u"openai"_s}));
        QVERIFY(!test::find<QPushButton>(m_page.get(), "pictureUp-webui")->isEnabled());
        test::click(test::find<QPushButton>(m_page.get(), "pictureUp-openai"));
        QCOMPARE(m_desk->settings.pictureOrder(), (QStringList{u"webui"_s, u"openai"_s, u"stability"_s}));
        test::click(test::find<QPushButton>(m_page.get(), "pictureUp-openai"));
        QCOMPARE(m_desk->settings.pictureOrder().first(), u"openai"_s);
        QVERIFY(!test::find<QPushButton>(m_page.get(), "pictureUp-openai")->isEnabled());
    }

    void anAddressIsKeptWhenItIsWholeAndPossible()
    {
        auto* address = test::find<QLineEdit>(m_page.get(), "address-webui");
        retype(address, u"http://192.168.0.7:7860/"_s);
        QVERIFY(m_desk->settings.address(u"webui"_s).isEmpty()); // not while it is typed
        QTest::keyClick(address, Qt::Key_Return);
        QCOMPARE(m_desk->settings.address(u"webui"_s), u"http://192.168.0.7:7860"_s);
        retype(address, u"http://example.com"_s); // a line without encryption, beyond the store
        QTest::keyClick(address, Qt::Key_Return);
        QVERIFY(address->accessibleDescription().contains(u"https://"_s));
        QCOMPARE(m_desk->settings.address(u"webui"_s), u"http://192.168.0.7:7860"_s);
        retype(address, {});
        QTest::keyClick(address, Qt::Key_Backspace);
        QTest::keyClick(address, Qt::Key_Return);
        QVERIFY(m_desk->settings.address(u"webui"_s).isEmpty());
    }

    void theBookIsReachedAndLeft()
    {
        QSignalSpy asked(m_page.get(), &SettingsPage::screenRequested);
        test::click(test::find<QPushButton>(m_page.get(), "aiCostsButton"));
        QCOMPARE(asked.value(0).value(0).toString(), u"ai-costs"_s);
        AiCostsPage costs(m_theme, m_desk->costsModel);
        costs.resize(1270, 712);
        costs.show();
        QVERIFY(QTest::qWaitForWindowExposed(&costs));
        QVERIFY(test::find(&costs, "noCosts")->isVisible());
        type("claude", sandbox::kAnthropicKey);
        test::click(in<QPushButton>("claude", "aiCheck"));
        auto* table = test::find<QTableView>(&costs, "costTable");
        QTRY_VERIFY_WITH_TIMEOUT(table->isVisible() && table->model()->rowCount() == 1, 20'000);
        QTRY_VERIFY(m_desk->costsModel.spent() > 0);
        const QAbstractItemView* cells = table;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            QVERIFY2(table->columnWidth(column) >= cells->sizeHintForColumn(column),
                     qPrintable(QString::number(column)));
        QVERIFY(test::find<QLabel>(&costs, "costSpent")->text().contains(formatWon(m_desk->costsModel.spent())));
        QVERIFY(test::find<QLabel>(m_page.get(), "aiSpent")->text().contains(formatWon(m_desk->costsModel.spent())));
        test::click(test::find<QPushButton>(&costs, "earlierMonth"));
        QVERIFY(test::find(&costs, "noCosts")->isVisible());
        QSignalSpy left(&costs, &AiCostsPage::backRequested);
        test::click(test::find<QPushButton>(&costs, "backToSettings"));
        QCOMPARE(left.size(), 1);
    }

    void theWizardSaysThePriceBeforeItAsks()
    {
        QVERIFY(m_desk->answerUpTo(WizardStep::Budget));
        QVERIFY(find<QLabel>("mainNote")->isVisible());
        QVERIFY(find<QLabel>("mainNote")->text().contains(u"무료"_s));
        type("claude", "sk-wrong");
        emit m_desk->wizardModel.changed();
        QVERIFY2(find<QLabel>("mainNote")->text().contains(u"최대 약"_s),
                 qUtf8Printable(find<QLabel>("mainNote")->text()));
        QVERIFY(mainButton()->accessibleName().contains(u"최대 약"_s));
        test::click(mainButton());
        QVERIFY(plansAreThere());
        QTRY_VERIFY(find<QWidget>("planNotice")->isVisible());
        QVERIFY(!find<QLabel>("mainNote")->isVisible());
        QVERIFY(find("askAgainButton")->text().contains(u"최대 약"_s));
        QVERIFY(find<QLabel>("planSource")->text().contains(u"무료"_s)); // it was refused
    }

    void thePriceFitsIntoTheWizard()
    {
        m_theme.setScale(1.5);
        type("claude", "sk-wrong");
        QVERIFY(m_desk->answerUpTo(WizardStep::Budget));
        QTRY_VERIFY(find<QLabel>("mainNote")->text().contains(u"최대 약"_s));
        QTRY_COMPARE(test::cutOff(m_wizard.get()), QStringList());
        test::click(mainButton());
        QVERIFY(plansAreThere());
        PlanAnswer paid = draft().offered;
        paid.provider = u"claude"_s;
        paid.cost = AnswerCost{620, 238, false};
        m_desk->wizardModel.setOffered(paid);
        QTRY_VERIFY(find<QLabel>("planSource")->text().contains(u"최대 238원 들었어요"_s));
        QVERIFY(find<QWidget>("planNotice")->isVisible());
        const auto* source = find<QLabel>("planSource");
        QTRY_VERIFY(source->width() >= source->sizeHint().width());
        QTRY_COMPARE(test::cutOff(m_wizard.get()), QStringList());
    }

    void everythingFitsAndHasAName_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("100 %") << 1.0;
        QTest::newRow("150 %") << 1.5;
    }
    void everythingFitsAndHasAName()
    {
        QFETCH(const double, scale);
        m_theme.setScale(scale);
        AiCostsPage costs(m_theme, m_desk->costsModel);
        costs.resize(1270, 712);
        costs.show();
        QVERIFY(QTest::qWaitForWindowExposed(&costs));
        type("claude", sandbox::kAnthropicKey);
        for (const QWidget* page : QList<const QWidget*>{m_page.get(), &costs}) {
            QCOMPARE(test::namelessControls(page), QStringList());
            QTRY_COMPARE(test::cutOff(page), QStringList());
        }
    }

private:
    template <typename T>
    T* in(const char* vendor, const char* name)
    {
        return test::find<T>(test::find(m_page.get(), QByteArray("ai-").append(vendor).constData()), name);
    }
    QString line(const char* vendor) { return in<QLabel>(vendor, "aiLine")->text(); }
    void type(const char* vendor, const char* key)
    {
        in<QLineEdit>(vendor, "aiKey")->setText(QString::fromLatin1(key));
        test::click(in<QPushButton>(vendor, "aiSaveKey"));
        QTRY_VERIFY(in<QPushButton>(vendor, "aiCheck")->isEnabled());
    }
    static void retype(QLineEdit* edit, const QString& words)
    {
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, words);
    }

    std::unique_ptr<ScreenModels> m_models;
    std::unique_ptr<SettingsPage> m_page;
};

MADANG_TEST(QApplication, TestAiSettings)
#include "tst_ai_settings.moc"

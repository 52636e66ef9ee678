#include "support/events.h"
#include "support/program.h"
#include "support/screens.h"
#include "support/wait.h"
#include "support/wizard_screen.h"
#include "ui/participants/participants_page.h"
#include "ui/settings/data_settings.h"
#include "ui/settings/secrets_settings.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/startup_problem.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QSignalSpy>

using namespace madang;
using namespace Qt::StringLiterals;

/// 자료 and 열쇠 보관 in the settings, and what the customers' page says while their key is not here.
class TestDataSettings final : public test::WizardScreen {
    Q_OBJECT

private slots:
    void init()
    {
        begin({.practice = false, .fixedClock = true});
        m_models = std::make_unique<ScreenModels>(m_desk->screens());
        m_page = std::make_unique<SettingsPage>(m_theme, *m_models);
        m_page->resize(1270, 712);
        m_page->show();
        m_page->openRow(u"row-secrets"_s);
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        m_models.reset();
        end();
    }

    void aBackupIsMadeAndPutBackAfterAQuestion()
    {
        auto* list = in<QComboBox>("backupList");
        QVERIFY(!list->isEnabled());
        QVERIFY(!in<QPushButton>("restoreBackup")->isEnabled());
        test::click(in<QPushButton>("backupNow"));
        QTRY_COMPARE(list->count(), 1);
        QVERIFY(list->itemText(0).contains(u"직접 백업"_s));
        QVERIFY(text("dataLine").contains(u"백업했어요"_s));

        QSignalSpy asked(&m_desk->dataModel, &DataModel::restoreRequested);
        test::click(in<QPushButton>("restoreBackup"));
        QTest::keyClick(dialog("confirm"), Qt::Key_Escape);
        QTRY_VERIFY(dialog("confirm") == nullptr);
        QCOMPARE(asked.size(), 0);
        test::click(in<QPushButton>("restoreBackup"));
        test::click(dialog("confirm")->findChild<QPushButton*>(u"confirmYes"_s));
        QCOMPARE(asked.size(), 1);
        QVERIFY(QFile::exists(asked.first().first().toString()));
        QCOMPARE(asked.first().at(1).toBool(), false);
    }

    void aFileForAnotherComputerIsMadeAndTaken()
    {
        auto* settings = m_page->findChild<DataSettings*>();
        const QString file = m_desk->folder.filePath(u"이사.madang"_s);
        settings->exportTo(file);
        QDialog* password = dialog("passphraseDialog");
        auto* yes = password->findChild<QPushButton*>(u"passphraseYes"_s);
        QVERIFY(!yes->isEnabled());
        type(password, "passphrase", "long enough");
        QVERIFY(!yes->isEnabled());
        type(password, "passphraseAgain", "long enougH");
        QVERIFY(!yes->isEnabled());
        type(password, "passphraseAgain", "long enough");
        test::click(yes);
        QTRY_VERIFY_WITH_TIMEOUT(text("dataLine").contains(u"옮길 파일을 만들었어요"_s), 20'000);
        QVERIFY(DataModel::needsPassword(file));

        QSignalSpy asked(&m_desk->dataModel, &DataModel::restoreRequested);
        settings->importFrom(file);
        type(dialog("passphraseDialog"), "passphrase", "wrong words");
        test::click(dialog("passphraseDialog")->findChild<QPushButton*>(u"passphraseYes"_s));
        QTRY_VERIFY_WITH_TIMEOUT(text("dataLine").contains(u"암호가 맞지 않아요"_s), 20'000);
        QCOMPARE(asked.size(), 0);
        QTRY_VERIFY(dialog("passphraseDialog") == nullptr);
        settings->importFrom(file);
        type(dialog("passphraseDialog"), "passphrase", "long enough");
        test::click(dialog("passphraseDialog")->findChild<QPushButton*>(u"passphraseYes"_s));
        QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, 20'000);
        QCOMPARE(asked.first().at(1).toBool(), true);
    }

    void everythingIsDeletedOnlyWhereTheWordsAreTyped()
    {
        QSignalSpy asked(&m_desk->dataModel, &DataModel::eraseRequested);
        test::click(in<QPushButton>("eraseButton"));
        QDialog* erase = dialog("eraseDialog");
        auto* yes = erase->findChild<QPushButton*>(u"eraseYes"_s);
        auto* words = erase->findChild<QLineEdit*>(u"eraseWords"_s);
        QVERIFY(!yes->isEnabled());
        test::typeHangul(words, u"지우기"_s);
        QVERIFY(!yes->isEnabled());
        QTest::keyClick(words, Qt::Key_Return); // the button that is down by itself is "no"
        QTRY_VERIFY(dialog("eraseDialog") == nullptr);
        QCOMPARE(asked.size(), 0);
        test::click(in<QPushButton>("eraseButton"));
        test::typeHangul(dialog("eraseDialog")->findChild<QLineEdit*>(u"eraseWords"_s), u"모두 지우기"_s);
        test::click(dialog("eraseDialog")->findChild<QPushButton*>(u"eraseYes"_s));
        QCOMPARE(asked.size(), 1);
    }

    void keysMoveIntoAFileWithAPassphrase()
    {
        QTRY_COMPARE(m_desk->ownerSecrets.place(), SecretPlace::System);
        QVERIFY(chip("secretPlace").contains(u"컴퓨터의 열쇠 보관함"_s));
        test::click(in<QPushButton>("secretMove"));
        for (const char* field : {"passphrase", "passphraseAgain"})
            type(dialog("passphraseDialog"), field, "long enough");
        test::click(dialog("passphraseDialog")->findChild<QPushButton*>(u"passphraseYes"_s));
        QTRY_VERIFY_WITH_TIMEOUT(chip("secretPlace").contains(u"열려 있음"_s), 20'000);
        QVERIFY(!in<QPushButton>("secretMove")->isVisible());

        test::click(in<QPushButton>("secretChange"));
        type(dialog("passphraseDialog"), "passphraseBefore", "not the one");
        for (const char* field : {"passphrase", "passphraseAgain"})
            type(dialog("passphraseDialog"), field, "another one");
        test::click(dialog("passphraseDialog")->findChild<QPushButton*>(u"passphraseYes"_s));
        QTRY_VERIFY_WITH_TIMEOUT(text("secretLine").contains(u"암호가 맞지 않아요"_s), 20'000);
    }

    void aMissingStoreIsSaid()
    {
        m_desk->secrets.refusal = ErrorKind::Unavailable;
        QTRY_COMPARE(m_desk->ownerSecrets.place(), SecretPlace::System);
        QVERIFY(!test::waitFor(m_desk->ownerSecrets.write(u"claude"_s, Secret("sk-one"))));
        QVERIFY(chip("secretPlace").contains(u"이번에만 기억"_s));
        QVERIFY(text("secretPlaceLine").contains(u"마당을 끄면 사라져요"_s));
        QVERIFY(in<QPushButton>("secretMove")->isVisible());
        QVERIFY(text("dataKeyLine").contains(u"같은 폴더에"_s)); // where the key of the data really is
    }

    void customersSayThatTheirKeyIsNotHere()
    {
        const QString id = test::publishedEvent(*m_desk, u"주말엔 반반"_s, {2026, 11, 23}, {2026, 11, 29});
        QVERIFY(m_desk->participation.join(id, u"01012345678"_s, u"단골"_s));
        PersonalCipher closed;
        ParticipationService participation(*m_desk->database, closed, m_desk->campaigns, m_desk->clock);
        ParticipantsModel participants(participation, m_desk->draws, m_desk->campaigns, m_desk->clock);
        const ScreenModels& all = *m_models;
        const ScreenModels models{
            .store = all.store,
            .wizard = all.wizard,
            .plans = all.plans,
            .posters = all.posters,
            .pictures = all.pictures,
            .editor = all.editor,
            .channels = all.channels,
            .logins = all.logins,
            .board = all.board,
            .campaigns = all.campaigns,
            .thumbnails = all.thumbnails,
            .results = all.results,
            .participants = participants,
            .settings = all.settings,
            .ai = all.ai,
            .costs = all.costs,
            .secrets = all.secrets,
            .data = all.data,
            .account = all.account,
            .counter = all.counter,
            .business = all.business,
            .sales = all.sales,
            .customersImport = all.customersImport,
            .salesImport = all.salesImport,
            .captions = all.captions,
            .customerPictures = all.customerPictures,
            .draw = all.draw,
            .kiosk = all.kiosk,
            .certificate = all.certificate,
            .handover = all.handover,
            .coupon = all.coupon,
            .customersExport = all.customersExport,
            .person = all.person,
            .records = all.records,
            .joinPage = all.joinPage,
        };
        ParticipantsPage page(m_theme, models);
        page.resize(1270, 712);
        page.show();
        page.open(id);
        QCOMPARE(participants.rowCount(), 1);
        QCOMPARE(participants.index(0, ParticipantsModel::PhoneColumn).data().toString(), u"잠겨 있어요"_s);
        QVERIFY(!page.findChild<QLineEdit*>(u"phoneField"_s)->isVisible());
        QVERIFY(participants.lockedBecause().contains(u"기다리고"_s));
        closed.setProblem(Error{ErrorKind::KeyLost, {}, {}});
        QVERIFY(participants.lockedBecause().contains(u"찾지 못했어요"_s));
        QVERIFY(closed.useKey(m_desk->dataKey.key()));
        QCOMPARE(participants.index(0, ParticipantsModel::PhoneColumn).data().toString(), u"010-****-5678"_s);
        QVERIFY(page.findChild<QLineEdit*>(u"phoneField"_s)->isVisible());
        QCOMPARE(
            m_desk->retention.destroy(id, {participation.entries(id)->first().id}, DestroyReason::Loser).value_or(0),
            1);
        participants.open(id);
        QCOMPARE(participants.index(0, ParticipantsModel::PhoneColumn).data().toString(), u"파기했어요"_s);
    }

    /// The draw comes after its backup, and once.
    void aDrawWaitsForItsBackup()
    {
        const QString id = test::publishedEvent(*m_desk, u"주말엔 반반"_s, {2026, 11, 23}, {2026, 11, 25});
        QVERIFY(m_desk->participation.join(id, u"01012345678"_s, {}));
        m_desk->fixedClock.setInKorea({2026, 11, 27});
        m_desk->draws.setBeforeSeal([this] { return QFuture<void>(m_desk->backups.backUp(u"draw"_s)); });
        DrawModel& draw = m_desk->drawModel;
        draw.open(id);
        draw.seal({DrawMode::Weighted, 1, 0, NumberKind::CalledOut, u"손님이 부른 숫자"_s});
        QVERIFY(draw.isBusy());
        QTRY_VERIFY(!draw.isBusy());
        QVERIFY2(draw.error().isEmpty(), qPrintable(draw.error()));
        QVERIFY(draw.draw().has_value());
        QCOMPARE(m_desk->backups.backups().first().occasion, u"draw"_s);
    }

    void repairSaysFromWhenAndWhatIsMissing()
    {
        const QDateTime made(QDate(2026, 11, 29), QTime(6, 12), Qt::UTC);
        const BackupFile backup{u"x"_s, u"daily"_s, made, 1};
        const QString later = repairOfferLine({backup, made.addSecs(3600)});
        QVERIFY(later.contains(u"11월 29일(일) 오후 3시 12분"_s) && later.contains(u"오후 4시 12분"_s));
        QVERIFY(repairedLine({backup, made.addSecs(3600)}).contains(u"다시 적어 주세요"_s));
        QVERIFY(repairedLine({backup, made}).contains(u"빠진 것은 없어요"_s));
        QVERIFY(repairOfferLine({}).contains(u"쓸 수 있는 백업이 없어요"_s));
        StartupProblem page(m_theme, {ErrorKind::Damaged, {}, {}}, u"/somewhere"_s, later);
        QCOMPARE(page.findChild<QLabel*>(u"more"_s)->text(), later);
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
        QVERIFY(test::waitFor(m_desk->backups.backUp(u"now"_s)));
        QTRY_COMPARE(in<QComboBox>("backupList")->count(), 1);
        QCOMPARE(test::namelessControls(m_page.get()), QStringList());
        QCOMPARE(test::cutOff(m_page.get()), QStringList());
    }

private:
    template <typename T>
    T* in(const char* name)
    {
        return test::find<T>(m_page.get(), name);
    }
    QString text(const char* name) { return in<QLabel>(name)->text(); }
    QString chip(const char* name) { return in<QAbstractButton>(name)->accessibleName(); }
    QDialog* dialog(const char* name) { return m_page->findChild<QDialog*>(QString::fromLatin1(name)); }
    static void type(QDialog* dialog, const char* field, const char* words)
    {
        auto* edit = dialog->findChild<QLineEdit*>(QString::fromLatin1(field));
        edit->clear();
        QTest::keyClicks(edit, QString::fromLatin1(words));
    }

    std::unique_ptr<ScreenModels> m_models;
    std::unique_ptr<SettingsPage> m_page;
};

MADANG_TEST(QApplication, TestDataSettings)
#include "tst_data_settings.moc"

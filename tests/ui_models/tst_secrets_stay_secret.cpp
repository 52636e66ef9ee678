#include "services/log.h"
#include "support/desk.h"
#include "support/draws.h"
#include "support/file_search.h"
#include "support/program.h"
#include "support/wait.h"

#include <QGuiApplication>

using namespace madang;
using namespace Qt::StringLiterals;

namespace {
// Each stands out, and is pushed through every path that takes one of its kind.
const QString kAiKey = u"sk-ant-GEHEIM-0001-marked"_s;
const QString kOtherAiKey = u"sk-GEHEIM-0002-marked"_s;
const QString kPassphrase = u"문지방 아래 열쇠 0003"_s;
const QString kNextPassphrase = u"장독대 뒤 열쇠 0004"_s;
const QString kBackupPassword = u"이삿짐 상자 열쇠 0005"_s;
const QStringList kPhones{u"01073310006"_s, u"01073310007"_s, u"01073310008"_s};
const QStringList kNicknames{u"표시한별명하나"_s, u"표시한별명둘"_s, u"표시한별명셋"_s};

QString dashed(const QString& phone)
{
    return u"%1-%2-%3"_s.arg(phone.left(3), phone.mid(3, 4), phone.mid(7));
}
} // namespace

/// No secret, password, token or whole phone number in any file that the program wrote: logs, settings, the database
/// with its log and backups, the journal of publications, caches.
class TestSecretsStaySecret final : public QObject {
    Q_OBJECT

private slots:
    void nothingOfThemIsInAnyFile()
    {
        test::DeskOptions options;
        options.models = true;
        options.practice = false;
        test::Desk desk(options);
        log::start(desk.folder.filePath(u"logs"_s));
        QVERIFY(desk.saveStore());

        // Keys of AI: one that is refused by the vendor, one that no store takes.
        desk.secrets.refusal = ErrorKind::Unavailable;
        desk.aiModel.saveKey(u"claude"_s, kAiKey);
        desk.aiModel.saveKey(u"openai"_s, kOtherAiKey);
        QVERIFY(!test::waitFor(desk.ai.check(u"claude"_s)));
        QVERIFY(!test::waitFor(desk.ai.models(u"openai"_s)));
        desk.secrets.refusal = {};

        // Publishing with every channel's credentials, and with a wrong one of each kind that logs its refusal.
        const QString id = desk.publishDraft();
        QVERIFY(!id.isEmpty());

        // Customers: join, a double, a wrong number, search, draw, destruction.
        QVERIFY(startNow(desk, id));
        for (qsizetype i = 0; i < kPhones.size(); ++i)
            QVERIFY(desk.participation.join(id, dashed(kPhones.at(i)), kNicknames.at(i)));
        desk.participantsModel.open(id);
        QVERIFY(!desk.participantsModel.join(kPhones.first(), kNicknames.first()));
        QVERIFY(!desk.participation.join(id, kPhones.first() + u"9"_s, kNicknames.first()));
        QVERIFY(desk.participation.findByPhone(id, kPhones.first()));
        desk.draws.setBeforeSeal([&desk] { return QFuture<void>(desk.backups.backUp(u"draw"_s)); });
        QVERIFY(desk.campaigns.endNow(id));
        QVERIFY(test::drawNow(desk.draws, id, 1));
        const QString loser = desk.participation.entries(id).value_or({}).value(0).id;
        QVERIFY(desk.retention.destroy(id, {loser}, DestroyReason::Asked));

        // Where keys are kept, and backups.
        QVERIFY(test::waitFor(desk.ownerSecrets.write(u"claude"_s, Secret(kAiKey.toUtf8()))));
        QVERIFY(test::waitFor(desk.ownerSecrets.moveIntoFile(Secret(kPassphrase.toUtf8()))));
        QVERIFY(!test::waitFor(
            desk.ownerSecrets.changePassphrase(Secret(kBackupPassword.toUtf8()), Secret(kNextPassphrase.toUtf8()))));
        QVERIFY(test::waitFor(
            desk.ownerSecrets.changePassphrase(Secret(kPassphrase.toUtf8()), Secret(kNextPassphrase.toUtf8()))));
        const QString moving = desk.folder.filePath(u"이사.madang"_s);
        QVERIFY(test::waitFor(desk.backups.exportTo(moving, Secret(kBackupPassword.toUtf8()))));
        QVERIFY(!test::waitFor(desk.backups.unpack(moving, Secret(kPassphrase.toUtf8()))));
        QVERIFY(test::waitFor(desk.backups.unpack(moving, Secret(kBackupPassword.toUtf8()))));
        // What an import lays out beside the data has the key in the open until it is put in place or thrown away:
        // it is for this user only, and it is what the key file is in any case.
        QVERIFY(QDir(desk.folder.filePath(u"incoming"_s)).removeRecursively());
        log::stop(); // what is in the buffers is in the files now

        QStringList words{kAiKey, kOtherAiKey, kPassphrase, kNextPassphrase, kBackupPassword};
        for (const char* credential : {sandbox::kKtClient, sandbox::kInstagramToken, sandbox::kNaverToken,
                                       sandbox::kKakaoToken, sandbox::kMediaToken, sandbox::kNtsKey})
            words << QString::fromLatin1(credential);
        words += kNicknames;
        for (const QString& phone : kPhones)
            words << phone << dashed(phone) << phone.mid(1);
        QCOMPARE(test::filesWith(desk.folder.path(), words), QStringList());
        // The search would find them: what may stand there does.
        QVERIFY(!test::filesWith(desk.folder.path(), {u"0311234567"_s}).isEmpty());
        QVERIFY(!desk.folder.read(u"logs/madang.log"_s).isEmpty());
    }

private:
    /// The period begins today, whatever the plan recommended.
    static bool startNow(test::Desk& desk, const QString& id)
    {
        const Result<Campaign> campaign = desk.campaigns.load(id);
        const QString today = desk.clock.today().toString(Qt::ISODate);
        return campaign
            && desk.database->run(u"UPDATE campaigns SET first_day = ?, body = replace(body, ?, ?) WHERE id = ?"_s,
                                  {today, campaign->period.first.toString(Qt::ISODate), today, id});
    }
};

MADANG_TEST(QGuiApplication, TestSecretsStaySecret)
#include "tst_secrets_stay_secret.moc"

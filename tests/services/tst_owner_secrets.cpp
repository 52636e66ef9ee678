#include "services/data_key_service.h"
#include "services/database.h"
#include "services/owner_secrets.h"
#include "services/personal_cipher.h"
#include "services/secrets/passphrase_key.h"
#include "services/secrets/passphrase_store.h"
#include "services/storage/key_file.h"
#include "services/storage/personal_tables.h"
#include "support/file_search.h"
#include "support/memory_secrets.h"
#include "support/program.h"
#include "support/temp_folder.h"
#include "support/wait.h"

#include <QPromise>
#include <QSignalSpy>

using namespace madang;
using namespace Qt::StringLiterals;
using test::waitFor;

namespace {
constexpr PassphraseCost kCheap{1, 1};
const Secret kPass(QByteArray("a good passphrase"));
const QString kVault = u"secrets.vault"_s;

/// A store of keys that answers when the test says so.
class LateSecrets final : public SecretStore {
public:
    QFuture<Result<Secret>> read(const QString&) override
    {
        ++asked;
        promise.start();
        return promise.future();
    }
    QFuture<Result<void>> write(const QString&, const Secret&) override
    {
        return async::ready(Result<void>(Error{ErrorKind::Unavailable, {}, {}}));
    }
    QFuture<Result<void>> remove(const QString&) override { return async::ready(Result<void>()); }

    QPromise<Result<Secret>> promise;
    int asked = 0;
};

std::unique_ptr<Database> opened(const test::TempFolder& folder)
{
    return std::move(Database::open(folder.path())).value();
}

/// One row that is sealed with the key in use.
bool sealSomething(Database& database, const PersonalCipher& cipher)
{
    const QByteArray sealed = cipher.seal({u"entries"_s, u"phone"_s, u"1"_s}, u"01012345678"_s).value_or({});
    return database.run(uR"(INSERT INTO campaigns (id, state, title, goal, first_day, last_day, practice, created_at,
                            updated_at, body) VALUES ('e', 'draft', '', '', '', '', 0, '', '', '{}'))"_s)
        && database.run(uR"(INSERT INTO entries (id, campaign_id, running, number, code, phone, weight, source, at)
                            VALUES ('1', 'e', 1, '1', '1', ?, 1, 'counter', ''))"_s,
                        {sealed});
}
} // namespace

class TestOwnerSecrets final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<test::TempFolder>();
        m_drawer = {};
        qunsetenv("MADANG_SECRET_DATA");
    }

    void thePassphraseFileKeepsKeysFromOneRunToTheNext()
    {
        {
            PassphraseStore store(m_folder->filePath(kVault));
            QCOMPARE(waitFor(store.read(u"claude"_s)).error().kind, ErrorKind::Locked);
            QVERIFY(waitFor(store.create(kPass, {{u"claude"_s, Secret("sk-one")}}, kCheap)));
            QCOMPARE(waitFor(store.create(kPass, {}, kCheap)).error().kind, ErrorKind::Conflict);
            const QFuture<Result<void>> first = store.write(u"openai"_s, Secret("sk-two"));
            const QFuture<Result<void>> second = store.write(u"openai"_s, Secret("sk-three"));
            QVERIFY(waitFor(first) && waitFor(second));
            QVERIFY(waitFor(store.write(u"gone"_s, Secret("x"))));
            QVERIFY(waitFor(store.remove(u"gone"_s)));
        }
        PassphraseStore store(m_folder->filePath(kVault));
        QVERIFY(store.exists());
        QVERIFY(!store.isOpen());
        QCOMPARE(waitFor(store.write(u"x"_s, Secret("y"))).error().kind, ErrorKind::Locked);
        QVERIFY(waitFor(store.unlock(kPass)));
        QCOMPARE(waitFor(store.read(u"claude"_s))->reveal(), QByteArray("sk-one"));
        QCOMPARE(waitFor(store.read(u"openai"_s))->reveal(), QByteArray("sk-three"));
        QCOMPARE(waitFor(store.read(u"gone"_s)).error().kind, ErrorKind::NotFound);
        QCOMPARE(QFile(m_folder->filePath(kVault)).permissions()
                     & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        QCOMPARE(test::filesWith(m_folder->path(), {u"sk-one"_s, u"sk-three"_s, u"a good passphrase"_s}),
                 QStringList());
    }

    void aWrongPassphraseAndAChangedFileAreToldApart()
    {
        {
            PassphraseStore store(m_folder->filePath(kVault));
            QVERIFY(waitFor(store.create(kPass, {{u"claude"_s, Secret("sk-one")}}, kCheap)));
        }
        const QByteArray whole = m_folder->read(kVault);
        const auto unlock = [this](const Secret& passphrase) {
            PassphraseStore store(m_folder->filePath(kVault));
            const Result<void> opened = waitFor(store.unlock(passphrase));
            return opened ? ErrorKind::Internal : opened.error().kind;
        };
        QCOMPARE(unlock(kPass), ErrorKind::Internal);
        QCOMPARE(unlock(Secret("a good passphrasE")), ErrorKind::WrongPassphrase);
        QCOMPARE(unlock(Secret()), ErrorKind::WrongPassphrase);
        QCOMPARE(m_folder->read(kVault), whole);
        for (qsizetype i = 0; i < whole.size(); ++i) {
            QByteArray changed = whole;
            changed[i] = char(changed.at(i) ^ 4);
            m_folder->write(kVault, changed);
            const ErrorKind kind = unlock(kPass);
            QVERIFY2(kind == ErrorKind::Damaged || (kind == ErrorKind::NewerData && i == kMagicSize - 1),
                     qPrintable(u"byte %1: %2"_s.arg(i).arg(errorKey(kind))));
        }
        for (const qsizetype size : {qsizetype(0), qsizetype(7), kPassphraseHeadSize, whole.size() - 1}) {
            m_folder->write(kVault, whole.left(size));
            QCOMPARE(unlock(kPass), ErrorKind::Damaged);
        }
    }

    /// Somebody writes a head that would take all memory, with a right checksum: it is not even tried.
    void aHeadThatAsksForTooMuchIsRefused()
    {
        const Result<PassphraseHead> head = makeHead(QByteArray("MDGKEYS\x01", 8), kPass, kCheap);
        QVERIFY(head);
        QByteArray greedy = head->bytes;
        greedy[kMagicSize + 7] = '\x7f';
        const Result<Secret> opened = openHead(QByteArray("MDGKEYS\x01", 8), greedy, kPass);
        QCOMPARE(opened.error().kind, ErrorKind::Damaged);
    }

    void thePassphraseIsChanged()
    {
        const Secret next("another passphrase");
        PassphraseStore store(m_folder->filePath(kVault));
        QVERIFY(waitFor(store.create(kPass, {{u"claude"_s, Secret("sk-one")}}, kCheap)));
        QCOMPARE(waitFor(store.change(Secret("wrong one"), next, kCheap)).error().kind, ErrorKind::WrongPassphrase);
        QVERIFY(waitFor(store.change(kPass, next, kCheap)));
        PassphraseStore again(m_folder->filePath(kVault));
        QCOMPARE(waitFor(again.unlock(kPass)).error().kind, ErrorKind::WrongPassphrase);
        QVERIFY(waitFor(again.unlock(next)));
        QCOMPARE(waitFor(again.read(u"claude"_s))->reveal(), QByteArray("sk-one"));
    }

    void whatIsWrittenWhileThePassphraseChangesIsUnderTheNewOne()
    {
        const Secret next("another passphrase");
        PassphraseStore store(m_folder->filePath(kVault));
        QVERIFY(waitFor(store.create(kPass, {{u"claude"_s, Secret("sk-one")}}, kCheap)));
        const QFuture<Result<void>> changed = store.change(kPass, next, kCheap);
        const QFuture<Result<void>> written = store.write(u"openai"_s, Secret("sk-two"));
        QVERIFY(waitFor(changed) && waitFor(written));
        PassphraseStore again(m_folder->filePath(kVault));
        QVERIFY(waitFor(again.unlock(next)));
        QCOMPARE(waitFor(again.read(u"claude"_s))->reveal(), QByteArray("sk-one"));
        QCOMPARE(waitFor(again.read(u"openai"_s))->reveal(), QByteArray("sk-two"));
    }

    void keysThatDoNotReachTheDiskAreNotSaidToBeKept()
    {
        const QDir folder(m_folder->path());
        QVERIFY(folder.mkdir(u"keys"_s));
        PassphraseStore store(m_folder->filePath(u"keys/secrets.vault"_s));
        QVERIFY(waitFor(store.create(kPass, {{u"claude"_s, Secret("sk-one")}}, kCheap)));
        QVERIFY(QDir(m_folder->path()).rename(u"keys"_s, u"away"_s));
        const QFuture<Result<void>> first = store.write(u"openai"_s, Secret("sk-two"));
        const QFuture<Result<void>> second = store.remove(u"claude"_s);
        QVERIFY(!waitFor(first) && !waitFor(second));
        QVERIFY(!waitFor(store.read(u"openai"_s)));
        QCOMPARE(waitFor(store.read(u"claude"_s))->reveal(), QByteArray("sk-one"));
    }

    void withoutAStoreKeysLastForThisRunAndThatIsSaid()
    {
        m_drawer.refusal = ErrorKind::Unavailable;
        OwnerSecrets secrets(m_folder->path(), std::make_unique<test::MemorySecrets>(m_drawer), kCheap);
        QCOMPARE(secrets.place(), SecretPlace::Unknown);
        QSignalSpy changed(&secrets, &OwnerSecrets::placeChanged);
        QCOMPARE(waitFor(secrets.judge()), SecretPlace::ThisRun);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(waitFor(secrets.write(u"claude"_s, Secret("sk-one"))).error().kind, ErrorKind::Unavailable);
        QCOMPARE(waitFor(secrets.read(u"claude"_s))->reveal(), QByteArray("sk-one"));
        m_drawer.refusal = {};
        QVERIFY(waitFor(secrets.write(u"claude"_s, Secret("sk-one"))));
        QCOMPARE(secrets.place(), SecretPlace::System);
    }

    void keysMoveIntoTheFileAndLeaveTheStore()
    {
        {
            OwnerSecrets secrets(m_folder->path(), std::make_unique<test::MemorySecrets>(m_drawer), kCheap);
            QVERIFY(waitFor(secrets.write(u"claude"_s, Secret("sk-one"))));
            m_drawer.refusal = ErrorKind::Forbidden;
            QVERIFY(!waitFor(secrets.write(u"openai"_s, Secret("sk-two"))));
            m_drawer.refusal = {};
            QCOMPARE(waitFor(secrets.moveIntoFile(Secret("short"))).error().kind, ErrorKind::InvalidInput);
            QVERIFY(waitFor(secrets.moveIntoFile(kPass)));
            QCOMPARE(secrets.place(), SecretPlace::OpenFile);
            QTRY_VERIFY(m_drawer.secrets.isEmpty());
            QCOMPARE(waitFor(secrets.moveIntoFile(kPass)).error().kind, ErrorKind::Conflict);
        }
        OwnerSecrets secrets(m_folder->path(), std::make_unique<test::MemorySecrets>(m_drawer), kCheap);
        QCOMPARE(secrets.place(), SecretPlace::LockedFile);
        QCOMPARE(waitFor(secrets.read(u"claude"_s)).error().kind, ErrorKind::Locked);
        QSignalSpy unlocked(&secrets, &OwnerSecrets::unlocked);
        QCOMPARE(waitFor(secrets.unlock(Secret("wrong one"))).error().kind, ErrorKind::WrongPassphrase);
        QCOMPARE(secrets.place(), SecretPlace::LockedFile);
        QVERIFY(waitFor(secrets.unlock(kPass)));
        QCOMPARE(unlocked.size(), 1);
        for (const auto& [name, key] : {std::pair(u"claude"_s, "sk-one"), std::pair(u"openai"_s, "sk-two")})
            QCOMPARE(waitFor(secrets.door()->read(name))->reveal(), QByteArray(key));
    }

    void theDataKeyIsMadeOnceAndKeptBesideTheData()
    {
        QByteArray fingerprint;
        {
            const auto database = opened(*m_folder);
            test::MemorySecrets store(m_drawer);
            PersonalCipher cipher;
            DataKeyService key(*database, cipher, store, false);
            key.look();
            QCOMPARE(key.state(), DataKeyState::Open);
            QCOMPARE(key.place(), DataKeyPlace::KeyFile);
            fingerprint = cipher.fingerprint();
            QVERIFY(m_drawer.secrets.isEmpty());
        }
        const QFile file(keyFilePath(m_folder->path(), fingerprint));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
        const auto database = opened(*m_folder);
        test::MemorySecrets store(m_drawer);
        PersonalCipher cipher;
        DataKeyService key(*database, cipher, store, false);
        key.lookOnDisk();
        QCOMPARE(cipher.fingerprint(), fingerprint);
    }

    void theDataKeyMovesIntoTheStoreAndTheFileGoes()
    {
        QByteArray fingerprint;
        {
            const auto database = opened(*m_folder);
            test::MemorySecrets store(m_drawer);
            PersonalCipher cipher;
            DataKeyService key(*database, cipher, store, true);
            key.look();
            fingerprint = cipher.fingerprint();
            QTRY_COMPARE(key.place(), DataKeyPlace::Store);
            QVERIFY(!QFile::exists(keyFilePath(m_folder->path(), fingerprint)));
            QVERIFY(sealSomething(*database, cipher));
        }
        const auto database = opened(*m_folder);
        test::MemorySecrets store(m_drawer);
        PersonalCipher cipher;
        DataKeyService key(*database, cipher, store, true);
        key.look();
        QTRY_COMPARE(key.state(), DataKeyState::Open);
        QCOMPARE(key.place(), DataKeyPlace::Store);
        QCOMPARE(cipher.fingerprint(), fingerprint);
    }

    void aStoreThatTakesNoKeyLeavesItInTheFile()
    {
        m_drawer.refusal = ErrorKind::Unavailable;
        const auto database = opened(*m_folder);
        test::MemorySecrets store(m_drawer);
        PersonalCipher cipher;
        DataKeyService key(*database, cipher, store, true);
        key.look();
        QVERIFY(!waitFor(key.moveIntoStore()));
        QCOMPARE(key.place(), DataKeyPlace::KeyFile);
        QVERIFY(QFile::exists(keyFilePath(m_folder->path(), cipher.fingerprint())));
    }

    void nobodyWaitsForAStoreThatAnswersLate()
    {
        const Secret secret = lostKey();
        const auto database = opened(*m_folder);
        LateSecrets store;
        PersonalCipher cipher;
        DataKeyService key(*database, cipher, store, true);
        key.lookOnDisk();
        QCOMPARE(store.asked, 0); // not before the window is there
        key.look();
        key.look();
        QCOMPARE(store.asked, 1);
        QCOMPARE(key.state(), DataKeyState::Waiting);
        QVERIFY(!cipher.isOpen());
        QSignalSpy opened(&cipher, &PersonalCipher::opened);
        store.promise.addResult(Result<Secret>(secret));
        store.promise.finish();
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(key.state(), DataKeyState::Open);
    }

    void aLostKeyIsSaidAndNothingIsOverwritten()
    {
        const Secret secret = lostKey();
        const auto database = opened(*m_folder);
        test::MemorySecrets store(m_drawer);
        PersonalCipher cipher;
        DataKeyService key(*database, cipher, store, true);
        key.look();
        QTRY_COMPARE(key.state(), DataKeyState::Lost);
        QCOMPARE(key.problem().kind, ErrorKind::KeyLost);
        QVERIFY(!cipher.isOpen());
        QVERIFY(m_drawer.secrets.isEmpty());
        QCOMPARE(currentFingerprint(*database).value_or({}), fingerprintOf(secret));
        // It comes back: everything opens.
        m_drawer.secrets.insert(DataKeyService::nameOf(fingerprintOf(secret)), secret);
        key.look();
        QTRY_COMPARE(key.state(), DataKeyState::Open);
    }

    void aNewKeyIsTheOwnersDecisionOrMadeWhereNothingIsSealed()
    {
        const Secret secret = lostKey();
        {
            const auto database = opened(*m_folder);
            test::MemorySecrets store(m_drawer);
            PersonalCipher cipher;
            DataKeyService key(*database, cipher, store, false);
            QVERIFY(!key.startAnew());
            key.look();
            QTRY_COMPARE(key.state(), DataKeyState::Lost);
            QVERIFY(key.startAnew());
            QCOMPARE(key.state(), DataKeyState::Open);
            QVERIFY(cipher.fingerprint() != fingerprintOf(secret));
            QVERIFY(holdsSealed(*database).value_or(false)); // what the old one sealed is still there
            QVERIFY(database->run(u"DELETE FROM entries"_s));
            QVERIFY(removeKeyFile(m_folder->path(), cipher.fingerprint()));
        }
        const auto database = opened(*m_folder);
        test::MemorySecrets store(m_drawer);
        PersonalCipher cipher;
        DataKeyService key(*database, cipher, store, false);
        key.look();
        QTRY_COMPARE(key.state(), DataKeyState::Open);
    }

    void theEnvironmentWinsAlsoByBeingWrong()
    {
        const Secret given(QByteArray(32, '\x21'));
        {
            const auto database = opened(*m_folder);
            test::MemorySecrets store(m_drawer);
            PersonalCipher cipher;
            DataKeyService key(*database, cipher, store, true);
            qputenv("MADANG_SECRET_DATA", given.reveal().toHex());
            key.look();
            QCOMPARE(key.place(), DataKeyPlace::Environment);
            QVERIFY(QDir(m_folder->path()).entryList({u"*.key"_s}).isEmpty());
            QVERIFY(sealSomething(*database, cipher));
        }
        const auto stateWith = [this](const QByteArray& value) {
            const auto database = opened(*m_folder);
            test::MemorySecrets store(m_drawer);
            PersonalCipher cipher;
            DataKeyService key(*database, cipher, store, true);
            qputenv("MADANG_SECRET_DATA", value);
            key.look();
            return key.state() == DataKeyState::Open ? ErrorKind::Internal : key.problem().kind;
        };
        QCOMPARE(stateWith(given.reveal().toHex()), ErrorKind::Internal);
        QCOMPARE(stateWith(newDataKey().reveal().toHex()), ErrorKind::KeyLost);
        QCOMPARE(stateWith("not a key"), ErrorKind::InvalidInput);
        qunsetenv("MADANG_SECRET_DATA");
    }

private:
    /// A database with something sealed, whose key is nowhere any more.
    Secret lostKey()
    {
        const auto database = opened(*m_folder);
        test::MemorySecrets store(m_drawer);
        PersonalCipher cipher;
        DataKeyService key(*database, cipher, store, false);
        key.look();
        if (!sealSomething(*database, cipher) || !removeKeyFile(m_folder->path(), cipher.fingerprint()))
            qFatal("no lost key");
        return key.key();
    }

    std::unique_ptr<test::TempFolder> m_folder;
    test::SecretDrawer m_drawer;
};

MADANG_TEST(QCoreApplication, TestOwnerSecrets)
#include "tst_owner_secrets.moc"

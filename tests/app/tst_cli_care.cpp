#include "support/file_search.h"
#include "support/program.h"
#include "support/programs.h"
#include "support/temp_folder.h"

#include <QDate>
#include <QJsonArray>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace madang;
using test::Ran;
using test::run;

namespace {
const QByteArray kPassword = "이삿짐 상자 열쇠";

QProcessEnvironment with(const QString& name, const QByteArray& value)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(name, QString::fromUtf8(value));
    return environment;
}
} // namespace

/// madang-cli with customers and backups: what is personal stays behind its key, and passwords out of sight.
class TestCliCare final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        // An event that runs today.
        Ran planned = run({u"plan"_s, u"--goal"_s, u"sales"_s, u"--industry"_s, u"restaurant"_s, u"--region"_s,
                           u"경기 수원시"_s, u"--budget"_s, u"500000"_s, u"--json"_s});
        const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone(9 * 3600)).date();
        QJsonObject document = planned.json();
        QJsonArray plans = document.value(u"plans"_s).toArray();
        QJsonObject first = plans.first().toObject();
        QJsonObject period = first.value(u"period"_s).toObject();
        period.insert(u"recommended"_s,
                      QJsonObject{{u"first"_s, today.toString(Qt::ISODate)},
                                  {u"last"_s, today.addDays(6).toString(Qt::ISODate)}});
        first.insert(u"period"_s, period);
        plans.replace(0, first);
        document.insert(u"plans"_s, plans);
        const QString file = m_folder.write(u"plan.json"_s, QJsonDocument(document).toJson());
        const Ran published = run({u"publish"_s, u"--campaign"_s, file, u"--channels"_s, u"naver-cafe"_s,
                                   u"--data-dir"_s, data(), u"--json"_s});
        QVERIFY2(published.code == 0, (published.out + published.err).constData());
        m_id = QJsonDocument::fromJson(published.out.trimmed().split('\n').last())
                   .object()
                   .value(u"campaign"_s)
                   .toString();
        const Ran added = run(add(u"-"_s), {}, "010-7331-0006\n");
        QVERIFY2(added.code == 0, (added.out + added.err).constData());
    }

    void aPhoneComesThroughStandardInputAndStaysSealed()
    {
        QCOMPARE(run(add(u"-"_s), {}, "010-7331-0006\n").code, 1); // the same again
        QCOMPARE(run(add(u"-"_s), {}, "not a phone\n").code, 1);
        QCOMPARE(listed(data()), QStringList{u"010-****-0006"_s});
        QCOMPARE(test::filesWith(m_folder.path(), {u"01073310006"_s, u"010-7331-0006"_s, u"1073310006"_s}),
                 QStringList());
        const QStringList keys = QDir(data()).entryList({u"data-*.key"_s});
        QCOMPARE(keys.size(), 1);
        QCOMPARE(QFile(data() + u'/' + keys.first()).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void aBackupWithoutAPasswordIsOfNoUseElsewhere()
    {
        const QString copy = m_folder.filePath(u"copy.db"_s);
        const QString other = m_folder.filePath(u"other"_s);
        QCOMPARE(run({u"backup"_s, copy, u"--data-dir"_s, data()}).code, 0);
        QCOMPARE(run({u"restore"_s, copy, u"--data-dir"_s, other}).code, 0);
        QCOMPARE(listed(other), QStringList{QString()});
        const Ran refused
            = run({u"participants"_s, u"add"_s, u"--campaign"_s, m_id, u"--phone"_s, u"-"_s, u"--data-dir"_s, other},
                  {}, "010-7331-0007\n");
        QCOMPARE(refused.code, 1);
        QVERIFY2(QString::fromUtf8(refused.err).contains(u"열쇠"), refused.err.constData());
    }

    void aBackupWithAPasswordOpensElsewhere()
    {
        const QString file = m_folder.filePath(u"moving.madang"_s);
        const QString other = m_folder.filePath(u"new computer"_s);
        QCOMPARE(run({u"backup"_s, file, u"--password-stdin"_s, u"--data-dir"_s, data()}, {}, "short\n").code, 1);
        const Ran made = run({u"backup"_s, file, u"--password-stdin"_s, u"--data-dir"_s, data()}, {}, kPassword + '\n');
        QVERIFY2(made.code == 0, made.err.constData());
        const QStringList restore{u"restore"_s, file, u"--data-dir"_s, other};
        QCOMPARE(run(restore, with(u"MADANG_SECRET_BACKUP"_s, "another password")).code, 1);
        QVERIFY(!QFile::exists(other + u"/madang.db"_s));
        QCOMPARE(run(restore).code, 1);
        QCOMPARE(run(restore, with(u"MADANG_SECRET_BACKUP"_s, kPassword)).code, 0);
        QCOMPARE(listed(other), QStringList{u"010-****-0006"_s});
        QCOMPARE(test::filesWith(m_folder.path(), {QString::fromUtf8(kPassword), u"01073310006"_s}), QStringList());
    }

    void theEnvironmentsKeyWins()
    {
        const QProcessEnvironment wrong = with(u"MADANG_SECRET_DATA"_s, QByteArray(64, 'a'));
        const Ran list
            = run({u"participants"_s, u"list"_s, u"--campaign"_s, m_id, u"--data-dir"_s, data(), u"--json"_s}, wrong);
        QCOMPARE(list.code, 0);
        QCOMPARE(list.json().value(u"entries"_s).toArray().first().toObject().value(u"phone"_s).toString(), QString());
        QCOMPARE(listed(data()), QStringList{u"010-****-0006"_s}); // and nothing was overwritten
    }

private:
    QString data() const { return m_folder.filePath(u"data"_s); }
    QStringList add(const QString& phone) const
    {
        return {u"participants"_s, u"add"_s,  u"--campaign"_s, m_id,  u"--phone"_s, phone,
                u"--nickname"_s,   u"단골"_s, u"--data-dir"_s, data()};
    }
    QStringList listed(const QString& folder) const
    {
        QStringList phones;
        const QJsonArray entries
            = run({u"participants"_s, u"list"_s, u"--campaign"_s, m_id, u"--data-dir"_s, folder, u"--json"_s})
                  .json()
                  .value(u"entries"_s)
                  .toArray();
        for (const QJsonValue& entry : entries)
            phones << entry.toObject().value(u"phone"_s).toString();
        return phones;
    }

    test::TempFolder m_folder;
    QString m_id;
};

MADANG_TEST(QCoreApplication, TestCliCare)
#include "tst_cli_care.moc"

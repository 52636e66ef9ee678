#include "services/settings.h"
#include "support/program.h"
#include "support/temp_folder.h"

#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>

#include <algorithm>

using namespace madang;
using namespace Qt::StringLiterals;

/// Holds every line of kSettingKeys to its word, and the file to the table.
class TestSettings final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<test::TempFolder>(); }

    void everyKeyIsThereOnceAndItsUsualValueIsAllowed()
    {
        QStringList seen;
        for (const SettingKey& key : kSettingKeys) {
            const QString name = QString::fromLatin1(key.key);
            QVERIFY2(!seen.contains(name), key.key);
            QVERIFY2(name.count(u'/') == 1, key.key);
            seen << name;
            const auto usual = settingValue(key, usualValue(key));
            QVERIFY2(usual.has_value(), key.key);
            QVERIFY2(*usual == usualValue(key), key.key);
        }
    }

    void whatIsNotAllowedCountsAsUsual_data() { everyKey(); }
    void whatIsNotAllowedCountsAsUsual()
    {
        QFETCH(const QString, key);
        const SettingKey& declared = *settingKey(key);
        for (const QByteArray& bad : hostileValues(declared)) {
            const QStringList parts = key.split(u'/');
            m_folder->write(u"settings.ini"_s,
                            "[" + parts.first().toLatin1() + "]\n" + parts.last().toLatin1() + "=" + bad + "\n");
            const Settings settings(m_folder->path());
            if (declared.sensitivity == Sensitivity::Secret)
                QVERIFY(!settings.value(declared.key).isValid());
            else
                QVERIFY2(settings.value(declared.key) == usualValue(declared), bad.left(40).constData());
        }
    }

    void whatWasSetIsThereAfterARestart_data() { everyKey(); }
    void whatWasSetIsThereAfterARestart()
    {
        QFETCH(const QString, key);
        const SettingKey& declared = *settingKey(key);
        const QVariant other = otherValue(declared);
        {
            Settings settings(m_folder->path());
            QSignalSpy changed(&settings, &Settings::changed);
            const bool isKept = settings.setValue(declared.key, other);
            QCOMPARE(isKept, declared.sensitivity != Sensitivity::Secret);
            QCOMPARE(changed.size(), isKept ? 1 : 0);
        }
        const Settings again(m_folder->path());
        if (declared.sensitivity == Sensitivity::Secret)
            QVERIFY(!m_folder->read(u"settings.ini"_s).contains(other.toString().toUtf8()));
        else
            QVERIFY2(again.value(declared.key) == other, qPrintable(again.value(declared.key).toString()));
    }

    void resetClearsExactlyWhatItSays_data()
    {
        QTest::addColumn<QString>("group");
        QTest::newRow("all") << QString();
        for (const char* group : {"display", "ai", "publishing", "kiosk", "developer"})
            QTest::newRow(group) << QString::fromLatin1(group);
    }
    void resetClearsExactlyWhatItSays()
    {
        QFETCH(const QString, group);
        Settings settings(m_folder->path());
        for (const SettingKey& key : kSettingKeys)
            settings.setValue(key.key, otherValue(key));
        settings.reset(group);
        for (const SettingKey& key : kSettingKeys) {
            if (key.sensitivity == Sensitivity::Secret)
                continue;
            const bool isCleared
                = key.atReset == AtReset::Clears && (group.isEmpty() || group == QLatin1StringView(key.group));
            QVERIFY2(settings.value(key.key) == (isCleared ? usualValue(key) : otherValue(key)), key.key);
        }
        QVERIFY(!settings.practice()); // a real store does not fall back into a rehearsal
    }

    void whatItDoesNotKnowStaysInTheFile()
    {
        m_folder->write(u"settings.ini"_s, "[look]\nscale=125\nshade=soft\n[newer]\nthing=7\n");
        Settings settings(m_folder->path());
        settings.setColorScheme(u"dark"_s);
        settings.reset();
        const QSettings file(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
        QCOMPARE(file.value(u"look/shade"_s).toString(), u"soft"_s);
        QCOMPARE(file.value(u"newer/thing"_s).toString(), u"7"_s);
        QVERIFY(!file.contains(u"look/scale"_s));
        QVERIFY(!settings.setValue("newer/thing", u"8"_s));
    }

    /// As earlier versions wrote it.
    void readsTheFilesThatOwnersHave()
    {
        m_folder->write(u"settings.ini"_s,
                        "[ai]\nceiling=25000\nmodel-claude=claude-haiku-5-5\norder=openai, claude\n\n"
                        "[look]\nscale=150\nscheme=dark\n\n[media]\nffmpeg=/opt/ff, mpeg/ffmpeg\n"
                        "film-sound=\"C:\\\\Users\\\\x\\\\노래, 하나.wav\"\n\n"
                        "[pictures]\norder=stability\n\n[wizard]\ndraft=0123abcd\n");
        const Settings settings(m_folder->path());
        QCOMPARE(settings.aiCeiling(), 25'000);
        QCOMPARE(settings.aiModel(u"claude"_s), u"claude-haiku-5-5"_s);
        QCOMPARE(settings.aiOrder(), (QStringList{u"openai"_s, u"claude"_s}));
        QCOMPARE(settings.textScale(), 150);
        QCOMPARE(settings.colorScheme(), u"dark"_s);
        QCOMPARE(settings.media().filmSound, uR"(C:\Users\x\노래, 하나.wav)"_s);
        QCOMPARE(settings.pictureOrder(), QStringList{u"stability"_s});
        QCOMPARE(settings.openDraft(), u"0123abcd"_s);
        QVERIFY(settings.practice());
    }

    void anOrderThatWasEmptiedStaysEmpty()
    {
        Settings(m_folder->path()).setAiOrder({});
        QCOMPARE(Settings(m_folder->path()).aiOrder(), QStringList());
    }

    void aFileThatWouldMakeObjectsIsMadeHarmless()
    {
        m_folder->write(u"settings.ini"_s,
                        "[look]\nscheme=dark\nscale=@Variant(\\0\\0\\0\\x7f)\nnonsense\n"
                        "[ai]\nceiling=\\x40Variant(\\0)\norder=openai\n");
        const Settings settings(m_folder->path());
        QCOMPARE(settings.colorScheme(), u"dark"_s);
        QCOMPARE(settings.textScale(), 100);
        QCOMPARE(settings.aiOrder(), QStringList{u"openai"_s});
        QVERIFY(!m_folder->read(u"settings.ini"_s).contains("Variant"));
        QVERIFY(m_folder->read(u"settings.ini.set-aside"_s).contains("nonsense")); // nothing is lost
    }

    void aFileWithoutEndIsPutAside()
    {
        m_folder->write(u"settings.ini"_s, "[look]\nscheme=dark\n" + QByteArray(2'000'000, 'x'));
        Settings settings(m_folder->path());
        QCOMPARE(settings.colorScheme(), u"system"_s);
        settings.setColorScheme(u"light"_s);
        QCOMPARE(Settings(m_folder->path()).colorScheme(), u"light"_s);
        QCOMPARE(m_folder->read(u"settings.ini.set-aside"_s).size(), 19 + 2'000'000);
    }

    void addressesAreWhereARequestWouldBeSent_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");
        QTest::newRow("https") << u" https://ai.example.com/v1/ "_s << u"https://ai.example.com/v1"_s;
        QTest::newRow("own network") << u"http://192.168.0.7:7860"_s << u"http://192.168.0.7:7860"_s;
        QTest::newRow("this machine") << u"http://localhost:7860/"_s << u"http://localhost:7860"_s;
        QTest::newRow("plain, far away") << u"http://ai.example.com"_s << QString();
        QTest::newRow("no scheme") << u"ai.example.com"_s << QString();
        QTest::newRow("a file") << u"file:///etc/passwd"_s << QString();
        QTest::newRow("with a user") << u"https://me:pw@ai.example.com"_s << QString();
        QTest::newRow("with a question") << u"https://ai.example.com/?key=1"_s << QString();
        QTest::newRow("words") << u"우리 서버"_s << QString();
    }
    void addressesAreWhereARequestWouldBeSent()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, kept);
        QCOMPARE(serviceAddress(typed).value_or(QString()), kept);
    }

private:
    static void everyKey()
    {
        QTest::addColumn<QString>("key");
        for (const SettingKey& key : kSettingKeys)
            QTest::newRow(key.key) << QString::fromLatin1(key.key);
    }

    static QList<QByteArray> hostileValues(const SettingKey& key)
    {
        QList<QByteArray> bad{"@Rect(1 2 3 4)", "@ByteArray(dark)", "\"" + QByteArray(5'000, 'a') + "\""};
        if (key.kind != SettingKind::Words)
            bad << "one, two, three";
        if (key.kind != SettingKind::Text && key.kind != SettingKind::Words)
            bad << "\"\\n\""
                << "99999999999999999999999"
                << "-1"
                << "1e3"
                << "nan"
                << "javascript:alert(1)";
        if (key.kind == SettingKind::Text)
            bad << "\"a\\nb\"";
        if (key.kind == SettingKind::Words)
            bad << "nobody, \"\\n\""
                << "7";
        return bad;
    }

    /// Allowed, and not the usual one.
    static QVariant otherValue(const SettingKey& key)
    {
        switch (key.kind) {
        case SettingKind::Choice:
            return QString::fromLatin1(key.allowed).section(u',', 0, 0) == QLatin1StringView(key.usual)
                ? QString::fromLatin1(key.allowed).section(u',', 1, 1)
                : QString::fromLatin1(key.allowed).section(u',', 0, 0);
        case SettingKind::Number:
            return QVariant(qlonglong(key.most));
        case SettingKind::Flag:
            return !usualValue(key).toBool();
        case SettingKind::Text:
            return u"가나, \"다\" \\x"_s;
        case SettingKind::Words:
            return QStringList{QString::fromLatin1(key.allowed).section(u',', -1)};
        case SettingKind::Address:
            return u"https://example.com/a"_s;
        }
        return {};
    }

    std::unique_ptr<test::TempFolder> m_folder;
};

MADANG_TEST(QCoreApplication, TestSettings)
#include "tst_settings.moc"

#include "services/database.h"
#include "services/store_service.h"
#include "support/hostile_pictures.h"
#include "support/temp_folder.h"

#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace madang;
using namespace Qt::StringLiterals;

class TestStoreService final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<test::TempFolder>();
        m_database = std::move(Database::open(m_folder->path())).value();
        m_service = std::make_unique<StoreService>(*m_database);
    }

    void cleanup()
    {
        m_service.reset();
        m_database.reset();
    }

    void knowsTheStoreAfterARestart()
    {
        QVERIFY(!m_service->hasProfile());
        QSignalSpy changed(m_service.get(), &StoreService::profileChanged);
        QVERIFY(m_service->save(someStore()).has_value());
        QCOMPARE(changed.size(), 1);
        const StoreService again(*m_database);
        QVERIFY(again.hasProfile());
        QCOMPARE(again.profile(), m_service->profile());
        QCOMPARE(again.profile().phone, u"0311234567"_s);
    }

    void refusesABadNameOrPhoneAndKeepsTheOld()
    {
        QVERIFY(m_service->save(someStore()).has_value());
        StoreProfile bad = someStore();
        bad.phone = u"12-34"_s;
        QCOMPARE(m_service->save(bad).error().kind, ErrorKind::InvalidInput);
        bad = someStore();
        bad.name = u" 가 "_s;
        QCOMPARE(m_service->save(bad).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(m_service->profile().name, u"수원왕갈비통닭"_s);
    }

    void takesAPictureAsLogoWhateverItsNameSays()
    {
        QVERIFY(m_service->save(someStore()).has_value());
        QImage picture(3000, 1000, QImage::Format_RGB32);
        picture.fill(0xff884422);
        const QString path = m_folder->filePath(u"로고.txt"_s);
        QVERIFY(picture.save(path, "PNG"));
        QVERIFY(m_service->importLogo(path).has_value());
        const QImage kept(m_service->profile().logoPath);
        QCOMPARE(kept.width(), 1024);
        QCOMPARE(m_service->logo().value_or({}).size(), kept.size());
        QVERIFY(m_service->removeLogo().has_value());
        QVERIFY(m_service->profile().logoPath.isEmpty());
        QVERIFY(m_service->logo().has_value() && m_service->logo()->isNull());
    }

    void aLogoThatWasReplacedOutsideIsNotBelieved()
    {
        QVERIFY(m_service->save(someStore()).has_value());
        QImage picture(30, 10, QImage::Format_RGB32);
        picture.fill(0xff884422);
        const QString path = m_folder->filePath(u"logo.in"_s);
        QVERIFY(picture.save(path, "PNG"));
        QVERIFY(m_service->importLogo(path).has_value());
        QFile kept(m_service->profile().logoPath);
        QVERIFY(kept.open(QIODevice::WriteOnly));
        kept.write(test::pngHeader({60'000, 60'000}));
        kept.close();
        QCOMPARE(m_service->logo().error().kind, ErrorKind::FileTooLarge);
    }

    void saysWhyAFileIsNoLogo_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("10 MB and more") << QByteArray(10 * 1024 * 1024 + 1, 'x') << ErrorKind::FileTooLarge;
        QTest::newRow("not a picture") << QByteArray("GIF89a but no") << ErrorKind::UnsupportedImage;
        QTest::newRow("empty") << QByteArray() << ErrorKind::UnsupportedImage;
        QTest::newRow("a header that claims gigapixels")
            << test::pngHeader({60'000, 60'000}) << ErrorKind::FileTooLarge;
        QTest::newRow("a drawing that a decoder would follow")
            << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")
            << ErrorKind::UnsupportedImage;
    }

    void saysWhyAFileIsNoLogo()
    {
        QFETCH(QByteArray, content);
        QFETCH(ErrorKind, kind);
        QVERIFY(m_service->save(someStore()).has_value());
        const QString path = m_folder->filePath(u"logo.png.in"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QCOMPARE(m_service->importLogo(path).error().kind, kind);
        QVERIFY(m_service->profile().logoPath.isEmpty());
        QCOMPARE(m_service->importLogo(m_folder->filePath(u"nowhere"_s)).error().kind, ErrorKind::FileUnreadable);
    }

private:
    static StoreProfile someStore()
    {
        StoreProfile store;
        store.name = u"  수원왕갈비통닭 "_s;
        store.phone = u"031-123-4567"_s;
        return store;
    }

    std::unique_ptr<test::TempFolder> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<StoreService> m_service;
};

QTEST_MAIN(TestStoreService)
#include "tst_store_service.moc"

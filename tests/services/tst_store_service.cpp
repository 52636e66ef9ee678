#include "services/database.h"
#include "services/store_service.h"
#include "support/hostile_pictures.h"
#include "support/program.h"
#include "support/temp_folder.h"
#include "support/wait.h"

#include <QGuiApplication>
#include <QImage>
#include <QSignalSpy>
#include <QSqlQuery>

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
        QVERIFY(test::waitFor(m_service->importLogo(path)).has_value());
        const QImage kept(m_service->profile().logoPath);
        QCOMPARE(kept.width(), 1024); // all of one colour: a ground that would leave nothing is left
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
        QVERIFY(test::waitFor(m_service->importLogo(path)).has_value());
        QFile kept(m_service->profile().logoPath);
        QVERIFY(kept.open(QIODevice::WriteOnly));
        kept.write(test::pngHeader({60'000, 60'000}));
        kept.close();
        QCOMPARE(m_service->logo().error().kind, ErrorKind::FileTooLarge);
    }

    void aPlainGroundIsTakenOffALogoAndCanBePutBack()
    {
        QVERIFY(m_service->save(someStore()).has_value());
        QCOMPARE(m_service->logoGround(), LogoGround::Kept);
        QVERIFY(test::waitFor(m_service->importLogo(logoOn(0xffffffffU))).has_value());
        QCOMPARE(m_service->logoGround(), LogoGround::TakenOff);
        QCOMPARE(qAlpha(m_service->logo()->pixel(0, 0)), 0);
        QCOMPARE(qAlpha(m_service->logo()->pixel(50, 50)), 255);
        QVERIFY(m_service->setLogoGround(LogoGround::PutBack).has_value());
        QCOMPARE(qAlpha(m_service->logo()->pixel(0, 0)), 255);
        const StoreService again(*m_database);
        QCOMPARE(again.logoGround(), LogoGround::PutBack);
        QCOMPARE(m_service->setLogoGround(LogoGround::PutBack).error().kind, ErrorKind::Rejected);
        QVERIFY(m_service->setLogoGround(LogoGround::TakenOff).has_value());
        QCOMPARE(qAlpha(m_service->logo()->pixel(0, 0)), 0);
    }

    void aLogoMovesWithItsFolder()
    {
        QVERIFY(m_service->save(someStore()).has_value());
        QVERIFY(test::waitFor(m_service->importLogo(logoOn(0xffffffffU))).has_value());
        QString body;
        QVERIFY(m_database
                    ->run(u"SELECT body FROM store_profile"_s, {},
                          [&body](const QSqlQuery& row) { body = row.value(0).toString(); })
                    .has_value());
        QVERIFY(body.contains(u"\"logo\":\"store/"_s));
        QVERIFY(!body.contains(m_folder->path()));
    }

    void keepsThreePhotosByWhatIsInThem()
    {
        QVERIFY(m_service->save(someStore()).has_value());
        for (const uint colour : {0xff112233U, 0xff445566U, 0xff778899U})
            QVERIFY(test::waitFor(m_service->addPhoto(logoOn(colour))).has_value());
        QCOMPARE(m_service->profile().photos.size(), 3);
        QCOMPARE(test::waitFor(m_service->addPhoto(logoOn(0xff000000U))).error().kind, ErrorKind::Rejected);
        const QString first = m_service->profile().photos.first();
        QCOMPARE(m_service->photo(first, 50)->width(), 50);
        QCOMPARE(m_service->photo(u"../madang.db"_s, 50).error().kind, ErrorKind::NotFound);
        QVERIFY(m_service->removePhoto(first).has_value());
        QCOMPARE(m_service->profile().photos.size(), 2);
        const QString fake = m_folder->write(u"photo.jpg"_s, "no picture");
        QCOMPARE(test::waitFor(m_service->addPhoto(fake)).error().kind, ErrorKind::UnsupportedImage);
        QCOMPARE(StoreService(*m_database).profile(), m_service->profile());
    }

    void picturesGoWhenNobodyUsesThemAnyMore()
    {
        QVERIFY(m_service->save(someStore()).has_value());
        QVERIFY(test::waitFor(m_service->importLogo(logoOn(0xffffffffU))).has_value());
        QVERIFY(test::waitFor(m_service->addPhoto(logoOn(0xff112233U))).has_value());
        const StoreProfile published = m_service->profile();
        QVERIFY(m_service->removeLogo().has_value());
        QVERIFY(m_service->removePhoto(published.photos.first()).has_value());
        m_service->tidy({published});
        QVERIFY(QFileInfo::exists(published.logoPath)); // an event was published with it
        QVERIFY(m_service->photo(published.photos.first(), 50).has_value());
        m_service->tidy({});
        QVERIFY(!QFileInfo::exists(published.logoPath));
        QCOMPARE(m_service->photo(published.photos.first(), 50).error().kind, ErrorKind::FileUnreadable);
    }

    void theWholeCardIsKept()
    {
        StoreProfile store = someStore();
        store.colours = {u"#b83908"_s, u"#166f4f"_s};
        store.voice = Voice::Lively;
        store.hours.isKnown = true;
        store.hours.days[6].isOpen = false;
        store.hours.days[0] = {true, 17 * 60, 2 * 60, 20 * 60, 21 * 60};
        store.mapLink = u"https://naver.me/abc"_s;
        store.seats = 40;
        QVERIFY(m_service->save(store).has_value());
        QCOMPARE(StoreService(*m_database).profile(), m_service->profile());
        QCOMPARE(m_service->profile().hours, store.hours);
        store.mapLink = u"http://naver.me/abc"_s;
        QCOMPARE(m_service->save(store).error().kind, ErrorKind::InvalidInput);
        store.mapLink.clear();
        store.colours = {u"red"_s};
        QCOMPARE(m_service->save(store).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(m_service->profile().mapLink, u"https://naver.me/abc"_s);
    }

    void whatANewerProgramHasWrittenStays()
    {
        QVERIFY(m_service->save(someStore()).has_value());
        QVERIFY(m_database
                    ->run(u"UPDATE store_profile SET body = json_set(body, '$.newer', json('{\"a\":1}'), "
                          "'$.colours', json('[\"red\",7,\"#112233\"]'), '$.seats', 'many', '$.hours', 3)"_s)
                    .has_value());
        StoreService again(*m_database);
        QCOMPARE(again.profile().colours, QStringList{u"#112233"_s}); // and what cannot be is as if never said
        QCOMPARE(again.profile().seats, 0);
        QVERIFY(!again.profile().hours.isKnown);
        StoreProfile changed = again.profile();
        changed.seats = 12;
        QVERIFY(again.save(changed).has_value());
        QString body;
        QVERIFY(m_database
                    ->run(u"SELECT body FROM store_profile"_s, {},
                          [&body](const QSqlQuery& row) { body = row.value(0).toString(); })
                    .has_value());
        QVERIFY2(body.contains(u"\"newer\":{\"a\":1}"_s), qPrintable(body));
    }

    void coloursOfAPictureAreSuggested()
    {
        QImage picture(60, 60, QImage::Format_RGB32);
        picture.fill(0xfff5f5f5U);
        for (int y = 0; y < 60; ++y) {
            for (int x = 0; x < 20; ++x) {
                picture.setPixel(x, y, 0xffc0392bU);
                picture.setPixel(x + 20, y, 0xff1f6f4fU);
            }
        }
        const QString path = m_folder->filePath(u"store.png"_s);
        QVERIFY(picture.save(path));
        const QStringList found = test::waitFor(m_service->coloursIn(path)).value_or({});
        QVERIFY2(found.size() >= 3, qPrintable(found.join(u' ')));
        QVERIFY2(found.first(2).contains(u"#c0392b"_s) && found.first(2).contains(u"#1f6f4f"_s),
                 qPrintable(found.join(u' ')));
        QVERIFY(found.contains(u"#f5f5f5"_s));
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
        QCOMPARE(test::waitFor(m_service->importLogo(path)).error().kind, kind);
        QVERIFY(m_service->profile().logoPath.isEmpty());
        QCOMPARE(test::waitFor(m_service->importLogo(m_folder->filePath(u"nowhere"_s))).error().kind,
                 ErrorKind::FileUnreadable);
    }

private:
    /// A dark disc on a ground of one colour, 100 pixels to a side.
    QString logoOn(uint ground) const
    {
        QImage picture(100, 100, QImage::Format_RGB32);
        picture.fill(ground);
        for (int y = 0; y < 100; ++y) {
            for (int x = 0; x < 100; ++x) {
                if ((x - 50) * (x - 50) + (y - 50) * (y - 50) < 30 * 30)
                    picture.setPixel(x, y, 0xff7a1f10U);
            }
        }
        const QString path = m_folder->filePath(u"logo-%1.png"_s.arg(ground));
        picture.save(path);
        return path;
    }

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

MADANG_TEST(QGuiApplication, TestStoreService)
#include "tst_store_service.moc"

#include "services/media/media_host.h"
#include "services/media/s3_host.h"
#include "support/program.h"
#include "support/sandbox_bench.h"

#include <QCryptographicHash>

using namespace madang;
using namespace madang::media;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::waitFor;

/// Signatures against the worked examples of Amazon's S3 documentation ("Authenticating Requests: Using the
/// Authorization Header" and "…Using Query Parameters"); buckets against a store that works every signature out anew.
class MediaHostTest final : public QObject {
    Q_OBJECT

private slots:
    void init();

    void signsAsAmazonDoes_data();
    void signsAsAmazonDoes();
    void presignsAsAmazonDoes();
    void encodesOnce();
    void placesObjects_data();
    void placesObjects();
    void refusesAccountsThatAreNone_data();
    void refusesAccountsThatAreNone();
    void putsAPictureThatAnyoneCanFetch();
    void repeatsWithoutHarm();
    void givesThePublicAddressWhereThereIsOne();
    void correctsAWrongClock();
    void saysWhatTheStoreSays_data();
    void saysWhatTheStoreSays();
    void keepsTheOldHost();
    void tellsNobodyTheKeys();

private:
    static SigningKey amazon()
    {
        return {"AKIAIOSFODNN7EXAMPLE", Secret("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"), "us-east-1"};
    }
    static QDateTime may24() { return {QDate(2013, 5, 24), QTime(0, 0), Qt::UTC}; }
    static QByteArray sha256(const QByteArray& bytes)
    {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    }
    ProviderAccess access(const QString& more = {}) const
    {
        const QString account = u"bucket=%1;region=%2"_s.arg(QLatin1StringView(sandbox::kS3Bucket),
                                                             QLatin1StringView(sandbox::kS3Region));
        return {m_bench.url(u"/s3"_s), Secret(sandbox::kS3Client), account + more};
    }
    Result<QUrl> put(const ProviderAccess& to, const QByteArray& jpeg = test::SandboxBench::jpeg({1080, 1350}))
    {
        const auto host = makeMediaHost(*m_bench.egress, to, m_bench.clock);
        return host ? waitFor((*host)->put(this, jpeg)) : Result<QUrl>(host.error());
    }
    HttpReply get(const QUrl& url)
    {
        HttpRequest request;
        request.url = url;
        return waitFor(m_bench.http.send(request)).value_or({});
    }

    test::SandboxBench m_bench;
};

void MediaHostTest::init()
{
    m_bench.reset();
}

void MediaHostTest::signsAsAmazonDoes_data()
{
    QTest::addColumn<SignedRequest>("request");
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<QByteArray>("signature");
    const QByteArray nothing = sha256({});
    const QPair<QByteArray, QByteArray> host{"Host", "examplebucket.s3.amazonaws.com"};
    const QPair<QByteArray, QByteArray> date{"x-amz-date", "20130524T000000Z"};
    const QPair<QByteArray, QByteArray> empty{"x-amz-content-sha256", nothing};
    const QByteArray usual = "host;x-amz-content-sha256;x-amz-date";
    QTest::newRow("GET of an object")
        << SignedRequest{"GET", "/test.txt", {}, {host, {"Range", "bytes=0-9"}, empty, date}, nothing}
        << QByteArray("host;range;x-amz-content-sha256;x-amz-date")
        << QByteArray("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    const QByteArray welcome = sha256("Welcome to Amazon S3.");
    QTest::newRow("PUT of an object") << SignedRequest{"PUT",
                                                       uriEncoded("/test$file.text", true),
                                                       {},
                                                       {host,
                                                        {"Date", "Fri, 24 May 2013 00:00:00 GMT"},
                                                        {"x-amz-storage-class", "REDUCED_REDUNDANCY"},
                                                        {"x-amz-content-sha256", welcome},
                                                        date},
                                                       welcome}
                                      << QByteArray("date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class")
                                      << QByteArray("98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    QTest::newRow("GET of a bucket's lifecycle")
        << SignedRequest{"GET", "/", {{"lifecycle", ""}}, {host, empty, date}, nothing} << usual
        << QByteArray("fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    QTest::newRow("list of objects")
        << SignedRequest{"GET", "/", {{"prefix", "J"}, {"max-keys", "2"}}, {host, empty, date}, nothing} << usual
        << QByteArray("34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
}

void MediaHostTest::signsAsAmazonDoes()
{
    QFETCH(const SignedRequest, request);
    QFETCH(const QByteArray, names);
    QFETCH(const QByteArray, signature);
    QCOMPARE(authorization(request, amazon(), may24()),
             "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders="
                 + names + ", Signature=" + signature);
}

void MediaHostTest::presignsAsAmazonDoes()
{
    QCOMPARE(
        presignedQuery("/test.txt", "examplebucket.s3.amazonaws.com", amazon(), may24(), 86'400s),
        QByteArray("X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%"
                   "2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&"
                   "X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404"));
}

void MediaHostTest::encodesOnce()
{
    QCOMPARE(uriEncoded("/사진 1/a+b.jpg", true), QByteArray("/%EC%82%AC%EC%A7%84%201/a%2Bb.jpg"));
    QCOMPARE(uriEncoded("a/b~-._*", false), QByteArray("a%2Fb~-._%2A"));
    QCOMPARE(amzDate(QDateTime(QDate(2026, 11, 24), QTime(4, 5, 6), Qt::OffsetFromUTC, 9 * 3600)),
             QByteArray("20261123T190506Z"));
}

void MediaHostTest::placesObjects_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QString>("style");
    QTest::addColumn<QString>("url");
    QTest::newRow("path") << u"https://kr.object.example.com"_s << QString()
                          << u"https://kr.object.example.com/my-pictures/madang/a.jpg"_s;
    QTest::newRow("virtual") << u"https://s3.amazonaws.com"_s << u";style=virtual"_s
                             << u"https://my-pictures.s3.amazonaws.com/madang/a.jpg"_s;
    QTest::newRow("below a path") << u"https://gateway.example.com/s3/"_s << QString()
                                  << u"https://gateway.example.com/s3/my-pictures/madang/a.jpg"_s;
    QTest::newRow("port") << u"http://127.0.0.1:9000"_s << QString()
                          << u"http://127.0.0.1:9000/my-pictures/madang/a.jpg"_s;
}

void MediaHostTest::placesObjects()
{
    QFETCH(const QString, endpoint);
    QFETCH(const QString, style);
    const Result<Bucket> bucket
        = bucketOf({QUrl(endpoint), Secret("id:secret"), u"bucket=my-pictures;region=us-east-1"_s + style});
    QVERIFY(bucket);
    QTEST(objectUrl(*bucket, "madang/a.jpg").toString(QUrl::FullyEncoded), "url");
}

void MediaHostTest::refusesAccountsThatAreNone_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<QByteArray>("credential");
    QTest::addColumn<ErrorKind>("kind");
    const QString good = u"bucket=my-pictures;region=us-east-1"_s;
    const QByteArray pair = "id:secret";
    QTest::newRow("no bucket") << u"region=us-east-1"_s << pair << ErrorKind::InvalidInput;
    QTest::newRow("no region") << u"bucket=my-pictures"_s << pair << ErrorKind::InvalidInput;
    QTest::newRow("a path for a bucket") << u"bucket=../../etc;region=us-east-1"_s << pair << ErrorKind::InvalidInput;
    QTest::newRow("a header for a region") << u"bucket=my-pictures;region=a\nb"_s << pair << ErrorKind::InvalidInput;
    QTest::newRow("nowhere public") << good + u";public=nowhere"_s << pair << ErrorKind::InvalidInput;
    QTest::newRow("one key") << good << QByteArray("id") << ErrorKind::Unauthorized;
    QTest::newRow("half a pair") << good << QByteArray("id:") << ErrorKind::Unauthorized;
}

void MediaHostTest::refusesAccountsThatAreNone()
{
    QFETCH(const QString, account);
    QFETCH(const QByteArray, credential);
    QFETCH(const ErrorKind, kind);
    const Result<QUrl> url = put({m_bench.url(u"/s3"_s), Secret(credential), account});
    QVERIFY(!url);
    QCOMPARE(url.error().kind, kind);
    QCOMPARE(m_bench.requests(), 0);
}

void MediaHostTest::putsAPictureThatAnyoneCanFetch()
{
    const QByteArray jpeg = test::SandboxBench::jpeg({1080, 1350});
    const Result<QUrl> url = put(access(), jpeg);
    QVERIFY2(url, qPrintable(url ? QString() : url.error().detail));
    QCOMPARE(get(*url).body, jpeg);
    QUrl unsigned_ = *url;
    unsigned_.setQuery(QString());
    QCOMPARE(get(unsigned_).status, 403);
    QUrl longer = *url;
    longer.setQuery(url->query(QUrl::FullyEncoded).replace(u"Expires=86400"_s, u"Expires=99999"_s), QUrl::StrictMode);
    QCOMPARE(get(longer).status, 403);
    m_bench.advance(23h);
    QCOMPARE(get(*url).status, 200);
    m_bench.advance(2h);
    QCOMPARE(get(*url).status, 403); // it has expired
}

void MediaHostTest::repeatsWithoutHarm()
{
    m_bench.fault(u"PUT"_s, u"^/s3/"_s, {{"acceptThenDrop", true}});
    m_bench.fault(u"PUT"_s, u"^/s3/"_s, {{"status", 503}});
    const Result<QUrl> first = put(access());
    QVERIFY2(first, qPrintable(first ? QString() : first.error().detail));
    const auto tries = m_bench.journal(u"PUT"_s, u"^/s3/"_s);
    QCOMPARE(tries.size(), 3);
    QVERIFY(tries.at(0).at("path") == tries.at(2).at("path"));
    const Result<QUrl> second = put(access());
    QVERIFY(second && second->path() == first->path()); // the same picture is the same object
    const Result<QUrl> other = put(access(), test::SandboxBench::jpeg({600, 600}));
    QVERIFY(other && other->path() != first->path());
}

void MediaHostTest::givesThePublicAddressWhereThereIsOne()
{
    const QByteArray jpeg = test::SandboxBench::jpeg({600, 600});
    const Result<QUrl> url = put(access(u";public=https://pictures.example.kr/shop/"_s), jpeg);
    QVERIFY(url);
    QCOMPARE(url->toString(),
             u"https://pictures.example.kr/shop/madang/%1.jpg"_s.arg(QString::fromLatin1(sha256(jpeg))));
}

void MediaHostTest::correctsAWrongClock()
{
    m_bench.clock.advance(20min); // the store's stays
    const Result<QUrl> url = put(access());
    QVERIFY2(url, qPrintable(url ? QString() : url.error().detail));
    QCOMPARE(m_bench.journal(u"PUT"_s, u"^/s3/"_s).size(), 2);
    QCOMPARE(get(*url).status, 200); // the address too is in the store's time
    // A store that is not content with its own time is asked no third time.
    m_bench.fault(u"PUT"_s, u"^/s3/"_s, {{"providerCode", "s3:RequestTimeTooSkewed"}}, 9);
    const Result<QUrl> never = put(access());
    QVERIFY(!never);
    QCOMPARE(never.error().kind, ErrorKind::Untrusted);
    QCOMPARE(m_bench.journal(u"PUT"_s, u"^/s3/"_s).size(), 4);
}

void MediaHostTest::saysWhatTheStoreSays_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<QByteArray>("credential");
    QTest::addColumn<ErrorKind>("kind");
    const QString good = access().account;
    const QByteArray pair = sandbox::kS3Client;
    QTest::newRow("another secret") << good << pair + 'x' << ErrorKind::Unauthorized;
    QTest::newRow("another key") << good << QByteArray("OTHER:practice-s3-secret") << ErrorKind::Unauthorized;
    QTest::newRow("another region") << QString(good).replace(u"kr-practice"_s, u"us-east-1"_s) << pair
                                    << ErrorKind::Rejected;
    QTest::newRow("another bucket") << QString(good).replace(u"practice-pictures"_s, u"my-pictures"_s) << pair
                                    << ErrorKind::NotFound;
}

void MediaHostTest::saysWhatTheStoreSays()
{
    QFETCH(const QString, account);
    QFETCH(const QByteArray, credential);
    QFETCH(const ErrorKind, kind);
    const Result<QUrl> url = put({m_bench.url(u"/s3"_s), Secret(credential), account});
    QVERIFY(!url);
    QCOMPARE(url.error().kind, kind);
    QCOMPARE(m_bench.journal(u"PUT"_s, u"^/s3/"_s).size(), 1);
}

void MediaHostTest::keepsTheOldHost()
{
    const QByteArray jpeg = test::SandboxBench::jpeg({600, 600});
    const Result<QUrl> url = put(m_bench.providers.value(u"media"_s), jpeg);
    QVERIFY(url);
    QCOMPARE(get(*url).body, jpeg);
    m_bench.fault(u"POST"_s, u"^/cdn/assets$"_s, {{"garbageJson", true}}, 9);
    QCOMPARE(put(m_bench.providers.value(u"media"_s), jpeg).error().kind, ErrorKind::BadReply);
}

void MediaHostTest::tellsNobodyTheKeys()
{
    QVERIFY(put(access()));
    const std::string journal = m_bench.control("GET", u"journal"_s).dump();
    const QByteArray secret = QByteArray(sandbox::kS3Client).split(':').last();
    QVERIFY(!QByteArray::fromStdString(journal).contains(secret));
}

MADANG_TEST(QCoreApplication, MediaHostTest)
#include "tst_media_host.moc"

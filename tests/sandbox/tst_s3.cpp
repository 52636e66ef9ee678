#include "sandbox/http_probe.h"
#include "sandbox/s3_signature.h"
#include "support/program.h"

using namespace madang::sandbox;
using namespace Qt::StringLiterals;

/// The imitated store's own idea of a signature, held against the worked examples of Amazon's S3 documentation, and
/// what it refuses.
class S3Test final : public QObject {
    Q_OBJECT

private slots:
    void knowsAmazonsSignatures_data();
    void knowsAmazonsSignatures();
    void refusesWhatWasChanged_data();
    void refusesWhatWasChanged();
    void refusesWhoeverIsNobody();

private:
    static S3Client amazon()
    {
        return {"AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1"};
    }
    static QDateTime at(int seconds) { return QDateTime(QDate(2013, 5, 24), QTime(0, 0), Qt::UTC).addSecs(seconds); }
    static QByteArray header(const QByteArray& names, const QByteArray& signature)
    {
        return "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders="
            + names + ",Signature=" + signature;
    }
    static Request put()
    {
        Request request;
        request.method = "PUT";
        request.path = u"/test$file.text"_s;
        request.body = "Welcome to Amazon S3.";
        request.headers = {{"Host", "examplebucket.s3.amazonaws.com"},
                           {"Date", "Fri, 24 May 2013 00:00:00 GMT"},
                           {"x-amz-date", "20130524T000000Z"},
                           {"x-amz-storage-class", "REDUCED_REDUNDANCY"},
                           {"x-amz-content-sha256", "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072"},
                           {"Authorization",
                            header("date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class",
                                   "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd")}};
        return request;
    }
    static Request get()
    {
        Request request;
        request.method = "GET";
        request.path = u"/test.txt"_s;
        request.headers = {{"Host", "examplebucket.s3.amazonaws.com"},
                           {"Range", "bytes=0-9"},
                           {"x-amz-date", "20130524T000000Z"},
                           {"x-amz-content-sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
                           {"Authorization",
                            header("host;range;x-amz-content-sha256;x-amz-date",
                                   "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41")}};
        return request;
    }
    static Request address()
    {
        Request request;
        request.method = "GET";
        request.path = u"/test.txt"_s;
        request.rawQuery
            = "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3"
              "%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
              "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404";
        request.headers = {{"Host", "examplebucket.s3.amazonaws.com"}};
        return request;
    }
    static Request with(Request request, const char* name, const QByteArray& value)
    {
        for (auto& [key, old] : request.headers) {
            if (key == name) {
                old = value;
                return request;
            }
        }
        request.headers.append({name, value});
        return request;
    }
};

void S3Test::knowsAmazonsSignatures_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<int>("seconds");
    QTest::newRow("PUT") << put() << 0;
    QTest::newRow("PUT, a quarter of an hour later") << put() << 900;
    QTest::newRow("GET") << get() << -900;
    QTest::newRow("address") << address() << 0;
    QTest::newRow("address, on its last second") << address() << 86'400;
}

void S3Test::knowsAmazonsSignatures()
{
    QFETCH(const Request, request);
    QFETCH(const int, seconds);
    QCOMPARE(signatureFault(request, amazon(), at(seconds)), QString());
}

void S3Test::refusesWhatWasChanged_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("fault");
    const QString differs = u"SignatureDoesNotMatch"_s;
    Request otherBody = put();
    otherBody.body += '!';
    QTest::newRow("another body") << otherBody << 0 << u"XAmzContentSHA256Mismatch"_s;
    Request otherPath = put();
    otherPath.path = u"/other.text"_s;
    QTest::newRow("another path") << otherPath << 0 << differs;
    Request otherMethod = put();
    otherMethod.method = "POST";
    QTest::newRow("another method") << otherMethod << 0 << differs;
    QTest::newRow("another host") << with(put(), "Host", "evil.example.com") << 0 << differs;
    QTest::newRow("another storage") << with(put(), "x-amz-storage-class", "STANDARD") << 0 << differs;
    QTest::newRow("a header that is not signed") << with(put(), "x-amz-acl", "public-read") << 0 << u"AccessDenied"_s;
    QTest::newRow("no hash") << with(get(), "x-amz-content-sha256", "") << 0 << u"InvalidRequest"_s;
    QTest::newRow("too late") << put() << 901 << u"RequestTimeTooSkewed"_s;
    QTest::newRow("too early") << put() << -901 << u"RequestTimeTooSkewed"_s;
    QTest::newRow("no signature") << with(put(), "Authorization", "") << 0 << u"AccessDenied"_s;
    QTest::newRow("a bearer") << with(put(), "Authorization", "Bearer abc") << 0 << u"InvalidRequest"_s;
    QTest::newRow("garbage") << with(put(), "Authorization", "AWS4-HMAC-SHA256 Credential=a/b") << 0
                             << u"AuthorizationHeaderMalformed"_s;
    Request longer = address();
    longer.rawQuery.replace("Expires=86400", "Expires=86401");
    QTest::newRow("an address that lives longer") << longer << 0 << differs;
    longer.rawQuery.replace("Expires=86401", "Expires=604801");
    QTest::newRow("an address that lives too long") << longer << 0 << u"AuthorizationQueryParametersError"_s;
    QTest::newRow("an address that has expired") << address() << 86'401 << u"AccessDenied"_s;
    Request more = address();
    more.rawQuery += "&versionId=2";
    QTest::newRow("an address with more in it") << more << 0 << differs;
    Request written = address();
    written.method = "PUT";
    QTest::newRow("an address that is written to") << written << 0 << differs;
}

void S3Test::refusesWhatWasChanged()
{
    QFETCH(const Request, request);
    QFETCH(const int, seconds);
    QTEST(signatureFault(request, amazon(), at(seconds)), "fault");
    S3Client other = amazon();
    other.region = "eu-west-1";
    QCOMPARE(signatureFault(put(), other, at(0)), u"AuthorizationHeaderMalformed"_s);
    other = amazon();
    other.accessKey = "SOMEBODY";
    QCOMPARE(signatureFault(put(), other, at(0)), u"InvalidAccessKeyId"_s);
}

void S3Test::refusesWhoeverIsNobody()
{
    Probe probe;
    const Answer put = probe.send("PUT", u"/s3/practice-pictures/madang/a.jpg"_s, "\xff\xd8\xff", {});
    QCOMPARE(put.status, 403);
    QVERIFY(put.body.contains("<Code>AccessDenied</Code>"));
    QVERIFY(!put.header("Date").isEmpty());
    QCOMPARE(probe.get(u"/s3/practice-pictures/madang/a.jpg"_s, {}).status, 403);
}

MADANG_TEST(QCoreApplication, S3Test)
#include "tst_s3.moc"

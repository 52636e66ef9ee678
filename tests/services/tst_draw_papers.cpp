#include "domain/draw_code.h"
#include "services/draw_certificate_json.h"
#include "services/draw_papers.h"
#include "support/draw_bench.h"
#include "support/program.h"

#include <QGuiApplication>
#include <QImageReader>
#include <QPdfWriter>
#include <QProcess>
#include <QStandardPaths>

using namespace madang;
using namespace Qt::StringLiterals;
using papers::Shape;
using test::waitFor;

namespace {
struct Answer {
    int code = -1;
    QString text;
};

Answer ran(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()).trimmed()};
}

bool isMissing(const QString& program)
{
    return QStandardPaths::findExecutable(program).isEmpty() && !qEnvironmentVariableIsSet("CI");
}

DrawCertificate certified(int customers, int winners, int reserves)
{
    test::DrawBench bench(customers, winners);
    const Draw draw = bench.drawn(winners, reserves);
    if (reserves > 0 && !bench.draws.replace(bench.id, draw.drawn.first(), u"받지 않으시겠대요"_s))
        qFatal("not replaced");
    return waitFor(bench.draws.certificate(bench.id)).value_or({});
}
} // namespace

/// The papers of a draw, read by programs that are not ours.
class TestDrawPapers final : public QObject {
    Q_OBJECT

private slots:
    void theCodeOnTheCertificateLeadsToTheSameWinners_data()
    {
        QTest::addColumn<int>("winners");
        QTest::addColumn<Shape>("shape");
        QTest::newRow("one on A4") << 1 << Shape::Paper;
        QTest::newRow("three on a telephone") << 3 << Shape::Share;
        QTest::newRow("as many as a code holds, on A4") << kCodesInACode << Shape::Paper;
        QTest::newRow("one more on a telephone") << kCodesInACode + 1 << Shape::Share;
    }

    void theCodeOnTheCertificateLeadsToTheSameWinners()
    {
        if (isMissing(u"zbarimg"_s) || isMissing(u"python3"_s))
            QSKIP("no zbarimg or python3");
        QFETCH(const int, winners);
        QFETCH(const Shape, shape);
        const DrawCertificate certificate = certified(winners + 3, winners, 2);
        const test::TempFolder folder;
        const QString picture = folder.filePath(u"증서.png"_s);
        QVERIFY(waitFor(papers::drawCertificate(certificate, shape)).save(picture));
        const Answer read = ran(u"zbarimg"_s, {u"-q"_s, u"--raw"_s, picture});
        QCOMPARE(read.text, resultCode(certificate));
        const QString document = folder.filePath(u"증서.json"_s);
        QVERIFY(waitFor(papers::writeCertificate(certificate, document)).has_value());
        const Answer checked = ran(u"python3"_s, {QStringLiteral(CHECK_DRAW), document, read.text});
        QCOMPARE(checked.text, u"valid "_s + certificate.draw.winners().join(u' '));
        QCOMPARE(checked.code, 0);
        QString other = read.text;
        other.replace(u"N:777"_s, u"N:778"_s);
        QCOMPARE(ran(u"python3"_s, {QStringLiteral(CHECK_DRAW), document, other}).code, 1);
    }

    void thePromiseAndTheCouponAreReadToo()
    {
        if (isMissing(u"zbarimg"_s))
            QSKIP("no zbarimg");
        const DrawCertificate certificate = certified(5, 2, 1);
        const test::TempFolder folder;
        const QString picture = folder.filePath(u"그림.png"_s);
        papers::Promise promise{certificate.store, certificate.title, certificate.prize, 5, certificate.draw};
        QVERIFY(waitFor(papers::drawPromise(promise)).save(picture));
        QCOMPARE(ran(u"zbarimg"_s, {u"-q"_s, u"--raw"_s, picture}).text, promiseCode(certificate.draw));
        Coupon coupon;
        coupon.code = couponCode(987'654'321);
        coupon.prize = u"치킨 한 마리"_s;
        coupon.lastDay = {2026, 12, 27};
        for (const Shape shape : {Shape::Share, Shape::Paper}) {
            const QImage drawn = waitFor(papers::drawCoupon({certificate.store, certificate.title, {}, coupon}, shape));
            QVERIFY(drawn.save(picture));
            const QString read = ran(u"zbarimg"_s, {u"-q"_s, u"--raw"_s, picture}).text;
            QCOMPARE(parseCouponCode(read).value_or(QString()), coupon.code);
            if (shape == Shape::Paper)
                QCOMPARE(drawn.width(), 576); // the dots of an 80 mm roll
        }
    }

    void everyEndOfANameIsAFileOfItsKind()
    {
        const DrawCertificate certificate = certified(5, 2, 1);
        const test::TempFolder folder;
        for (const QString& end : {u"png"_s, u"pdf"_s, u"json"_s})
            QVERIFY(waitFor(papers::writeCertificate(certificate, folder.filePath(u"증서."_s + end))).has_value());
        QCOMPARE(QImageReader(folder.filePath(u"증서.png"_s)).size(), QSize(2480, 3508));
        QVERIFY(folder.read(u"증서.pdf"_s).startsWith("%PDF"));
        QCOMPARE(readDrawCertificate(folder.read(u"증서.json"_s)).value_or({}), certificate);
        QCOMPARE(waitFor(papers::writeCertificate(certificate, folder.filePath(u"증서.txt"_s))).error().kind,
                 ErrorKind::InvalidInput);
        QVERIFY(!waitFor(papers::writeCertificate(certificate, folder.filePath(u"없는/증서.png"_s))).has_value());
    }

    void noPaperHasAnythingPersonal()
    {
        if (isMissing(u"tesseract"_s))
            QSKIP("no tesseract");
        const DrawCertificate certificate = certified(5, 2, 1);
        const test::TempFolder folder;
        const QString picture = folder.filePath(u"증서.png"_s);
        QVERIFY(waitFor(papers::writeCertificate(certificate, picture)).has_value());
        const QString text
            = ran(u"tesseract"_s, {picture, u"stdout"_s, u"-l"_s, u"eng"_s, u"--psm"_s, u"6"_s}).text;
        QVERIFY2(text.contains(u"777"_s), qUtf8Printable(text)); // it can be read
        for (const QString& personal : {u"010"_s + u'-', u"0107"_s, u"7100"_s, u"EVT"_s})
            QVERIFY2(!text.contains(personal), qUtf8Printable(personal + text));
        QCOMPARE(QImageReader(folder.filePath(u"증서.png"_s)).textKeys(), QStringList());
    }

    void aPageOfAPrinterTakesItToo()
    {
        const DrawCertificate certificate = certified(5, 2, 1);
        const test::TempFolder folder;
        const auto page = std::make_shared<QPdfWriter>(folder.filePath(u"page.pdf"_s));
        page->setPageSize(QPageSize(QPageSize::A4));
        QVERIFY(waitFor(papers::printCertificate(certificate, page)).has_value());
        QVERIFY(folder.read(u"page.pdf"_s).size() > 5'000);
    }
};

MADANG_TEST(QGuiApplication, TestDrawPapers)
#include "tst_draw_papers.moc"

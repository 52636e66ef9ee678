#include "services/draw_certificate_json.h"
#include "support/draw_bench.h"
#include "support/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace madang;
using namespace Qt::StringLiterals;

namespace {
using Change = std::function<void(QJsonObject&)>;

void put(QJsonObject& object, const QString& part, const QString& key, const QJsonValue& value)
{
    QJsonObject inner = object.value(part).toObject();
    inner.insert(key, value);
    object.insert(part, inner);
}
} // namespace

/// A document that lasts, and what somebody may have made of it.
class TestDrawCertificateJson final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        test::DrawBench bench(6, 2);
        const Draw draw = bench.drawn(2, 2);
        QVERIFY(bench.draws.replace(bench.id, draw.drawn.first(), u"번호가 맞지 않아요"_s).has_value());
        m_certificate = test::waitFor(bench.draws.certificate(bench.id)).value_or({});
        QCOMPARE(m_certificate.tickets.size(), 6);
    }

    void comesBackAsItWas()
    {
        const Result<DrawCertificate> read = readDrawCertificate(drawCertificateJson(m_certificate));
        QVERIFY(read.has_value());
        QCOMPARE(*read, m_certificate);
        QVERIFY(problemsIn(*read).isEmpty());
    }

    void saysNothingPersonal()
    {
        const QByteArray document = drawCertificateJson(m_certificate);
        QVERIFY(!document.contains("0107"));
        QVERIFY(!document.contains("1000000"));
        QVERIFY(!document.contains("EVT")); // entry numbers are said aloud at the counter
    }

    void refusesWhatIsNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = drawCertificateJson(m_certificate);
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half") << good.first(good.size() / 2);
        QTest::newRow("all but the last brace") << good.trimmed().chopped(1);
        QTest::newRow("twice") << good + good;
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("deep") << QByteArray(100'000, '[');
        QTest::newRow("not utf-8") << QByteArray(good).replace("random", "\xff\xfe").replace("weighted", "\xff\xfe");
        const auto changed = [&good](const char* name, const Change& change) {
            QJsonObject document = QJsonDocument::fromJson(good).object();
            change(document);
            QTest::newRow(name) << QJsonDocument(document).toJson();
        };
        changed("another format", [](QJsonObject& c) { c.insert(u"format"_s, u"something"_s); });
        changed("a later version", [](QJsonObject& c) { c.insert(u"version"_s, 3); });
        changed("no secret", [](QJsonObject& c) { c.remove(u"secret"_s); });
        changed("a short secret", [](QJsonObject& c) { c.insert(u"secret"_s, u"00ff"_s); });
        changed("capital digits",
                [](QJsonObject& c) { c.insert(u"seal"_s, c.value(u"seal"_s).toString().toUpper() + u"A"_s); });
        changed("no such digits",
                [](QJsonObject& c) { c.insert(u"seal"_s, u'z' + c.value(u"seal"_s).toString().mid(1)); });
        changed("below no winners", [](QJsonObject& c) { put(c, u"terms"_s, u"winners"_s, -1); });
        changed("winners beyond counting", [](QJsonObject& c) { put(c, u"terms"_s, u"winners"_s, 4294967298.0); });
        changed("winners in quotes", [](QJsonObject& c) { put(c, u"terms"_s, u"winners"_s, u"2"_s); });
        changed("a mode that is none", [](QJsonObject& c) { put(c, u"terms"_s, u"mode"_s, u"fair"_s); });
        changed("tickets that are none", [](QJsonObject& c) { c.insert(u"tickets"_s, u"all"_s); });
        changed("a winner that is a number", [](QJsonObject& c) { c.insert(u"winners"_s, QJsonArray{1, 2}); });
        changed("one winner fewer than promised", [](QJsonObject& c) {
            QJsonArray winners = c.value(u"winners"_s).toArray();
            winners.removeLast();
            c.insert(u"winners"_s, winners);
        });
        changed("no time", [](QJsonObject& c) { c.insert(u"sealedAt"_s, u"yesterday"_s); });
        changed("a replacement without a reason", [](QJsonObject& c) {
            c.insert(u"replacements"_s, QJsonArray{QJsonObject{{u"out"_s, u"A"_s}}});
        });
    }

    void refusesWhatIsNone()
    {
        QFETCH(const QByteArray, bytes);
        const Result<DrawCertificate> read = readDrawCertificate(bytes);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().kind, ErrorKind::BadReply);
    }

    /// Well formed, and a lie: read, and found out without a fall.
    void hostileNumbersAreFoundOut()
    {
        for (const auto& change : QList<std::function<void(DrawCertificate&)>>{
                 [](DrawCertificate& c) { c.draw.terms.winners = -1; },
                 [](DrawCertificate& c) { c.draw.terms.reserves = 2'147'483'647; },
                 [](DrawCertificate& c) { c.tickets.first().weight = -5; },
                 [](DrawCertificate& c) { c.tickets.append(c.tickets.first()); },
                 [](DrawCertificate& c) { c.tickets.clear(); }}) {
            DrawCertificate lie = m_certificate;
            change(lie);
            QVERIFY(!problemsIn(lie).isEmpty());
            const Result<DrawCertificate> read = readDrawCertificate(drawCertificateJson(lie));
            QVERIFY(!read || !problemsIn(*read).isEmpty());
        }
    }

private:
    DrawCertificate m_certificate;
};

MADANG_TEST(QCoreApplication, TestDrawCertificateJson)
#include "tst_draw_certificate_json.moc"

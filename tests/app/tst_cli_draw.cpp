#include "runtime/runtime.h"
#include "support/draw_bench.h"
#include "support/program.h"
#include "support/programs.h"

#include <QJsonArray>
#include <QProcess>
#include <QStandardPaths>

using namespace madang;
using namespace Qt::StringLiterals;
using test::Ran;
using test::run;

namespace {
using Change = std::function<void(QJsonObject&)>;

/// An event that has ended, with customers, in a data folder of its own; its id.
QString endedEvent(const QString& folder)
{
    RuntimeOptions options;
    options.dataFolder = folder;
    options.practice = true;
    const auto runtime = std::move(Runtime::open(options)).value();
    runtime->dataKey.look();
    const QDate today = runtime->clock.today();
    const Campaign draft = test::campaignForDraws(runtime->campaigns, {today, today.addDays(3)}, 2);
    const QString id = runtime->campaigns.markPublished(draft.id).value_or({}).id;
    for (int i = 0; i < 9; ++i) {
        if (!runtime->participation.join(id, u"0107%1"_s.arg(1'000'000 + i), {}))
            return {};
    }
    return runtime->campaigns.endNow(id).value_or({}).id;
}

Ran python(const QStringList& arguments)
{
    QProcess process;
    process.start(u"python3"_s, QStringList{QStringLiteral(CHECK_DRAW)} + arguments);
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QJsonArray listIn(const QJsonObject& document, const QString& key)
{
    return document.value(key).toArray();
}

void changeTicket(QJsonObject& c, int at, const QString& key, const QJsonValue& value)
{
    QJsonArray tickets = listIn(c, u"tickets"_s);
    QJsonObject ticket = tickets.at(at).toObject();
    ticket.insert(key, value);
    tickets.replace(at, ticket);
    c.insert(u"tickets"_s, tickets);
}
} // namespace

/// Draws through the built program, and its certificates held against a checker in another language.
class TestCliDraw final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"python3"_s).isEmpty() && !qEnvironmentVariableIsSet("CI"))
            QSKIP("no python3");
        m_id = endedEvent(data());
        QVERIFY(!m_id.isEmpty());
        const Ran early = run(command({u"reveal"_s, u"--number"_s, u"7"_s}));
        QCOMPARE(early.code, 1); // before the seal
        const Ran sealed = run(command({u"seal"_s, u"--winners"_s, u"2"_s, u"--reserves"_s, u"2"_s}));
        QVERIFY2(sealed.code == 0, (sealed.out + sealed.err).constData());
        const QJsonObject promise = sealed.json();
        QCOMPARE(promise.value(u"seal"_s).toString().size(), 64);
        QVERIFY(!promise.contains(u"secret"_s));
        QCOMPARE(run(command({u"certificate"_s})).code, 1); // before the number
        QCOMPARE(run(command({u"seal"_s, u"--winners"_s, u"1"_s})).code, 1); // again
        const Ran revealed = run(command({u"reveal"_s, u"--number"_s, u"4821"_s}));
        QVERIFY2(revealed.code == 0, (revealed.out + revealed.err).constData());
        m_certificate = revealed.json();
        QCOMPARE(m_certificate.value(u"seal"_s), promise.value(u"seal"_s));
        QCOMPARE(m_certificate.value(u"commitment"_s), promise.value(u"commitment"_s));
        QCOMPARE(listIn(m_certificate, u"winners"_s).size(), 2);
    }

    void aSecondDrawIsRefused()
    {
        QCOMPARE(run(command({u"reveal"_s, u"--number"_s, u"4822"_s})).code, 1);
        QCOMPARE(run(command({u"run"_s, u"--winners"_s, u"2"_s, u"--number"_s, u"1"_s})).code, 1);
        QCOMPARE(run(command({u"certificate"_s})).json(), m_certificate);
    }

    void wrongUseIsSaid()
    {
        QCOMPARE(run(command({u"draw-it"_s})).code, 2);
        QCOMPARE(run(command({u"seal"_s})).code, 2);
        QCOMPARE(run(command({u"run"_s, u"--winners"_s, u"2"_s, u"--number"_s, u"칠"_s})).code, 2);
        QCOMPARE(run({u"draw"_s, u"verify"_s}).code, 2);
        QCOMPARE(run({u"draw"_s, u"verify"_s, m_folder.filePath(u"nowhere.json"_s)}).code, 1);
    }

    void writesEveryKindOfCertificate()
    {
        for (const QString& end : {u"png"_s, u"pdf"_s, u"json"_s}) {
            const QString file = m_folder.filePath(u"cert."_s + end);
            QCOMPARE(run(command({u"certificate"_s, u"--out"_s, file})).code, 0);
            QVERIFY(QFileInfo(file).size() > 500);
        }
        QCOMPARE(run({u"draw"_s, u"verify"_s, m_folder.filePath(u"cert.json"_s)}).code, 0);
    }

    void bothCheckersAgree_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<bool>("isValid");
        const QByteArray good = QJsonDocument(m_certificate).toJson();
        QTest::newRow("as it is") << good << true;
        const auto changed = [this](const char* name, const Change& change) {
            QJsonObject document = m_certificate;
            change(document);
            QTest::newRow(name) << QJsonDocument(document).toJson() << (document == m_certificate);
        };
        changed("a weight", [](QJsonObject& c) { changeTicket(c, 0, u"weight"_s, 2); });
        changed("an entry added", [](QJsonObject& c) {
            QJsonArray tickets = listIn(c, u"tickets"_s);
            tickets.append(QJsonObject{{u"code"_s, u"FRIEND22"_s}, {u"weight"_s, 3}});
            c.insert(u"tickets"_s, tickets);
        });
        changed("an entry taken away", [](QJsonObject& c) {
            QJsonArray tickets = listIn(c, u"tickets"_s);
            tickets.removeLast();
            c.insert(u"tickets"_s, tickets);
        });
        changed("a code twice", [](QJsonObject& c) {
            QJsonArray tickets = listIn(c, u"tickets"_s);
            tickets.append(tickets.first());
            c.insert(u"tickets"_s, tickets);
        });
        changed("another winner", [](QJsonObject& c) {
            QJsonArray winners = listIn(c, u"winners"_s);
            winners.replace(0, listIn(c, u"reserves"_s).first());
            c.insert(u"winners"_s, winners);
        });
        changed("another order", [](QJsonObject& c) {
            QJsonArray winners = listIn(c, u"winners"_s);
            c.insert(u"winners"_s, QJsonArray{winners.at(1), winners.at(0)});
        });
        changed("another number", [](QJsonObject& c) { c.insert(u"publicNumber"_s, u"4822"_s); });
        changed("another secret", [](QJsonObject& c) {
            c.insert(u"secret"_s,
                     QString(c.value(u"secret"_s).toString()).replace(0, 2, u"00"_s).replace(2, 2, u"11"_s));
        });
        changed("other terms", [](QJsonObject& c) {
            QJsonObject terms = c.value(u"terms"_s).toObject();
            terms.insert(u"mode"_s, terms.value(u"mode"_s) == u"random"_s ? u"weighted"_s : u"random"_s);
            c.insert(u"terms"_s, terms);
        });
        changed("another name of the number", [](QJsonObject& c) {
            QJsonObject terms = c.value(u"terms"_s).toObject();
            terms.insert(u"number"_s, u"로또 제1회 당첨 번호"_s);
            c.insert(u"terms"_s, terms);
        });
        changed("a replacement out of its turn", [](QJsonObject& c) {
            c.insert(u"replacements"_s,
                     QJsonArray{QJsonObject{{u"out"_s, listIn(c, u"winners"_s).at(0)},
                                            {u"in"_s, listIn(c, u"reserves"_s).at(1)},
                                            {u"reason"_s, u"?"_s},
                                            {u"at"_s, u"2026-12-01T00:00:00.000Z"_s}}});
        });
        changed("a list moved into the other", [](QJsonObject& c) {
            QJsonArray winners = listIn(c, u"winners"_s);
            QJsonArray reserves = listIn(c, u"reserves"_s);
            winners.append(reserves.takeAt(0));
            c.insert(u"winners"_s, winners);
            c.insert(u"reserves"_s, reserves);
        });
        QTest::newRow("cut off") << good.first(good.size() * 2 / 3) << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }

    void bothCheckersAgree()
    {
        QFETCH(const QByteArray, document);
        QFETCH(const bool, isValid);
        const QString file = m_folder.write(u"checked.json"_s, document);
        const Ran ours = run({u"draw"_s, u"verify"_s, file, u"--json"_s});
        const Ran theirs = python({file});
        QCOMPARE(ours.code, isValid ? 0 : 1);
        QCOMPARE(ours.json().value(u"valid"_s).toBool(), isValid);
        QVERIFY2(theirs.code == ours.code, (theirs.out + theirs.err).constData());
        QCOMPARE(theirs.err, QByteArray());
        if (isValid) {
            QStringList winners;
            for (const QJsonValue& winner : listIn(ours.json(), u"winners"_s))
                winners << winner.toString();
            QCOMPARE(QString::fromUtf8(theirs.out).trimmed(), u"valid "_s + winners.join(u' '));
        }
    }

    /// Written by check_draw.py's own functions; tst_draw has the same values.
    void aCertificateOfTheOtherLanguageIsValid()
    {
        const Ran ours = run({u"draw"_s, u"verify"_s, QStringLiteral(DRAW_VECTOR), u"--json"_s});
        QCOMPARE(ours.code, 0);
        QCOMPARE(listIn(ours.json(), u"winners"_s), (QJsonArray{u"B3HJ5N6P"_s, u"EMADANG2"_s}));
        QCOMPARE(python({QStringLiteral(DRAW_VECTOR)}).out.trimmed(), QByteArray("valid B3HJ5N6P EMADANG2"));
    }

    void aTrueReplacementIsValidForBoth()
    {
        QJsonObject document = m_certificate;
        document.insert(u"replacements"_s,
                        QJsonArray{QJsonObject{{u"out"_s, listIn(document, u"winners"_s).at(1)},
                                               {u"in"_s, listIn(document, u"reserves"_s).at(0)},
                                               {u"reason"_s, u"받지 않으시겠대요"_s},
                                               {u"at"_s, u"2026-12-01T00:00:00.000Z"_s}}});
        const QString file = m_folder.write(u"replaced.json"_s, QJsonDocument(document).toJson());
        QCOMPARE(run({u"draw"_s, u"verify"_s, file}).code, 0);
        const Ran theirs = python({file});
        QCOMPARE(theirs.code, 0);
        QVERIFY(theirs.out.contains(listIn(document, u"reserves"_s).at(0).toString().toLatin1()));
    }

private:
    QString data() const { return m_folder.filePath(u"data"_s); }
    QStringList command(const QStringList& words) const
    {
        return QStringList{u"draw"_s} + words
            + QStringList{u"--campaign"_s, m_id, u"--data-dir"_s, data(), u"--json"_s};
    }

    test::TempFolder m_folder;
    QString m_id;
    QJsonObject m_certificate;
};

MADANG_TEST(QCoreApplication, TestCliDraw)
#include "tst_cli_draw.moc"

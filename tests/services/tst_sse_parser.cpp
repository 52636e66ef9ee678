#include "services/ai/sse_parser.h"
#include "support/program.h"

using namespace madang;

/// WHATWG HTML §9.2.6, and what contracts of both vendors add.
class TestSseParser final : public QObject {
    Q_OBJECT

private slots:
    void readsWhatTheStandardAllows_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QList<QByteArray>>("expected"); // name, data, name, data …
        using List = QList<QByteArray>;
        const auto row = [](const char* name, const QByteArray& stream, const List& expected) {
            QTest::newRow(name) << stream << expected;
        };
        row("named", "event: ping\ndata: {}\n\n", {"ping", "{}"});
        row("unnamed", "data: one\n\ndata: two\n\n", {"", "one", "", "two"});
        row("without a space", "event:e\ndata:x\n\n", {"e", "x"});
        row("only one space goes", "data:  x\n\n", {"", " x"});
        row("several data lines", "data: a\ndata:\ndata: b\n\n", {"", "a\n\nb"});
        row("a comment", ": alive\ndata: x\n: again\n\n", {"", "x"});
        row("a comment is no event", ": alive\n\n", {});
        row("carriage returns", "data: a\r\rdata: b\r\r", {"", "a", "", "b"});
        row("pairs", "data: a\r\ndata: b\r\n\r\n", {"", "a\nb"});
        row("a byte order mark",
            "\xEF\xBB\xBF"
            "data: x\n\n",
            {"", "x"});
        row("a mark in the middle is text", "data: \xEF\xBB\xBFx\n\n", {"", "\xEF\xBB\xBFx"});
        row("a field without a colon", "data\n\n", {"", ""});
        row("unknown fields", "id: 7\nretry: 10\nfoo: bar\ndata: x\n\n", {"", "x"});
        row("a name without data is no event", "event: lost\n\ndata: x\n\n", {"", "x"});
        row("not closed", "data: x\n\ndata: half\n", {"", "x"});
        row("Korean", "data: 수원왕갈비통닭 🐓\n\n", {"", "수원왕갈비통닭 🐓"});
    }

    void readsWhatTheStandardAllows()
    {
        QFETCH(const QByteArray, stream);
        QFETCH(const QList<QByteArray>, expected);
        QCOMPARE(read({stream}), expected);
        for (qsizetype cut = 0; cut <= stream.size(); ++cut)
            QCOMPARE(read({stream.left(cut), stream.mid(cut)}), expected);
        QList<QByteArray> bytes;
        for (const char byte : stream)
            bytes << QByteArray(1, byte);
        QCOMPARE(read(bytes), expected);
    }

private:
    static QList<QByteArray> read(const QList<QByteArray>& pieces)
    {
        SseParser parser;
        QList<QByteArray> found;
        for (const QByteArray& piece : pieces) {
            const QList<SseEvent> events = parser.feed(piece);
            for (const SseEvent& event : events)
                found << event.name << event.data;
        }
        return found;
    }
};

MADANG_TEST(QCoreApplication, TestSseParser)
#include "tst_sse_parser.moc"

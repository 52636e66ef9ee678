#include "services/channels.h"
#include "support/program.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace madang;
using namespace Qt::StringLiterals;

namespace {
struct Message {
    QString context;
    QString source;
    QString translation;
    bool isFinished = true;
};

QList<Message> messages()
{
    QFile file(QStringLiteral(MADANG_TRANSLATION));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no translations");
    QXmlStreamReader xml(&file);
    QList<Message> all;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            all.append({context, {}, {}, true});
        else if (xml.name() == u"source")
            all.last().source = xml.readElementText();
        else if (xml.name() == u"translation") {
            all.last().isFinished = xml.attributes().value(u"type"_s).isEmpty();
            all.last().translation = xml.readElementText();
        }
    }
    if (xml.hasError())
        qFatal("%s", qUtf8Printable(xml.errorString()));
    return all;
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression place(u"%(?:[0-9]+|n|L[0-9]+)"_s);
    QStringList found;
    auto it = place.globalMatch(text);
    while (it.hasNext())
        found << it.next().captured();
    found.sort();
    return found;
}

bool hasHangul(const QString& text)
{
    static const QRegularExpression hangul(u"\\p{Hangul}"_s);
    return text.contains(hangul);
}
} // namespace

/// The English of the window, looked at as data.
class TestTranslations final : public QObject {
    Q_OBJECT

private slots:
    void everySentenceIsFinishedAndKeepsItsPlaces()
    {
        const QList<Message> all = messages();
        QVERIFY(all.size() > 1000);
        for (const Message& m : all) {
            const QByteArray which = (m.context + u": "_s + m.source).toUtf8();
            QVERIFY2(m.isFinished && !m.translation.trimmed().isEmpty(), which.constData());
            QVERIFY2(placeholders(m.translation) == placeholders(m.source), which.constData());
            QVERIFY2(!m.source.startsWith(u' ') || m.translation.startsWith(u' '), which.constData());
        }
    }

    void koreanIsLeftOnlyWhereItIsMeant()
    {
        for (const Message& m : messages()) {
            const bool isMeant = kMeant.contains(m.source);
            QVERIFY2(isMeant || !hasHangul(m.translation), (m.context + u": "_s + m.translation).toUtf8().constData());
        }
    }

    void everyWordOfAChannelHasItsEnglish()
    {
        QStringList known;
        for (const Message& m : messages()) {
            if (m.context == u"Channels")
                known << m.source;
        }
        for (const ChannelDescriptor& channel : channelDescriptors()) {
            QStringList words{channel.name, channel.sentence};
            for (const ChannelOption& option : channel.options) {
                words << option.label << option.help;
                for (const auto& choice : option.choices)
                    words << choice.second;
            }
            for (const QString& word : words)
                QVERIFY2(!hasHangul(word) || known.contains(word), qPrintable(channel.id + u": "_s + word));
        }
    }

private:
    /// What is to be typed or shown in Korean, whatever the window speaks.
    static inline const QStringList kMeant{};
};

MADANG_TEST(QCoreApplication, TestTranslations)
#include "tst_translations.moc"

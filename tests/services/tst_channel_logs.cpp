#include "services/channels/channel_list.h"
#include "services/log.h"
#include "support/channel_wires.h"
#include "support/program.h"
#include "support/temp_folder.h"

#include <QDirIterator>

using namespace madang;
using namespace madang::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// channels.md §8.6, 17: whatever a channel does and whatever goes wrong, its secrets and the numbers of people stay
/// out of the logs, of the errors, and of what the other side's journal tells.
class ChannelLogsTest final : public QObject {
    Q_OBJECT

private slots:
    void tellNeitherSecretsNorNumbers();

private:
    static QByteArray written(const QString& folder);
};

QByteArray ChannelLogsTest::written(const QString& folder)
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

void ChannelLogsTest::tellNeitherSecretsNorNumbers()
{
    const TempFolder folder;
    SandboxBench bench;
    log::start(folder.path());
    QByteArray told;
    const QList<nlohmann::json> troubles{
        nullptr, {{"garbageJson", true}}, {{"acceptThenDrop", true}}, {{"status", 401}}};
    for (const nlohmann::json& trouble : troubles) {
        for (const Wire& wire : wires()) {
            bench.reset();
            if (!trouble.is_null())
                bench.fault(wire.method, wire.commit, trouble);
            const auto channels = makeChannelsFrom({*bench.egress, bench.providers, bench.clock, {{20ms}, 50}, {}});
            const auto one = std::ranges::find_if(
                channels, [&](const auto& channel) { return channel->descriptor().id == wire.channel; });
            QVERIFY(one != channels.end());
            const PublishOrder order = orderFor(**one);
            const Result<Prepared> prepared = waitFor((*one)->prepare(order, {}));
            QVERIFY(prepared);
            const Result<PublishReceipt> receipt = waitFor((*one)->commit(order, *prepared), 30s);
            if (receipt) {
                Publication publication = publicationOf(order, **one);
                publication.remoteId = receipt->remoteId;
                told += receipt->remoteId.toUtf8() + receipt->link.toUtf8() + receipt->note.toUtf8();
                static_cast<void>(waitFor((*one)->look(publication, *prepared)));
            } else {
                told += receipt.error().detail.toUtf8();
                log::error(receipt.error().detail);
            }
            told += bench.control("GET", u"journal"_s).dump();
        }
    }
    log::stop();
    const QByteArray logged = written(folder.path());
    QVERIFY(logged.contains("brand_send") && logged.contains("memo_send") && logged.contains("media_publish"));
    const QList<QByteArray> secrets{
        sandbox::kInstagramToken, sandbox::kNaverToken, sandbox::kKakaoToken,   sandbox::kMediaToken,
        "practice-kt-secret",     "PRACTICESENSKEY",    "practice-sens-secret", "01012345678",
        "010-1234-5678",          "01087654321"};
    for (const QByteArray& secret : secrets) {
        QVERIFY2(!logged.contains(secret), secret.constData());
        QVERIFY2(!told.contains(secret), secret.constData());
    }
}

MADANG_TEST(QCoreApplication, ChannelLogsTest)
#include "tst_channel_logs.moc"

#include "services/channels.h"
#include "services/channels/channel_list.h"
#include "support/channel_wires.h"
#include "support/program.h"
#include "support/sandbox_bench.h"

using namespace madang;
using namespace madang::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The contract that every channel of the list keeps, held against the imitated outside world.
class ChannelsTest final : public QObject {
    Q_OBJECT

private slots:
    void init() { reset(); }
    void cleanup() { m_channels.clear(); }

    void describesEveryChannel();
    void assistedChannelsSendNothing();
    void notConnectedSaysUnauthorized();

    void publishesWithOneIrreversibleRequest_data() { eachChannel(); }
    void publishesWithOneIrreversibleRequest();
    void reportsRealProgress_data() { eachChannel(); }
    void reportsRealProgress();
    void neverPostsTwiceWhenTheAnswerIsLost_data() { eachChannel(); }
    void neverPostsTwiceWhenTheAnswerIsLost();
    void neverPostsTwiceWhenTheAnswerIsGarbage_data() { eachChannel(); }
    void neverPostsTwiceWhenTheAnswerIsGarbage();
    void neverResendsAfterAServerErrorWithoutKey_data() { eachChannel(); }
    void neverResendsAfterAServerErrorWithoutKey();
    void saysOfflineWhenNothingLeft_data() { eachChannel(); }
    void saysOfflineWhenNothingLeft();
    void saysUnauthorizedForABadCredential_data() { eachChannel(); }
    void saysUnauthorizedForABadCredential();
    void saysRateLimitedAndForHowLong_data() { eachChannel(); }
    void saysRateLimitedAndForHowLong();
    void repeatsSafeStepsUntilTheyWork_data() { eachChannel(true); }
    void repeatsSafeStepsUntilTheyWork();
    void preparesAgainWithoutHarm_data() { eachChannel(); }
    void preparesAgainWithoutHarm();
    void canBeDestroyedAtAnyMoment_data() { eachChannel(); }
    void canBeDestroyedAtAnyMoment();
    void wordsArriveByteForByte_data() { eachChannel(); }
    void wordsArriveByteForByte();
    void takesBackWhatItCan_data() { eachChannel(); }
    void takesBackWhatItCan();
    void measuresWithoutChangingAnything_data() { eachChannel(); }
    void measuresWithoutChangingAnything();

private:
    void eachChannel(bool withSafeStep = false);
    void reset();
    Channel& channel(const QString& id);
    qsizetype sent(const Wire& wire) { return m_bench.journal(wire.method, wire.commit).size(); }
    Result<PublishReceipt> publish(Channel& channel, const PublishOrder& order);
    /// The way the program goes after a look: until the channel says something final.
    Result<PublishReceipt> settled(Channel& channel, const PublishOrder& order, const PublishReceipt& receipt);

    test::SandboxBench m_bench;
    std::vector<std::unique_ptr<Channel>> m_channels;
    Prepared m_prepared;
};

void ChannelsTest::reset()
{
    m_bench.reset();
    m_channels = makeChannelsFrom({*m_bench.egress, m_bench.providers, m_bench.clock, {{20ms}, 200}, {}});
    m_prepared.clear();
}

void ChannelsTest::eachChannel(bool withSafeStep)
{
    QTest::addColumn<Wire>("wire");
    for (const Wire& wire : wires()) {
        if (!withSafeStep || !wire.safe.isEmpty())
            QTest::newRow(qPrintable(wire.channel)) << wire;
    }
}

Channel& ChannelsTest::channel(const QString& id)
{
    for (const auto& channel : m_channels) {
        if (channel->descriptor().id == id)
            return *channel;
    }
    qFatal("no channel %s", qPrintable(id));
}

Result<PublishReceipt> ChannelsTest::publish(Channel& channel, const PublishOrder& order)
{
    const Result<Prepared> prepared = waitFor(channel.prepare(order, {}));
    if (!prepared)
        return prepared.error();
    m_prepared = *prepared;
    return waitFor(channel.commit(order, m_prepared));
}

Result<PublishReceipt> ChannelsTest::settled(Channel& channel, const PublishOrder& order, const PublishReceipt& receipt)
{
    Publication publication = publicationOf(order, channel);
    publication.remoteId = receipt.remoteId;
    Result<PublishReceipt> last = receipt;
    test::becomesTrue([&] {
        if (last && last->state == PublicationState::Pending)
            last = waitFor(channel.look(publication, m_prepared));
        return !last || last->state != PublicationState::Pending;
    });
    return last;
}

void ChannelsTest::describesEveryChannel()
{
    const QStringList expected{u"uridongne-tv"_s,  u"ringo-biz"_s,  u"genie-tv"_s,    u"instagram"_s,
                               u"naver-cafe"_s,    u"kakao-talk"_s, u"kakao-brand"_s, u"naver-place"_s,
                               u"kakao-channel"_s, u"danggeun"_s};
    QStringList ids;
    for (const ChannelDescriptor& d : channelDescriptors()) {
        ids << d.id;
        QVERIFY2(!d.name.isEmpty() && !d.mark.isEmpty() && !d.sentence.isEmpty(), qPrintable(d.id));
        const bool isAssisted = d.kind == ChannelClass::Assisted;
        QCOMPARE(d.provider.isEmpty(), isAssisted);
        if (isAssisted)
            QVERIFY(d.page.startsWith(u"https://"_s));
        for (const ChannelOption& option : d.options)
            QVERIFY2(!option.label.isEmpty()
                         && (option.kind == OptionKind::Choice ? option.choices.size() > 1 : !option.help.isEmpty()),
                     qPrintable(d.id));
        QCOMPARE(channelDescriptor(d.id), &d);
    }
    QCOMPARE(ids, expected);
    QCOMPARE(channelDescriptor(u"fax"), nullptr);
    const auto made = makeChannels(*m_bench.egress, m_bench.providers, m_bench.clock);
    QStringList madeIds;
    for (const auto& channel : made) {
        madeIds << channel->descriptor().id;
        QVERIFY(channel->isConnected());
    }
    QCOMPARE(madeIds, expected);
    for (const Wire& wire : wires()) // every channel that sends is held to the contract below
        QVERIFY(ids.removeOne(wire.channel));
    QCOMPARE(ids, (QStringList{u"naver-place"_s, u"kakao-channel"_s, u"danggeun"_s}));
}

void ChannelsTest::assistedChannelsSendNothing()
{
    for (const QString& id : {u"naver-place"_s, u"kakao-channel"_s, u"danggeun"_s}) {
        Channel& assisted = channel(id);
        const PublishOrder order = orderFor(assisted);
        QVERIFY(assisted.isConnected());
        const Result<PublishReceipt> receipt = publish(assisted, order);
        QVERIFY(receipt);
        QCOMPARE(receipt->state, PublicationState::Manual);
        const Result<PublishReceipt> look = waitFor(assisted.look(publicationOf(order, assisted), {}));
        QCOMPARE(look.error().kind, ErrorKind::OutcomeUnknown);
    }
    QCOMPARE(m_bench.requests(), 0);
}

void ChannelsTest::notConnectedSaysUnauthorized()
{
    m_bench.providers.clear();
    for (const Wire& wire : wires()) {
        Channel& one = channel(wire.channel);
        QVERIFY(!one.isConnected());
        const PublishOrder order = orderFor(one);
        QCOMPARE(waitFor(one.prepare(order, {})).error().kind, ErrorKind::Unauthorized);
        QCOMPARE(waitFor(one.commit(order, {})).error().kind, ErrorKind::Unauthorized);
    }
    QCOMPARE(m_bench.requests(), 0);
}

void ChannelsTest::publishesWithOneIrreversibleRequest()
{
    QFETCH(const Wire, wire);
    Channel& one = channel(wire.channel);
    const PublishOrder order = orderFor(one);
    const Result<PublishReceipt> receipt = publish(one, order);
    QVERIFY2(receipt, qPrintable(receipt ? QString() : receipt.error().detail));
    QCOMPARE(sent(wire), 1);
    QCOMPARE(receipt->state, wire.isLater ? PublicationState::Pending : PublicationState::Done);
    const Result<PublishReceipt> end = settled(one, order, *receipt);
    QVERIFY2(end, qPrintable(end ? QString() : end.error().detail));
    QCOMPARE(end->state, PublicationState::Done);
    QCOMPARE(sent(wire), 1);
    if (wire.channel == u"instagram" || wire.channel == u"naver-cafe")
        QVERIFY(receipt->link.startsWith(u"https://"_s));
    if (wire.channel != u"kakao-talk")
        QVERIFY(!receipt->remoteId.isEmpty());
}

void ChannelsTest::reportsRealProgress()
{
    QFETCH(const Wire, wire);
    Channel& one = channel(wire.channel);
    QList<int> percents;
    QVERIFY(waitFor(one.prepare(orderFor(one), [&percents](int percent) { percents << percent; })));
    QVERIFY(!percents.isEmpty());
    QVERIFY(std::is_sorted(percents.cbegin(), percents.cend()));
    QVERIFY(percents.first() >= 0);
    QCOMPARE(percents.last(), 100);
    QCOMPARE(sent(wire), 0);
}

void ChannelsTest::neverPostsTwiceWhenTheAnswerIsLost()
{
    QFETCH(const Wire, wire);
    Channel& one = channel(wire.channel);
    const PublishOrder order = orderFor(one);
    m_bench.fault(wire.method, wire.commit, {{"acceptThenDrop", true}});
    const Result<PublishReceipt> receipt = publish(one, order);
    if (wire.keyed) {
        QVERIFY2(receipt, qPrintable(receipt ? QString() : receipt.error().detail));
        const auto tries = m_bench.journal(wire.method, wire.commit);
        QCOMPARE(tries.size(), 2);
        QVERIFY(tries.at(0).at("headers").at("idempotency-key") == tries.at(1).at("headers").at("idempotency-key"));
        QVERIFY(tries.at(0).at("body") == tries.at(1).at("body"));
        const nlohmann::json state = m_bench.state(u"kt"_s);
        const qsizetype bookings
            = qsizetype(state.at("broadcasts").size() + state.at("changes").size() + state.at("campaigns").size());
        QCOMPARE(bookings, 1);
        return;
    }
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(sent(wire), 1);
    const Result<PublishReceipt> look = waitFor(one.look(publicationOf(order, one), m_prepared));
    if (one.descriptor().canBeLookedUp) {
        QVERIFY(look);
        QCOMPARE(look->state, PublicationState::Done);
        QVERIFY(!look->remoteId.isEmpty());
        QVERIFY(!look->link.isEmpty());
    } else {
        QCOMPARE(look.error().kind, ErrorKind::OutcomeUnknown);
    }
    QCOMPARE(sent(wire), 1);
}

void ChannelsTest::neverPostsTwiceWhenTheAnswerIsGarbage()
{
    QFETCH(const Wire, wire);
    Channel& one = channel(wire.channel);
    m_bench.fault(wire.method, wire.commit, {{"garbageJson", true}});
    const Result<PublishReceipt> receipt = publish(one, orderFor(one));
    if (wire.keyed) {
        QVERIFY(receipt);
        QCOMPARE(sent(wire), 2);
    } else {
        QCOMPARE(receipt.error().kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(sent(wire), 1);
    }
}

void ChannelsTest::neverResendsAfterAServerErrorWithoutKey()
{
    QFETCH(const Wire, wire);
    Channel& one = channel(wire.channel);
    const PublishOrder order = orderFor(one);
    m_bench.fault(wire.method, wire.commit, {{"status", 503}}, 9);
    const Result<PublishReceipt> receipt = publish(one, order);
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(sent(wire), wire.keyed ? 4 : 1);
    if (one.descriptor().canBeLookedUp) { // it was never there, and the channel can say so
        const Result<PublishReceipt> look = waitFor(one.look(publicationOf(order, one), m_prepared));
        QVERIFY(!look);
        QCOMPARE(look.error().kind, ErrorKind::NotFound);
    }
}

void ChannelsTest::saysOfflineWhenNothingLeft()
{
    QFETCH(const Wire, wire);
    Channel& one = channel(wire.channel);
    const PublishOrder order = orderFor(one);
    const Result<Prepared> prepared = waitFor(one.prepare(order, {}));
    QVERIFY(prepared);
    for (ProviderAccess& access : m_bench.providers)
        access.baseUrl.setPort(1); // nobody listens there
    const Result<PublishReceipt> receipt = waitFor(one.commit(order, *prepared));
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().kind, ErrorKind::Offline);
    QCOMPARE(sent(wire), 0);
}

void ChannelsTest::saysUnauthorizedForABadCredential()
{
    QFETCH(const Wire, wire);
    Channel& one = channel(wire.channel);
    for (const QString& provider : {u"kt"_s, u"instagram"_s, u"naver"_s, u"kakao"_s, u"sens"_s})
        m_bench.providers[provider].credential = Secret("id:revoked");
    const Result<PublishReceipt> receipt = publish(one, orderFor(one));
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().kind, ErrorKind::Unauthorized);
    QVERIFY(!receipt.error().detail.isEmpty());
}

void ChannelsTest::saysRateLimitedAndForHowLong()
{
    QFETCH(const Wire, wire);
    Channel& one = channel(wire.channel);
    m_bench.fault(wire.method, wire.commit, {{"status", 429}, {"headers", {{"Retry-After", "3600"}}}});
    const Result<PublishReceipt> receipt = publish(one, orderFor(one));
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().kind, ErrorKind::RateLimited);
    QCOMPARE(receipt.error().retryAfter, std::chrono::seconds(3600));
    QCOMPARE(sent(wire), 1);
}

void ChannelsTest::repeatsSafeStepsUntilTheyWork()
{
    QFETCH(const Wire, wire);
    Channel& one = channel(wire.channel);
    m_bench.fault(u"POST"_s, wire.safe, {{"status", 500}}, 2);
    m_bench.fault(u"POST"_s, wire.safe, {{"closeBeforeHeaders", true}}, 1);
    const Result<PublishReceipt> receipt = publish(one, orderFor(one));
    QVERIFY2(receipt, qPrintable(receipt ? QString() : receipt.error().detail));
    QCOMPARE(m_bench.journal(u"POST"_s, wire.safe).size(), 4);
    QCOMPARE(sent(wire), 1);
}

void ChannelsTest::preparesAgainWithoutHarm()
{
    QFETCH(const Wire, wire);
    Channel& one = channel(wire.channel);
    const PublishOrder order = orderFor(one);
    QVERIFY(waitFor(one.prepare(order, {})));
    QVERIFY(waitFor(one.prepare(order, {})));
    const Result<PublishReceipt> receipt = publish(one, order);
    QVERIFY2(receipt, qPrintable(receipt ? QString() : receipt.error().detail));
    QCOMPARE(sent(wire), 1);
    if (wire.keyed) {
        const nlohmann::json state = m_bench.state(u"kt"_s);
        QVERIFY(state.at("assets").size() <= 1);
        QVERIFY(state.at("campaigns").size() <= 1);
    }
}

void ChannelsTest::canBeDestroyedAtAnyMoment()
{
    QFETCH(const Wire, wire);
    const PublishOrder order = orderFor(channel(wire.channel));
    int progressAfter = 0;
    bool gone = false;
    const QFuture<Result<Prepared>> preparing
        = channel(wire.channel).prepare(order, [&](int) { progressAfter += gone ? 1 : 0; });
    m_channels.clear();
    gone = true;
    QVERIFY(test::finishes(preparing));

    reset();
    const Result<Prepared> prepared = waitFor(channel(wire.channel).prepare(order, {}));
    QVERIFY(prepared);
    const QFuture<Result<PublishReceipt>> committing = channel(wire.channel).commit(order, *prepared);
    m_channels.clear();
    QVERIFY(test::finishes(committing));
    QVERIFY(committing.isCanceled());
    QVERIFY(sent(wire) <= 1);
    QCOMPARE(progressAfter, 0);
}

void ChannelsTest::wordsArriveByteForByte()
{
    QFETCH(Wire, wire);
    Channel& one = channel(wire.channel);
    const QString words = u"50% 할인 & <행복> 🍗 꽃샘"_s;
    PublishOrder order = orderFor(one);
    order.title = words;
    order.caption = words + u"\n둘째 줄 100% 👨‍👩‍👧"_s;
    QVERIFY(publish(one, order));
    const nlohmann::json known = m_bench.control("GET", u"state/"_s + one.descriptor().provider);
    const std::string all = known.dump();
    QVERIFY2(all.find(words.toStdString()) != std::string::npos, all.substr(0, 2000).c_str());
    if (!one.descriptor().caption.takesWords())
        return;
    const QString second = order.caption.section(u'\n', 1);
    const auto has = [&](const QString& text) {
        const std::string asJson = nlohmann::json(text.toStdString()).dump();
        return all.find(asJson.substr(1, asJson.size() - 2)) != std::string::npos;
    };
    QVERIFY2(has(second) || has(second.toHtmlEscaped()), all.substr(0, 2000).c_str());
}

void ChannelsTest::takesBackWhatItCan()
{
    QFETCH(Wire, wire);
    Channel& one = channel(wire.channel);
    const PublishOrder order = orderFor(one);
    const Result<PublishReceipt> receipt = publish(one, order);
    QVERIFY(receipt);
    Publication publication = publicationOf(order, one);
    publication.remoteId = receipt->remoteId;
    const auto asked = [this] { return m_bench.journal(u"POST"_s, u"/(cancel|restore)$"_s).size(); };
    if (!one.descriptor().canBeWithdrawn) {
        const Result<void> refused = waitFor(one.withdraw(publication));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Rejected);
        QCOMPARE(asked(), 0);
        return;
    }
    m_bench.fault(u"POST"_s, u"/(cancel|restore)$"_s, {{"acceptThenDrop", true}});
    QVERIFY(waitFor(one.withdraw(publication), 30s)); // its first answer is lost: said again with the same key
    QCOMPARE(asked(), 2);
    QVERIFY(waitFor(one.withdraw(publication), 30s)); // the program was killed before it knew
    const auto down = waitFor(one.look(publication, m_prepared));
    QVERIFY(!down || down->state != PublicationState::Done);
}

void ChannelsTest::measuresWithoutChangingAnything()
{
    QFETCH(const Wire, wire);
    Channel& one = channel(wire.channel);
    const PublishOrder order = orderFor(one);
    const Result<PublishReceipt> receipt = publish(one, order);
    QVERIFY2(receipt, qPrintable(receipt ? QString() : receipt.error().detail));
    Publication publication = publicationOf(order, one);
    publication.remoteId = receipt->remoteId;
    m_bench.advance(std::chrono::hours(24 * 12));
    const auto numbers = waitFor(one.measure(publication));
    QVERIFY2(numbers, qPrintable(numbers ? QString() : numbers.error().detail));
    QCOMPARE(sent(wire), 1);
    QList<MetricKind> expected;
    if (wire.channel == u"instagram")
        expected = {MetricKind::Views, MetricKind::Reach, MetricKind::Likes, MetricKind::Comments, MetricKind::Shares};
    else if (wire.channel == u"ringo-biz")
        expected = {MetricKind::Calls};
    else if (one.descriptor().costsMoney && wire.keyed)
        expected = {MetricKind::Views, MetricKind::Reach, MetricKind::Spend};
    QCOMPARE(numbers->keys(), expected);
    for (const MetricKind kind : expected) {
        QVERIFY(numbers->value(kind) >= 0);
        if (kind == MetricKind::Views || kind == MetricKind::Calls)
            QVERIFY(numbers->value(kind) > 0);
    }
}

MADANG_TEST(QCoreApplication, ChannelsTest)
#include "tst_channels.moc"

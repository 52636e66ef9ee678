#include "support/draw_bench.h"
#include "support/file_search.h"
#include "support/program.h"

#include <QSet>
#include <QSignalSpy>

using namespace madang;
using namespace Qt::StringLiterals;
using test::waitFor;

namespace {
DrawTerms termsFor(int winners, int reserves = 0, NumberKind kind = NumberKind::CalledOut)
{
    return {DrawMode::Weighted, winners, reserves, kind, u"가게에서 손님이 부른 숫자"_s};
}
} // namespace

/// A promise before the number, one draw, and replacements that everybody can follow.
class TestDrawService final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<test::DrawBench>(); }

    void sealsOnceAndDrawsOnce()
    {
        QCOMPARE(waitFor(draws().reveal(id(), u"7"_s)).error().kind, ErrorKind::NotFound); // the wrong order
        QSignalSpy sealed(&draws(), &DrawService::sealed);
        QSignalSpy drawn(&draws(), &DrawService::drawn);
        const Result<Draw> promise = waitFor(draws().seal(id(), termsFor(2, 1)));
        QVERIFY(promise.has_value());
        QVERIFY(!promise->isDrawn());
        QCOMPARE(promise->seal.size(), 32);
        QCOMPARE(promise->secret.size(), kDrawSecretBytes);
        QCOMPARE(sealed.size(), 1);
        QCOMPARE(waitFor(draws().seal(id(), termsFor(1))).error().kind, ErrorKind::Conflict);
        const Result<Draw> draw = waitFor(draws().reveal(id(), u" 0777 "_s));
        QVERIFY(draw.has_value());
        QCOMPARE(draw->publicNumber, u"777"_s);
        QCOMPARE(draw->seal, promise->seal);
        QCOMPARE(draw->drawn.size(), 3);
        QCOMPARE(drawn.size(), 1);
        QCOMPARE(waitFor(draws().reveal(id(), u"778"_s)).error().kind, ErrorKind::Conflict);
        QCOMPARE(waitFor(draws().seal(id(), termsFor(1))).error().kind, ErrorKind::Conflict);
        QCOMPARE(*draws().draw(id()), *draw);
    }

    void twoAtOnceSealOnceAndDrawOnce()
    {
        const auto first = draws().seal(id(), termsFor(2));
        const auto second = draws().seal(id(), termsFor(3));
        const bool isFirst = waitFor(first).has_value();
        QCOMPARE(int(isFirst) + int(waitFor(second).has_value()), 1);
        const auto one = draws().reveal(id(), u"1"_s);
        const auto other = draws().reveal(id(), u"2"_s);
        const Result<Draw> drawnOne = waitFor(one);
        const Result<Draw> drawnOther = waitFor(other);
        QCOMPARE(int(drawnOne.has_value()) + int(drawnOther.has_value()), 1);
        QCOMPARE((drawnOne ? drawnOther : drawnOne).error().kind, ErrorKind::Conflict);
        const QString kept = draws().draw(id())->publicNumber;
        QCOMPARE(kept, drawnOne ? u"1"_s : u"2"_s);
        QCOMPARE(m_bench->handovers.board(id())->size(), draws().draw(id())->terms.winners);
    }

    void refusesWhatCannotBeDrawn()
    {
        QCOMPARE(waitFor(draws().seal(id(), termsFor(0))).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(waitFor(draws().seal(id(), termsFor(1, -1))).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(waitFor(draws().seal(id(), termsFor(5, 2))).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(waitFor(draws().seal(id(), termsFor(2'147'483'647, 2'147'483'647))).error().kind,
                 ErrorKind::InvalidInput);
        QCOMPARE(waitFor(draws().seal(u"no-event"_s, termsFor(1))).error().kind, ErrorKind::NotFound);
        QVERIFY(waitFor(draws().seal(id(), termsFor(2))).has_value());
        for (const QString& nonsense : {u""_s, u"칠"_s, u"1 2"_s, u"-5 -"_s.repeated(2), u"1234567890"_s})
            QCOMPARE(waitFor(draws().reveal(id(), nonsense)).error().kind, ErrorKind::InvalidInput);
        QVERIFY(!draws().draw(id())->isDrawn());
    }

    void theSecretIsNotShownBeforeTheNumber()
    {
        const Result<Draw> promise = waitFor(draws().seal(id(), termsFor(2)));
        QVERIFY(promise.has_value());
        QCOMPARE(waitFor(draws().certificate(id())).error().kind, ErrorKind::NotFound);
        QVERIFY(waitFor(draws().reveal(id(), u"7"_s)).has_value());
        QVERIFY(waitFor(draws().certificate(id())).has_value());
    }

    void theLotteryIsTheNextOneAndWaitedFor()
    {
        m_bench->clock.setInKorea({2026, 11, 28}, QTime(20, 29)); // a minute before it is drawn
        DrawTerms terms = termsFor(2, 1, NumberKind::Lottery);
        terms.numberName = u"로또 제1회 당첨 번호"_s; // long known
        const Result<Draw> promise = waitFor(draws().seal(id(), terms));
        QVERIFY(promise.has_value());
        QCOMPARE(promise->terms.numberName, u"로또 제1252회 당첨 번호 (2026. 11. 28.)"_s);
        QCOMPARE(waitFor(draws().reveal(id(), u"3 11 15 29 35 44"_s)).error().kind, ErrorKind::Rejected);
        m_bench->clock.setInKorea({2026, 11, 28}, QTime(20, 30));
        QCOMPARE(waitFor(draws().reveal(id(), u"3 11 15 29 35"_s)).error().kind, ErrorKind::InvalidInput);
        const Result<Draw> draw = waitFor(draws().reveal(id(), u"44 3,11 15 29 35"_s));
        QVERIFY(draw.has_value());
        QCOMPARE(draw->publicNumber, u"3 11 15 29 35 44"_s);
    }

    void aListThatChangedAfterwardsIsNotDrawn()
    {
        QVERIFY(waitFor(draws().seal(id(), termsFor(2))).has_value());
        QVERIFY(m_bench->database->run(u"UPDATE entries SET weight = 2 WHERE number LIKE '%-001'"_s).has_value());
        QCOMPARE(waitFor(draws().reveal(id(), u"7"_s)).error().kind, ErrorKind::Damaged);
        QVERIFY(!draws().draw(id())->isDrawn());
        QVERIFY(m_bench->handovers.board(id())->isEmpty());
    }

    void aKilledProgramKnowsItsPromise()
    {
        const Draw promise = waitFor(draws().seal(id(), termsFor(2, 1))).value_or({});
        const auto again = std::move(Database::open(m_bench->folder.path())).value(); // what is on the disk
        CampaignService campaigns(*again, m_bench->clock);
        DrawService afterwards(*again, campaigns, m_bench->clock);
        QCOMPARE(afterwards.draw(id()).value_or({}), promise);
        const Result<Draw> draw = waitFor(afterwards.reveal(id(), u"4821"_s));
        QVERIFY(draw.has_value());
        QCOMPARE(draw->seal, promise.seal);
        QVERIFY(problemsIn(waitFor(afterwards.certificate(id())).value_or({})).isEmpty());
    }

    void aBackupIsWaitedForAndItsFailureDoesNotStopTheDraw()
    {
        int asked = 0;
        draws().setBeforeSeal([&asked] {
            ++asked;
            QPromise<void> promise;
            promise.start();
            promise.future().cancel();
            promise.finish();
            return promise.future();
        });
        QVERIFY(waitFor(draws().seal(id(), termsFor(1))).has_value());
        QCOMPARE(asked, 1);
    }

    void replacesInTheirOrderAndSaysWhenNobodyIsLeft()
    {
        const Draw draw = m_bench->drawn(2, 2);
        QSignalSpy replaced(&draws(), &DrawService::replaced);
        const QString late = u"7일 동안 답이 없어요"_s;
        QCOMPARE(draws().replace(id(), draw.drawn.at(0), u"  "_s).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(draws().replace(id(), draw.drawn.at(0), u"010-1234-5678 안 받음"_s).error().kind,
                 ErrorKind::InvalidInput);
        QCOMPARE(draws().replace(id(), draw.drawn.at(2), late).error().kind, ErrorKind::NotFound); // a reserve
        const Result<Draw> once = draws().replace(id(), draw.drawn.at(0), late);
        QVERIFY(once.has_value());
        QCOMPARE(once->winners(), (QStringList{draw.drawn.at(2), draw.drawn.at(1)}));
        QCOMPARE(once->replacements.first().reason, late);
        QCOMPARE(draws().replace(id(), draw.drawn.at(0), late).error().kind, ErrorKind::NotFound); // already
        QVERIFY(draws().replace(id(), draw.drawn.at(2), late).has_value()); // the reserve does not want it either
        QCOMPARE(draws().replace(id(), draw.drawn.at(1), late).error().kind, ErrorKind::Rejected); // nobody is left
        QCOMPARE(replaced.size(), 2);
        const Result<DrawCertificate> certificate = waitFor(draws().certificate(id()));
        QVERIFY(problemsIn(*certificate).isEmpty());
        QCOMPARE(certificate->draw.replacements.size(), 2);
    }

    void whoHasThePrizeIsNotReplaced()
    {
        const Draw draw = m_bench->drawn();
        QVERIFY(m_bench->handovers.move(id(), draw.drawn.at(0), HandoverState::HandedOver, u"계산대"_s));
        QCOMPARE(draws().replace(id(), draw.drawn.at(0), u"까닭"_s).error().kind, ErrorKind::Rejected);
        QCOMPARE(draws().draw(id())->winners(), draw.winners());
    }

private:
    DrawService& draws() { return m_bench->draws; }
    const QString& id() const { return m_bench->id; }

    std::unique_ptr<test::DrawBench> m_bench;
};

MADANG_TEST(QCoreApplication, TestDrawService)
#include "tst_draw_service.moc"

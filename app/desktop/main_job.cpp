#include "main_job.h"

#include "application.h"
#include "domain/brand_colour.h"
#include "kiosk_job.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {

constexpr std::array kCustomers{"010-2345-6789", "010-3456-7890", "010-4567-8901", "010-5678-9012", "010-6789-0123"};
constexpr int kWinners = 2;
constexpr char kCustomersFile[]
    = "고객명,휴대폰 번호,최근 방문\n김단골,1022223333,2026-11-02\n이단골,010-3333-4444,2026-11-05\n"
      "박단골,010 4444 5555,\n최단골,+82 10-5555-6666,\n정단골,01066667777,\n"
      "김손님,010-2345-6789,\n이단골,01033334444,\n조단골,,\n강단골,1.01E+09,\n한단골,010-****-1234,\n"
      "윤단골,031-123-4567,\n";

class Job final {
public:
    explicit Job(Desk& desk)
        : m_desk(desk)
        , m(desk.models())
    {
    }

    QList<JobStep> steps()
    {
        return firstStart() + wizard() + afterPublishing() + kioskSteps(m_desk) + draw() + quietScreens();
    }

private:
    static std::function<QString()> say(const QString& text)
    {
        return [text] { return text; };
    }
    std::function<bool()> on(const QString& screen)
    {
        return [this, screen] { return m_desk.window().screen() == screen; };
    }
    std::function<void()> show(const QString& screen)
    {
        return [this, screen] { m_desk.window().showScreen(screen); };
    }
    std::function<void()> openStep(WizardStep step)
    {
        return [this, step] { m.wizard.goTo(step); };
    }

    QList<JobStep> firstStart()
    {
        const auto saveStore = [this] {
            StoreProfile store;
            store.name = u"수원왕갈비통닭"_s;
            store.industry = Industry::Restaurant;
            store.phone = u"0311234567"_s;
            store.region = u"경기 수원시"_s;
            m.store.save(store);
            m_desk.window().showScreen(u"home"_s);
        };
        return {
            {u"first-start"_s, [] {}, [this] { return !m.posters.sample().isNull(); }, say(u"첫 시작"_s)},
            {u"home-empty"_s, saveStore, on(u"home"_s), say(u"가게를 적었어요"_s)},
            {u"results-sample"_s, [this] { m_desk.window().openSample(); }, on(u"results"_s), say(u"예시 이벤트"_s)},
        };
    }

    QList<JobStep> wizard()
    {
        const auto start = [this] {
            m.wizard.start();
            m_desk.window().showScreen(u"wizard"_s);
            m.wizard.setGoal(Goal::NewCustomers);
        };
        const auto budget = [this] {
            m.wizard.setBudget(500'000);
            m.wizard.setPeriod({m.wizard.today(), m.wizard.today().addDays(13)});
            m.wizard.goTo(WizardStep::Budget);
        };
        const auto choosePlan = [this] {
            m.wizard.choosePlan(m.plans.answer().plans.at(1));
            m.wizard.goTo(WizardStep::Poster);
        };
        const auto postersDrawn
            = [this] { return !m.posters.isDrawing() && !m.posters.stylePreview(PosterStyle::Trendy).isNull(); };
        const auto isEditorDrawn = [this] {
            return m.editor.isCanvasNewest() && !m.posters.isDrawing() && !m.posters.sizePreview(u"a4"_s).isNull();
        };
        return {
            {u"wizard-goal"_s, start, [this] { return !m.posters.stylePreview(PosterStyle::Simple).isNull(); },
             say(u"목적: 새 손님 모으기"_s)},
            {u"wizard-budget"_s, budget, [this] { return m.wizard.draft().budget == 500'000; },
             say(u"예산 50만 원, 2주"_s)},
            {u"wizard-plan"_s, openStep(WizardStep::Plan),
             [this] { return m.plans.state() == PlansModel::State::Ready; }, [this] { return planTitles(); }},
            {u"wizard-poster"_s, choosePlan, postersDrawn, say(u"포스터 3가지 스타일"_s)},
            {u"wizard-editor"_s, [this] { m.editor.open(); }, isEditorDrawn,
             [this] { return u"꾸미기, %1가지 크기"_s.arg(m.posters.sizes().size()); }},
            {u"wizard-publish"_s, openStep(WizardStep::Publish),
             [this] { return m.wizard.draft().step == WizardStep::Publish; }, say(u"마지막 확인"_s)},
            {u"board"_s, [this] { publish(); }, [this] { return isPublished(); }, [this] { return publishedLine(); }},
        };
    }

    QList<JobStep> afterPublishing()
    {
        const auto join = [this] {
            m_desk.window().openCustomers(m_campaign);
            for (const char* phone : kCustomers)
                m.participants.join(QString::fromLatin1(phone), {});
        };
        const auto isShown = [](const ImportModel& model) {
            return model.state() == ImportModel::State::Preview && !model.isLooking();
        };
        const auto showCustomers = [this] {
            m_desk.window().openCustomersImport(m_campaign);
            m.customersImport.read(written(u"단골 손님.csv"_s, kCustomersFile));
        };
        const auto showSales = [this] {
            m_desk.window().openSalesImport();
            m.salesImport.read(written(u"11월 매출.csv"_s, salesFile()));
        };
        const auto measured = [this] { return m.results.results().views > 0; };
        return {
            {u"customers"_s, join, [this] { return m.participants.rowCount() == int(kCustomers.size()); },
             [this] { return u"손님 %1명 참여"_s.arg(m.participants.rowCount()); }},
            {u"customers-import"_s, showCustomers, [this, isShown] { return isShown(m.customersImport); },
             [this] { return m.customersImport.sentence(); }},
            {u"sales-import"_s, showSales, [this, isShown] { return isShown(m.salesImport); },
             [this] { return m.salesImport.sentence(); }},
            {u"results"_s, [this] { m_desk.window().openResults(m_campaign); }, measured,
             [this] { return m.results.sentence(); }},
            {u"home"_s, show(u"home"_s), [this] { return !m.thumbnails.thumbnail(m_campaign).isNull(); },
             [this] { return m.campaigns.todayLine(); }},
        };
    }

    QList<JobStep> draw()
    {
        const auto begin = [this] {
            m.campaigns.endNow(m_campaign);
            m_desk.window().openDraw(m_campaign);
        };
        const auto seal = [this] {
            DrawTerms terms;
            terms.winners = kWinners;
            terms.reserves = 1;
            m.draw.seal(terms);
        };
        const auto askForNumber = [this] {
            m_desk.window().findChild<QPushButton*>(u"drawMain"_s)->click();
            auto* number = m_desk.window().findChild<QLineEdit*>(u"drawNumber"_s);
            number->setText(u"4821"_s);
            emit number->textEdited(number->text());
        };
        const auto reveal = [this] { m_desk.window().findChild<QPushButton*>(u"drawMain"_s)->click(); };
        const auto stage = [this] { return m_desk.window().findChild<QWidget*>(u"drawStage"_s); };
        const auto isOnStage = [stage] { return stage() != nullptr && stage()->isVisible(); };
        const auto halfWay
            = [isOnStage, stage] { return isOnStage() && stage()->property("moment").toDouble() > 3'200; };
        const auto isOver = [stage] { return stage()->property("moment").toDouble() > 8'600; };
        const auto leave = [stage] { stage()->findChild<QPushButton*>()->click(); };
        const auto code = [this] { return m.draw.draw()->winners().first(); };
        const auto handOver = [this, code] {
            m_desk.window().openHandover(m_campaign);
            m.handover.withCoupon(code(), {});
        };
        const auto checkCoupon = [this, code] {
            m_desk.window().showScreen(u"coupons"_s);
            auto* field = m_desk.window().findChild<QLineEdit*>(u"couponField"_s);
            field->setText(formatCouponCode(m.handover.row(code())->coupon->code));
            emit field->returnPressed();
        };
        const auto lookUp = [this, code] {
            m_desk.window().openCodeCheck(m_campaign);
            auto* field = m_desk.window().findChild<QLineEdit*>(u"codeField"_s);
            field->setText(code());
            emit field->textChanged(field->text());
        };
        return {
            {u"draw-terms"_s, begin, on(u"draw"_s), say(u"추첨: 약속"_s)},
            {u"draw-promise"_s, seal, [this] { return !m.draw.promisePicture().isNull(); }, say(u"추첨: 봉인"_s)},
            {u"draw-number"_s, askForNumber, on(u"draw"_s), say(u"추첨: 번호"_s)},
            {u"draw-stage"_s, reveal, halfWay, say(u"추첨: 무대"_s)},
            {u"draw-winners"_s, [] {}, isOver, [this] { return u"당첨 %1명"_s.arg(m.draw.draw()->winners().size()); }},
            {u"draw-result"_s, leave, [this] { return !m.certificate.picture().isNull(); },
             say(u"추첨: 결과와 증서"_s)},
            {u"handover"_s, handOver, on(u"handover"_s), [this] { return m.handover.sentence(); }},
            {u"coupons"_s, checkCoupon, [this] { return m.coupon.hasAnswer(); }, say(u"쿠폰 확인"_s)},
            {u"code-check"_s, lookUp, [this] { return m.certificate.certificate().has_value(); },
             say(u"내 코드 확인"_s)},
            {u"customers-drawn"_s, [this] { m_desk.window().openCustomers(m_campaign); }, on(u"customers"_s),
             [this] { return m.draw.stageLine(); }},
        };
    }

    std::function<void()> setting(const QString& row)
    {
        return [this, row] { m_desk.window().openSetting(row); };
    }

    QList<JobStep> quietScreens()
    {
        const auto fillCard = [this] {
            StoreProfile card = m.store.profile();
            card.colours = {BrandColour{179, 38, 30}.key(), BrandColour{240, 180, 41}.key()};
            card.hours.isKnown = true;
            card.hours.days.back().isOpen = false;
            card.seats = 40;
            m.store.save(card);
            m_desk.window().showScreen(u"store"_s);
        };
        return {
            {u"events"_s, show(u"events"_s), on(u"events"_s), say(u"이벤트 목록"_s)},
            {u"store"_s, fillCard, [this] { return !m.posters.isDrawing() && !m.posters.sample().isNull(); },
             say(u"가게"_s)},
            {u"settings"_s, setting(u"row-text-scale"_s), on(u"settings"_s), say(u"설정: 화면"_s)},
            {u"settings-ai"_s, setting(u"row-ai-connection"_s), on(u"settings"_s), say(u"설정: AI"_s)},
            {u"settings-publishing"_s, setting(u"row-film-sound"_s), on(u"settings"_s), say(u"설정: 올리기"_s)},
            {u"settings-practice"_s, setting(u"row-practice"_s), on(u"settings"_s), say(u"설정: 연습과 주소"_s)},
            {u"settings-channels"_s, setting(u"row-logins"_s), on(u"settings"_s), say(u"설정: 채널"_s)},
            {u"settings-account"_s, setting(u"row-account"_s), on(u"settings"_s), say(u"계정과 직원"_s)},
            {u"sign-up"_s, show(u"sign-up"_s), on(u"sign-up"_s), say(u"가입"_s)},
            {u"ai-costs"_s, show(u"ai-costs"_s), on(u"ai-costs"_s), say(u"AI 비용"_s)},
        };
    }

    /// A file as an owner brings it along.
    QString written(const QString& name, const QByteArray& content)
    {
        QFile file(QDir(m_desk.runtime().dataFolder()).filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }

    /// The last ten days of a till.
    QByteArray salesFile()
    {
        QByteArray lines = "매출 내역\n영업일자,결제금액,건수\n";
        for (int i = 10; i > 0; --i)
            lines += m.wizard.today().addDays(-i).toString(Qt::ISODate).toUtf8() + ",\""
                + formatWon(412'000 + 13'500 * (i % 4)).toUtf8() + "\"," + QByteArray::number(31 + i % 4) + "\n";
        return lines + "합계,4322000,326\n";
    }

    void publish()
    {
        m_campaign = m.wizard.draft().id;
        if (m.wizard.draft().channels.isEmpty())
            m.wizard.setChannels(m.channels.suggested(m.wizard.draft()));
        m.board.publish(m_campaign);
    }

    bool isPublished()
    {
        if (m.board.rowCount() == 0 || m.board.isPreparing())
            return false;
        if (m_desk.window().screen() != u"board")
            m_desk.window().openBoard(m_campaign);
        return m.board.outcome() != PublishOutcome::InProgress;
    }

    QString publishedLine()
    {
        QStringList lines;
        for (int row = 0; row < m.board.rowCount(); ++row)
            lines << m.channels.name(m.board.publication(row).channel) + u": "_s
                    + publicationStateKey(m.board.publication(row).state);
        return lines.join(u", "_s);
    }

    QString planTitles()
    {
        QStringList titles;
        for (const Plan& plan : m.plans.answer().plans)
            titles << plan.title + u" ("_s + formatWonShort(plan.cost.range.max) + u")"_s;
        return titles.join(u" / "_s);
    }

    Desk& m_desk;
    ScreenModels m;
    QString m_campaign;
};

} // namespace

QList<JobStep> mainJob(Desk& desk)
{
    // The steps share the job; it lives as long as the last of them.
    auto job = std::make_shared<Job>(desk);
    QList<JobStep> steps = job->steps();
    for (JobStep& step : steps)
        step.act = [job, act = step.act] { act(); };
    return steps;
}

} // namespace madang

#pragma once

#include "services/campaign_service.h"
#include "services/counter_service.h"
#include "services/database.h"
#include "services/participation_service.h"
#include "services/personal_cipher.h"
#include "services/poster_service.h"
#include "services/settings.h"
#include "support/temp_folder.h"
#include "support/virtual_clock.h"
#include "ui/models/kiosk_model.h"

#include <QTest>

namespace madang::test {

/// The kiosk's model over a database of its own, in virtual time, which begins on Monday 2026-11-23 at noon.
class KioskBench {
public:
    enum class Key { Here, Late };

    explicit KioskBench(Key key = Key::Here)
        : database(opened(folder.path()))
        , settings(folder.path())
        , campaigns(*database, clock)
        , participation(*database, cipher, campaigns, clock)
        , counter(*database, clock, HashCost::cheapest())
        , kiosk({participation, campaigns, posters, clock}, counter, settings, true)
    {
        if (key == Key::Here)
            cipher.useKey(newDataKey());
    }

    /// The id of an event that is out.
    QString publish(const QString& title, QDate first = {2026, 11, 23}, QDate last = {2026, 11, 25})
    {
        Campaign draft = campaigns.create(true).value_or({});
        draft.goal = Goal::Sales;
        draft.budget = 300'000;
        draft.period = {first, last};
        draft.plan = Plan{};
        draft.plan->id = QStringLiteral("test-plan");
        draft.plan->mechanism = Mechanism::Draw;
        draft.plan->title = title;
        draft.plan->tier = Tier::Mid;
        draft.plan->recommended = draft.period;
        draft.plan->customerSteps = {QStringLiteral("먹고"), QStringLiteral("번호를 남기고"), QStringLiteral("당첨!")};
        draft.plan->cost = {{100'000, 300'000}, {{QStringLiteral("경품"), 300'000}}};
        draft.plan->prize = {QStringLiteral("생맥주"), 2, 3'000};
        draft.plan->days = 3;
        draft.poster.title = title;
        draft.poster.prize = QStringLiteral("생맥주 · 2명");
        draft.poster.guide = QStringLiteral("계산할 때 번호만 남겨 주세요");
        draft.channels = {QStringLiteral("instagram")};
        draft.step = WizardStep::Publish;
        StoreProfile store;
        store.name = QStringLiteral("수원왕갈비통닭");
        store.industry = Industry::Restaurant;
        store.phone = QStringLiteral("0311234567");
        const Result<Campaign> saved = campaigns.saveDraft(draft);
        return saved ? campaigns.markPublished(saved->id, store).value_or({}).id : QString();
    }

    bool setPin(Role role = Role::Owner, const QByteArray& pin = "8246")
    {
        const QFuture<Result<void>> set = counter.setPin(role, Secret(pin));
        return QTest::qWaitFor([&set] { return set.isFinished(); }) && set.result().has_value();
    }

    /// An event, a PIN, and the kiosk open.
    bool open(KioskPlace place = KioskPlace::Beside)
    {
        return !publish(QStringLiteral("주말엔 반반")).isEmpty() && setPin() && kiosk.open(place);
    }

    void type(QStringView digits)
    {
        for (const QChar digit : digits)
            kiosk.press(digit.digitValue());
    }

    TempFolder folder;
    VirtualClock clock;
    std::unique_ptr<Database> database;
    Settings settings;
    PersonalCipher cipher;
    CampaignService campaigns;
    ParticipationService participation;
    PosterService posters;
    CounterService counter;
    KioskModel kiosk;

private:
    static std::unique_ptr<Database> opened(const QString& folder)
    {
        Result<std::unique_ptr<Database>> database = Database::open(folder);
        if (!database)
            qFatal("no database: %s", qUtf8Printable(database.error().detail));
        return std::move(database).value();
    }
};

} // namespace madang::test

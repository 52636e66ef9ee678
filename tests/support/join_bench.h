#pragma once

#include "services/campaign_service.h"
#include "services/database.h"
#include "services/participation_service.h"
#include "services/personal_cipher.h"
#include "services/settings.h"
#include "support/plans.h"

#include <QUrl>

#include <memory>

/// A store with running events, its data on a real disk, as the page for customers' phones needs it.
namespace madang::test {

inline Secret joinKey()
{
    return Secret(QByteArray(32, 'k'));
}

struct JoinBench {
    JoinBench(const QString& folder, const Clock& clock)
        : database(std::move(Database::open(folder)).value())
        , settings(folder)
        , cipher(joinKey())
        , campaigns(*database, clock)
        , participation(*database, cipher, campaigns, clock)
    {
    }

    /// The id of an event that runs from `first` to `last`; empty where it could not be stored.
    QString publish(const QString& title, QDate first, QDate last, bool isPractice = true)
    {
        Campaign draft = campaigns.create(isPractice).value_or({});
        draft.goal = Goal::Sales;
        draft.budget = 300'000;
        draft.period = {first, last};
        draft.plan = planForTests(title);
        draft.plan->recommended = draft.period;
        draft.poster.title = title;
        draft.poster.prize = QStringLiteral("생맥주 500cc · 20명");
        draft.channels = {QStringLiteral("naver-cafe")};
        StoreProfile store;
        store.name = QStringLiteral("수원왕갈비통닭");
        store.phone = QStringLiteral("0311234567");
        return campaigns.markPublished(campaigns.saveDraft(draft).value_or({}).id, store).value_or({}).id;
    }

    std::unique_ptr<Database> database;
    Settings settings;
    PersonalCipher cipher;
    CampaignService campaigns;
    ParticipationService participation;
};

/// What stands in the hidden field of that name.
inline QByteArray hiddenField(const QByteArray& page, const QByteArray& name)
{
    const QByteArray start = "name=\"" + name + "\" value=\"";
    const qsizetype at = page.indexOf(start);
    return at < 0 ? QByteArray()
                  : page.mid(at + start.size(), page.indexOf('"', at + start.size()) - at - start.size());
}

/// What a browser sends when the form on that page is filled in.
inline QByteArray filledForm(const QByteArray& page, const QByteArray& phone, const QByteArray& more = {})
{
    return "t=" + hiddenField(page, "t") + "&e=" + hiddenField(page, "e") + "&r=" + hiddenField(page, "r")
        + "&lang=" + hiddenField(page, "lang") + "&phone=" + phone.toPercentEncoding() + "&nickname=" + more;
}

inline QByteArray getBytes(const QByteArray& host, const QByteArray& target = "/")
{
    return "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nAccept-Language: ko-KR\r\n\r\n";
}

inline QByteArray postBytes(const QByteArray& host, const QByteArray& form)
{
    return "POST /join HTTP/1.1\r\nHost: " + host + "\r\nOrigin: http://" + host
        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + QByteArray::number(form.size())
        + "\r\n\r\n" + form;
}

inline QByteArray hostOf(const QUrl& url)
{
    return url.authority().toLatin1();
}

} // namespace madang::test

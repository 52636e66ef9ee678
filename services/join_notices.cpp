#include "services/join_notices.h"

#include "domain/korean_text.h"
#include "domain/phone_number.h"
#include "domain/retention.h"
#include "services/clock.h"
#include "services/http/json.h"
#include "services/log.h"
#include "services/storage/notice_store.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
/// The texts of one language; null where the file is not what it should be (tests hold it to that).
nlohmann::json textsOf(const QString& language)
{
    QFile file(u":/join/notices.json"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    const Result<nlohmann::json> document = json::parse(isOpen ? file.readAll() : QByteArray());
    if (!document) {
        log::error(u"notices: "_s + document.error().detail);
        return {};
    }
    return json::at(json::at(*document, "languages"), language.toUtf8().constData());
}

QString dayIn(const QString& language, QDate day)
{
    return language == u"ko" ? formatDate(day) : QLocale(QLocale::English).toString(day, u"MMMM d, yyyy"_s);
}

/// All placeholders at once: what a store is called is never looked through for more of them.
QString filled(const QString& text, const QHash<QString, QString>& values)
{
    QString whole;
    qsizetype from = 0;
    while (from < text.size()) {
        const qsizetype open = text.indexOf(u'{', from);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0)
            break;
        whole += text.sliced(from, open - from) + values.value(text.sliced(open + 1, close - open - 1));
        from = close + 1;
    }
    return whole + text.sliced(from);
}
} // namespace

JoinNotices::JoinNotices(Database& database, const Clock& clock)
    : m_clock(clock)
    , m_store(std::make_unique<NoticeStore>(database))
{
}

JoinNotices::~JoinNotices() = default;

Result<JoinNotice> JoinNotices::current(const Campaign& campaign, const QString& wanted) const
{
    const QString language = wanted == u"en" ? wanted : u"ko"_s;
    const nlohmann::json texts = textsOf(language);
    const bool isDraw = campaign.plan && campaign.plan->mechanism == Mechanism::Draw;
    const nlohmann::json& kind = json::at(texts, isDraw ? "draw" : "plain");
    const StoreProfile store = campaign.store.value_or(StoreProfile{});
    const auto phone = PhoneNumber::parseStore(store.phone);
    QHash<QString, QString> values{
        {u"store"_s, store.name},
        {u"phone"_s, phone ? phone->formatted() : store.phone},
        {u"title"_s, campaign.plan ? campaign.plan->title : QString()},
        {u"undrawn"_s, dayIn(language, campaign.period.last.addDays(kKeepUndrawn))},
        {u"over"_s, dayIn(language, campaign.period.last.addDays(kKeepAfterEnd))},
    };
    values[u"use"_s] = json::text(kind, "use");
    values[u"until"_s] = filled(json::text(kind, "until"), values);
    JoinNotice notice;
    notice.campaignId = campaign.id;
    notice.language = language;
    notice.title = json::text(texts, "title");
    QStringList lines;
    for (const nlohmann::json& line : json::at(texts, "lines"))
        lines << filled(line.is_string() ? QString::fromStdString(line.get<std::string>()) : QString(), values);
    notice.body = lines.join(u'\n');
    notice.news = filled(json::text(texts, "news"), values);
    notice.night = filled(json::text(texts, "night"), values);
    return m_store->keep(notice, m_clock.now());
}

Result<JoinNotice> JoinNotices::version(const QString& campaignId, const QString& language, int version) const
{
    return m_store->version(campaignId, language, version);
}

Result<QList<KeptNotice>> JoinNotices::all(const QString& campaignId) const
{
    return m_store->all(campaignId);
}

} // namespace madang

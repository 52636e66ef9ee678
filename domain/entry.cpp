#include "domain/entry.h"

#include "domain/keys.h"
#include "domain/korean_text.h"

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr std::array kSourceKeys{
    KeyOf{EntrySource::Counter, "counter"},
    KeyOf{EntrySource::Kiosk, "kiosk"},
    KeyOf{EntrySource::Phone, "phone"},
    KeyOf{EntrySource::Import, "import"},
};
} // namespace

QString entrySourceKey(EntrySource source)
{
    return keyIn(kSourceKeys, source);
}
std::optional<EntrySource> entrySourceFromKey(QStringView key)
{
    return valueIn(kSourceKeys, key);
}

QString entryNumber(const QString& campaignId, const QDateTime& at, int running)
{
    return u"EVT%1-%2-%3"_s.arg(campaignId.left(4).toUpper(), at.toTimeZone(koreanTime()).date().toString(u"yyyyMMdd"),
                                u"%1"_s.arg(running, 3, 10, QChar(u'0')));
}

int runningNumber(QStringView entryNumber)
{
    return entryNumber.mid(entryNumber.lastIndexOf(u'-') + 1).toInt();
}

QString entryCode(quint64 randomBits)
{
    QString code;
    for (int i = 0; i < kEntryCodeLength; ++i) {
        code += kCodeAlphabet.at(qsizetype(randomBits % quint64(kCodeAlphabet.size())));
        randomBits /= quint64(kCodeAlphabet.size());
    }
    return code;
}

QString maskedNickname(const QString& nickname)
{
    if (nickname.isEmpty())
        return {};
    const qsizetype first = nickname.front().isHighSurrogate() && nickname.size() > 1 ? 2 : 1;
    return nickname.left(first) + u"**"_s;
}

Result<void> mayJoin(const Campaign& campaign, const QDateTime& now)
{
    if (campaign.state == CampaignState::Draft)
        return Error{ErrorKind::NotFound, u"the event is not published"_s, {}};
    const QDate today = now.toTimeZone(koreanTime()).date();
    if (campaign.state == CampaignState::Ended || today > campaign.period.last)
        return Error{ErrorKind::Rejected, u"the event has ended"_s, {}};
    if (today < campaign.period.first)
        return Error{ErrorKind::Rejected, u"the event has not begun"_s, {}};
    return {};
}

} // namespace madang

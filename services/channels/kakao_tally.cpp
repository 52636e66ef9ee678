#include "services/channels/kakao_tally.h"

#include "services/http/json.h"

#include <nlohmann/json.hpp>

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr qsizetype kAtOnce = 5; ///< Kakao's limit for one call
const QString kFriends = u"friends"_s;
const QString kBeyond = u"beyond"_s;
const QString kRefused = u"refused"_s;
const QString kSending = u"sending"_s;

struct Reason {
    std::array<qint64, 4> codes;
    const char16_t* words;
};
const std::array kReasons{
    Reason{{-530}, u"%1명은 메시지를 받지 않아요."},
    Reason{{-502, -501}, u"%1명은 이제 카카오톡 친구가 아니에요."},
    Reason{{-533, -536}, u"%1명은 오늘 받을 수 있는 메시지를 다 받았어요."},
    Reason{{-531, -532, -10, -11}, u"%1명에게는 오늘 더 보낼 수 없어요."},
};

QStringList listIn(const Prepared& prepared, const QString& key)
{
    return prepared.value(key).split(u' ', Qt::SkipEmptyParts);
}

qint64 codeOf(const QString& refused)
{
    return refused.section(u':', 1).toLongLong();
}

bool isOf(const Reason& reason, qint64 code)
{
    return code != 0 && std::ranges::find(reason.codes, code) != reason.codes.end();
}

/// Nothing where it is not a list of receivers of this part, each once.
std::optional<QStringList> receiversIn(const nlohmann::json& list, const QStringList& part, const QStringList& before)
{
    QStringList found;
    if (list.is_null())
        return found;
    if (!list.is_array())
        return std::nullopt;
    for (const nlohmann::json& item : list) {
        const QString uuid = item.is_string() ? QString::fromStdString(item.get_ref<const std::string&>()) : QString();
        if (!part.contains(uuid) || before.contains(uuid) || found.contains(uuid))
            return std::nullopt;
        found << uuid;
    }
    return found;
}
} // namespace

KakaoTally KakaoTally::from(const PublishOrder& order, const Prepared& prepared)
{
    KakaoTally tally;
    tally.friends = listIn(prepared, kFriends);
    tally.beyond = prepared.value(kBeyond).toInt();
    tally.reached = order.reached;
    return tally;
}

Prepared KakaoTally::writtenTo(Prepared prepared) const
{
    prepared[kFriends] = friends.join(u' ');
    prepared[kBeyond] = QString::number(beyond);
    prepared[kReached] = reached.join(u' ');
    prepared[kRefused] = refused.join(u' ');
    prepared[kSending] = sending.join(u' ');
    prepared[kKnown] = words();
    return prepared;
}

QStringList KakaoTally::nextPart() const
{
    QStringList part;
    for (const QString& uuid : friends) {
        const bool isRefused
            = std::ranges::any_of(refused, [&](const QString& r) { return r.section(u':', 0, 0) == uuid; });
        if (!isRefused && !reached.contains(uuid) && part.size() < kAtOnce)
            part << uuid;
    }
    return part;
}

bool KakaoTally::take(const nlohmann::json& answer)
{
    const auto got = receiversIn(json::at(answer, "successful_receiver_uuids"), sending, {});
    const nlohmann::json& failures = json::at(answer, "failure_info");
    if (!got || !(failures.is_null() || failures.is_array()))
        return false;
    QStringList answered = *got;
    QStringList without;
    for (const nlohmann::json& failure : failures) {
        const auto uuids = receiversIn(json::at(failure, "receiver_uuids"), sending, answered);
        if (!uuids)
            return false;
        answered += *uuids;
        for (const QString& uuid : *uuids)
            without << u"%1:%2"_s.arg(uuid).arg(json::integer(failure, "code"));
    }
    if (answered.size() != sending.size())
        return false;
    reached += *got;
    refused += without;
    sending.clear();
    return true;
}

int KakaoTally::friendsReached() const
{
    return int(std::ranges::count_if(reached, [](const QString& who) { return who != kKakaoMyself; }));
}

QString KakaoTally::words() const
{
    const bool isToMyself = sending.contains(kKakaoMyself);
    const int all = int(friends.size()) + beyond;
    const int got = friendsReached();
    const int open = isToMyself ? 0 : int(sending.size());
    QStringList sentences;
    if (all == 0 && !isToMyself)
        sentences << u"이 앱을 쓰는 친구가 아직 없어서 사장님에게만 보냈어요."_s;
    else if (got > 0 && got == all)
        sentences << u"친구 %1명에게 보냈어요."_s.arg(all);
    else if (got > 0)
        sentences << u"친구 %1명 가운데 %2명에게 보냈어요."_s.arg(all).arg(got);
    else if (all > 0 && open == 0)
        sentences << u"친구 %1명 가운데 아무에게도 보내지 못했어요."_s.arg(all);
    qsizetype named = 0;
    for (const Reason& reason : kReasons) {
        const auto count = std::ranges::count_if(refused, [&](const QString& r) { return isOf(reason, codeOf(r)); });
        if (count > 0)
            sentences << QString::fromUtf16(reason.words).arg(count);
        named += count;
    }
    if (refused.size() > named)
        sentences << u"%1명에게는 카카오톡이 전하지 않았어요."_s.arg(refused.size() - named);
    if (open > 0)
        sentences << u"%1명에게는 갔는지 알 수 없어요."_s.arg(open);
    if (const auto left = all - got - refused.size() - open; left > 0)
        sentences << u"%1명에게는 아직 보내지 않았어요."_s.arg(left);
    if (isToMyself)
        sentences << u"사장님 카카오톡에는 갔는지 알 수 없어요."_s;
    return sentences.join(u' ');
}

bool KakaoTally::isOnlyForToday() const
{
    return friendsReached() == 0 && !refused.isEmpty() && std::ranges::all_of(refused, [](const QString& r) {
               return isOf(kReasons.at(2), codeOf(r)) || isOf(kReasons.at(3), codeOf(r));
           });
}

bool isKakaoUuid(const QString& text)
{
    static const QRegularExpression shape(u"^[A-Za-z0-9_-]{1,64}$"_s);
    return shape.match(text).hasMatch();
}

bool isAboutReceiver(qint64 code)
{
    return code == -501 || code == -502 || code == -530 || code == -533 || code == -536;
}

} // namespace madang

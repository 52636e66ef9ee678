#include "domain/join.h"

#include "domain/keys.h"

#include <algorithm>

namespace madang {

namespace {
constexpr std::array kConsentKeys{
    KeyOf{ConsentKind::Notice, "notice"},
    KeyOf{ConsentKind::News, "news"},
    KeyOf{ConsentKind::Night, "night"},
};
} // namespace

QString consentKindKey(ConsentKind kind)
{
    return keyIn(kConsentKeys, kind);
}
std::optional<ConsentKind> consentKindFromKey(QStringView key)
{
    return valueIn(kConsentKeys, key);
}

QString referralOf(const QString& typed)
{
    const bool isPath = typed.size() <= kReferralMax && std::ranges::all_of(typed, [](QChar c) {
                            return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
                        });
    return isPath ? typed : QString();
}

} // namespace madang

#include "domain/store_profile.h"

#include "domain/brand_colour.h"
#include "domain/keys.h"
#include "domain/picture.h"

#include <QUrl>

#include <algorithm>

namespace madang {

namespace {
constexpr std::array kVoiceKeys{KeyOf{Voice::Friendly, "friendly"}, KeyOf{Voice::Polite, "polite"},
                                KeyOf{Voice::Lively, "lively"}, KeyOf{Voice::Calm, "calm"}};
constexpr qsizetype kLongestLink = 300;
} // namespace

QString voiceKey(Voice voice)
{
    return keyIn(kVoiceKeys, voice);
}

std::optional<Voice> voiceFromKey(QStringView key)
{
    return valueIn(kVoiceKeys, key);
}

FieldProblem checkStoreName(QStringView name)
{
    const qsizetype length = name.trimmed().size();
    if (length == 0)
        return FieldProblem::Missing;
    if (length < kStoreNameMin)
        return FieldProblem::TooShort;
    return length > kStoreNameMax ? FieldProblem::TooLong : FieldProblem::None;
}

FieldProblem checkStorePhone(QStringView phone)
{
    if (phone.trimmed().isEmpty())
        return FieldProblem::Missing;
    return PhoneNumber::parseStore(phone) ? FieldProblem::None : FieldProblem::NotAPhone;
}

FieldProblem checkMapLink(QStringView link)
{
    const QString text = link.trimmed().toString();
    if (text.isEmpty())
        return FieldProblem::None;
    if (text.size() > kLongestLink)
        return FieldProblem::TooLong;
    const QUrl url(text, QUrl::StrictMode);
    const bool isLink = url.isValid() && url.scheme() == QLatin1StringView("https") && !url.host().isEmpty()
        && url.userInfo().isEmpty();
    return isLink ? FieldProblem::None : FieldProblem::NotALink;
}

bool isSound(const StoreProfile& profile)
{
    return profile.colours.size() <= kBrandColours && profile.photos.size() <= kStorePhotos
        && std::ranges::all_of(profile.colours, [](const QString& key) { return brandColourFrom(key).has_value(); })
        && std::ranges::all_of(profile.photos, [](const QString& name) { return isPictureFile(name); })
        && isPossible(profile.hours) && checkMapLink(profile.mapLink) == FieldProblem::None && profile.seats >= 0
        && profile.seats <= kSeatsMax;
}

} // namespace madang

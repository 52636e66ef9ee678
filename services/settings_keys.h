#pragma once

#include <QString>
#include <QVariant>

#include <array>
#include <optional>

/// Every setting of this program, declared once.
///
/// To add one, do this:
///  1. one line in kSettingKeys: where it stands in the file, whose row it is, what it may be, and what reset does.
///     Whoever holds the table to its word (tests/services/tst_settings.cpp) tests the new line too.
///  2. where it has a reader in services: an accessor in services/settings.h, with its own type.
///  3. its row: ui/settings/settings_groups.cpp says how.
/// Never rename a key: owners have it in their files. A secret is declared here too, so that the list is whole; it is
/// refused by Settings, and kept in a SecretStore.
namespace madang {

enum class SettingKind {
    Choice, ///< one of `allowed`
    Number, ///< whole, from `least` to `most`
    Flag, ///< true or false
    Text, ///< one line of at most `most` letters
    Words, ///< a list without repetitions, each of `allowed`; may be empty
    Address, ///< where a service is: https, or http in the own network; empty for the usual place
};

enum class Sensitivity {
    Plain,
    Personal, ///< says something about the owner: a path with a name, a draft; not in logs
    Secret, ///< never in this file
};

enum class AtReset { Clears, Keeps };

/// One setting. Lists stand with commas and without blanks, as the file has them.
struct SettingKey {
    const char* key; ///< "section/name" in settings.ini
    const char* group; ///< the settings' group it is reset with; empty: none
    SettingKind kind;
    const char* usual; ///< what counts where the file says nothing, or nothing that is allowed
    const char* allowed = "";
    qint64 least = 0;
    qint64 most = 0;
    Sensitivity sensitivity = Sensitivity::Plain;
    AtReset atReset = AtReset::Clears;
};

inline constexpr qint64 kMostForAi = 1'000'000; ///< won in a month
inline constexpr qint64 kLongestPath = 4'096;
inline constexpr qint64 kLongestAddress = 500;
inline constexpr qint64 kLongestModel = 100;

constexpr SettingKey addressKey(const char* key)
{
    return {key, "developer", SettingKind::Address, "", "", 0, kLongestAddress};
}
constexpr SettingKey modelKey(const char* key)
{
    return {key, "ai", SettingKind::Text, "", "", 0, kLongestModel};
}
constexpr SettingKey pathKey(const char* key)
{
    return {key, "publishing", SettingKind::Text, "", "", 0, kLongestPath, Sensitivity::Personal};
}
constexpr SettingKey secretKey(const char* key)
{
    return {key, "", SettingKind::Text, "", "", 0, 500, Sensitivity::Secret, AtReset::Keeps};
}

inline constexpr std::array kSettingKeys{
    SettingKey{"look/scheme", "display", SettingKind::Choice, "system", "light,dark,system"},
    SettingKey{"look/language", "display", SettingKind::Choice, "ko", "ko,en", 0, 0, Sensitivity::Plain,
               AtReset::Keeps},
    SettingKey{"look/scale", "display", SettingKind::Choice, "100", "100,125,150"},
    // Who shows a code to customers must not find it dead after "처음 설정으로".
    SettingKey{"join/phones", "", SettingKind::Flag, "false", "", 0, 0, Sensitivity::Plain, AtReset::Keeps},
    SettingKey{"join/port", "", SettingKind::Number, "0", "", 0, 65'535, Sensitivity::Plain, AtReset::Keeps},
    SettingKey{"wizard/draft", "", SettingKind::Text, "", "", 0, 100, Sensitivity::Personal, AtReset::Keeps},
    SettingKey{"ai/ceiling", "ai", SettingKind::Number, "10000", "", 0, kMostForAi},
    SettingKey{"ai/order", "ai", SettingKind::Words, "claude,openai", "claude,openai"},
    modelKey("ai/model-claude"),
    modelKey("ai/model-openai"),
    modelKey("ai/model-stability"),
    SettingKey{"pictures/order", "ai", SettingKind::Words, "", "webui,stability,openai"},
    SettingKey{"channels/account-naver", "channels", SettingKind::Text, "", "", 0, 30},
    SettingKey{"channels/account-instagramLogin", "channels", SettingKind::Text, "", "", 0, kLongestAddress},
    pathKey("media/film-sound"),
    pathKey("media/greeting"),
    pathKey("media/ffmpeg"),
    // A store that is really published must not fall back into a rehearsal by a press on "처음 설정으로".
    SettingKey{"practice/on", "developer", SettingKind::Flag, "true", "", 0, 0, Sensitivity::Plain, AtReset::Keeps},
    SettingKey{"address/webui", "ai", SettingKind::Address, "", "", 0, kLongestAddress},
    addressKey("address/claude"),
    addressKey("address/openai"),
    addressKey("address/openaiImages"),
    addressKey("address/stability"),
    addressKey("address/instagram"),
    addressKey("address/naver"),
    addressKey("address/kakao"),
    addressKey("address/instagramLogin"),
    addressKey("address/instagramToken"),
    addressKey("address/naverLogin"),
    addressKey("address/kakaoLogin"),
    addressKey("address/kt"),
    addressKey("address/media"),
    addressKey("address/nts"),
    SettingKey{"kiosk/event", "kiosk", SettingKind::Text, "", "", 0, 100},
    SettingKey{"kiosk/zoom", "kiosk", SettingKind::Choice, "100", "100,125,150,175,200"},
    SettingKey{"kiosk/at-start", "kiosk", SettingKind::Flag, "false"},
    SettingKey{"kiosk/device", "kiosk", SettingKind::Text, "", "", 0, 40},
    // How a card of 85.60 mm came out on that screen.
    SettingKey{"kiosk/pixels-per-metre", "kiosk", SettingKind::Number, "0", "", 0, 40'000},
    SettingKey{"kiosk/measured-screen", "kiosk", SettingKind::Text, "", "", 0, 200},
    // Was open, and nobody has left it: after a power cut it opens again.
    SettingKey{"kiosk/running", "", SettingKind::Choice, "no", "no,alone,beside", 0, 0, Sensitivity::Plain,
               AtReset::Keeps},
    secretKey("key/instagramLogin"),
    secretKey("key/naverLogin"),
    secretKey("key/kakaoLogin"),
    secretKey("key/instagramGrant"),
    secretKey("key/naverGrant"),
    secretKey("key/kakaoGrant"),
    secretKey("key/claude"),
    secretKey("key/openai"),
    secretKey("key/stability"),
};

/// Nothing where no setting has this key.
const SettingKey* settingKey(QStringView key);

/// The value as this setting may have it (a Choice, Text and Address as text, a Number as qint64, a Flag as bool, Words
/// as a list); nothing where it is of another kind or outside of what is allowed. Of Words, those that are not known
/// are left out; where none remain it was no value.
std::optional<QVariant> settingValue(const SettingKey& key, const QVariant& given);
QVariant usualValue(const SettingKey& key);

/// The address as it is kept, without a slash at its end; nothing where no request would be sent there: another scheme,
/// no host, a user, a question in it, or plain http beyond the own network.
std::optional<QString> serviceAddress(const QString& typed);

} // namespace madang

#pragma once

#include "domain/choices.h"
#include "domain/opening_hours.h"
#include "domain/phone_number.h"
#include "domain/result.h"

#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace madang {

/// How the store speaks to its customers.
enum class Voice { Friendly, Polite, Lively, Calm };
inline constexpr std::array kVoices{Voice::Friendly, Voice::Polite, Voice::Lively, Voice::Calm};
QString voiceKey(Voice voice);
std::optional<Voice> voiceFromKey(QStringView key);

inline constexpr int kBrandColours = 2;
inline constexpr int kStorePhotos = 3;
inline constexpr int kSeatsMax = 9'999;

/// The store as every plan, poster and page uses it. A first event needs the name, the industry and the phone;
/// the rest is asked when a step needs it.
struct StoreProfile {
    QString name;
    Industry industry = Industry::Restaurant;
    QString phone; ///< digits
    QString region; ///< "경기 수원시"; may be empty
    QString address;
    QString logoPath; ///< a checked image inside the data folder; may be empty
    QStringList colours = {}; ///< keys of BrandColour, the main one first; at most kBrandColours
    QStringList photos = {}; ///< names of checked copies in the folder of the store; at most kStorePhotos
    Voice voice = Voice::Friendly;
    OpeningHours hours = {};
    QString mapLink = {}; ///< https; may be empty
    int seats = 0; ///< 0: not said

    friend bool operator==(const StoreProfile&, const StoreProfile&) = default;
};

/// What a form says beside a field while the owner types.
enum class FieldProblem {
    None,
    Missing,
    TooShort,
    TooLong,
    NotANumber,
    NotAPhone,
    TooSmall,
    TooLarge,
    InThePast,
    OutOfOrder,
    NotALink
};

inline constexpr int kStoreNameMin = 2;
inline constexpr int kStoreNameMax = 30;

FieldProblem checkStoreName(QStringView name);
FieldProblem checkStorePhone(QStringView phone);
/// Empty is none; else an https address of at most 300 letters, without a user in it.
FieldProblem checkMapLink(QStringView link);
/// None of it says anything that cannot be: colours, photos, hours, link, seats.
bool isSound(const StoreProfile& profile);

} // namespace madang

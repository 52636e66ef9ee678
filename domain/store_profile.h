#pragma once

#include "domain/choices.h"
#include "domain/phone_number.h"
#include "domain/result.h"

#include <QString>

#include <optional>

namespace madang {

/// The store as every plan, poster and page uses it. A first event needs the name, the industry and the phone;
/// the rest is asked when a step needs it.
struct StoreProfile {
    QString name;
    Industry industry = Industry::Restaurant;
    QString phone; ///< digits
    QString region; ///< "경기 수원시"; may be empty
    QString address;
    QString logoPath; ///< a checked image inside the data folder; may be empty

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
    OutOfOrder
};

inline constexpr int kStoreNameMin = 2;
inline constexpr int kStoreNameMax = 30;

FieldProblem checkStoreName(QStringView name);
FieldProblem checkStorePhone(QStringView phone);

} // namespace madang

#pragma once

#include "domain/business_number.h"

#include <QDate>
#include <QDateTime>

#include <optional>

namespace madang {

/// What is laid before the tax office. Name and opening day are optional; only with both it also says whether the
/// number is theirs.
struct BusinessClaim {
    BusinessNumber number;
    QString ownerName = {};
    QDate openedOn = {};

    bool hasOwner() const { return !ownerName.isEmpty() && openedOn.isValid(); }
    friend bool operator==(const BusinessClaim&, const BusinessClaim&) = default;
};

/// What the tax office said.
struct BusinessVerdict {
    BusinessStatus status = BusinessStatus::Unknown;
    std::optional<bool> matches; ///< name and opening day are those of the number; nothing where it was not asked
    QDate closedOn; ///< where it says since when

    friend bool operator==(const BusinessVerdict&, const BusinessVerdict&) = default;
};

/// What the store knows of its own number.
struct BusinessRegistration {
    BusinessClaim claim;
    BusinessVerdict verdict; ///< Unknown until the office has answered
    bool isWaiting = false; ///< the question is still to be put, or to be put again
    bool isConfirmedByHand = false; ///< the owner has looked at the paper: the office does not know it yet
    QDateTime checkedAt; ///< UTC; invalid before the first answer

    friend bool operator==(const BusinessRegistration&, const BusinessRegistration&) = default;
};

} // namespace madang

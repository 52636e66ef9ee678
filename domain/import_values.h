#pragma once

#include "domain/money.h"
#include "domain/phone_number.h"

#include <QDate>

#include <optional>

namespace madang {

/// A mobile number as spreadsheets mangle them: "1012345678" (the zero was eaten), "1012345678.0", "'010…", "82 10 …",
/// and whatever PhoneNumber::parseMobile reads.
std::optional<PhoneNumber> parseImportedMobile(QStringView text);

/// A day as Korean programs write it, with or without a time or a weekday behind it: "2026-11-30", "2026. 11. 30.(월)",
/// "2026/11/30 18:30", "20261130", "26.11.30", "2026년 11월 30일". Not "11/30/2026", which could be two days.
std::optional<QDate> parseImportedDay(QStringView text);

/// An amount, also below zero (a refund): "12,000원", "₩12,000", "\12,000", "-12,000", "(12,000)", "△12,000",
/// "12000.00", "1만 2천원". Empty for parts of a won and beyond a trillion.
std::optional<Won> parseImportedWon(QStringView text);

/// "12건", "1,234", "12.0"; not below zero.
std::optional<int> parseImportedCount(QStringView text);

} // namespace madang

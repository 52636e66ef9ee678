#pragma once

#include "domain/result.h"

namespace madang {

class Database;

/// Version 9: entries are numbered within their event and know what brought them; notices, consents, subscribers;
/// draws that are sealed before their number is known, replacements, hand-overs and coupons.
Result<void> extendParticipation(Database& database);

} // namespace madang

#pragma once

#include "domain/consent.h"

#include <QList>

namespace madang {

/// The texts of signing up, in the order they are asked: resources/consents/consents.json.
QList<ConsentText> consentTexts();

} // namespace madang

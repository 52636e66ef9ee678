#pragma once

#include "sandbox/chance.h"

#include <QString>

#include <optional>

namespace madang::sandbox {

/// A text that a simple regular expression (letters, classes, groups, alternatives, counts) matches,
/// the same for the same name. Nothing where the expression is beyond that.
std::optional<QString> textMatching(const QString& pattern, const Chance& chance, const QString& name);

} // namespace madang::sandbox

#pragma once

#include <QString>

namespace madang {

/// Contact sheets of the sample event's posters, to be looked at by people: posters-<style>.png has every arrangement
/// in every size, posters-trades-<style>.png every arrangement in every trade. False where a file cannot be written.
bool writeContactSheets(const QString& folder);

} // namespace madang

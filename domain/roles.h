#pragma once

#include <QString>

#include <optional>

namespace madang {

/// Who is at the counter.
enum class Role { Owner, Staff };
QString roleKey(Role role);
std::optional<Role> roleFromKey(QStringView key);

/// What is not for everybody. To add one: an enumerator here and a row in roles.cpp.
enum class Action { AddEntry, UseCoupon, Draw, Export, Publish, Delete, Settings, Account, Kiosk };
QString actionKey(Action action);

/// An owner may do everything, staff what the table in roles.cpp says.
bool mayDo(Role role, Action action);

} // namespace madang

#include "domain/roles.h"

#include "domain/keys.h"

namespace madang {

namespace {
constexpr std::array kRoleKeys{KeyOf{Role::Owner, "owner"}, KeyOf{Role::Staff, "staff"}};

struct Permission {
    Action action;
    const char* key;
    bool isForStaff;
};
constexpr std::array kPermissions{
    Permission{Action::AddEntry, "add-entry", true}, Permission{Action::UseCoupon, "use-coupon", true},
    Permission{Action::Draw, "draw", false},         Permission{Action::Export, "export", false},
    Permission{Action::Publish, "publish", false},   Permission{Action::Delete, "delete", false},
    Permission{Action::Settings, "settings", false}, Permission{Action::Account, "account", false},
    Permission{Action::Kiosk, "kiosk", false},
};
} // namespace

QString roleKey(Role role)
{
    return keyIn(kRoleKeys, role);
}

std::optional<Role> roleFromKey(QStringView key)
{
    return valueIn(kRoleKeys, key);
}

QString actionKey(Action action)
{
    for (const Permission& row : kPermissions) {
        if (row.action == action)
            return QString::fromLatin1(row.key);
    }
    return {};
}

bool mayDo(Role role, Action action)
{
    if (role == Role::Owner)
        return true;
    for (const Permission& row : kPermissions) {
        if (row.action == action)
            return row.isForStaff;
    }
    return false; // what nobody has thought of is not for staff
}

} // namespace madang

#include "domain/ai_cost.h"

#include "domain/keys.h"

namespace madang {

namespace {
constexpr std::array kStates{
    KeyOf{SpendState::Reserved, "reserved"},
    KeyOf{SpendState::Paid, "paid"},
    KeyOf{SpendState::Unknown, "unknown"},
    KeyOf{SpendState::Released, "released"},
};
}

QString spendStateKey(SpendState state)
{
    return keyIn(kStates, state);
}
std::optional<SpendState> spendStateFromKey(QStringView key)
{
    return valueIn(kStates, key);
}

} // namespace madang

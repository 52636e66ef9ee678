#include "domain/plan.h"

#include "domain/keys.h"

namespace madang {

namespace {
constexpr std::array kSourceKeys{
    KeyOf{PlanSource::Fresh, "fresh"},
    KeyOf{PlanSource::Cache, "cache"},
    KeyOf{PlanSource::Stale, "stale"},
    KeyOf{PlanSource::Fallback, "fallback"},
};
}

QString planSourceKey(PlanSource source)
{
    return keyIn(kSourceKeys, source);
}
std::optional<PlanSource> planSourceFromKey(QStringView key)
{
    return valueIn(kSourceKeys, key);
}

} // namespace madang

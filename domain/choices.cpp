#include "domain/choices.h"

#include "domain/keys.h"

namespace madang {

namespace {
constexpr std::array kGoalKeys{
    KeyOf{Goal::NewCustomers, "new-customers"},
    KeyOf{Goal::ReturnVisits, "return-visits"},
    KeyOf{Goal::Sales, "sales"},
    KeyOf{Goal::Awareness, "awareness"},
};
constexpr std::array kIndustryKeys{
    KeyOf{Industry::Restaurant, "restaurant"}, KeyOf{Industry::Cafe, "cafe"},
    KeyOf{Industry::Retail, "retail"},         KeyOf{Industry::Beauty, "beauty"},
    KeyOf{Industry::Fitness, "fitness"},       KeyOf{Industry::Education, "education"},
    KeyOf{Industry::Service, "service"},       KeyOf{Industry::Other, "other"},
};
constexpr std::array kTierKeys{
    KeyOf{Tier::Low, "low"},
    KeyOf{Tier::Mid, "mid"},
    KeyOf{Tier::High, "high"},
};
constexpr std::array kMechanismKeys{
    KeyOf{Mechanism::Discount, "discount"},   KeyOf{Mechanism::Gift, "gift"},   KeyOf{Mechanism::Stamp, "stamp"},
    KeyOf{Mechanism::Draw, "draw"},           KeyOf{Mechanism::Share, "share"}, KeyOf{Mechanism::Visit, "visit"},
    KeyOf{Mechanism::Bundle, "bundle"},       KeyOf{Mechanism::Trial, "trial"}, KeyOf{Mechanism::Referral, "referral"},
    KeyOf{Mechanism::Challenge, "challenge"},
};
constexpr std::array kPosterStyleKeys{
    KeyOf{PosterStyle::Simple, "simple"},
    KeyOf{PosterStyle::Fancy, "fancy"},
    KeyOf{PosterStyle::Trendy, "trendy"},
};
} // namespace

QString goalKey(Goal goal)
{
    return keyIn(kGoalKeys, goal);
}
QString industryKey(Industry industry)
{
    return keyIn(kIndustryKeys, industry);
}
QString tierKey(Tier tier)
{
    return keyIn(kTierKeys, tier);
}
QString mechanismKey(Mechanism mechanism)
{
    return keyIn(kMechanismKeys, mechanism);
}
QString posterStyleKey(PosterStyle style)
{
    return keyIn(kPosterStyleKeys, style);
}

std::optional<Goal> goalFromKey(QStringView key)
{
    return valueIn(kGoalKeys, key);
}
std::optional<Industry> industryFromKey(QStringView key)
{
    return valueIn(kIndustryKeys, key);
}
std::optional<Tier> tierFromKey(QStringView key)
{
    return valueIn(kTierKeys, key);
}
std::optional<Mechanism> mechanismFromKey(QStringView key)
{
    return valueIn(kMechanismKeys, key);
}
std::optional<PosterStyle> posterStyleFromKey(QStringView key)
{
    return valueIn(kPosterStyleKeys, key);
}

} // namespace madang

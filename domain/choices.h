#pragma once

#include <QString>

#include <array>
#include <optional>

namespace madang {

enum class Goal { NewCustomers, ReturnVisits, Sales, Awareness };
enum class Industry { Restaurant, Cafe, Retail, Beauty, Fitness, Education, Service, Other };
enum class Tier { Low, Mid, High };
enum class Mechanism { Discount, Gift, Stamp, Draw, Share, Visit, Bundle, Trial, Referral, Challenge };
enum class PosterStyle { Simple, Fancy, Trendy };

inline constexpr std::array kGoals{Goal::NewCustomers, Goal::ReturnVisits, Goal::Sales, Goal::Awareness};
inline constexpr std::array kIndustries{Industry::Restaurant, Industry::Cafe,      Industry::Retail,  Industry::Beauty,
                                        Industry::Fitness,    Industry::Education, Industry::Service, Industry::Other};
inline constexpr std::array kTiers{Tier::Low, Tier::Mid, Tier::High};
inline constexpr std::array kPosterStyles{PosterStyle::Simple, PosterStyle::Fancy, PosterStyle::Trendy};

/// The stable words used in files, on wires and on the command line ("new-customers", "restaurant", …).
QString goalKey(Goal goal);
QString industryKey(Industry industry);
QString tierKey(Tier tier);
QString mechanismKey(Mechanism mechanism);
QString posterStyleKey(PosterStyle style);

std::optional<Goal> goalFromKey(QStringView key);
std::optional<Industry> industryFromKey(QStringView key);
std::optional<Tier> tierFromKey(QStringView key);
std::optional<Mechanism> mechanismFromKey(QStringView key);
std::optional<PosterStyle> posterStyleFromKey(QStringView key);

} // namespace madang

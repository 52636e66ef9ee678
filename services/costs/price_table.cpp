#include "services/costs/price_table.h"

#include <QFile>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr qint64 kMillion = 1'000'000;
/// Beyond these a number is a mistake or a lie; below them all sums fit into 63 bits.
constexpr qint64 kMostTokens = 100 * kMillion;
constexpr int kMostPictures = 100;
constexpr int kLongestSide = 10'000;
/// What a side is taken for where a vendor chooses it.
constexpr int kUsualLong = 1'536;
constexpr int kUsualShort = 1'024;

qint64 upTo(qint64 tokens)
{
    return std::clamp<qint64>(tokens, 0, kMostTokens);
}

qint64 dividedUp(qint64 amount, qint64 by)
{
    return amount / by + (amount % by > 0 ? 1 : 0);
}

bool isDate(QStringView text)
{
    return text.size() == 8 && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isMeant(const QString& listed, const QString& model)
{
    if (listed.endsWith(u'*'))
        return model.startsWith(QStringView(listed).chopped(1));
    return model == listed || (model.startsWith(listed + u'-') && isDate(QStringView(model).mid(listed.size() + 1)));
}

/// The entry with the longest name that fits; null where none does.
template <typename Price>
const Price* priceFor(const QList<Price>& prices, const QString& model)
{
    const Price* found = nullptr;
    for (const Price& price : prices) {
        if (isMeant(price.model, model) && (found == nullptr || price.model.size() > found->model.size()))
            found = &price;
    }
    return found;
}
} // namespace

PriceTable::Micro PriceTable::priceOf(const TokenPrice& price, const TokenUse& use)
{
    const qint64 input = upTo(use.input);
    const qint64 cached = upTo(use.cached);
    const qint64 written = upTo(use.cacheWritten);
    const qint64 images = upTo(use.images);
    const bool isAbove = price.threshold > 0 && input + cached + written + images > price.threshold;
    const Micro least = isAbove ? price.inputAbove : 0;
    const Micro sum = input * std::max(price.input, least) + cached * std::max(price.cached, least)
        + written * std::max(price.cacheWritten, least) + images * std::max(price.images, least)
        + upTo(use.output) * std::max(price.output, isAbove ? price.outputAbove : 0);
    return dividedUp(sum, kMillion);
}

/// A picture's tokens grow with its pixels and the square of a factor that stands for its quality.
PriceTable::Amount PriceTable::pictureByTokens(const TokenPrice& price, const PictureUse& use)
{
    const bool isSized = use.width > 0 && use.height > 0;
    const qint64 longer = std::min(isSized ? std::max(use.width, use.height) : kUsualLong, kLongestSide);
    const qint64 shorter = std::min(isSized ? std::min(use.width, use.height) : kUsualShort, kLongestSide);
    const auto known = price.factors.constFind(use.quality);
    const bool isKnown = known != price.factors.cend();
    const qint64 factor = isKnown ? *known : *std::ranges::max_element(price.factors);
    const qint64 other = std::max<qint64>(1, std::llround(double(factor * shorter) / double(longer)));
    const qint64 tokens = dividedUp(factor * other * (2 * kMillion + longer * shorter), 4 * kMillion);
    const TokenUse each{.input = use.promptTokens, .output = tokens};
    return {priceOf(price, each), !isKnown || !isSized};
}

PriceTable::Amount PriceTable::amountOf(const Vendor& vendor, const QString& model, const TokenUse& use)
{
    if (const TokenPrice* price = priceFor(vendor.tokens, model))
        return {priceOf(*price, use), false};
    Amount dearest{0, true};
    for (const TokenPrice& price : vendor.tokens)
        dearest.micro = std::max(dearest.micro, priceOf(price, use));
    return dearest;
}

PriceTable::Amount PriceTable::amountOf(const Vendor& vendor, const QString& model, const PictureUse& use)
{
    Amount dearest{0, true};
    std::optional<Amount> found;
    const QString size = u"%1x%2"_s.arg(use.width).arg(use.height);
    for (const PicturePrice& price : vendor.pictures) {
        dearest.micro = std::max(dearest.micro, price.each);
        if (isMeant(price.model, model) && (price.quality.isEmpty() || price.quality == use.quality)
            && (price.size.isEmpty() || price.size == size))
            found = Amount{std::max(found.value_or(Amount()).micro, price.each), false};
    }
    for (const TokenPrice& price : vendor.tokens) {
        if (!price.factors.isEmpty())
            dearest.micro = std::max(dearest.micro, pictureByTokens(price, use).micro);
    }
    const TokenPrice* byTokens = priceFor(vendor.tokens, model);
    if (!found && byTokens != nullptr && !byTokens->factors.isEmpty())
        found = pictureByTokens(*byTokens, use);
    Amount amount = found.value_or(dearest);
    amount.micro *= std::clamp(use.count, 1, kMostPictures);
    return amount;
}

Result<CostEstimate> PriceTable::cost(const QString& vendor, const QString& model, const AiUse& use) const
{
    const auto it = m_vendors.constFind(vendor);
    const bool isPicture = std::holds_alternative<PictureUse>(use);
    if (it != m_vendors.cend() && it->isFree)
        return CostEstimate{};
    const auto drawsByTokens = [](const TokenPrice& price) { return !price.factors.isEmpty(); };
    const bool isListed = it != m_vendors.cend()
        && (isPicture ? !it->pictures.isEmpty() || std::ranges::any_of(it->tokens, drawsByTokens)
                      : !it->tokens.isEmpty());
    if (!isListed)
        return Error{ErrorKind::NotFound, u"no prices of "_s + vendor, {}};
    const Amount amount
        = isPicture ? amountOf(*it, model, std::get<PictureUse>(use)) : amountOf(*it, model, std::get<TokenUse>(use));
    return CostEstimate{dividedUp(amount.micro * m_wonForDollar, kMillion), amount.isApproximate};
}

PriceTable PriceTable::builtIn()
{
    QFile file(u":/prices/ai.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the program was built without its prices");
    Result<PriceTable> table = parse(file.readAll());
    if (!table)
        qFatal("broken prices: %s", qUtf8Printable(table.error().detail));
    return std::move(table).value();
}

} // namespace madang

#include "services/costs/price_table.h"
#include "services/http/json.h"

#include <nlohmann/json.hpp>

#include <cmath>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr double kMostDollars = 1'000; ///< for a million tokens, or a picture
constexpr qint64 kMostWon = 10'000; ///< for a dollar
constexpr int kMostFactor = 1'000;
} // namespace

/// Reads a price file; the first thing that is wrong is kept with its place.
class PriceTable::Reader final {
public:
    const QString& flaw() const { return m_flaw; }

    void read(const nlohmann::json& file, PriceTable& table)
    {
        expect(json::integer(file, "format") == 1, u"format"_s);
        table.m_date = day(file, u"date"_s);
        expect(!json::text(file, "source").isEmpty(), u"source"_s);
        expect(json::text(file, "currency") == u"USD", u"currency"_s);
        const nlohmann::json& exchange = json::at(file, "exchange");
        expect(json::text(exchange, "to") == u"KRW", u"exchange.to"_s);
        day(exchange, u"exchange.date"_s);
        table.m_wonForDollar = json::integer(exchange, "rate");
        expect(table.m_wonForDollar > 0 && table.m_wonForDollar <= kMostWon, u"exchange.rate"_s);
        const nlohmann::json& vendors = json::at(file, "vendors");
        expect(vendors.is_object() && !vendors.empty(), u"vendors"_s);
        if (!vendors.is_object())
            return;
        for (const auto& [name, prices] : vendors.items())
            table.m_vendors.insert(QString::fromStdString(name), vendor(prices, QString::fromStdString(name)));
    }

private:
    void expect(bool isRight, const QString& place)
    {
        if (!isRight && m_flaw.isEmpty())
            m_flaw = place;
    }

    QDate day(const nlohmann::json& object, const QString& place)
    {
        const QDate date = QDate::fromString(json::text(object, "date"), Qt::ISODate);
        expect(date.isValid(), place);
        return date;
    }

    Micro dollars(const nlohmann::json& object, const char* key, const QString& place)
    {
        const nlohmann::json& value = member(object, key);
        const double amount = value.is_number() ? value.get<double>() : -1;
        const bool isRight = std::isfinite(amount) && amount >= 0 && amount <= kMostDollars;
        expect(isRight, place + u'.' + QLatin1StringView(key));
        return isRight ? std::llround(amount * 1'000'000) : 0;
    }
    Micro dollarsOr(const nlohmann::json& object, const char* key, const QString& place, Micro otherwise)
    {
        return member(object, key).is_null() ? otherwise : dollars(object, key, place);
    }

    Vendor vendor(const nlohmann::json& prices, const QString& name)
    {
        Vendor vendor;
        vendor.isFree = json::boolean(prices, "free");
        const QString place = u"vendors."_s + name;
        int index = 0;
        for (const nlohmann::json& price : list(prices, "tokens", place))
            vendor.tokens << tokens(price, u"%1.tokens[%2]"_s.arg(place).arg(index++));
        index = 0;
        const double credit = json::real(prices, "credit");
        for (const nlohmann::json& price : list(prices, "pictures", place))
            vendor.pictures << picture(price, credit, u"%1.pictures[%2]"_s.arg(place).arg(index++));
        expect(vendor.isFree || !vendor.tokens.isEmpty() || !vendor.pictures.isEmpty(), place);
        return vendor;
    }

    TokenPrice tokens(const nlohmann::json& given, const QString& place)
    {
        TokenPrice price;
        price.model = model(given, place);
        price.input = dollars(given, "input", place);
        price.output = dollars(given, "output", place);
        price.cached = dollarsOr(given, "cached", place, price.input);
        price.cacheWritten = dollarsOr(given, "cacheWritten", place, 2 * price.input);
        price.images = dollarsOr(given, "images", place, price.input);
        if (const nlohmann::json& above = member(given, "above"); !above.is_null()) {
            price.threshold = json::integer(above, "prompt");
            expect(price.threshold > 0, place + u".above.prompt"_s);
            price.inputAbove = dollars(above, "input", place + u".above"_s);
            price.outputAbove = dollars(above, "output", place + u".above"_s);
        }
        if (const nlohmann::json& factors = member(given, "picture"); !factors.is_null()) {
            expect(factors.is_object() && !factors.empty(), place + u".picture"_s);
            if (!factors.is_object())
                return price;
            for (const auto& [quality, factor] : factors.items()) {
                const bool isRight = factor.is_number_integer() && factor >= 1 && factor <= kMostFactor;
                expect(isRight, place + u".picture."_s + QString::fromStdString(quality));
                price.factors.insert(QString::fromStdString(quality), isRight ? factor.get<int>() : 1);
            }
        }
        return price;
    }

    PicturePrice picture(const nlohmann::json& given, double credit, const QString& place)
    {
        PicturePrice price;
        price.model = model(given, place);
        price.quality = json::text(given, "quality");
        price.size = json::text(given, "size");
        if (member(given, "usd").is_null()) {
            const double amount = json::real(given, "credits", -1) * credit;
            const bool isRight = std::isfinite(amount) && amount > 0 && amount <= kMostDollars;
            expect(isRight, place + u".credits"_s);
            price.each = isRight ? qint64(std::ceil(amount * 1'000'000 - 0.001)) : 0;
        } else {
            price.each = dollars(given, "usd", place);
        }
        return price;
    }

    QString model(const nlohmann::json& given, const QString& place)
    {
        const QString name = json::text(given, "model");
        expect(name.size() > 1 && !name.chopped(1).contains(u'*'), place + u".model"_s);
        return name;
    }

    static const nlohmann::json& member(const nlohmann::json& object, const char* key)
    {
        static const nlohmann::json none;
        const auto it = object.is_object() ? object.find(key) : object.end();
        return it == object.end() ? none : *it;
    }

    nlohmann::json list(const nlohmann::json& object, const char* key, const QString& place)
    {
        const nlohmann::json& value = member(object, key);
        expect(value.is_null() || value.is_array(), place + u'.' + QLatin1StringView(key));
        return value.is_array() ? value : nlohmann::json::array();
    }

    QString m_flaw;
};

Result<PriceTable> PriceTable::parse(const QByteArray& file)
{
    const Result<nlohmann::json> document = json::parse(file);
    if (!document || !document->is_object())
        return Error{ErrorKind::InvalidInput, u"prices: not a JSON object"_s, {}};
    PriceTable table;
    Reader reader;
    reader.read(*document, table);
    if (!reader.flaw().isEmpty())
        return Error{ErrorKind::InvalidInput, u"prices: "_s + reader.flaw(), {}};
    return table;
}

} // namespace madang

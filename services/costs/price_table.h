#pragma once

#include "domain/ai_cost.h"
#include "domain/result.h"

#include <QDate>
#include <QHash>
#include <QList>

namespace madang {

/// What the vendors of AI ask, as resources/prices/ai.json says it on its date, in won at its one rate. Amounts are
/// rounded up, and numbers out of all reason are cut to a bound, so that no sum runs over.
///
/// The file:
/// {"format":1,"date","source","currency":"USD","exchange":{"to":"KRW","rate","date","source"},"vendors":{NAME:
/// {"tokens":[{"model","input","output","cached","cacheWritten","images","above":{"prompt","input","output"},
/// "picture":{QUALITY:FACTOR}}],"pictures":[{"model","quality","size","usd" or
/// "credits"}],"credit","free"}}}. Prices of tokens are
/// dollars a million; what is not given costs what input costs (cacheWritten: twice as much). A model ends in * where
/// all that begin so cost the same; a date after its name changes nothing ("-20261021").
class PriceTable final {
public:
    /// InvalidInput with the place that is wrong.
    static Result<PriceTable> parse(const QByteArray& file);
    /// The one this program was built with.
    static PriceTable builtIn();

    QDate date() const { return m_date; }
    /// A model that is not listed costs as much as the dearest of its vendor, and the amount says that it is
    /// approximate. NotFound where no price of the vendor is known.
    Result<CostEstimate> cost(const QString& vendor, const QString& model, const AiUse& use) const;

private:
    /// Millionths of a dollar.
    using Micro = qint64;
    struct TokenPrice {
        QString model;
        Micro input = 0; ///< each for a million tokens
        Micro cached = 0;
        Micro cacheWritten = 0;
        Micro images = 0;
        Micro output = 0;
        qint64 threshold = 0; ///< tokens of the prompt; 0: none
        Micro inputAbove = 0;
        Micro outputAbove = 0;
        QHash<QString, int> factors; ///< of the qualities of a picture
    };
    struct PicturePrice {
        QString model;
        QString quality; ///< empty: all
        QString size; ///< "1024x1024"; empty: all
        Micro each = 0;
    };
    struct Vendor {
        bool isFree = false;
        QList<TokenPrice> tokens;
        QList<PicturePrice> pictures;
    };
    struct Amount {
        Micro micro = 0;
        bool isApproximate = false;
    };
    class Reader;

    PriceTable() = default;
    static Micro priceOf(const TokenPrice& price, const TokenUse& use);
    static Amount pictureByTokens(const TokenPrice& price, const PictureUse& use);
    static Amount amountOf(const Vendor& vendor, const QString& model, const TokenUse& use);
    static Amount amountOf(const Vendor& vendor, const QString& model, const PictureUse& use);

    QDate m_date;
    Won m_wonForDollar = 0;
    QHash<QString, Vendor> m_vendors;
};

} // namespace madang

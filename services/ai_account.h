#pragma once

#include "domain/result.h"

#include <QDate>
#include <QFuture>
#include <QString>
#include <QStringList>

class QObject;

namespace madang {

/// What a vendor of AI is asked for.
enum class AiTrade { Plans, Pictures };

/// The store's account at one vendor of AI: what the settings show of it.
class AiAccount {
public:
    AiAccount() = default;
    AiAccount(const AiAccount&) = delete;
    AiAccount& operator=(const AiAccount&) = delete;
    virtual ~AiAccount() = default;

    virtual QString id() const = 0; ///< its name in the settings and among the secrets
    virtual AiTrade trade() const = 0;
    virtual QString model() const = 0; ///< what is asked
    virtual QString usualModel() const = 0; ///< what is asked where nobody has chosen
    virtual bool isSetUp() const = 0; ///< address and key are there

    /// The cheapest look whether key, credit, region and model are good.
    virtual QFuture<Result<void>> check(QObject* context) = 0;
    /// The models that can be asked on that day.
    virtual QFuture<Result<QStringList>> models(QObject* context, QDate today) = 0;
};

} // namespace madang

#pragma once

#include "domain/money.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <variant>

namespace madang {

/// Tokens as a vendor bills them.
struct TokenUse {
    qint64 input = 0; ///< but for those below
    qint64 cached = 0; ///< of the prompt, known to the vendor from an earlier request
    qint64 cacheWritten = 0; ///< of the prompt, kept there for later ones
    qint64 images = 0; ///< of the prompt, for pictures
    qint64 output = 0; ///< thinking included
    friend bool operator==(const TokenUse&, const TokenUse&) = default;
};

/// Pictures as a vendor bills them.
struct PictureUse {
    int count = 1;
    int width = 0;
    int height = 0;
    QString quality = {}; ///< "low", "medium", "high"; empty where the model knows none
    qint64 promptTokens = 0;
    friend bool operator==(const PictureUse&, const PictureUse&) = default;
};

using AiUse = std::variant<TokenUse, PictureUse>;

/// What one attempt to have a model answer may use at most, for whom it is told apart in the ledger.
struct AiCharge {
    QString vendor; ///< "claude"
    QString model; ///< "claude-sonnet-5-5"
    QString purpose; ///< "plans", as egress/api_rules names the operation
    QString reference; ///< what belongs to one answer has one; may be empty
    AiUse most;
};

struct CostEstimate {
    Won atMost = 0;
    bool isApproximate = false; ///< that model's price is not known: its vendor's dearest was taken
    friend bool operator==(const CostEstimate&, const CostEstimate&) = default;
};

/// What several attempts have cost together.
struct CostSum {
    Won amount = 0;
    bool isCertain = true; ///< false: it may have been less
    friend bool operator==(const CostSum&, const CostSum&) = default;
};

/// What became of the money that was set aside for an attempt.
enum class SpendState {
    Reserved, ///< the attempt is out
    Paid, ///< counted as the vendor's reply says
    Unknown, ///< nobody knows how it ended: counted at its most
    Released, ///< it was not sent, or refused: nothing is counted
};

/// One attempt to have a model answer, as the ledger keeps it.
struct CostEntry {
    qint64 id = 0;
    QDateTime at; ///< UTC
    QString vendor;
    QString model;
    QString purpose;
    QString reference;
    Won atMost = 0;
    Won amount = 0; ///< what counts
    bool isApproximate = false;
    SpendState state = SpendState::Reserved;
};

/// "reserved", "paid", "unknown", "released"
QString spendStateKey(SpendState state);
std::optional<SpendState> spendStateFromKey(QStringView key);

} // namespace madang

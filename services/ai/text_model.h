#pragma once

#include "domain/ai_cost.h"
#include "domain/result.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QString>

#include <functional>

namespace madang {

struct ModelTurn {
    enum class Role { User, Assistant };
    Role role = Role::User;
    QString text;
};

/// One question whose answer is JSON of a given shape.
struct ModelAsk {
    QString operation; ///< as egress/api_rules names it
    QString system;
    QList<ModelTurn> turns; ///< the last is the user's
    QByteArray schema; ///< JSON schema that both vendors take: everything required, nothing additional, no limits
    QString schemaName;
    int maxTokens = 16'000; ///< thinking included
    QString reference = {}; ///< for the ledger: what belongs to one answer has one
};

struct ModelReply {
    QByteArray text; ///< complete; that it is JSON of the shape is the vendor's promise, to be checked
    qint64 inputTokens = 0;
    qint64 outputTokens = 0;
};

/// Called with the text so far, as it arrives; begins anew where an attempt is repeated.
using TextSoFar = std::function<void(const QByteArray& text)>;

/// A language model of one vendor. Never half an answer: a stream without its end, a truncated text or a refusal is an
/// error. Unauthorized (key), Forbidden (region, rights), SpendLimit (credit), NotFound (no such model), Rejected (our
/// request; or the answer was cut at maxTokens), ContentRejected (the model declined), BadReply, and those of the line.
class TextModel {
public:
    TextModel() = default;
    TextModel(const TextModel&) = delete;
    TextModel& operator=(const TextModel&) = delete;
    virtual ~TextModel() = default;

    virtual QString id() const = 0; ///< "claude"
    virtual QString model() const = 0; ///< "claude-sonnet-5-5"
    virtual bool isSetUp() const = 0;
    /// What one attempt at an answer may use at most; none where nobody is paid for it.
    virtual std::optional<AiCharge> chargeFor(const ModelAsk&) const { return std::nullopt; }
    /// Stops when the future is cancelled or the context goes.
    virtual QFuture<Result<ModelReply>> write(QObject* context, const ModelAsk& ask, const TextSoFar& progress = {})
        = 0;
};

} // namespace madang

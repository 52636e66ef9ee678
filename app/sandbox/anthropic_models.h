#pragma once

#include "sandbox/json.h"

namespace madang::sandbox {

/// How a model thinks, and what "thinking" it therefore takes.
enum class Thinking { Always, BetweenTools, Adaptive, OnRequest };

struct ClaudeModel {
    const char* id;
    const char* name;
    const char* line;
    int generation; ///< 46 is 4.6
    Thinking thinking;
    qint64 maxInput;
    qint64 maxTokens;
    const char* createdAt;
    const char* retiresAt; ///< empty: not planned

    /// Whether "tool" and "any" are refused as a choice of tool.
    bool refusesForcedTools() const;
};

/// Null where there is none of this name.
const ClaudeModel* claudeModel(const QString& id);
bool isRetired(const ClaudeModel& model, qint64 nowMs);
Json claudeModelInfo(const ClaudeModel& model, qint64 nowMs);
/// Newest first, as the list gives them.
Json claudeModelInfos(qint64 nowMs);

} // namespace madang::sandbox

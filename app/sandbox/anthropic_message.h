#pragma once

#include "sandbox/anthropic_models.h"
#include "sandbox/event_stream.h"

namespace madang::sandbox {

/// One of Claude's answers, before it is told at once or bit by bit.
class ClaudeMessage {
public:
    ClaudeMessage(const Json& body, const ClaudeModel& model, const QString& id);
    ~ClaudeMessage();
    ClaudeMessage(const ClaudeMessage&) = delete;
    ClaudeMessage& operator=(const ClaudeMessage&) = delete;

    /// A thought first, unless the request or the model is against it.
    void think(const QString& outcome);
    /// Words, or the input of the tool that is to be called.
    void say(const QString& text);
    /// Ends it as the limits and the outcome want it.
    void end(const QString& outcome);

    Json whole() const;
    EventStream events() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace madang::sandbox

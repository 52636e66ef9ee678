#pragma once

#include "sandbox/event_stream.h"

#include <memory>

namespace madang::sandbox {

/// One of OpenAI's chat completions, before it is told at once or bit by bit.
class ChatCompletion {
public:
    /// `thought`: how many tokens go into thinking before the first word.
    ChatCompletion(const Json& body, const QString& id, qint64 createdSec, qint64 thought);
    ~ChatCompletion();
    ChatCompletion(const ChatCompletion&) = delete;
    ChatCompletion& operator=(const ChatCompletion&) = delete;

    /// One choice's words, as the limits and the outcome leave them.
    void say(const QString& text, const QString& outcome);

    Json whole() const;
    EventStream events() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace madang::sandbox

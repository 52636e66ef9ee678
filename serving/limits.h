#pragma once

#include <QtGlobal>

#include <chrono>

namespace madang::serving {

/// What one server gives to strangers at most. Nothing here grows with what a client says about itself.
struct Limits {
    qsizetype headBytes = 16 * 1024; ///< request line and headers
    int headers = 64;
    qsizetype bodyBytes = 64 * 1024;
    int connections = 256;
    int connectionsOfAddress = 64;
    std::chrono::milliseconds idle = std::chrono::seconds(15); ///< until a request's first byte
    std::chrono::milliseconds request = std::chrono::seconds(10); ///< from its first byte to its last
    std::chrono::milliseconds answer = std::chrono::seconds(30); ///< from there until the answer has been taken
    bool keepsAlive = true; ///< false: one request for a connection
};

} // namespace madang::serving

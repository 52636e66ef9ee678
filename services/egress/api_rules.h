#pragma once

#include "services/resilience/circuit_breaker.h"
#include "services/resilience/outcome.h"

#include <QString>

#include <chrono>
#include <span>

namespace madang {

/// The numbers of one outside API.
struct ApiRule {
    const char* api;
    std::chrono::milliseconds attempt; ///< one exchange
    std::chrono::milliseconds deadline; ///< the logical call, pauses included
    std::chrono::milliseconds typical; ///< an attempt is not begun with less than half of it left
    int concurrency;
    bool refusesWhenUnavailable = false; ///< documents that 503 means "not done"
    bool isInHouse = false; ///< on this machine or beside it: the line to the world is nothing to it
};

/// What one operation does to the world.
struct OperationRule {
    const char* api;
    const char* operation;
    EffectClass effect;
};

/// To add an outside service, do this:
///  1. one line in kApis of api_rules.cpp with its numbers,
///  2. one line in kOperations for each operation of its adapter. What is not declared is not sent.
std::span<const ApiRule> apiRules();
std::span<const OperationRule> operationRules();

/// Null where it is not declared.
const ApiRule* apiRule(QStringView api);
const OperationRule* operationRule(QStringView api, QStringView operation);

/// The breaker's numbers for an API: the defaults, with its own attempt timeout.
BreakerRule breakerRule(const ApiRule& rule);

} // namespace madang

#pragma once

#include "domain/error.h"

#include <QString>

#include <span>

namespace madang {

struct HttpReply;

/// One of the models behind Stability AI's stable-image (v2beta).
struct StabilityService {
    const char* model;
    const char* path;
    double credits; ///< for a picture, as the price list says: an answer does not
};
/// The usual one first.
std::span<const StabilityService> stabilityServices();
/// Null where the model is newer than this program.
const StabilityService* stabilityService(const QString& model);

/// What a refusal means.
Error stabilityError(const HttpReply& reply);

} // namespace madang

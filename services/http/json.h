#pragma once

#include "domain/result.h"

#include <nlohmann/json_fwd.hpp>

#include <QByteArray>
#include <QString>

/// JSON at the edges: parsing that returns a Result and reading that never throws, whatever the other side sent.
namespace madang::json {

/// BadReply where the bytes are not one JSON value, or nested deeper than any honest answer.
Result<nlohmann::json> parse(const QByteArray& bytes);
QByteArray dump(const nlohmann::json& value);

/// The text / number at `key`, or the fallback where it is missing or of another type. text() also takes a number and
/// integer() a number in quotes: vendors mix them.
QString text(const nlohmann::json& object, const char* key, const QString& fallback = {});
qint64 integer(const nlohmann::json& object, const char* key, qint64 fallback = 0);
double real(const nlohmann::json& object, const char* key, double fallback = 0);
bool boolean(const nlohmann::json& object, const char* key, bool fallback = false);
/// The object or array at `key`, or an empty (null) value.
const nlohmann::json& at(const nlohmann::json& object, const char* key);

std::string utf8(const QString& text);

} // namespace madang::json

#pragma once

#include <nlohmann/json_fwd.hpp>

#include <QByteArray>
#include <QString>

#include <string>

/// Reading what a client sent without ever throwing, whatever it sent.
namespace madang::sandbox {

using Json = nlohmann::json;

/// Discarded where the bytes are not one JSON value or are nested deeper than an honest request.
Json parseJson(const QByteArray& bytes);
QByteArray dumpJson(const Json& value);
std::string utf8(const QString& text);
QString fromUtf8(const Json& text);

/// The value at `key`, or null; text, whole number, number or truth there, or the fallback.
const Json& at(const Json& object, const char* key);
const Json& at(const Json& object, const QString& key);
QString textAt(const Json& object, const char* key, const QString& fallback = {});
qint64 intAt(const Json& object, const char* key, qint64 fallback = 0);
double realAt(const Json& object, const char* key, double fallback = 0);
bool boolAt(const Json& object, const char* key, bool fallback = false);

/// A copy without the members whose name begins with '_': what a record keeps for itself.
Json withoutPrivate(const Json& record);

} // namespace madang::sandbox

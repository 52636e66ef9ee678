#include "sandbox/json.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace madang::sandbox {

namespace {
constexpr int kDeepest = 64;

bool isTooDeep(const QByteArray& bytes)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes.at(i);
        if (inText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inText = false;
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            if (++depth > kDeepest)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}
} // namespace

Json parseJson(const QByteArray& bytes)
{
    if (isTooDeep(bytes))
        return Json(Json::value_t::discarded);
    return Json::parse(bytes.cbegin(), bytes.cend(), nullptr, false);
}

QByteArray dumpJson(const Json& value)
{
    return QByteArray::fromStdString(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

std::string utf8(const QString& text)
{
    return text.toStdString();
}

QString fromUtf8(const Json& text)
{
    return text.is_string() ? QString::fromStdString(text.get_ref<const std::string&>()) : QString();
}

const Json& at(const Json& object, const char* key)
{
    static const Json nothing;
    if (!object.is_object())
        return nothing;
    const auto it = object.find(key);
    return it == object.end() ? nothing : *it;
}

const Json& at(const Json& object, const QString& key)
{
    return at(object, key.toUtf8().constData());
}

QString textAt(const Json& object, const char* key, const QString& fallback)
{
    const Json& value = at(object, key);
    return value.is_string() ? fromUtf8(value) : fallback;
}

qint64 intAt(const Json& object, const char* key, qint64 fallback)
{
    const Json& value = at(object, key);
    if (value.is_number_integer())
        return value.get<qint64>();
    if (value.is_number_float()) {
        const double number = value.get<double>();
        return std::abs(number) < 9.0e15 ? qint64(std::llround(number)) : fallback;
    }
    return fallback;
}

double realAt(const Json& object, const char* key, double fallback)
{
    const Json& value = at(object, key);
    return value.is_number() ? value.get<double>() : fallback;
}

bool boolAt(const Json& object, const char* key, bool fallback)
{
    const Json& value = at(object, key);
    return value.is_boolean() ? value.get<bool>() : fallback;
}

Json withoutPrivate(const Json& record)
{
    Json copy = Json::object();
    for (const auto& [key, value] : record.items()) {
        if (!key.starts_with('_'))
            copy[key] = value;
    }
    return copy;
}

} // namespace madang::sandbox

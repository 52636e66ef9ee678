#include "services/http/json.h"

#include <nlohmann/json.hpp>

#include <cmath>

using namespace Qt::StringLiterals;

namespace madang::json {

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

const nlohmann::json* find(const nlohmann::json& object, const char* key)
{
    if (!object.is_object())
        return nullptr;
    const auto it = object.find(key);
    return it == object.end() ? nullptr : &*it;
}
} // namespace

Result<nlohmann::json> parse(const QByteArray& bytes)
{
    if (isTooDeep(bytes))
        return Error{ErrorKind::BadReply, u"JSON nested too deep"_s, {}};
    nlohmann::json value = nlohmann::json::parse(bytes.cbegin(), bytes.cend(), nullptr, false);
    if (value.is_discarded())
        return Error{ErrorKind::BadReply, u"not JSON"_s, {}};
    return Result<nlohmann::json>(std::move(value));
}

QByteArray dump(const nlohmann::json& value)
{
    return QByteArray::fromStdString(value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

QString text(const nlohmann::json& object, const char* key, const QString& fallback)
{
    const nlohmann::json* value = find(object, key);
    if (value == nullptr)
        return fallback;
    if (value->is_string())
        return QString::fromStdString(value->get_ref<const std::string&>());
    if (value->is_number_integer())
        return QString::number(value->get<qint64>());
    return fallback;
}

qint64 integer(const nlohmann::json& object, const char* key, qint64 fallback)
{
    const nlohmann::json* value = find(object, key);
    if (value == nullptr)
        return fallback;
    if (value->is_number_integer())
        return value->get<qint64>();
    if (value->is_number_float()) {
        const double number = value->get<double>();
        return std::abs(number) < 9.0e15 ? qint64(std::llround(number)) : fallback;
    }
    if (value->is_string()) {
        bool ok = false;
        const qint64 number = QByteArray::fromStdString(value->get_ref<const std::string&>()).toLongLong(&ok);
        return ok ? number : fallback;
    }
    return fallback;
}

double real(const nlohmann::json& object, const char* key, double fallback)
{
    const nlohmann::json* value = find(object, key);
    return value != nullptr && value->is_number() ? value->get<double>() : fallback;
}

bool boolean(const nlohmann::json& object, const char* key, bool fallback)
{
    const nlohmann::json* value = find(object, key);
    return value != nullptr && value->is_boolean() ? value->get<bool>() : fallback;
}

const nlohmann::json& at(const nlohmann::json& object, const char* key)
{
    static const nlohmann::json nothing;
    const nlohmann::json* value = find(object, key);
    return value != nullptr ? *value : nothing;
}

std::string utf8(const QString& text)
{
    return text.toStdString();
}

} // namespace madang::json

#include "sandbox/json_rules.h"

#include <nlohmann/json.hpp>

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr int kMostNodes = 20'000; // references could otherwise unfold without end

bool isOneOf(const QString& word, std::initializer_list<const char*> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char* known) { return word == QLatin1StringView(known); });
}

bool isKnownType(const QString& type)
{
    return isOneOf(type, {"object", "array", "string", "integer", "number", "boolean", "null"});
}

QStringList typesOf(const Json& schema)
{
    const Json& type = at(schema, "type");
    QStringList types;
    if (type.is_string())
        types.append(fromUtf8(type));
    if (type.is_array()) {
        for (const Json& one : type)
            types.append(fromUtf8(one));
    }
    return types;
}

bool isObject(const Json& schema)
{
    return typesOf(schema).contains("object"_L1) || schema.contains("properties");
}

bool isRequired(const Json& schema, const std::string& name)
{
    const Json& required = at(schema, "required");
    return std::find(required.begin(), required.end(), Json(name)) != required.end();
}

/// The schema behind "#/$defs/x", or null.
const Json& referred(const Json& root, const QString& reference)
{
    static const Json nothing;
    if (reference == "#"_L1)
        return root;
    if (!reference.startsWith("#/"_L1))
        return nothing;
    const Json* place = &root;
    const QStringList steps = reference.mid(2).split(u'/');
    for (QString step : steps)
        place = &at(*place, step.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1));
    return *place;
}

/// Goes through a schema; the first thing a vendor does not take ends it.
class Walk {
public:
    explicit Walk(const Json& root)
        : m_root(root)
    {
    }
    virtual ~Walk() = default;
    Walk(const Walk&) = delete;
    Walk& operator=(const Walk&) = delete;

    std::optional<QString> problem()
    {
        visit(m_root, {}, 1);
        if (m_problem.isEmpty())
            finish();
        return m_problem.isEmpty() ? std::nullopt : std::optional(m_problem);
    }

protected:
    virtual void look(const Json& schema, const QStringList& path, int level) = 0;
    virtual void meetAgain(const QString& reference) = 0; ///< a reference within itself
    virtual void tooMuch() = 0;
    virtual void finish() = 0;

    void visit(const Json& schema, const QStringList& path, int level)
    {
        if (!m_problem.isEmpty())
            return;
        if (++m_nodes > kMostNodes) {
            tooMuch();
            return;
        }
        if (!schema.is_object()) {
            refuse(u"%1: a schema must be an object"_s.arg(path.join(u'.')));
            return;
        }
        look(schema, path, level);
        if (!m_problem.isEmpty())
            return;
        visitReference(schema, path, level);
        for (const auto& [name, property] : at(schema, "properties").items())
            visit(property, path + QStringList{u"properties"_s, QString::fromStdString(name)}, level + 1);
        if (schema.contains("items"))
            visit(schema["items"], path + QStringList{u"items"_s}, level + 1);
        for (const char* branches : {"anyOf", "allOf"}) {
            for (const Json& branch : at(schema, branches))
                visit(branch, path + QStringList{QString::fromLatin1(branches)}, level);
        }
    }

    void refuse(const QString& why)
    {
        if (m_problem.isEmpty())
            m_problem = why;
    }

private:
    void visitReference(const Json& schema, const QStringList& path, int level)
    {
        const QString reference = textAt(schema, "$ref");
        if (reference.isEmpty())
            return;
        const Json& target = referred(m_root, reference);
        if (target.is_null()) {
            refuse(u"%1: the reference '%2' cannot be resolved within the schema"_s.arg(path.join(u'.'), reference));
        } else if (m_open.contains(reference) || reference == "#"_L1) {
            meetAgain(reference);
        } else {
            m_open.append(reference);
            visit(target, path, level);
            m_open.removeLast();
        }
    }

    const Json& m_root;
    QString m_problem;
    QStringList m_open; ///< references being followed
    int m_nodes = 0;
};

class ClaudeWalk final : public Walk {
public:
    using Walk::Walk;

protected:
    void look(const Json& schema, const QStringList&, int) override
    {
        for (const auto& [keyword, value] : schema.items()) {
            const QString name = QString::fromStdString(keyword);
            if (!isOneOf(name, {"type",    "properties",  "required", "additionalProperties",
                                "items",   "enum",        "const",    "anyOf",
                                "allOf",   "$ref",        "$defs",    "definitions",
                                "default", "description", "title",    "format",
                                "pattern", "minItems",    "$schema",  "$id",
                                "examples"}))
                refuse(
                    u"For '%1' type, property '%2' is not supported"_s.arg(typesOf(schema).value(0, u"any"_s), name));
        }
        lookAtTypes(schema);
        if (isObject(schema))
            lookAtObject(schema);
        const Json& least = at(schema, "minItems");
        if (!least.is_null() && least != 0 && least != 1)
            refuse(u"For 'array' type, 'minItems' values other than 0 or 1 are not supported"_s);
        for (const Json& value : at(schema, "enum")) {
            if (value.is_structured())
                refuse(u"Enum values must be primitives"_s);
        }
        const QString format = textAt(schema, "format");
        if (!format.isEmpty()
            && !isOneOf(format,
                        {"date-time", "time", "date", "duration", "email", "hostname", "uri", "ipv4", "ipv6", "uuid"}))
            refuse(u"For 'string' type, format '%1' is not supported"_s.arg(format));
        static const QRegularExpression beyond(u"\\(\\?[=!<]|\\\\[1-9bBk]"_s);
        if (textAt(schema, "pattern").contains(beyond))
            refuse(u"For 'string' type, the pattern '%1' is not supported"_s.arg(textAt(schema, "pattern")));
        for (const Json& branch : at(schema, "allOf")) {
            if (branch.contains("$ref"))
                refuse(u"'allOf' with '$ref' is not supported"_s);
        }
    }

    void meetAgain(const QString& reference) override
    {
        refuse(u"Circular reference detected in schema definitions: %1"_s.arg(reference));
    }
    void tooMuch() override { refuse(u"Schema is too complex for compilation."_s); }

    void finish() override
    {
        if (m_optional > 24)
            refuse(u"Schemas contains too many optional parameters (%1). Limit: 24."_s.arg(m_optional));
        if (m_unions > 16)
            refuse(u"Schemas contains too many parameters with union types (%1). Limit: 16."_s.arg(m_unions));
    }

private:
    void lookAtTypes(const Json& schema)
    {
        const QStringList types = typesOf(schema);
        for (const QString& type : types) {
            if (!isKnownType(type))
                refuse(u"Unknown type '%1'"_s.arg(type));
        }
        if (types.size() > 1 || schema.contains("anyOf"))
            ++m_unions;
    }

    void lookAtObject(const Json& schema)
    {
        if (at(schema, "additionalProperties") != Json(false))
            refuse(u"For 'object' type, 'additionalProperties' must be explicitly set to false"_s);
        for (const auto& [name, property] : at(schema, "properties").items())
            m_optional += isRequired(schema, name) ? 0 : 1;
    }

    int m_optional = 0;
    int m_unions = 0;
};

class OpenAiWalk final : public Walk {
public:
    using Walk::Walk;

protected:
    void look(const Json& schema, const QStringList& path, int level) override
    {
        const QString context = path.isEmpty() ? u"()"_s : u"('"_s + path.join("', '"_L1) + u"')"_s;
        const auto complain = [&](const QString& what) { refuse(u"In context=%1, %2"_s.arg(context, what)); };
        if (path.isEmpty() && textAt(schema, "type") != "object"_L1)
            complain(u"schema must have type 'object' and not 'anyOf' at the top level."_s);
        for (const char* keyword : {"allOf", "oneOf", "not", "if", "then", "else", "dependentRequired",
                                    "dependentSchemas", "patternProperties", "minLength", "maxLength", "uniqueItems"}) {
            if (schema.contains(keyword))
                complain(u"'%1' is not permitted."_s.arg(QLatin1StringView(keyword)));
        }
        const QStringList types = typesOf(schema);
        for (const QString& type : types) {
            if (!isKnownType(type))
                complain(u"'%1' is not a valid type."_s.arg(type));
        }
        if (types.contains("array"_L1) && !schema.contains("items"))
            complain(u"array schema missing items."_s);
        if (level > 10)
            complain(u"the schema is nested deeper than 10 levels."_s);
        if (isObject(schema))
            lookAtObject(schema, complain);
        lookAtEnum(at(schema, "enum"), complain);
    }

    void meetAgain(const QString&) override { } // it may refer to itself
    void tooMuch() override { refuse(u"The schema is too large."_s); }

    void finish() override
    {
        if (m_properties > 5000)
            refuse(u"The schema has %1 properties; at most 5000 are allowed."_s.arg(m_properties));
        if (m_enumValues > 1000)
            refuse(u"The schema has %1 enum values; at most 1000 are allowed."_s.arg(m_enumValues));
        if (m_characters > 120'000)
            refuse(u"Names and enum values of the schema are longer than 120000 characters."_s);
    }

private:
    template <typename Complain>
    void lookAtObject(const Json& schema, const Complain& complain)
    {
        if (at(schema, "additionalProperties") != Json(false))
            complain(u"'additionalProperties' is required to be supplied and to be false."_s);
        for (const auto& [name, property] : at(schema, "properties").items()) {
            ++m_properties;
            m_characters += QString::fromStdString(name).size();
            if (!isRequired(schema, name))
                complain(u"'required' is required to be supplied and to be an array including every key in "
                         u"properties. Missing '%1'."_s.arg(QString::fromStdString(name)));
        }
        for (const Json& name : at(schema, "required")) {
            if (at(at(schema, "properties"), fromUtf8(name)).is_null())
                complain(u"'required' includes the key '%1', which is no property."_s.arg(fromUtf8(name)));
        }
    }

    template <typename Complain>
    void lookAtEnum(const Json& values, const Complain& complain)
    {
        qsizetype characters = 0;
        for (const Json& value : values)
            characters += fromUtf8(value).size();
        if (values.size() > 250 && characters > 15'000)
            complain(u"an enum of more than 250 values is longer than 15000 characters."_s);
        m_enumValues += int(values.size());
        m_characters += characters;
    }

    int m_properties = 0;
    int m_enumValues = 0;
    qsizetype m_characters = 0;
};
} // namespace

std::optional<QString> claudeSchemaProblem(const Json& schema)
{
    return ClaudeWalk(schema).problem();
}

std::optional<QString> openAiSchemaProblem(const Json& schema)
{
    return OpenAiWalk(schema).problem();
}

} // namespace madang::sandbox

#pragma once

#include "sandbox/http_probe.h"

namespace madang::sandbox {

using namespace Qt::StringLiterals;

/// One server-sent event, as the HTML standard reads it.
struct ServerEvent {
    QByteArray name;
    QByteArray data;
    Json json() const { return parseJson(data); }
};

inline QList<ServerEvent> readEvents(QByteArray text)
{
    if (text.startsWith("\xef\xbb\xbf"))
        text = text.mid(3);
    text.replace("\r\n", "\n").replace('\r', '\n');
    QList<ServerEvent> events;
    ServerEvent event;
    QList<QByteArray> lines = text.split('\n');
    lines.removeLast(); // a line without its end is no line yet
    for (const QByteArray& line : std::as_const(lines)) {
        if (line.isEmpty()) {
            if (!event.data.isEmpty()) {
                event.data.chop(1);
                events.append(event);
            }
            event = {};
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        const QByteArray field = colon < 0 ? line : line.left(colon);
        QByteArray value = colon < 0 ? QByteArray() : line.mid(colon + 1);
        if (value.startsWith(' '))
            value = value.mid(1);
        if (field == "event")
            event.name = value;
        else if (field == "data")
            event.data += value + '\n';
    }
    return events;
}

inline QList<QByteArray> namesOf(const QList<ServerEvent>& events)
{
    QList<QByteArray> names;
    for (const ServerEvent& event : events)
        names.append(event.name);
    return names;
}

/// Whether a value is what a JSON schema of the kind the vendors take describes. References go to
/// "#/$defs/…" only.
inline bool conforms(const Json& value, const Json& schema, const Json& root)
{
    if (const QString reference = textAt(schema, "$ref"); !reference.isEmpty())
        return conforms(value, at(at(root, "$defs"), reference.section(u'/', -1)), root);
    if (schema.contains("const"))
        return value == schema["const"];
    if (const Json& choices = at(schema, "enum"); choices.is_array())
        return std::find(choices.begin(), choices.end(), value) != choices.end();
    if (const Json& branches = at(schema, "anyOf"); branches.is_array()) {
        return std::any_of(branches.begin(), branches.end(),
                           [&](const Json& branch) { return conforms(value, branch, root); });
    }
    if (const Json& types = at(schema, "type"); types.is_array()) {
        return std::any_of(types.begin(), types.end(), [&](const Json& type) {
            Json one = schema;
            one["type"] = type;
            return conforms(value, one, root);
        });
    }
    const QString type = textAt(schema, "type");
    if (type == "object"_L1) {
        const Json& properties = at(schema, "properties");
        for (const auto& [name, member] : value.items()) {
            if (!properties.contains(name) || !conforms(member, properties[name], root))
                return false;
        }
        const Json& required = at(schema, "required");
        return value.is_object() && std::all_of(required.begin(), required.end(), [&](const Json& name) {
                   return value.contains(name.get<std::string>());
               });
    }
    if (type == "array"_L1) {
        return value.is_array() && qint64(value.size()) >= intAt(schema, "minItems")
            && std::all_of(value.begin(), value.end(),
                           [&](const Json& element) { return conforms(element, at(schema, "items"), root); });
    }
    if (type == "string"_L1) {
        const QRegularExpression pattern(textAt(schema, "pattern"));
        return value.is_string() && pattern.match(fromUtf8(value)).hasMatch();
    }
    if (type == "integer"_L1)
        return value.is_number_integer();
    if (type == "number"_L1)
        return value.is_number();
    return type == "boolean"_L1 ? value.is_boolean() : type == "null"_L1 && value.is_null();
}

/// A schema as the product will ask with: three plans.
inline Json planSchema()
{
    return Json::parse(R"({"type":"object","additionalProperties":false,"required":["plans"],"properties":{
        "plans":{"type":"array","items":{"$ref":"#/$defs/plan"}}},
        "$defs":{"plan":{"type":"object","additionalProperties":false,
            "required":["title","summary","effort","start","colour","tags","coupon","code"],
            "properties":{"title":{"type":"string"},"summary":{"type":"string"},
                "effort":{"type":"string","enum":["low","middle","high"]},
                "start":{"type":"string","format":"date"},
                "colour":{"type":"string","pattern":"^#[0-9a-f]{6}$"},
                "tags":{"type":"array","items":{"type":"string"}},
                "coupon":{"anyOf":[{"type":"null"},{"type":"integer"}]},
                "code":{"type":["string","null"],"pattern":"^(SPRING|FALL)-\\d{2,4}$"}}}}})");
}

/// The paths of the requests that have arrived, in their order.
inline QStringList arrivedAt(Probe& probe)
{
    QStringList paths;
    const Json journal = probe.get(u"/__ctl/journal"_s).json;
    for (const Json& entry : at(journal, "items"))
        paths.append(textAt(entry, "path"));
    return paths;
}

} // namespace madang::sandbox

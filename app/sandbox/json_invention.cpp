#include "sandbox/json_invention.h"

#include "sandbox/pattern_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
using Ordered = nlohmann::ordered_json;

constexpr int kUsualItems = 3;
constexpr int kDeepest = 12;

constexpr std::array kTitles{"봄맞이 첫 손님 할인",   "비 오는 날 따뜻한 한 그릇", "단골 손님 감사 주간",
                             "동네 저녁 산책 이벤트", "새 메뉴 맛보기 주간",       "가족 나들이 세트"};
constexpr std::array kSentences{
    "가까운 이웃이 편하게 들를 수 있게 준비했어요.", "손님이 적은 시간에 작은 혜택을 드려요.",
    "처음 오신 분께 이번 주만 드리는 기회예요.",     "사진 한 장과 짧은 글이면 충분해요.",
    "준비물은 지금 가게에 있는 것으로 됩니다.",      "다음 방문까지 이어지도록 쿠폰을 함께 드려요."};
constexpr std::array kTags{"동네맛집", "오늘의할인", "단골환영", "저녁산책", "신메뉴", "주말나들이"};

struct Hint {
    const char* part; ///< of a property's name
    enum Kind { Title, Tag, Hashtag, Url, Email, Phone, Colour, Day } kind;
};

constexpr std::array kHints{Hint{"hashtag", Hint::Hashtag}, Hint{"tag", Hint::Tag},       Hint{"keyword", Hint::Tag},
                            Hint{"title", Hint::Title},     Hint{"name", Hint::Title},    Hint{"headline", Hint::Title},
                            Hint{"slogan", Hint::Title},    Hint{"theme", Hint::Title},   Hint{"url", Hint::Url},
                            Hint{"link", Hint::Url},        Hint{"email", Hint::Email},   Hint{"phone", Hint::Phone},
                            Hint{"color", Hint::Colour},    Hint{"colour", Hint::Colour}, Hint{"date", Hint::Day}};

/// One of the words; neighbours in an array have different ones.
template <size_t N>
QString word(const std::array<const char*, N>& words, const Muse& muse, const QString& path)
{
    QString place;
    qint64 shift = 0;
    const QStringList steps = path.split(u'/');
    for (const QString& step : steps) {
        bool isIndex = false;
        shift += step.toInt(&isIndex);
        place += isIndex ? QString() : u'/' + step;
    }
    const qint64 first = muse.chance.between(muse.name + place, 0, qint64(N) - 1);
    return QString::fromUtf8(words[size_t(first + shift) % N]);
}

Ordered text(const QString& value)
{
    return value.toStdString();
}

class Inventor {
public:
    Inventor(const Ordered& root, const Muse& muse)
        : m_root(root)
        , m_muse(muse)
    {
    }

    bool isBeyond() const { return m_isBeyond; }

    Ordered value(const Ordered& given, const QString& path, int level)
    {
        if (level > kDeepest)
            return nullptr;
        const Ordered schema = resolved(given);
        if (schema.contains("const"))
            return schema["const"];
        if (const Ordered& choices = member(schema, "enum"); choices.is_array() && !choices.empty())
            return choices[size_t(pick(path, 0, qint64(choices.size()) - 1))];
        if (const Ordered& branches = member(schema, "anyOf"); branches.is_array() && !branches.empty())
            return value(branch(branches, level), path, level + 1);
        const QString type = typeOf(schema);
        if (type == "object"_L1)
            return object(schema, path, level);
        if (type == "array"_L1)
            return array(schema, path, level);
        if (type == "string"_L1)
            return text(string(schema, path));
        if (type == "boolean"_L1)
            return pick(path, 0, 1) == 1;
        if (type == "integer"_L1 || type == "number"_L1)
            return number(schema, path);
        return nullptr;
    }

private:
    static const Ordered& member(const Ordered& object, const char* key)
    {
        static const Ordered nothing;
        const auto it = object.find(key);
        return it == object.end() ? nothing : *it;
    }

    qint64 pick(const QString& path, qint64 low, qint64 high) const
    {
        return m_muse.chance.between(m_muse.name + path, low, high);
    }

    /// With what it refers to and all of "allOf" in it.
    Ordered resolved(const Ordered& given) const
    {
        Ordered schema = given.is_object() ? given : Ordered::object();
        for (int i = 0; i < kDeepest && schema.contains("$ref"); ++i) {
            const std::string reference = schema["$ref"].is_string() ? schema["$ref"].get<std::string>() : "";
            schema.erase("$ref");
            const Ordered::json_pointer place(reference.starts_with("#/") ? reference.substr(1) : std::string());
            if (m_root.contains(place))
                schema.update(m_root.at(place));
        }
        const Ordered parts = member(schema, "allOf");
        for (const Ordered& part : parts) {
            Ordered properties = schema.value("properties", Ordered::object());
            properties.update(part.value("properties", Ordered::object()));
            schema.update(resolved(part));
            if (!properties.empty())
                schema["properties"] = properties;
        }
        return schema;
    }

    /// The first that is not null; deep down, where it may go round in circles, null if it may be.
    const Ordered& branch(const Ordered& branches, int level) const
    {
        const bool wantsNull = level > kDeepest / 2;
        for (const Ordered& one : branches) {
            if ((typeOf(one) == "null"_L1) == wantsNull)
                return one;
        }
        return branches[0];
    }

    static QString typeOf(const Ordered& schema)
    {
        const Ordered& type = member(schema, "type");
        if (type.is_string())
            return QString::fromStdString(type.get<std::string>());
        for (const Ordered& one : type) {
            if (one.is_string() && one != "null")
                return QString::fromStdString(one.get<std::string>());
        }
        if (schema.contains("properties"))
            return u"object"_s;
        return schema.contains("$ref") || schema.contains("anyOf") ? QString() : u"string"_s;
    }

    Ordered object(const Ordered& schema, const QString& path, int level)
    {
        const Ordered& properties = member(schema, "properties");
        const Ordered& required = member(schema, "required");
        Ordered result = Ordered::object();
        for (const bool wanted : {true, false}) {
            for (const auto& [name, property] : properties.items()) {
                if ((std::find(required.begin(), required.end(), name) != required.end()) == wanted)
                    result[name] = value(property, path + u'/' + QString::fromStdString(name), level + 1);
            }
        }
        return result;
    }

    Ordered array(const Ordered& schema, const QString& path, int level)
    {
        const int least = schema.value("minItems", 0);
        const int most = std::max(least, schema.value("maxItems", std::max(least, kUsualItems)));
        const int count = level > kDeepest / 2 ? least : std::clamp(kUsualItems, least, most);
        Ordered result = Ordered::array();
        for (int i = 0; i < count; ++i)
            result.push_back(value(member(schema, "items"), path + u'/' + QString::number(i), level + 1));
        return result;
    }

    Ordered number(const Ordered& schema, const QString& path) const
    {
        const double step = schema.value("multipleOf", 1.0);
        const auto bound = [&](const char* inclusive, const char* exclusive, double inward, double otherwise) {
            if (schema.contains(inclusive))
                return schema.value(inclusive, otherwise);
            return schema.contains(exclusive) ? schema.value(exclusive, otherwise) + inward : otherwise;
        };
        const double low = bound("minimum", "exclusiveMinimum", step, 1);
        const double high = bound("maximum", "exclusiveMaximum", -step, std::max(low, 100.0));
        const auto first = qint64(std::ceil(low / step));
        const double result = double(pick(path, first, std::max(first, qint64(std::floor(high / step))))) * step;
        if (typeOf(schema) == "integer"_L1)
            return qint64(result);
        return result;
    }

    QString string(const Ordered& schema, const QString& path)
    {
        if (schema.contains("pattern") && schema["pattern"].is_string()) {
            const QString pattern = QString::fromStdString(schema["pattern"].get<std::string>());
            const std::optional<QString> found = textMatching(pattern, m_muse.chance, m_muse.name + path);
            m_isBeyond = m_isBeyond || !found;
            return found.value_or(QString());
        }
        const QString format = schema.contains("format") && schema["format"].is_string()
            ? QString::fromStdString(schema["format"].get<std::string>())
            : QString();
        return format.isEmpty() ? named(path) : formatted(format, path);
    }

    QString formatted(const QString& format, const QString& path) const
    {
        QString day = m_muse.today.addDays(pick(path, 1, 30)).toString(Qt::ISODate);
        const QString hex = QString::number(pick(path, 0x100000, 0xffffff), 16);
        if (format == "date"_L1)
            return day;
        if (format == "date-time"_L1)
            return day + u"T10:00:00+09:00"_s;
        if (format == "time"_L1)
            return u"10:00:00+09:00"_s;
        if (format == "duration"_L1)
            return u"P7D"_s;
        if (format == "email"_L1)
            return u"shop-%1@example.com"_s.arg(hex);
        if (format == "hostname"_L1)
            return u"shop-%1.example.com"_s.arg(hex);
        if (format == "uri"_L1)
            return u"https://example.com/%1"_s.arg(hex);
        if (format == "ipv4"_L1)
            return u"192.0.2.%1"_s.arg(pick(path, 1, 254));
        if (format == "ipv6"_L1)
            return u"2001:db8::%1"_s.arg(hex.left(4));
        if (format == "uuid"_L1)
            return u"00000000-0000-4000-8000-000000%1"_s.arg(hex);
        return named(path);
    }

    QString named(const QString& path) const
    {
        QStringList steps = path.toLower().split(u'/', Qt::SkipEmptyParts);
        while (!steps.isEmpty() && steps.last().front().isDigit())
            steps.removeLast(); // an element is called as its array
        const QString name = steps.isEmpty() ? QString() : steps.last();
        for (const Hint& hint : kHints) {
            if (name.contains(QLatin1StringView(hint.part)))
                return hinted(hint.kind, path);
        }
        return word(kSentences, m_muse, path);
    }

    QString hinted(Hint::Kind kind, const QString& path) const
    {
        switch (kind) {
        case Hint::Title:
            return word(kTitles, m_muse, path);
        case Hint::Tag:
            return word(kTags, m_muse, path);
        case Hint::Hashtag:
            return u'#' + word(kTags, m_muse, path);
        case Hint::Url:
            return formatted(u"uri"_s, path);
        case Hint::Email:
            return formatted(u"email"_s, path);
        case Hint::Phone:
            return u"02-%1-%2"_s.arg(pick(path + u'1', 200, 999)).arg(pick(path + u'2', 1000, 9999));
        case Hint::Colour:
            return u'#' + QString::number(pick(path, 0x100000, 0xffffff), 16);
        case Hint::Day:
            return formatted(u"date"_s, path);
        }
        return {};
    }

    const Ordered& m_root;
    const Muse& m_muse;
    bool m_isBeyond = false;
};
} // namespace

std::optional<QByteArray> inventJson(const QByteArray& body, const char* pointer, const Muse& muse)
{
    const Ordered request = Ordered::parse(body.cbegin(), body.cend(), nullptr, false);
    const Ordered::json_pointer place(pointer);
    if (request.is_discarded() || !request.contains(place))
        return std::nullopt;
    const Ordered& schema = request.at(place);
    Inventor inventor(schema, muse);
    const Ordered value = inventor.value(schema, {}, 0);
    if (inventor.isBeyond())
        return std::nullopt;
    return QByteArray::fromStdString(value.dump(-1, ' ', false, Ordered::error_handler_t::replace));
}

QString inventText(const Muse& muse)
{
    return word(kSentences, muse, u"/1"_s) + u' ' + word(kSentences, muse, u"/2"_s) + u' '
        + word(kSentences, muse, u"/3"_s);
}

} // namespace madang::sandbox

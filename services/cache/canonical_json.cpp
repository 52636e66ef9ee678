#include "services/cache/canonical_json.h"

#include <nlohmann/json.hpp>

#include <QString>

#include <map>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr std::size_t kDeepest = 64;

std::string canonicalText(const std::string& text)
{
    const QString composed = QString::fromStdString(text).normalized(QString::NormalizationForm_C);
    return nlohmann::json(composed.toStdString()).dump();
}

/// Builds the text from the inside out: every closed array or object becomes one text in the one around it.
class Canoniser final : public nlohmann::json_sax<nlohmann::json> {
public:
    bool null() override { return take("null"); }
    bool boolean(bool value) override { return take(value ? "true" : "false"); }
    bool number_integer(number_integer_t value) override { return take(std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override { return take(std::to_string(value)); }
    bool number_float(number_float_t, const string_t& digits) override { return take(digits); }
    bool string(string_t& value) override { return take(canonicalText(value)); }
    bool binary(binary_t&) override { return false; }

    bool start_array(std::size_t) override { return open(); }
    bool end_array() override
    {
        std::string text;
        for (const std::string& item : m_open.back().items)
            text += (text.empty() ? "" : ",") + item;
        return close('[' + text + ']');
    }

    bool start_object(std::size_t) override { return open(); }
    bool key(string_t& value) override
    {
        m_open.back().key = canonicalText(value);
        return !m_open.back().members.contains(m_open.back().key);
    }
    bool end_object() override
    {
        std::string text;
        for (const auto& [key, value] : m_open.back().members)
            text += (text.empty() ? "" : ",") + key + ':' + value;
        return close('{' + text + '}');
    }

    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

    const std::string& text() const { return m_text; }

private:
    struct Open {
        std::map<std::string, std::string> members;
        std::vector<std::string> items;
        std::string key; ///< set in objects only
    };

    bool open()
    {
        m_open.emplace_back();
        return m_open.size() <= kDeepest;
    }
    bool close(const std::string& text)
    {
        m_open.pop_back();
        return take(text);
    }
    bool take(const std::string& text)
    {
        if (m_open.empty())
            m_text = text;
        else if (m_open.back().key.empty())
            m_open.back().items.push_back(text);
        else
            m_open.back().members.emplace(m_open.back().key, text);
        return true;
    }

    std::vector<Open> m_open;
    std::string m_text;
};
} // namespace

Result<QByteArray> canonicalJson(const QByteArray& json)
{
    Canoniser canoniser;
    if (!nlohmann::json::sax_parse(json.cbegin(), json.cend(), &canoniser))
        return Error{ErrorKind::InvalidInput, u"not one JSON value with unique keys"_s, {}};
    return QByteArray::fromStdString(canoniser.text());
}

} // namespace madang

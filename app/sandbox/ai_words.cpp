#include "sandbox/ai_words.h"

#include "sandbox/event_plans.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace madang::sandbox {

namespace {
constexpr qsizetype kBit = 12;

/// In quarters of a token.
qint64 quartersOf(QChar c)
{
    return c.unicode() < 0x80 ? 1 : 4;
}

qint64 quartersIn(const Json& value)
{
    qint64 quarters = 0;
    if (value.is_string()) {
        const QString text = fromUtf8(value);
        for (const QChar c : text)
            quarters += quartersOf(c);
    } else if (value.is_structured()) {
        for (const Json& element : value)
            quarters += quartersIn(element);
    }
    return quarters;
}

/// Not between the two halves of a surrogate pair.
qsizetype wholeUntil(const QString& text, qsizetype end)
{
    return end > 0 && end < text.size() && text.at(end).isLowSurrogate() ? end - 1 : end;
}
} // namespace

QString outcomeOf(const Request& request)
{
    return textAt(parseJson(request.fault), "outcome");
}

std::optional<QString> answerText(Json& data, const Request& request, const char* pointer, const Muse& muse)
{
    Json& answers = data["answers"];
    if (!answers.empty()) {
        const QString text = fromUtf8(answers.front());
        answers.erase(answers.begin());
        return text;
    }
    const Json body = parseJson(request.body);
    if (!body.contains(Json::json_pointer(pointer)))
        return inventText(muse);
    std::optional<QByteArray> invented = plansFor(body, body.at(Json::json_pointer(pointer)));
    if (!invented)
        invented = inventJson(request.body, pointer, muse);
    return invented ? std::optional(QString::fromUtf8(*invented)) : std::nullopt;
}

qint64 tokensIn(const QString& text)
{
    qint64 quarters = 0;
    for (const QChar c : text)
        quarters += quartersOf(c);
    return (quarters + 3) / 4;
}

qint64 tokensIn(const Json& value)
{
    return std::max<qint64>(1, quartersIn(value) / 4);
}

QString firstTokens(const QString& text, qint64 tokens)
{
    qint64 quarters = tokens * 4;
    qsizetype end = 0;
    while (end < text.size() && quarters >= quartersOf(text.at(end)))
        quarters -= quartersOf(text.at(end++));
    return text.left(wholeUntil(text, end));
}

QStringList bitsOf(const QString& text)
{
    QStringList bits;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype end = std::max(from + 1, wholeUntil(text, std::min(from + kBit, text.size())));
        bits.append(text.mid(from, end - from));
        from = end;
    }
    return bits;
}

} // namespace madang::sandbox

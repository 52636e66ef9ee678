#include "services/images/picture_prompt.h"

#include "services/http/json.h"

#include <nlohmann/json.hpp>

#include <QFile>

using namespace Qt::StringLiterals;

namespace madang::picture_prompt {

namespace {
const nlohmann::json& texts()
{
    static const nlohmann::json kTexts = [] {
        QFile file(u":/prompts/picture-%1.json"_s.arg(QLatin1StringView(kVersion)));
        const Result<nlohmann::json> document = file.open(QIODevice::ReadOnly)
            ? json::parse(file.readAll())
            : Result<nlohmann::json>(Error{ErrorKind::Internal, file.errorString(), {}});
        if (!document)
            qFatal("the program was built without its prompts: %s", qUtf8Printable(document.error().detail));
        return *document;
    }();
    return kTexts;
}

QString textAt(const nlohmann::json& object, const QString& key)
{
    const QString text = json::text(object, key.toUtf8().constData());
    if (text.isEmpty())
        qFatal("a prompt without \"%s\"", qUtf8Printable(key));
    return text;
}

/// The first thing that the idea names; the longer word first, so that 닭갈비 is not taken for 갈비.
QString subjectIn(const QString& idea)
{
    QString found;
    qsizetype length = 0;
    for (const nlohmann::json& entry : json::at(texts(), "words")) {
        for (const nlohmann::json& word : json::at(entry, "ko")) {
            const QString korean = QString::fromStdString(word.get<std::string>());
            if (korean.size() > length && idea.contains(korean, Qt::CaseInsensitive)) {
                found = json::text(entry, "en");
                length = korean.size();
            }
        }
    }
    return found;
}
} // namespace

PicturePrompt forWish(const PictureWish& wish)
{
    const nlohmann::json& industry
        = json::at(json::at(texts(), "industries"), industryKey(wish.industry).toUtf8().constData());
    QString subject = subjectIn(wish.idea);
    if (subject.isEmpty())
        subject = textAt(industry, u"subject"_s);
    QString picture = textAt(texts(), u"picture"_s);
    picture.replace(u"{style}"_s, textAt(json::at(texts(), "styles"), posterStyleKey(wish.style)))
        .replace(u"{subject}"_s, subject)
        .replace(u"{setting}"_s, textAt(industry, u"setting"_s))
        .replace(u"{rules}"_s, textAt(texts(), u"rules"_s));
    if (!wish.colours.isEmpty())
        picture += u' ' + textAt(texts(), u"colours"_s).replace(u"{colours}"_s, wish.colours.join(u" and "_s));
    if (wish.variation > 0)
        picture += u' ' + textAt(texts(), u"another"_s).replace(u"{variation}"_s, QString::number(wish.variation));
    return {.english = picture, .avoid = textAt(texts(), u"avoid"_s), .idea = wish.idea};
}

QString withIdea(const PicturePrompt& prompt)
{
    if (prompt.idea.isEmpty())
        return prompt.english;
    return prompt.english + u"\n\n"_s + textAt(texts(), u"idea"_s).replace(u"{idea}"_s, prompt.idea);
}

QByteArray requestJson(const PictureWish& wish)
{
    return json::dump({{"style", json::utf8(posterStyleKey(wish.style))},
                       {"industry", json::utf8(industryKey(wish.industry))},
                       {"idea", json::utf8(wish.idea)},
                       {"colours", json::utf8(wish.colours.join(u','))},
                       {"variation", wish.variation}});
}

} // namespace madang::picture_prompt

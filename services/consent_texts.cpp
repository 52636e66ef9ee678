#include "services/consent_texts.h"

#include "services/http/json.h"
#include "services/log.h"

#include <nlohmann/json.hpp>

#include <QFile>

using namespace Qt::StringLiterals;

namespace madang {

QList<ConsentText> consentTexts()
{
    QFile file(u":/consents/consents.json"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    const Result<nlohmann::json> document = json::parse(isOpen ? file.readAll() : QByteArray());
    QList<ConsentText> texts;
    if (!document) {
        log::error(u"consents: "_s + document.error().detail);
        return texts;
    }
    for (const nlohmann::json& text : json::at(*document, "texts")) {
        texts << ConsentText{json::text(text, "id"), int(json::integer(text, "version")),
                             json::boolean(text, "required", true), json::text(text, "title"),
                             json::text(text, "body")};
    }
    return texts;
}

} // namespace madang

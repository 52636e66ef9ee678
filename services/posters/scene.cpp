#include "services/posters/scene.h"

#include "services/posters/logo.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace madang::posters {

QString withoutPhone(const QString& text)
{
    static const QRegularExpression phone(u"[\\s·|/,(☎]*(?:☎|전화|[Tt][Ee][Ll][.:]?)?\\s*"
                                          "(?:\\+82[-. ]?\\d{1,2}|\\b0\\d{1,3})[-.) ]{0,2}\\d{3,4}[-. ]?\\d{4}\\b\\)?"
                                          "|[\\s·|/,(☎]*\\b1[5-9]\\d{2}-\\d{4}\\b\\)?"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    QString result = text;
    result.remove(phone);
    return result.simplified();
}

Result<Scene> makeScene(const PosterBrief& brief, const PosterSize& size)
{
    Scene scene;
    scene.style = brief.style;
    scene.industry = brief.industry;
    scene.practice = brief.practice;
    scene.colours = brief.colours;
    scene.isByAi = brief.picture.isByAi();
    scene.design = sound(brief.design);
    const auto clean
        = [&size](const QString& text) { return size.phoneAllowed ? text.simplified() : withoutPhone(text); };
    scene.title = clean(brief.text.title);
    scene.store = clean(brief.text.storeLine);
    if (scene.title.isEmpty())
        scene.title = std::exchange(scene.store, {});
    if (!size.sparse) {
        scene.badge = clean(brief.text.badge);
        scene.prize = clean(brief.text.prize);
        scene.guide = clean(brief.text.guide);
        scene.period = clean(brief.text.period);
    }
    if (size.qr)
        scene.joinUrl = brief.joinUrl.trimmed();
    if (!brief.logoPath.isEmpty()) {
        auto logo = readLogo(brief.logoPath);
        if (!logo)
            return logo.error();
        scene.logo = *std::move(logo);
    }
    return scene;
}

} // namespace madang::posters

#include "services/poster_json.h"

#include "services/http/json.h"

#include <nlohmann/json.hpp>

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kScene = 1;
constexpr qsizetype kLongestWords = 300; // UTF-16 units: more is no poster's
constexpr qsizetype kLongestCaption = 20'000;
constexpr qsizetype kMostCaptions = 40;

QString wordsAt(const nlohmann::json& object, const char* key)
{
    return json::text(object, key).left(kLongestWords);
}

nlohmann::json textToJson(const PosterText& text)
{
    return {{"badge", json::utf8(text.badge)},   {"title", json::utf8(text.title)},
            {"prize", json::utf8(text.prize)},   {"guide", json::utf8(text.guide)},
            {"period", json::utf8(text.period)}, {"storeLine", json::utf8(text.storeLine)}};
}

PosterText textFromJson(const nlohmann::json& object)
{
    return {wordsAt(object, "badge"), wordsAt(object, "title"),  wordsAt(object, "prize"),
            wordsAt(object, "guide"), wordsAt(object, "period"), wordsAt(object, "storeLine")};
}

nlohmann::json pictureToJson(const PosterPicture& picture)
{
    return {{"file", json::utf8(picture.file)},
            {"provider", json::utf8(picture.provider)},
            {"model", json::utf8(picture.model)}};
}

/// A document may come from anywhere: a picture is what lies in our own folder, or nothing.
PosterPicture pictureFromJson(const nlohmann::json& object)
{
    const QString file = json::text(object, "file");
    return isPictureFile(file) ? PosterPicture{file, json::text(object, "provider"), json::text(object, "model")}
                               : PosterPicture();
}

nlohmann::json designToJson(const PosterDesign& design)
{
    nlohmann::json colours = nlohmann::json::array();
    for (const QString& key : design.colours)
        colours.push_back(json::utf8(key));
    return {{"layout", json::utf8(design.layout)},
            {"focus", {design.crop.focus.x(), design.crop.focus.y()}},
            {"zoom", design.crop.zoom},
            {"veil", design.veil},
            {"colours", colours},
            {"logo", design.logo}};
}

double numberAt(const nlohmann::json& list, std::size_t index, double otherwise)
{
    return list.is_array() && index < list.size() && list[index].is_number() ? list[index].get<double>() : otherwise;
}

PosterDesign designFromJson(const nlohmann::json& object)
{
    PosterDesign design;
    design.layout = json::text(object, "layout").left(kLongestWords);
    const nlohmann::json& focus = json::at(object, "focus");
    design.crop.focus = {numberAt(focus, 0, 0.5), numberAt(focus, 1, 0.5)};
    design.crop.zoom = json::real(object, "zoom", 1);
    design.veil = json::real(object, "veil");
    for (const nlohmann::json& key : json::at(object, "colours")) {
        if (key.is_string())
            design.colours << QString::fromStdString(key.get_ref<const std::string&>());
    }
    design.logo = json::boolean(object, "logo", true);
    return sound(design);
}

const nlohmann::json& ofStyle(const nlohmann::json& object, PosterStyle style)
{
    return json::at(object, posterStyleKey(style).toUtf8().constData());
}
} // namespace

nlohmann::json posterWorkToJson(const PosterWork& work)
{
    nlohmann::json document{{"style", json::utf8(posterStyleKey(work.style))},
                            {"poster", textToJson(work.text)},
                            {"pictures", nlohmann::json::object()},
                            {"designs", nlohmann::json::object()},
                            {"captions", nlohmann::json::object()}};
    for (auto it = work.pictures.cbegin(); it != work.pictures.cend(); ++it)
        document["pictures"][json::utf8(posterStyleKey(it.key()))] = pictureToJson(*it);
    for (auto it = work.designs.cbegin(); it != work.designs.cend(); ++it)
        document["designs"][json::utf8(posterStyleKey(it.key()))] = designToJson(*it);
    for (auto it = work.captions.cbegin(); it != work.captions.cend(); ++it)
        document["captions"][json::utf8(it.key())] = json::utf8(*it);
    return document;
}

PosterWork posterWorkFromJson(const nlohmann::json& document)
{
    PosterWork work;
    work.style = posterStyleFromKey(json::text(document, "style")).value_or(PosterStyle::Simple);
    work.text = textFromJson(json::at(document, "poster"));
    for (const PosterStyle style : kPosterStyles) {
        const PosterPicture picture = pictureFromJson(ofStyle(json::at(document, "pictures"), style));
        if (picture.isThere())
            work.pictures.insert(style, picture);
        const PosterDesign design = designFromJson(ofStyle(json::at(document, "designs"), style));
        if (design != PosterDesign())
            work.designs.insert(style, design);
    }
    for (const auto& [channel, words] : json::at(document, "captions").items()) {
        if (words.is_string() && work.captions.size() < kMostCaptions)
            work.captions.insert(QString::fromStdString(channel),
                                 QString::fromStdString(words.get_ref<const std::string&>()).left(kLongestCaption));
    }
    return work;
}

QByteArray posterSceneToJson(const PosterBrief& brief)
{
    nlohmann::json document = designToJson(brief.design);
    document["madangPoster"] = kScene;
    document["style"] = json::utf8(posterStyleKey(brief.style));
    document["industry"] = json::utf8(industryKey(brief.industry));
    document["words"] = textToJson(brief.text);
    document["picture"] = pictureToJson(brief.picture);
    document["logoFile"] = json::utf8(QFileInfo(brief.logoPath).fileName());
    document["joinUrl"] = json::utf8(brief.joinUrl);
    document["practice"] = brief.practice;
    document["colours"] = nlohmann::json::array();
    for (const QString& key : brief.colours)
        document["colours"].push_back(json::utf8(key));
    return QByteArray::fromStdString(document.dump(2)) + '\n';
}

Result<PosterBrief> posterSceneFromJson(const QByteArray& bytes)
{
    const Result<nlohmann::json> read = json::parse(bytes);
    if (!read)
        return read.error();
    const qint64 version = json::integer(*read, "madangPoster");
    if (version < 1)
        return Error{ErrorKind::BadReply, u"not a poster's description"_s, {}};
    if (version > kScene)
        return Error{ErrorKind::NewerData, u"a poster's description of version %1"_s.arg(version), {}};
    PosterBrief brief;
    brief.style = posterStyleFromKey(json::text(*read, "style")).value_or(PosterStyle::Simple);
    brief.industry = industryFromKey(json::text(*read, "industry")).value_or(Industry::Other);
    brief.text = textFromJson(json::at(*read, "words"));
    brief.picture = pictureFromJson(json::at(*read, "picture"));
    brief.design = designFromJson(*read);
    brief.colours = brief.design.colours;
    const QString logo = json::text(*read, "logoFile");
    if (brief.design.logo && !logo.isEmpty() && logo == QFileInfo(logo).fileName() && !logo.contains(u'\\'))
        brief.logoPath = u"store/"_s + logo;
    brief.joinUrl = wordsAt(*read, "joinUrl");
    brief.practice = json::boolean(*read, "practice");
    return brief;
}

} // namespace madang

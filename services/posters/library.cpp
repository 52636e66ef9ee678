#include "services/posters/library.h"

#include "services/http/json.h"

#include <nlohmann/json.hpp>

#include <QFile>

#include <array>

using namespace Qt::StringLiterals;

namespace madang::posters {

namespace {
QByteArray readAll(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("missing poster resource %s", qUtf8Printable(path));
    return file.readAll();
}

nlohmann::json parse(const QString& path)
{
    auto value = json::parse(readAll(path));
    if (!value)
        qFatal("broken poster resource %s: %s", qUtf8Printable(path), qUtf8Printable(value.error().detail));
    return *std::move(value);
}

QColor colour(const nlohmann::json& object, const char* key)
{
    const QString name = json::text(object, key);
    const QColor value = QColor::fromString(name);
    if (!value.isValid())
        qFatal("broken poster colour %s: \"%s\"", key, qUtf8Printable(name));
    return value;
}

/// A colour that not every style has.
QColor colour(const nlohmann::json& object, const char* key, const char* otherwise)
{
    return colour(object, object.contains(key) ? key : otherwise);
}

Palette paletteFrom(const nlohmann::json& object)
{
    return Palette{.base = colour(object, "base"),
                   .base2 = colour(object, "base2"),
                   .base3 = colour(object, "base3"),
                   .shape = colour(object, "shape"),
                   .ink = colour(object, "ink"),
                   .paper = colour(object, "paper"),
                   .highlight = colour(object, "highlight"),
                   .accent = colour(object, "accent"),
                   .accentInk = colour(object, "accentInk"),
                   .panel = colour(object, "panel"),
                   .panelInk = colour(object, "panelInk"),
                   .night = colour(object, "night", "ink"),
                   .night2 = colour(object, "night2", "ink"),
                   .glow = colour(object, "glow", "highlight"),
                   .display = json::text(object, "display"),
                   .word = json::text(object, "word")};
}

QByteArray coloured(QByteArray svg, const nlohmann::json& colours)
{
    struct StandIn {
        const char* stand;
        const char* key;
    };
    constexpr std::array kStandIns{StandIn{"#a00001", "main"}, StandIn{"#a00002", "shade"}, StandIn{"#a00003", "light"},
                                   StandIn{"#a00004", "accent"}, StandIn{"#a00005", "ink"}};
    for (const auto& standIn : kStandIns)
        svg.replace(standIn.stand, colour(colours, standIn.key).name().toLatin1());
    return svg;
}

QString paletteKey(PosterStyle style, Industry industry)
{
    return posterStyleKey(style) + u'/' + industryKey(industry);
}
} // namespace

Library::Library()
{
    readSizes();
    readColours();
}

void Library::readSizes()
{
    const nlohmann::json file = parse(u":/posters/sizes.json"_s);
    for (const auto& entry : json::at(file, "sizes")) {
        PosterSize size;
        size.id = json::text(entry, "id");
        size.label = json::text(entry, "label");
        size.pixels
            = QSize(static_cast<int>(json::integer(entry, "width")), static_cast<int>(json::integer(entry, "height")));
        size.format = json::text(entry, "format");
        size.maxBytes = json::integer(entry, "maxBytes");
        size.safeMargin = json::real(entry, "safeMargin", size.safeMargin);
        size.sparse = json::boolean(entry, "sparse");
        size.phoneAllowed = json::boolean(entry, "phoneAllowed", true);
        size.qr = json::boolean(entry, "qr");
        size.moves = json::boolean(entry, "moves");
        if (size.id.isEmpty() || size.pixels.isEmpty() || size.format.isEmpty())
            qFatal("broken poster size \"%s\"", qUtf8Printable(size.id));
        const auto& insets = json::at(entry, "insets");
        m_insets.insert(size.id, QMarginsF(0, json::real(insets, "top"), 0, json::real(insets, "bottom")));
        m_sizes.append(size);
    }
    if (m_sizes.isEmpty())
        qFatal("no poster sizes");
}

void Library::readColours()
{
    const nlohmann::json file = parse(u":/posters/palettes.json"_s);
    const auto& styles = json::at(file, "styles");
    for (const PosterStyle style : kPosterStyles) {
        const auto& industries = json::at(styles, posterStyleKey(style).toUtf8().constData());
        for (const Industry industry : kIndustries)
            m_palettes.insert(paletteKey(style, industry),
                              paletteFrom(json::at(industries, industryKey(industry).toUtf8().constData())));
    }
    const auto& practice = json::at(file, "practice");
    m_practice = {colour(practice, "fill"), colour(practice, "stripe"), colour(practice, "ink")};
    for (const auto& name : json::at(file, "confetti"))
        m_confetti.append(QColor::fromString(QString::fromStdString(name.get<std::string>())));
    for (const auto& entry : json::at(file, "motifs")) {
        Motif motif;
        motif.id = json::text(entry, "id");
        motif.industry = industryFromKey(json::text(entry, "industry")).value_or(Industry::Other);
        for (const auto& word : json::at(entry, "words"))
            motif.words.append(QString::fromStdString(word.get<std::string>()));
        motif.svg = coloured(readAll(u":/posters/motifs/%1.svg"_s.arg(motif.id)), json::at(entry, "colours"));
        m_motifs.append(motif);
    }
    const auto& patterns = json::at(file, "patterns");
    for (const Industry industry : kIndustries) {
        QList<QByteArray>& shapes = m_patterns[industry];
        for (const auto& id : json::at(patterns, industryKey(industry).toUtf8().constData()))
            shapes << readAll(u":/posters/patterns/%1.svg"_s.arg(QString::fromStdString(id.get<std::string>())));
    }
    if (m_motifs.isEmpty() || m_confetti.isEmpty())
        qFatal("no poster motifs");
}

const Palette& Library::palette(PosterStyle style, Industry industry) const
{
    return *m_palettes.constFind(paletteKey(style, industry));
}

const Motif& Library::motif(Industry industry, const QString& words) const
{
    const Motif* plain = nullptr;
    for (const Motif& motif : m_motifs) {
        if (motif.industry != industry)
            continue;
        for (const QString& word : motif.words) {
            if (words.contains(word))
                return motif;
        }
        if (motif.words.isEmpty() && plain == nullptr)
            plain = &motif;
    }
    return plain != nullptr ? *plain : m_motifs.constLast();
}

} // namespace madang::posters

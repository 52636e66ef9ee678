#include "sandbox/stability_rules.h"

#include "sandbox/media_probe.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr qsizetype kLongestPrompt = 10'000;
constexpr qint64 kGreatestSeed = 4'294'967'294;
constexpr qsizetype kLongestClient = 256;
constexpr int kLeastSide = 64;
constexpr int kMostSide = 16384;

constexpr std::array kRatios{"16:9", "1:1", "21:9", "2:3", "3:2", "4:5", "5:4", "9:16", "9:21"};
constexpr std::array kStyles{"3d-model",    "analog-film",       "anime",       "cinematic", "comic-book",
                             "digital-art", "enhance",           "fantasy-art", "isometric", "line-art",
                             "low-poly",    "modeling-compound", "neon-punk",   "origami",   "photographic",
                             "pixel-art",   "tile-texture"};

struct Sd3Model {
    const char* name;
    double credits;
};
constexpr std::array kSd3Models{Sd3Model{"sd3.5-large", 6.5}, Sd3Model{"sd3.5-large-turbo", 4},
                                Sd3Model{"sd3.5-medium", 3.5}, Sd3Model{"sd3.5-flash", 2.5}};

template <size_t N>
bool isOneOf(const QString& value, const std::array<const char*, N>& words)
{
    return std::any_of(words.begin(), words.end(), [&](const char* word) { return value == QLatin1StringView(word); });
}

/// Letters of another script than the Latin one.
bool isEnglish(const QString& text)
{
    return std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c.isLetter() && c.unicode() > 0x24f; });
}

/// So many pixels in this ratio, both sides multiples of 64.
QSize sizeFor(const QString& ratio, double pixels)
{
    const double across = ratio.section(u':', 0, 0).toDouble();
    const double down = ratio.section(u':', 1).toDouble();
    const double unit = std::sqrt(pixels / (across * down));
    const auto rounded = [](double side) { return int(std::lround(side / 64)) * 64; };
    return {rounded(across * unit), rounded(down * unit)};
}

class Reader {
public:
    Reader(const Request& request, const QString& service)
        : m_request(request)
        , m_service(service)
    {
    }

    StabilityOrder read()
    {
        if (readParts()) {
            readAnswerKind();
            readTexts();
            readPicture();
            if (m_service == "sd3"_L1)
                readSd3();
            else
                m_order.cost = m_service == "ultra"_L1 ? 8 : 3;
            const double pixels = m_service == "core"_L1 ? 1.5 * 1024 * 1024 : 1024.0 * 1024;
            m_order.size = sizeFor(text(u"aspect_ratio"_s, u"1:1"_s), pixels);
        }
        return m_order;
    }

private:
    void refuse(const QString& why)
    {
        if (m_order.problem.isEmpty())
            m_order.problem = why;
    }
    QString text(const QString& name, const QString& otherwise = {}) const { return m_texts.value(name, otherwise); }

    bool readParts()
    {
        const auto parts = parseMultipart(m_request);
        if (!parts) {
            refuse(u"content-type: must be multipart/form-data"_s);
            return false;
        }
        QStringList known{u"prompt"_s, u"negative_prompt"_s, u"aspect_ratio"_s,
                          u"seed"_s,   u"output_format"_s,   u"style_preset"_s};
        if (m_service != "core"_L1)
            known += {u"image"_s, u"strength"_s};
        if (m_service == "sd3"_L1)
            known += {u"mode"_s, u"model"_s, u"cfg_scale"_s};
        for (const Part& part : *parts) {
            if (!known.contains(part.name))
                refuse(part.name + u": unknown field"_s);
            else if (part.name == "image"_L1)
                m_image = part.body;
            else
                m_texts[part.name] = QString::fromUtf8(part.body);
        }
        return true;
    }

    void readAnswerKind()
    {
        const QByteArray accept = m_request.header("Accept");
        m_order.wantsJson = accept == "application/json";
        if (!m_order.wantsJson && accept != "image/*")
            refuse(u"accept: must be one of 'image/*', 'application/json'"_s);
        for (const char* name : {"stability-client-id", "stability-client-user-id", "stability-client-version"}) {
            if (m_request.header(name).size() > kLongestClient)
                refuse(QString::fromLatin1(name) + u": cannot be longer than 256 characters"_s);
        }
    }

    void readTexts()
    {
        m_order.prompt = text(u"prompt"_s);
        if (m_order.prompt.isEmpty())
            refuse(u"prompt: is required"_s);
        if (m_order.prompt.size() > kLongestPrompt || text(u"negative_prompt"_s).size() > kLongestPrompt)
            refuse(u"prompt: cannot be longer than 10000 characters"_s);
        if (m_texts.contains(u"aspect_ratio"_s) && !isOneOf(text(u"aspect_ratio"_s), kRatios))
            refuse(u"aspect_ratio: must be one of 16:9, 1:1, 21:9, 2:3, 3:2, 4:5, 5:4, 9:16, 9:21"_s);
        if (m_texts.contains(u"style_preset"_s) && !isOneOf(text(u"style_preset"_s), kStyles))
            refuse(u"style_preset: unknown preset"_s);
        m_order.format = text(u"output_format"_s, u"png"_s).toLatin1();
        if (m_order.format != "png" && m_order.format != "jpeg" && m_order.format != "webp")
            refuse(u"output_format: must be one of png, jpeg, webp"_s);
        bool isNumber = false;
        m_order.seed = text(u"seed"_s, u"0"_s).toLongLong(&isNumber);
        if (!isNumber || m_order.seed < 0 || m_order.seed > kGreatestSeed)
            refuse(u"seed: must be a number between 0 and 4294967294"_s);
        if (m_order.problem.isEmpty() && !isEnglish(m_order.prompt + text(u"negative_prompt"_s))) {
            m_order.problemCode = u"invalid_language"_s;
            refuse(u"prompt: English is the only supported language"_s);
        }
    }

    void readPicture()
    {
        if (m_image.isEmpty()) {
            if (m_texts.contains(u"strength"_s))
                refuse(u"strength: can only be given with an image"_s);
            return;
        }
        bool isNumber = false;
        const double strength = text(u"strength"_s).toDouble(&isNumber);
        if (!isNumber || strength < 0 || strength > 1)
            refuse(u"strength: is required with an image, between 0 and 1"_s);
        const Media media = probeMedia(m_image);
        const bool isWebp = m_image.startsWith("RIFF") && m_image.mid(8, 4) == "WEBP";
        if (!isWebp && media.format != "png"_L1 && media.format != "jpeg"_L1)
            refuse(u"image: must be a png, jpeg or webp"_s);
        else if (!isWebp
                 && (std::min(media.width, media.height) < kLeastSide
                     || std::max(media.width, media.height) > kMostSide))
            refuse(u"image: every side must be between 64 and 16384 pixels"_s);
    }

    void readSd3()
    {
        const QString name = text(u"model"_s, u"sd3.5-large"_s);
        const auto* model = std::find_if(kSd3Models.begin(), kSd3Models.end(),
                                         [&](const Sd3Model& known) { return name == QLatin1StringView(known.name); });
        if (model == kSd3Models.end())
            refuse(u"model: must be one of sd3.5-large, sd3.5-large-turbo, sd3.5-medium, sd3.5-flash"_s);
        else
            m_order.cost = model->credits;
        const QString mode = text(u"mode"_s, u"text-to-image"_s);
        if (mode == "image-to-image"_L1) {
            if (m_image.isEmpty())
                refuse(u"image: is required in image-to-image mode"_s);
            if (m_texts.contains(u"aspect_ratio"_s))
                refuse(u"aspect_ratio: is only valid in text-to-image mode"_s);
        } else if (mode != "text-to-image"_L1) {
            refuse(u"mode: must be one of text-to-image, image-to-image"_s);
        } else if (!m_image.isEmpty()) {
            refuse(u"image: is only valid in image-to-image mode"_s);
        }
        bool isNumber = false;
        const double scale = text(u"cfg_scale"_s, u"4"_s).toDouble(&isNumber);
        if (!isNumber || scale < 1 || scale > 10)
            refuse(u"cfg_scale: must be between 1 and 10"_s);
    }

    const Request& m_request;
    QString m_service;
    StabilityOrder m_order;
    QHash<QString, QString> m_texts;
    QByteArray m_image;
};
} // namespace

StabilityOrder readStabilityOrder(const Request& request, const QString& service)
{
    return Reader(request, service).read();
}

} // namespace madang::sandbox

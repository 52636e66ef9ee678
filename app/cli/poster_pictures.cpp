#include "poster_pictures.h"

#include "await.h"
#include "domain/campaign_text.h"
#include "runtime/provider_settings.h"
#include "runtime/runtime.h"
#include "services/answer_cache.h"
#include "services/async/async.h"
#include "ui/models/picture_words.h"

#include <nlohmann/json.hpp>

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace madang::cli {

namespace {
/// An event by its number lies in the data folder, named or not, and so do its pictures; a plan file needs none.
QString dataFolderOf(const Context& context)
{
    if (context.isSet(u"data-dir"_s) || QFileInfo(context.value(u"plan"_s)).isFile())
        return context.value(u"data-dir"_s);
    return defaultDataFolder();
}

nlohmann::json usageToJson(const PictureUsage& usage)
{
    nlohmann::json document{{"model", usage.model.toStdString()}, {"quality", usage.quality.toStdString()},
                            {"width", usage.size.width()},        {"height", usage.size.height()},
                            {"inputTokens", usage.inputTokens},   {"outputTokens", usage.outputTokens}};
    if (usage.credits)
        document["credits"] = *usage.credits;
    return document;
}

nlohmann::json answerToJson(PosterStyle style, const PictureAnswer& answer)
{
    const bool isThere = answer.picture.isThere();
    nlohmann::json document{{"style", posterStyleKey(style).toStdString()},
                            {"provider", isThere ? answer.picture.provider.toStdString() : "painter"},
                            {"source",
                             !isThere            ? "painter"
                                 : answer.isKept ? "cache"
                                                 : "fresh"},
                            {"failed", nlohmann::json::array()}};
    if (isThere)
        document["usage"] = usageToJson(answer.usage);
    for (const PictureAnswer::Attempt& attempt : answer.failed)
        document["failed"].push_back(
            {{"provider", attempt.provider.toStdString()}, {"reason", errorKey(attempt.error.kind).toStdString()}});
    return document;
}
} // namespace

Pictures::Pictures(ProviderTable providers, const QString& dataFolder)
    : m_outside({.providers = std::move(providers), .cacheFolder = dataFolder}, m_clock)
    , m_service(makeImageProviders(m_outside, m_clock), m_outside.answers(),
                dataFolder.isEmpty() ? QString() : pictureFolder(dataFolder), m_clock)
{
}

Result<std::unique_ptr<Pictures>> Pictures::open(const Context& context)
{
    const QString settings = context.value(u"settings"_s);
    Result<ProviderTable> providers
        = settings.isEmpty() ? Result<ProviderTable>(ProviderTable()) : providersFromFile(settings);
    if (!providers)
        return providers.error();
    return std::unique_ptr<Pictures>(new Pictures(*std::move(providers), dataFolderOf(context)));
}

Result<PosterPicture> Pictures::keepPhoto(const QString& path)
{
    return await(m_service.keepPhoto(path));
}

Result<nlohmann::json> Pictures::paint(const Context& context, const QString& provider, const Subject& subject,
                                       QList<PosterBrief>& briefs)
{
    const bool isPainter = provider == "painter"_L1;
    if (!isPainter && !m_service.ready().contains(provider))
        return Error{ErrorKind::Unauthorized, provider + u" is not set up"_s, {}};
    QList<QFuture<PictureAnswer>> orders;
    for (const PosterBrief& brief : briefs)
        orders << (isPainter ? async::ready(PictureAnswer())
                             : m_service.paint(pictureWishFor(subject.campaign, subject.store, brief.style), {},
                                               {.only = provider}));
    nlohmann::json document{{"pictures", nlohmann::json::array()}, {"notices", nlohmann::json::array()}};
    for (qsizetype i = 0; i < briefs.size(); ++i) {
        const PictureAnswer answer = await(orders.at(i));
        briefs[i].picture = answer.picture;
        document["pictures"].push_back(answerToJson(briefs.at(i).style, answer));
        const nlohmann::json notice = pictureLine(answer).toStdString();
        nlohmann::json& notices = document["notices"];
        if (answer.failed.isEmpty() || std::find(notices.begin(), notices.end(), notice) != notices.end())
            continue;
        notices.push_back(notice);
        context.say(pictureLine(answer));
    }
    return document;
}

} // namespace madang::cli

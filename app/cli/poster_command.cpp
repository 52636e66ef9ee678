#include "await.h"
#include "command.h"
#include "documents.h"
#include "domain/campaign_text.h"
#include "poster_pictures.h"
#include "runtime/runtime.h"

#include <nlohmann/json.hpp>

#include <QElapsedTimer>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace madang::cli {

namespace {

Result<Subject> fromDataFolder(const Context& context, const QString& id)
{
    RuntimeOptions options;
    options.dataFolder = context.value(u"data-dir"_s);
    options.practice = true;
    Result<std::unique_ptr<Runtime>> runtime = Runtime::open(options);
    if (!runtime)
        return runtime.error();
    const Runtime& opened = **runtime;
    const Result<Campaign> campaign = opened.campaigns.load(id);
    if (!campaign)
        return campaign.error();
    return Subject{*campaign, opened.store.profile()};
}

Result<Subject> subjectOf(const Context& context, QDate today)
{
    const QString given = context.value(u"plan"_s);
    if (!QFileInfo(given).isFile())
        return fromDataFolder(context, given);
    const Result<Campaign> campaign = readCampaign(given, context.value(u"index"_s).toInt(), today);
    if (!campaign)
        return campaign.error();
    Subject subject{*campaign, {}};
    subject.store.name = context.value(u"store"_s);
    subject.store.phone = context.value(u"phone"_s);
    subject.store.industry = industryFromKey(context.value(u"industry"_s)).value_or(Industry::Restaurant);
    if (subject.campaign.poster.title.isEmpty())
        subject.campaign.poster = posterTextFor(*subject.campaign.plan, subject.store, subject.campaign.period);
    subject.campaign.practice = false; // a poster file is the owner's own, not a rehearsal of publishing
    return subject;
}

nlohmann::json fileToJson(const PosterFile& file)
{
    return {{"style", posterStyleKey(file.style).toStdString()},
            {"size", file.sizeId.toStdString()},
            {"format", file.format.toStdString()},
            {"width", file.pixels.width()},
            {"height", file.pixels.height()},
            {"bytes", file.bytes},
            {"path", file.path.toStdString()}};
}

bool isWanted(const Context& context, const QString& option, const QString& name)
{
    return context.value(option) == u"all" || context.value(option) == name;
}

/// The files that were written, and one sentence for all that were not.
ExitCode report(Context& context, nlohmann::json document, const QList<Result<PosterFile>>& files, qint64 ms)
{
    document["files"] = nlohmann::json::array();
    document["ms"] = ms;
    ExitCode code = Done;
    int failed = 0;
    for (const Result<PosterFile>& file : files) {
        if (!file) {
            if (++failed == 1) // thirty times the same sentence helps nobody
                code = context.fail(file.error());
            continue;
        }
        document["files"].push_back(fileToJson(*file));
        if (!context.wantsJson())
            context.print(file->path);
    }
    if (failed > 1)
        context.say(u"모두 %1개 가운데 %2개를 만들지 못했어요."_s.arg(files.size()).arg(failed));
    if (context.wantsJson())
        context.print(document);
    return code;
}

} // namespace

ExitCode runPoster(Context& context)
{
    const bool good = context.parse({{u"plan"_s, u"plan의 JSON 파일이나 이벤트 번호"_s, u"FILE|ID"_s},
                                     {u"index"_s, u"몇 번째 기획안(1-3)"_s, u"N"_s, u"1"_s},
                                     {u"style"_s, u"simple | fancy | trendy | all"_s, u"STYLE"_s, u"all"_s},
                                     {u"size"_s, u"크기 이름 또는 all"_s, u"NAME"_s, u"all"_s},
                                     {u"out"_s, u"저장할 폴더"_s, u"DIR"_s},
                                     {u"provider"_s, u"painter | stability | openai | webui"_s, u"NAME"_s},
                                     {u"store"_s, u"가게 이름"_s, u"NAME"_s, u"우리 가게"_s},
                                     {u"phone"_s, u"가게 전화번호"_s, u"NUMBER"_s},
                                     {u"industry"_s, u"업종"_s, u"INDUSTRY"_s, u"restaurant"_s}});
    if (!good)
        return WrongUse;
    if (!context.isSet(u"plan"_s) || !context.isSet(u"out"_s))
        return context.wrongUse(u"--plan, --out"_s);
    const QString provider = context.value(u"provider"_s);
    static const QStringList kProviders{QString(), u"painter"_s, u"stability"_s, u"openai"_s, u"webui"_s};
    if (!kProviders.contains(provider))
        return context.wrongUse(u"--provider painter|stability|openai|webui"_s);

    QElapsedTimer elapsed;
    elapsed.start();
    const Result<std::unique_ptr<Pictures>> pictures = Pictures::open(context);
    if (!pictures)
        return context.fail(pictures.error());
    PosterService posters((*pictures)->folder());
    QStringList sizes;
    for (const PosterSize& size : posters.sizes()) {
        if (isWanted(context, u"size"_s, size.id))
            sizes << size.id;
    }
    if (sizes.isEmpty())
        return context.wrongUse(u"--size "_s + context.value(u"size"_s));
    const Result<Subject> subject = subjectOf(context, SystemClock().today());
    if (!subject)
        return context.fail(subject.error());
    QList<PosterBrief> briefs;
    for (const PosterStyle style : kPosterStyles) {
        if (isWanted(context, u"style"_s, posterStyleKey(style)))
            briefs << posterBriefFor(subject->campaign, subject->store, style);
    }
    if (briefs.isEmpty())
        return context.wrongUse(u"--style simple|fancy|trendy|all"_s);
    nlohmann::json document = nlohmann::json::object();
    if (!provider.isEmpty()) { // else as the event has them
        const Result<nlohmann::json> painted = (*pictures)->paint(context, provider, *subject, briefs);
        if (!painted)
            return context.fail(painted.error());
        document = *painted;
    }
    const QList<Result<PosterFile>> files = await(posters.write(briefs, sizes, context.value(u"out"_s)));
    return report(context, std::move(document), files, elapsed.elapsed());
}

} // namespace madang::cli

#include "await.h"
#include "command.h"
#include "documents.h"
#include "domain/campaign_text.h"
#include "domain/korean_text.h"
#include "poster_pictures.h"
#include "runtime/runtime.h"
#include "services/poster_json.h"
#include "ui/models/poster_words.h"
#include "ui/models/sample_event.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace madang::cli {

namespace {

StoreProfile storeIn(const Context& context)
{
    StoreProfile store;
    store.name = context.value(u"store"_s);
    store.phone = context.value(u"phone"_s);
    store.industry = industryFromKey(context.value(u"industry"_s)).value_or(Industry::Restaurant);
    return store;
}

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

/// The sample event in the store that the options name.
Subject sampleOf(const Context& context, QDate today)
{
    const SampleEvent sample = sampleEvent(QDateTime(today, QTime(12, 0), koreanTime()));
    Subject subject{sample.campaign, {}};
    subject.campaign.practice = false;
    subject.store = storeIn(context);
    if (context.isSet(u"store"_s))
        subject.campaign.poster.storeLine = storeLineOf(subject.store);
    return subject;
}

Result<Subject> subjectOf(const Context& context, QDate today)
{
    const QString given = context.value(u"plan"_s);
    if (given.isEmpty()) // to see what posters look like
        return sampleOf(context, today);
    if (!QFileInfo(given).isFile())
        return fromDataFolder(context, given);
    const Result<Campaign> campaign = readCampaign(given, context.value(u"index"_s).toInt(), today);
    if (!campaign)
        return campaign.error();
    Subject subject{*campaign, storeIn(context)};
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

/// A poster's own description (posterSceneToJson), written by --scenes or by hand.
Result<PosterBrief> sceneFrom(const QString& path)
{
    constexpr qint64 kLargest = 100'000;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::FileUnreadable, file.errorString(), {}};
    if (file.size() > kLargest)
        return Error{ErrorKind::FileTooLarge, path, {}};
    return posterSceneFromJson(file.read(kLargest));
}

/// FOLDER/<style>.poster.json beside the pictures.
Result<void> writeScenes(const QList<PosterBrief>& briefs, const QString& folder)
{
    for (const PosterBrief& brief : briefs) {
        QSaveFile file(QDir(folder).filePath(posterStyleKey(brief.style) + u".poster.json"_s));
        const QByteArray scene = posterSceneToJson(brief);
        if (!file.open(QIODevice::WriteOnly) || file.write(scene) != scene.size() || !file.commit())
            return Error{ErrorKind::Storage, file.errorString(), {}};
    }
    return {};
}

/// Says which words are too long, and where.
void sayProblems(const Context& context, PosterService& posters, const QList<PosterBrief>& briefs,
                 const QStringList& sizes)
{
    QStringList lines;
    for (const PosterBrief& brief : briefs)
        lines << posterProblemLines(await(posters.problems(brief, sizes)), posters.sizes());
    lines.removeDuplicates();
    for (const QString& line : std::as_const(lines))
        context.say(line);
}

/// What --scene, --style, --layout and --photo make of the subject; empty for a style that there is not.
Result<QList<PosterBrief>> briefsOf(const Context& context, const Subject& subject, Pictures& pictures)
{
    QList<PosterBrief> briefs;
    if (context.isSet(u"scene"_s)) {
        const Result<PosterBrief> scene = sceneFrom(context.value(u"scene"_s));
        if (!scene)
            return scene.error();
        briefs << *scene;
    } else {
        for (const PosterStyle style : kPosterStyles) {
            if (isWanted(context, u"style"_s, posterStyleKey(style)))
                briefs << posterBriefFor(subject.campaign, subject.store, style);
        }
    }
    PosterPicture photo;
    if (context.isSet(u"photo"_s)) {
        const Result<PosterPicture> kept = pictures.keepPhoto(context.value(u"photo"_s));
        if (!kept)
            return kept.error();
        photo = *kept;
    }
    for (PosterBrief& brief : briefs) {
        if (photo.isThere())
            brief.picture = photo;
        if (context.isSet(u"layout"_s))
            brief.design.layout = context.value(u"layout"_s);
        if (context.isSet(u"join"_s))
            brief.joinUrl = context.value(u"join"_s);
    }
    return briefs;
}

bool hasLayout(const PosterService& posters, const QList<PosterBrief>& briefs, const QString& id)
{
    return std::ranges::any_of(briefs, [&](const PosterBrief& brief) {
        const QList<PosterLayout> layouts = posters.layouts(brief.style);
        return std::ranges::find(layouts, id, &PosterLayout::id) != layouts.end();
    });
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

/// What the command line lacks or cannot be; empty where it can be followed.
QString mistakeIn(const Context& context)
{
    static const QStringList kProviders{QString(), u"painter"_s, u"stability"_s, u"openai"_s, u"webui"_s};
    if (!context.isSet(u"out"_s))
        return u"--out"_s;
    if (context.isSet(u"scene"_s) && (context.isSet(u"plan"_s) || context.isSet(u"provider"_s)))
        return u"--scene: --plan, --provider"_s;
    if (!kProviders.contains(context.value(u"provider"_s)))
        return u"--provider painter|stability|openai|webui"_s;
    return {};
}

QList<QCommandLineOption> posterOptions()
{
    return {{u"plan"_s, u"plan의 JSON 파일이나 이벤트 번호"_s, u"FILE|ID"_s},
            {u"index"_s, u"몇 번째 기획안(1-3)"_s, u"N"_s, u"1"_s},
            {u"style"_s, u"simple | fancy | trendy | all"_s, u"STYLE"_s, u"all"_s},
            {u"size"_s, u"크기 이름 또는 all"_s, u"NAME"_s, u"all"_s},
            {u"scene"_s, u"포스터 설명 JSON (--plan 대신)"_s, u"FILE"_s},
            {u"layout"_s, u"배치 이름"_s, u"ID"_s},
            {u"photo"_s, u"바탕에 깔 내 사진"_s, u"FILE"_s},
            {u"join"_s, u"QR 코드에 담을 참여 주소"_s, u"URL"_s},
            {u"bleed"_s, u"인쇄용 PDF에 재단 여백 3 mm를 둘러요"_s},
            {u"scenes"_s, u"포스터 설명 JSON도 함께 저장해요"_s},
            {u"out"_s, u"저장할 폴더"_s, u"DIR"_s},
            {u"provider"_s, u"painter | stability | openai | webui"_s, u"NAME"_s},
            {u"store"_s, u"가게 이름"_s, u"NAME"_s, u"우리 가게"_s},
            {u"phone"_s, u"가게 전화번호"_s, u"NUMBER"_s},
            {u"industry"_s, u"업종"_s, u"INDUSTRY"_s, u"restaurant"_s}};
}

} // namespace

ExitCode runPoster(Context& context)
{
    if (!context.parse(posterOptions()))
        return WrongUse;
    if (const QString mistake = mistakeIn(context); !mistake.isEmpty())
        return context.wrongUse(mistake);
    const QString provider = context.value(u"provider"_s);

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
    const Result<Subject> subject
        = context.isSet(u"scene"_s) ? Result<Subject>(Subject{}) : subjectOf(context, SystemClock().today());
    if (!subject)
        return context.fail(subject.error());
    const Result<QList<PosterBrief>> wanted = briefsOf(context, *subject, **pictures);
    if (!wanted)
        return context.fail(wanted.error());
    QList<PosterBrief> briefs = *wanted;
    if (briefs.isEmpty())
        return context.wrongUse(u"--style simple|fancy|trendy|all"_s);
    if (context.isSet(u"layout"_s) && !hasLayout(posters, briefs, context.value(u"layout"_s)))
        return context.wrongUse(u"--layout "_s + context.value(u"layout"_s));
    nlohmann::json document = nlohmann::json::object();
    if (!provider.isEmpty()) { // else as the event has them
        const Result<nlohmann::json> painted = (*pictures)->paint(context, provider, *subject, briefs);
        if (!painted)
            return context.fail(painted.error());
        document = *painted;
    }
    const QString folder = context.value(u"out"_s);
    const auto print = context.isSet(u"bleed"_s) ? PosterService::Print::WithBleed : PosterService::Print::AsSeen;
    const QList<Result<PosterFile>> files
        = await(posters.write(briefs, sizes, folder, PosterService::Films::None, print));
    if (context.isSet(u"scenes"_s)) {
        if (const Result<void> written = writeScenes(briefs, folder); !written)
            return context.fail(written.error());
    }
    sayProblems(context, posters, briefs, sizes);
    return report(context, std::move(document), files, elapsed.elapsed());
}

} // namespace madang::cli

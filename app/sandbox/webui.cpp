#include "sandbox/webui.h"

#include "sandbox/ai_words.h"
#include "sandbox/picture.h"
#include "sandbox/webui_order.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr size_t kMostJobs = 50;
constexpr qint64 kMostPixels = 2048 * 2048; ///< what the card's memory holds
constexpr int kGrain = 8;
constexpr char kModel[] = "practice-v1";
constexpr char kModelHash[] = "0123456789";

Response detail(int status, const Json& what)
{
    return jsonReply(status, {{"detail", what}});
}

int toGrain(qint64 side)
{
    return int(std::clamp<qint64>(side, kGrain, 16'384)) / kGrain * kGrain;
}

qint64 picturesOf(const Json& order)
{
    return std::max<qint64>(1, intAt(order, "batch_size", 1) * intAt(order, "n_iter", 1));
}

bool isEnded(const Json& job)
{
    return intAt(job, "endedAt", -1) >= 0;
}
} // namespace

Webui::Webui(World& world)
    : Provider(world, u"webui"_s, {u"/webui"_s})
{
    const QString base = u"/webui/sdapi/v1/"_s;
    routes().add("POST", base + u"txt2img"_s,
                 [this](const Request& request, const QStringList&) { return paint(request); });
    routes().add("GET", base + u"progress"_s,
                 [this](const Request& request, const QStringList&) { return progress(request); });
    routes().add("POST", base + u"interrupt"_s,
                 [this](const Request&, const QStringList&) { return stop("interrupted"); });
    routes().add("POST", base + u"skip"_s, [this](const Request&, const QStringList&) { return stop("skipped"); });
    routes().add("GET", base + u"samplers"_s,
                 [](const Request&, const QStringList&) { return jsonReply(200, webuiSamplers()); });
    routes().add("GET", base + u"schedulers"_s, [this](const Request&, const QStringList&) {
        return isFlavour("a1111-old") ? failure(u"404"_s) : jsonReply(200, webuiSchedulers());
    });
    routes().add("GET", base + u"sd-models"_s, [](const Request&, const QStringList&) {
        const std::string file = std::string(kModel) + ".safetensors";
        return jsonReply(200,
                         Json::array({{{"title", file + " [" + kModelHash + "]"},
                                       {"model_name", kModel},
                                       {"hash", kModelHash},
                                       {"sha256", nullptr},
                                       {"filename", "/models/Stable-diffusion/" + file},
                                       {"config", nullptr}}}));
    });
    routes().add("GET", base + u"options"_s, [this](const Request&, const QStringList&) {
        return jsonReply(200,
                         {{"samples_format", at(data(), "samplesFormat")},
                          {"sd_model_checkpoint", std::string(kModel) + ".safetensors [" + kModelHash + "]"}});
    });
}

Json Webui::seeds() const
{
    return {{"flavour", "a1111"},  {"isApiOn", true},       {"needsLogin", false}, {"samplesFormat", "png"},
            {"msPerPicture", 300}, {"jobs", Json::array()}, {"lastStop", ""}};
}

bool Webui::isFlavour(const char* flavour)
{
    return at(data(), "flavour") == Json(flavour);
}

Response Webui::serve(const Request& request)
{
    if (!boolAt(data(), "isApiOn", true))
        return failure(u"404"_s);
    if (boolAt(data(), "needsLogin")
        && request.header("Authorization") != "Basic " + QByteArray(kWebuiLogin).toBase64())
        return failure(u"401"_s);
    return Provider::serve(request);
}

/// One job at a time: the next begins where the one before it has ended.
void Webui::settle()
{
    const qint64 now = world().clock.nowMs();
    qint64 free = 0;
    for (Json& job : data()["jobs"]) {
        if (!isEnded(job)) {
            if (intAt(job, "startedAt", -1) < 0) {
                job["startedAt"] = std::max(free, intAt(job, "queuedAt"));
                data()["lastStop"] = "";
            }
            const qint64 end = intAt(job, "startedAt") + intAt(job, "ms");
            if (end > now)
                return;
            job["endedAt"] = end;
        }
        free = std::max(free, intAt(job, "endedAt"));
    }
}

Json* Webui::runningJob()
{
    for (Json& job : data()["jobs"]) {
        if (!isEnded(job))
            return &job;
    }
    return nullptr;
}

Response Webui::paint(const Request& request)
{
    const Json body = parseJson(request.body);
    if (const auto problem = webuiProblem(body))
        return detail(422, *problem);
    const Json order = webuiOrder(body);
    const QString sampler = textAt(order, "sampler_name");
    if (!sampler.isEmpty() && !isWebuiSampler(sampler) && !isFlavour("forge"))
        return detail(isFlavour("a1111-old") ? 404 : 400, "Sampler not found");
    if (!textAt(order, "script_name").isEmpty())
        return detail(422, "Script '" + utf8(textAt(order, "script_name")) + "' not found");
    if (intAt(order, "width") * intAt(order, "height") > kMostPixels)
        return failure(u"oom"_s);
    Json& jobs = data()["jobs"];
    while (jobs.size() >= kMostJobs)
        jobs.erase(jobs.begin()); // nobody has fetched it
    const qint64 seed = intAt(order, "seed", -1);
    const qint64 id = qint64(++world().idCount);
    jobs.push_back({{"id", id},
                    {"order", order},
                    {"seed", seed >= 0 ? seed : world().chance.between(QString::number(id), 0, 4'294'967'295)},
                    {"ms", picturesOf(order) * intAt(data(), "msPerPicture")},
                    {"queuedAt", world().clock.nowMs()},
                    {"startedAt", -1},
                    {"endedAt", -1},
                    {"interrupted", false},
                    {"skipped", false}});
    Response response;
    const bool isBlack = outcomeOf(request) == "black"_L1;
    response.later = [this, id, isBlack] { return answerOf(id, isBlack); };
    return response;
}

std::optional<Response> Webui::answerOf(qint64 id, bool isBlack)
{
    settle();
    Json& jobs = data()["jobs"];
    const auto job = std::find_if(jobs.begin(), jobs.end(), [&](const Json& one) { return intAt(one, "id") == id; });
    if (job == jobs.end())
        return bytesReply(500, "text/plain; charset=utf-8", "Internal Server Error"); // it was reset meanwhile
    if (!isEnded(*job))
        return std::nullopt;
    const Json done = *job;
    jobs.erase(job);
    return pictures(done, isBlack);
}

Response Webui::pictures(const Json& job, bool isBlack)
{
    const Json& order = at(job, "order");
    const qint64 seed = intAt(job, "seed");
    const bool isPartial = boolAt(job, "interrupted") || boolAt(job, "skipped");
    const qint64 wanted = picturesOf(order);
    const qint64 spent = intAt(job, "endedAt") - intAt(job, "startedAt");
    const qint64 count
        = isPartial ? std::min(wanted, wanted * spent / std::max<qint64>(1, intAt(job, "ms")) + 1) : wanted;
    const QByteArray format
        = textAt(data(), "samplesFormat") == "jpg"_L1 ? "jpeg" : textAt(data(), "samplesFormat").toLatin1();
    const QSize size(toGrain(intAt(order, "width")), toGrain(intAt(order, "height")));
    Json images = Json::array();
    Json seeds = Json::array();
    Json prompts = Json::array();
    Json texts = Json::array();
    const bool hasGrid = boolAt(order, "save_images") && count > 1;
    for (qint64 i = hasGrid ? -1 : 0; i < count; ++i) {
        PictureLook look = isPartial && i == count - 1 ? PictureLook::HalfDone : PictureLook::Whole;
        if (isBlack)
            look = PictureLook::Black;
        const QString name = textAt(order, "prompt") + QString::number(seed + i);
        images.push_back(paintPicture({size, format, name, look}, world().chance).toBase64().toStdString());
        if (i < 0)
            continue;
        seeds.push_back(seed + i);
        prompts.push_back(order["prompt"]);
        texts.push_back(utf8(textAt(order, "prompt")) + "\nSteps: " + std::to_string(intAt(order, "steps"))
                        + ", Seed: " + std::to_string(seed + i));
    }
    const Json info{{"prompt", order["prompt"]},
                    {"all_prompts", prompts},
                    {"negative_prompt", order["negative_prompt"]},
                    {"seed", seed},
                    {"all_seeds", seeds},
                    {"width", size.width()},
                    {"height", size.height()},
                    {"sampler_name", order["sampler_name"].is_null() ? Json("Euler") : order["sampler_name"]},
                    {"cfg_scale", order["cfg_scale"]},
                    {"steps", order["steps"]},
                    {"batch_size", order["batch_size"]},
                    {"sd_model_name", kModel},
                    {"sd_model_hash", kModelHash},
                    {"infotexts", texts},
                    {"job_timestamp", "20261120120000"},
                    {"index_of_first_image", hasGrid ? 1 : 0},
                    {"version", isFlavour("forge") ? "f2.0.1" : "v1.10.1"}};
    const bool sendsImages = boolAt(order, "send_images", true);
    return jsonReply(200,
                     {{"images", sendsImages ? images : Json::array()},
                      {"parameters", order},
                      {"info", dumpJson(info).toStdString()}});
}

Response Webui::progress(const Request& request)
{
    const Json* job = runningJob();
    double done = 0;
    qint64 steps = 0;
    Json image;
    if (job != nullptr) {
        const double spent = double(world().clock.nowMs() - intAt(*job, "startedAt"));
        done = std::clamp(spent / std::max(1.0, double(intAt(*job, "ms"))), 0.01, 0.99);
        steps = intAt((*job)["order"], "steps");
        if (parseForm(request.rawQuery).value(u"skip_current_image"_s) != "true"_L1 && done > 0.1)
            image = paintPicture({QSize(64, 64), "png", u"preview"_s, PictureLook::Blurred}, world().chance)
                        .toBase64()
                        .toStdString();
    }
    const qint64 left = job == nullptr ? 0 : qint64(double(intAt(*job, "ms")) * (1 - done));
    const bool isStarting = job != nullptr && done <= 0.01;
    return jsonReply(200,
                     {{"progress", done},
                      {"eta_relative", double(left) / 1000},
                      {"state",
                       {{"skipped", at(data(), "lastStop") == Json("skipped")},
                        {"interrupted", at(data(), "lastStop") == Json("interrupted")},
                        {"stopping_generation", false},
                        {"job", job == nullptr ? "" : "scripts_txt2img"},
                        {"job_count", job == nullptr ? 0 : (isStarting ? -1 : 1)},
                        {"job_timestamp", job == nullptr ? "0" : "20261120120000"},
                        {"job_no", 0},
                        {"sampling_step", qint64(double(steps) * done)},
                        {"sampling_steps", steps}}},
                      {"current_image", image},
                      {"textinfo", nullptr}});
}

/// The running job ends here, with what it has; the next one begins.
Response Webui::stop(const char* how)
{
    if (Json* job = runningJob(); job != nullptr) {
        (*job)[how] = true;
        data()["lastStop"] = how; // until the next begins
        (*job)["endedAt"] = world().clock.nowMs();
    }
    return jsonReply(200, Json::object());
}

Response Webui::failure(const QString& code)
{
    const auto crash = [this](const char* error, const char* text) {
        if (isFlavour("forge"))
            return bytesReply(500, "text/plain; charset=utf-8", "Internal Server Error");
        return jsonReply(500, {{"error", error}, {"detail", ""}, {"body", ""}, {"errors", text}});
    };
    if (code == "oom"_L1)
        return crash("OutOfMemoryError",
                     "CUDA out of memory. Tried to allocate 2.00 GiB (GPU 0; 8.00 GiB total capacity)");
    if (code == "nan"_L1)
        return crash("NansException",
                     "A tensor with all NaNs was produced in Unet. Try the --no-half commandline argument.");
    if (code == "401"_L1) {
        Response response = detail(401, "Incorrect username or password");
        return response.with("WWW-Authenticate", "Basic");
    }
    if (code == "404"_L1)
        return detail(404, "Not Found");
    if (code == "405"_L1)
        return detail(405, "Method Not Allowed");
    return bytesReply(500, "text/plain; charset=utf-8", "Internal Server Error");
}

Response Webui::noSuchRoute(int status)
{
    return failure(QString::number(status));
}

} // namespace madang::sandbox

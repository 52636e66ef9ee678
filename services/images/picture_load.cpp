#include "services/images/picture_load.h"

#include "domain/picture.h"
#include "services/http/json.h"

#include <nlohmann/json.hpp>

#include <QtConcurrentRun>

namespace madang {

QByteArray keptPictureToJson(const KeptPicture& picture)
{
    const PictureUsage& usage = picture.usage;
    nlohmann::json document{{"file", json::utf8(picture.file)},     {"model", json::utf8(usage.model)},
                            {"quality", json::utf8(usage.quality)}, {"width", usage.size.width()},
                            {"height", usage.size.height()},        {"inputTokens", usage.inputTokens},
                            {"outputTokens", usage.outputTokens}};
    if (usage.credits)
        document["credits"] = *usage.credits;
    return json::dump(document);
}

Result<KeptPicture> keptPictureFromJson(const QByteArray& bytes)
{
    const Result<nlohmann::json> document = json::parse(bytes);
    if (!document)
        return document.error();
    KeptPicture picture;
    picture.file = json::text(*document, "file");
    if (!isPictureFile(picture.file))
        return Error{ErrorKind::BadReply, QStringLiteral("not a picture's name"), {}};
    picture.usage.model = json::text(*document, "model");
    picture.usage.quality = json::text(*document, "quality");
    picture.usage.size = {int(json::integer(*document, "width")), int(json::integer(*document, "height"))};
    picture.usage.inputTokens = json::integer(*document, "inputTokens");
    picture.usage.outputTokens = json::integer(*document, "outputTokens");
    if (document->contains("credits"))
        picture.usage.credits = json::real(*document, "credits");
    return picture;
}

PictureLoad::PictureLoad(ImageProvider& provider, images::PictureFolder folder, QObject* parent)
    : QObject(parent)
    , m_provider(provider)
    , m_folder(std::move(folder))
{
}

QFuture<Result<QByteArray>> PictureLoad::start(const PicturePrompt& prompt, const PictureProgress& progress)
{
    m_promise.start();
    connect(&m_caller, &QFutureWatcherBase::canceled, this, [this] {
        m_isOver = true;
        deleteLater(); // and with it what is on the line
    });
    QFuture<Result<QByteArray>> future = m_promise.future();
    m_caller.setFuture(future);
    async::onResult(this, m_provider.paint(this, prompt, progress), [this](const Result<PictureReply>& reply) {
        if (reply)
            keep(*reply);
        else
            finish(reply.error());
    });
    return future;
}

/// Decoding takes a while: not on the thread that draws the window.
void PictureLoad::keep(const PictureReply& reply)
{
    async::onResult(
        this, QtConcurrent::run([folder = m_folder, bytes = reply.bytes] { return folder.keep(bytes); }),
        [this, usage = reply.usage](const Result<QString>& file) {
            finish(file ? Result<QByteArray>(keptPictureToJson({*file, usage})) : Result<QByteArray>(file.error()));
        });
}

void PictureLoad::finish(const Result<QByteArray>& answer)
{
    if (std::exchange(m_isOver, true))
        return;
    m_promise.addResult(answer);
    m_promise.finish();
    deleteLater();
}

} // namespace madang

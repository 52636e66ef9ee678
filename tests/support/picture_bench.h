#pragma once

#include "services/images/openai_image_provider.h"
#include "services/images/stability_provider.h"
#include "services/images/webui_provider.h"
#include "support/sandbox_bench.h"

namespace madang::test {

using namespace Qt::StringLiterals;

/// Where the requests of a model of pictures go.
struct PictureWire {
    QString id;
    QString order; ///< of the sandbox's paths
};

inline const QList<PictureWire>& pictureWires()
{
    static const QList<PictureWire> all{
        {u"stability"_s, u"^/stability/v2beta/stable-image/generate/"_s},
        {u"openai"_s, u"^/openai/v1/images/generations$"_s},
        {u"webui"_s, u"^/webui/sdapi/v1/txt2img$"_s},
    };
    return all;
}

/// The sandbox with all models of pictures set up.
class PictureBench : public SandboxBench {
public:
    void reset()
    {
        SandboxBench::reset();
        providers.insert(u"stability"_s, {url(u"/stability"_s), Secret(sandbox::kStabilityKey), {}});
        providers.insert(u"openaiImages"_s, {url(u"/openai/v1"_s), Secret(sandbox::kOpenAiKey), {}});
        providers.insert(u"webui"_s, {url(u"/webui"_s), {}, {}});
        set(u"webui"_s, {{"msPerPicture", 1}});
    }

    std::unique_ptr<ImageProvider> provider(const QString& id)
    {
        if (id == u"stability")
            return std::make_unique<StabilityProvider>(*egress, providers);
        if (id == u"openai")
            return std::make_unique<OpenAiImageProvider>(*egress, providers);
        return std::make_unique<WebUiProvider>(*egress, providers, clock);
    }

    static QString orderPath(const QString& id)
    {
        for (const PictureWire& wire : pictureWires()) {
            if (wire.id == id)
                return wire.order;
        }
        return {};
    }
    qsizetype orders(const QString& id) { return journal(u"POST"_s, orderPath(id)).size(); }
    /// Everything that was ordered, from whomever.
    qsizetype orders()
    {
        qsizetype all = 0;
        for (const PictureWire& wire : pictureWires())
            all += orders(wire.id);
        return all;
    }
    void fail(const QString& id, const nlohmann::json& fault, int times = 10)
    {
        this->fault(u"POST"_s, orderPath(id), fault, times);
    }
    void set(const QString& service, const nlohmann::json& state) { control("PUT", u"state/"_s + service, state); }
};

} // namespace madang::test

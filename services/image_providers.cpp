// To add a model of pictures: write an ImageProvider in services/images and push it here.
#include "services/images/openai_image_provider.h"
#include "services/images/stability_provider.h"
#include "services/images/webui_provider.h"
#include "services/outside.h"
#include "services/picture_service.h"

namespace madang {

std::vector<std::unique_ptr<ImageProvider>> makeImageProviders(Outside& outside, const Clock& clock)
{
    std::vector<std::unique_ptr<ImageProvider>> providers;
    providers.push_back(std::make_unique<WebUiProvider>(outside.egress(), outside.providers(), clock));
    providers.push_back(std::make_unique<StabilityProvider>(outside.egress(), outside.providers()));
    providers.push_back(std::make_unique<OpenAiImageProvider>(outside.egress(), outside.providers()));
    return providers;
}

} // namespace madang

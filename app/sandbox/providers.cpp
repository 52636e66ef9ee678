// To add one: write a class of Provider in a file of its own (its routes with their prefix in the
// constructor, its seeds, its error bodies), put it in the list below, and add a test of its
// refusals under tests/sandbox.
#include "sandbox/providers.h"

#include "sandbox/anthropic.h"
#include "sandbox/cdn.h"
#include "sandbox/instagram.h"
#include "sandbox/kakao.h"
#include "sandbox/kt_gateway.h"
#include "sandbox/naver.h"
#include "sandbox/odcloud.h"
#include "sandbox/openai.h"
#include "sandbox/s3.h"
#include "sandbox/sens.h"
#include "sandbox/stability.h"
#include "sandbox/webui.h"

namespace madang::sandbox {

std::vector<std::unique_ptr<Provider>> makeProviders(World& world)
{
    std::vector<std::unique_ptr<Provider>> providers;
    providers.push_back(std::make_unique<Odcloud>(world));
    providers.push_back(std::make_unique<Cdn>(world));
    providers.push_back(std::make_unique<S3>(world));
    providers.push_back(std::make_unique<Instagram>(world));
    providers.push_back(std::make_unique<Naver>(world));
    providers.push_back(std::make_unique<Kakao>(world));
    providers.push_back(std::make_unique<Sens>(world));
    providers.push_back(std::make_unique<KtGateway>(world));
    providers.push_back(std::make_unique<Anthropic>(world));
    providers.push_back(std::make_unique<OpenAi>(world));
    providers.push_back(std::make_unique<Stability>(world));
    providers.push_back(std::make_unique<Webui>(world));
    for (const auto& provider : providers)
        provider->reset();
    return providers;
}

} // namespace madang::sandbox

#include "services/providers.h"

using namespace Qt::StringLiterals;

namespace madang {

ProviderAccess accessTo(const ProviderTable& providers, const QString& key)
{
    ProviderAccess access = providers.value(key);
    if (key != u"openaiImages" || !access.credential.isEmpty())
        return access;
    const ProviderAccess words = providers.value(u"openai"_s);
    if (access.baseUrl.host() == words.baseUrl.host() && access.baseUrl.port() == words.baseUrl.port())
        access.credential = words.credential;
    return access;
}

} // namespace madang

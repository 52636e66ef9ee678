#include "await.h"
#include "command.h"
#include "domain/business_number.h"
#include "runtime/provider_settings.h"
#include "runtime/runtime.h"
#include "sandbox/sandbox.h"
#include "services/answer_cache.h"
#include "services/business_check.h"
#include "services/clock.h"
#include "services/outside.h"

#include <nlohmann/json.hpp>

#include <QDir>

using namespace Qt::StringLiterals;

namespace madang::cli {

/// Without an address file the real tax office is meant; without a key for it the check digit is all there is, and the
/// answer says so ("source":"none").
ExitCode runCheckBusiness(Context& context)
{
    if (!context.parse({}))
        return WrongUse;
    if (context.positional().size() != 1)
        return context.wrongUse(u"NUMBER"_s);
    std::unique_ptr<sandbox::SandboxThread> practice;
    ProviderTable providers = realProviders();
    if (context.isSet(u"practice"_s)) {
        practice = std::make_unique<sandbox::SandboxThread>(sandbox::Options{});
        providers = practiceProviders(practice->url());
    } else if (context.isSet(u"settings"_s)) {
        Result<ProviderTable> given = providersFromFile(context.value(u"settings"_s));
        if (!given)
            return context.fail(given.error());
        providers = *given;
    }

    const QString typed = context.positional().first();
    const auto number = BusinessNumber::parse(typed);
    BusinessStatus status = BusinessStatus::Unknown;
    const char* source = "none";
    if (number && providers.value(u"nts"_s).isSetUp()) {
        const SystemClock clock;
        const QString folder = context.isSet(u"data-dir"_s) ? context.value(u"data-dir"_s) : defaultDataFolder();
        const Outside outside({.providers = providers, .cacheFolder = QDir(folder).exists() ? folder : QString()},
                              clock);
        const Result<BusinessStatus> answer = await(outside.businessCheck().status(*number));
        if (answer)
            source = outside.answers().health().diskHits > 0 ? "cache" : "nts";
        if (answer)
            status = *answer;
        else
            context.fail(answer.error());
    }
    const QString shown = number ? number->formatted() : formatBusinessNumberWhileTyping(typed);
    if (context.wantsJson()) {
        context.print(nlohmann::json{{"number", shown.toStdString()},
                                     {"checkDigit", number.has_value()},
                                     {"status", businessStatusKey(status).toStdString()},
                                     {"source", source}});
    } else {
        context.print(u"%1: %2, %3"_s.arg(shown, number ? u"번호가 맞아요"_s : u"번호가 맞지 않아요"_s,
                                          businessStatusKey(status)));
    }
    return number ? Done : Failed;
}

} // namespace madang::cli

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

namespace {
QString wordsFor(const BusinessVerdict& verdict)
{
    switch (verdict.status) {
    case BusinessStatus::Active:
        return u"영업 중인 번호예요"_s;
    case BusinessStatus::Suspended:
        return u"지금은 쉬는 중(휴업)이라고 되어 있어요"_s;
    case BusinessStatus::Closed:
        return verdict.closedOn.isValid()
            ? u"%1에 문을 닫았다(폐업)고 되어 있어요"_s.arg(verdict.closedOn.toString(u"yyyy. M. d."_s))
            : u"문을 닫았다(폐업)고 되어 있어요"_s;
    case BusinessStatus::Unregistered:
        return u"국세청에 아직 없는 번호예요. 새로 냈다면 하루 이틀 뒤에 보여요"_s;
    case BusinessStatus::Unknown:
        break;
    }
    return u"국세청에는 나중에 확인할게요"_s;
}
} // namespace

/// Without an address file the real tax office is meant; without a key for it the check digit is all there is, and the
/// answer says so ("source":"none"). An office that was asked and did not answer leaves the work half done.
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
    BusinessVerdict verdict;
    bool isHalfDone = false;
    const char* source = "none";
    if (number && providers.value(u"nts"_s).isSetUp()) {
        const SystemClock clock;
        const QString folder = context.isSet(u"data-dir"_s) ? context.value(u"data-dir"_s) : defaultDataFolder();
        const Outside outside({.providers = providers, .cacheFolder = QDir(folder).exists() ? folder : QString()},
                              clock);
        const Result<BusinessVerdict> answer = await(outside.businessCheck().verdict({*number, {}, {}}));
        if (answer) {
            source = outside.answers().health().diskHits > 0 ? "cache" : "nts";
            verdict = *answer;
        } else {
            context.fail(answer.error());
            isHalfDone = true;
        }
    }
    const QString shown = number ? number->formatted() : formatBusinessNumberWhileTyping(typed);
    if (context.wantsJson()) {
        context.print(nlohmann::json{{"number", shown.toStdString()},
                                     {"checkDigit", number.has_value()},
                                     {"status", businessStatusKey(verdict.status).toStdString()},
                                     {"closedOn", verdict.closedOn.toString(Qt::ISODate).toStdString()},
                                     {"source", source}});
    } else {
        context.print(
            u"%1: %2, %3"_s.arg(shown, number ? u"번호가 맞아요"_s : u"번호가 맞지 않아요"_s, wordsFor(verdict)));
    }
    return number && !isHalfDone ? Done : Failed;
}

} // namespace madang::cli

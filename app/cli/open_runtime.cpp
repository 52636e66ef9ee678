#include "open_runtime.h"

using namespace Qt::StringLiterals;

namespace madang::cli {

Result<std::unique_ptr<Runtime>> openRuntime(const Context& context)
{
    RuntimeOptions options;
    options.dataFolder = context.value(u"data-dir"_s);
    options.settingsFile = context.value(u"settings"_s);
    options.practice = context.isSet(u"practice"_s);
    Result<std::unique_ptr<Runtime>> runtime = Runtime::open(options);
    if (!runtime || (*runtime)->store.hasProfile() || !(*runtime)->isPractice())
        return runtime;
    StoreProfile practice;
    practice.name = u"연습 가게"_s;
    practice.phone = u"0311234567"_s;
    if (const Result<void> saved = (*runtime)->store.save(practice); !saved)
        return saved.error();
    return runtime;
}

} // namespace madang::cli

#include "import_commands.h"

#include "await.h"
#include "open_runtime.h"
#include "ui/models/import_words.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang::cli {

namespace {
constexpr qsizetype kListed = 100; ///< unusable rows

ExitCode refuse(const Context& context, ImportRefusal refusal)
{
    if (context.wantsJson())
        context.print(nlohmann::json{{"refused", importRefusalKey(refusal).toStdString()}});
    context.say(refusalText(refusal));
    return Failed;
}

/// What was understood, and what cannot be used.
nlohmann::json reportOf(const ImportTable& table, const ImportColumns& columns, const QList<UnusableRow>& unusable,
                        bool isDry)
{
    nlohmann::json report{{"form", table.form.toStdString()},
                          {"dryRun", isDry},
                          {"columns", nlohmann::json::array()},
                          {"unusable", unusable.size()},
                          {"problems", nlohmann::json::array()}};
    for (auto it = columns.columnOf.cbegin(); it != columns.columnOf.cend(); ++it) {
        report["columns"].push_back({{"column", columnLetter(it.value()).toStdString()},
                                     {"name", columns.names.value(it.value()).toStdString()},
                                     {"field", importFieldKey(it.key()).toStdString()}});
    }
    for (const UnusableRow& row : unusable.first(std::min(kListed, unusable.size())))
        report["problems"].push_back({{"row", row.row}, {"reason", rowProblemKey(row.problem).toStdString()}});
    return report;
}

void sayProblems(const Context& context, const QList<UnusableRow>& unusable)
{
    for (const UnusableRow& row : unusable.first(std::min(kListed, unusable.size())))
        context.say(u"%1번째 줄: %2"_s.arg(row.row).arg(rowProblemText(row.problem)));
}

/// The table and its columns, or a refusal that has been said.
struct Understood {
    ImportTable table;
    ImportColumns columns;
};
std::optional<Understood> understand(const Context& context, Runtime& runtime, const QString& path, ImportKind kind)
{
    const ImportFile file = await(runtime.imports.read(path));
    if (file.refusal != ImportRefusal::None) {
        refuse(context, file.refusal);
        return std::nullopt;
    }
    const ImportColumns columns = understandColumns(file.table, kind);
    if (columns.isComplete(kind))
        return Understood{file.table, columns};
    if (context.wantsJson())
        context.print(nlohmann::json{{"refused", "unknown-columns"}});
    context.say(missingColumnsText(kind));
    return std::nullopt;
}

nlohmann::json dayOf(const DaySales& day)
{
    nlohmann::json row{{"day", day.day.toString(Qt::ISODate).toStdString()},
                       {"amount", day.amount},
                       {"source", salesSourceKey(day.source).toStdString()}};
    if (day.receipts)
        row["receipts"] = *day.receipts;
    return row;
}

ExitCode importSales(Context& context, Runtime& runtime, const QString& path)
{
    const auto understood = understand(context, runtime, path, ImportKind::Sales);
    if (!understood)
        return Failed;
    const bool isDry = context.isSet(u"dry-run"_s);
    const Result<SalesPreview> preview = await(runtime.imports.previewSales(understood->table, understood->columns));
    if (!preview)
        return context.fail(preview.error());
    if (!isDry) {
        if (const Result<int> written = runtime.imports.importSales(*preview); !written)
            return context.fail(written.error());
    }
    if (context.wantsJson()) {
        nlohmann::json report = reportOf(understood->table, understood->columns, preview->unusable, isDry);
        report["added"] = preview->added();
        report["replaced"] = preview->replaced();
        report["unchanged"] = preview->unchanged();
        report["days"] = nlohmann::json::array();
        for (const DayChange& change : preview->days)
            report["days"].push_back(dayOf(change.next));
        context.print(report);
        return Done;
    }
    sayProblems(context, preview->unusable);
    context.print(salesSentence(*preview, !isDry));
    return Done;
}

ExitCode showSales(const Context& context, const Runtime& runtime)
{
    const DatePeriod period{QDate::fromString(context.value(u"from"_s), Qt::ISODate),
                            QDate::fromString(context.value(u"to"_s), Qt::ISODate)};
    if (!period.first.isValid() || !period.last.isValid() || period.last < period.first)
        return context.wrongUse(u"show --from YYYY-MM-DD --to YYYY-MM-DD"_s);
    const Result<QList<DaySales>> days = runtime.sales.days(period);
    if (!days)
        return context.fail(days.error());
    const SalesSum sum = sumSales(*days, period);
    if (context.wantsJson()) {
        nlohmann::json report{{"amount", sum.amount},
                              {"daysKnown", sum.daysKnown},
                              {"days", sum.days},
                              {"list", nlohmann::json::array()}};
        if (sum.receipts)
            report["receipts"] = *sum.receipts;
        for (const DaySales& day : *days)
            report["list"].push_back(dayOf(day));
        context.print(report);
        return Done;
    }
    for (const DaySales& day : *days)
        context.print(u"%1  %2"_s.arg(day.day.toString(Qt::ISODate), formatWon(day.amount)));
    context.print(u"%1 (%2일 가운데 %3일)"_s.arg(formatWon(sum.amount)).arg(sum.days).arg(sum.daysKnown));
    return Done;
}

ExitCode setSales(const Context& context, Runtime& runtime)
{
    const QDate day = QDate::fromString(context.positional().value(1), Qt::ISODate);
    const std::optional<Won> amount = parseWon(context.positional().value(2));
    std::optional<int> receipts;
    bool isCounted = true;
    if (context.isSet(u"receipts"_s))
        receipts = context.value(u"receipts"_s).toInt(&isCounted);
    if (!day.isValid() || !amount || !isCounted)
        return context.wrongUse(u"set YYYY-MM-DD WON [--receipts N]"_s);
    if (const Result<void> typed = runtime.sales.typeIn(day, *amount, receipts); !typed)
        return context.fail(typed.error());
    if (context.wantsJson())
        context.print(dayOf({day, *amount, receipts, SalesSource::Typed, {}}));
    else
        context.print(formatWon(*amount));
    return Done;
}
} // namespace

ExitCode importCustomers(Context& context, const QString& path)
{
    const Result<std::unique_ptr<Runtime>> opened = openRuntime(context);
    if (!opened)
        return context.fail(opened.error());
    Runtime& runtime = **opened;
    runtime.dataKey.look();
    await(runtime.dataKey.settled());
    const QString campaign = context.value(u"campaign"_s);
    if (const Result<void> open = runtime.imports.mayImportCustomers(campaign); !open)
        return context.fail(open.error(), closedText(open.error()));
    const auto understood = understand(context, runtime, path, ImportKind::Customers);
    if (!understood)
        return Failed;
    const bool isDry = context.isSet(u"dry-run"_s);
    const Result<CustomersPreview> preview
        = await(runtime.imports.previewCustomers(campaign, understood->table, understood->columns));
    if (!preview)
        return context.fail(preview.error());
    int added = int(preview->adding.size());
    if (!isDry) {
        const Result<int> joined = await(runtime.imports.importCustomers(campaign, *preview));
        if (!joined)
            return context.fail(joined.error());
        added = *joined;
    }
    if (context.wantsJson()) {
        nlohmann::json report = reportOf(understood->table, understood->columns, preview->unusable, isDry);
        report["added"] = added;
        report["already"] = preview->already;
        report["repeated"] = preview->repeated;
        context.print(report);
        return Done;
    }
    sayProblems(context, preview->unusable);
    context.print(customersSentence(*preview, !isDry));
    return Done;
}

ExitCode runSales(Context& context)
{
    const bool good = context.parse({{u"dry-run"_s, u"무엇이 들어갈지만 보고 적지 않아요"_s},
                                     {u"from"_s, u"첫날"_s, u"DAY"_s},
                                     {u"to"_s, u"마지막 날"_s, u"DAY"_s},
                                     {u"receipts"_s, u"몇 건"_s, u"N"_s}});
    if (!good)
        return WrongUse;
    const QStringList words = context.positional();
    const QString verb = words.value(0);
    const bool isRight = (verb == u"import" && words.size() == 2) || (verb == u"show" && words.size() == 1)
        || (verb == u"set" && words.size() == 3);
    if (!isRight)
        return context.wrongUse(u"import FILE [--dry-run] | show --from DAY --to DAY | set DAY WON"_s);
    const Result<std::unique_ptr<Runtime>> runtime = openRuntime(context);
    if (!runtime)
        return context.fail(runtime.error());
    if (verb == u"import")
        return importSales(context, **runtime, words.at(1));
    return verb == u"show" ? showSales(context, **runtime) : setSales(context, **runtime);
}

} // namespace madang::cli

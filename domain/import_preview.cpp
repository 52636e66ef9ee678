#include "domain/import_preview.h"

#include "domain/import_values.h"
#include "domain/keys.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr std::array kProblemKeys{
    KeyOf{RowProblem::NoPhone, "no-phone"},
    KeyOf{RowProblem::NotAMobile, "not-a-mobile"},
    KeyOf{RowProblem::PhoneRounded, "phone-rounded"},
    KeyOf{RowProblem::PhoneHidden, "phone-hidden"},
    KeyOf{RowProblem::NoDay, "no-day"},
    KeyOf{RowProblem::NotADay, "not-a-day"},
    KeyOf{RowProblem::DayAhead, "day-ahead"},
    KeyOf{RowProblem::NoAmount, "no-amount"},
    KeyOf{RowProblem::NotAnAmount, "not-an-amount"},
    KeyOf{RowProblem::Cancelled, "cancelled"},
    KeyOf{RowProblem::Total, "total"},
};

QString cellOf(const ImportRow& row, const ImportColumns& columns, ImportField field)
{
    const std::optional<int> column = columns.column(field);
    return column ? row.cells.value(*column) : QString();
}

RowProblem whyNoPhone(const QString& cell)
{
    static const QRegularExpression rounded(u"^\\d([.,]\\d+)?[eE]\\+?\\d+$"_s);
    if (cell.isEmpty())
        return RowProblem::NoPhone;
    if (rounded.match(cell).hasMatch())
        return RowProblem::PhoneRounded;
    return cell.contains(u'*') ? RowProblem::PhoneHidden : RowProblem::NotAMobile;
}

bool isTotal(const ImportRow& row)
{
    static const QRegularExpression total(u"^[\\[(<]?\\s*(합\\s*계|총\\s*계|소\\s*계|누\\s*계|월\\s*계|계|total)\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption
                                              | QRegularExpression::UseUnicodePropertiesOption);
    return std::ranges::any_of(row.cells, [](const QString& cell) { return total.match(cell).hasMatch(); });
}

bool saysCancelled(const QString& state)
{
    return state.contains(u"취소") || state.contains(u"환불") || state.contains(u"반품");
}

/// One row's part in a day.
struct SalesRow {
    QDate day;
    Won amount = 0;
};

std::variant<SalesRow, RowProblem> readSalesRow(const ImportRow& row, const ImportColumns& columns, QDate today)
{
    if (isTotal(row))
        return RowProblem::Total;
    const QString dayCell = cellOf(row, columns, ImportField::Day);
    const std::optional<QDate> day = parseImportedDay(dayCell);
    if (!day)
        return dayCell.isEmpty() ? RowProblem::NoDay : RowProblem::NotADay;
    if (*day > today)
        return RowProblem::DayAhead;
    const QString amountCell = cellOf(row, columns, ImportField::Amount);
    const std::optional<Won> amount = parseImportedWon(amountCell);
    if (!amount)
        return amountCell.isEmpty() ? RowProblem::NoAmount : RowProblem::NotAnAmount;
    if (*amount > kSaleMax || *amount < -kSaleMax)
        return RowProblem::NotAnAmount;
    if (*amount > 0 && saysCancelled(cellOf(row, columns, ImportField::State)))
        return RowProblem::Cancelled;
    return SalesRow{*day, *amount};
}

/// A day while its rows are added up.
struct Day {
    Won amount = 0;
    int rows = 0;
    int counted = 0;
    bool hasEveryCount = true;
    QSet<QString> receipts;

    std::optional<int> receiptCount(const ImportColumns& columns) const
    {
        if (columns.column(ImportField::Count))
            return hasEveryCount ? std::optional(counted) : std::nullopt;
        if (columns.column(ImportField::Receipt) && !receipts.isEmpty())
            return int(receipts.size());
        return std::nullopt;
    }
};
} // namespace

QString rowProblemKey(RowProblem problem)
{
    return keyIn(kProblemKeys, problem);
}

CustomersPreview previewCustomers(const ImportTable& table, const ImportColumns& columns,
                                  const QSet<QString>& phonesThere)
{
    CustomersPreview preview;
    preview.columns = columns;
    QSet<QString> inFile;
    for (qsizetype index = columns.headerRow + 1; index < table.rows.size(); ++index) {
        const ImportRow& row = table.rows.at(index);
        const QString cell = cellOf(row, columns, ImportField::Phone);
        const std::optional<PhoneNumber> phone = parseImportedMobile(cell);
        if (!phone) {
            preview.unusable.append({row.number, whyNoPhone(cell)});
        } else if (inFile.contains(phone->digits())) {
            ++preview.repeated;
        } else {
            inFile.insert(phone->digits());
            if (phonesThere.contains(phone->digits()))
                ++preview.already;
            else
                preview.adding.append({row.number, phone->digits(), cellOf(row, columns, ImportField::Nickname)});
        }
    }
    return preview;
}

int SalesPreview::added() const
{
    return int(std::ranges::count_if(days, [](const DayChange& day) { return !day.before; }));
}
int SalesPreview::replaced() const
{
    return int(std::ranges::count_if(days, [](const DayChange& day) { return day.before && !day.changesNothing(); }));
}
int SalesPreview::unchanged() const
{
    return int(std::ranges::count_if(days, &DayChange::changesNothing));
}

SalesPreview previewSales(const ImportTable& table, const ImportColumns& columns, QDate today)
{
    SalesPreview preview;
    preview.columns = columns;
    QMap<QDate, Day> days;
    for (qsizetype index = columns.headerRow + 1; index < table.rows.size(); ++index) {
        const ImportRow& row = table.rows.at(index);
        const auto read = readSalesRow(row, columns, today);
        if (const auto* problem = std::get_if<RowProblem>(&read)) {
            preview.unusable.append({row.number, *problem});
            continue;
        }
        const SalesRow& sale = std::get<SalesRow>(read);
        Day& day = days[sale.day];
        day.amount += sale.amount;
        ++day.rows;
        const std::optional<int> count = parseImportedCount(cellOf(row, columns, ImportField::Count));
        day.counted += count.value_or(0);
        day.hasEveryCount = day.hasEveryCount && count.has_value() && day.counted < 1'000'000;
        if (const QString receipt = cellOf(row, columns, ImportField::Receipt); !receipt.isEmpty() && sale.amount > 0)
            day.receipts.insert(receipt);
    }
    for (auto it = days.cbegin(); it != days.cend(); ++it) {
        DayChange change;
        change.next = {it.key(), it->amount, it->receiptCount(columns), SalesSource::Imported, {}};
        change.rows = it->rows;
        preview.days.append(change);
    }
    return preview;
}

void compareWith(SalesPreview& preview, const QList<DaySales>& there)
{
    QHash<QDate, DaySales> known;
    for (const DaySales& day : there)
        known.insert(day.day, day);
    for (DayChange& change : preview.days) {
        const auto it = known.constFind(change.next.day);
        change.before = it == known.cend() ? std::nullopt : std::optional(*it);
    }
}

} // namespace madang

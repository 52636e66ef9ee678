#include "domain/import_columns.h"

#include "domain/import_values.h"
#include "domain/keys.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr std::array kFieldKeys{
    KeyOf{ImportField::Phone, "phone"}, KeyOf{ImportField::Nickname, "nickname"},
    KeyOf{ImportField::Day, "day"},     KeyOf{ImportField::Amount, "amount"},
    KeyOf{ImportField::Count, "count"}, KeyOf{ImportField::Receipt, "receipt"},
    KeyOf{ImportField::State, "state"},
};
constexpr std::array kCustomerFields{ImportField::Phone, ImportField::Nickname};
constexpr std::array kSalesFields{ImportField::Day, ImportField::Amount, ImportField::Count, ImportField::Receipt,
                                  ImportField::State};
constexpr std::array kNeededOfCustomers{ImportField::Phone};
constexpr std::array kNeededOfSales{ImportField::Day, ImportField::Amount};

constexpr qsizetype kHeaderWithin = 20; ///< rows
constexpr qsizetype kLookAt = 200; ///< rows for a guess
constexpr double kSureEnough = 0.6; ///< of the filled cells

struct Names {
    ImportField field;
    QStringView names; ///< best first, one blank between
};
/// As they are met in files of tills, card companies, delivery services and membership programs; without blanks.
constexpr std::array kNames{
    Names{ImportField::Phone,
          u"휴대폰번호 휴대전화번호 휴대폰 휴대전화 핸드폰번호 핸드폰 고객휴대폰 고객휴대폰번호 회원휴대폰 폰번호 "
          u"모바일 전화번호 "
          "고객전화번호 회원전화번호 손님전화번호 연락처 고객연락처 회원연락처 수신번호 전화 hp mobile mobilephone "
          "cellphone "
          "phone phonenumber tel telephone"},
    Names{ImportField::Nickname,
          u"별명 닉네임 이름 성함 성명 고객명 고객이름 고객성함 회원명 회원이름 손님이름 손님 예약자 예약자명 nickname "
          u"name "
          "customername"},
    Names{ImportField::Day,
          u"영업일자 영업일 매출일자 매출일 판매일자 판매일 거래일자 거래일 거래일시 결제일자 결제일 결제일시 승인일자 "
          u"승인일 "
          "승인일시 주문일자 주문일 주문일시 일자 날짜 일시 기준일자 기준일 date day saledate"},
    Names{ImportField::Amount,
          u"실매출액 실매출 순매출액 순매출 실매출금액 결제금액 실결제금액 총결제금액 매출액 매출 매출금액 승인금액 "
          u"거래금액 판매금액 "
          "총매출액 총매출 총금액 합계금액 금액 합계 netsales sales amount total totalamount"},
    Names{ImportField::Count,
          u"결제건수 매출건수 거래건수 판매건수 주문건수 영수건수 영수증수 영수증건수 승인건수 총건수 건수 주문수 "
          u"receipts orders "
          "count"},
    Names{ImportField::Receipt, u"영수증번호 영수번호 거래번호 주문번호 승인번호 전표번호 orderno orderid receiptno"},
    Names{ImportField::State, u"상태 거래상태 결제상태 주문상태 승인구분 거래구분 결제구분 매출구분 구분 status"},
};

/// How well a header's text names the field: 1 is best, 0 not at all.
double naming(QStringView header, ImportField field)
{
    static const QRegularExpression noise(u"\\([^)]*\\)|[^\\p{L}\\p{N}]"_s);
    const QString name = header.toString().normalized(QString::NormalizationForm_KC).toLower().remove(noise);
    if (name.isEmpty())
        return 0;
    const auto row = std::ranges::find(kNames, field, &Names::field);
    const QList<QStringView> names = row->names.split(u' ');
    const qsizetype at = names.indexOf(name);
    return at < 0 ? 0 : 1.0 - double(at) / double(names.size());
}

/// The fields that a row names, each by its best column.
QMap<ImportField, int> namedIn(const ImportRow& row, ImportKind kind)
{
    QMap<ImportField, int> named;
    for (const ImportField field : fieldsOf(kind)) {
        double best = 0;
        for (qsizetype column = 0; column < row.cells.size(); ++column) {
            if (const double score = naming(row.cells.at(column), field); score > best) {
                best = score;
                named[field] = int(column);
            }
        }
    }
    return named;
}

bool isValueOf(QStringView cell, ImportField field)
{
    switch (field) {
    case ImportField::Phone:
        return parseImportedMobile(cell).has_value();
    case ImportField::Day:
        return parseImportedDay(cell).has_value();
    case ImportField::Amount:
        return parseImportedWon(cell).has_value() && !parseImportedDay(cell) && !parseImportedMobile(cell);
    case ImportField::Nickname: {
        static const QRegularExpression letters(u"^[\\p{L}][\\p{L}\\p{N} *._-]{0,19}$"_s);
        return letters.match(cell.toString()).hasMatch();
    }
    default:
        return false; // a count or a state cannot be told from other numbers and words
    }
}

/// What the values of one column look like.
struct Looks {
    double share = 0; ///< of the filled cells
    double size = 0; ///< of the amounts, added up: sales are larger than counts
};

Looks looksOf(const ImportTable& table, int from, int column, ImportField field)
{
    int filled = 0;
    int fitting = 0;
    Looks looks;
    for (qsizetype row = from; row < std::min(table.rows.size(), from + kLookAt); ++row) {
        const QString cell = table.rows.at(row).cells.value(column);
        if (cell.isEmpty())
            continue;
        ++filled;
        if (!isValueOf(cell, field))
            continue;
        ++fitting;
        if (field == ImportField::Amount)
            looks.size += double(std::abs(parseImportedWon(cell).value_or(0)));
    }
    looks.share = filled > 0 ? double(fitting) / filled : 0;
    return looks;
}

std::optional<int> guess(const ImportTable& table, const ImportColumns& known, ImportField field)
{
    // The first row may be a header with names that we do not know; where it is none, the others say the same.
    const int from = known.headerRow < 0 && table.rows.size() > 1 ? 1 : known.headerRow + 1;
    std::optional<int> best;
    Looks bestLooks;
    for (int column = 0; column < table.columns; ++column) {
        if (known.columnOf.values().contains(column))
            continue;
        const Looks looks = looksOf(table, from, column, field);
        const bool isBetter
            = field == ImportField::Amount ? looks.size > bestLooks.size : looks.share > bestLooks.share;
        if (looks.share < kSureEnough || (best && !isBetter))
            continue;
        best = column;
        bestLooks = looks;
    }
    return best;
}

void findHeader(const ImportTable& table, ImportKind kind, ImportColumns& columns)
{
    qsizetype most = 0;
    for (qsizetype row = 0; row < std::min(table.rows.size(), kHeaderWithin); ++row) {
        const QMap<ImportField, int> named = namedIn(table.rows.at(row), kind);
        const bool hasNeeded
            = std::ranges::any_of(neededFields(kind), [&](ImportField field) { return named.contains(field); });
        const bool isTitle = kind == ImportKind::Sales && named.size() < 2; // "매출" alone above the table
        if (hasNeeded && !isTitle && named.size() > most) {
            most = named.size();
            columns.headerRow = int(row);
            columns.columnOf = named;
        }
    }
}

/// A first row in which no column that we understood has a value is a header with names that we do not know.
void takeUnknownHeader(const ImportTable& table, ImportColumns& columns)
{
    if (columns.headerRow >= 0 || table.rows.size() < 2 || columns.columnOf.isEmpty())
        return;
    const QStringList& cells = table.rows.first().cells;
    for (auto it = columns.columnOf.cbegin(); it != columns.columnOf.cend(); ++it) {
        const QString cell = cells.value(it.value());
        const bool hasDigits = std::ranges::any_of(cell, [](QChar c) { return c.isDigit(); });
        if (it.key() != ImportField::Nickname && (cell.isEmpty() || hasDigits))
            return;
    }
    columns.headerRow = 0;
}
} // namespace

QString importFieldKey(ImportField field)
{
    return keyIn(kFieldKeys, field);
}

std::span<const ImportField> fieldsOf(ImportKind kind)
{
    if (kind == ImportKind::Customers)
        return kCustomerFields;
    return kSalesFields;
}

std::span<const ImportField> neededFields(ImportKind kind)
{
    if (kind == ImportKind::Customers)
        return kNeededOfCustomers;
    return kNeededOfSales;
}

std::optional<int> ImportColumns::column(ImportField field) const
{
    const auto it = columnOf.constFind(field);
    return it == columnOf.cend() ? std::nullopt : std::optional(*it);
}

void ImportColumns::set(ImportField field, std::optional<int> column)
{
    columnOf.remove(field);
    if (!column)
        return;
    columnOf.removeIf([column](const auto& it) { return it.value() == *column; });
    columnOf.insert(field, *column);
}

bool ImportColumns::isComplete(ImportKind kind) const
{
    return std::ranges::all_of(neededFields(kind), [this](ImportField field) { return columnOf.contains(field); });
}

ImportColumns understandColumns(const ImportTable& table, ImportKind kind)
{
    ImportColumns columns;
    findHeader(table, kind, columns);
    for (const ImportField field : fieldsOf(kind)) {
        if (columns.columnOf.contains(field))
            continue;
        if (const std::optional<int> column = guess(table, columns, field))
            columns.set(field, column);
    }
    takeUnknownHeader(table, columns);
    if (columns.headerRow >= 0)
        columns.names = table.rows.at(columns.headerRow).cells;
    return columns;
}

QString columnLetter(int column)
{
    QString letters;
    for (int rest = column; rest >= 0; rest = rest / 26 - 1)
        letters.prepend(QChar(u'A' + char16_t(rest % 26)));
    return letters;
}

} // namespace madang

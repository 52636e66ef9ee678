#include "ui/models/sales_model.h"

#include "services/clock.h"
#include "services/sales_service.h"
#include "ui/models/error_text.h"

#include <algorithm>

namespace madang {

SalesModel::SalesModel(SalesService& sales, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_sales(sales)
    , m_clock(clock)
{
    connect(&m_sales, &SalesService::salesChanged, this, &SalesModel::changed);
}

QDate SalesModel::today() const
{
    return m_clock.today();
}

std::optional<DaySales> SalesModel::day(QDate day) const
{
    return m_sales.day(day).value_or(std::nullopt);
}

QString SalesModel::sentence(const DatePeriod& period) const
{
    const DatePeriod soFar{period.first, std::min(period.last, today())};
    if (!soFar.first.isValid() || soFar.last < soFar.first)
        return tr("이벤트가 시작되면 그날부터의 매출을 여기에서 볼 수 있어요.");
    const Result<SalesSum> sum = m_sales.sum(soFar);
    if (!sum)
        return errorLine(sum.error());
    if (sum->daysKnown == 0)
        return tr("이벤트 기간의 매출이 아직 적혀 있지 않아요.");
    const QString line = tr("이벤트 기간 %1일 가운데 %2일의 매출은 %3이에요.")
                             .arg(formatCount(sum->days), formatCount(sum->daysKnown), formatWon(sum->amount));
    return sum->receipts ? line + QChar(u' ') + tr("모두 %1건이에요.").arg(formatCount(*sum->receipts)) : line;
}

QString SalesModel::dayLine(QDate day) const
{
    const std::optional<DaySales> known = this->day(day);
    if (!known)
        return {};
    return (known->source == SalesSource::Imported ? tr("파일에서 가져온 %1이 적혀 있어요.") : tr("%1이 적혀 있어요."))
        .arg(formatWon(known->amount));
}

bool SalesModel::typeIn(QDate day, Won amount)
{
    const Result<void> typed = m_sales.typeIn(day, amount);
    m_lastError = typed ? QString()
        : typed.error().kind == ErrorKind::InvalidInput
        ? tr("그날의 매출로 적을 수 없어요. 날짜와 금액을 다시 봐 주세요.")
        : errorLine(typed.error());
    emit changed();
    return typed.has_value();
}

} // namespace madang

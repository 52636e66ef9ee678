#include "ui/models/import_words.h"

#include "domain/money.h"
#include "ui/models/error_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

QString manyRowsText()
{
    return Words::tr("줄이 너무 많아요 (%1줄까지). 아무것도 넣지 않았어요. 기간을 나누어 저장한 파일로 해 주세요.")
        .arg(formatCount(kImportRowsMax));
}
} // namespace

QString refusalText(ImportRefusal refusal)
{
    switch (refusal) {
    case ImportRefusal::None:
        return {};
    case ImportRefusal::Unreadable:
        return Words::tr("파일을 열 수 없어요. 다른 프로그램에서 열려 있으면 닫고 다시 골라 주세요.");
    case ImportRefusal::TooLarge:
        return Words::tr("파일이 너무 커요 (32MB까지). 아무것도 넣지 않았어요. 기간을 나누어 저장한 파일로 해 주세요.");
    case ImportRefusal::TooManyRows:
        return manyRowsText();
    case ImportRefusal::Empty:
        return Words::tr("파일에 적힌 것이 없어요. 내용이 있는 파일을 골라 주세요.");
    case ImportRefusal::NotText:
        return Words::tr("CSV나 엑셀 파일이 아니에요. 아무것도 넣지 않았어요. .csv나 .xlsx 파일을 골라 주세요.");
    case ImportRefusal::UnknownLetters:
        return Words::tr("글자를 알아볼 수 없어서 아무것도 넣지 않았어요. 엑셀에서 열어 .xlsx로 다시 저장해 주세요.");
    case ImportRefusal::OpenQuote:
        return Words::tr(
            "따옴표가 닫히지 않아서 어디까지가 한 칸인지 알 수 없어요. 아무것도 넣지 않았어요. 엑셀에서 열어 "
            ".xlsx로 다시 저장해 주세요.");
    case ImportRefusal::OldExcel:
        return Words::tr(
            "옛 엑셀(.xls) 파일이거나 암호가 걸린 파일이라 읽지 못했어요. 엑셀에서 열어 암호 없이 .xlsx로 다시 "
            "저장해 주세요.");
    case ImportRefusal::WebPage:
        return Words::tr("이름은 엑셀이지만 속은 웹 페이지라 읽지 못했어요. 엑셀에서 열어 .xlsx로 다시 저장해 주세요.");
    case ImportRefusal::NotASheet:
        return Words::tr(
            "압축 파일이지만 엑셀 파일이 아니거나 파일이 잘렸어요. 아무것도 넣지 않았어요. .xlsx 파일을 골라 주세요.");
    case ImportRefusal::Broken:
        return Words::tr(
            "엑셀 파일이 손상되어 읽지 못했어요. 아무것도 넣지 않았어요. 엑셀에서 열어 다시 저장해 주세요.");
    case ImportRefusal::Swollen:
        return Words::tr("펼치면 너무 커지는 파일이라 열지 않았어요. 필요한 표만 새 파일에 붙여 넣어 저장해 주세요.");
    case ImportRefusal::Cancelled:
        return Words::tr("멈췄어요. 아무것도 넣지 않았어요.");
    }
    return {};
}

QString rowProblemText(RowProblem problem)
{
    switch (problem) {
    case RowProblem::NoPhone:
        return Words::tr("전화번호가 없어요");
    case RowProblem::NotAMobile:
        return Words::tr("휴대전화 번호가 아니에요");
    case RowProblem::PhoneRounded:
        return Words::tr("엑셀이 번호를 줄여 적어서 끝자리를 알 수 없어요");
    case RowProblem::PhoneHidden:
        return Words::tr("번호가 별표로 가려져 있어요");
    case RowProblem::NoDay:
        return Words::tr("날짜가 없어요");
    case RowProblem::NotADay:
        return Words::tr("날짜를 알아볼 수 없어요");
    case RowProblem::DayAhead:
        return Words::tr("아직 오지 않은 날이에요");
    case RowProblem::NoAmount:
        return Words::tr("금액이 없어요");
    case RowProblem::NotAnAmount:
        return Words::tr("금액을 알아볼 수 없어요");
    case RowProblem::Cancelled:
        return Words::tr("취소된 거래라 더하지 않았어요");
    case RowProblem::Total:
        return Words::tr("합계 줄이라 더하지 않았어요");
    }
    return {};
}

QString importFieldName(ImportField field)
{
    switch (field) {
    case ImportField::Phone:
        return Words::tr("전화번호");
    case ImportField::Nickname:
        return Words::tr("이름");
    case ImportField::Day:
        return Words::tr("날짜");
    case ImportField::Amount:
        return Words::tr("매출 금액");
    case ImportField::Count:
        return Words::tr("건수");
    case ImportField::Receipt:
        return Words::tr("영수증 번호");
    case ImportField::State:
        return Words::tr("취소 표시");
    }
    return {};
}

QString missingColumnsText(ImportKind kind)
{
    return kind == ImportKind::Customers
        ? Words::tr("전화번호가 어느 열인지 찾지 못했어요. 전화번호 열을 골라 주세요.")
        : Words::tr("날짜와 매출 금액이 어느 열인지 다 찾지 못했어요. 열을 골라 주세요.");
}

QString closedText(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Rejected:
        return Words::tr("지금은 이벤트 기간이 아니라서 손님을 넣을 수 없어요. 넣은 것은 없어요.");
    case ErrorKind::NotFound:
        return Words::tr("아직 올리지 않은 이벤트라서 손님을 넣을 수 없어요. 이벤트를 올린 뒤에 해 주세요.");
    default:
        return errorLine(error);
    }
}

QString customersSentence(const CustomersPreview& preview, bool isDone)
{
    QStringList sentences;
    const QString count = formatCount(preview.adding.size());
    if (preview.adding.isEmpty())
        sentences << Words::tr("새로 넣을 손님이 없어요.");
    else
        sentences << (isDone ? Words::tr("손님 %1명을 넣었어요.") : Words::tr("손님 %1명을 새로 넣어요.")).arg(count);
    if (preview.already > 0)
        sentences
            << Words::tr("%1명은 이미 참여했어요. 한 번만 참여해도 추첨에 들어가요.").arg(formatCount(preview.already));
    if (preview.repeated > 0)
        sentences << Words::tr("%1줄은 같은 번호가 되풀이돼서 한 번만 넣어요.").arg(formatCount(preview.repeated));
    return sentences.join(u' ');
}

QString salesSentence(const SalesPreview& preview, bool isDone)
{
    if (preview.days.isEmpty())
        return Words::tr("적을 매출이 없어요.");
    const int changing = preview.added() + preview.replaced();
    if (changing == 0)
        return Words::tr("%1일 모두 이미 적혀 있는 그대로예요. 바꿀 것이 없어요.")
            .arg(formatCount(preview.days.size()));
    Won sum = 0;
    for (const DayChange& day : preview.days)
        sum += day.changesNothing() ? 0 : day.next.amount;
    QStringList sentences{(isDone ? Words::tr("%1일의 매출 %2을 적었어요.") : Words::tr("%1일의 매출 %2을 적어요."))
                              .arg(formatCount(changing), formatWon(sum))};
    if (preview.replaced() > 0)
        sentences << Words::tr("그 가운데 %1일은 전에 적은 것을 바꿔요.").arg(formatCount(preview.replaced()));
    if (preview.unchanged() > 0)
        sentences << Words::tr("%1일은 이미 그대로예요.").arg(formatCount(preview.unchanged()));
    return sentences.join(u' ');
}

QString unusableSentence(const QList<UnusableRow>& unusable)
{
    if (unusable.isEmpty())
        return {};
    const bool onlyTotals
        = std::ranges::all_of(unusable, [](const UnusableRow& row) { return row.problem == RowProblem::Total; });
    return (onlyTotals ? Words::tr("합계 줄 %1개는 더하지 않았어요.")
                       : Words::tr("%1줄은 쓸 수 없어요. 까닭은 아래에 있어요."))
        .arg(formatCount(unusable.size()));
}

} // namespace madang

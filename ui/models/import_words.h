#pragma once

#include "domain/error.h"
#include "domain/import_preview.h"

#include <QString>

namespace madang {

/// Why a file is not read, what we did, what can be done.
QString refusalText(ImportRefusal refusal);
QString rowProblemText(RowProblem problem);
QString importFieldName(ImportField field);
/// The columns that nothing can be imported without were not found.
QString missingColumnsText(ImportKind kind);
/// Why an event takes nobody now.
QString closedText(const Error& error);
/// "손님 12명을 넣어요. 3명은 이미 참여했어요." or, once done, "… 넣었어요."
QString customersSentence(const CustomersPreview& preview, bool isDone);
/// "3일의 매출 1,200,000원을 적어요. …"
QString salesSentence(const SalesPreview& preview, bool isDone);
/// "3줄은 쓸 수 없어요. …"; empty where all can be used.
QString unusableSentence(const QList<UnusableRow>& unusable);

} // namespace madang

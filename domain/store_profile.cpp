#include "domain/store_profile.h"

namespace madang {

FieldProblem checkStoreName(QStringView name)
{
    const qsizetype length = name.trimmed().size();
    if (length == 0)
        return FieldProblem::Missing;
    if (length < kStoreNameMin)
        return FieldProblem::TooShort;
    return length > kStoreNameMax ? FieldProblem::TooLong : FieldProblem::None;
}

FieldProblem checkStorePhone(QStringView phone)
{
    if (phone.trimmed().isEmpty())
        return FieldProblem::Missing;
    return PhoneNumber::parseStore(phone) ? FieldProblem::None : FieldProblem::NotAPhone;
}

} // namespace madang

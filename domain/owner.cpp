#include "domain/owner.h"

#include "domain/phone_number.h"

#include <algorithm>

namespace madang {

namespace {
constexpr qsizetype kNameMin = 2;
constexpr qsizetype kNameMax = 30;
constexpr qsizetype kEmailMax = 254;
constexpr qsizetype kLocalMax = 64;

bool isHost(QStringView host)
{
    const qsizetype dot = host.lastIndexOf(u'.');
    if (dot < 1 || host.size() - dot - 1 < 2 || host.startsWith(u'-') || host.contains(QStringView(u"..")))
        return false;
    return std::all_of(host.begin(), host.end(),
                       [](QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'.'; });
}
} // namespace

OwnerProblem checkOwnerName(QStringView name)
{
    const qsizetype length = name.trimmed().size();
    if (length == 0)
        return OwnerProblem::Missing;
    if (length < kNameMin)
        return OwnerProblem::TooShort;
    return length > kNameMax ? OwnerProblem::TooLong : OwnerProblem::None;
}

OwnerProblem checkOwnerMobile(QStringView mobile)
{
    if (mobile.trimmed().isEmpty())
        return OwnerProblem::Missing;
    return PhoneNumber::parseMobile(mobile) ? OwnerProblem::None : OwnerProblem::NotAMobile;
}

OwnerProblem checkEmail(QStringView email)
{
    const QStringView text = email.trimmed();
    if (text.isEmpty())
        return OwnerProblem::Missing;
    if (text.size() > kEmailMax)
        return OwnerProblem::TooLong;
    const qsizetype at = text.indexOf(u'@');
    const bool hasRoom = std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || !c.isPrint(); });
    const bool isOne = at > 0 && at <= kLocalMax && text.lastIndexOf(u'@') == at;
    return hasRoom && isOne && isHost(text.mid(at + 1)) ? OwnerProblem::None : OwnerProblem::NotAnEmail;
}

QString normalEmail(QStringView email)
{
    return email.trimmed().toString().toLower();
}

QString maskedEmail(QStringView email)
{
    const QStringView text = email.trimmed();
    const qsizetype at = text.indexOf(u'@');
    if (at < 1)
        return QStringLiteral("***");
    return text.left(1).toString() + QStringLiteral("***") + text.mid(at).toString();
}

} // namespace madang

#include "domain/phone_number.h"

#include "domain/digits.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
/// Sizes of the groups a number is written in.
struct Grouping {
    qsizetype head;
    qsizetype tail = 4;
};

Grouping groupingOf(QStringView digits)
{
    if (digits.startsWith(u"02"))
        return {2};
    if (digits.startsWith(u'1'))
        return {4};
    if (digits.startsWith(u"050"))
        return {4};
    return {3};
}

QString grouped(QStringView digits)
{
    const Grouping grouping = groupingOf(digits);
    if (digits.size() <= grouping.head)
        return digits.toString();
    const QString head = digits.left(grouping.head).toString();
    const QString rest = digits.mid(grouping.head).toString();
    if (rest.size() <= grouping.tail)
        return head + u'-' + rest;
    return head + u'-' + rest.chopped(grouping.tail) + u'-' + rest.right(grouping.tail);
}

bool isMobile(QStringView d)
{
    if (d.startsWith(u"010"))
        return d.size() == 11;
    for (const QStringView old : {u"011", u"016", u"017", u"018", u"019"}) {
        if (d.startsWith(old))
            return d.size() == 10 || d.size() == 11;
    }
    return false;
}

/// 031–033, 041–044, 051–055, 061–064; Seoul (02) is apart.
bool isRegional(QStringView d)
{
    static constexpr std::array kLastOfProvince{u'3', u'4', u'5', u'4'};
    if (d.size() < 3 || d.at(0) != u'0' || d.at(1) < u'3' || d.at(1) > u'6')
        return false;
    return d.at(2) >= u'1' && d.at(2) <= kLastOfProvince.at(std::size_t(d.at(1).digitValue() - 3));
}

bool isStoreLine(QStringView d)
{
    if (d.startsWith(u"02"))
        return d.size() == 9 || d.size() == 10;
    if (d.startsWith(u"050"))
        return d.size() == 11 || d.size() == 12;
    if (d.startsWith(u"070"))
        return d.size() == 11;
    if (isRegional(d) || d.startsWith(u"080"))
        return d.size() == 10 || d.size() == 11;
    if (d.startsWith(u"15") || d.startsWith(u"16") || d.startsWith(u"18"))
        return d.size() == 8;
    return false;
}

/// +82 10-…, +82 (0)10-… and 010-… are the same number; a number of another country has no digits
/// here.
QString nationalDigits(QStringView text)
{
    const QString digits = digitsOf(text);
    if (!text.trimmed().startsWith(u'+'))
        return digits;
    if (!digits.startsWith(u"82"_s))
        return u"82"_s.startsWith(digits) ? digits : QString(); // "+8" while typing
    const QString rest = digits.mid(2);
    return rest.startsWith(u'0') || (rest.size() == 8 && rest.startsWith(u'1')) ? rest : u'0' + rest;
}

bool onlyPhoneCharacters(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    for (const QChar c : trimmed.startsWith(u'+') ? trimmed.mid(1) : trimmed) {
        if (!c.isDigit() && !c.isSpace() && c.category() != QChar::Punctuation_Dash && !QStringView(u"().").contains(c))
            return false;
    }
    return true;
}
} // namespace

PhoneNumber::PhoneNumber(QString digits)
    : m_digits(std::move(digits))
{
}

std::optional<PhoneNumber> PhoneNumber::parseMobile(QStringView text)
{
    const QString digits = nationalDigits(text);
    if (!onlyPhoneCharacters(text) || !isMobile(digits))
        return std::nullopt;
    return PhoneNumber(digits);
}

std::optional<PhoneNumber> PhoneNumber::parseStore(QStringView text)
{
    const QString digits = nationalDigits(text);
    if (!onlyPhoneCharacters(text) || !(isMobile(digits) || isStoreLine(digits)))
        return std::nullopt;
    return PhoneNumber(digits);
}

QString PhoneNumber::formatted() const
{
    return grouped(m_digits);
}

QString PhoneNumber::masked() const
{
    QStringList parts = grouped(m_digits).split(u'-');
    if (parts.size() >= 2)
        parts[1] = QString(parts[1].size(), u'*');
    return parts.join(u'-');
}

QString formatPhoneWhileTyping(QStringView text)
{
    const QString digits = nationalDigits(text).left(12);
    const Grouping grouping = groupingOf(digits);
    if (digits.size() <= grouping.head)
        return digits;
    const QString rest = digits.mid(grouping.head);
    const bool complete = isMobile(digits) || isStoreLine(digits);
    if (complete || rest.size() > 8)
        return grouped(digits);
    if (rest.size() <= 4)
        return digits.left(grouping.head) + u'-' + rest;
    return digits.left(grouping.head) + u'-' + rest.left(4) + u'-' + rest.mid(4);
}

} // namespace madang

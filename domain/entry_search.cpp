#include "domain/entry_search.h"

#include <algorithm>

namespace madang {

namespace {
constexpr qsizetype kLastDigits = 4;

/// The digits, where there is nothing else but what people write between them.
QString onlyDigits(const QString& words)
{
    QString digits;
    for (const QChar c : words) {
        if (c >= u'0' && c <= u'9')
            digits += c;
        else if (c != u'-' && c != u' ' && c != u'.')
            return {};
    }
    return digits;
}
} // namespace

EntryQuery::EntryQuery(const QString& typed)
    : m_words(typed.simplified())
    , m_case(m_words.toLower() == m_words.toUpper() ? Qt::CaseSensitive : Qt::CaseInsensitive)
    , m_digits(onlyDigits(m_words))
    , m_tail(m_digits.toInt() > 0 ? u'-' + m_digits.rightJustified(3, u'0') : QString())
{
}

bool EntryQuery::matches(const Entry& entry) const
{
    return m_words.isEmpty() || (!m_digits.isEmpty() && matchesDigits(entry))
        || entry.nickname.contains(m_words, m_case) || entry.code.startsWith(m_words, m_case)
        || (m_words.contains(u'-') && entry.number.contains(m_words, m_case))
        || entry.number.startsWith(m_words, m_case);
}

bool EntryQuery::matchesDigits(const Entry& entry) const
{
    const QStringView phone(entry.phone);
    if (m_digits.size() > kLastDigits)
        return phone.startsWith(m_digits);
    return phone.last(std::min(kLastDigits, phone.size())).startsWith(m_digits)
        || (!m_tail.isEmpty() && entry.number.endsWith(m_tail));
}

bool EntryFilter::matches(const Entry& entry) const
{
    return (!source || *source == entry.source) && (!visited || entry.weight >= kVisitWeight)
        && (!news || entry.wantsNews) && (!since.isValid() || entry.at >= since) && query.matches(entry);
}

} // namespace madang

#include "sandbox/pattern_text.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr int kFewest = 1; ///< what '*' and '+' repeat
constexpr int kMost = 4;
constexpr int kLongest = 1000;
const QString kDigits = u"0123456789"_s;
const QString kLetters = u"abcdefghijklmnopqrstuvwxyz"_s;

/// Reads an expression and writes a text for it on the way.
class Writer {
public:
    Writer(const QString& pattern, const Chance& chance, const QString& name)
        : m_pattern(pattern)
        , m_chance(chance)
        , m_name(name)
    {
    }

    std::optional<QString> write()
    {
        const QString text = alternatives();
        return m_isBeyond || m_at < m_pattern.size() ? std::nullopt : std::optional(text);
    }

private:
    QChar look() const { return m_at < m_pattern.size() ? m_pattern.at(m_at) : QChar(); }
    bool takes(QChar sign)
    {
        if (m_at >= m_pattern.size() || m_pattern.at(m_at) != sign)
            return false;
        ++m_at;
        return true;
    }
    int choose(int low, int high)
    {
        return int(m_chance.between(m_name + u'#' + QString::number(++m_choices), low, high));
    }
    QString beyond()
    {
        m_isBeyond = true;
        m_at = m_pattern.size();
        return {};
    }

    QString alternatives()
    {
        QStringList texts{sequence()};
        while (takes(u'|'))
            texts.append(sequence());
        return texts.at(choose(0, int(texts.size()) - 1));
    }

    QString sequence()
    {
        QString text;
        while (m_at < m_pattern.size() && look() != u'|' && look() != u')')
            text += repeated();
        return text;
    }

    QString repeated()
    {
        const qsizetype start = m_at;
        QString text = atom();
        const auto [low, high] = count();
        const qsizetype end = m_at;
        const int times = choose(low, high);
        if (times == 0)
            text.clear();
        for (int i = 1; i < times && !m_isBeyond && text.size() < kLongest; ++i) {
            m_at = start;
            text += atom();
        }
        if (!m_isBeyond)
            m_at = end;
        return text;
    }

    std::pair<int, int> count()
    {
        std::pair<int, int> range{1, 1};
        if (takes(u'?')) {
            range = {0, 1};
        } else if (takes(u'*') || takes(u'+')) {
            range = {kFewest, kMost};
        } else if (takes(u'{')) {
            const qsizetype end = m_pattern.indexOf(u'}', m_at);
            const QStringList bounds = m_pattern.mid(m_at, end - m_at).split(u',');
            m_at = end < 0 ? m_pattern.size() : end + 1;
            range.first = bounds.first().toInt();
            range.second = bounds.size() == 1 ? range.first : bounds.at(1).toInt();
            range.second = std::max(range.first, range.second); // "{3,}" has no upper one
        } else {
            return range;
        }
        takes(u'?'); // lazy is all the same here
        return range;
    }

    QString atom()
    {
        if (takes(u'^') || takes(u'$'))
            return {};
        if (takes(u'(')) {
            if (takes(u'?') && !takes(u':'))
                return beyond();
            const QString text = alternatives();
            return takes(u')') ? text : beyond();
        }
        if (takes(u'['))
            return oneOf(charactersOfClass());
        if (takes(u'.'))
            return oneOf(kLetters);
        if (takes(u'\\'))
            return oneOf(escaped());
        return m_pattern.at(m_at++);
    }

    QString oneOf(const QString& characters)
    {
        return characters.isEmpty() ? beyond() : QString(characters.at(choose(0, int(characters.size()) - 1)));
    }

    /// The characters a backslash and what follows stand for; none where that is not known here.
    QString escaped()
    {
        const QChar sign = look();
        ++m_at;
        if (sign == u'd')
            return kDigits;
        if (sign == u'w')
            return kLetters + kDigits;
        if (sign == u's')
            return u" "_s;
        return sign.isLetterOrNumber() ? QString() : QString(sign);
    }

    QString charactersOfClass()
    {
        const bool isNegated = takes(u'^');
        QString characters;
        while (m_at < m_pattern.size() && !takes(u']')) {
            const bool isEscaped = takes(u'\\');
            const QString first = isEscaped ? escaped() : QString(m_pattern.at(m_at++));
            const bool isRange
                = first.size() == 1 && look() == u'-' && m_at + 1 < m_pattern.size() && m_pattern.at(m_at + 1) != u']';
            if (!isRange) {
                characters += first;
                continue;
            }
            ++m_at;
            const char16_t last = m_pattern.at(m_at++).unicode();
            for (char32_t c = first.front().unicode(); c <= last && characters.size() < 20'000; ++c)
                characters += QChar(char16_t(c));
        }
        if (!isNegated)
            return characters;
        QString others;
        const QString all = kLetters + kDigits;
        for (const QChar c : all) {
            if (!characters.contains(c))
                others += c;
        }
        return others;
    }

    QString m_pattern;
    const Chance& m_chance;
    QString m_name;
    qsizetype m_at = 0;
    int m_choices = 0;
    bool m_isBeyond = false;
};
} // namespace

std::optional<QString> textMatching(const QString& pattern, const Chance& chance, const QString& name)
{
    const std::optional<QString> text = Writer(pattern, chance, name).write();
    return text && QRegularExpression(pattern).match(*text).hasMatch() ? text : std::nullopt;
}

} // namespace madang::sandbox

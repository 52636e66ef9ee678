#include "services/posters/line_breaker.h"

#include <algorithm>
#include <limits>

namespace madang::posters {

namespace {
constexpr double kSlack = 1.1; // how much wider than the narrowest setting an evener one may be
constexpr double kNever = std::numeric_limits<double>::infinity();

bool endsPhrase(const QString& word)
{
    static const QString kMarks = QStringLiteral(",.!?·:;)~");
    return !word.isEmpty() && kMarks.contains(word.back());
}

/// A sign between two parts of a line.
bool isSeparator(const QString& word)
{
    return word == u'·' || word == u'|' || word == u'/';
}

class Breaker {
public:
    Breaker(const QList<Word>& words, double space)
        : m_words(words)
    {
        double end = 0;
        for (const Word& word : words) {
            const double start = end + (word.glued ? 0 : space);
            end = start + word.width;
            m_starts.append(start);
            m_ends.append(end);
        }
    }

    double lineWidth(qsizetype from, qsizetype to) const { return m_ends.at(to - 1) - m_starts.at(from); }

    /// The narrowest possible widest line.
    double narrowest(int lines) const
    {
        return best(
                   lines, [this](qsizetype from, qsizetype to) { return lineWidth(from, to); },
                   [](double one, double other) { return std::max(one, other); })
            .first;
    }

    QList<qsizetype> evenest(int lines, double measure) const
    {
        const auto cost = [this, measure](qsizetype from, qsizetype to) {
            const double width = lineWidth(from, to);
            if (width > measure * kSlack)
                return kNever;
            const double rest = (measure - width) / measure;
            double price = rest * rest;
            const bool last = to == m_words.size();
            if (!last && isSeparator(m_words.at(to).text))
                price += 0.4; // it stands at the end of a line, never at the beginning of one
            else if (!last && endsPhrase(m_words.at(to - 1).text))
                price -= 0.12;
            else if (!last && m_words.at(to - 1).text.size() == 1)
                price += 0.15; // "한", "첫", "두" belong to the word they count
            if (last && from > 0 && width < 0.34 * measure)
                price += 0.6;
            return price;
        };
        return best(lines, cost, [](double one, double other) { return one + other; }).second;
    }

private:
    /// Dynamic programme over the ends of lines.
    template <typename Cost, typename Join>
    std::pair<double, QList<qsizetype>> best(int lines, Cost cost, Join join) const
    {
        const qsizetype count = m_words.size();
        QList<QList<double>> price(lines + 1, QList<double>(count + 1, kNever));
        QList<QList<qsizetype>> from(lines + 1, QList<qsizetype>(count + 1, 0));
        price[0][0] = 0;
        for (int line = 1; line <= lines; ++line) {
            for (qsizetype end = line; end <= count; ++end) {
                for (qsizetype start = end - 1; start >= line - 1; --start) {
                    const double own = cost(start, end);
                    if (own == kNever)
                        break; // a longer line does not fit either
                    const double total = join(price.at(line - 1).at(start), own);
                    if (total < kNever && total <= price.at(line).at(end)) {
                        price[line][end] = total;
                        from[line][end] = start;
                    }
                }
            }
        }
        QList<qsizetype> ends;
        for (qsizetype end = count, line = lines; line > 0; --line) {
            ends.prepend(end);
            end = from.at(line).at(end);
        }
        return {price.at(lines).at(count), ends};
    }

    const QList<Word>& m_words;
    QList<double> m_starts; ///< of each word, were they all on one line
    QList<double> m_ends;
};
} // namespace

Setting breakLines(const QList<Word>& words, double space, int lines)
{
    Setting setting;
    if (words.isEmpty())
        return setting;
    const int count = std::clamp(lines, 1, static_cast<int>(words.size()));
    const Breaker breaker(words, space);
    qsizetype start = 0;
    for (const qsizetype end : breaker.evenest(count, breaker.narrowest(count))) {
        QString line;
        for (qsizetype i = start; i < end; ++i) {
            if (!line.isEmpty() && !words.at(i).glued)
                line += u' ';
            line += words.at(i).text;
        }
        setting.lines.append(line);
        setting.width = std::max(setting.width, breaker.lineWidth(start, end));
        start = end;
    }
    return setting;
}

} // namespace madang::posters

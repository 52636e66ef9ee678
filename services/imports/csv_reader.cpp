#include "services/imports/csv_reader.h"

#include "services/imports/text_decoding.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace madang::imports {

namespace {
constexpr std::array kSeparators{u',', u'\t', u';'};
constexpr qsizetype kLookAt = 20; ///< records
constexpr int kSayEvery = 2'000; ///< records
constexpr int kDecoded = 30; ///< percent of the work that decoding is

/// Takes one record after the other out of a text.
class Records final {
public:
    Records(QStringView text, QChar separator)
        : m_text(text)
        , m_separator(separator)
    {
    }

    bool atEnd() const { return m_at >= m_text.size(); }
    qsizetype position() const { return m_at; }
    bool hasOpenQuote() const { return m_openQuote; }

    QStringList next()
    {
        QStringList cells;
        for (;;) {
            QString cell = m_at < m_text.size() && m_text.at(m_at) == u'"' ? quoted() : QString();
            plain(cell);
            if (cells.size() < kImportColumnsMax)
                cells << cell;
            if (atEnd())
                return cells;
            const QChar end = m_text.at(m_at++);
            if (end == m_separator)
                continue;
            if (end == u'\r' && !atEnd() && m_text.at(m_at) == u'\n')
                ++m_at;
            return cells;
        }
    }

private:
    QString quoted()
    {
        QString cell;
        ++m_at;
        while (!atEnd()) {
            const QChar c = m_text.at(m_at++);
            if (c == u'"') {
                if (atEnd() || m_text.at(m_at) != u'"')
                    return cell;
                ++m_at;
            }
            if (cell.size() < kImportCellMax)
                cell += c;
        }
        m_openQuote = true;
        return cell;
    }

    void plain(QString& cell)
    {
        const qsizetype from = m_at;
        while (!atEnd() && m_text.at(m_at) != m_separator && m_text.at(m_at) != u'\n' && m_text.at(m_at) != u'\r')
            ++m_at;
        cell += m_text.mid(from, std::min<qsizetype>(m_at - from, kImportCellMax));
    }

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    bool m_openQuote = false;
};

/// The separator that gives the first records the same number of cells, and many; a comma where none does.
QChar separatorOf(QStringView text)
{
    QChar best = u',';
    qsizetype bestScore = 0;
    for (const char16_t separator : kSeparators) {
        Records records(text, separator);
        QHash<qsizetype, int> widths;
        for (qsizetype i = 0; i < kLookAt && !records.atEnd(); ++i)
            ++widths[records.next().size()];
        qsizetype score = 0;
        for (auto it = widths.cbegin(); it != widths.cend(); ++it) {
            if (it.key() > 1)
                score = std::max(score, it.value() * 100 + it.key()); // agreeing counts before being many
        }
        if (score > bestScore) {
            bestScore = score;
            best = separator;
        }
    }
    return best;
}

/// Excel's own first line: "sep=;".
std::optional<QChar> namedSeparator(QStringView& text)
{
    if (!text.startsWith(u"sep=", Qt::CaseInsensitive) || text.size() < 5)
        return std::nullopt;
    const QChar separator = text.at(4);
    const QStringView rest = text.mid(5);
    if (separator == u'"' || separator == u'\r' || separator == u'\n')
        return std::nullopt;
    if (!rest.isEmpty() && rest.front() != u'\r' && rest.front() != u'\n')
        return std::nullopt;
    text = rest;
    return separator;
}

bool looksLikeAPage(QStringView text)
{
    const QStringView start = text.left(1024).trimmed();
    return start.startsWith(u'<')
        && (start.contains(u"<html", Qt::CaseInsensitive) || start.contains(u"<table", Qt::CaseInsensitive)
            || start.contains(u"<!doctype", Qt::CaseInsensitive) || start.startsWith(u"<?xml"));
}

ImportFile refused(ImportRefusal refusal)
{
    return {refusal, {}};
}

/// Excel writes ="01012345678" to keep a zero.
QString withoutFormula(const QString& cell)
{
    return cell.size() > 3 && cell.startsWith(u"=\"") && cell.endsWith(u'"') ? cell.sliced(2, cell.size() - 3) : cell;
}
} // namespace

ImportFile readCsv(const QByteArray& bytes, const Progress& progress)
{
    const DecodedText decoded = decodeText(bytes);
    if (decoded.refusal != ImportRefusal::None)
        return refused(decoded.refusal);
    QStringView text(decoded.text);
    if (looksLikeAPage(text))
        return refused(ImportRefusal::WebPage);
    const std::optional<QChar> named = namedSeparator(text);
    Records records(text, named ? *named : separatorOf(text));
    ImportTableBuilder builder;
    for (int number = named ? 0 : 1; !records.atEnd(); ++number) {
        QStringList cells = records.next();
        for (QString& cell : cells)
            cell = withoutFormula(cell);
        if (records.hasOpenQuote())
            return refused(ImportRefusal::OpenQuote);
        if (!builder.add(number, std::move(cells)))
            return refused(ImportRefusal::TooManyRows);
        const int percent = kDecoded + int((100 - kDecoded) * records.position() / std::max<qsizetype>(1, text.size()));
        if (number % kSayEvery == 0 && !progress.say(percent))
            return refused(ImportRefusal::Cancelled);
    }
    if (builder.rowCount() == 0)
        return refused(ImportRefusal::Empty);
    return {ImportRefusal::None, builder.take(decoded.encoding)};
}

} // namespace madang::imports

#include "domain/caption_rules.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
/// Latin letters in a line of a phone's feed; Hangul takes two.
constexpr int kPhoneColumns = 56;
constexpr char16_t kFirstWide = 0x1100;

int matchesOf(const QString& words, const QRegularExpression& expression)
{
    int count = 0;
    for (auto it = expression.globalMatch(words); it.hasNext(); it.next())
        ++count;
    return count;
}

int mentionCount(const QString& words)
{
    static const QRegularExpression mention(u"(?<![A-Za-z0-9_.])@[A-Za-z0-9_.]+"_s);
    return matchesOf(words, mention);
}

bool hasLink(const QString& words)
{
    static const QRegularExpression link(u"https?://\\S|\\bwww\\.[\\w-]"_s, QRegularExpression::CaseInsensitiveOption);
    return link.match(words).hasMatch();
}

bool hasPhone(const QString& words)
{
    static const QRegularExpression phone(
        u"(?<!\\d)(0\\d{1,3}[ .-]?\\d{3,4}[ .-]?\\d{4}|1[568]\\d\\d[ .-]?\\d{4})(?!\\d)"_s);
    return phone.match(words).hasMatch();
}

bool hasEmoji(const QString& words)
{
    return std::ranges::any_of(words.toUcs4(), [](char32_t letter) {
        return (letter >= 0x1F000 && letter <= 0x1FAFF) || (letter >= 0x2600 && letter <= 0x27BF);
    });
}

int columnsOf(QStringView letter)
{
    return letter.front().unicode() >= kFirstWide ? 2 : 1;
}
} // namespace

int captionLength(const QString& words, CaptionUnit unit)
{
    if (unit == CaptionUnit::Utf16)
        return int(words.size());
    return int(std::ranges::count_if(words, [](QChar c) { return !c.isLowSurrogate(); }));
}

int hashtagCount(const QString& words)
{
    static const QRegularExpression hashtag(u"#(?=[^\\s#\\p{P}])"_s, QRegularExpression::UseUnicodePropertiesOption);
    return matchesOf(words, hashtag);
}

bool isRefused(CaptionProblem problem)
{
    return problem <= CaptionProblem::TooManyMentions;
}

QList<CaptionProblem> problemsOf(const QString& words, const CaptionRules& rules)
{
    using enum CaptionProblem;
    QList<CaptionProblem> problems;
    if (!rules.takesWords())
        return problems;
    const auto add = [&problems](bool is, CaptionProblem problem) {
        if (is)
            problems << problem;
    };
    const int length = captionLength(words, rules.unit);
    const int hashtags = hashtagCount(words);
    const bool isSpoken = rules.voice == CaptionVoice::Spoken;
    add(length < rules.least, TooShort);
    add(length > rules.most, TooLong);
    add(rules.hashtags > 0 && hashtags > rules.hashtags, TooManyHashtags);
    add(rules.mentions > 0 && mentionCount(words) > rules.mentions, TooManyMentions);
    add(rules.hashtags == 0 && hashtags > 0, HashtagsLeadNowhere);
    add(!rules.opensLinks && hasLink(words), LinkNotOpened);
    add(isSpoken && hasPhone(words), PhoneSpoken);
    add(isSpoken && hasEmoji(words), EmojiSpoken);
    return problems;
}

bool isRefused(const QString& words, const CaptionRules& rules)
{
    return std::ranges::any_of(problemsOf(words, rules), qOverload<CaptionProblem>(isRefused));
}

QString asSent(const QString& words, const CaptionRules& rules)
{
    return rules.before + words + rules.after;
}

FoldedCaption foldedCaption(const QString& words, const CaptionRules& rules)
{
    if (rules.foldLines <= 0)
        return {words, false};
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, words);
    int line = 1;
    int column = 0;
    int count = 0;
    qsizetype from = 0;
    for (qsizetype to = letters.toNextBoundary(); to > from; to = letters.toNextBoundary()) {
        const QStringView letter = QStringView(words).sliced(from, to - from);
        const bool isBreak = letter.endsWith(u'\n');
        const int width = isBreak ? 0 : columnsOf(letter);
        if (isBreak || column + width > kPhoneColumns) {
            ++line;
            column = 0;
        }
        column += width;
        ++count;
        if (line > rules.foldLines || (rules.foldLetters > 0 && count > rules.foldLetters)) {
            const QString rest = words.sliced(from);
            return rest.trimmed().isEmpty() ? FoldedCaption{words.trimmed(), false}
                                            : FoldedCaption{words.first(from).trimmed(), true};
        }
        from = to;
    }
    return {words, false};
}

QString cutCaption(const QString& words, int most, CaptionUnit unit)
{
    if (captionLength(words, unit) <= most)
        return words;
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, words);
    int used = 1; // the ellipsis
    qsizetype end = 0; // of the last letter that has room
    qsizetype word = 0; // of the last whole word
    for (qsizetype to = letters.toNextBoundary(); to > end; to = letters.toNextBoundary()) {
        used += captionLength(words.sliced(end, to - end), unit);
        if (used > most)
            break;
        end = to;
        if (to < words.size() && words.at(to).isSpace())
            word = to;
    }
    return words.first(word > end / 2 ? word : end).trimmed() + u'…';
}

} // namespace madang

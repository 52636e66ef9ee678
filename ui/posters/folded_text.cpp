#include "ui/posters/folded_text.h"

#include "ui/theme/theme.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
QString escaped(const QString& words)
{
    return words.toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

QString coloured(const QString& words, const QColor& colour)
{
    return u"<span style=\"color:%1\">%2</span>"_s.arg(colour.name(), escaped(words));
}
} // namespace

FoldedText::FoldedText(const Theme& theme, QWidget* parent)
    : QLabel(parent)
    , m_theme(theme)
{
    setObjectName(u"placeWords"_s);
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setProperty("role", u"hint"_s);
    setProperty("tone", u"ink"_s);
    connect(this, &QLabel::linkActivated, this, [this] { setOpen(!m_isOpen); });
    connect(&theme, &Theme::changed, this, &FoldedText::render);
}

void FoldedText::setWords(const QString& lead, const FoldedCaption& folded, const QString& whole, bool coloursHashtags)
{
    if (lead == m_lead && folded == m_folded && whole == m_whole && coloursHashtags == m_coloursHashtags)
        return;
    m_lead = lead;
    m_folded = folded;
    m_whole = whole;
    m_coloursHashtags = coloursHashtags;
    render();
}

void FoldedText::setOpen(bool open)
{
    if (m_isOpen == open)
        return;
    m_isOpen = open;
    render();
    Q_EMIT toggled(open);
}

QString FoldedText::marked(const QString& words) const
{
    static const QRegularExpression tag(u"#[^\\s#]+"_s);
    if (!m_coloursHashtags)
        return escaped(words);
    QString text;
    qsizetype from = 0;
    for (auto it = tag.globalMatch(words); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        text += escaped(words.mid(from, match.capturedStart() - from))
            + coloured(match.captured(), m_theme.tokens().calm);
        from = match.capturedEnd();
    }
    return text + escaped(words.mid(from));
}

void FoldedText::render()
{
    const Tokens& tokens = m_theme.tokens();
    const bool isFolded = m_folded.isFolded && !m_isOpen;
    const QString link = m_isOpen ? tr("접기") : tr("더 보기");
    QString text = m_lead.isEmpty() ? QString() : u"<b>%1</b> "_s.arg(escaped(m_lead));
    text += marked(shown());
    if (m_folded.isFolded) {
        text += isFolded ? u"… "_s : u"<br>"_s;
        text += u"<a href=\"fold\" style=\"color:%1; text-decoration:none\">%2</a>"_s.arg(
            tokens.ink2.name(), QString(link).replace(u' ', QChar::Nbsp));
    }
    setText(text);
    setTextInteractionFlags(m_folded.isFolded ? Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard
                                              : Qt::NoTextInteraction);
    setAccessibleName(m_folded.isFolded ? u"%1 %2"_s.arg(shown(), link) : shown());
}

} // namespace madang

#include "services/posters/fonts.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QMutexLocker>
#include <QPainterPath>
#include <QRawFont>

using namespace Qt::StringLiterals;

namespace madang::posters {

namespace {
constexpr int kReferencePixels = 100;

const QStringList& lastResorts()
{
    static const QStringList kFamilies{
        u"Noto Sans CJK KR"_s, u"Noto Sans KR"_s,      u"Pretendard"_s,          u"NanumGothic"_s,
        u"NanumBarunGothic"_s, u"Malgun Gothic"_s,     u"Apple SD Gothic Neo"_s, u"Noto Color Emoji"_s,
        u"Segoe UI Emoji"_s,   u"Apple Color Emoji"_s,
    };
    return kFamilies;
}

bool isInvisible(char32_t c)
{
    return c == 0x200D || c == 0x20E3 || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0020 && c <= 0xE007F);
}

/// Pictures rather than letters: any font may draw them, so they do not decide the face of a text.
bool isPictograph(char32_t c)
{
    return c >= 0x1F000 || (c >= 0x2190 && c <= 0x2BFF);
}

QFont prepared(const QStringList& families, bool bold)
{
    QFont font(families);
    font.setPixelSize(kReferencePixels);
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting); // the same proportions at every scale
    font.setStyleStrategy(QFont::PreferOutline);
    return font;
}
} // namespace

bool FontBook::covers(const QString& family, bool bold, const QString& text) const
{
    if (!m_installed.contains(family))
        m_installed.insert(family, QFontDatabase::hasFamily(family));
    if (!m_installed.value(family))
        return false;
    QHash<char32_t, bool>& known = m_known[family];
    QRawFont raw;
    for (const char32_t c : text.toUcs4()) {
        if (QChar::isSpace(c) || isInvisible(c))
            continue;
        auto found = known.constFind(c);
        if (found == known.constEnd()) {
            if (!raw.isValid())
                raw = QRawFont::fromFont(prepared({family}, bold), QFontDatabase::Korean);
            const bool mapped = raw.supportsCharacter(c);
            bool drawn = mapped || isPictograph(c); // an emoji font draws what this one leaves out
            if (mapped) {
                const QList<quint32> glyphs = raw.glyphIndexesForString(QString::fromUcs4(&c, 1));
                drawn
                    = !glyphs.isEmpty() && glyphs.constFirst() != 0 && !raw.pathForGlyph(glyphs.constFirst()).isEmpty();
            }
            found = known.insert(c, drawn);
        }
        if (!*found)
            return false;
    }
    return true;
}

bool FontBook::hasBold(const QString& family) const
{
    auto found = m_bold.constFind(family);
    if (found == m_bold.constEnd()) {
        bool bold = false;
        for (const QString& style : QFontDatabase::styles(family))
            bold = bold || QFontDatabase::bold(family, style);
        found = m_bold.insert(family, bold);
    }
    return *found;
}

QFont FontBook::fontFor(const Face& face, const QString& text) const
{
    const QStringList chain = face.families + lastResorts();
    const QMutexLocker lock(&m_mutex);
    QStringList families = lastResorts();
    bool bold = face.bold;
    for (const QString& family : chain) {
        if (covers(family, face.bold, text)) {
            families.removeAll(family);
            families.prepend(family);
            bold = face.bold && hasBold(family); // never a smeared imitation
            break;
        }
    }
    QFont font = prepared(families, bold);
    font.setLetterSpacing(QFont::PercentageSpacing, face.tracking);
    return font;
}

QString FontBook::drawable(const QString& text) const
{
    const QMutexLocker lock(&m_mutex);
    QString kept;
    const QFontMetricsF metrics(prepared(lastResorts(), false));
    for (const char32_t c : text.toUcs4()) {
        auto found = m_anywhere.constFind(c);
        if (found == m_anywhere.constEnd())
            found = m_anywhere.insert(
                c, QChar::isSpace(c) || isInvisible(c) || (QChar::isPrint(c) && metrics.inFontUcs4(c)));
        if (*found)
            kept += QString::fromUcs4(&c, 1);
    }
    return kept.simplified();
}

} // namespace madang::posters

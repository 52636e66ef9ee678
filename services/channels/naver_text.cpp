#include "services/channels/naver_cafe_channel.h"

using namespace Qt::StringLiterals;

namespace madang {

QByteArray naverEncoded(const QString& text)
{
    // URLEncoder leaves letters, digits and * - _ . alone and writes a space as +.
    QByteArray encoded = QUrl::toPercentEncoding(text, " *", "~");
    encoded.replace(' ', '+');
    return encoded;
}

QString naverContent(const QString& text)
{
    QString content;
    content.reserve(text.size() * 2);
    bool opening = true;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'"':
            content += opening ? QChar(u'\u201C') : QChar(u'\u201D');
            opening = !opening;
            break;
        case u'&':
            content += u"&amp;"_s;
            break;
        case u'<':
            content += u"&lt;"_s;
            break;
        case u'>':
            content += u"&gt;"_s;
            break;
        case u'\r':
            break;
        case u'\n':
            content += u"<br>"_s;
            break;
        default:
            content += c;
        }
    }
    return content;
}

} // namespace madang

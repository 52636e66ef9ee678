#include "domain/draw_code.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr qsizetype kGroup = 4;

QString hex(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toHex()).toUpper();
}

QString codeOf(const QByteArray& seal, const QByteArray& commitment)
{
    return u"MADANG-DRAW-2 S:%1 C:%2"_s.arg(hex(seal), hex(commitment));
}
} // namespace

QStringList readableGroups(const QByteArray& hash)
{
    const QString all = hex(hash);
    QStringList groups;
    for (qsizetype i = 0; i < all.size(); i += kGroup)
        groups << all.mid(i, kGroup);
    return groups;
}

QString promiseCode(const Draw& draw)
{
    return codeOf(draw.seal, commitmentTo(draw.secret));
}

QString resultCode(const DrawCertificate& certificate)
{
    const Draw& draw = certificate.draw;
    const QStringList winners = draw.firstWinners();
    QString number = draw.publicNumber;
    const QString promise = codeOf(draw.seal, certificate.commitment) + u" N:"_s + number.replace(u' ', u'.');
    if (winners.size() <= kCodesInACode)
        return promise + u" W:"_s + winners.join(u'.');
    const QByteArray hash = QCryptographicHash::hash(winners.join(u' ').toLatin1(), QCryptographicHash::Sha256);
    return promise + u" H:%1.%2"_s.arg(QString::number(winners.size()), hex(hash));
}

} // namespace madang

#include "domain/draw_code.h"
#include "domain/korean_text.h"
#include "domain/money.h"
#include "services/posters/draw_paper.h"
#include "services/posters/paper.h"
#include "services/posters/qr.h"

#include <QPainter>

#include <numeric>

using namespace Qt::StringLiterals;

namespace madang::posters {

namespace {
constexpr int kMostCodes = 36; ///< on a sheet; the rest stands in the document
constexpr int kMostReplacements = 6;
constexpr double kMargin = 190;
constexpr double kQr = 520;
constexpr double kBottom = 620; ///< for the code and how to draw again

QString appointment(const QDateTime& at)
{
    const QDateTime here = at.toTimeZone(koreanTime());
    return formatDate(here.date()) + u' ' + formatTime(here.time());
}

QString hashLine(const QByteArray& hash)
{
    return readableGroups(hash).join(u' ');
}

QString listLine(const DrawCertificate& c)
{
    const QList<DrawTicket> tickets = ticketsFor(c.draw.terms.mode, c.tickets);
    const int all = std::accumulate(tickets.begin(), tickets.end(), 0,
                                    [](int sum, const DrawTicket& ticket) { return sum + ticket.weight; });
    if (c.draw.terms.mode == DrawMode::Random)
        return u"손님 %1명이 한 표씩 가지고 있었어요."_s.arg(formatCount(tickets.size()));
    return u"손님 %1명이 모두 %2표를 가지고 있었어요. 가게에 오신 분은 세 표, 다른 분은 한 표예요."_s.arg(
        formatCount(tickets.size()), formatCount(all));
}

QStringList codesOnSheet(const QStringList& codes)
{
    if (codes.size() <= kMostCodes)
        return codes;
    return codes.first(kMostCodes - 1) << u"외 %1명"_s.arg(formatCount(codes.size() - kMostCodes + 1));
}

QStringList replacementLines(const Draw& draw)
{
    if (draw.replacements.isEmpty())
        return {u"아니요. 처음 뽑힌 그대로예요."_s};
    QStringList lines;
    for (const Replacement& one :
         draw.replacements.first(std::min<qsizetype>(kMostReplacements, draw.replacements.size())))
        lines << u"%1 %2 → %3 · 까닭: %4"_s.arg(appointment(one.at), one.out, one.in, one.reason);
    if (draw.replacements.size() > kMostReplacements)
        lines << u"나머지 %1번은 함께 드리는 파일에 있어요."_s.arg(draw.replacements.size() - kMostReplacements);
    return lines;
}

/// What a doubter asks, one after the other.
class Sheet final {
public:
    Sheet(QPainter* painter, const DrawCertificate& certificate, double scale)
        : m_painter(painter)
        , m_c(certificate)
        , m_scale(scale)
        , m_column(m_fonts, painter, kMargin, 150, double(kA4Pixels.width()) - 2 * kMargin)
    {
    }

    double paint()
    {
        head();
        winners();
        ask(u"누가 들어 있었나요?"_s,
            {listLine(m_c),
             u"내 응모 코드가 있었는지는 가게의 ‘내 코드 확인’이나 함께 드리는 파일에서 찾아볼 수 있어요."_s});
        ask(u"번호가 나오기 전에 정했나요?"_s,
            {u"%1에 명단과 당첨자 수, 무슨 번호로 뽑을지를 봉인했어요. 하나라도 바꾸면 아래 봉인이 달라져요."_s.arg(
                appointment(m_c.draw.sealedAt))});
        hash(u"봉인"_s, m_c.draw.seal);
        hash(u"열쇠의 지문"_s, m_c.commitment);
        ask(u"어떤 번호로 뽑았나요?"_s,
            {u"%1: %2 (%3에 넣음)"_s.arg(m_c.draw.terms.numberName, m_c.draw.publicNumber,
                                         appointment(m_c.draw.drawnAt))});
        ask(u"당첨자는 어떻게 정해졌나요?"_s,
            {u"봉인과 열쇠와 번호를 이어 SHA-256으로 계산한 값이 표를 한 장씩 골랐어요. 한 번 뽑힌 분의 표는 모두 빼고 다음 분을 골랐어요. 사람이 고른 것은 없어요."_s});
        hash(u"열쇠"_s, m_c.draw.secret);
        ask(u"나중에 바뀐 분이 있나요?"_s, replacementLines(m_c.draw));
        return m_column.y();
    }

private:
    Letters letters(double size, const QColor& colour, bool bold = false) const
    {
        return {size * m_scale, colour, bold};
    }

    void head()
    {
        if (m_painter != nullptr)
            m_painter->fillRect(QRectF(0, 0, kA4Pixels.width(), 40), m_inks.accent);
        stamp();
        m_column.write(m_c.store, letters(54, m_inks.accent, true));
        m_column.write(u"추첨 증서"_s, letters(138, m_inks.ink, true));
        m_column.write(
            u"%1 · 경품 %2 · %3"_s.arg(m_c.title, m_c.prize, formatPeriod(m_c.period.first, m_c.period.last)),
            letters(46, m_inks.quiet));
        m_column.space(40 * m_scale);
    }

    /// What stands on papers of worth: a seal, a little askew.
    void stamp()
    {
        if (m_painter == nullptr)
            return;
        const double side = 210 * m_scale;
        const double corner = side * 0.14;
        m_painter->save();
        m_painter->translate(kA4Pixels.width() - kMargin - side / 2, 150 + side * 0.62);
        m_painter->rotate(6);
        m_painter->setPen(QPen(m_inks.accent, side * 0.05));
        m_painter->setBrush(Qt::NoBrush);
        m_painter->drawRoundedRect(QRectF(-side / 2, -side / 2, side, side), corner, corner);
        PaperColumn words(m_fonts, m_painter, -side / 2, -side * 0.43, side);
        words.write(u"봉인"_s, {side * 0.36, m_inks.accent, true, 108, 1.18}, Qt::AlignHCenter);
        words.write(u"추첨"_s, {side * 0.36, m_inks.accent, true, 108, 1.18}, Qt::AlignHCenter);
        m_painter->restore();
    }

    void winners()
    {
        const QStringList codes = codesOnSheet(m_c.draw.winners());
        const QStringList reserves = codesOnSheet(m_c.draw.reservesLeft());
        const double row = 104 * m_scale;
        const int columns = codes.size() > 3 ? 4 : int(std::max<qsizetype>(1, codes.size()));
        const double height = 110 * m_scale + row * double((codes.size() + columns - 1) / columns);
        if (m_painter != nullptr) {
            m_painter->setPen(Qt::NoPen);
            m_painter->setBrush(m_inks.wash);
            m_painter->drawRoundedRect(QRectF(m_column.left(), m_column.y(), m_column.width(), height), 36, 36);
        }
        m_column.space(26 * m_scale);
        m_column.write(u"당첨 %1명"_s.arg(formatCount(m_c.draw.winners().size())), letters(48, m_inks.accent, true),
                       Qt::AlignHCenter);
        Letters code = letters(68, m_inks.ink, true);
        code.tracking = 104;
        m_column.grid(codes, columns, code, row);
        m_column.space(40 * m_scale);
        if (!reserves.isEmpty())
            m_column.write(u"예비  "_s + reserves.join(u"  ·  "_s), letters(38, m_inks.quiet));
        m_column.space(20 * m_scale);
    }

    void ask(const QString& question, const QStringList& answers)
    {
        m_column.space(30 * m_scale);
        m_column.write(question, letters(52, m_inks.ink, true));
        for (const QString& answer : answers)
            m_column.write(answer, letters(42, m_inks.quiet));
    }

    void hash(const QString& name, const QByteArray& hash)
    {
        m_column.write(u"%1  %2"_s.arg(name, hashLine(hash)), letters(33, m_inks.ink, true));
    }

    const FontBook m_fonts;
    const PaperInks m_inks;
    QPainter* m_painter;
    const DrawCertificate& m_c;
    double m_scale;
    PaperColumn m_column;
};

void paintFoot(QPainter& painter, const DrawCertificate& c)
{
    const PaperInks inks;
    const FontBook fonts;
    const double top = kA4Pixels.height() - kBottom;
    PaperColumn column(fonts, &painter, kMargin, top, kA4Pixels.width() - 2 * kMargin);
    column.rule(inks.line, 4);
    const double left = kA4Pixels.width() - kMargin - kQr;
    paintQr(painter, {left, top + 40, kQr, kQr}, resultCode(c), inks.ink, inks.white);
    PaperColumn words(fonts, &painter, kMargin, top + 40, left - kMargin - 60);
    words.write(u"직접 다시 뽑아 보려면"_s, {52, inks.ink, true});
    words.write(
        u"함께 드리는 .json 파일만 있으면 누구나, 어느 컴퓨터에서나 다시 뽑아 볼 수 있어요. 늘 같은 당첨자가 나와요."_s,
        {42, inks.quiet});
    words.write(u"madang-cli draw verify 파일.json"_s, {42, inks.ink, true});
    words.space(14);
    words.write(u"옆의 QR에는 봉인, 열쇠의 지문, 번호, 당첨 코드가 들어 있어요. 파일과 같은지 견주어 보세요."_s,
                {42, inks.quiet});
    words.space(14);
    words.write(u"이 증서에는 손님의 이름도 전화번호도 없어요."_s, {36, inks.accent, true});
}
} // namespace

void paintA4Certificate(QPainter& painter, const DrawCertificate& certificate)
{
    const PaperInks inks;
    painter.fillRect(QRectF(QPointF(0, 0), QSizeF(kA4Pixels)), inks.white);
    double scale = 1.26; // few winners: larger letters rather than an empty sheet
    while (scale > 0.5 && Sheet(nullptr, certificate, scale).paint() > kA4Pixels.height() - kBottom - 40)
        scale -= 0.04;
    Sheet(&painter, certificate, scale).paint();
    paintFoot(painter, certificate);
}

void paintShareCertificate(QPainter& painter, const DrawCertificate& c)
{
    constexpr double kSide = 84;
    constexpr double kCode = 300;
    constexpr qsizetype kMost = 12;
    const PaperInks inks;
    const FontBook fonts;
    const QRectF sheet(QPointF(0, 0), QSizeF(kSharePixels));
    painter.fillRect(sheet, inks.ground);
    painter.fillRect(QRectF(0, 0, sheet.width(), 14), inks.accent);
    PaperColumn column(fonts, &painter, kSide, 70, sheet.width() - 2 * kSide);
    column.write(c.store + u" · "_s + c.title, {32, inks.quiet});
    column.write(u"추첨 결과"_s, {76, inks.ink, true});
    column.write(u"경품 %1 · %2"_s.arg(c.prize, appointment(c.draw.drawnAt)), {32, inks.accent, true});
    column.space(36);
    QStringList codes = c.draw.winners();
    if (codes.size() > kMost)
        codes = codes.first(kMost - 1) << u"외 %1명"_s.arg(formatCount(codes.size() - kMost + 1));
    const int columns = codes.size() > 8 ? 3 : (codes.size() > 3 ? 2 : 1);
    const double row = columns == 3 ? 92 : (columns == 2 ? 112 : 140);
    const QRectF plate(kSide, column.y(), column.width(), 60 + row * double((codes.size() + columns - 1) / columns));
    painter.setPen(Qt::NoPen);
    painter.setBrush(inks.wash);
    painter.drawRoundedRect(plate, 28, 28);
    PaperColumn inside(fonts, &painter, plate.left() + 20, plate.top() + 30, plate.width() - 40);
    inside.grid(codes, columns, {columns == 3 ? 44.0 : (columns == 2 ? 60.0 : 92.0), inks.ink, true, 104}, row);
    PaperColumn words(fonts, &painter, kSide, std::max(plate.bottom() + 50, sheet.height() - kCode - 160),
                      column.width() - kCode - 40);
    words.write(u"%1: %2"_s.arg(c.draw.terms.numberName, c.draw.publicNumber), {32, inks.ink, true});
    words.write(u"번호가 나오기 전에 봉인한 명단에서 뽑았어요."_s, {30, inks.quiet});
    words.space(10);
    words.write(u"봉인 "_s + readableGroups(c.draw.seal).first(4).join(u' ') + u" …"_s, {30, inks.ink, true});
    words.write(formatAppointment(c.draw.sealedAt) + u"에 봉인"_s, {30, inks.quiet});
    paintQr(painter, {sheet.width() - kSide - kCode, sheet.height() - kCode - 110, kCode, kCode}, resultCode(c),
            inks.ink, inks.white);
}

} // namespace madang::posters

#include "domain/draw_code.h"
#include "domain/korean_text.h"
#include "domain/money.h"
#include "services/posters/draw_paper.h"
#include "services/posters/paper.h"
#include "services/posters/qr.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace madang::posters {

namespace {
constexpr double kSide = 84;
constexpr double kQr = 340;
constexpr int kGroupsInARow = 4;

QString winnersLine(const papers::Promise& promise)
{
    const DrawTerms& terms = promise.draw.terms;
    QString line = u"손님 %1명 가운데 %2명"_s.arg(formatCount(promise.entries), formatCount(terms.winners));
    if (terms.reserves > 0)
        line += u" + 예비 %1명"_s.arg(formatCount(terms.reserves));
    return line + (terms.mode == DrawMode::Random ? u"\n누구나 한 표씩"_s : u"\n가게에 오신 분은 세 표"_s);
}
} // namespace

/// The seal is the picture: sixteen groups in gold on the night.
void paintPromise(QPainter& painter, const papers::Promise& promise)
{
    const PaperInks inks;
    const FontBook fonts;
    const QRectF sheet(QPointF(0, 0), QSizeF(kSharePixels));
    painter.fillRect(sheet, inks.night);
    painter.fillRect(QRectF(0, 0, sheet.width(), 14), inks.accent);
    PaperColumn column(fonts, &painter, kSide, 74, sheet.width() - 2 * kSide);
    column.write(promise.store + u" · "_s + promise.title, {32, inks.quietOnNight});
    column.space(6);
    column.write(u"추첨 명단을 봉인했어요"_s, {66, inks.onNight, true});
    column.space(10);
    const QDateTime sealed = promise.draw.sealedAt.toTimeZone(koreanTime());
    column.write(formatDate(sealed.date()) + u' ' + formatTime(sealed.time()), {36, inks.gold, true});
    column.space(44);

    const QRectF plate(kSide, column.y(), column.width(), 520);
    painter.setPen(QPen(inks.gold, 3));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(plate, 28, 28);
    PaperColumn seal(fonts, &painter, plate.left() + 30, plate.top() + 36, plate.width() - 60);
    seal.grid(readableGroups(promise.draw.seal), kGroupsInARow, {62, inks.gold, true, 106}, 112);

    PaperColumn words(fonts, &painter, kSide, plate.bottom() + 54, column.width() - kQr - 40);
    words.write(winnersLine(promise), {30, inks.onNight, true});
    words.write(promise.draw.terms.numberName + u"로 뽑아요"_s, {30, inks.onNight, true});
    words.space(16);
    words.write(u"이 사진을 남겨 두세요. 명단이나 당첨자 수가 나중에 조금이라도 바뀌면 위의 글자가 모두 달라져요."_s,
                {27, inks.quietOnNight});
    paintQr(painter, {sheet.width() - kSide - kQr, plate.bottom() + 54, kQr, kQr}, promiseCode(promise.draw), inks.ink,
            inks.white);
}

} // namespace madang::posters

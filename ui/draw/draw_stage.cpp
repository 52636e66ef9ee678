#include "ui/draw/draw_stage.h"

#include "domain/money.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kIntro = 1500; ///< the number comes in
constexpr int kAllWinners = 4400;
constexpr int kOneWinner = 2900; ///< at most
constexpr int kOutro = 800;
constexpr int kCelebration = 4200; ///< after the end, under a result that stands
} // namespace

DrawStage::DrawStage(const Theme& theme, QWidget* window)
    : QWidget(window)
    , m_theme(theme)
    , m_play(this, "moment")
    , m_button(makeButton(theme, ButtonKind::Primary, {}, {}, this))
{
    setObjectName(u"drawStage"_s);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("ownFocus", true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_button->setObjectName(u"stageButton"_s);
    connect(m_button, &QPushButton::clicked, this, &DrawStage::goOn);
    window->installEventFilter(this);
    hide();
}

void DrawStage::play(const StageShow& show)
{
    m_show = show;
    const int count = int(std::max<qsizetype>(1, show.winners.size()));
    m_each = std::min(kOneWinner, kAllWinners / count);
    m_length = kIntro + m_each * count + kOutro;
    m_announced = 0;
    m_play.stop();
    m_moment = 0;
    setAccessibleName(tr("추첨을 시작해요. %1: %2").arg(show.numberName, show.numbers.join(u' ')));
    m_button->setText(tr("바로 결과 보기"));
    place();
    QWidget::show();
    raise();
    setFocus(Qt::OtherFocusReason);
    QAccessibleEvent said(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
    if (m_theme.look().reducedMotion) {
        skip();
        return;
    }
    m_play.setStartValue(0.0);
    m_play.setEndValue(double(m_length + kCelebration));
    m_play.setDuration(m_length + kCelebration);
    m_play.start();
}

void DrawStage::skip()
{
    m_play.stop();
    setMoment(double(m_length + kCelebration)); // whoever skips wants to see names, not paper snow
}

void DrawStage::setMoment(double moment)
{
    const bool wasOver = isOver();
    m_moment = moment;
    announce();
    update();
    if (!wasOver && isOver()) {
        m_button->setText(tr("결과와 증서 보기"));
        place();
        emit over();
    }
}

double DrawStage::progressOf(int index) const
{
    return std::clamp((m_moment - kIntro - double(index) * m_each) / m_each, 0.0, 1.0);
}

int DrawStage::settled() const
{
    const int count = int(m_show.winners.size());
    return m_each == 0 ? 0 : std::clamp(int((m_moment - kIntro) / m_each), 0, count);
}

/// Winner by winner, as they are seen; all that came at once in one sentence.
void DrawStage::announce()
{
    const int now = settled();
    if (now <= m_announced)
        return;
    QStringList words;
    for (int i = m_announced; i < now; ++i)
        words << tr("당첨 %1: %2, 응모 번호 %3").arg(i + 1).arg(m_show.winners.at(i).who, m_show.winners.at(i).number);
    m_announced = now;
    setAccessibleName(words.join(u". "_s));
    QAccessibleEvent said(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

void DrawStage::goOn()
{
    if (!isOver()) {
        skip();
        setFocus(Qt::OtherFocusReason);
        return;
    }
    m_play.stop();
    hide();
    emit left();
}

void DrawStage::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!event->isAutoRepeat())
            goOn();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void DrawStage::mouseReleaseEvent(QMouseEvent*)
{
    goOn();
}

void DrawStage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_ground = {};
    place();
}

bool DrawStage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void DrawStage::place()
{
    setGeometry(parentWidget()->rect());
    m_button->adjustSize();
    m_button->move((width() - m_button->width()) / 2, height() - m_button->height() - m_theme.px(28));
}

} // namespace madang

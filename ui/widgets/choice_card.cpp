#include "ui/widgets/choice_card.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QImage>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kPadding = 20;
constexpr int kRadius = 14;
constexpr int kCheckSize = 24;
} // namespace

ChoiceCard::ChoiceCard(const Theme& theme, const QString& title, const QString& line, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_picture(new QLabel(this))
    , m_mark(new QLabel(this))
    , m_title(makeLabel(theme, TextRole::Section, title))
    , m_line(makeLabel(theme, TextRole::Small, line, Tone::Ink2))
    , m_column(makeColumn(theme, 6, {kPadding, kPadding, kPadding, kPadding}, this))
    , m_body(makeColumn(theme, 8))
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setProperty("ringRadius", kRadius + 3);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->hide();
    m_mark->hide();
    QHBoxLayout* titleRow = makeRow(theme, 10, {0, 0, kCheckSize + 4, 0});
    titleRow->addWidget(m_mark, 0, Qt::AlignTop);
    titleRow->addWidget(m_title, 1);
    m_column->addWidget(m_picture);
    m_column->addLayout(titleRow);
    m_column->addWidget(m_line);
    m_column->addLayout(m_body);
    m_column->addStretch(1);

    setTexts(title, line);
    connect(&theme, &Theme::changed, this, &ChoiceCard::restyle);
    connect(this, &QAbstractButton::toggled, this, qOverload<>(&QWidget::update));
}

void ChoiceCard::setTexts(const QString& title, const QString& line)
{
    m_title->setText(title);
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(line);
}

void ChoiceCard::setMark(const QString& iconName)
{
    m_markName = iconName;
    restyle();
}

void ChoiceCard::setDrawing(const QString& drawingName)
{
    m_drawingName = drawingName;
    m_image = {};
    restyle();
}

void ChoiceCard::setPicture(const QImage& picture, int designHeight)
{
    m_image = picture;
    m_drawingName.clear();
    m_pictureHeight = designHeight;
    restyle();
}

void ChoiceCard::restyle()
{
    const qreal ratio = devicePixelRatioF();
    const int height = m_theme.px(m_pictureHeight);
    if (!m_drawingName.isEmpty()) {
        m_picture->setPixmap(m_theme.pixmap(u"drawings/"_s + m_drawingName, QSize(height * 3 / 2, height), {}, ratio));
    } else if (!m_image.isNull()) {
        QPixmap pixmap = QPixmap::fromImage(m_image.scaledToHeight(int(height * ratio), Qt::SmoothTransformation));
        pixmap.setDevicePixelRatio(ratio);
        m_picture->setPixmap(pixmap);
    }
    m_picture->setVisible(!m_drawingName.isEmpty() || !m_image.isNull());
    const int side = m_theme.px(26);
    m_mark->setPixmap(m_theme.pixmap(m_markName, QSize(side, side), m_theme.tokens().primary, ratio));
    m_mark->setVisible(!m_markName.isEmpty());
    updateGeometry();
    update();
}

QSize ChoiceCard::sizeHint() const
{
    return m_column->sizeHint();
}

QSize ChoiceCard::minimumSizeHint() const
{
    return m_column->minimumSize();
}

void ChoiceCard::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hover = isEnabled() && underMouse();
    const qreal width = isChecked() ? m_theme.px(2) : 1;
    const QColor fill = !isEnabled() ? tokens.sunken : isChecked() || isDown() ? tokens.primaryWash : tokens.surface;
    const QColor edge = isChecked() || hover ? tokens.primary : tokens.line;
    painter.setPen(QPen(edge, width));
    painter.setBrush(fill);
    const qreal inset = width / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), m_theme.px(kRadius),
                            m_theme.px(kRadius));

    const qreal side = m_theme.px(kCheckSize);
    const QRectF check(m_title->x() > 0 ? this->width() - side - m_theme.px(kPadding - 4) : 0,
                       m_title->y() + (m_title->fontMetrics().height() - side) / 2, side, side);
    painter.setPen(QPen(isChecked() ? tokens.primary : tokens.lineStrong, 1.5));
    painter.setBrush(isChecked() ? tokens.primary : Qt::transparent);
    if (isChecked() || isEnabled())
        painter.drawEllipse(check.adjusted(1, 1, -1, -1));
    if (isChecked()) {
        const QRectF mark = check.adjusted(side * 0.16, side * 0.16, -side * 0.16, -side * 0.16);
        const QPixmap pixmap = m_theme.pixmap(u"check"_s, mark.size().toSize(), tokens.onPrimary, devicePixelRatioF());
        painter.drawPixmap(mark.topLeft(), pixmap);
    }
}

void ChoiceCard::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    case Qt::Key_Left:
    case Qt::Key_Up:
        chooseNeighbour(-1);
        return;
    case Qt::Key_Right:
    case Qt::Key_Down:
        chooseNeighbour(1);
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void ChoiceCard::chooseNeighbour(int step)
{
    QList<ChoiceCard*> cards;
    if (group()) {
        for (QAbstractButton* button : group()->buttons()) {
            if (auto* card = qobject_cast<ChoiceCard*>(button))
                cards += card;
        }
    } else if (parentWidget()) {
        cards = parentWidget()->findChildren<ChoiceCard*>(Qt::FindDirectChildrenOnly);
    }
    cards.removeIf([this](const ChoiceCard* card) { return card != this && (!card->isEnabled() || card->isHidden()); });
    if (cards.size() < 2)
        return;
    const qsizetype next = (cards.indexOf(this) + step + cards.size()) % cards.size();
    ChoiceCard* card = cards.at(next);
    card->setFocus(step < 0 ? Qt::BacktabFocusReason : Qt::TabFocusReason);
    if (autoExclusive() || (group() && group()->exclusive()))
        card->click();
}

bool ChoiceCard::event(QEvent* event)
{
    if (event->type() == QEvent::EnabledChange) {
        setCursor(isEnabled() ? Qt::PointingHandCursor : Qt::ArrowCursor);
        setLabelTone(m_title, isEnabled() ? Tone::Ink : Tone::Ink3);
        setLabelTone(m_line, isEnabled() ? Tone::Ink2 : Tone::Ink3);
    }
    return QAbstractButton::event(event);
}

} // namespace madang

#include "ui/widgets/empty_state.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kTextWidth = 460;
} // namespace

EmptyState::EmptyState(const Theme& theme, const QString& drawing, const QString& sentence, const QString& line,
                       const QString& buttonText, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_drawing(drawing)
    , m_picture(new QLabel)
    , m_sentence(makeLabel(theme, TextRole::Section, {}))
    , m_line(makeLabel(theme, TextRole::Body, {}, Tone::Ink2))
    , m_button(makeButton(theme, ButtonKind::Secondary, {}))
{
    QVBoxLayout* column = makeColumn(theme, 10, {24, 32, 24, 32}, this);
    for (QLabel* label : {m_picture, m_sentence, m_line})
        label->setAlignment(Qt::AlignCenter);
    followScale(theme, m_sentence, kTextWidth, 0);
    followScale(theme, m_line, kTextWidth, 0);
    column->addStretch(1);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    // Rows, not alignment: an aligned label gets the height of its text at the full width.
    for (QLabel* label : {m_sentence, m_line}) {
        auto* row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(label);
        row->addStretch(1);
        column->addLayout(row);
    }
    column->addSpacing(theme.px(6));
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(2);
    setTexts(sentence, line, buttonText);
    restyle();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionRequested);
    connect(&theme, &Theme::changed, this, &EmptyState::restyle);
}

void EmptyState::setTexts(const QString& sentence, const QString& line, const QString& buttonText)
{
    m_sentence->setText(sentence);
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
}

void EmptyState::setDrawing(const QString& drawing)
{
    m_drawing = drawing;
    restyle();
}

void EmptyState::restyle()
{
    m_picture->setPixmap(
        m_theme.pixmap(u"drawings/"_s + m_drawing, QSize(m_theme.px(240), m_theme.px(160)), {}, devicePixelRatioF()));
    m_picture->setVisible(!m_drawing.isEmpty());
}

} // namespace madang

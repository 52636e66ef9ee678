#include "ui/events/confirm.h"

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
constexpr int kTextWidth = 420;
} // namespace

Confirm::Confirm(const Theme& theme, const ConfirmWords& words, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"confirm"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(words.question);
    setAccessibleName(words.question);
    setAccessibleDescription(words.line);

    QVBoxLayout* column = makeColumn(theme, 12, {28, 28, 28, 24}, this);
    QLabel* question = makeLabel(theme, TextRole::Section, words.question);
    QLabel* line = makeLabel(theme, TextRole::Body, words.line, Tone::Ink2);
    followScale(theme, question, kTextWidth, 0);
    followScale(theme, line, kTextWidth, 0);
    column->addWidget(question);
    column->addWidget(line);
    column->addSpacing(theme.px(12));

    QPushButton* no = makeButton(theme, ButtonKind::Secondary, tr("그만두기"));
    QPushButton* yes = makeButton(theme, words.dangerous ? ButtonKind::Danger : ButtonKind::Primary, words.yes);
    no->setObjectName(u"confirmNo"_s);
    yes->setObjectName(u"confirmYes"_s);
    QHBoxLayout* row = makeRow(theme, 8);
    row->addStretch(1);
    row->addWidget(no);
    row->addWidget(yes);
    column->addLayout(row);
    column->setSizeConstraint(QLayout::SetFixedSize);

    connect(no, &QPushButton::clicked, this, &QDialog::reject);
    connect(yes, &QPushButton::clicked, this, &QDialog::accept);
    no->setFocus();
}

} // namespace madang

#include "ui/widgets/form_dialog.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kWidth = 440;
constexpr int kLongest = 200;
} // namespace

FormDialog::FormDialog(const Theme& theme, const QString& question, const QString& line, const QString& verb,
                       QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_body(makeColumn(theme, 8))
    , m_problem(makeLabel(theme, TextRole::Small, {}, Tone::Bad))
    , m_yes(makeButton(theme, ButtonKind::Primary, verb))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(question);
    setAccessibleName(question);
    setAccessibleDescription(line);
    QVBoxLayout* column = makeColumn(theme, 12, {28, 28, 28, 24}, this);
    QLabel* title = makeLabel(theme, TextRole::Section, question);
    QLabel* below = makeLabel(theme, TextRole::Small, line, Tone::Ink2);
    for (QLabel* label : {title, below, m_problem})
        followScale(theme, label, kWidth, 0);
    m_problem->setObjectName(u"formProblem"_s);
    m_problem->hide();
    column->addWidget(title);
    column->addWidget(below);
    column->addLayout(m_body);
    column->addWidget(m_problem);
    QPushButton* no = makeButton(theme, ButtonKind::Secondary, tr("그만두기"));
    no->setObjectName(u"formNo"_s);
    m_yes->setObjectName(u"formYes"_s);
    m_yes->setDefault(true);
    QHBoxLayout* row = makeRow(theme, 8);
    row->addStretch(1);
    row->addWidget(no);
    row->addWidget(m_yes);
    column->addLayout(row);
    column->setSizeConstraint(QLayout::SetFixedSize);
    connect(no, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_yes, &QPushButton::clicked, this, [this] { submit(); });
}

Field* FormDialog::addHidden(const QString& label, const QString& name)
{
    auto* field = new Field(m_theme, label);
    QLineEdit* edit = field->lineEdit();
    edit->setObjectName(name);
    edit->setEchoMode(QLineEdit::Password);
    edit->setMaxLength(kLongest);
    edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    field->setCompact(true);
    m_body->addWidget(field);
    return field;
}

void FormDialog::say(Field* field, const QString& problem)
{
    field->setProblem(problem);
    field->setCompact(problem.isEmpty());
}

void FormDialog::setStep(const QString& line, Tone tone, bool isBusy)
{
    m_problem->setText(line);
    m_problem->setVisible(!line.isEmpty());
    setLabelTone(m_problem, tone);
    m_yes->setEnabled(!isBusy);
}

} // namespace madang

#include "ui/settings/passphrase_dialog.h"

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
constexpr int kWidth = 420;
constexpr int kLongest = 200;
constexpr qsizetype kShortest = 8;
} // namespace

PassphraseDialog::PassphraseDialog(const Theme& theme, const PassphraseWords& words, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"passphraseDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(words.title);
    setAccessibleName(words.title);
    setAccessibleDescription(words.line);
    QVBoxLayout* column = makeColumn(theme, 12, {28, 28, 28, 24}, this);
    QLabel* title = makeLabel(theme, TextRole::Section, words.title);
    QLabel* line = makeLabel(theme, TextRole::Body, words.line, Tone::Ink2);
    followScale(theme, title, kWidth, 0);
    followScale(theme, line, kWidth, 0);
    column->addWidget(title);
    column->addWidget(line);
    if (!words.before.isEmpty())
        m_before = addField(theme, words.before, u"passphraseBefore"_s);
    m_passphrase = addField(theme, words.passphrase, u"passphrase"_s);
    if (!words.again.isEmpty()) {
        m_passphrase->setHint(tr("%1자 이상. 잊으면 아무도 열 수 없으니 적어 두세요.").arg(kShortest));
        m_again = addField(theme, words.again, u"passphraseAgain"_s);
    }
    QPushButton* no = makeButton(theme, ButtonKind::Secondary, tr("그만두기"));
    no->setObjectName(u"passphraseNo"_s);
    m_yes = makeButton(theme, ButtonKind::Primary, words.yes);
    m_yes->setObjectName(u"passphraseYes"_s);
    m_yes->setDefault(true);
    QHBoxLayout* row = makeRow(theme, 8);
    row->addStretch(1);
    row->addWidget(no);
    row->addWidget(m_yes);
    column->addLayout(row);
    column->setSizeConstraint(QLayout::SetFixedSize);
    connect(no, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_yes, &QPushButton::clicked, this, &PassphraseDialog::finish);
    (m_before != nullptr ? m_before : m_passphrase)->lineEdit()->setFocus();
    render();
}

Field* PassphraseDialog::addField(const Theme& theme, const QString& label, const QString& name)
{
    auto* field = new Field(theme, label);
    field->lineEdit()->setObjectName(name);
    field->lineEdit()->setEchoMode(QLineEdit::Password);
    field->lineEdit()->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    field->lineEdit()->setMaxLength(kLongest);
    connect(field, &Field::edited, this, &PassphraseDialog::render);
    static_cast<QVBoxLayout*>(layout())->addWidget(field);
    return field;
}

void PassphraseDialog::render()
{
    bool isWhole = !m_passphrase->text().isEmpty() && (m_before == nullptr || !m_before->text().isEmpty());
    if (m_again != nullptr) {
        const bool differs = !m_again->text().isEmpty() && m_again->text() != m_passphrase->text();
        m_again->setProblem(differs ? tr("위와 달라요. 한/영을 확인해 주세요.") : QString());
        isWhole = isWhole && m_passphrase->text().size() >= kShortest && m_again->text() == m_passphrase->text();
    }
    m_yes->setEnabled(isWhole);
}

void PassphraseDialog::finish()
{
    Q_EMIT entered(m_passphrase->text(), m_before != nullptr ? m_before->text() : QString());
    accept();
}

} // namespace madang

#include "ui/widgets/pin_pad.h"

#include "domain/password.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kKeyWidth = 96;
constexpr int kKeyHeight = 48;
} // namespace

PinPad::PinPad(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_digits(new QLineEdit)
    , m_keys(new QWidget)
{
    QVBoxLayout* column = makeColumn(theme, 12, {}, this);
    m_digits->setObjectName(u"pinDigits"_s);
    m_digits->setAccessibleName(tr("번호"));
    m_digits->setEchoMode(QLineEdit::Password);
    m_digits->setAlignment(Qt::AlignHCenter);
    m_digits->setMaxLength(kPinMax);
    m_digits->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhHiddenText | Qt::ImhSensitiveData
                                  | Qt::ImhNoPredictiveText);
    m_digits->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]*"_s), m_digits));
    column->addWidget(m_digits);
    auto* grid = new QGridLayout(m_keys);
    followScale(theme, grid, 8);
    for (int digit = 1; digit <= 9; ++digit)
        addKey(QString::number(digit), tr("숫자 %1").arg(digit), (digit - 1) / 3, (digit - 1) % 3);
    QPushButton* back = addKey(tr("지우기"), tr("한 자리 지우기"), 3, 0);
    back->setObjectName(u"pinBack"_s);
    addKey(u"0"_s, tr("숫자 %1").arg(0), 3, 1);
    m_enter = makeButton(theme, ButtonKind::Primary, tr("넣기"));
    m_enter->setObjectName(u"pinEnter"_s);
    m_enter->setAccessibleName(tr("번호 넣기"));
    followScale(theme, m_enter, kKeyWidth, kKeyHeight);
    grid->addWidget(m_enter, 3, 2);
    column->addWidget(m_keys, 0, Qt::AlignHCenter);
    setFocusProxy(m_digits);
    connect(back, &QPushButton::clicked, m_digits, &QLineEdit::backspace);
    connect(m_enter, &QPushButton::clicked, this, &PinPad::hand);
    connect(m_digits, &QLineEdit::returnPressed, this, &PinPad::hand);
    connect(m_digits, &QLineEdit::textChanged, this, &PinPad::render);
    render();
}

QPushButton* PinPad::addKey(const QString& word, const QString& name, int row, int column)
{
    QPushButton* key = makeButton(m_theme, ButtonKind::Secondary, word);
    key->setAccessibleName(name);
    key->setFocusPolicy(Qt::TabFocus); // the cursor stays with the dots when a key is touched
    followScale(m_theme, key, kKeyWidth, kKeyHeight);
    static_cast<QGridLayout*>(m_keys->layout())->addWidget(key, row, column);
    if (word.size() == 1 && word.at(0).isDigit()) {
        key->setObjectName(u"pin"_s + word);
        connect(key, &QPushButton::clicked, m_digits, [this, word] { m_digits->insert(word); });
    }
    return key;
}

void PinPad::clear()
{
    m_digits->clear();
    m_digits->setFocus();
}

void PinPad::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    render();
}

void PinPad::setDescription(const QString& words)
{
    m_digits->setAccessibleDescription(words);
}

void PinPad::render()
{
    m_enter->setEnabled(!m_isBusy && m_digits->text().size() >= kPinMin);
}

void PinPad::hand()
{
    if (!m_enter->isEnabled())
        return;
    const QString pin = m_digits->text();
    m_digits->clear();
    Q_EMIT entered(pin);
}

} // namespace madang

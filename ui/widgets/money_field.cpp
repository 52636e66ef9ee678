#include "ui/widgets/money_field.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
bool isPlainNumber(const QString& text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c.digitValue() >= 0 || c == u','; });
}

qsizetype digitsBefore(QStringView text, qsizetype position)
{
    return std::count_if(text.begin(), text.begin() + position, [](QChar c) { return c.digitValue() >= 0; });
}

qsizetype positionAfterDigits(QStringView text, qsizetype digits)
{
    qsizetype position = 0;
    for (; position < text.size() && digits > 0; ++position)
        digits -= text.at(position).digitValue() >= 0 ? 1 : 0;
    return position;
}
} // namespace

MoneyField::MoneyField(const Theme& theme, const QString& label, QWidget* parent)
    : Field(theme, label, nullptr, parent)
    , m_won(makeLabel(theme, TextRole::Body, u"원"_s, Tone::Ink2, Wrap::No, lineEdit()))
{
    lineEdit()->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    lineEdit()->setMaxLength(20);
    m_won->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(this, &Field::edited, this, &MoneyField::read);
    connect(lineEdit(), &QLineEdit::editingFinished, this, [this] { setValue(m_value); });
    connect(&theme, &Theme::changed, this, &MoneyField::placeUnit);
    lineEdit()->installEventFilter(this);
    placeUnit();
}

void MoneyField::setValue(std::optional<Won> value)
{
    // What is typed but not an amount stays for the owner to mend.
    if (!value && !m_value && !text().isEmpty())
        return;
    m_value = value;
    setText(value ? formatCount(*value) : QString());
    sayAmount();
}

void MoneyField::read(const QString& typed)
{
    const std::optional<Won> value = parseWon(typed);
    if (value && isPlainNumber(typed)) {
        const QString grouped = formatCount(*value);
        if (grouped != typed) {
            const qsizetype digits = digitsBefore(typed, lineEdit()->cursorPosition());
            const qsizetype dropped = digitsBefore(typed, typed.size()) - digitsBefore(grouped, grouped.size());
            setText(grouped);
            lineEdit()->setCursorPosition(int(positionAfterDigits(grouped, std::max<qsizetype>(0, digits - dropped))));
        }
    }
    if (value == m_value)
        return;
    m_value = value;
    sayAmount();
    Q_EMIT valueChanged(value);
}

void MoneyField::sayAmount()
{
    setHint(m_value ? formatWonShort(*m_value) : QString());
}

bool MoneyField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == lineEdit() && event->type() == QEvent::Resize)
        placeUnit();
    return Field::eventFilter(watched, event);
}

void MoneyField::placeUnit()
{
    const QSize size = m_won->sizeHint();
    lineEdit()->setTextMargins(0, 0, size.width() + theme().px(4), 0);
    m_won->setGeometry(lineEdit()->width() - size.width() - theme().px(13), 0, size.width(), lineEdit()->height());
}

} // namespace madang

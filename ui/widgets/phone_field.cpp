#include "ui/widgets/phone_field.h"

#include "domain/phone_number.h"

#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
QString digitsOf(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.digitValue() >= 0)
            digits += QChar(u'0' + char16_t(c.digitValue()));
    }
    return digits;
}
} // namespace

PhoneField::PhoneField(const Theme& theme, const QString& label, QWidget* parent)
    : Field(theme, label, nullptr, parent)
{
    lineEdit()->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    lineEdit()->setMaxLength(20);
    connect(this, &Field::edited, this, &PhoneField::regroup);
}

QString PhoneField::digits() const
{
    return digitsOf(text());
}

void PhoneField::setDigits(const QString& digits)
{
    setText(formatPhoneWhileTyping(digits));
}

void PhoneField::regroup(const QString& typed)
{
    const QString grouped = formatPhoneWhileTyping(typed);
    if (grouped != typed) {
        qsizetype left = digitsOf(QStringView(typed).left(lineEdit()->cursorPosition())).size();
        setText(grouped);
        qsizetype position = 0;
        for (; position < grouped.size() && left > 0; ++position)
            left -= grouped.at(position).digitValue() >= 0 ? 1 : 0;
        lineEdit()->setCursorPosition(int(position));
    }
    Q_EMIT digitsChanged(digits());
}

} // namespace madang

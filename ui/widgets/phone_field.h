#pragma once

#include "ui/widgets/field.h"

namespace madang {

/// A Field for a telephone number: takes digits, shows "010-1234-5678" while they are typed, keeps
/// the cursor where the owner is typing. Whether it is a possible number is the page's part
/// (checkStorePhone, PhoneNumber).
class PhoneField : public Field {
    Q_OBJECT

public:
    explicit PhoneField(const Theme& theme, const QString& label, QWidget* parent = nullptr);

    QString digits() const;
    /// Does not emit digitsChanged().
    void setDigits(const QString& digits);

Q_SIGNALS:
    void digitsChanged(const QString& digits);

private:
    void regroup(const QString& typed);
};

} // namespace madang

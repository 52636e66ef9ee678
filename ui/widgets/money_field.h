#pragma once

#include "domain/money.h"
#include "ui/widgets/field.h"

namespace madang {

/// A Field for whole won: groups thousands while typing, reads "50만" and "500,000원" too, shows
/// "원" at its end and says the amount in words below ("50만 원") where there is no problem.
/// Whether the amount is enough is the page's part.
class MoneyField : public Field {
    Q_OBJECT

public:
    explicit MoneyField(const Theme& theme, const QString& label, QWidget* parent = nullptr);

    /// Empty where nothing, or nothing that is an amount, is typed.
    std::optional<Won> value() const { return m_value; }
    /// Does not emit valueChanged().
    void setValue(std::optional<Won> value);

Q_SIGNALS:
    /// The owner typed another amount.
    void valueChanged(std::optional<madang::Won> value);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void read(const QString& typed);
    void sayAmount();
    void placeUnit();

    QLabel* m_won = nullptr;
    std::optional<Won> m_value;
};

} // namespace madang

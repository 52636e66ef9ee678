#pragma once

#include "domain/campaign.h"
#include "ui/widgets/card.h"

class QDateEdit;
class QLabel;
class QPushButton;

namespace madang {

class Banner;
class ImportModel;
class MoneyField;
class SalesModel;

/// The store's own sales, measured: what the days of the event brought in, a quiet place to type one day, and the way
/// to a file of a till.
class SalesCard final : public Card {
    Q_OBJECT

public:
    SalesCard(const Theme& theme, SalesModel& sales, ImportModel& imported, QWidget* parent = nullptr);

    /// The period of the event that is looked at.
    void show(const DatePeriod& period);

signals:
    void importRequested();

private:
    QWidget* makeForm(const Theme& theme);
    void write();
    void render();

    SalesModel& m_sales;
    ImportModel& m_imported;
    DatePeriod m_period;
    QLabel* m_sentence = nullptr;
    QDateEdit* m_day = nullptr;
    MoneyField* m_amount = nullptr;
    QPushButton* m_write = nullptr;
    QLabel* m_line = nullptr;
    Banner* m_undo = nullptr;
};

} // namespace madang

#include "ui/dashboard/sales_card.h"

#include "ui/models/import_model.h"
#include "ui/models/sales_model.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/money_field.h"

#include <QBoxLayout>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kDayWidth = 220;
constexpr int kAmountWidth = 240;
constexpr int kYearsBack = 5;
} // namespace

SalesCard::SalesCard(const Theme& theme, SalesModel& sales, ImportModel& imported, QWidget* parent)
    : Card(theme, parent)
    , m_sales(sales)
    , m_imported(imported)
    , m_sentence(makeLabel(theme, TextRole::Body, {}))
    , m_line(makeLabel(theme, TextRole::Small, {}, Tone::Ink2))
    , m_undo(new Banner(theme))
{
    m_sentence->setObjectName(u"salesSentence"_s);
    m_line->setObjectName(u"salesLine"_s);
    QPushButton* file = makeButton(theme, ButtonKind::Quiet, tr("파일에서 가져오기"), u"upload"_s);
    file->setObjectName(u"importSales"_s);
    QHBoxLayout* head = makeRow(theme, 8);
    head->addWidget(makeLabel(theme, TextRole::Section, tr("우리 가게 매출"), Tone::Ink, Wrap::No));
    head->addStretch(1);
    head->addWidget(file);
    body()->addLayout(head);
    body()->addWidget(m_sentence);
    body()->addWidget(makeForm(theme));
    body()->addWidget(m_line);
    body()->addWidget(m_undo);
    connect(file, &QPushButton::clicked, this, &SalesCard::importRequested);
    connect(m_undo, &Banner::actionRequested, this, [this] { m_imported.undo(); });
    connect(&sales, &SalesModel::changed, this, &SalesCard::render);
    connect(&imported, &ImportModel::changed, this, &SalesCard::render);
}

QWidget* SalesCard::makeForm(const Theme& theme)
{
    auto* form = new QWidget;
    QHBoxLayout* row = makeRow(theme, 12, {}, form);
    m_day = makeDateEdit(theme);
    m_day->setObjectName(u"salesDay"_s);
    m_day->setDateRange(m_sales.today().addYears(-kYearsBack), m_sales.today());
    m_day->setDate(m_sales.today());
    auto* day = new Field(theme, tr("날짜"), m_day);
    day->setCompact(true);
    m_amount = new MoneyField(theme, tr("그날 매출"));
    m_amount->lineEdit()->setObjectName(u"salesAmount"_s);
    m_amount->setCompact(true);
    m_write = makeButton(theme, ButtonKind::Secondary, tr("적어 두기"), u"save"_s);
    m_write->setObjectName(u"salesWrite"_s);
    followScale(theme, day, kDayWidth, 0);
    followScale(theme, m_amount, kAmountWidth, 0);
    row->addWidget(day, 0, Qt::AlignBottom);
    row->addWidget(m_amount, 0, Qt::AlignBottom);
    row->addWidget(m_write, 0, Qt::AlignBottom);
    row->addStretch(1);
    connect(m_day, &QDateEdit::dateChanged, this, &SalesCard::render);
    connect(m_amount, &MoneyField::valueChanged, this, &SalesCard::render);
    connect(m_amount->lineEdit(), &QLineEdit::returnPressed, this, &SalesCard::write);
    connect(m_write, &QPushButton::clicked, this, &SalesCard::write);
    return form;
}

void SalesCard::show(const DatePeriod& period)
{
    m_period = period;
    m_day->setMaximumDate(m_sales.today()); // midnight may have passed
    render();
    QWidget::show();
}

void SalesCard::write()
{
    if (!m_amount->value())
        return;
    if (m_sales.typeIn(m_day->date(), *m_amount->value()))
        m_amount->setValue(std::nullopt);
    render();
}

void SalesCard::render()
{
    m_sentence->setText(m_sales.sentence(m_period));
    m_write->setEnabled(m_amount->value().has_value());
    const bool failed = !m_sales.lastError().isEmpty();
    const QString known = m_sales.dayLine(m_day->date());
    setLabelTone(m_line, failed ? Tone::Bad : Tone::Ink2);
    m_line->setText(failed ? m_sales.lastError() : known.isEmpty() ? tr("이 날은 아직 적혀 있지 않아요.") : known);
    const QString undo = m_imported.undoSentence();
    if (undo.isEmpty())
        m_undo->clear();
    else
        m_undo->say(Tone::Calm, m_imported.undoProblem().isEmpty() ? undo : m_imported.undoProblem(), tr("되돌리기"));
}

} // namespace madang

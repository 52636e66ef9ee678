#include "ui/onboarding/consent_box.h"

#include "domain/consent.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

ConsentBox::ConsentBox(const Theme& theme, const ConsentText& text, QWidget* parent)
    : QWidget(parent)
    , m_id(text.id)
    , m_isRequired(text.isRequired)
    , m_box(new QCheckBox(text.isRequired ? tr("%1 (꼭 필요해요)").arg(text.title)
                                          : tr("%1 (동의하지 않아도 돼요)").arg(text.title)))
    , m_body(makeLabel(theme, TextRole::Small, text.body, Tone::Ink2))
    , m_missing(makeLabel(theme, TextRole::Hint, tr("동의해야 가입할 수 있어요."), Tone::Bad))
{
    QVBoxLayout* column = makeColumn(theme, 2, {}, this);
    QHBoxLayout* row = makeRow(theme, 8);
    m_box->setObjectName(u"consent-"_s + text.id);
    QPushButton* read = makeButton(theme, ButtonKind::Link, tr("읽어 보기"));
    read->setObjectName(u"readConsent-"_s + text.id);
    read->setAccessibleName(tr("%1 읽어 보기").arg(text.title));
    row->addWidget(m_box);
    row->addStretch(1);
    row->addWidget(read);
    column->addLayout(row);
    column->addWidget(m_missing);
    column->addWidget(m_body);
    m_body->setObjectName(u"consentText-"_s + text.id);
    m_body->hide();
    m_missing->hide();
    connect(read, &QPushButton::clicked, this, [this, read] {
        m_body->setVisible(m_body->isHidden());
        read->setText(m_body->isHidden() ? tr("읽어 보기") : tr("접기"));
    });
    connect(m_box, &QCheckBox::toggled, this, &ConsentBox::changed);
    connect(m_box, &QCheckBox::toggled, m_missing, &QWidget::hide);
}

bool ConsentBox::isGiven() const
{
    return m_box->isChecked();
}

void ConsentBox::setProblem(bool isMissing)
{
    m_missing->setVisible(isMissing);
}

} // namespace madang

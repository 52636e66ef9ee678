#include "ui/participants/forget_dialog.h"

#include "ui/models/person_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QCheckBox>

using namespace Qt::StringLiterals;

namespace madang {

ForgetDialog::ForgetDialog(const Theme& theme, PersonModel& model, QWidget* parent)
    : FormDialog(theme, tr("이 손님의 정보를 지울까요?"), model.forgetLine(), tr("지우기"), parent)
    , m_model(model)
    , m_news(new QCheckBox(tr("새 소식도 이제 보내지 않기")))
{
    setObjectName(u"forgetDialog"_s);
    m_news->setObjectName(u"forgetNews"_s);
    m_news->setChecked(true);
    followScale(theme, m_news, 0, 44);
    m_news->setVisible(model.takesNews());
    body()->addWidget(m_news);
}

void ForgetDialog::submit()
{
    const bool alsoNews = m_model.takesNews() && m_news->isChecked();
    accept();
    m_model.forget(alsoNews);
}

} // namespace madang

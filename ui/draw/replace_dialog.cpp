#include "ui/draw/replace_dialog.h"

#include "ui/models/draw_model.h"
#include "ui/models/draw_words.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kLongest = 100;
} // namespace

ReplaceDialog::ReplaceDialog(const Theme& theme, DrawModel& model, const QString& code, QWidget* parent)
    : FormDialog(theme, tr("다음 순서인 분께 넘길까요?"),
                 tr("예비 1번이 당첨자가 되고, 이분의 쿠폰은 쓸 수 없게 돼요. 까닭은 증서에 그대로 남아요."),
                 tr("넘기기"), parent)
    , m_model(model)
    , m_code(code)
    , m_choice(new QComboBox)
    , m_words(new Field(theme, tr("까닭을 직접 적기")))
{
    setObjectName(u"replaceDialog"_s);
    m_choice->setObjectName(u"reasonChoice"_s);
    m_choice->setAccessibleName(tr("까닭"));
    m_choice->addItems(replacementReasons());
    m_choice->addItem(tr("직접 적을게요"));
    auto* choice = new Field(theme, tr("까닭"), m_choice);
    choice->setCompact(true);
    m_words->lineEdit()->setObjectName(u"reasonWords"_s);
    m_words->lineEdit()->setMaxLength(kLongest);
    m_words->setHint(tr("전화번호나 이름은 적지 마세요. 누구나 보는 증서예요."));
    m_words->hide();
    body()->addWidget(choice);
    body()->addWidget(m_words);
    const int own = m_choice->count() - 1;
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this, own](int index) {
        m_words->setVisible(index == own);
        setStep({}, Tone::Bad, false);
        if (index == own)
            m_words->lineEdit()->setFocus();
    });
    if (!model.hasReserve())
        setStep(tr("남은 예비 당첨자가 없어요. 더 넘길 분이 없어요."), Tone::Bad, true);
    connect(&m_model, &DrawModel::replacedNow, this, &QDialog::accept);
    connect(&m_model, &DrawModel::changed, this, [this] {
        if (!m_model.replaceError().isEmpty())
            setStep(m_model.replaceError(), Tone::Bad, false);
    });
}

void ReplaceDialog::submit()
{
    const bool isOwn = m_choice->currentIndex() == m_choice->count() - 1;
    m_model.replace(m_code, isOwn ? m_words->text() : m_choice->currentText());
}

} // namespace madang

#include "ui/draw/code_page.h"

#include "domain/korean_text.h"
#include "ui/models/certificate_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kFieldWidth = 560;
constexpr int kFieldHeight = 76;
constexpr int kMost = 24;
} // namespace

CodePage::CodePage(const Theme& theme, CertificateModel& certificate, QWidget* parent)
    : Page(theme, tr("내 코드 확인"), parent)
    , m_theme(theme)
    , m_certificate(certificate)
    , m_event(makeLabel(theme, TextRole::Body, {}, Tone::Ink2))
    , m_code(new Field(theme, tr("응모할 때 받은 8글자 코드")))
    , m_answer(new Card(theme))
    , m_icon(makeIconLabel(theme, u"check"_s, 40))
    , m_sentence(makeLabel(theme, TextRole::Title, {}))
    , m_line(makeLabel(theme, TextRole::Body, {}, Tone::Ink2))
{
    setAccessibleName(tr("내 코드 확인"));
    QLineEdit* edit = m_code->lineEdit();
    edit->setObjectName(u"codeField"_s);
    edit->setMaxLength(kMost);
    followScale(theme, edit, kFieldWidth, kFieldHeight);
    edit->setProperty("large", true);
    m_code->setCompact(true);
    m_sentence->setObjectName(u"codeSentence"_s);
    m_line->setObjectName(u"codeLine"_s);
    QHBoxLayout* row = makeRow(theme, 20);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    QVBoxLayout* words = makeColumn(theme, 6);
    words->addWidget(m_sentence);
    words->addWidget(m_line);
    row->addLayout(words, 1);
    m_answer->body()->addLayout(row);
    content()->addWidget(m_event);
    content()->addWidget(m_code);
    content()->addWidget(m_answer);
    QPushButton* back = makeButton(theme, ButtonKind::Quiet, tr("결과로"), u"back"_s);
    back->setObjectName(u"codeBack"_s);
    bottomStrip()->addWidget(back);
    bottomStrip()->addStretch(1);
    connect(back, &QPushButton::clicked, this, &CodePage::left);
    connect(m_code, &Field::edited, this, &CodePage::render);
    connect(&m_certificate, &CertificateModel::changed, this, &CodePage::render);
    render();
}

void CodePage::open(const QString& campaignId)
{
    m_certificate.open(campaignId);
    m_code->setText({});
    m_code->lineEdit()->setFocus();
    render();
}

void CodePage::render()
{
    const auto& certificate = m_certificate.certificate();
    m_event->setText(certificate ? tr("%1 · %2에 봉인한 명단에서 찾아요.")
                                       .arg(certificate->title, formatAppointment(certificate->draw.sealedAt))
                                 : tr("뽑은 뒤에 찾아볼 수 있어요."));
    const CertificateModel::CodeAnswer answer = m_certificate.answerFor(m_code->text());
    m_answer->setVisible(!answer.sentence.isEmpty());
    if (answer.sentence.isEmpty())
        return;
    m_answer->setSurface(answer.tone == Tone::Ink2 ? Surface::Card : surfaceFor(answer.tone));
    setIconLabel(m_theme, m_icon, answer.icon, answer.tone);
    m_sentence->setText(answer.sentence);
    setLabelTone(m_sentence, answer.tone == Tone::Ink2 ? Tone::Ink : answer.tone);
    m_line->setText(answer.line);
}

} // namespace madang

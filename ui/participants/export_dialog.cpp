#include "ui/participants/export_dialog.h"

#include "domain/money.h"
#include "ui/models/export_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kReasonMax = 80;
} // namespace

ExportDialog::ExportDialog(const Theme& theme, ExportModel& model, QWidget* parent)
    : FormDialog(theme, tr("손님 %1명을 파일로 내보낼까요?").arg(formatCount(model.customers())),
                 tr("언제, 누가, 왜 내보냈는지 ‘개인정보 기록’에 남아요."), tr("파일 만들기"), parent)
    , m_model(model)
    , m_line(makeLabel(theme, TextRole::Small, {}, Tone::Ink2))
{
    setObjectName(u"exportDialog"_s);
    QButtonGroup* form = addChoice({tr("엑셀 파일 (.xlsx)"), tr("CSV 파일 (엑셀에서 바로 열려요)")}, "exportForm");
    body()->addSpacing(theme.px(8));
    m_masking
        = addChoice({tr("번호와 별명 가리기 (010-****-5678)"), tr("번호 그대로 (사장님 번호를 물어요)")}, "exportMask");
    m_reason = new Field(theme, tr("왜 필요한가요?"));
    m_reason->lineEdit()->setObjectName(u"exportReason"_s);
    m_reason->lineEdit()->setMaxLength(kReasonMax);
    m_reason->lineEdit()->setPlaceholderText(tr("예: 당첨 손님께 전화하려고"));
    m_reason->setCompact(true);
    body()->addWidget(m_reason);
    body()->addWidget(m_line);
    m_setPin = makeButton(theme, ButtonKind::Link, tr("사장님 번호 정하러 가기"));
    m_setPin->setObjectName(u"exportSetPin"_s);
    body()->addWidget(m_setPin, 0, Qt::AlignLeft);
    onChosen(form, this, [this](int id) { m_model.setForm(id == 0 ? ExportForm::Xlsx : ExportForm::Csv); });
    onChosen(m_masking, this, [this](int id) { m_model.setInClear(id == 1); });
    connect(m_reason, &Field::edited, &m_model, &ExportModel::setReason);
    connect(m_setPin, &QPushButton::clicked, this, [this] {
        emit pinSettingRequested();
        reject();
    });
    connect(&m_model, &ExportModel::changed, this, &ExportDialog::render);
    render();
}

QButtonGroup* ExportDialog::addChoice(const QStringList& words, const char* name)
{
    auto* group = new QButtonGroup(this);
    for (int i = 0; i < words.size(); ++i) {
        auto* choice = new QRadioButton(words.at(i));
        choice->setObjectName(QString::fromLatin1(name) + QString::number(i));
        choice->setChecked(i == 0);
        followScale(theme(), choice, 0, 36);
        group->addButton(choice, i);
        body()->addWidget(choice);
    }
    return group;
}

void ExportDialog::render()
{
    const bool can = m_model.canBeInClear();
    m_masking->button(1)->setEnabled(can);
    m_reason->setVisible(m_model.isInClear());
    m_setPin->setVisible(!can);
    m_line->setText(!can ? tr("번호 그대로 내보내려면 사장님 번호(PIN)를 먼저 정해 주세요.")
                         : tr("번호가 그대로 든 파일은 잠겨 있지 않아요. 다 쓰면 지워 주세요."));
    m_line->setVisible(!can || m_model.isInClear());
}

void ExportDialog::submit()
{
    if (const QString missing = m_model.missing(); !missing.isEmpty()) {
        setStep(missing, Tone::Bad, false);
        m_reason->lineEdit()->setFocus();
        return;
    }
    auto* dialog = new QFileDialog(this, tr("파일을 어디에 둘까요?"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(m_model.suffix());
    dialog->selectFile(m_model.proposedName());
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::writeTo);
    dialog->open();
}

void ExportDialog::writeTo(const QString& file)
{
    accept(); // the PIN is asked for by a dialog of its own
    m_model.writeTo(file);
}

} // namespace madang

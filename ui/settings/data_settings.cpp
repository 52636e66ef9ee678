#include "ui/settings/data_settings.h"

#include "ui/events/confirm.h"
#include "ui/models/data_model.h"
#include "ui/settings/erase_dialog.h"
#include "ui/settings/passphrase_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const QString kSuffix = u"madang"_s;

ConfirmWords restoreWords(const QString& question)
{
    return {question,
            DataSettings::tr(
                "그 뒤에 적은 이벤트와 손님은 보이지 않게 돼요. 지금 자료는 지우지 않고 저장 폴더에 따로 두어요. 이미 "
                "파기한 손님 정보는 되살아나지 않아요."),
            DataSettings::tr("되돌리기"), true};
}
} // namespace

DataSettings::DataSettings(const Theme& theme, DataModel& model, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(model)
{
    QVBoxLayout* column = makeColumn(theme, 12, {}, this);
    column->addWidget(makeBackups(theme));
    column->addWidget(makeDivider(theme));
    column->addWidget(makeMove(theme));
    column->addWidget(makeDivider(theme));
    m_erase = makeButton(theme, ButtonKind::Quiet, tr("모두 지우기"), u"trash"_s);
    m_erase->setObjectName(u"eraseButton"_s);
    connect(m_erase, &QPushButton::clicked, this, &DataSettings::askToErase);
    column->addWidget(m_erase, 0, Qt::AlignLeft);
    m_line = makeLabel(theme, TextRole::Small, {}, Tone::Ink2);
    m_line->setObjectName(u"dataLine"_s);
    column->addWidget(m_line);
    connect(&m_model, &DataModel::changed, this, &DataSettings::render);
    render();
}

QWidget* DataSettings::makeBackups(const Theme& theme)
{
    auto* part = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 8, {}, part);
    m_now = makeButton(theme, ButtonKind::Secondary, tr("지금 백업"), u"save"_s);
    m_now->setObjectName(u"backupNow"_s);
    connect(m_now, &QPushButton::clicked, this, [this] { m_model.backUpNow(); });
    column->addWidget(m_now, 0, Qt::AlignLeft);
    auto* line = new QWidget;
    QHBoxLayout* row = makeRow(theme, 8, {}, line);
    m_list = new QComboBox;
    m_list->setObjectName(u"backupList"_s);
    m_list->setAccessibleName(tr("백업 목록"));
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_restore = makeButton(theme, ButtonKind::Secondary, tr("되돌리기"), u"history"_s);
    m_restore->setObjectName(u"restoreBackup"_s);
    connect(m_restore, &QPushButton::clicked, this, &DataSettings::askToRestore);
    row->addWidget(m_list, 1);
    row->addWidget(m_restore);
    column->addWidget(line);
    return part;
}

QWidget* DataSettings::makeMove(const Theme& theme)
{
    auto* part = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 8, {}, part);
    column->addWidget(makeLabel(theme, TextRole::Small,
                                tr("다른 컴퓨터로 옮기기: 이벤트, 손님, 그림을 파일 하나에 모아 암호로 잠가요."),
                                Tone::Ink2));
    auto* line = new QWidget;
    QHBoxLayout* row = makeRow(theme, 8, {}, line);
    m_export = makeButton(theme, ButtonKind::Secondary, tr("옮길 파일 만들기"), u"upload"_s);
    m_export->setObjectName(u"exportButton"_s);
    m_import = makeButton(theme, ButtonKind::Secondary, tr("파일에서 가져오기"), u"download"_s);
    m_import->setObjectName(u"importButton"_s);
    connect(m_export, &QPushButton::clicked, this, &DataSettings::chooseWhereTo);
    connect(m_import, &QPushButton::clicked, this, &DataSettings::chooseWhatFrom);
    row->addWidget(m_export);
    row->addWidget(m_import);
    row->addStretch(1);
    column->addWidget(line);
    return part;
}

void DataSettings::askToRestore()
{
    const int index = m_list->currentIndex();
    auto* confirm
        = new Confirm(m_theme, restoreWords(tr("%1 자료로 되돌릴까요?").arg(m_model.backupMoment(index))), window());
    connect(confirm, &QDialog::accepted, this, [this, index] { m_model.restore(index); });
    confirm->open();
}

void DataSettings::chooseWhereTo()
{
    auto* dialog = new QFileDialog(this, tr("옮길 파일을 어디에 둘까요?"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(kSuffix);
    dialog->selectFile(tr("마당 자료") + u'.' + kSuffix);
    connect(dialog, &QFileDialog::fileSelected, this, &DataSettings::exportTo);
    dialog->open();
}

void DataSettings::exportTo(const QString& file)
{
    auto* dialog
        = new PassphraseDialog(m_theme,
                               {.title = tr("옮길 파일의 암호"),
                                .line = tr("손님 정보가 들어 있어서 암호로 잠가요. 새 컴퓨터에서 이 암호를 물어요."),
                                .passphrase = tr("암호"),
                                .again = tr("암호 한 번 더"),
                                .yes = tr("파일 만들기")},
                               window());
    connect(dialog, &PassphraseDialog::entered, this,
            [this, file](const QString& password) { m_model.exportTo(file, password); });
    dialog->open();
}

void DataSettings::chooseWhatFrom()
{
    auto* dialog = new QFileDialog(this, tr("가져올 파일을 골라 주세요"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("마당 자료와 백업 (*.madang *.db)"), tr("모든 파일 (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &DataSettings::importFrom);
    dialog->open();
}

void DataSettings::importFrom(const QString& file)
{
    if (DataModel::needsPassword(file)) {
        auto* dialog = new PassphraseDialog(
            m_theme,
            {.title = tr("이 파일의 자료로 바꿀까요?"),
             .line = tr("지금 자료는 지우지 않고 저장 폴더에 따로 두어요. 파일을 만들 때 정한 암호를 "
                        "넣어 주세요."),
             .passphrase = tr("암호"),
             .yes = tr("가져오기")},
            window());
        connect(dialog, &PassphraseDialog::entered, this,
                [this, file](const QString& password) { m_model.importFrom(file, password); });
        dialog->open();
        return;
    }
    auto* confirm = new Confirm(m_theme, restoreWords(tr("이 파일의 자료로 바꿀까요?")), window());
    connect(confirm, &QDialog::accepted, this, [this, file] { m_model.importFrom(file, {}); });
    confirm->open();
}

void DataSettings::askToErase()
{
    auto* dialog = new EraseDialog(m_theme, window());
    connect(dialog, &QDialog::accepted, this, [this] { m_model.eraseEverything(); });
    dialog->open();
}

void DataSettings::render()
{
    const QStringList backups = m_model.backups();
    QStringList shown;
    for (int i = 0; i < m_list->count(); ++i)
        shown << m_list->itemText(i);
    if (shown != backups) {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        m_list->addItems(backups);
        m_list->setCurrentIndex(0); // the newest; with words for an empty list none is chosen by itself
    }
    m_list->setPlaceholderText(tr("아직 백업이 없어요"));
    m_list->setEnabled(!backups.isEmpty());
    m_restore->setEnabled(!backups.isEmpty() && !m_model.isBusy());
    m_now->setEnabled(!m_model.isBusy());
    m_export->setEnabled(m_model.canMove());
    m_import->setEnabled(!m_model.isBusy());
    m_erase->setEnabled(!m_model.isBusy());
    m_line->setText(m_model.line());
    m_line->setVisible(!m_model.line().isEmpty());
    setLabelTone(m_line, m_model.lineTone());
}

} // namespace madang

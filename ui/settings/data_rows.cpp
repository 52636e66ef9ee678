#include "ui/events/confirm.h"
#include "ui/models/settings_model.h"
#include "ui/settings/data_settings.h"
#include "ui/settings/secrets_settings.h"
#include "ui/settings/settings_section.h"
#include "ui/settings/settings_sections.h"
#include "ui/shell/screen_models.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(DataRows)
};

QWidget* makeFolder(SettingsSection& section)
{
    auto* part = new QWidget;
    QHBoxLayout* row = makeRow(section.theme(), 12, {}, part);
    const QString folder = section.models().settings.dataFolder();
    auto* path = new QLineEdit(QDir::toNativeSeparators(folder));
    path->setReadOnly(true);
    path->setObjectName(u"dataFolder"_s);
    path->setAccessibleName(Words::tr("저장 폴더 위치"));
    path->setCursorPosition(0);
    QPushButton* open = makeButton(section.theme(), ButtonKind::Secondary, Words::tr("폴더 열기"), u"folder"_s);
    open->setObjectName(u"openFolderButton"_s);
    QObject::connect(open, &QPushButton::clicked, &section,
                     [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    row->addWidget(path, 1);
    row->addWidget(open);
    return part;
}

QWidget* makeRecords(SettingsSection& section)
{
    QPushButton* open
        = makeButton(section.theme(), ButtonKind::Secondary, Words::tr("개인정보 기록 보기"), u"shield"_s);
    open->setObjectName(u"openRecords"_s);
    QObject::connect(open, &QPushButton::clicked, &section, [&section] { section.open(u"records"_s); });
    return open;
}

QWidget* makeResetAll(SettingsSection& section)
{
    auto* part = new QWidget;
    QHBoxLayout* row = makeRow(section.theme(), 8, {}, part);
    QPushButton* reset = makeButton(section.theme(), ButtonKind::Secondary, Words::tr("모든 설정 처음으로"), u"undo"_s);
    reset->setObjectName(u"reset-all"_s);
    row->addWidget(reset);
    row->addStretch(1);
    QObject::connect(reset, &QPushButton::clicked, &section, [&section] {
        SettingsModel& model = section.models().settings;
        auto* confirm = new Confirm(
            section.theme(),
            {Words::tr("모든 설정을 처음으로 되돌릴까요?"), model.resetLine({}), Words::tr("되돌리기"), true},
            &section);
        QObject::connect(confirm, &QDialog::accepted, &section, [&model] { model.reset({}); });
        confirm->open();
    });
    return part;
}
} // namespace

void fillData(SettingsSection& section)
{
    section.addRow(u"data-folder"_s, Words::tr("저장 폴더"),
                   Words::tr("이벤트, 손님, 포스터가 이 컴퓨터의 이 폴더에 있어요."), Words::tr("백업 파일 자료 위치"),
                   makeFolder(section));
    section.addRow(u"data"_s, Words::tr("자료"), Words::tr("매일 저절로 백업하고 14일 동안 두어요."),
                   Words::tr("백업 복원 되돌리기 옮기기 이사 새 컴퓨터 삭제 초기화"),
                   new DataSettings(section.theme(), section.models().data));
    section.addRow(u"privacy-records"_s, Words::tr("개인정보 기록"),
                   Words::tr("손님 정보를 언제 지웠고 언제 지우는지, 누가 내보냈는지, 무엇을 안내했는지예요."),
                   Words::tr("파기 동의 삭제 내보내기 명단 안내 판 기록"), makeRecords(section));
    section.addRow(u"secrets"_s, Words::tr("열쇠 보관"), Words::tr("열쇠와 손님 정보를 어디에 어떻게 잠가 두는지예요."),
                   Words::tr("비밀번호 암호 보안 키체인 개인정보 전화번호 잠금"),
                   new SecretsSettings(section.theme(), section.models().secrets));
    section.addRow(u"reset-all"_s, Words::tr("모든 설정 처음으로"), section.models().settings.resetLine({}),
                   Words::tr("초기화 되돌리기 리셋 원래대로"), makeResetAll(section));
}

} // namespace madang

#include "ui/events/confirm.h"
#include "ui/models/settings_model.h"
#include "ui/settings/address_field.h"
#include "ui/settings/settings_section.h"
#include "ui/settings/settings_sections.h"
#include "ui/shell/screen_models.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(DeveloperSettings)
};

ConfirmWords question(bool isPractice)
{
    if (isPractice)
        return {
            Words::tr("연습을 끝내고 진짜로 쓸까요?"),
            Words::tr("이제부터 ‘올리기’를 누르면 진짜 채널에 나가고 돈이 들 수 있어요. 연결해 둔 채널과 AI만 써요. "
                      "연습으로 만든 이벤트는 연습으로 남고, 진짜로 올라가지 않아요. 창이 한 번 닫혔다가 다시 "
                      "열려요."),
            Words::tr("진짜로 쓰기"), true};
    return {Words::tr("연습 모드로 바꿀까요?"),
            Words::tr("올려도 밖으로 나가지 않아요. 진짜로 올린 이벤트는 그대로 있지만, 연습하는 동안에는 예약한 것을 "
                      "올리지 않고 본 횟수도 새로 세지 않아요. 창이 한 번 닫혔다가 다시 열려요."),
            Words::tr("연습하기"), false};
}

QString meaning(const StartFacts& facts)
{
    const QString now = facts.isPractice
        ? Words::tr(
            "채널은 이 컴퓨터 안의 흉내예요. 올린 글도, 본 횟수도 진짜가 아니고 돈이 들지 않아요. 연습으로 만든 "
            "이벤트와 포스터에는 ‘연습’ 표시가 남아요.")
        : Words::tr("올리면 진짜 채널에 나가요.");
    return facts.isGiven ? now + u' ' + Words::tr("프로그램을 시작할 때 정해져서 여기서는 바꿀 수 없어요.") : now;
}

QWidget* makePractice(SettingsSection& section)
{
    const Theme& theme = section.theme();
    SettingsModel& model = section.models().settings;
    const StartFacts& facts = model.facts();
    auto* part = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 8, {}, part);
    auto* chip = facts.isPractice ? new Chip(theme, u"practice"_s, Words::tr("지금 연습 중"), Tone::Primary)
                                  : new Chip(theme, u"check"_s, Words::tr("지금 실제로 올려요"), Tone::Good);
    chip->setHatched(facts.isPractice);
    chip->setObjectName(u"practiceChip"_s);
    column->addWidget(chip);
    column->addWidget(makeLabel(theme, TextRole::Small, meaning(facts), Tone::Ink2));
    if (facts.isGiven)
        return part;
    QPushButton* other
        = makeButton(theme, ButtonKind::Secondary,
                     facts.isPractice ? Words::tr("연습 모드 끄기") : Words::tr("연습 모드 켜기"), u"practice"_s);
    other->setObjectName(u"practiceButton"_s);
    column->addWidget(other, 0, Qt::AlignLeft);
    QObject::connect(other, &QPushButton::clicked, &section, [&section, &model, isPractice = facts.isPractice] {
        auto* confirm = new Confirm(section.theme(), question(isPractice), &section);
        QObject::connect(confirm, &QDialog::accepted, &model, [&model, isPractice] { model.setPractice(!isPractice); });
        confirm->open();
    });
    return part;
}

QWidget* makeAddresses(SettingsSection& section)
{
    const Theme& theme = section.theme();
    AddressesModel& model = section.models().settings.addresses();
    auto* part = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 12, {}, part);
    column->addWidget(
        makeLabel(theme, TextRole::Small,
                  Words::tr("적은 주소로 글과 그림, 넣어 둔 열쇠가 가요. 믿을 수 있는 서버만 적어 주세요. "
                            "연습 중이거나 주소 파일로 시작했으면 쓰지 않아요."),
                  Tone::Warn));
    for (const ServiceAddress& service : model.services()) {
        const QString usual = service.usual.isEmpty() ? Words::tr("받은 주소를 적어 주세요") : service.usual;
        column->addWidget(new AddressField(theme, model, service.id, service.name, usual));
    }
    return part;
}
} // namespace

void fillDeveloper(SettingsSection& section)
{
    section.addRow(u"practice"_s, Words::tr("연습 모드"), Words::tr("마음껏 눌러 봐도 밖으로 나가지 않아요."),
                   Words::tr("예시 연습 실제 진짜 올리기 끄기 켜기"), makePractice(section));
    section.addRow(u"addresses"_s, Words::tr("서비스 주소"),
                   Words::tr("서버를 직접 두는 분만 바꿔요. 비워 두면 원래 주소를 써요."),
                   Words::tr("API 서버 운영자 프록시 URL 개발자"), makeAddresses(section));
}

} // namespace madang

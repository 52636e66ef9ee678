#include "ui/settings/account_card.h"
#include "ui/settings/pins_card.h"
#include "ui/settings/settings_section.h"
#include "ui/settings/settings_sections.h"
#include "ui/shell/screen_models.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(AccountSettings)
};
} // namespace

void fillAccount(SettingsSection& section)
{
    auto* account = new AccountCard(section.theme(), section.models().account);
    QObject::connect(account, &AccountCard::signUpRequested, &section, [&section] { section.open(u"sign-up"_s); });
    section.addRow(u"account"_s, Words::tr("계정"), Words::tr("여러 컴퓨터에서 같은 가게를 쓸 때 필요해요."),
                   Words::tr("로그인 로그아웃 가입 회원 비밀번호 이메일 아이디"), account);
    section.addRow(u"pins"_s, Words::tr("직원과 번호(PIN)"),
                   Words::tr("계산대를 누가 보는지에 따라 할 수 있는 일이 달라요."),
                   Words::tr("직원 알바 아르바이트 핀 잠금 맡기기 권한 비밀번호"),
                   new PinsCard(section.theme(), section.models().counter, section.models().account));
}

} // namespace madang

#include "ui/models/ai_model.h"
#include "ui/models/settings_model.h"
#include "ui/settings/address_field.h"
#include "ui/settings/ai_settings.h"
#include "ui/settings/picture_order.h"
#include "ui/settings/settings_section.h"
#include "ui/settings/settings_sections.h"
#include "ui/shell/screen_models.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(AiRows)
};
} // namespace

void fillAi(SettingsSection& section)
{
    const Theme& theme = section.theme();
    AiModel& ai = section.models().ai;
    section.addRow(u"ai-connection"_s, Words::tr("AI 연결"),
                   Words::tr("기획안을 누구에게 먼저 물을지 정하고 열쇠를 넣어요."),
                   Words::tr("인공지능 클로드 챗지피티 Claude GPT OpenAI Anthropic API 키 열쇠 모델 추천"),
                   new AiConnectionSettings(theme, ai));
    auto* costs = new AiCostSettings(theme, ai, section.models().costs);
    QObject::connect(costs, &AiCostSettings::listRequested, &section, [&section] { section.open(u"ai-costs"_s); });
    section.addRow(u"ai-costs"_s, Words::tr("AI 비용"), Words::tr("이 금액을 넘을 수 있는 물음은 보내지 않아요."),
                   Words::tr("돈 한도 요금 내역 인공지능"), costs);
    section.addRow(u"picture-order"_s, Words::tr("그림 그리는 순서"),
                   Words::tr("연결된 것 가운데 위에서부터 물어요. 모두 안 되면 기본 그림으로 그려요."),
                   Words::tr("스테이블 디퓨전 Stability OpenAI WebUI 포스터 그림 우선순위"),
                   new PictureOrder(theme, ai));
    section.addRow(u"webui"_s, Words::tr("WebUI 주소"),
                   Words::tr("가게 컴퓨터에서 그림을 그리는 WebUI가 있으면 적어 주세요. 연습 중에는 쓰지 않아요."),
                   Words::tr("스테이블 디퓨전 Stable Diffusion automatic1111 그림 서버"),
                   new AddressField(theme, section.models().settings.addresses(), u"webui"_s, Words::tr("WebUI 주소"),
                                    u"http://127.0.0.1:7860"_s));
}

} // namespace madang

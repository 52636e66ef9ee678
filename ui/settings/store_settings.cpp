#include "ui/settings/settings_section.h"
#include "ui/settings/settings_sections.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(StoreSettings)
};
} // namespace

void fillStore(SettingsSection& section)
{
    auto* part = new QWidget;
    QHBoxLayout* row = makeRow(section.theme(), 8, {}, part);
    QPushButton* open = makeButton(section.theme(), ButtonKind::Secondary, Words::tr("가게 카드 열기"), u"store"_s);
    open->setObjectName(u"openStoreButton"_s);
    QObject::connect(open, &QPushButton::clicked, &section, [&section] { section.open(u"store"_s); });
    row->addWidget(open);
    row->addStretch(1);
    section.addRow(u"store-card"_s, Words::tr("가게 카드"),
                   Words::tr("이름, 로고, 색, 사진, 여는 시간처럼 포스터와 글에 쓰이는 것들이에요."),
                   Words::tr("상호 업종 전화번호 주소 로고 색깔 사진 말투 영업시간 지도"), part);
}

} // namespace madang

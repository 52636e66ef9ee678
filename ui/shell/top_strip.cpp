#include "ui/shell/top_strip.h"

#include "ui/models/channels_model.h"
#include "ui/models/counter_model.h"
#include "ui/models/store_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace madang {

TopStrip::TopStrip(const Theme& theme, const StoreModel& store, const ChannelsModel& channels, CounterModel& counter,
                   QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_store(store)
    , m_channels(channels)
    , m_counter(counter)
{
    setProperty("surface", u"canvas"_s);
    m_row = new QWidget(this);
    m_name = makeLabel(m_theme, TextRole::Section, {}, Tone::Ink, Wrap::No, m_row);
    m_practice = new Chip(m_theme, u"plug"_s, tr("연습"), Tone::Primary, m_row);
    m_practice->setHatched(true);
    m_practice->setToolTip(tr("연습 모드예요. 아무것도 가게 밖으로 나가지 않아요."));
    m_health = new Chip(m_theme, {}, {}, Tone::Good, m_row);
    m_staff = new Chip(m_theme, u"user"_s, tr("직원이 보는 중"), Tone::Calm, m_row);
    m_staff->setObjectName(u"staffChip"_s);
    m_hand = makeButton(m_theme, ButtonKind::Quiet, {}, {}, m_row);
    m_hand->setObjectName(u"handOver"_s);
    m_banner = new Banner(m_theme, this);
    m_banner->setDismissable(tr("알림 닫기"));
    connect(m_banner, &Banner::dismissed, m_banner, &Banner::clear);

    m_rowLayout = new QHBoxLayout(m_row);
    m_rowLayout->addWidget(m_name);
    m_rowLayout->addStretch(1);
    m_rowLayout->addWidget(m_hand);
    m_rowLayout->addWidget(m_staff);
    m_rowLayout->addWidget(m_health);
    m_rowLayout->addWidget(m_practice);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_row);
    column->addWidget(m_banner);

    connect(&m_store, &StoreModel::changed, this, &TopStrip::render);
    connect(&m_channels, &ChannelsModel::changed, this, &TopStrip::render);
    connect(&m_counter, &CounterModel::changed, this, &TopStrip::render);
    connect(m_hand, &QPushButton::clicked, this, [this] {
        if (m_counter.isStaff())
            m_counter.askForOwner();
        else
            m_counter.handToStaff();
    });
    connect(&m_theme, &Theme::changed, this, &TopStrip::restyle);
    render();
    restyle();
}

void TopStrip::say(const QString& sentence)
{
    m_banner->say(Tone::Bad, sentence);
}

void TopStrip::render()
{
    m_name->setText(m_store.isKnown() ? m_store.profile().name : tr("마당"));
    m_practice->setVisible(m_channels.isPractice());
    const bool isStaff = m_counter.isStaff();
    m_staff->setVisible(isStaff);
    m_hand->setVisible(m_counter.hasPin(Role::Owner)); // without one nobody could take the counter back
    m_hand->setText(isStaff ? tr("사장님이 보기") : tr("직원에게 맡기기"));
    const HealthWords health = m_channels.health();
    m_health->setState(health.icon, health.line, health.tone);
}

void TopStrip::restyle()
{
    m_row->setFixedHeight(m_theme.px(56));
    m_rowLayout->setContentsMargins(m_theme.px(24), 0, m_theme.px(24), 0);
    m_rowLayout->setSpacing(m_theme.px(12));
}

} // namespace madang

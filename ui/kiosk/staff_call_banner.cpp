#include "ui/kiosk/staff_call_banner.h"

#include "ui/models/kiosk_model.h"

using namespace Qt::StringLiterals;

namespace madang {

StaffCallBanner::StaffCallBanner(const Theme& theme, KioskModel& kiosk, QWidget* parent)
    : Banner(theme, parent)
    , m_kiosk(kiosk)
{
    setObjectName(u"staffCallBanner"_s);
    connect(&kiosk, &KioskModel::changed, this, &StaffCallBanner::render);
    connect(this, &Banner::actionRequested, &kiosk, &KioskModel::answerCall);
}

void StaffCallBanner::render()
{
    const bool rings = m_kiosk.isOpen() && m_kiosk.call() == StaffCall::Ringing;
    if (rings && !isVisibleTo(parentWidget()))
        say(Tone::Warn, tr("키오스크에서 손님이 직원을 불러요."), tr("갈게요"));
    else if (!rings)
        clear();
}

} // namespace madang

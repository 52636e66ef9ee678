#include "ui/settings/settings_section.h"
#include "ui/settings/settings_sections.h"
#include "ui/widgets/label.h"

#include <QCoreApplication>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(AboutSettings)
};
} // namespace

void fillAbout(SettingsSection& section)
{
    const QString version = QCoreApplication::applicationVersion();
    QLabel* about = makeLabel(section.theme(), TextRole::Body, version.isEmpty() ? Words::tr("개발 중인 판") : version,
                              Tone::Ink2, Wrap::No);
    about->setObjectName(u"version"_s);
    section.addRow(u"version"_s, Words::tr("마당 버전"), {}, Words::tr("정보 프로그램 업데이트"), about);
}

} // namespace madang

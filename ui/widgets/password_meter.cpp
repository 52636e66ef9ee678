#include "ui/widgets/password_meter.h"

#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/progress_line.h"

#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kPercentForEach = 25;
constexpr int kWordWidth = 120;
} // namespace

PasswordMeter::PasswordMeter(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_bar(new ProgressLine(theme))
    , m_icon(makeIconLabel(theme, u"warning"_s, 16, Tone::Ink3))
    , m_word(makeLabel(theme, TextRole::Hint, {}, Tone::Ink3, Wrap::No))
{
    QHBoxLayout* row = makeRow(theme, 8, {}, this);
    followScale(theme, m_word, kWordWidth, 0);
    m_word->setObjectName(u"passwordStrength"_s);
    row->addWidget(m_bar, 1);
    row->addWidget(m_icon);
    row->addWidget(m_word);
    m_icon->hide();
    setAccessibleName(tr("비밀번호 세기"));
}

void PasswordMeter::show(int strength, const QString& icon, const QString& word, Tone tone)
{
    m_bar->setPercent(strength * kPercentForEach);
    m_bar->setTone(tone);
    setIconLabel(m_theme, m_icon, icon, tone);
    m_icon->setVisible(strength > 0);
    m_word->setText(word);
    setLabelTone(m_word, tone);
    setAccessibleDescription(word);
}

} // namespace madang

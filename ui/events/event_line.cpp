#include "ui/events/event_line.h"

#include "ui/events/elided_label.h"
#include "ui/models/labels.h"
#include "ui/theme/theme.h"
#include "ui/widgets/image_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kPosterWidth = 48;
constexpr int kPosterHeight = 60;
constexpr int kNumbersWidth = 120;

ElidedLabel* elided(const QString& role, const QString& tone)
{
    auto* label = new ElidedLabel;
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", role);
    label->setProperty("tone", tone);
    label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return label;
}

QString secondLine(const CampaignRow& row)
{
    QString line = row.period;
    if (row.phase == CampaignPhase::Draft) {
        const QString step = EventLine::tr("%1까지 했어요").arg(wizardStepLabel(row.step));
        line = line.isEmpty() ? step : step + u" · "_s + line;
    }
    return row.practice ? EventLine::tr("연습") + u" · "_s + line : line;
}
} // namespace

EventLine::EventLine(const Theme& theme, const QList<EventAction>& actions, QWidget* parent)
    : QWidget(parent)
    , m_poster(new ImageView(theme))
    , m_title(elided(u"body"_s, u"ink"_s))
    , m_period(elided(u"small"_s, u"ink2"_s))
    , m_participants(makeLabel(theme, TextRole::Small, {}, Tone::Ink, Wrap::No))
    , m_views(makeLabel(theme, TextRole::Small, {}, Tone::Ink2, Wrap::No))
{
    followScale(theme, m_poster, kPosterWidth, kPosterHeight);
    m_title->setProperty("strong", true);
    QHBoxLayout* row = makeRow(theme, 16, {0, 6, 0, 6}, this);
    row->addWidget(m_poster);
    QVBoxLayout* words = makeColumn(theme, 2);
    words->addStretch(1);
    words->addWidget(m_title);
    words->addWidget(m_period);
    words->addStretch(1);
    row->addLayout(words, 1);

    QVBoxLayout* numbers = makeColumn(theme, 2);
    numbers->addStretch(1);
    for (QLabel* label : {m_participants, m_views}) {
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        followScale(theme, label, kNumbersWidth, 0);
        numbers->addWidget(label);
    }
    numbers->addStretch(1);
    row->addLayout(numbers);

    for (const EventAction action : actions) {
        const EventActionWords about = eventActionWords(action);
        QPushButton* button = makeButton(theme, ButtonKind::Secondary, about.label, about.icon);
        button->setObjectName(about.id + u"Button"_s);
        connect(button, &QPushButton::clicked, this, [this, action] { emit acted(action, m_id); });
        row->addWidget(button);
        m_buttons.insert(action, button);
    }
}

void EventLine::show(const CampaignRow& row, const QImage& poster)
{
    m_id = row.id;
    m_poster->setImage(poster, tr("%1 포스터").arg(row.title));
    m_poster->setPlaceholder(u"image"_s, {});
    m_title->setText(row.title);
    m_period->setText(secondLine(row));
    const bool out = row.phase == CampaignPhase::Running || row.phase == CampaignPhase::Ended;
    m_participants->setText(out ? tr("손님 %1명").arg(formatCount(row.participants)) : QString());
    m_views->setText(out && row.views > 0 ? tr("%1번 봤어요").arg(formatCount(row.views)) : QString());
    m_participants->setVisible(out);
    m_views->setVisible(out && row.views > 0);
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it)
        it.value()->setAccessibleName(u"%1, %2"_s.arg(row.title, eventActionWords(it.key()).label));
    setAccessibleName(row.title);
    QWidget::show();
}

} // namespace madang

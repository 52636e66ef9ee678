#include "ui/events/event_card.h"

#include "ui/events/sparkline.h"
#include "ui/models/labels.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/image_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kPosterWidth = 176;
constexpr int kPosterHeight = 220;
constexpr int kCurveWidth = 200;
} // namespace

EventCard::EventCard(const Theme& theme, const QList<EventAction>& actions, QWidget* parent)
    : Card(theme, parent)
    , m_poster(new ImageView(theme))
    , m_phase(new Chip(theme))
    , m_practice(new Chip(theme, u"practice"_s, tr("연습"), Tone::Primary))
    , m_mark(new Chip(theme))
    , m_title(makeLabel(theme, TextRole::Title, {}))
    , m_period(makeLabel(theme, TextRole::Body, {}, Tone::Ink2))
    , m_number(makeLabel(theme, TextRole::Headline, {}, Tone::Ink, Wrap::No))
    , m_views(makeLabel(theme, TextRole::Small, {}, Tone::Ink2, Wrap::No))
    , m_curve(new Sparkline(theme))
{
    setPadding(20, 0);
    followScale(theme, m_poster, kPosterWidth, kPosterHeight);
    m_poster->setPlaceholder(u"image"_s, tr("포스터를 그리고 있어요"));
    m_practice->setHatched(true);
    m_mark->hide();

    QHBoxLayout* chips = makeRow(theme, 8);
    for (Chip* chip : {m_mark, m_phase, m_practice})
        chips->addWidget(chip);
    chips->addStretch(1);
    QHBoxLayout* buttons = makeRow(theme, 8);
    for (const EventAction action : actions) {
        const EventActionWords words = eventActionWords(action);
        QPushButton* button = makeButton(theme, ButtonKind::Secondary, words.label, words.icon);
        button->setObjectName(words.id + u"Button"_s);
        connect(button, &QPushButton::clicked, this, [this, action] { emit acted(action, m_id); });
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    QVBoxLayout* words = makeColumn(theme, 8);
    words->addLayout(chips);
    words->addWidget(m_title);
    words->addWidget(m_period);
    words->addStretch(1);
    words->addLayout(buttons);

    QVBoxLayout* numbers = makeColumn(theme, 0);
    numbers->addWidget(m_number);
    numbers->addWidget(m_views);
    numbers->addStretch(1);
    followScale(theme, m_curve, kCurveWidth, 100);
    numbers->addWidget(m_curve);

    QHBoxLayout* row = makeRow(theme, 24);
    row->addWidget(m_poster, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addLayout(numbers);
    body()->addLayout(row);
}

void EventCard::show(const CampaignRow& row, const Results* results)
{
    m_id = row.id;
    const StateWords phase = phaseWords(row.phase);
    m_phase->setState(phase.icon, phase.label, phase.tone);
    m_practice->setVisible(row.practice);
    m_title->setText(row.title);
    m_period->setText(row.period);
    const int participants = results ? results->participants : row.participants;
    const qint64 views = results ? results->views : row.views;
    m_number->setText(tr("손님 %1명").arg(formatCount(participants)));
    m_views->setText(views > 0 ? tr("%1번 봤어요").arg(formatCount(views)) : tr("본 횟수는 아직 몰라요"));
    QList<int> days;
    if (results) {
        for (const CountAt& day : results->byDay)
            days << day.count;
    }
    m_curve->setPoints(days);
    m_curve->setAccessibleName(tr("날마다 참여한 손님 곡선, 모두 %1명").arg(formatCount(participants)));
    setAccessibleName(u"%1, %2"_s.arg(row.title, phase.label));
    QWidget::show();
}

void EventCard::setPoster(const QImage& poster)
{
    m_poster->setImage(poster, tr("%1 포스터").arg(m_title->text()));
}

void EventCard::setMark(const QString& icon, const QString& word, Tone tone)
{
    m_mark->setState(icon, word, tone);
    m_mark->show();
}

} // namespace madang

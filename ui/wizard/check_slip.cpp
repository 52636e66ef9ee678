#include "ui/wizard/check_slip.h"

#include "domain/channel_money.h"
#include "domain/korean_text.h"
#include "ui/models/captions_model.h"
#include "ui/models/channels_model.h"
#include "ui/models/store_model.h"
#include "ui/models/wizard_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/wizard/rule_checks.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

CheckSlip::CheckSlip(const Theme& theme, const ScreenModels& models, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_store(models.store)
    , m_captions(models.captions)
    , m_wizard(models.wizard)
    , m_channels(models.channels)
{
    setObjectName(u"checkSlip"_s);
    setPadding(20, 12);
    body()->addWidget(makeLabel(theme, TextRole::Section, tr("올리기 전에 한 번 보세요")));
    if (m_channels.isPractice()) {
        QHBoxLayout* row = makeRow(theme, 10);
        auto* chip = new Chip(theme, u"practice"_s, tr("연습"), Tone::Primary);
        chip->setHatched(true);
        row->addWidget(chip, 0, Qt::AlignTop);
        QLabel* note
            = makeLabel(theme, TextRole::Small, tr("실제로 올라가지 않아요. 마음 놓고 눌러 보세요."), Tone::Primary);
        note->setObjectName(u"practiceNote"_s);
        row->addWidget(note, 1);
        body()->addLayout(row);
    }
    body()->addWidget(makeDivider(theme));
    m_what = addLine(tr("무엇을"));
    m_where = addLine(tr("어디에"));
    m_when = addLine(tr("언제"));
    m_cost = addLine(tr("최대 비용"));
    m_where->setObjectName(u"slipWhere"_s);
    m_cost->setObjectName(u"slipCost"_s);
    body()->addWidget(makeDivider(theme));
    m_captionLabel = makeLabel(theme, TextRole::Hint, {}, Tone::Ink3);
    body()->addWidget(m_captionLabel);
    auto* read = new Card(theme);
    read->setSurface(Surface::Sunken);
    read->setPadding(14, 0);
    m_caption = makeLabel(theme, TextRole::Hint, {}, Tone::Ink);
    m_caption->setObjectName(u"slipCaption"_s);
    read->body()->addWidget(m_caption);
    body()->addWidget(read);
    m_look = makeButton(theme, ButtonKind::Quiet, tr("손님 눈으로 보고 고치기"), u"eye"_s);
    m_look->setObjectName(u"lookAsCustomer"_s);
    connect(m_look, &QPushButton::clicked, this, [this] { Q_EMIT captionsRequested(channelRead()); });
    body()->addWidget(m_look, 0, Qt::AlignLeft);
    body()->addWidget(makeDivider(theme));
    m_rules = new QWidget;
    makeColumn(theme, 8, {}, m_rules);
    body()->addWidget(m_rules);
    body()->addStretch(1);
}

QLabel* CheckSlip::addLine(const QString& label)
{
    QHBoxLayout* row = makeRow(m_theme, 12);
    QLabel* name = makeLabel(m_theme, TextRole::Small, label, Tone::Ink3);
    QLabel* value = makeLabel(m_theme, TextRole::Small, {});
    value->setProperty("strong", true);
    row->addWidget(name, 2, Qt::AlignTop);
    row->addWidget(value, 5, Qt::AlignTop);
    body()->addLayout(row);
    return value;
}

QString CheckSlip::channelRead() const
{
    const QStringList& chosen = m_wizard.draft().channels;
    const auto refused
        = std::ranges::find_if(chosen, [this](const QString& id) { return m_captions.refusal({id}).has_value(); });
    if (refused != chosen.end())
        return *refused;
    const auto read = std::ranges::find_if(chosen, [this](const QString& id) { return m_captions.takesWords(id); });
    return read == chosen.end() ? QString() : *read;
}

void CheckSlip::render()
{
    const Campaign& draft = m_wizard.draft();
    QStringList names;
    for (const QString& id : draft.channels)
        names << m_channels.name(id);
    m_what->setText(draft.poster.title + (draft.poster.prize.isEmpty() ? QString() : u"\n"_s + draft.poster.prize));
    m_where->setText(names.isEmpty() ? tr("아직 고르지 않았어요")
                                     : tr("%1곳: %2").arg(names.size()).arg(names.join(u", "_s)));
    m_when->setText(formatPeriod(draft.period.first, draft.period.last));
    m_cost->setText(draft.plan ? formatWonShort(totalCost(draft, m_channels.descriptors(draft.channels))) : QString());
    const QString where = channelRead();
    m_captionLabel->setText(where.isEmpty() ? tr("손님이 읽는 글")
                                            : tr("손님이 읽는 글 (%1)").arg(m_channels.name(where)));
    m_caption->setText(where.isEmpty() ? tr("포스터만 나가고, 따로 적는 글은 없어요.") : m_captions.unfolded(where));
    renderRules();
}

void CheckSlip::renderRules()
{
    const Campaign& draft = m_wizard.draft();
    QList<RuleCheck> checks = ruleChecks(draft, m_store.profile(),
                                         totalCost(draft, m_channels.descriptors(draft.channels)), m_wizard.today());
    const std::optional<QString> refusal = m_captions.refusal(draft.channels);
    checks << RuleCheck{refusal.value_or(tr("함께 올릴 글을 고른 곳 모두 받아요.")), !refusal};
    QString key;
    for (const RuleCheck& check : checks)
        key += check.words + u'\n';
    if (key == m_rulesShown)
        return;
    m_rulesShown = key;
    qDeleteAll(m_rules->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    for (const RuleCheck& check : checks) {
        auto* line = new QWidget;
        line->setObjectName(check.passed ? u"rulePassed"_s : u"ruleWarned"_s);
        QHBoxLayout* row = makeRow(m_theme, 8, {}, line);
        const Tone tone = check.passed ? Tone::Good : Tone::Warn;
        row->addWidget(makeIconLabel(m_theme, check.passed ? u"check-circle"_s : u"warning"_s, 18, tone), 0,
                       Qt::AlignTop);
        row->addWidget(makeLabel(m_theme, TextRole::Hint, check.words, check.passed ? Tone::Ink2 : Tone::Warn), 1);
        m_rules->layout()->addWidget(line);
    }
}

} // namespace madang

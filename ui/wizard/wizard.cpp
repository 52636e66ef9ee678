#include "ui/wizard/wizard.h"

#include "domain/korean_text.h"
#include "ui/models/labels.h"
#include "ui/models/wizard_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/step_bar.h"
#include "ui/wizard/chosen_plan.h"
#include "ui/wizard/living_preview.h"
#include "ui/wizard/wizard_page.h"
#include "ui/wizard/wizard_pages.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace madang {

namespace {
constexpr int kPreviewWidth = 300;
/// Below this room (in design pixels) the answers need the width more than the preview does.
constexpr int kRoomForPreview = 1000;
constexpr int kStripHeight = 76;
} // namespace

Wizard::Wizard(const Theme& theme, const ScreenModels& models, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_models(models)
{
    setProperty("page", true);
    setAttribute(Qt::WA_StyledBackground);
    build();
    addShortcuts();
    m_savedTimer.setInterval(30s);
    connect(&m_savedTimer, &QTimer::timeout, this, &Wizard::renderSaved);
    m_savedTimer.start();
    connect(&m_models.wizard, &WizardModel::changed, this, &Wizard::render);
    connect(&m_models.wizard, &WizardModel::stepChanged, this, &Wizard::openStep);
    connect(&m_theme, &Theme::changed, this, &Wizard::fitPreview);
    if (m_models.wizard.isOpen())
        openStep();
    else
        render();
}

void Wizard::build()
{
    m_stack = new QStackedWidget;
    m_preview = new LivingPreview(m_theme, m_models.wizard, m_models.posters);
    QWidget* top = makeTop();
    addPages();
    QWidget* strip = makeStrip();

    QHBoxLayout* middle = makeRow(m_theme, 0);
    middle->addWidget(m_stack, 1);
    middle->addWidget(m_preview);
    QVBoxLayout* frame = makeColumn(m_theme, 0, {}, this);
    frame->addWidget(top);
    frame->addLayout(middle, 1);
    frame->addWidget(strip);
}

void Wizard::addPages()
{
    for (const WizardPageEntry& entry : wizardPages()) {
        WizardPage* made = entry.make(m_theme, m_models);
        made->setObjectName(u"step-"_s + wizardStepKey(entry.step));
        m_stack->addWidget(made);
        m_pages << made;
        connect(made, &WizardPage::readyChanged, this, &Wizard::render);
        connect(made, &WizardPage::goOnRequested, this, &Wizard::goOn);
        connect(made, &WizardPage::finished, this, &Wizard::finish);
    }
}

QWidget* Wizard::makeTop()
{
    QStringList words;
    for (const WizardPageEntry& entry : wizardPages())
        words << wizardStepLabel(entry.step);
    auto* top = new QWidget;
    QHBoxLayout* row = makeRow(m_theme, 16, {32, 12, 20, 0}, top);
    m_steps = new StepBar(m_theme, words);
    m_steps->setObjectName(u"stepBar"_s);
    m_close = makeButton(m_theme, ButtonKind::Quiet, tr("닫기"), u"close"_s);
    m_close->setObjectName(u"closeButton"_s);
    m_close->setToolTip(tr("임시저장해 두고 나가요 (Esc)"));
    m_close->setAccessibleName(tr("닫기, 임시저장해 두고 나가기"));
    row->addWidget(m_steps);
    row->addStretch(1);
    row->addWidget(m_close);
    connect(m_close, &QPushButton::clicked, this, &Wizard::left);
    connect(m_steps, &StepBar::stepChosen, this, [this](int step) {
        if (step <= reachedStep())
            m_models.wizard.goTo(WizardStep(step));
    });
    return top;
}

QWidget* Wizard::makeStrip()
{
    auto* strip = new QWidget;
    strip->setProperty("strip", true);
    strip->setAttribute(Qt::WA_StyledBackground);
    QHBoxLayout* row = makeRow(m_theme, 8, {32, 0, 32, 0}, strip);
    followScale(m_theme, strip, 0, kStripHeight);
    m_back = makeButton(m_theme, ButtonKind::Quiet, tr("뒤로"), u"back"_s);
    m_back->setObjectName(u"backButton"_s);
    m_back->setToolTip(tr("앞 단계로 (Alt+←)"));
    m_savedIcon = makeIconLabel(m_theme, u"check"_s, 18, Tone::Good);
    m_saved = makeLabel(m_theme, TextRole::Small, {}, Tone::Ink2, Wrap::Yes);
    m_saved->setObjectName(u"savedLabel"_s);
    m_next = makeButton(m_theme, ButtonKind::Primary, {}, {});
    m_next->setObjectName(u"mainButton"_s);
    m_publish = makeButton(m_theme, ButtonKind::Primary, {}, u"send"_s);
    m_publish->setObjectName(u"publishButton"_s);
    row->addWidget(m_back);
    row->addSpacing(m_theme.px(8));
    row->addWidget(m_savedIcon);
    row->addWidget(m_saved, 1);
    m_note = makeLabel(m_theme, TextRole::Small, {}, Tone::Ink2, Wrap::No);
    m_note->setObjectName(u"mainNote"_s);
    row->addWidget(m_note);
    row->addWidget(m_next);
    row->addWidget(m_publish);
    connect(m_back, &QPushButton::clicked, this, &Wizard::goBack);
    connect(m_next, &QPushButton::clicked, this, &Wizard::goOn);
    connect(m_publish, &QPushButton::clicked, this, &Wizard::goOn);
    return strip;
}

void Wizard::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, void (Wizard::*slot)()) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    add(Qt::ALT | Qt::Key_Left, &Wizard::goBack);
    add(Qt::Key_Escape, &Wizard::escape);
}

WizardPage* Wizard::page() const
{
    return m_pages.at(int(m_models.wizard.draft().step));
}

void Wizard::openStep()
{
    const Campaign& draft = m_models.wizard.draft();
    if (draft.id != m_draftId) {
        m_draftId = draft.id;
        m_savedAt = draft.updatedAt;
        m_sinceSaved.invalidate();
        m_visited = 0;
    }
    m_visited = std::max(m_visited, int(draft.step));
    WizardPage* opened = page();
    m_stack->setCurrentWidget(opened);
    opened->scrollToTop();
    opened->enter();
    fitPreview();
    render();
    if (isVisible())
        opened->firstField()->setFocus(Qt::OtherFocusReason);
}

int Wizard::reachedStep() const
{
    const Campaign& draft = m_models.wizard.draft();
    const int furthest = int(furthestStep(draft));
    // A plan made for another goal or budget does not carry further: it has to be chosen anew.
    return chosenPlanIndex(draft) < 0 ? std::min(furthest, int(WizardStep::Plan)) : furthest;
}

void Wizard::render()
{
    if (!m_models.wizard.isOpen())
        return;
    const WizardPage* shown = page();
    const int step = int(m_models.wizard.draft().step);
    // What could be opened but was neither seen nor answered is not done.
    m_steps->setProgress(step, std::min(reachedStep() - 1, m_visited));
    m_back->setEnabled(step > 0);
    QPushButton* main = shown->isLast() ? m_publish : m_next;
    m_next->setVisible(main == m_next);
    m_publish->setVisible(main == m_publish);
    main->setText(shown->mainWords());
    const QString note = shown->mainNote();
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    main->setAccessibleName(note.isEmpty() ? shown->mainWords() : u"%1, %2"_s.arg(shown->mainWords(), note));
    main->setEnabled(shown->isReady());
    const QDateTime savedAt = m_models.wizard.savedAt();
    if (savedAt != m_savedAt) {
        m_savedAt = savedAt;
        m_sinceSaved.start();
    }
    renderSaved();
}

void Wizard::renderSaved()
{
    const QString& error = m_models.wizard.lastError();
    const bool failed = !error.isEmpty();
    setIconLabel(m_theme, m_savedIcon, failed ? u"error"_s : u"check"_s, failed ? Tone::Bad : Tone::Good);
    setLabelTone(m_saved, failed ? Tone::Bad : Tone::Ink2);
    if (failed) {
        m_saved->setText(error);
    } else if (m_sinceSaved.isValid()) {
        const QDateTime now = m_savedAt.addMSecs(m_sinceSaved.elapsed());
        m_saved->setText(tr("임시저장했어요 · %1").arg(formatMoment(m_savedAt, now)));
    } else {
        m_saved->setText(tr("임시저장했어요"));
    }
}

void Wizard::fitPreview()
{
    const int room = int(width() / m_theme.look().scale);
    const WizardPage* shown = m_models.wizard.isOpen() ? page() : nullptr;
    const bool wanted = shown && shown->wantsPreview();
    const bool dense = m_models.wizard.draft().step == WizardStep::Plan;
    m_preview->setVisible(wanted && (!dense || room >= kRoomForPreview));
    m_preview->setFixedWidth(std::min(m_theme.px(kPreviewWidth), width() * 27 / 100));
}

void Wizard::goOn()
{
    WizardPage* shown = page();
    if (!m_models.wizard.isOpen() || !shown->isReady())
        return;
    if (shown->isLast())
        shown->finish();
    else
        m_models.wizard.goTo(WizardStep(int(m_models.wizard.draft().step) + 1));
}

void Wizard::goBack()
{
    const int step = int(m_models.wizard.draft().step);
    if (m_models.wizard.isOpen() && !page()->stepBack() && step > 0)
        m_models.wizard.goTo(WizardStep(step - 1));
}

void Wizard::escape()
{
    if (!m_models.wizard.isOpen() || !page()->stepBack())
        Q_EMIT left();
}

void Wizard::finish(const QString& campaignId)
{
    m_models.wizard.finish();
    Q_EMIT published(campaignId);
}

void Wizard::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || !m_models.wizard.isOpen()) {
        QWidget::keyPressEvent(event);
        return;
    }
    // A focused button means itself, also with Enter.
    if (auto* button = qobject_cast<QPushButton*>(QApplication::focusWidget()))
        button->click();
    else if (page()->enterGoesOn())
        goOn();
}

void Wizard::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (m_models.wizard.isOpen())
        page()->firstField()->setFocus(Qt::OtherFocusReason);
}

void Wizard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitPreview();
}

} // namespace madang

#include "ui/wizard/poster_page.h"

#include "ui/models/labels.h"
#include "ui/models/pictures_model.h"
#include "ui/models/poster_editor_model.h"
#include "ui/models/poster_model.h"
#include "ui/models/wizard_model.h"
#include "ui/posters/customer_view.h"
#include "ui/posters/poster_editor.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_card.h"
#include "ui/widgets/layouts.h"
#include "ui/wizard/picture_panel.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QHideEvent>
#include <QImage>
#include <QKeyEvent>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kGap = 16;
constexpr int kColumn = 1120; // design pixels; the editor takes all the width there is
constexpr int kAroundPictures = 254; // height of everything else while the styles are chosen
constexpr int kPanel = 92; // more of it where pictures can be painted
constexpr int kPictureLeast = 120;
constexpr int kPictureMost = 440;
} // namespace

PosterPage::PosterPage(const Theme& theme, const ScreenModels& models, QWidget* parent)
    : WizardPage(theme, tr("어떤 포스터가 마음에 드세요?"), parent)
    , m_theme(theme)
    , m_models(models)
    , m_wizard(models.wizard)
    , m_posters(models.posters)
    , m_pictures(models.pictures)
    , m_choice(new QWidget)
    , m_problem(new Banner(theme))
    , m_panel(new PicturePanel(theme, models.pictures))
{
    setDense(true);
    QVBoxLayout* column = makeColumn(theme, 16, {}, m_choice);
    column->addWidget(m_problem);
    column->addWidget(makeStyles());
    column->addWidget(m_panel);
    column->addStretch(1);
    content()->addWidget(m_choice, 1);
    connect(m_problem, &Banner::actionRequested, this, &PosterPage::openEditor);
    connect(&m_wizard, &WizardModel::changed, this, &PosterPage::render);
    connect(&m_wizard, &WizardModel::stepChanged, this, [this] {
        if (m_wizard.draft().step != WizardStep::Poster)
            closeEditor();
    });
    connect(&m_posters, &PosterModel::changed, this, &PosterPage::render);
    connect(&m_models.editor, &PosterEditorModel::changed, this, &PosterPage::showPart);
    connect(&theme, &Theme::changed, this, &PosterPage::fit);
}

QWidget* PosterPage::makeStyles()
{
    auto* box = new QWidget;
    QHBoxLayout* row = makeRow(m_theme, kGap, {}, box);
    auto* group = new QButtonGroup(this);
    for (const PosterStyle style : kPosterStyles) {
        auto* card = new ChoiceCard(m_theme, styleLabel(style), styleLine(style), box);
        card->setObjectName(u"style-"_s + posterStyleKey(style));
        card->installEventFilter(this);
        QPushButton* edit = makeButton(m_theme, ButtonKind::Secondary, tr("꾸미기"), u"edit"_s);
        edit->setObjectName(u"edit-"_s + posterStyleKey(style));
        edit->setAccessibleName(tr("%1 포스터 꾸미기").arg(styleLabel(style)));
        QSizePolicy keepsPlace = edit->sizePolicy();
        keepsPlace.setRetainSizeWhenHidden(true);
        edit->setSizePolicy(keepsPlace);
        card->body()->addWidget(edit);
        row->addWidget(card, 1);
        group->addButton(card);
        m_styles.append({style, card, edit});
        connect(card, &QAbstractButton::clicked, this, [this, style] { m_wizard.setStyle(style); });
        connect(edit, &QPushButton::clicked, this, &PosterPage::openEditor);
    }
    return box;
}

QString PosterPage::mainWords() const
{
    return tr("올릴 곳 고르기");
}

bool PosterPage::isReady() const
{
    return !m_wizard.draft().poster.title.trimmed().isEmpty() && m_posters.error().isEmpty();
}

void PosterPage::enter()
{
    closeEditor();
    fit();
}

QWidget* PosterPage::firstField() const
{
    if (isEditing())
        return m_editor->firstField();
    const auto chosen = std::ranges::find(m_styles, m_wizard.draft().style, &Style::style);
    return chosen == m_styles.end() ? m_styles.first().card : chosen->card;
}

bool PosterPage::isEditing() const
{
    return m_models.editor.isOpen();
}

void PosterPage::openEditor()
{
    if (isEditing() || !m_wizard.isOpen())
        return;
    m_models.editor.open();
    m_editor->firstField()->setFocus(Qt::OtherFocusReason);
}

PosterEditor* PosterPage::makeEditor()
{
    auto* editor = new PosterEditor(m_theme, m_models);
    editor->setCustomerView(new CustomerView(m_theme, m_models));
    editor->hide();
    content()->addWidget(editor, 1);
    connect(editor, &PosterEditor::done, this, &PosterPage::closeEditor);
    return editor;
}

void PosterPage::closeEditor()
{
    if (!isEditing())
        return;
    m_models.editor.close();
    if (isVisible())
        firstField()->setFocus(Qt::OtherFocusReason);
}

bool PosterPage::stepBack()
{
    if (!isEditing())
        return false;
    if (!m_editor->leaveCustomerView())
        closeEditor();
    return true;
}

/// Either the choice of styles or the editor.
void PosterPage::showPart()
{
    const bool isOn = isEditing();
    if (isOn && m_editor == nullptr)
        m_editor = makeEditor();
    if (m_editor == nullptr || isOn == !m_editor->isHidden())
        return;
    setTitle(isOn ? QString() : tr("어떤 포스터가 마음에 드세요?"));
    setAccessibleName(isOn ? tr("포스터 꾸미기") : tr("어떤 포스터가 마음에 드세요?"));
    setFilling(isOn);
    setColumnWidth(isOn ? 0 : kColumn);
    m_choice->setVisible(!isOn);
    m_editor->setVisible(isOn);
    scrollToTop();
    render();
}

void PosterPage::fit()
{
    const int room = std::min(designSize().width() - 64, kColumn);
    const int byWidth = ((room - 2 * kGap) / 3 - 44) * 5 / 4;
    const int byHeight = designSize().height() - kAroundPictures - (m_pictures.canPaint() ? kPanel : 0);
    m_pictureHeight = std::clamp(std::min(byWidth, byHeight), kPictureLeast, kPictureMost);
    render();
}

void PosterPage::render()
{
    if (isEditing())
        return Q_EMIT readyChanged();
    const Campaign& draft = m_wizard.draft();
    for (const Style& each : std::as_const(m_styles)) {
        QImage picture = m_posters.stylePreview(each.style);
        if (picture.isNull()) { // keeps the place of what is being drawn
            picture = QImage(4 * 60, 5 * 60, QImage::Format_RGB32);
            picture.fill(m_theme.tokens().sunken);
        }
        each.card->setPicture(picture, m_pictureHeight);
        each.card->setChecked(draft.style == each.style);
        each.edit->setVisible(draft.style == each.style);
    }
    m_panel->setStyle(draft.style);
    const QString problem
        = m_wizard.isOpen() && draft.poster.title.isEmpty() ? tr("제목을 적어 주세요.") : m_posters.error();
    if (problem.isEmpty())
        m_problem->clear();
    else
        m_problem->say(Tone::Bad, problem, tr("고치러 가기"));
    Q_EMIT readyChanged();
}

bool PosterPage::eventFilter(QObject* watched, QEvent* event)
{
    const auto* card = qobject_cast<QAbstractButton*>(watched);
    const bool isEnter = event->type() == QEvent::KeyPress
        && (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Return
            || static_cast<QKeyEvent*>(event)->key() == Qt::Key_Enter);
    if (card != nullptr && card->isChecked() && (isEnter || event->type() == QEvent::MouseButtonDblClick)) {
        openEditor();
        return true;
    }
    return WizardPage::eventFilter(watched, event);
}

void PosterPage::hideEvent(QHideEvent* event)
{
    // A picture that comes later must not change what the owner has seen last.
    if (!event->spontaneous())
        m_pictures.leave();
    WizardPage::hideEvent(event);
}

void PosterPage::resizeEvent(QResizeEvent* event)
{
    WizardPage::resizeEvent(event);
    fit();
}

} // namespace madang

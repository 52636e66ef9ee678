#include "ui/wizard/poster_page.h"

#include "domain/campaign_text.h"
#include "ui/models/labels.h"
#include "ui/models/pictures_model.h"
#include "ui/models/poster_model.h"
#include "ui/models/store_model.h"
#include "ui/models/wizard_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layouts.h"
#include "ui/wizard/picture_panel.h"
#include "ui/wizard/size_strip.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QHideEvent>
#include <QImage>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kEditorWidth = 340;
constexpr int kColumn = 1120;
constexpr int kGap = 16;
/// Below this room the words stand under the pictures.
constexpr int kRoomForBoth = 960;
constexpr int kGuideHeight = 84;
constexpr int kTitleMax = 40;
constexpr int kLineMax = 60;
} // namespace

PosterPage::PosterPage(const Theme& theme, const ScreenModels& models, QWidget* parent)
    : WizardPage(theme, tr("어떤 포스터가 마음에 드세요?"), parent)
    , m_theme(theme)
    , m_store(models.store)
    , m_wizard(models.wizard)
    , m_posters(models.posters)
    , m_pictures(models.pictures)
    , m_panel(new PicturePanel(theme, models.pictures))
    , m_strip(new SizeStrip(theme, models.posters))
{
    auto* main = new QWidget;
    m_main = makeRow(theme, 24, {}, main);
    m_left = makeColumn(theme, 20);
    m_left->addWidget(makeStyles(theme));
    m_left->addWidget(m_panel);
    m_left->addStretch(1);
    m_main->addLayout(m_left, 1);
    m_editor = makeEditor(theme);
    m_main->addWidget(m_editor);
    content()->addWidget(main);
    content()->addStretch(1);
    placeStrip(true);
    connect(m_strip, &SizeStrip::opened, this, [this](QWidget* large) { reveal(large); });
    connect(&m_wizard, &WizardModel::changed, this, &PosterPage::render);
    connect(&m_posters, &PosterModel::changed, this, &PosterPage::render);
    connect(&theme, &Theme::changed, this, &PosterPage::fit);
}

QWidget* PosterPage::makeStyles(const Theme& theme)
{
    auto* box = new QWidget;
    QHBoxLayout* row = makeRow(theme, kGap, {}, box);
    auto* group = new QButtonGroup(this);
    for (const PosterStyle style : kPosterStyles) {
        auto* card = new ChoiceCard(theme, styleLabel(style), styleLine(style), box);
        card->setObjectName(u"style-"_s + posterStyleKey(style));
        row->addWidget(card, 1);
        group->addButton(card);
        m_styles << card;
        goOnByEnterOn(card);
        connect(card, &QAbstractButton::clicked, this, [this, style] { m_wizard.setStyle(style); });
    }
    return box;
}

QWidget* PosterPage::makeEditor(const Theme& theme)
{
    auto* box = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 8, {}, box);
    const auto add = [&](const QString& label, const QString& name, int most) {
        auto* field = new Field(theme, label);
        field->lineEdit()->setObjectName(name);
        field->lineEdit()->setMaxLength(most);
        column->addWidget(field);
        connect(field, &Field::edited, this, &PosterPage::takeWords);
        return field;
    };
    m_title = add(tr("제목"), u"posterTitle"_s, kTitleMax);
    m_prize = add(tr("드리는 것"), u"posterPrize"_s, kLineMax);
    m_prize->setCompact(true);
    auto* guide = new QPlainTextEdit;
    guide->setObjectName(u"posterGuide"_s);
    followScale(theme, guide, 0, kGuideHeight);
    m_guide = new Field(theme, tr("참여하는 법"), guide);
    m_guide->setCompact(true);
    column->addWidget(m_guide);
    connect(m_guide, &Field::edited, this, &PosterPage::takeWords);
    m_badge = add(tr("제목 위 한마디 (없어도 돼요)"), u"posterBadge"_s, kTitleMax);
    m_badge->setCompact(true);
    m_badge->lineEdit()->setPlaceholderText(tr("예: 오픈 3주년"));
    QPushButton* restore = makeButton(theme, ButtonKind::Link, tr("처음 글로 되돌리기"), u"undo"_s);
    restore->setObjectName(u"restoreWords"_s);
    column->addWidget(restore, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(restore, &QPushButton::clicked, this, &PosterPage::restoreWords);
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
    fillFields();
    fit();
}

QWidget* PosterPage::firstField() const
{
    const auto chosen = std::ranges::find_if(m_styles, [](const ChoiceCard* card) { return card->isChecked(); });
    return chosen == m_styles.end() ? m_styles.first() : *chosen;
}

void PosterPage::takeWords()
{
    PosterText words = m_wizard.draft().poster;
    words.badge = m_badge->text().trimmed();
    words.title = m_title->text().trimmed();
    words.prize = m_prize->text().trimmed();
    words.guide = m_guide->text().simplified();
    m_wizard.setPosterText(words);
}

void PosterPage::restoreWords()
{
    const Campaign& draft = m_wizard.draft();
    if (!draft.plan)
        return;
    m_wizard.setPosterText(posterTextFor(*draft.plan, m_store.profile(), draft.period));
    fillFields();
}

void PosterPage::fillFields()
{
    const PosterText& words = m_wizard.draft().poster;
    m_badge->setText(words.badge);
    m_title->setText(words.title);
    m_prize->setText(words.prize);
    m_guide->setText(words.guide);
}

void PosterPage::fit()
{
    const int room = std::min(designSize().width() - 64, kColumn);
    const bool both = room >= kRoomForBoth;
    m_main->setDirection(both ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_editor->setMinimumWidth(both ? m_theme.px(kEditorWidth) : 0);
    m_editor->setMaximumWidth(both ? m_theme.px(kEditorWidth) : QWIDGETSIZE_MAX);
    placeStrip(both);
    const int cards = both ? room - kEditorWidth - 24 : room;
    const int picture = (cards - 2 * kGap) / 3 - 44;
    m_pictureHeight = std::clamp(picture * 5 / 4, 120, 270);
    render();
}

void PosterPage::placeStrip(bool beside)
{
    // Beside the words there is room under the pictures; else the words come first. Last is what stretches.
    QBoxLayout* place = beside ? m_left : static_cast<QBoxLayout*>(content());
    if (place->indexOf(m_strip) < 0)
        place->insertWidget(place->count() - 1, m_strip);
}

void PosterPage::render()
{
    const Campaign& draft = m_wizard.draft();
    for (std::size_t i = 0; i < kPosterStyles.size(); ++i) {
        const PosterStyle style = kPosterStyles.at(i);
        QImage picture = m_posters.stylePreview(style);
        if (picture.isNull()) { // keeps the place of what is being drawn
            picture = QImage(4 * 60, 5 * 60, QImage::Format_RGB32);
            picture.fill(m_theme.tokens().sunken);
        }
        m_styles.at(int(i))->setPicture(picture, m_pictureHeight);
        m_styles.at(int(i))->setChecked(draft.style == style);
    }
    m_panel->setStyle(draft.style);
    const bool empty = draft.poster.title.trimmed().isEmpty();
    m_title->setProblem(empty ? tr("제목을 적어 주세요.") : m_posters.error());
    Q_EMIT readyChanged();
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

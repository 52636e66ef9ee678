#include "ui/settings/store_page.h"

#include "domain/campaign_text.h"
#include "domain/korean_text.h"
#include "ui/models/error_text.h"
#include "ui/models/labels.h"
#include "ui/models/poster_model.h"
#include "ui/models/sample_event.h"
#include "ui/models/store_model.h"
#include "ui/models/wizard_model.h"
#include "ui/settings/brand_colours.h"
#include "ui/settings/choice_buttons.h"
#include "ui/settings/hours_editor.h"
#include "ui/settings/logo_part.h"
#include "ui/settings/store_photos.h"
#include "ui/shell/screen_models.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/image_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/phone_field.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kSampleWidth = 304;
constexpr int kFormMinimum = 460; ///< with less room the poster gives way

/// A heading, and what belongs to it.
void addPart(const Theme& theme, QVBoxLayout* column, const QString& name, QWidget* part)
{
    QLabel* label = makeLabel(theme, TextRole::Small, name, Tone::Ink, Wrap::No);
    label->setProperty("strong", true);
    QVBoxLayout* both = makeColumn(theme, 6);
    both->addWidget(label);
    both->addWidget(part);
    column->addLayout(both);
}

/// As it was typed; -1 where it is no number.
int seatsIn(const QString& text)
{
    if (text.trimmed().isEmpty())
        return 0;
    bool isNumber = false;
    const int seats = text.trimmed().toInt(&isNumber);
    return isNumber && seats >= 0 && seats <= kSeatsMax ? seats : -1;
}
} // namespace

StorePage::StorePage(const Theme& theme, const ScreenModels& models, QWidget* parent)
    : Page(theme, tr("가게"), parent)
    , m_theme(theme)
    , m_models(models)
{
    setAccessibleName(tr("가게"));
    followScale(theme, content(), 16, {32, 28, 32, 0});
    setContentFills(true);
    m_samplePart = makeScroll(makeSample());
    followScale(theme, m_samplePart, kSampleWidth, 0);
    QHBoxLayout* row = makeRow(theme, 24);
    row->addWidget(makeScroll(makeForm()), 1);
    row->addWidget(m_samplePart);
    content()->addLayout(row, 1);
    makeStrip();
    connectForm();
    load();
}

QWidget* StorePage::makeForm()
{
    auto* form = new QWidget;
    QVBoxLayout* column = makeColumn(m_theme, 16, {0, 0, 8, 24}, form);
    column->addWidget(makeBasics());
    column->addWidget(makeLooks());
    column->addWidget(makeVisit());
    column->addStretch(1);
    return form;
}

QWidget* StorePage::makeBasics()
{
    auto* card = new Card(m_theme);
    card->setPadding(24, 4);
    m_name = new Field(m_theme, tr("가게 이름"));
    m_industry = new QComboBox;
    for (const Industry industry : kIndustries)
        m_industry->addItem(m_theme.icon(industryIcon(industry), Tone::Ink2), industryLabel(industry), int(industry));
    m_phone = new PhoneField(m_theme, tr("가게 전화번호"));
    m_region = new Field(m_theme, tr("지역 (없어도 돼요)"));
    m_address = new Field(m_theme, tr("주소 (없어도 돼요)"));
    m_name->lineEdit()->setObjectName(u"nameField"_s);
    m_industry->setObjectName(u"industryCombo"_s);
    m_phone->lineEdit()->setObjectName(u"phoneField"_s);
    m_region->lineEdit()->setObjectName(u"regionField"_s);
    m_address->lineEdit()->setObjectName(u"addressField"_s);
    auto* industry = new Field(m_theme, tr("업종"), m_industry);
    m_region->lineEdit()->setPlaceholderText(tr("예: 경기 수원시"));
    m_address->setCompact(true);
    const QList<std::pair<QWidget*, QWidget*>> pairs{{m_name, industry}, {m_phone, m_region}};
    for (const auto& [left, right] : pairs) {
        QHBoxLayout* row = makeRow(m_theme, 16);
        row->addWidget(left, 1);
        row->addWidget(right, 1);
        card->body()->addLayout(row);
    }
    card->body()->addWidget(m_address);
    m_office = makeColumn(m_theme, 8);
    card->body()->addLayout(m_office);
    return card;
}

QWidget* StorePage::makeLooks()
{
    auto* card = new Card(m_theme);
    card->setPadding(24, 20);
    card->body()->addWidget(makeLabel(m_theme, TextRole::Section, tr("가게의 모습"), Tone::Ink, Wrap::No));
    m_colours = new BrandColours(m_theme, m_models.store);
    addPart(m_theme, card->body(), tr("로고"), new LogoPart(m_theme, m_models.store));
    addPart(m_theme, card->body(), tr("색 두 가지"), m_colours);
    addPart(m_theme, card->body(), tr("사진"), new StorePhotos(m_theme, m_models.store));
    m_voice = new QButtonGroup(this);
    addPart(m_theme, card->body(), tr("손님에게 말하는 느낌"),
            makeChoiceButtons(m_theme, m_voice, u"voice"_s,
                              {{int(Voice::Friendly), tr("다정하게"), {}},
                               {int(Voice::Polite), tr("정중하게"), {}},
                               {int(Voice::Lively), tr("신나게"), {}},
                               {int(Voice::Calm), tr("차분하게"), {}}}));
    return card;
}

QWidget* StorePage::makeVisit()
{
    auto* card = new Card(m_theme);
    card->setPadding(24, 12);
    card->body()->addWidget(makeLabel(m_theme, TextRole::Section, tr("찾아오는 손님께"), Tone::Ink, Wrap::No));
    m_hours = new HoursEditor(m_theme);
    m_hours->setObjectName(u"hours"_s);
    addPart(m_theme, card->body(), tr("여는 시간"), m_hours);
    m_map = new Field(m_theme, tr("지도 링크"));
    m_map->lineEdit()->setObjectName(u"mapField"_s);
    m_map->lineEdit()->setPlaceholderText(tr("예: https://naver.me/…"));
    m_map->setHint(tr("네이버나 카카오 지도에서 ‘공유’로 복사해 붙여 넣어 주세요. 없어도 돼요."));
    m_seats = new Field(m_theme, tr("자리 수"));
    m_seats->lineEdit()->setObjectName(u"seatsField"_s);
    m_seats->lineEdit()->setPlaceholderText(tr("예: 40"));
    m_seats->setHint(tr("한 번에 받는 손님 수. 없어도 돼요."));
    QHBoxLayout* row = makeRow(m_theme, 16);
    row->addWidget(m_map, 2);
    row->addWidget(m_seats, 1);
    card->body()->addLayout(row);
    return card;
}

QWidget* StorePage::makeSample()
{
    auto* part = new QWidget;
    QVBoxLayout* column = makeColumn(m_theme, 8, {0, 0, 12, 8}, part);
    m_sample = new ImageView(m_theme);
    m_sample->setObjectName(u"posterSample"_s);
    m_sample->setPlaceholder(u"image"_s, tr("포스터를 그리고 있어요"));
    column->addWidget(makeLabel(m_theme, TextRole::Small, tr("포스터에는 이렇게 나와요 (예시)"), Tone::Ink2, Wrap::No));
    column->addWidget(m_sample);
    column->addWidget(makeLabel(m_theme, TextRole::Small,
                                tr("바꾸면 작성 중인 이벤트에 바로 쓰여요. 이미 올린 이벤트는 그대로예요."),
                                Tone::Ink3));
    followScale(m_theme, part, kSampleWidth, 0);
    return part;
}

void StorePage::makeStrip()
{
    m_state = makeLabel(m_theme, TextRole::Small, {}, Tone::Ink2);
    m_state->setObjectName(u"saveState"_s);
    m_save = makeButton(m_theme, ButtonKind::Primary, tr("저장하기"), u"save"_s);
    m_save->setObjectName(u"saveButton"_s);
    bottomStrip()->addWidget(m_state, 1);
    bottomStrip()->addWidget(m_save);
    connect(m_save, &QPushButton::clicked, this, &StorePage::save);
}

void StorePage::connectForm()
{
    for (Field* field : QList<Field*>{m_name, m_phone, m_region, m_address, m_map, m_seats}) {
        connect(field->lineEdit(), &QLineEdit::textChanged, this, &StorePage::edited);
        connect(field->lineEdit(), &QLineEdit::returnPressed, this, &StorePage::save);
    }
    connect(m_industry, &QComboBox::currentIndexChanged, this, &StorePage::edited);
    connect(m_colours, &BrandColours::edited, this, &StorePage::edited);
    connect(m_hours, &HoursEditor::edited, this, &StorePage::edited);
    onChosen(m_voice, this, [this](int) { edited(); });
    connect(&m_models.store, &StoreModel::changed, this, &StorePage::load);
    connect(&m_models.posters, &PosterModel::changed, this, &StorePage::showSample);
}

void StorePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    drawSample();
}

void StorePage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_samplePart->setVisible(width() >= m_theme.px(kFormMinimum + kSampleWidth));
}

void StorePage::load()
{
    const bool untouched = !isDirty();
    m_loaded = m_models.store.profile();
    if (untouched)
        showCard(m_loaded);
    edited();
}

void StorePage::showCard(const StoreProfile& profile)
{
    m_isShowing = true;
    m_name->setText(profile.name);
    m_industry->setCurrentIndex(m_industry->findData(int(profile.industry)));
    m_phone->setDigits(profile.phone);
    m_region->setText(profile.region);
    m_address->setText(profile.address);
    m_map->setText(profile.mapLink);
    m_seats->setText(profile.seats > 0 ? QString::number(profile.seats) : QString());
    m_colours->setKeys(profile.colours);
    m_voice->button(int(profile.voice))->setChecked(true);
    m_hours->setHours(profile.hours);
    m_isShowing = false;
}

StoreProfile StorePage::typed() const
{
    StoreProfile profile = m_models.store.profile(); // pictures are kept as they are
    profile.name = m_name->text().trimmed();
    profile.industry = Industry(m_industry->currentData().toInt());
    profile.phone = m_phone->digits();
    profile.region = m_region->text().trimmed();
    profile.address = m_address->text().trimmed();
    profile.mapLink = m_map->text().trimmed();
    profile.seats = seatsIn(m_seats->text());
    profile.colours = m_colours->keys();
    profile.voice = m_voice->checkedId() < 0 ? profile.voice : Voice(m_voice->checkedId());
    profile.hours = m_hours->hours();
    return profile;
}

bool StorePage::isDirty() const
{
    StoreProfile now = typed();
    now.logoPath = m_loaded.logoPath;
    now.photos = m_loaded.photos;
    return now != m_loaded;
}

void StorePage::edited()
{
    if (m_isShowing)
        return;
    renderProblems(typed());
    if (isDirty())
        m_justSaved = false;
    drawSample();
    renderStrip();
}

void StorePage::renderProblems(const StoreProfile& now)
{
    const bool isSaid = m_models.store.isKnown() || isDirty();
    m_name->setProblem(isSaid ? storeNameProblemText(checkStoreName(now.name)) : QString());
    m_phone->setProblem(isSaid ? phoneProblemText(checkStorePhone(now.phone)) : QString());
    m_map->setProblem(checkMapLink(now.mapLink) == FieldProblem::None
                          ? QString()
                          : tr("https://로 시작하는 지도 링크를 붙여 넣어 주세요."));
    m_seats->setProblem(now.seats >= 0 ? QString() : tr("숫자만 적어 주세요. 예: 40"));
}

QWidget* StorePage::firstProblem() const
{
    const StoreProfile now = typed();
    if (checkStoreName(now.name) != FieldProblem::None)
        return m_name->input();
    if (checkStorePhone(now.phone) != FieldProblem::None)
        return m_phone->input();
    if (!m_hours->isSound())
        return m_hours;
    if (checkMapLink(now.mapLink) != FieldProblem::None)
        return m_map->input();
    return now.seats < 0 ? m_seats->input() : nullptr;
}

void StorePage::save()
{
    if (QWidget* problem = firstProblem()) {
        for (QScrollArea* area : findChildren<QScrollArea*>()) {
            if (area->widget()->isAncestorOf(problem))
                area->ensureWidgetVisible(problem, 0, m_theme.px(32));
        }
        problem->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!m_models.store.save(typed())) {
        m_state->setText(m_models.store.lastError());
        setLabelTone(m_state, Tone::Bad);
        return;
    }
    m_loaded = m_models.store.profile();
    m_justSaved = true;
    renderStrip();
}

void StorePage::renderStrip()
{
    const bool dirty = isDirty();
    m_save->setEnabled(dirty);
    setLabelTone(m_state, m_justSaved && !dirty ? Tone::Good : Tone::Ink2);
    m_state->setText(dirty ? tr("아직 저장하지 않았어요") : m_justSaved ? tr("저장했어요") : QString());
}

void StorePage::drawSample()
{
    if (!isVisible())
        return;
    const SampleEvent sample = sampleEvent(QDateTime(m_models.wizard.today(), QTime(12, 0), koreanTime()));
    const StoreProfile now = typed();
    PosterBrief brief = posterBriefFor(sample.campaign, now, PosterStyle::Fancy);
    const QString name = now.name.isEmpty() ? tr("가게 이름") : now.name;
    brief.text.storeLine = now.phone.isEmpty() ? name : name + u" · "_s + formatPhoneWhileTyping(now.phone);
    m_models.posters.setSample(brief);
    showSample();
}

void StorePage::showSample()
{
    if (isVisible())
        m_sample->setImage(m_models.posters.sample(), tr("가게 이름과 전화번호가 들어간 포스터 예시"));
}

} // namespace madang

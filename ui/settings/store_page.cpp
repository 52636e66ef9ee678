#include "ui/settings/store_page.h"

#include "domain/campaign_text.h"
#include "domain/korean_text.h"
#include "ui/models/error_text.h"
#include "ui/models/labels.h"
#include "ui/models/poster_model.h"
#include "ui/models/sample_event.h"
#include "ui/models/store_model.h"
#include "ui/models/wizard_model.h"
#include "ui/participants/side_by_side.h"
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
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kSampleWidth = 376;
constexpr int kFormMinimum = 420;
constexpr int kLogoSide = 96;
} // namespace

StorePage::StorePage(const Theme& theme, const ScreenModels& models, QWidget* parent)
    : Page(theme, tr("가게"), parent)
    , m_theme(theme)
    , m_models(models)
{
    setAccessibleName(tr("가게"));
    QWidget* form = makeForm(theme);
    content()->addWidget(
        new SideBySide(theme, form, makeSample(theme), SideBySide::Fixed::Right, kSampleWidth, kFormMinimum));
    content()->addStretch(1);
    makeStrip(theme);
    for (Field* field : QList<Field*>{m_name, m_phone, m_region, m_address}) {
        connect(field->lineEdit(), &QLineEdit::textChanged, this, &StorePage::edited);
        connect(field->lineEdit(), &QLineEdit::returnPressed, this, &StorePage::save);
    }
    connect(m_industry, &QComboBox::currentIndexChanged, this, &StorePage::edited);
    connect(&models.store, &StoreModel::changed, this, &StorePage::load);
    connect(&models.posters, &PosterModel::changed, this, &StorePage::showSample);
    load();
}

QWidget* StorePage::makeForm(const Theme& theme)
{
    auto* card = new Card(theme);
    card->setPadding(24, 4);
    m_name = new Field(theme, tr("가게 이름"));
    m_industry = new QComboBox;
    for (const Industry industry : kIndustries)
        m_industry->addItem(theme.icon(industryIcon(industry), Tone::Ink2), industryLabel(industry), int(industry));
    m_phone = new PhoneField(theme, tr("가게 전화번호"));
    m_region = new Field(theme, tr("지역 (없어도 돼요)"));
    m_address = new Field(theme, tr("주소 (없어도 돼요)"));
    m_name->lineEdit()->setObjectName(u"nameField"_s);
    m_industry->setObjectName(u"industryCombo"_s);
    m_phone->lineEdit()->setObjectName(u"phoneField"_s);
    m_region->lineEdit()->setObjectName(u"regionField"_s);
    m_address->lineEdit()->setObjectName(u"addressField"_s);
    auto* industry = new Field(theme, tr("업종"), m_industry);
    m_region->lineEdit()->setPlaceholderText(tr("예: 경기 수원시"));
    m_address->setCompact(true);
    const QList<std::pair<QWidget*, QWidget*>> pairs{{m_name, industry}, {m_phone, m_region}};
    for (const auto& [left, right] : pairs) {
        QHBoxLayout* row = makeRow(theme, 16);
        row->addWidget(left, 1);
        row->addWidget(right, 1);
        card->body()->addLayout(row);
    }
    card->body()->addWidget(m_address);
    card->body()->addSpacing(theme.px(20));
    card->body()->addWidget(makeLogo(theme));
    return card;
}

QWidget* StorePage::makeLogo(const Theme& theme)
{
    auto* part = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 6, {}, part);
    QLabel* label = makeLabel(theme, TextRole::Small, tr("로고"), Tone::Ink, Wrap::No);
    label->setProperty("strong", true);
    column->addWidget(label);
    m_logo = new ImageView(theme);
    m_logo->setObjectName(u"logo"_s);
    m_logo->setExpectedSize({1, 1});
    m_logo->setPlaceholder(u"image"_s, {});
    followScale(theme, m_logo, kLogoSide, kLogoSide);
    QPushButton* choose = makeButton(theme, ButtonKind::Secondary, tr("그림 고르기"), u"image"_s);
    choose->setObjectName(u"chooseLogoButton"_s);
    choose->setAccessibleName(tr("로고 그림 고르기"));
    m_removeLogo = makeButton(theme, ButtonKind::Quiet, tr("로고 빼기"), u"trash"_s);
    m_removeLogo->setObjectName(u"removeLogoButton"_s);
    m_logoProblem = makeLabel(theme, TextRole::Small, {}, Tone::Ink3);
    m_logoProblem->setObjectName(u"logoProblem"_s);
    QHBoxLayout* row = makeRow(theme, 16);
    row->addWidget(m_logo);
    QVBoxLayout* right = makeColumn(theme, 6);
    QHBoxLayout* buttons = makeRow(theme, 8);
    buttons->addWidget(choose);
    buttons->addWidget(m_removeLogo);
    buttons->addStretch(1);
    right->addLayout(buttons);
    right->addWidget(m_logoProblem);
    row->addLayout(right, 1);
    column->addLayout(row);
    connect(choose, &QPushButton::clicked, this, &StorePage::chooseLogo);
    connect(m_removeLogo, &QPushButton::clicked, this, [this] { takeLogo(m_models.store.removeLogo()); });
    return part;
}

QWidget* StorePage::makeSample(const Theme& theme)
{
    auto* part = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 8, {}, part);
    m_sample = new ImageView(theme);
    m_sample->setObjectName(u"posterSample"_s);
    m_sample->setPlaceholder(u"image"_s, tr("포스터를 그리고 있어요"));
    column->addWidget(makeLabel(theme, TextRole::Small, tr("포스터에는 이렇게 나와요 (예시)"), Tone::Ink2, Wrap::No));
    const auto fit = [this] { m_sample->setMaximumWidth(m_theme.px(kSampleWidth)); };
    fit();
    connect(&theme, &Theme::changed, m_sample, fit);
    auto* row = new QHBoxLayout;
    row->addWidget(m_sample, 1);
    row->addStretch(0);
    column->addLayout(row);
    column->addStretch(1);
    return part;
}

void StorePage::makeStrip(const Theme& theme)
{
    m_state = makeLabel(theme, TextRole::Small, {}, Tone::Ink2);
    m_state->setObjectName(u"saveState"_s);
    m_save = makeButton(theme, ButtonKind::Primary, tr("저장하기"), u"save"_s);
    m_save->setObjectName(u"saveButton"_s);
    bottomStrip()->addWidget(m_state, 1);
    bottomStrip()->addWidget(m_save);
    connect(m_save, &QPushButton::clicked, this, &StorePage::save);
}

void StorePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    drawSample();
}

void StorePage::load()
{
    const StoreProfile& stored = m_models.store.profile();
    const bool untouched = !isDirty();
    m_loaded = stored;
    renderLogo();
    if (untouched) {
        m_name->setText(stored.name);
        m_industry->setCurrentIndex(m_industry->findData(int(stored.industry)));
        m_phone->setDigits(stored.phone);
        m_region->setText(stored.region);
        m_address->setText(stored.address);
    }
    edited();
}

StoreProfile StorePage::typed() const
{
    StoreProfile profile = m_models.store.profile(); // the logo is kept as it is
    profile.name = m_name->text().trimmed();
    profile.industry = Industry(m_industry->currentData().toInt());
    profile.phone = m_phone->digits();
    profile.region = m_region->text().trimmed();
    profile.address = m_address->text().trimmed();
    return profile;
}

bool StorePage::isDirty() const
{
    StoreProfile now = typed();
    now.logoPath = m_loaded.logoPath;
    return now != m_loaded;
}

void StorePage::edited()
{
    const StoreProfile now = typed();
    m_name->setProblem(m_models.store.isKnown() || isDirty() ? storeNameProblemText(checkStoreName(now.name))
                                                             : QString());
    m_phone->setProblem(m_models.store.isKnown() || isDirty() ? phoneProblemText(checkStorePhone(now.phone))
                                                              : QString());
    if (isDirty())
        m_justSaved = false;
    drawSample();
    renderStrip();
}

void StorePage::save()
{
    const StoreProfile now = typed();
    if (checkStoreName(now.name) != FieldProblem::None) {
        reveal(m_name->input());
        return;
    }
    if (checkStorePhone(now.phone) != FieldProblem::None) {
        reveal(m_phone->input());
        return;
    }
    if (!m_models.store.save(now)) {
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

void StorePage::chooseLogo()
{
    auto* dialog
        = new QFileDialog(this, tr("로고로 쓸 그림을 골라 주세요"), QString(), tr("그림 (*.png *.jpg *.jpeg *.webp)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { takeLogo(m_models.store.setLogo(path)); });
    dialog->open();
}

void StorePage::takeLogo(bool taken)
{
    renderLogo();
    if (!taken) {
        m_logoProblem->setText(m_models.store.lastError());
        setLabelTone(m_logoProblem, Tone::Bad);
    }
    drawSample();
}

void StorePage::renderLogo()
{
    const bool isThere = !m_models.store.profile().logoPath.isEmpty();
    const Result<QImage> logo = m_models.store.logo();
    m_logo->setImage(logo.value_or({}), isThere ? tr("가게 로고") : tr("로고 없음"));
    m_removeLogo->setVisible(isThere);
    m_logoProblem->setText(logo ? tr("JPG나 PNG, 10MB까지. 고르면 바로 저장돼요.") : errorLine(logo.error()));
    setLabelTone(m_logoProblem, logo ? Tone::Ink3 : Tone::Bad);
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

#include "ui/onboarding/first_start_page.h"

#include "domain/poster.h"
#include "ui/models/error_text.h"
#include "ui/models/labels.h"
#include "ui/models/poster_model.h"
#include "ui/models/store_model.h"
#include "ui/onboarding/industry_tile.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/image_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/phone_field.h"

#include <QApplication>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace madang {

namespace {
constexpr auto kSettle = 150ms;
constexpr int kCardWidth = 640;
constexpr int kCardHeight = 650; ///< no taller on large screens: the button belongs to the fields
constexpr int kPreviewWidth = 380;
} // namespace

FirstStartPage::FirstStartPage(const Theme& theme, StoreModel& store, PosterModel& posters, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_store(store)
    , m_posters(posters)
{
    setProperty("page", true);
    setAttribute(Qt::WA_StyledBackground);
    QHBoxLayout* row = makeRow(theme, 40, {32, 24, 32, 24}, this);
    row->addStretch(1);
    row->addWidget(makeCard(), 20);
    row->addWidget(makePreview());
    row->addStretch(1);

    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettle);
    connect(&m_settle, &QTimer::timeout, this, &FirstStartPage::drawSample);
    connect(&m_posters, &PosterModel::changed, this, &FirstStartPage::renderSample);
    connect(&theme, &Theme::changed, this, &FirstStartPage::fit);
    setFocusProxy(m_name);
    fit();
    drawSample();
}

QWidget* FirstStartPage::makeCard()
{
    auto* card = new Card(m_theme);
    card->setPadding(32, 16);
    QVBoxLayout* hello = makeColumn(m_theme, 4, {2, 0, 2, 0});
    hello->addWidget(makeLabel(m_theme, TextRole::Title, tr("사장님, 반갑습니다")));
    hello->addWidget(
        makeLabel(m_theme, TextRole::Body, tr("가게만 알려 주시면 5분 안에 첫 이벤트를 열 수 있어요."), Tone::Ink2));
    card->body()->addLayout(hello);
    m_banner = new Banner(m_theme);
    m_banner->setObjectName(u"firstStartBanner"_s);
    card->body()->addWidget(m_banner);

    m_scroll = new QScrollArea;
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(makeFields());
    card->body()->addWidget(m_scroll, 1);

    m_save = makeButton(m_theme, ButtonKind::Primary, tr("첫 이벤트 만들기"), u"sparkle"_s);
    m_save->setObjectName(u"mainButton"_s);
    m_save->setProperty("large", true);
    card->body()->addWidget(m_save, 0, Qt::AlignRight);
    connect(m_save, &QPushButton::clicked, this, &FirstStartPage::save);
    return card;
}

QWidget* FirstStartPage::makeFields()
{
    auto* fields = new QWidget;
    QVBoxLayout* column = makeColumn(m_theme, 8, {2, 4, 2, 4}, fields);
    m_name = new Field(m_theme, tr("가게 이름"));
    m_name->lineEdit()->setObjectName(u"storeName"_s);
    m_name->lineEdit()->setPlaceholderText(tr("예: 수원왕갈비통닭"));
    m_phone = new PhoneField(m_theme, tr("전화번호"));
    m_phone->lineEdit()->setObjectName(u"storePhone"_s);
    m_phone->setHint(tr("포스터 아래에 적어 드려요."));
    m_region = new Field(m_theme, tr("지역 (안 적어도 돼요)"));
    m_region->lineEdit()->setObjectName(u"storeRegion"_s);
    m_region->lineEdit()->setPlaceholderText(tr("예: 경기 수원시"));
    m_region->setHint(tr("동네에 맞는 이벤트를 추천해 드려요."));
    QHBoxLayout* pair = makeRow(m_theme, 16);
    pair->addWidget(m_phone, 1);
    pair->addWidget(m_region, 1);
    column->addWidget(m_name);
    column->addWidget(makeIndustries());
    column->addLayout(pair);
    column->addStretch(1);

    for (Field* field : {m_name, static_cast<Field*>(m_phone)}) {
        field->lineEdit()->installEventFilter(this);
        connect(field, &Field::edited, this, [this, field] { touch(field); });
    }
    for (Field* field : {m_name, static_cast<Field*>(m_phone), m_region})
        connect(field, &Field::edited, this, [this] { m_settle.start(); });
    return fields;
}

QWidget* FirstStartPage::makeIndustries()
{
    auto* box = new QWidget;
    QVBoxLayout* column = makeColumn(m_theme, 6, {0, 0, 0, 12}, box);
    QLabel* label = makeLabel(m_theme, TextRole::Small, tr("업종"));
    label->setProperty("strong", true);
    column->addWidget(label);
    auto* grid = new QGridLayout;
    followScale(m_theme, grid, 8);
    m_industry = new QButtonGroup(this);
    constexpr int kColumns = 4;
    for (const Industry industry : kIndustries) {
        auto* tile = new IndustryTile(m_theme, industryIcon(industry), industryLabel(industry));
        tile->setObjectName(u"industry-"_s + industryKey(industry));
        const int place = int(m_industry->buttons().size());
        grid->addWidget(tile, place / kColumns, place % kColumns);
        m_industry->addButton(tile, int(industry));
    }
    m_industry->button(int(Industry::Restaurant))->setChecked(true);
    column->addLayout(grid);
    connect(m_industry, &QButtonGroup::idToggled, this, [this] { m_settle.start(); });
    return box;
}

QWidget* FirstStartPage::makePreview()
{
    m_side = new QWidget;
    QVBoxLayout* column = makeColumn(m_theme, 12, {}, m_side);
    m_picture = new ImageView(m_theme);
    m_picture->setObjectName(u"samplePoster"_s);
    m_picture->setPlaceholder(u"image"_s, tr("포스터를 그리고 있어요"));
    QLabel* line = makeLabel(m_theme, TextRole::Small, tr("적으시는 대로 포스터가 만들어져요"), Tone::Ink2);
    line->setAlignment(Qt::AlignHCenter);
    column->addStretch(1);
    column->addWidget(m_picture);
    column->addWidget(line);
    column->addStretch(1);
    return m_side;
}

StoreProfile FirstStartPage::typed() const
{
    StoreProfile profile = m_store.profile();
    profile.name = m_name->text().trimmed();
    profile.industry = Industry(m_industry->checkedId());
    profile.phone = m_phone->digits();
    profile.region = m_region->text().trimmed();
    return profile;
}

void FirstStartPage::touch(Field* field)
{
    m_touched.insert(field);
    renderProblems();
}

void FirstStartPage::renderProblems()
{
    if (m_touched.contains(m_name))
        m_name->setProblem(storeNameProblemText(checkStoreName(m_name->text())));
    if (m_touched.contains(m_phone))
        m_phone->setProblem(phoneProblemText(checkStorePhone(m_phone->digits())));
}

void FirstStartPage::drawSample()
{
    const StoreProfile store = typed();
    const auto phone = PhoneNumber::parseStore(store.phone);
    PosterBrief brief;
    brief.style = PosterStyle::Fancy;
    brief.industry = store.industry;
    brief.text.title = store.name.isEmpty() ? tr("우리 가게 첫 이벤트") : tr("%1 첫 이벤트").arg(store.name);
    brief.text.prize = tr("오시는 분께 작은 선물");
    brief.text.guide = tr("매장에서 전화번호만 남기면 참여 끝!");
    brief.text.storeLine = store.name.isEmpty() ? tr("우리 가게") : store.name;
    if (phone)
        brief.text.storeLine += u" · "_s + phone->formatted();
    m_posters.setSample(brief);
}

void FirstStartPage::renderSample()
{
    m_picture->setImage(m_posters.sample(), tr("가게 이름이 들어간 포스터 미리보기"));
}

void FirstStartPage::fit()
{
    m_side->setFixedWidth(std::min(m_theme.px(kPreviewWidth), width() * 27 / 100));
    for (Card* card : findChildren<Card*>(Qt::FindDirectChildrenOnly))
        card->setMaximumSize(m_theme.px(kCardWidth) + m_theme.px(64), m_theme.px(kCardHeight));
}

void FirstStartPage::save()
{
    m_touched = {m_name, m_phone};
    renderProblems();
    for (Field* field : {m_name, static_cast<Field*>(m_phone)}) {
        if (!field->problem().isEmpty()) {
            m_scroll->ensureWidgetVisible(field);
            field->lineEdit()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    if (m_store.save(typed())) {
        m_banner->clear();
        Q_EMIT finished();
    } else {
        m_banner->say(Tone::Bad, m_store.lastError());
    }
}

bool FirstStartPage::eventFilter(QObject* watched, QEvent* event)
{
    // Left with something in it: now a problem may be said. An empty field one only walked through says nothing.
    if (event->type() == QEvent::FocusOut) {
        for (Field* field : {m_name, static_cast<Field*>(m_phone)}) {
            if (watched == field->lineEdit() && !field->text().isEmpty())
                touch(field);
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FirstStartPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        save();
    else
        QWidget::keyPressEvent(event);
}

void FirstStartPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace madang

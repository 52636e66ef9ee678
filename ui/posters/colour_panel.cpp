#include "ui/posters/colour_panel.h"

#include "domain/brand_colour.h"
#include "ui/models/poster_editor_model.h"
#include "ui/models/poster_photos.h"
#include "ui/models/store_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/colour_swatch.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QColorDialog>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kOfPicture = 6;
}

ColourPanel::ColourPanel(const Theme& theme, const ScreenModels& models, QWidget* parent)
    : QWidget(parent)
    , m_store(models.store)
    , m_editor(models.editor)
    , m_line(makeLabel(theme, TextRole::Small, {}, Tone::Ink2))
{
    QVBoxLayout* column = makeColumn(theme, 16, {}, this);
    column->addWidget(makePlaces(theme));
    m_ofStore = makeOffer(theme, tr("우리 가게 색"), u"storeColour"_s, kBrandColours);
    m_ofPicture = makeOffer(theme, tr("사진에 있는 색"), u"pictureColour"_s, kOfPicture);
    column->addWidget(m_ofStore.all);
    column->addWidget(m_ofPicture.all);
    m_line->setObjectName(u"colourLine"_s);
    column->addWidget(m_line);
    column->addStretch(1);
    connect(&m_editor, &PosterEditorModel::changed, this, &ColourPanel::render);
    connect(&m_store, &StoreModel::changed, this, &ColourPanel::render);
    render();
}

QWidget* ColourPanel::makePlaces(const Theme& theme)
{
    auto* box = new QWidget;
    auto* row = new FlowLayout(theme, 8, box);
    auto* group = new QButtonGroup(this);
    const QStringList names{tr("첫째 색"), tr("둘째 색")};
    for (int i = 0; i < kBrandColours; ++i) {
        auto* swatch = new ColourSwatch(theme, names.at(i));
        swatch->setObjectName(u"posterColour%1"_s.arg(i));
        swatch->setCheckable(true);
        group->addButton(swatch);
        row->addWidget(swatch);
        m_places << swatch;
    }
    m_places.first()->setChecked(true);
    QPushButton* other = makeButton(theme, ButtonKind::Secondary, tr("직접 고르기"), u"palette"_s);
    other->setObjectName(u"pickPosterColour"_s);
    other->setAccessibleName(tr("포스터 색 직접 고르기"));
    m_clear = makeButton(theme, ButtonKind::Quiet, tr("원래 색으로"), u"undo"_s);
    m_clear->setObjectName(u"clearPosterColours"_s);
    row->addWidget(other);
    row->addWidget(m_clear);
    connect(other, &QPushButton::clicked, this, &ColourPanel::pick);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_editor.setColours({}); });
    return box;
}

ColourPanel::Offer ColourPanel::makeOffer(const Theme& theme, const QString& title, const QString& name, int most)
{
    Offer offer;
    offer.all = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 6, {}, offer.all);
    column->addWidget(makeLabel(theme, TextRole::Small, title));
    auto* box = new QWidget;
    auto* row = new FlowLayout(theme, 8, box);
    for (int i = 0; i < most; ++i) {
        auto* swatch = new ColourSwatch(theme, title);
        swatch->setObjectName(name + QString::number(i));
        row->addWidget(swatch);
        offer.swatches << swatch;
        connect(swatch, &QAbstractButton::clicked, this, [this, swatch] { take(swatch->key()); });
    }
    column->addWidget(box);
    return offer;
}

void ColourPanel::show(const Offer& offer, const QStringList& keys)
{
    for (qsizetype i = 0; i < offer.swatches.size(); ++i) {
        offer.swatches.at(i)->setKey(keys.value(i));
        offer.swatches.at(i)->setVisible(i < keys.size());
    }
    offer.all->setVisible(!keys.isEmpty());
}

int ColourPanel::chosen() const
{
    return m_places.last()->isChecked() ? 1 : 0;
}

/// What the poster uses now: its own, or the store's.
QStringList ColourPanel::used() const
{
    return m_editor.colours().isEmpty() ? m_store.profile().colours : m_editor.colours();
}

/// Into the chosen place; the next one goes beside it. The second place is none without the first.
void ColourPanel::take(const QString& key)
{
    QStringList keys = used();
    const int place = std::min(chosen(), int(keys.size()));
    if (place < keys.size())
        keys[place] = key;
    else
        keys << key;
    if (m_editor.setColours(keys))
        m_places.at(1 - place)->setChecked(true);
}

void ColourPanel::pick()
{
    auto* dialog = new QColorDialog(QColor(m_places.at(chosen())->key()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor& colour) { take(colour.name()); });
    dialog->open();
}

void ColourPanel::render()
{
    const QStringList keys = used();
    for (qsizetype i = 0; i < m_places.size(); ++i)
        m_places.at(i)->setKey(keys.value(i));
    const bool areOwn = !m_editor.colours().isEmpty();
    m_clear->setEnabled(areOwn);
    const QStringList ofStore = m_store.profile().colours;
    show(m_ofStore, ofStore);
    show(m_ofPicture, m_editor.photos().colours());
    const QString now = areOwn ? tr("이 포스터에만 쓰는 색이에요.")
        : ofStore.isEmpty()    ? tr("지금은 이 스타일의 색이에요.")
                               : tr("지금은 우리 가게 색이에요.");
    m_line->setText(now + u' ' + tr("글이 잘 읽히도록 조금 밝거나 어둡게 쓸 수 있어요."));
}

} // namespace madang

#include "ui/settings/brand_colours.h"

#include "domain/brand_colour.h"
#include "domain/store_profile.h"
#include "ui/models/store_model.h"
#include "ui/widgets/button.h"
#include "ui/widgets/colour_swatch.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QColorDialog>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kSuggested = 6;
}

BrandColours::BrandColours(const Theme& theme, StoreModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
{
    QVBoxLayout* column = makeColumn(theme, 6, {}, this);
    auto* own = new QWidget;
    auto* row = new FlowLayout(theme, 8, own);
    const QStringList names{tr("첫째 색"), tr("둘째 색")};
    auto* places = new QButtonGroup(this);
    for (int i = 0; i < kBrandColours; ++i) {
        auto* swatch = new ColourSwatch(theme, names.at(i));
        swatch->setObjectName(u"brandColour%1"_s.arg(i));
        swatch->setCheckable(true);
        places->addButton(swatch, i);
        row->addWidget(swatch);
        m_own << swatch;
    }
    m_own.first()->setChecked(true);
    QPushButton* photo = makeButton(theme, ButtonKind::Secondary, tr("사진에서 찾기"), u"palette"_s);
    photo->setObjectName(u"coloursFromPhotoButton"_s);
    photo->setAccessibleName(tr("색을 사진에서 찾기"));
    QPushButton* pickOne = makeButton(theme, ButtonKind::Quiet, tr("직접 고르기"), u"edit"_s);
    pickOne->setObjectName(u"pickColourButton"_s);
    pickOne->setAccessibleName(tr("색 직접 고르기"));
    m_clear = makeButton(theme, ButtonKind::Quiet, tr("색 빼기"), u"trash"_s);
    m_clear->setObjectName(u"clearColoursButton"_s);
    for (QPushButton* button : {photo, pickOne, m_clear})
        row->addWidget(button);
    column->addWidget(own);
    auto* suggested = new QWidget;
    auto* suggestedRow = new FlowLayout(theme, 8, suggested);
    for (int i = 0; i < kSuggested; ++i) {
        auto* swatch = new ColourSwatch(theme, tr("사진의 색"));
        swatch->setObjectName(u"suggestedColour%1"_s.arg(i));
        swatch->hide();
        suggestedRow->addWidget(swatch);
        m_suggested << swatch;
        connect(swatch, &QAbstractButton::clicked, this, [this, swatch] { take(swatch->key()); });
    }
    column->addWidget(suggested);
    m_line = makeLabel(theme, TextRole::Small, {}, Tone::Ink3);
    m_line->setObjectName(u"colourLine"_s);
    column->addWidget(m_line);
    connect(photo, &QPushButton::clicked, this, &BrandColours::choosePhoto);
    connect(pickOne, &QPushButton::clicked, this, &BrandColours::pick);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        setKeys({});
        emit edited();
    });
    connect(&model, &StoreModel::coloursFound, this, &BrandColours::suggest);
    render();
}

QStringList BrandColours::keys() const
{
    QStringList keys;
    for (const ColourSwatch* swatch : m_own) {
        if (!swatch->key().isEmpty())
            keys << swatch->key();
    }
    return keys;
}

void BrandColours::setKeys(const QStringList& keys)
{
    for (qsizetype i = 0; i < m_own.size(); ++i)
        m_own.at(i)->setKey(keys.value(i));
    render();
}

int BrandColours::chosen() const
{
    return m_own.last()->isChecked() ? 1 : 0;
}

void BrandColours::choosePhoto()
{
    auto* dialog
        = new QFileDialog(this, tr("색을 찾을 사진을 골라 주세요"), QString(), tr("그림 (*.png *.jpg *.jpeg *.webp)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { m_model.findColours(path); });
    dialog->open();
}

void BrandColours::pick()
{
    auto* dialog = new QColorDialog(QColor(m_own.at(chosen())->key()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor& colour) { take(colour.name()); });
    dialog->open();
}

/// Into the chosen place; the next one goes beside it.
void BrandColours::take(const QString& key)
{
    const auto colour = brandColourFrom(key);
    if (!colour)
        return;
    const int place = chosen();
    m_own.at(place)->setKey(colour->key());
    m_own.at(1 - place)->setChecked(true);
    render();
    emit edited();
}

void BrandColours::suggest(const QStringList& keys, const QString& problem)
{
    for (qsizetype i = 0; i < m_suggested.size(); ++i) {
        m_suggested.at(i)->setKey(keys.value(i));
        m_suggested.at(i)->setVisible(i < keys.size());
    }
    render();
    if (!problem.isEmpty()) {
        m_line->setText(problem);
        setLabelTone(m_line, Tone::Bad);
    }
}

void BrandColours::render()
{
    const bool hasSuggestions = !m_suggested.first()->key().isEmpty();
    m_clear->setVisible(!keys().isEmpty());
    setLabelTone(m_line, Tone::Ink3);
    m_line->setText(hasSuggestions
                        ? tr("사진의 색을 누르면 테두리가 있는 칸에 들어가요.")
                        : tr("포스터의 눈에 띄는 곳에 써요. 글이 잘 읽히도록 조금 밝거나 어둡게 할 수 있어요."));
}

} // namespace madang

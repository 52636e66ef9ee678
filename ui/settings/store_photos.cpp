#include "ui/settings/store_photos.h"

#include "ui/models/store_model.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/image_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kSide = 132;
constexpr int kPixels = 300;
} // namespace

StorePhotos::StorePhotos(const Theme& theme, StoreModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
{
    QVBoxLayout* column = makeColumn(theme, 8, {}, this);
    auto* all = new QWidget;
    auto* row = new FlowLayout(theme, 12, all);
    for (int i = 0; i < kStorePhotos; ++i) {
        m_places << makePlace(theme, i);
        row->addWidget(m_places.last().all);
    }
    column->addWidget(all);
    m_add = makeButton(theme, ButtonKind::Secondary, tr("사진 더하기"), u"camera"_s);
    m_add->setObjectName(u"addPhotoButton"_s);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    m_line = makeLabel(theme, TextRole::Small, {}, Tone::Ink3);
    m_line->setObjectName(u"photoLine"_s);
    column->addWidget(m_line);
    connect(m_add, &QPushButton::clicked, this, &StorePhotos::choose);
    connect(&model, &StoreModel::changed, this, &StorePhotos::render);
    connect(&model, &StoreModel::photoTaken, this, &StorePhotos::say);
    render();
    say({});
}

StorePhotos::Place StorePhotos::makePlace(const Theme& theme, int index)
{
    Place place;
    place.all = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 4, {}, place.all);
    place.picture = new ImageView(theme);
    place.picture->setObjectName(u"photo%1"_s.arg(index));
    place.picture->setExpectedSize({4, 3});
    followScale(theme, place.picture, kSide, kSide * 3 / 4);
    QPushButton* remove = makeButton(theme, ButtonKind::Quiet, tr("빼기"), u"trash"_s);
    remove->setObjectName(u"removePhoto%1"_s.arg(index));
    remove->setAccessibleName(tr("%1번째 사진 빼기").arg(index + 1));
    column->addWidget(place.picture);
    column->addWidget(remove, 0, Qt::AlignLeft);
    connect(remove, &QPushButton::clicked, this, [this, index] {
        if (!m_model.removePhoto(m_model.profile().photos.value(index)))
            say(m_model.lastError());
    });
    return place;
}

void StorePhotos::choose()
{
    auto* dialog
        = new QFileDialog(this, tr("가게 사진을 골라 주세요"), QString(), tr("그림 (*.png *.jpg *.jpeg *.webp)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { m_model.addPhoto(path); });
    dialog->open();
}

void StorePhotos::render()
{
    const QStringList& photos = m_model.profile().photos;
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        const Place& place = m_places.at(i);
        place.all->setVisible(i < photos.size());
        if (i < photos.size())
            place.picture->setImage(m_model.photo(photos.at(i), kPixels).value_or({}),
                                    tr("%1번째 가게 사진").arg(i + 1));
    }
    m_add->setVisible(photos.size() < kStorePhotos);
}

void StorePhotos::say(const QString& problem)
{
    m_line->setText(problem.isEmpty() ? tr("가게 안이나 대표 메뉴 사진을 세 장까지. 고르면 바로 저장돼요.") : problem);
    setLabelTone(m_line, problem.isEmpty() ? Tone::Ink3 : Tone::Bad);
}

} // namespace madang

#include "ui/draw/coupon_dialog.h"

#include "ui/draw/paper_files.h"
#include "ui/widgets/button.h"
#include "ui/widgets/image_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kPictureWidth = 320;
constexpr int kPictureHeight = 400;
constexpr int kRollWidth = 80; ///< mm
constexpr int kPrintedWidth = 72;
} // namespace

CouponDialog::CouponDialog(const Theme& theme, const QImage& share, const QImage& roll, QWidget* parent)
    : QDialog(parent)
    , m_share(share)
    , m_roll(roll)
{
    setObjectName(u"couponDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("쿠폰 그림"));
    setAccessibleName(tr("쿠폰 그림"));
    QVBoxLayout* column = makeColumn(theme, 12, {24, 24, 24, 20}, this);
    auto* picture = new ImageView(theme);
    picture->setImage(share, tr("쿠폰 그림"));
    followScale(theme, picture, kPictureWidth, kPictureHeight);
    column->addWidget(
        makeLabel(theme, TextRole::Section, tr("이 쿠폰을 보내거나 인쇄해 드리세요"), Tone::Ink, Wrap::No));
    column->addWidget(picture, 0, Qt::AlignHCenter);
    QPushButton* copy = makeButton(theme, ButtonKind::Primary, tr("그림 복사"), u"copy"_s);
    QPushButton* save = makeButton(theme, ButtonKind::Secondary, tr("그림으로 저장"), u"download"_s);
    QPushButton* print = makeButton(theme, ButtonKind::Secondary, tr("영수증 종이에 인쇄"), u"print"_s);
    QPushButton* close = makeButton(theme, ButtonKind::Quiet, tr("닫기"));
    copy->setObjectName(u"copyCoupon"_s);
    save->setObjectName(u"saveCoupon"_s);
    print->setObjectName(u"printCoupon"_s);
    close->setObjectName(u"closeCoupon"_s);
    QHBoxLayout* first = makeRow(theme, 8);
    first->addWidget(save, 1);
    first->addWidget(print, 1);
    QHBoxLayout* second = makeRow(theme, 8);
    second->addWidget(close);
    second->addStretch(1);
    second->addWidget(copy);
    column->addLayout(first);
    column->addLayout(second);
    column->setSizeConstraint(QLayout::SetFixedSize);
    connect(copy, &QPushButton::clicked, this, [this, copy] {
        copyPicture(m_share);
        copy->setText(tr("복사했어요"));
    });
    connect(save, &QPushButton::clicked, this, &CouponDialog::save);
    connect(print, &QPushButton::clicked, this, &CouponDialog::print);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

void CouponDialog::save()
{
    askWhereToSave(this, tr("쿠폰을 어디에 저장할까요?"), tr("쿠폰"), tr("그림 (*.png)"),
                   [this](const QString& path) { emit saveRequested(path); });
}

void CouponDialog::print()
{
    const int length = m_roll.height() * kPrintedWidth / std::max(1, m_roll.width());
    askAndPrint(this, tr("쿠폰"), kRollWidth, length, [roll = m_roll](const std::shared_ptr<QPagedPaintDevice>& page) {
        QPainter painter(page.get());
        const double scale = double(painter.viewport().width()) / std::max(1, roll.width());
        painter.scale(scale, scale);
        painter.drawImage(0, 0, roll);
    });
}

} // namespace madang

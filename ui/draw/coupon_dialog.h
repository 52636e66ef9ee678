#pragma once

#include <QDialog>
#include <QImage>

namespace madang {

class Theme;

/// A coupon as a picture: to be sent, saved, or printed on the 80 mm roll of a till.
class CouponDialog final : public QDialog {
    Q_OBJECT

public:
    CouponDialog(const Theme& theme, const QImage& share, const QImage& roll, QWidget* parent);

signals:
    void saveRequested(const QString& path);

private:
    void save();
    void print();

    QImage m_share;
    QImage m_roll;
};

} // namespace madang

#pragma once

#include <QImage>
#include <QWidget>

namespace madang {

/// A QR code with a pixel for each module, as large as there is room for whole pixels: scanners like sharp edges.
class QrView final : public QWidget {
    Q_OBJECT

public:
    explicit QrView(QWidget* parent = nullptr);

    void setCode(const QImage& modules, const QString& accessibleName);
    const QImage& code() const { return m_modules; }
    void setSide(int pixels);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_modules;
};

} // namespace madang

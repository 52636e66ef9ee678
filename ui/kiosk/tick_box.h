#pragma once

#include <QAbstractButton>

namespace madang {

class KioskLook;

/// Yes or no to one sentence: the whole of it is one large place to press. Unticked at first.
class TickBox final : public QAbstractButton {
    Q_OBJECT

public:
    explicit TickBox(const KioskLook& look, QWidget* parent = nullptr);

    void setSentence(const QString& sentence);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int padding() const;
    int box() const;
    QFont letters() const;
    QRect textRect(QSize size) const;

    const KioskLook& m_look;
};

} // namespace madang

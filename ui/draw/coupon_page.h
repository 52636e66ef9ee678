#pragma once

#include "ui/widgets/page.h"

class QLabel;
class QPushButton;

namespace madang {

class Card;
class CouponModel;
class Field;

/// "쿠폰 확인": a coupon's code is typed or scanned (a scanner types and presses Enter), and it is said at once what it
/// is worth; a good one is used with one button.
class CouponPage final : public Page {
    Q_OBJECT

public:
    CouponPage(const Theme& theme, CouponModel& model, QWidget* parent = nullptr);

    /// Ready for the next customer.
    void begin();

signals:
    void left();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeAnswer(const Theme& theme);
    void edited(const QString& text);
    void entered();
    void render();

    const Theme& m_theme;
    CouponModel& m_model;
    Field* m_code = nullptr;
    Card* m_answer = nullptr;
    QLabel* m_icon = nullptr;
    QLabel* m_sentence = nullptr;
    QLabel* m_prize = nullptr;
    QLabel* m_line = nullptr;
    QLabel* m_origin = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_use = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_next = nullptr;
};

} // namespace madang

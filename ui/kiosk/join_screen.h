#pragma once

#include <QWidget>

#include <optional>

class QBoxLayout;
class QGridLayout;
class QHBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace madang {

class Card;
class FitText;
class KioskLook;
class KioskModel;
class NumberPad;
class QrView;
class TickBox;

/// The one question: the phone number. Beside it what the store does with it, and two boxes that nobody needs to tick.
class JoinScreen final : public QWidget {
    Q_OBJECT

public:
    JoinScreen(const KioskLook& look, KioskModel& kiosk, QWidget* parent = nullptr);

    /// Where typing on a keyboard begins.
    void focusNumber();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makePhone();
    void makeNotice();
    void render();
    void renderProblem();
    void restyle();
    void fit();

    const KioskLook& m_look;
    KioskModel& m_kiosk;
    QHBoxLayout* m_row = nullptr;
    QVBoxLayout* m_left = nullptr;
    QLabel* m_question = nullptr;
    QWidget* m_phone = nullptr;
    FitText* m_number = nullptr;
    QWidget* m_own = nullptr; ///< the way by one's own phone
    QLabel* m_ownWords = nullptr;
    QrView* m_ownCode = nullptr;
    Card* m_notice = nullptr;
    QScrollArea* m_scroll = nullptr;
    QVBoxLayout* m_scrolled = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_body = nullptr;
    QWidget* m_ticks = nullptr;
    QGridLayout* m_tickGrid = nullptr;
    TickBox* m_news = nullptr;
    TickBox* m_night = nullptr;
    NumberPad* m_pad = nullptr;
    std::optional<bool> m_stands; ///< the boxes, below the notice
    bool m_isFitting = false;
};

} // namespace madang

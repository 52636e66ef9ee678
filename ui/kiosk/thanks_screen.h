#pragma once

#include <QWidget>

class QLabel;

namespace madang {

class Card;
class FitText;
class KioskLook;
class KioskModel;
class QrView;

/// What came of joining: thanks with number, code and something to keep, or kindly that it was done before.
class ThanksScreen final : public QWidget {
    Q_OBJECT

public:
    ThanksScreen(const KioskLook& look, KioskModel& kiosk, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeWords();
    void addNumber(QWidget* part, QLabel*& label, FitText*& number, const char* name);
    void render();
    void restyle();
    void fit();
    void announce();

    const KioskLook& m_look;
    KioskModel& m_kiosk;
    QLabel* m_icon = nullptr;
    QLabel* m_headline = nullptr;
    QLabel* m_line = nullptr;
    QWidget* m_numbers = nullptr;
    QLabel* m_numberWord = nullptr;
    FitText* m_number = nullptr;
    QLabel* m_codeWord = nullptr;
    FitText* m_code = nullptr;
    Card* m_keep = nullptr;
    QrView* m_qr = nullptr;
    QLabel* m_keepWords = nullptr;
    QString m_shown; ///< the entry whose code is drawn, and in which language
};

} // namespace madang

#pragma once

#include <QPixmap>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace madang {

class Chip;
class ClosedScreen;
class HoldButton;
class JoinScreen;
class KioskLook;
class KioskModel;
class StaffPanel;
class StillThereCover;
class ThanksScreen;
class Theme;
class WipeCover;

/// The kiosk on its screen. Nothing closes it but KioskModel::left() (or the end of the session), and nothing else of
/// the program can be reached from it. Enter is the main button, digits and Backspace are the number's.
class KioskWindow final : public QWidget {
    Q_OBJECT

public:
    /// `owners`: whose colours it takes.
    KioskWindow(const Theme& owners, KioskModel& kiosk, QWidget* parent = nullptr);
    ~KioskWindow() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeTop();
    QWidget* makeBottom();
    void makeCovers();
    bool takesTouch(QWidget* watched);
    bool takesKey(QWidget* watched, int key);
    void mainAction();
    void render();
    void renderTop();
    void renderBottom();
    void renderCovers();
    void restyle();
    void fit();
    void renewGround();

    KioskModel& m_kiosk;
    KioskLook* m_look;
    QWidget* m_frame = nullptr; ///< everything but the covers
    HoldButton* m_corner = nullptr;
    QLabel* m_store = nullptr;
    QLabel* m_title = nullptr;
    Chip* m_practice = nullptr;
    QPushButton* m_language = nullptr;
    QStackedWidget* m_stack = nullptr;
    JoinScreen* m_join = nullptr;
    ThanksScreen* m_thanks = nullptr;
    ClosedScreen* m_closed = nullptr;
    QPushButton* m_call = nullptr;
    QPushButton* m_main = nullptr;
    StillThereCover* m_stillThere = nullptr;
    WipeCover* m_wipe = nullptr;
    StaffPanel* m_staff = nullptr;
    int m_cover = 0;
    QPixmap m_ground;
    qint64 m_groundOf = 0; ///< the poster it is made of
    bool m_mayClose = false;
};

} // namespace madang

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace madang {

class ImageView;
class StoreModel;
class Theme;

/// The store's logo; a chosen one is checked and kept at once, its plain ground taken off, which can be undone.
class LogoPart final : public QWidget {
    Q_OBJECT

public:
    LogoPart(const Theme& theme, StoreModel& model, QWidget* parent = nullptr);

private:
    void choose();
    void render();
    void say(const QString& problem);

    StoreModel& m_model;
    ImageView* m_logo = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_ground = nullptr;
    QLabel* m_line = nullptr;
};

} // namespace madang

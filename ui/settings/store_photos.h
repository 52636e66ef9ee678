#pragma once

#include <QList>
#include <QWidget>

class QLabel;
class QPushButton;

namespace madang {

class ImageView;
class StoreModel;
class Theme;

/// The store's own photos; a chosen one is checked and kept at once.
class StorePhotos final : public QWidget {
    Q_OBJECT

public:
    StorePhotos(const Theme& theme, StoreModel& model, QWidget* parent = nullptr);

private:
    struct Place {
        QWidget* all = nullptr;
        ImageView* picture = nullptr;
    };
    Place makePlace(const Theme& theme, int index);
    void choose();
    void render();
    void say(const QString& problem);

    StoreModel& m_model;
    QList<Place> m_places;
    QPushButton* m_add = nullptr;
    QLabel* m_line = nullptr;
};

} // namespace madang

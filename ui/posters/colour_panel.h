#pragma once

#include "ui/shell/screen_models.h"

#include <QList>
#include <QWidget>

class QLabel;
class QPushButton;

namespace madang {

class ColourSwatch;
class Theme;

/// 색: two places, and what can be put there: the store's colours, those of the picture, or one picked by hand.
class ColourPanel final : public QWidget {
    Q_OBJECT

public:
    ColourPanel(const Theme& theme, const ScreenModels& models, QWidget* parent = nullptr);

private:
    struct Offer {
        QWidget* all = nullptr;
        QList<ColourSwatch*> swatches;
    };
    QWidget* makePlaces(const Theme& theme);
    Offer makeOffer(const Theme& theme, const QString& title, const QString& name, int most);
    static void show(const Offer& offer, const QStringList& keys);
    int chosen() const;
    QStringList used() const;
    void take(const QString& key);
    void pick();
    void render();

    StoreModel& m_store;
    PosterEditorModel& m_editor;
    QList<ColourSwatch*> m_places;
    Offer m_ofStore;
    Offer m_ofPicture;
    QPushButton* m_clear = nullptr;
    QLabel* m_line = nullptr;
};

} // namespace madang

#pragma once

#include "domain/poster.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QTimer>

namespace madang {

class PosterService;
class StoreService;
class WizardModel;

/// The draft's poster as customers meet it, in the size of one place at a time and large enough to be looked at. Drawn
/// off the GUI thread while somebody looks, and follows the draft; an older drawing never replaces a newer one.
class CustomerPicturesModel final : public QObject {
    Q_OBJECT

public:
    CustomerPicturesModel(PosterService& posters, StoreService& store, WizardModel& wizard, QObject* parent = nullptr);

    /// Which size is looked at; empty: none, and nothing is drawn.
    void setWanted(const QString& sizeId);
    /// The last drawing of that size; null until the first one is there.
    QImage picture(const QString& sizeId) const { return m_images.value(sizeId); }
    QSize pixels(const QString& sizeId) const;
    bool isDrawing() const { return m_running > 0; }

signals:
    void changed();

private:
    void draw();

    PosterService& m_posters;
    StoreService& m_store;
    WizardModel& m_wizard;
    QTimer m_settle;
    QString m_wanted;
    QHash<QString, QImage> m_images;
    QHash<QString, PosterBrief> m_drawn; ///< what each image shows, or is to show
    int m_running = 0;
};

} // namespace madang

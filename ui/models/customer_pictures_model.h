#pragma once

#include <QImage>
#include <QObject>

#include <memory>

namespace madang {

class DrawingQueue;
class PosterService;
class StoreService;
class WizardModel;

/// The draft's poster as customers meet it, in the size of one place at a time and large enough to be looked at. Drawn
/// off the GUI thread while somebody looks, and follows the draft.
class CustomerPicturesModel final : public QObject {
    Q_OBJECT

public:
    CustomerPicturesModel(PosterService& posters, StoreService& store, WizardModel& wizard, QObject* parent = nullptr);
    ~CustomerPicturesModel() override;

    /// Which size is looked at; empty: none, and nothing is drawn.
    void setWanted(const QString& sizeId);
    /// The last drawing of that size; null until the first one is there.
    QImage picture(const QString& sizeId) const;
    QSize pixels(const QString& sizeId) const;
    bool isDrawing() const;

signals:
    void changed();

private:
    void draw();

    PosterService& m_posters;
    StoreService& m_store;
    WizardModel& m_wizard;
    std::unique_ptr<DrawingQueue> m_drawings;
    QString m_wanted;
};

} // namespace madang

#pragma once

#include "domain/poster_work.h"

#include <QImage>
#include <QObject>

#include <functional>
#include <memory>

class QPagedPaintDevice;

namespace madang {

class DrawingQueue;
class PictureService;
class PicturesModel;
class PosterHistory;
class PosterPhotos;
class PosterService;
class PosterVersions;
class StoreService;
class WizardModel;

/// How the posters were at an earlier time, for the owner.
struct PosterVersionLine {
    qint64 id = 0;
    QString when; ///< "3분 전"
    QString style; ///< "심플"
    bool isNow = false; ///< nothing has changed since
};

/// The editor over the chosen style of the wizard's draft: words, arrangement, colours, picture and logo, one size of
/// it on the canvas. Every change is kept at once, shows in every size, and can be taken back. What makes no sense (a
/// layout of another style, a colour that is none, the crop of a picture that is not there) changes nothing. The canvas
/// is drawn before everything else, and only its newest state.
class PosterEditorModel final : public QObject {
    Q_OBJECT

public:
    struct Services {
        PosterService& posters;
        PosterVersions& versions;
        PictureService& pictures;
        StoreService& store;
    };
    PosterEditorModel(const Services& services, WizardModel& wizard, PicturesModel& painted, QObject* parent = nullptr);
    ~PosterEditorModel() override;

    /// A sitting; how it was before can be gone back to. Nothing without a draft.
    void open();
    void close();
    bool isOpen() const;
    PosterStyle style() const;

    const PosterSize& size() const;
    void setSize(const QString& id);
    /// How many pixels the canvas has for the longer side.
    void setCanvasSide(int pixels);
    /// Null until the first drawing of this size is there; and where its words stand.
    QImage canvas() const;
    QList<PosterBlock> blocks() const;
    QString layoutInUse() const; ///< by which it is arranged just now
    bool isCanvasNewest() const; ///< it shows the present state

    QString words(PosterPart part) const;
    /// Letters in the same part are one step until rest().
    void setWords(PosterPart part, const QString& words);
    bool canRestoreWords() const;
    /// As the plan has them.
    void restoreWords();
    /// What was being typed, dragged or slid is finished.
    void rest();

    QList<PosterLayout> layouts() const;
    /// The owner's choice; empty: whichever suits.
    QString layout() const { return design().layout; }
    void setLayout(const QString& id);
    QImage layoutPreview(const QString& id) const;

    QStringList colours() const { return design().colours; }
    /// None: the store's, or the style's own.
    bool setColours(const QStringList& keys);

    bool showsLogo() const { return design().logo; }
    void setLogo(bool isShown);

    PosterPicture picture() const;
    PictureCrop crop() const { return design().crop; }
    void setCrop(const PictureCrop& crop);
    /// The picture follows a hand over the canvas, in shares of the sheet.
    void drag(QPointF shares);
    /// 0: as the style does it; else 0.2 to 1.
    double veil() const { return design().veil; }
    void setVeil(double veil);
    /// A file of the owner's, or a photo of the store's card, becomes the picture.
    void takePhoto(const QString& path);
    void takeStorePhoto(const QString& name);
    /// Whether one is on its way, why the last one was not taken; and the colours of the picture, while they are seen.
    const PosterPhotos& photos() const;
    void dropPicture();
    /// Has this one style painted anew; how it was is kept.
    void repaint();

    QList<PosterVersionLine> versions() const;
    QImage versionPreview(qint64 id) const;
    void goBackTo(qint64 id);
    bool canUndo() const;
    bool canRedo() const;
    void undo();
    void redo();
    /// Why how it was could not be kept; empty where it was.
    const QString& lastError() const;

    /// What else is seen just now, and has to be drawn or looked for.
    enum class Shelf { None, Layouts, Colours, Versions };
    void setShelf(Shelf shelf);

    /// The poster for the wall, on one page; ends with printed().
    void print(const std::shared_ptr<QPagedPaintDevice>& page);
    bool isPrinting() const { return m_isPrinting; }

signals:
    void changed();
    /// The canvas, or another picture, is there.
    void drawn();
    void printed(const QString& problem);

private:
    PosterDesign design() const;
    PosterBrief briefOf(const PosterWork& work) const;
    void change(const QString& kind, const std::function<void(PosterWork&)>& edit);
    void changeDesign(const QString& kind, const std::function<void(PosterDesign&)>& edit);
    void draw();
    void fillShelf();

    Services m_services;
    WizardModel& m_wizard;
    PicturesModel& m_painted;
    std::unique_ptr<PosterHistory> m_history;
    std::unique_ptr<PosterPhotos> m_photos;
    std::unique_ptr<DrawingQueue> m_canvas;
    std::unique_ptr<DrawingQueue> m_previews;
    QString m_sizeId;
    int m_side = 0;
    Shelf m_shelf = Shelf::None;
    bool m_isPrinting = false;
};

} // namespace madang

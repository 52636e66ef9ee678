#pragma once

#include "domain/picture.h"

#include <QObject>
#include <QStringList>

namespace madang {

class PictureService;
class StoreService;

/// Photos of the owner's on their way under a poster, one at a time (a newer one takes the place of one that is still
/// being looked at), and the colours of a picture.
class PosterPhotos final : public QObject {
    Q_OBJECT

public:
    PosterPhotos(PictureService& pictures, StoreService& store, QObject* parent = nullptr);

    /// A file of the owner's. Ends with taken(), or with a problem().
    void take(const QString& path);
    /// A photo of the store's card; nothing for one that it does not have.
    void takeOfStore(const QString& name);
    /// Whatever is on its way is not waited for, and there is no problem.
    void forget();
    bool isBusy() const { return m_isBusy; }
    const QString& problem() const { return m_problem; }

    /// Looks for the colours of this picture; changed() says that they are there.
    void look(const QString& file);
    const QStringList& colours() const { return m_colours; }

signals:
    void changed();
    void taken(const PosterPicture& photo);

private:
    PictureService& m_pictures;
    StoreService& m_store;
    QString m_problem;
    QString m_lookedAt;
    QStringList m_colours;
    int m_round = 0; ///< answers to earlier ones are not looked at
    bool m_isBusy = false;
};

} // namespace madang

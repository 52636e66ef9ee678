#include "ui/models/poster_photos.h"

#include "services/async/then.h"
#include "services/picture_service.h"
#include "services/store_service.h"
#include "ui/models/error_text.h"

#include <QDir>

namespace madang {

PosterPhotos::PosterPhotos(PictureService& pictures, StoreService& store, QObject* parent)
    : QObject(parent)
    , m_pictures(pictures)
    , m_store(store)
{
}

void PosterPhotos::take(const QString& path)
{
    const int round = ++m_round;
    m_isBusy = true;
    m_problem.clear();
    emit changed();
    async::onResult(this, m_pictures.keepPhoto(path), [this, round](const Result<PosterPicture>& photo) {
        if (round != m_round)
            return;
        m_isBusy = false;
        m_problem = photo ? QString() : errorLine(photo.error());
        if (photo)
            emit taken(*photo);
        emit changed();
    });
}

void PosterPhotos::takeOfStore(const QString& name)
{
    if (m_store.profile().photos.contains(name))
        take(m_store.photoPath(name));
}

void PosterPhotos::forget()
{
    ++m_round;
    m_isBusy = false;
    m_problem.clear();
}

void PosterPhotos::look(const QString& file)
{
    if (file == m_lookedAt)
        return;
    m_lookedAt = file;
    m_colours.clear();
    if (file.isEmpty())
        return;
    async::onResult(this, m_store.coloursIn(QDir(m_pictures.folder()).filePath(file)),
                    [this, file](const Result<QStringList>& found) {
                        if (file != m_lookedAt)
                            return;
                        m_colours = found.value_or({});
                        emit changed();
                    });
}

} // namespace madang

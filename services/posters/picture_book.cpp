#include "services/posters/picture_book.h"

#include "domain/picture.h"
#include "services/images/image_guard.h"

#include <QDir>
#include <QMutexLocker>

using namespace Qt::StringLiterals;

namespace madang::posters {

namespace {
constexpr int kRemembered = 4; // three styles, and one more
}

PictureBook::PictureBook(const QString& folder)
    : m_folder(folder)
    , m_known(kRemembered)
{
}

Result<QImage> PictureBook::picture(const QString& name) const
{
    if (!isPictureFile(name))
        return Error{ErrorKind::NotFound, u"no picture "_s + name, {}};
    const QMutexLocker lock(&m_mutex); // who comes while it is decoded waits for the same
    if (const QImage* known = m_known.object(name))
        return *known;
    const Result<QImage> read = images::readFile(QDir(m_folder).filePath(name));
    if (!read)
        return Error{read.error().kind, u"picture: "_s + read.error().detail, {}};
    const QImage image = read->convertToFormat(QImage::Format_RGB32);
    m_known.insert(name, new QImage(image));
    return image;
}

} // namespace madang::posters

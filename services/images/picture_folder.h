#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QSet>
#include <QString>

namespace madang::images {

/// The pictures that posters stand on, as files named by their content. What comes from a vendor is drawn anew before
/// it is kept: at most 2048 pixels, JPEG, nothing else of the original. Any thread.
class PictureFolder final {
public:
    /// Made when the first picture comes.
    explicit PictureFolder(QString path);

    const QString& path() const { return m_path; }
    /// "<SHA-256>.jpg". BadReply where it cannot be decoded after all; DiskFull, ReadOnly.
    Result<QString> keep(const QByteArray& bytes) const;
    /// The same for a file that the owner brings along. FileUnreadable, FileTooLarge, UnsupportedImage besides.
    Result<QString> keepFile(const QString& path) const;
    /// True where it is there, whole; it counts as used now.
    bool use(const QString& name, const QDateTime& now) const;
    /// Deletes what has not been used since `since`, but for `inUse`.
    void tidy(const QSet<QString>& inUse, const QDateTime& since) const;

private:
    QString m_path;
};

} // namespace madang::images

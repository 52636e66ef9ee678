#pragma once

#include "domain/result.h"
#include "services/passphrase_cost.h"
#include "services/secret.h"

#include <QList>
#include <QString>

namespace madang {

/// One thing in a backup for another computer: its name there, and the file or the bytes.
struct PortableItem {
    QString name;
    QString path; ///< of a file; empty: `bytes`
    QByteArray bytes;
};

inline const QString kPortableDatabase = QStringLiteral("madang.db");
inline const QString kPortableKey = QStringLiteral("data.key");
inline const QString kPortableDestroyed = QStringLiteral("destroyed.list");
inline const QString kPortableLogo = QStringLiteral("logo.png");
/// Folders of pictures that are named by their content.
inline const QStringList kPortableFolders{QStringLiteral("pictures"), QStringLiteral("store")};

/// Everything of a store in one file that only its password opens (sealed_stream.h, "MDGBACK", version 1): items of
/// 2 bytes length and UTF-8 name, 8 bytes size (big endian), content. Only such a file carries the data key.
/// Read back before it counts; written whole or not at all. Not on the GUI thread.
Result<void> writePortable(const QString& path, const Secret& password, const QList<PortableItem>& items,
                           const PassphraseCost& cost);

/// May an item be called this: nothing that lands anywhere else.
bool isPortableName(const QString& name);

/// Whether the file says that it is one, by its first bytes.
bool isPortable(const QString& path);

/// Unpacks into an empty folder of our own. Whoever made the file is not trusted with names: what is not one of the
/// names above or a picture of ours ("pictures/<SHA-256>.jpg") makes the file Damaged, so that nothing lands elsewhere.
/// WrongPassphrase, Damaged, NewerData, DiskFull. Not on the GUI thread.
Result<void> readPortable(const QString& path, const Secret& password, const QString& folder);

} // namespace madang

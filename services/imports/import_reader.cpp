#include "services/imports/import_reader.h"

#include "services/imports/csv_reader.h"
#include "services/imports/xlsx_reader.h"

#include <QFile>
#include <QFileInfo>

namespace madang::imports {

ImportFile readImportBytes(const QByteArray& bytes, const Progress& progress)
{
    if (bytes.size() > kImportFileMax)
        return {ImportRefusal::TooLarge, {}};
    if (bytes.trimmed().isEmpty())
        return {ImportRefusal::Empty, {}};
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06"))
        return readXlsx(bytes, progress);
    if (bytes.startsWith("\xD0\xCF\x11\xE0")) // an OLE file: .xls, or .xlsx behind a password
        return {ImportRefusal::OldExcel, {}};
    return readCsv(bytes, progress);
}

ImportFile readImportFile(const QString& path, const Progress& progress)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) // a pipe would never end
        return {ImportRefusal::Unreadable, {}};
    if (file.size() > kImportFileMax)
        return {ImportRefusal::TooLarge, {}};
    const QByteArray bytes = file.read(kImportFileMax + 1);
    if (file.error() != QFileDevice::NoError)
        return {ImportRefusal::Unreadable, {}};
    return readImportBytes(bytes, progress);
}

} // namespace madang::imports

#include "services/exports/table_writer.h"

#include "services/exports/xlsx_writer.h"

#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang::exports {

namespace {
constexpr QStringView kFormulaSigns = u"=+-@\t\r\n＝＋－＠";

bool isAsNumberShorter(const QString& text)
{
    const bool isNumber = std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isNumber && text.size() > 1 && text.startsWith(u'0');
}

QByteArray csvLine(const QStringList& cells)
{
    QByteArray line;
    for (const QString& cell : cells) {
        if (!line.isEmpty())
            line += ',';
        line += csvCell(cell);
    }
    return line + "\r\n";
}

QByteArray csvBytes(const QStringList& headings, const NextRow& next)
{
    QByteArray bytes = "\xEF\xBB\xBF" + csvLine(headings); // Excel in Korea takes UTF-8 for CP949 without the mark
    QStringList row;
    while (next(row))
        bytes += csvLine(row);
    return bytes;
}
} // namespace

QByteArray csvCell(const QString& text)
{
    const bool isHeld = !text.isEmpty() && (kFormulaSigns.contains(text.front()) || isAsNumberShorter(text));
    QByteArray cell = text.toUtf8();
    cell.replace("\"", "\"\"");
    return (isHeld ? "\"'" : "\"") + cell + '"';
}

QByteArray tableBytes(Format format, const QString& sheet, const QStringList& headings, const NextRow& next)
{
    return format == Format::Xlsx ? xlsxBytes(sheet, headings, next) : csvBytes(headings, next);
}

Result<void> writeWhole(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorKind::ReadOnly, file.errorString(), {}};
    if (file.write(bytes) != bytes.size() || !file.commit())
        return Error{ErrorKind::DiskFull, file.errorString(), {}};
    return {};
}

} // namespace madang::exports

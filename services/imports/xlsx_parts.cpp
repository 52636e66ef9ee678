#include "services/imports/xlsx_parts.h"

#include <QDir>
#include <QHash>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang::imports {

namespace {
constexpr qsizetype kStringsMax = 1'000'000;
constexpr qsizetype kSheetsMax = 200;
const QString kWorkbook = u"xl/workbook.xml"_s;

/// Calls `visit` at each beginning of an element; false for XML that is not sound or has a document type.
template <typename F>
bool walk(QIODevice* part, F visit)
{
    QXmlStreamReader xml(part);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD)
            return false;
        if (token == QXmlStreamReader::StartElement)
            visit(xml);
    }
    return !xml.hasError();
}

/// "worksheets/sheet1.xml" or "/xl/worksheets/sheet1.xml", seen from the workbook.
QString partName(const QString& target)
{
    const QString name = target.startsWith(u'/') ? target.mid(1) : u"xl/"_s + target;
    return QDir::cleanPath(name);
}

QHash<QString, QString> readRelations(ZipArchive& zip, bool& isSound)
{
    QHash<QString, QString> targets;
    const auto part = zip.open(u"xl/_rels/workbook.xml.rels"_s);
    isSound = part && walk(part.get(), [&targets](const QXmlStreamReader& xml) {
                  const QXmlStreamAttributes with = xml.attributes();
                  if (xml.name() == u"Relationship" && with.value(u"Type"_s).endsWith(u"/worksheet")
                      && targets.size() < kSheetsMax)
                      targets.insert(with.value(u"Id"_s).toString(), partName(with.value(u"Target"_s).toString()));
              });
    return targets;
}

/// The attribute "id" of whatever name space the relations have.
QString relationId(const QXmlStreamAttributes& attributes)
{
    for (const QXmlStreamAttribute& attribute : attributes) {
        if (attribute.name() == u"id" && !attribute.prefix().isEmpty())
            return attribute.value().toString();
    }
    return {};
}

/// The text of one string: its runs joined, without what is only said how to read it (rPh).
QString readString(QXmlStreamReader& xml)
{
    QString text;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD || (token == QXmlStreamReader::EndElement && xml.name() == u"si"))
            break;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"rPh") {
            xml.skipCurrentElement();
        } else if (xml.name() == u"t") {
            const QString run = xml.readElementText(QXmlStreamReader::SkipChildElements);
            text += run.left(std::max<qsizetype>(0, kImportCellMax - text.size()));
        }
    }
    return text;
}
} // namespace

std::optional<Workbook> readWorkbook(ZipArchive& zip)
{
    Workbook workbook;
    bool isSound = false;
    const QHash<QString, QString> targets = readRelations(zip, isSound);
    const auto part = zip.open(kWorkbook);
    if (!isSound || !part)
        return std::nullopt;
    const bool read = walk(part.get(), [&](const QXmlStreamReader& xml) {
        const QXmlStreamAttributes with = xml.attributes();
        if (xml.name() == u"workbookPr") {
            const QStringView epoch = with.value(u"date1904"_s);
            workbook.since1904 = epoch == u"1" || epoch == u"true";
        } else if (xml.name() == u"sheet" && !with.value(u"state"_s).contains(u"idden")
                   && workbook.sheets.size() < kSheetsMax) {
            if (const QString name = targets.value(relationId(with)); !name.isEmpty())
                workbook.sheets << name;
        }
    });
    return read ? std::optional(workbook) : std::nullopt;
}

std::optional<QStringList> readSharedStrings(QIODevice* part)
{
    QStringList strings;
    qint64 size = 0;
    bool isSound = true;
    QXmlStreamReader xml(part);
    while (!xml.atEnd() && isSound) {
        const auto token = xml.readNext();
        isSound = token != QXmlStreamReader::DTD;
        if (token != QXmlStreamReader::StartElement || xml.name() != u"si")
            continue;
        strings << readString(xml);
        size += strings.last().size();
        isSound = strings.size() <= kStringsMax && size <= kImportTextMax;
    }
    return isSound && !xml.hasError() ? std::optional(strings) : std::nullopt;
}

} // namespace madang::imports
